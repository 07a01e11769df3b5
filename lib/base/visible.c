#include "base/visible.h"

#include <string.h>

#include "base/utf8.h"

bool voc__steers_terminal(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* How many bytes from the start may be shown as they are. The byte behind them is to be escaped: it
 * begins a character that steers, whose further bytes are then no UTF-8 by themselves. */
static size_t visible_run(const char *text, size_t size)
{
    size_t run = 0;
    while (run < size) {
        uint32_t c;
        int used = voc__utf8_decode(text + run, size - run, &c);
        if (!used || voc__steers_terminal(c))
            break;
        run += (size_t)used;
    }
    return run;
}

void voc__visible_print(const char *text, FILE *out)
{
    for (size_t size = text ? strlen(text) : 0; size > 0;) {
        size_t run = visible_run(text, size);
        fwrite(text, 1, run, out);
        if (run < size)
            fprintf(out, "\\x%02X", (unsigned)(unsigned char)text[run++]);
        text += run;
        size -= run;
    }
}

void voc__visible_add(voc__buffer *out, const char *text, size_t size)
{
    while (size > 0) {
        size_t run = visible_run(text, size);
        voc__buffer_add(out, text, run);
        if (run < size)
            voc__buffer_printf(out, "\\x%02X", (unsigned)(unsigned char)text[run++]);
        text += run;
        size -= run;
    }
}
