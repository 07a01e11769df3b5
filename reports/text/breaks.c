/* Where a line may end: UAX #14 by ICU, and what print needs on top of it. */
#include <string.h>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/utf8.h"
#include "text/shaper.h"

void voc__shaper_close_breaks(voc__shaper *shaper)
{
    ubrk_close(shaper->breaks);
    shaper->breaks = NULL;
}

/* Opening costs a hundred times what a paragraph costs: once, and again for another language. */
static bool open_breaks(voc__shaper *shaper, const char *language)
{
    if (shaper->breaks && strcmp(shaper->breaks_language, language) == 0)
        return true;
    voc__shaper_close_breaks(shaper);
    UErrorCode error = U_ZERO_ERROR;
    shaper->breaks = ubrk_open(UBRK_LINE, language, NULL, 0, &error);
    if (U_FAILURE(error)) {
        voc__shaper_close_breaks(shaper);
        return false;
    }
    strcpy(shaper->breaks_language, language);
    return true;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A span of years or amounts stays whole, "2024–34"; a soft hyphen ends no line, since a hyphen
 * would have to be drawn. i: the byte that would begin the next line. */
static bool is_forbidden(const char *text, size_t size, size_t i)
{
    if (i >= 4 && i < size && memcmp(text + i - 3, "\xe2\x80\x93", 3) == 0)
        return is_digit(text[i - 4]) && is_digit(text[i]);
    return i >= 2 && memcmp(text + i - 2, "\xc2\xad", 2) == 0;
}

/* The break at a line feed, vertical tab, form feed, carriage return or separator is not optional.
 */
static bool is_mandatory(int32_t rule)
{
    return rule >= UBRK_LINE_HARD && rule < UBRK_LINE_HARD_LIMIT;
}

/* Languages whose plain text follows the root's rules and is worth a table of its own. */
static bool has_plain_rules(const char *language)
{
    return strncmp(language, "en", 2) == 0 || strncmp(language, "es", 2) == 0;
}

voc_status voc__breaks(voc__shaper *shaper, const char *text, size_t size, const char *language,
                       unsigned char *flags)
{
    memset(flags, VOC__BREAK_NO, size + 1);
    if (!language || strlen(language) >= sizeof shaper->breaks_language)
        language = "en";
    if (has_plain_rules(language) && voc__breaks_plain(text, size, flags)) {
        flags[0] = VOC__BREAK_PLAIN;
        return VOC_OK;
    }
    memset(flags, VOC__BREAK_NO, size + 1);
    if (!open_breaks(shaper, language))
        return VOC_ERROR_MEMORY;
    UErrorCode error = U_ZERO_ERROR;
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, text, (int64_t)size, &error);
    ubrk_setUText(shaper->breaks, &utext, &error);
    if (U_FAILURE(error)) {
        utext_close(&utext);
        return VOC_ERROR_MEMORY;
    }
    int32_t place = ubrk_first(shaper->breaks);
    while ((place = ubrk_next(shaper->breaks)) != UBRK_DONE) {
        size_t i = (size_t)place;
        if (is_mandatory(ubrk_getRuleStatus(shaper->breaks)) && i < size)
            flags[i] = VOC__BREAK_MUST;
        else if (!is_forbidden(text, size, i))
            flags[i] = VOC__BREAK_MAY;
    }
    utext_close(&utext);
    return VOC_OK;
}
