/* Which characters run from right to left: UAX #9 by ICU, and the order of a line made from it. */
#include <string.h>

#include <unicode/ubidi.h>

#include "base/direction.h"
#include "base/utf8.h"
#include "text/shaper.h"

/* Stands for an embedding or override: its class is BN, so that the algorithm passes it over. */
enum { ZERO_WIDTH_SPACE = 0x200B };

void voc__shaper_close_levels(voc__shaper *shaper)
{
    if (shaper->bidi)
        ubidi_close(shaper->bidi);
    voc__array_free(&shaper->units);
    voc__array_free(&shaper->places);
    shaper->bidi = NULL;
}

static bool is_passed_over(uint32_t code)
{
    return code >= 0x202A && code <= 0x202E;
}

static bool push_unit(voc__shaper *shaper, uint32_t unit, size_t place)
{
    UChar *to = voc__array_push(&shaper->units, sizeof *to);
    uint32_t *from = voc__array_push(&shaper->places, sizeof *from);
    if (!to || !from)
        return false;
    *to = (UChar)unit;
    *from = (uint32_t)place;
    return true;
}

static bool to_utf16(voc__shaper *shaper, const char *text, size_t size)
{
    shaper->units.count = shaper->places.count = 0;
    shaper->units.failed = shaper->places.failed = false;
    for (size_t i = 0; i < size;) {
        uint32_t code = 0xFFFD;
        int used = voc__utf8_decode(text + i, size - i, &code);
        if (is_passed_over(code))
            code = ZERO_WIDTH_SPACE;
        if (code > 0xFFFF && !push_unit(shaper, 0xD7C0 + (code >> 10), i))
            return false;
        if (!push_unit(shaper, code > 0xFFFF ? 0xDC00 | (code & 0x3FF) : code, i))
            return false;
        i += used > 0 ? (size_t)used : 1;
    }
    return true;
}

voc_status voc__direction_levels(voc__shaper *shaper, const char *text, size_t size,
                                 unsigned char *levels)
{
    UErrorCode error = U_ZERO_ERROR;
    memset(levels, 0, size);
    if (!size)
        return VOC_OK;
    if (!shaper->bidi)
        shaper->bidi = ubidi_open();
    if (!shaper->bidi || !to_utf16(shaper, text, size))
        return VOC_ERROR_MEMORY;
    const uint32_t *places = shaper->places.items;
    size_t count = shaper->units.count;
    ubidi_setPara(shaper->bidi, shaper->units.items, (int32_t)count, UBIDI_LTR, NULL, &error);
    const UBiDiLevel *found = ubidi_getLevels(shaper->bidi, &error);
    if (U_FAILURE(error) || !found)
        return VOC_ERROR_MEMORY;
    for (size_t i = 0; i < count; i++) {
        size_t end = i + 1 < count ? places[i + 1] : size;
        for (size_t at = places[i]; at < end; at++)
            levels[at] = found[i];
    }
    return VOC_OK;
}

voc_status voc__direction_find(voc__shaper *shaper, voc__arena *arena, const char *text,
                               size_t size, const unsigned char **levels)
{
    *levels = NULL;
    if (!voc__direction_matters(text, size))
        return VOC_OK;
    unsigned char *found = voc__arena_alloc(arena, size, 1);
    *levels = found;
    return found ? voc__direction_levels(shaper, text, size, found) : VOC_ERROR_MEMORY;
}

static void reverse(size_t *order, size_t from, size_t to)
{
    for (; from + 1 < to; from++) {
        size_t swap = order[--to];
        order[to] = order[from];
        order[from] = swap;
    }
}

/* UAX #9, L2. */
void voc__direction_order(const unsigned char *levels, size_t count, size_t *order)
{
    unsigned highest = 0;
    for (size_t i = 0; i < count; i++) {
        order[i] = i;
        highest = levels[i] > highest ? levels[i] : highest;
    }
    for (unsigned level = highest; level > 0; level--)
        for (size_t i = 0, end; i < count; i = end) {
            for (end = i; end < count && levels[end] >= level; end++)
                ;
            reverse(order, i, end);
            end += end == i;
        }
}
