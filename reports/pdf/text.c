#include "pdf/content.h"
#include "pdf/font.h"
#include "pdf/syntax.h"

#include <math.h>

/* Showing one item: strings and the shifts between them, in TJ arrays. */
typedef struct showing {
    voc__buffer *out;
    long shift; /* thousandths of the size to go left before the next glyph */
    long rise;  /* hundredths of a point, as set by Ts */
    bool in_array, in_string;
} showing;

static void close_string(showing *s)
{
    if (s->in_string)
        voc__buffer_byte(s->out, ')');
    s->in_string = false;
}

static void close_array(showing *s)
{
    close_string(s);
    if (s->in_array)
        voc__buffer_text(s->out, "]TJ\n");
    s->in_array = false;
}

static void set_font(showing *s, voc__pdf_state *state, const voc__pdf_font *font, size_t index,
                     long size)
{
    if (state->font == font && state->size == size)
        return;
    close_array(s);
    voc__buffer_text(s->out, "/F");
    voc__pdf_integer(s->out, (long)index);
    voc__buffer_byte(s->out, ' ');
    voc__pdf_length(s->out, size);
    voc__buffer_text(s->out, " Tf\n");
    state->font = font;
    state->size = size;
}

static void set_rise(showing *s, long rise)
{
    if (rise == s->rise)
        return;
    close_array(s);
    voc__pdf_length(s->out, rise);
    voc__buffer_text(s->out, " Ts\n");
    s->rise = rise;
}

/* Bytes that a glyph and the shift before it take at most: ")-2147483648(" and two escapes. */
enum { GLYPH_ROOM = 24 };

static unsigned char *put_shift(unsigned char *at, long shift)
{
    unsigned char digits[12];
    int count = 0;
    if (shift < 0)
        *at++ = '-';
    for (unsigned long rest = shift < 0 ? 0 - (unsigned long)shift : (unsigned long)shift;
         rest || !count; rest /= 10)
        digits[count++] = (unsigned char)('0' + rest % 10);
    while (count > 0)
        *at++ = digits[--count];
    return at;
}

static unsigned char *put_byte(unsigned char *at, unsigned byte)
{
    /* A bare carriage return would be read as a line feed. */
    if (byte == '(' || byte == ')' || byte == '\\' || byte == '\r')
        *at++ = '\\';
    *at++ = (unsigned char)(byte == '\r' ? 'r' : byte);
    return at;
}

/* Shows a glyph; at has GLYPH_ROOM bytes. Returns where the next goes. */
static unsigned char *put_glyph(unsigned char *at, showing *s, unsigned code)
{
    if (!s->in_array)
        *at++ = '[';
    if (s->shift) {
        if (s->in_string)
            *at++ = ')';
        at = put_shift(at, s->shift);
        s->shift = 0;
        s->in_string = false;
    }
    if (!s->in_string)
        *at++ = '(';
    s->in_array = s->in_string = true;
    at = put_byte(at, code >> 8);
    return put_byte(at, code & 255);
}

/* Shows count glyphs of a run from first on, all with the rise that is set. gap: thousandths to go
 * right after each space. */
static void show_level(showing *s, const voc__run *run, const voc__pdf_use *uses,
                       const uint16_t *codes, size_t first, size_t count, long gap)
{
    if (!voc__buffer_reserve(s->out, count * GLYPH_ROOM))
        return;
    unsigned char *at = s->out->data + s->out->size;
    for (size_t i = first; i < first + count; i++) {
        const voc__glyph *glyph = &run->glyphs[i];
        const voc__pdf_use *use = &uses[codes[i]];
        s->shift -= glyph->x_offset;
        at = put_glyph(at, s, use->code);
        s->shift += glyph->x_offset + use->width - glyph->advance;
        if (gap && glyph->cluster < run->size && run->text[glyph->cluster] == ' ')
            s->shift -= gap;
    }
    s->out->size = (size_t)(at - s->out->data);
}

static void show_run(voc__pdf_job *job, showing *s, const voc__run *run, const voc__pdf_font *font,
                     double size, long gap)
{
    const uint16_t *codes = job->codes + job->code_at;
    size_t count = run->glyph_count, next;
    job->code_at += count;
    for (size_t i = 0; i < count; i = next) {
        int offset = run->glyphs[i].y_offset;
        for (next = i + 1; next < count && run->glyphs[next].y_offset == offset; next++)
            ;
        set_rise(s, offset ? lround(offset * size / 10) : 0);
        show_level(s, run, font->uses.items, codes, i, next - i, gap);
    }
}

void voc__pdf_text_paint(voc__pdf_job *job, voc__pdf_state *state, const voc__item *item)
{
    showing s = {.out = &job->pdf->content};
    double size = item->as.text.size;
    long x = voc__pdf_x(job, item->as.text.x), y = voc__pdf_y(job, item->as.text.y);
    long gap = 0;
    if (item->as.text.word_gap < 0 || item->as.text.word_gap > 0)
        gap = voc__pdf_hundredths(s.out, item->as.text.word_gap * 10 / size);
    if (state->fill != item->as.text.color) {
        voc__pdf_color(s.out, item->as.text.color, "rg\n");
        state->fill = item->as.text.color;
    }
    voc__pdf_length(s.out, x - state->x);
    voc__buffer_byte(s.out, ' ');
    voc__pdf_length(s.out, y - state->y);
    voc__buffer_text(s.out, " Td\n");
    state->x = x;
    state->y = y;
    for (size_t i = 0; i < item->as.text.runs.count; i++) {
        const voc__run *run = &item->as.text.runs.items[i];
        const voc__pdf_font *font = voc__pdf_font_of(job, run->face);
        set_font(&s, state, font, (size_t)voc__face_index(run->face),
                 voc__pdf_hundredths(s.out, size));
        show_run(job, &s, run, font, size, gap);
    }
    set_rise(&s, 0);
    close_array(&s);
}
