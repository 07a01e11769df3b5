/* From collected text to measured pieces and segments. */
#include "layout/inline.h"

#include <string.h>

#include "base/direction.h"
#include "layout/pass.h"

static size_t end_spaces(const char *text, size_t size)
{
    size_t count = 0;
    while (count < size && text[size - 1 - count] == ' ')
        count++;
    return count;
}

bool voc__piece_shape(voc__pass *pass, const voc__span *span, unsigned char level, const char *text,
                      size_t size, voc__piece *piece)
{
    *piece = span->look;
    piece->level = level;
    if (size) {
        const char *own = voc__span_language(span), *around = pass->language;
        const char *language = own ? own : around ? around : pass->info->language;
        if (pass->han && !voc__han_is_own(language) && voc__han_language(text, size))
            language = pass->han;
        voc_status status = (level % 2 ? voc__shape_right_to_left : voc__shape)(
            pass->shaper, pass->arena, text, size, piece->weight, language, voc__pass_missing(pass),
            pass->where, &piece->runs, pass->log);
        if (status != VOC_OK) {
            voc__pass_fail(pass, status);
            return false;
        }
    }
    double em = piece->size / 1000;
    piece->space = (double)end_spaces(text, size) * pass->spaces[piece->weight] * em;
    pass->mixed |= piece->runs.special;
    piece->width = piece->runs.advance * em - piece->space + span->extra;
    return true;
}

/* Where lines may end, with the design's own rules on top of the script's. */
static bool find_breaks(voc__pass *pass, const char *text, size_t size, unsigned char **out)
{
    voc__buffer *flags = &pass->break_flags;
    voc__buffer_reset(flags);
    if (!voc__buffer_reserve(flags, size + 1)) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return false;
    }
    *out = flags->data;
    const char *language = pass->language ? pass->language : pass->info->language;
    voc_status status = voc__breaks(pass->shaper, text, size, language, *out);
    if (status != VOC_OK) {
        voc__pass_fail(pass, status);
        return false;
    }
    const voc__span *spans = pass->spans.items;
    for (size_t i = 0; i < pass->spans.count; i++) {
        const voc__span *span = spans + i;
        if (!span->whole)
            continue;
        bool after_space = span->start && text[span->start - 1] == ' ';
        for (size_t at = span->start + (after_space ? 1 : 0); at <= span->end && at < size; at++)
            if ((*out)[at] == VOC__BREAK_MAY &&
                (at < span->end || span->glued || text[at - 1] != ' '))
                (*out)[at] = VOC__BREAK_NO;
    }
    return true;
}

/* Levels of the collected text, each span by itself: spans stand from left to right, and nothing in
 * one can turn what is around it. NULL: all of it runs from left to right. */
static const unsigned char *find_levels(voc__pass *pass, const char *text, size_t size)
{
    if (!voc__direction_matters(text, size))
        return NULL;
    unsigned char *levels = voc__arena_alloc(pass->arena, size, 1);
    const voc__span *spans = pass->spans.items;
    voc_status status = levels ? VOC_OK : VOC_ERROR_MEMORY;
    for (size_t i = 0; i < pass->spans.count && status == VOC_OK; i++) {
        const voc__span *span = spans + i;
        status = voc__direction_levels(pass->shaper, text + span->start, span->end - span->start,
                                       levels + span->start);
    }
    if (status != VOC_OK)
        voc__pass_fail(pass, status);
    return levels;
}

/* One piece: the part of a span that lies in a segment. */
static inline void add_piece(voc__pass *pass, const voc__span *span, const char *text, size_t from,
                             size_t to, unsigned char level)
{
    while (to > from && (text[to - 1] == '\n' || text[to - 1] == '\r'))
        to--;
    const char *shown = span->shown ? span->shown : text + from;
    size_t size = span->shown ? strlen(span->shown) : to - from;
    bool drawn = span->look.kind == VOC__PIECE_CLOCK || span->look.kind == VOC__PIECE_DIFFERS ||
                 span->look.kind == VOC__PIECE_ALIKE;
    if (drawn)
        size = 0;
    else if (!size)
        return;
    voc__piece *piece = voc__array_push(&pass->pieces, sizeof *piece);
    if (!piece) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    if (!voc__piece_shape(pass, span, level, shown, size, piece))
        return;
    piece->span = (int)(span - (const voc__span *)pass->spans.items);
    if (from > span->start)
        piece->lead = 0;
}

/* A piece for each level; spaces that may end a line are pieces of their own, since there they
 * stand at its end whatever stood around them (UAX #9, L1). */
static void add_levels(voc__pass *pass, const voc__span *span, const char *text, size_t from,
                       size_t to, const unsigned char *levels)
{
    size_t words = to - end_spaces(text + from, to - from);
    for (size_t at = from, end; at < to && pass->status == VOC_OK; at = end) {
        size_t limit = at < words ? words : to;
        for (end = at + 1; end < limit && levels[end] == levels[at];)
            end++;
        add_piece(pass, span, text, at, end, levels[at]);
    }
    pass->mixed = true;
}

/* Width of the pieces from `first` on, apart from the space at the end. */
static void close_segment(voc__pass *pass, size_t first, bool must)
{
    const voc__piece *pieces = pass->pieces.items;
    voc__segment *segment = voc__array_push(&pass->segments, sizeof *segment);
    if (!segment) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    segment->piece = first;
    segment->piece_count = pass->pieces.count - first;
    segment->must = must;
    for (size_t i = first; i < pass->pieces.count; i++)
        segment->width += pieces[i].lead + pieces[i].width + pieces[i].space;
    for (size_t i = pass->pieces.count; i-- > first;) {
        segment->space += pieces[i].space;
        if (pieces[i].width > 0)
            break;
    }
    segment->width -= segment->space;
}

static void split(voc__pass *pass, const char *text, size_t size, const unsigned char *flags,
                  const unsigned char *levels)
{
    const voc__span *spans = pass->spans.items;
    size_t span = 0, at = 0;
    while (at < size && pass->status == VOC_OK) {
        size_t end = at + 1, first = pass->pieces.count;
        while (end < size && flags[end] == VOC__BREAK_NO)
            end++;
        for (; span < pass->spans.count && spans[span].start < end; span++) {
            size_t from = spans[span].start > at ? spans[span].start : at;
            size_t to = spans[span].end < end ? spans[span].end : end;
            if (from < to && levels && !spans[span].shown)
                add_levels(pass, spans + span, text, from, to, levels);
            else if (from < to)
                add_piece(pass, spans + span, text, from, to, 0);
            if (spans[span].end > end)
                break; /* goes on in the next segment */
        }
        close_segment(pass, first, end < size && flags[end] == VOC__BREAK_MUST);
        at = end;
    }
}

static void *keep(voc__pass *pass, const voc__array *array, size_t item_size)
{
    void *copy = voc__arena_alloc(pass->arena, array->count, item_size);
    if (!copy)
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
    else if (array->count)
        memcpy(copy, array->items, array->count * item_size);
    return copy;
}

static void measure(voc__paragraph *paragraph)
{
    double line = 0;
    paragraph->min_width = paragraph->max_width = 0;
    for (size_t i = 0; i < paragraph->segment_count; i++) {
        const voc__segment *segment = paragraph->segments + i;
        if (segment->width > paragraph->min_width)
            paragraph->min_width = segment->width;
        if (line + segment->width > paragraph->max_width)
            paragraph->max_width = line + segment->width;
        line = segment->must ? 0 : line + segment->width + segment->space;
    }
}

void voc__segments_keep(voc__pass *pass, voc__paragraph *paragraph)
{
    voc__piece *pieces = keep(pass, &pass->pieces, sizeof *pieces);
    voc__segment *segments = keep(pass, &pass->segments, sizeof *segments);
    if (!pieces || !segments)
        return;
    paragraph->pieces = pieces;
    paragraph->piece_count = pass->pieces.count;
    paragraph->segments = segments;
    paragraph->segment_count = pass->segments.count;
    measure(paragraph);
}

void voc__segments_make(voc__pass *pass, voc__paragraph *paragraph)
{
    size_t size = pass->text.size;
    unsigned char *flags;
    if (voc__measured_find(pass, paragraph))
        return;
    const char *text = voc__arena_strndup(pass->arena, (const char *)pass->text.data, size);
    if (!text) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    if (!find_breaks(pass, text, size, &flags))
        return;
    pass->pieces.count = 0;
    pass->segments.count = 0;
    pass->mixed = false;
    const unsigned char *levels = NULL;
    pass->han = NULL;
    if (flags[0] != VOC__BREAK_PLAIN) {
        levels = find_levels(pass, text, size);
        pass->han = voc__han_language(text, size);
    }
    split(pass, text, size, flags, levels);
    voc__segments_keep(pass, paragraph);
    paragraph->mixed = pass->mixed;
    paragraph->han = pass->han;
    if (pass->status == VOC_OK)
        voc__measured_keep(pass, paragraph, text);
}
