#include "model/fold.h"

#include <string.h>

#include "base/utf8.h"

/* Ranges of capitals, and what to add for the small letter. step 2: capital and small letter
 * alternate. Unicode 15, simple case folding of Latin-1, Latin Extended-A, Greek and Cyrillic. */
static const struct case_range {
    uint32_t first, last;
    uint32_t offset, step;
} ranges[] = {
    {0xC0, 0xD6, 32, 1},   {0xD8, 0xDE, 32, 1},   {0x100, 0x12E, 1, 2},  {0x132, 0x136, 1, 2},
    {0x139, 0x147, 1, 2},  {0x14A, 0x176, 1, 2},  {0x179, 0x17D, 1, 2},  {0x388, 0x38A, 37, 1},
    {0x391, 0x3A1, 32, 1}, {0x3A3, 0x3AB, 32, 1}, {0x400, 0x40F, 80, 1}, {0x410, 0x42F, 32, 1},
};

static uint32_t fold_character(uint32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
        const struct case_range *range = &ranges[i];
        if (c >= range->first && c <= range->last && (c - range->first) % range->step == 0)
            return c + range->offset;
    }
    return c;
}

char *voc__fold(voc__arena *arena, const char *text)
{
    size_t size = strlen(text);
    char *folded = voc__arena_alloc(arena, size + 1, 1); /* folding in these ranges never grows */
    if (!folded)
        return NULL;
    char *end = folded;
    while (size > 0) {
        uint32_t c = 0;
        int length = 1;
        if ((unsigned char)*text < 0x80)
            c = (unsigned char)*text;
        else
            length = voc__utf8_decode(text, size, &c);
        if (length == 0) { /* not UTF-8: as it is */
            length = 1;
            *end++ = *text;
        } else if (c != ' ') {
            end += voc__utf8_encode(fold_character(c), end);
        } else if (end > folded && end[-1] != ' ') {
            *end++ = ' ';
        }
        text += length;
        size -= (size_t)length;
    }
    if (end > folded && end[-1] == ' ')
        end--;
    *end = '\0';
    return folded;
}
