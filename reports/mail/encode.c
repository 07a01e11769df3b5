#include "mail/encode.h"

#include <stdint.h>

#include "base/utf8.h"

/* ---- quoted-printable, RFC 2045 section 6.7 ---- */

static const char *line_end(const char *text)
{
    return text + strcspn(text, "\r\n");
}

static const char *after_break(const char *end)
{
    if (end[0] == '\r' && end[1] == '\n')
        return end + 2;
    return *end ? end + 1 : end;
}

static bool must_escape(const char *line, const char *at, const char *end)
{
    unsigned char c = (unsigned char)*at;
    if (c == ' ' || c == '\t')
        return at + 1 == end;
    if (c <= ' ' || c >= 0x7F || c == '=')
        return true;
    return at == line && (c == '.' || strncmp(at, "From ", 5) == 0);
}

/* How many bytes of text are kept on one line: a whole character. */
static int unit(const char *at, const char *end)
{
    int size = voc__utf8_decode(at, (size_t)(end - at), NULL);
    return size ? size : 1;
}

static void add_line(voc__buffer *out, const char *line, const char *end)
{
    int used = 0;
    for (const char *at = line; at < end;) {
        int size = unit(at, end);
        /* After a soft break the line begins anew. */
        bool escape = must_escape(used ? line : at, at, end);
        int needs = escape ? 3 * size : size;
        if (used + needs > VOC__LINE_MAX - (at + size < end)) {
            voc__buffer_text(out, "=\r\n");
            used = 0;
            continue;
        }
        for (int i = 0; i < size; i++) {
            if (escape)
                voc__buffer_printf(out, "=%02X", (unsigned)(unsigned char)at[i]);
            else
                voc__buffer_byte(out, (unsigned char)at[i]);
        }
        used += needs;
        at += size;
    }
    voc__buffer_text(out, "\r\n");
}

void voc__quoted_printable(voc__buffer *out, const char *text)
{
    while (*text) {
        const char *end = line_end(text);
        add_line(out, text, end);
        text = after_break(end);
    }
}

/* ---- base64, RFC 2045 section 6.8 ---- */

size_t voc__base64(const unsigned char *bytes, size_t size, char *out)
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    size_t used = 0;
    for (size_t i = 0; i < size; i += 3) {
        size_t left = size - i;
        uint32_t three = (uint32_t)bytes[i] << 16;
        three |= left > 1 ? (uint32_t)bytes[i + 1] << 8 : 0;
        three |= left > 2 ? (uint32_t)bytes[i + 2] : 0;
        out[used++] = letters[three >> 18];
        out[used++] = letters[(three >> 12) & 63];
        out[used++] = left > 1 ? letters[(three >> 6) & 63] : '=';
        out[used++] = left > 2 ? letters[three & 63] : '=';
    }
    return used;
}

size_t voc__base64_line(const unsigned char *bytes, size_t size, char out[VOC__LINE_MAX + 2])
{
    size_t used = voc__base64(bytes, size, out);
    out[used++] = '\r';
    out[used++] = '\n';
    return used;
}

size_t voc__base64_lines_size(size_t size)
{
    size_t full = size / VOC__BASE64_LINE_BYTES, rest = size % VOC__BASE64_LINE_BYTES;
    return full * (VOC__LINE_MAX + 2) + (rest ? (rest + 2) / 3 * 4 + 2 : 0);
}
