#include "base/utf8.h"

/* By first byte: how many follow, and what the second byte may be. This table (Unicode
 * standard, table 3-7) leaves no room for overlong forms, surrogates or large values. */
typedef struct lead {
    unsigned char first, last, more, low, high;
} lead;

static const lead leads[] = {
    {0x00, 0x7F, 0, 0, 0},       {0xC2, 0xDF, 1, 0x80, 0xBF}, {0xE0, 0xE0, 2, 0xA0, 0xBF},
    {0xE1, 0xEC, 2, 0x80, 0xBF}, {0xED, 0xED, 2, 0x80, 0x9F}, {0xEE, 0xEF, 2, 0x80, 0xBF},
    {0xF0, 0xF0, 3, 0x90, 0xBF}, {0xF1, 0xF3, 3, 0x80, 0xBF}, {0xF4, 0xF4, 3, 0x80, 0x8F},
};

int voc__utf8_decode(const char *s, size_t size, uint32_t *code_point)
{
    const unsigned char *bytes = (const unsigned char *)s;
    const lead *kind = NULL;
    for (size_t i = 0; size && i < sizeof leads / sizeof *leads && !kind; i++)
        if (bytes[0] >= leads[i].first && bytes[0] <= leads[i].last)
            kind = &leads[i];
    if (!kind || size <= kind->more)
        return 0;
    uint32_t value = kind->more ? bytes[0] & (0x3Fu >> kind->more) : bytes[0];
    for (unsigned i = 1; i <= kind->more; i++) {
        unsigned low = i == 1 ? kind->low : 0x80, high = i == 1 ? kind->high : 0xBF;
        if (bytes[i] < low || bytes[i] > high)
            return 0;
        value = value << 6 | (bytes[i] & 0x3Fu);
    }
    if (code_point)
        *code_point = value;
    return kind->more + 1;
}

bool voc__utf8_valid(const char *s, size_t size)
{
    for (size_t i = 0; i < size;) {
        int used = (unsigned char)s[i] < 0x80 ? 1 : voc__utf8_decode(s + i, size - i, NULL);
        if (!used)
            return false;
        i += (size_t)used;
    }
    return true;
}

int voc__utf8_encode(uint32_t c, char out[4])
{
    static const unsigned char marks[] = {0, 0, 0xC0, 0xE0, 0xF0};
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        return 0;
    int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (int i = size - 1; i > 0; i--, c >>= 6)
        out[i] = (char)(unsigned char)(0x80 | (c & 0x3F));
    out[0] = (char)(unsigned char)(marks[size] | c);
    return size;
}

size_t voc__utf8_length(const char *s, size_t size)
{
    size_t length = 0;
    for (size_t i = 0; i < size; length++) {
        int used = voc__utf8_decode(s + i, size - i, NULL);
        i += used ? (size_t)used : 1;
    }
    return length;
}
