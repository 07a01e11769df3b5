/* In which scripts' faces a character is looked for. */
#include <string.h>

#include <hb.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "text/itemize.h"

/* ISO 15924's own tag for emoji: no character has it, one line of the manifest does. */
static const uint32_t emoji_script = HB_TAG('Z', 's', 'y', 'e');

/* Digits and the like are there for emoji too, and every face has them. */
static bool is_emoji(uint32_t code)
{
    return code > 0xff && (u_hasBinaryProperty((UChar32)code, UCHAR_EMOJI) ||
                           u_hasBinaryProperty((UChar32)code, UCHAR_EMOJI_COMPONENT));
}

/* Signs and letters as wide as Chinese characters, or half as wide: UAX #11. */
static bool is_wide(uint32_t code)
{
    switch (u_getIntPropertyValue((UChar32)code, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_HALFWIDTH:
    case U_EA_WIDE:
        return true;
    default:
        return false;
    }
}

size_t voc__scripts_of(uint32_t code, uint32_t around, uint32_t *out)
{
    UScriptCode found[VOC__MOST_SCRIPTS];
    UErrorCode error = U_ZERO_ERROR;
    size_t count = 0;
    int32_t most = VOC__MOST_SCRIPTS - 3;
    int32_t own = uscript_getScriptExtensions((UChar32)code, found, most, &error);
    if (is_emoji(code))
        out[count++] = emoji_script;
    for (int32_t i = 0; U_SUCCESS(error) && i < own; i++)
        if (found[i] != USCRIPT_COMMON && found[i] != USCRIPT_INHERITED)
            out[count++] = hb_tag_from_string(uscript_getShortName(found[i]), -1);
    if (is_wide(code))
        out[count++] = HB_SCRIPT_HAN;
    /* Where it is at home among its neighbors, it takes their face. */
    for (size_t i = 0; i < count; i++)
        if (out[i] == around) {
            memmove(out + 1, out, i * sizeof *out);
            out[0] = around;
            return count;
        }
    out[count] = around;
    return count + 1;
}
