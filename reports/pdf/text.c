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
    unsigned char pending[256]; /* bytes of the string, not yet in out */
    size_t pending_size;
} showing;

static void flush(showing *s)
{
    voc__buffer_add(s->out, s->pending, s->pending_size);
    s->pending_size = 0;
}

static void close_string(showing *s)
{
    if (s->in_string)
        s->pending[s->pending_size++] = ')';
    s->in_string = false;
    flush(s);
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

/* A byte of a string. A bare carriage return would be read as a line feed. */
static void put_byte(showing *s, unsigned char byte)
{
    static const unsigned char escaped[256] = {
        ['('] = '(', [')'] = ')', ['\\'] = '\\', ['\r'] = 'r'};
    if (escaped[byte])
        s->pending[s->pending_size++] = '\\';
    s->pending[s->pending_size++] = escaped[byte] ? escaped[byte] : byte;
}

static void show_glyph(showing *s, unsigned code)
{
    enum { MOST_BYTES = 8 }; /* brackets around, two escaped bytes */
    if (s->shift) {
        close_string(s);
        if (!s->in_array)
            voc__buffer_byte(s->out, '[');
        s->in_array = true;
        voc__pdf_integer(s->out, s->shift);
        s->shift = 0;
    }
    if (s->pending_size > sizeof s->pending - MOST_BYTES)
        flush(s);
    if (!s->in_array)
        s->pending[s->pending_size++] = '[';
    if (!s->in_string)
        s->pending[s->pending_size++] = '(';
    s->in_array = s->in_string = true;
    put_byte(s, (unsigned char)(code >> 8));
    put_byte(s, (unsigned char)code);
}

/* gap: thousandths to go right after each space. */
static void show_run(voc__pdf_job *job, showing *s, const voc__run *run, const voc__pdf_font *font,
                     double size, long gap)
{
    const voc__pdf_use *uses = font->uses.items;
    for (size_t i = 0; i < run->glyph_count; i++) {
        const voc__glyph *glyph = &run->glyphs[i];
        const voc__pdf_use *use = &uses[job->codes[job->code_at++]];
        set_rise(s, glyph->y_offset ? lround(glyph->y_offset * size / 10) : 0);
        s->shift -= glyph->x_offset;
        show_glyph(s, use->code);
        s->shift += glyph->x_offset + use->width - glyph->advance;
        if (gap && glyph->cluster < run->size && run->text[glyph->cluster] == ' ')
            s->shift -= gap;
    }
}

void voc__pdf_text_paint(voc__pdf_job *job, voc__pdf_state *state, const voc__item *item)
{
    showing s;
    s.out = &job->pdf->content;
    s.shift = s.rise = 0;
    s.in_array = s.in_string = false;
    s.pending_size = 0;
    double size = item->as.text.size;
    long x = voc__pdf_x(job, item->as.text.x), y = voc__pdf_y(job, item->as.text.y);
    long gap = 0;
    if (item->as.text.word_gap < 0 || item->as.text.word_gap > 0)
        gap = voc__pdf_hundredths(s.out, item->as.text.word_gap * 10 / size);
    if (state->fill != item->as.text.color) {
        voc__pdf_color(s.out, item->as.text.color, "rg\n");
        state->fill = item->as.text.color;
    }
    voc__pdf_lengths(s.out, x - state->x, y - state->y);
    voc__buffer_text(s.out, "Td\n");
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
