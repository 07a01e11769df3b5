#include "json/string.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/attributes.h"
#include "base/utf8.h"

typedef struct scan {
    const char *text;
    size_t size;
    size_t at;
    voc__json_string_fault *fault;
} scan;

static bool fail_at(scan *s, size_t offset, const char *format, ...) VOC__PRINTF(3, 4);

static bool fail_at(scan *s, size_t offset, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(s->fault->text, sizeof s->fault->text, format, arguments);
    va_end(arguments);
    s->fault->offset = offset;
    return false;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/* The code unit of the \u escape that stands at offset, or -1. */
static int32_t code_unit(const scan *s, size_t offset)
{
    if (s->size - offset < 6 || s->text[offset] != '\\' || s->text[offset + 1] != 'u')
        return -1;
    int32_t unit = 0;
    for (size_t i = 2; i < 6; i++) {
        int digit = hex_digit(s->text[offset + i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

static bool is_high_surrogate(int32_t unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}

static bool is_low_surrogate(int32_t unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

static bool scan_unicode_escape(scan *s)
{
    int32_t unit = code_unit(s, s->at);
    if (unit < 0)
        return fail_at(s, s->at, "\\u needs four hexadecimal digits");
    if (unit == 0)
        return fail_at(s, s->at, "\\u0000 is not allowed");
    if (is_high_surrogate(unit) && is_low_surrogate(code_unit(s, s->at + 6))) {
        s->at += 12;
        return true;
    }
    if (is_high_surrogate(unit) || is_low_surrogate(unit))
        return fail_at(s, s->at, "\\u%04X is half of a surrogate pair", (unsigned)unit);
    s->at += 6;
    return true;
}

static bool scan_escape(scan *s)
{
    if (s->at + 1 == s->size)
        return fail_at(s, s->at, "a string that does not end");
    char c = s->text[s->at + 1];
    if (c == 'u')
        return scan_unicode_escape(s);
    if (!strchr("\"\\/bfnrt", c) || c == '\0')
        return fail_at(s, s->at, "no such escape; write a backslash as \\\\");
    s->at += 2;
    return true;
}

static bool scan_multibyte(scan *s)
{
    int length = voc__utf8_decode(s->text + s->at, s->size - s->at, NULL);
    if (length == 0)
        return fail_at(s, s->at, "byte 0x%02X is not UTF-8", (unsigned char)s->text[s->at]);
    s->at += (size_t)length;
    return true;
}

static bool is_plain(unsigned char c)
{
    return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}

/* The first byte is the lowest, on every machine; compilers make one load of it. */
static uint64_t load_word(const char *bytes)
{
    const unsigned char *b = (const unsigned char *)bytes;
    return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24 |
           (uint64_t)b[4] << 32 | (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 |
           (uint64_t)b[7] << 56;
}

/* How many of eight bytes are plain before the first that is not. All at once, since this is where
 * most of a catalog's bytes go by: the top bit of a byte is set where it is below 0x20, a quote, a
 * backslash or above 0x7F, and maybe in one behind such a byte, for subtraction borrows upwards. */
static size_t count_plain(const char *bytes)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), tops = ones << 7;
    uint64_t word = load_word(bytes);
    uint64_t quote = word ^ ('"' * ones), backslash = word ^ ('\\' * ones);
    uint64_t marks = (word - 0x20 * ones) | (quote - ones) | (backslash - ones) | word;
    uint64_t first = (marks & tops) & -(marks & tops);
    if (first == 0)
        return 8;
    return (size_t)((((first - 1) & ones) * ones >> 56) - 1); /* bytes that begin below its bit */
}

static size_t skip_plain(const char *text, size_t size)
{
    size_t at = 0;
    while (size - at >= 8) {
        size_t plain = count_plain(text + at);
        at += plain;
        if (plain < 8)
            return at;
    }
    while (at < size && is_plain((unsigned char)text[at]))
        at++;
    return at;
}

static bool scan_character(scan *s)
{
    unsigned char c = (unsigned char)s->text[s->at];
    if (c == '\\')
        return scan_escape(s);
    if (c == '\n' || c == '\r')
        return fail_at(s, s->at, "a line break in a string; write \\n");
    if (c < 0x20)
        return fail_at(s, s->at, "a control character in a string; write \\u%04X", c);
    return scan_multibyte(s);
}

bool voc__json_string_scan(const char *text, size_t size, size_t *at, bool *escaped,
                           voc__json_string_fault *fault)
{
    *escaped = false;
    scan s = {.text = text, .size = size, .at = *at + 1, .fault = fault};
    for (;;) {
        s.at += skip_plain(text + s.at, size - s.at);
        if (s.at == size)
            return fail_at(&s, *at, "a string that does not end");
        if (text[s.at] == '"')
            break;
        *escaped = *escaped || text[s.at] == '\\';
        if (!scan_character(&s))
            return false;
    }
    *at = s.at + 1;
    return true;
}
