/* Paragraphs that were measured already: a cell is measured for its column's width and again where
 * it stands, and every pass meets the same words once more. */
#include "layout/inline.h"

#include <string.h>

#include "layout/pass.h"

/* A paragraph's words in their looks. Its pieces belong to plans, which are others each time. */
typedef struct measured {
    const struct measured *next; /* in the same bucket */
    const char *text;
    size_t size;
    const char *language;
    const voc__span *spans;
    size_t span_count;
    voc__paragraph as_measured;
    const voc__paragraph *paragraph; /* the same since: it may have lines */
} measured;

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_look(const voc__piece *a, const voc__piece *b)
{
    return a->kind == b->kind && a->number == b->number && a->color == b->color &&
           a->weight == b->weight && a->size == b->size && a->raise == b->raise &&
           a->lead == b->lead && a->url == b->url;
}

static bool same_span(const voc__span *a, const voc__span *b)
{
    return a->start == b->start && a->end == b->end && a->extra == b->extra &&
           a->glued == b->glued && a->whole == b->whole &&
           same_text(voc__span_language(a), voc__span_language(b)) &&
           same_look(&a->look, &b->look) && same_text(a->shown, b->shown);
}

/* Texts are told apart by eight bytes at a time: there are many, and each is met more than once. */
static const struct measured **bucket_of(const voc__pass *pass)
{
    const unsigned char *text = pass->text.data;
    size_t size = pass->text.size;
    uint64_t hash = size, word = 0;
    for (; size >= sizeof word; text += sizeof word, size -= sizeof word) {
        memcpy(&word, text, sizeof word);
        hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
        hash ^= hash >> 32;
    }
    word = 0;
    memcpy(&word, text, size);
    hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return &pass->measured[(hash >> 32) % VOC__MEASURED_BUCKETS];
}

static bool is_same(const voc__pass *pass, const measured *known)
{
    const voc__span *spans = pass->spans.items;
    if (known->size != pass->text.size || memcmp(known->text, pass->text.data, known->size) != 0)
        return false;
    if (known->span_count != pass->spans.count || !same_text(known->language, pass->language))
        return false;
    for (size_t i = 0; i < known->span_count; i++)
        if (!same_span(&known->spans[i], &spans[i]))
            return false;
    return true;
}

/* Copies of the pieces, under the plans of the spans that were collected. */
static voc__piece *own_pieces(voc__pass *pass, const voc__paragraph *known)
{
    const voc__span *spans = pass->spans.items;
    voc__piece *pieces = voc__arena_alloc(pass->arena, known->piece_count, sizeof *pieces);
    if (!pieces) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return NULL;
    }
    for (size_t i = 0; i < known->piece_count; i++) {
        pieces[i] = known->pieces[i];
        pieces[i].plan = spans[pieces[i].span].look.plan;
    }
    return pieces;
}

bool voc__measured_find(voc__pass *pass, voc__paragraph *paragraph)
{
    if (!pass->text.size)
        return false;
    const measured *known = *bucket_of(pass);
    while (known && !is_same(pass, known))
        known = known->next;
    if (!known)
        return false;
    const voc__paragraph *from = &known->as_measured;
    voc__piece *pieces = own_pieces(pass, from);
    if (!pieces)
        return true;
    paragraph->pieces = pieces;
    paragraph->piece_count = from->piece_count;
    paragraph->segments = from->segments;
    paragraph->segment_count = from->segment_count;
    paragraph->min_width = from->min_width;
    paragraph->max_width = from->max_width;
    paragraph->mixed = from->mixed;
    paragraph->han = from->han;
    /* Unless its pieces had to be cut for those lines. */
    if (known->paragraph->pieces == from->pieces) {
        paragraph->width = known->paragraph->width;
        paragraph->lines = known->paragraph->lines;
        paragraph->line_count = known->paragraph->line_count;
    }
    return true;
}

void voc__measured_keep(voc__pass *pass, const voc__paragraph *paragraph, const char *text)
{
    measured *own = voc__arena_alloc(pass->arena, 1, sizeof *own);
    voc__span *spans = voc__arena_alloc(pass->arena, pass->spans.count, sizeof *spans);
    if (!own || !spans) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    if (!pass->text.size)
        return;
    const measured **bucket = bucket_of(pass);
    memcpy(spans, pass->spans.items, pass->spans.count * sizeof *spans);
    *own = (measured){*bucket,           text,       pass->text.size, pass->language, spans,
                      pass->spans.count, *paragraph, paragraph};
    *bucket = own;
}
