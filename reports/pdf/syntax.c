#include "pdf/syntax.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

/* ISO 19005-2, 6.1.13: a string has at most 32,767 bytes. */
enum { MAX_STRING = 32767 };

static const char hex[] = "0123456789ABCDEF";

/* Numbers are made from their end: each of these writes before `at` and returns where it begins. */
static char *digits_before(char *at, unsigned long value)
{
    do
        *--at = (char)('0' + value % 10);
    while (value /= 10);
    return at;
}

static char *integer_before(char *at, long value)
{
    at = digits_before(at, value < 0 ? 0 - (unsigned long)value : (unsigned long)value);
    if (value < 0)
        *--at = '-';
    return at;
}

static char *length_before(char *at, long hundredths)
{
    unsigned long rest = hundredths < 0 ? 0 - (unsigned long)hundredths : (unsigned long)hundredths;
    unsigned long fraction = rest % 100;
    rest /= 100;
    if (fraction % 10)
        *--at = (char)('0' + fraction % 10);
    if (fraction) {
        *--at = (char)('0' + fraction / 10);
        *--at = '.';
    }
    if (rest || !fraction)
        at = digits_before(at, rest);
    if (hundredths < 0)
        *--at = '-';
    return at;
}

void voc__pdf_integer(voc__buffer *out, long value)
{
    char digits[24], *end = digits + sizeof digits;
    const char *at = integer_before(end, value);
    voc__buffer_add(out, at, (size_t)(end - at));
}

long voc__pdf_hundredths(voc__buffer *out, double points)
{
    if (!(points >= -VOC__PDF_LIMIT && points <= VOC__PDF_LIMIT)) {
        out->failed = true;
        return 0;
    }
    return (long)(points * 100 + (points < 0 ? -0.5 : 0.5));
}

void voc__pdf_length(voc__buffer *out, long hundredths)
{
    char digits[24], *end = digits + sizeof digits;
    const char *at = length_before(end, hundredths);
    voc__buffer_add(out, at, (size_t)(end - at));
}

void voc__pdf_lengths(voc__buffer *out, long x, long y)
{
    char digits[56], *end = digits + sizeof digits, *at = end;
    *--at = ' ';
    at = length_before(at, y);
    *--at = ' ';
    at = length_before(at, x);
    voc__buffer_add(out, at, (size_t)(end - at));
}

void voc__pdf_reference(voc__buffer *out, unsigned number)
{
    char text[32], *end = text + sizeof text;
    static const char tail[4] = {' ', '0', ' ', 'R'};
    memcpy(end - sizeof tail, tail, sizeof tail);
    const char *at = integer_before(end - sizeof tail, (long)number);
    voc__buffer_add(out, at, (size_t)(end - at));
}

bool voc__pdf_utf16_hex(voc__buffer *out, const char *text, size_t size)
{
    size_t at = 0;
    while (at < size) {
        uint32_t c;
        int length = voc__utf8_decode(text + at, size - at, &c);
        if (length == 0)
            return false;
        at += (size_t)length;
        uint32_t units[2] = {c, 0};
        int count = 1;
        if (c > 0xFFFF) {
            units[0] = 0xD800 + ((c - 0x10000) >> 10);
            units[1] = 0xDC00 + ((c - 0x10000) & 0x3FF);
            count = 2;
        }
        for (int i = 0; i < count; i++) {
            const char digits[4] = {hex[units[i] >> 12 & 15], hex[units[i] >> 8 & 15],
                                    hex[units[i] >> 4 & 15], hex[units[i] & 15]};
            voc__buffer_add(out, digits, sizeof digits);
        }
    }
    return true;
}

static bool is_plain(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text < 0x20 || (unsigned char)*text > 0x7E)
            return false;
    return true;
}

static void literal(voc__buffer *out, const char *text)
{
    voc__buffer_byte(out, '(');
    for (;;) {
        size_t plain = strcspn(text, "()\\");
        voc__buffer_add(out, text, plain);
        text += plain;
        if (!*text)
            break;
        const char escaped[2] = {'\\', *text++};
        voc__buffer_add(out, escaped, sizeof escaped);
    }
    voc__buffer_byte(out, ')');
}

bool voc__pdf_text_string(voc__buffer *out, const char *text)
{
    if (is_plain(text)) {
        if (strlen(text) > MAX_STRING)
            return false;
        literal(out, text);
        return true;
    }
    size_t start = out->size;
    voc__buffer_text(out, "<FEFF");
    bool good =
        voc__pdf_utf16_hex(out, text, strlen(text)) && (out->size - start) / 2 <= MAX_STRING;
    if (good)
        voc__buffer_byte(out, '>');
    else if (!out->failed) {
        out->size = start;
        out->data[start] = '\0';
    }
    return good;
}

void voc__pdf_uri_string(voc__buffer *out, const char *uri)
{
    voc__buffer_byte(out, '(');
    for (; *uri; uri++) {
        unsigned char c = (unsigned char)*uri;
        /* Legal in RFC 3986, or illegal but harmless inside a string: kept as the source has it. */
        if (c > 0x20 && c < 0x7F && !strchr("()\\<>\"{}^`|", c)) {
            voc__buffer_byte(out, c);
            continue;
        }
        const char encoded[3] = {'%', hex[c >> 4], hex[c & 15]};
        voc__buffer_add(out, encoded, sizeof encoded);
    }
    voc__buffer_byte(out, ')');
}
