#include "base/direction.h"

#include <string.h>

#include "base/utf8.h"

/* The first byte of any character whose direction matters: U+0590 and up. */
enum { LEAST_BYTE = 0xD6 };

/* Blocks that Unicode keeps for scripts written right to left (DerivedBidiClass.txt), and the
 * controls. */
static const struct {
    uint32_t first, last;
} blocks[] = {
    {0x0590, 0x08FF}, {0x200E, 0x200F}, {0x202A, 0x202E},   {0x2066, 0x2069},
    {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFE}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF},
};

static bool matters(uint32_t code)
{
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        if (code >= blocks[i].first && code <= blocks[i].last)
            return true;
    return false;
}

bool voc__direction_is_control(uint32_t code)
{
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/* Most texts have nothing else. Of a short one all bytes, of others eight at a time; the last eight
 * may have been met before. */
static bool is_ascii(const char *text, size_t size)
{
    const uint64_t beyond = UINT64_C(0x8080808080808080);
    uint64_t word = 0;
    if (size < sizeof word) {
        for (size_t i = 0; i < size; i++)
            word |= (unsigned char)text[i];
        return !(word & beyond);
    }
    for (size_t i = 0; i + sizeof word < size; i += sizeof word) {
        memcpy(&word, text + i, sizeof word);
        if (word & beyond)
            return false;
    }
    memcpy(&word, text + size - sizeof word, sizeof word);
    return !(word & beyond);
}

bool voc__direction_matters(const char *text, size_t size)
{
    if (is_ascii(text, size))
        return false;
    for (size_t i = 0; i < size;) {
        uint32_t code = 0;
        if ((unsigned char)text[i] < LEAST_BYTE) { /* or inside a character of two bytes */
            i++;
            continue;
        }
        int used = voc__utf8_decode(text + i, size - i, &code);
        if (matters(code))
            return true;
        i += used ? (size_t)used : 1;
    }
    return false;
}
