/* Paragraphs that were measured already: a cell is measured for its column's width and again where
 * it stands, and every pass meets the same words once more. */
#include "layout/inline.h"

#include <string.h>

#include "layout/pass.h"

/* A paragraph's words in their looks. Its pieces belong to plans, which are others each time. */
typedef struct measured {
    const struct measured *next; /* with the same text */
    const char *language;
    const voc__span *spans;
    size_t span_count;
    voc__paragraph paragraph;
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
           a->glued == b->glued && a->whole == b->whole && same_look(&a->look, &b->look) &&
           same_text(a->shown, b->shown);
}

static bool is_same(const voc__pass *pass, const measured *known)
{
    const voc__span *spans = pass->spans.items;
    if (known->span_count != pass->spans.count || !same_text(known->language, pass->language))
        return false;
    for (size_t i = 0; i < known->span_count; i++)
        if (!same_span(&known->spans[i], &spans[i]))
            return false;
    return true;
}

bool voc__measured_find(voc__pass *pass, voc__paragraph *paragraph)
{
    const measured *known = voc__map_get(pass->measured, (const char *)pass->text.data);
    while (known && !is_same(pass, known))
        known = known->next;
    if (!known)
        return false;
    size_t count = known->paragraph.piece_count;
    voc__piece *pieces = voc__arena_alloc(pass->arena, count, sizeof *pieces);
    if (!pieces) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return true;
    }
    const voc__span *spans = pass->spans.items;
    for (size_t i = 0; i < count; i++) {
        pieces[i] = known->paragraph.pieces[i];
        pieces[i].plan = spans[pieces[i].span].look.plan;
    }
    paragraph->pieces = pieces;
    paragraph->piece_count = count;
    paragraph->segments = known->paragraph.segments;
    paragraph->segment_count = known->paragraph.segment_count;
    paragraph->min_width = known->paragraph.min_width;
    paragraph->max_width = known->paragraph.max_width;
    return true;
}

void voc__measured_keep(voc__pass *pass, const voc__paragraph *paragraph, const char *text)
{
    measured *own = voc__arena_alloc(pass->arena, 1, sizeof *own);
    voc__span *spans = voc__arena_alloc(pass->arena, pass->spans.count, sizeof *spans);
    if (own && spans) {
        memcpy(spans, pass->spans.items, pass->spans.count * sizeof *spans);
        *own = (measured){voc__map_get(pass->measured, text), pass->language, spans,
                          pass->spans.count, *paragraph};
        if (voc__map_set(pass->measured, text, own))
            return;
    }
    voc__pass_fail(pass, VOC_ERROR_MEMORY);
}
