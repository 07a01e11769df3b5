#include "batch/encoding.h"

#include "base/utf8.h"

/* Windows-1252, 0x80 to 0x9F, as the Unicode Consortium's table of best fit has it; 0: none. */
static const uint16_t upper[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

static int continuations(int byte)
{
    if (byte >= 0xc2 && byte <= 0xdf)
        return 1;
    if (byte >= 0xe0 && byte <= 0xef)
        return 2;
    return byte >= 0xf0 && byte <= 0xf4 ? 3 : -1;
}

/* What a byte above 0x7F begins: a character of UTF-8, or not. A byte that does not go on is left.
 */
static bool is_sequence(voc__stream *s, int byte)
{
    int count = continuations(byte);
    for (int i = 0; i < count; i++) {
        int next = voc__stream_peek(s);
        if (next < 0x80 || next > 0xbf)
            return false;
        voc__stream_get(s);
    }
    return count > 0;
}

static bool skip(voc__stream *s, const char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (voc__stream_get(s) != (unsigned char)bytes[i]) {
            voc__stream_seek(s, 0);
            return false;
        }
    return true;
}

/* A file with more characters of UTF-8 than bytes that are none is UTF-8, and those bytes are
 * faults of their rows: in the other encoding, two accents in a row are rare. */
voc__encoding_guess voc__encoding_guess_of(voc__stream *s)
{
    voc__encoding_guess guess = {VOC__UTF_8, false, 0};
    size_t sequences = 0, strays = 0;
    guess.utf_16 = skip(s, "\xff\xfe", 2) || skip(s, "\xfe\xff", 2);
    if (!guess.utf_16 && skip(s, "\xef\xbb\xbf", 3))
        guess.mark = 3;
    if (guess.utf_16 || guess.mark)
        return guess;
    for (int byte; (byte = voc__stream_get(s)) != VOC__STREAM_END;) {
        if (byte >= 0x80)
            ++*(is_sequence(s, byte) ? &sequences : &strays);
    }
    if (strays > sequences)
        guess.encoding = VOC__WINDOWS_1252;
    return guess;
}

static bool decode_byte(unsigned char byte, voc__buffer *out)
{
    char bytes[4];
    uint32_t c = byte >= 0x80 && byte < 0xa0 ? upper[byte - 0x80] : byte;
    voc__buffer_add(out, bytes, (size_t)voc__utf8_encode(c, bytes));
    return c != 0;
}

bool voc__decode(voc__encoding encoding, const char *bytes, size_t size, voc__buffer *out)
{
    if (encoding == VOC__UTF_8) {
        voc__buffer_add(out, bytes, size);
        return voc__utf8_valid(bytes, size);
    }
    for (size_t i = 0; i < size; i++)
        if (!decode_byte((unsigned char)bytes[i], out))
            return false;
    return true;
}
