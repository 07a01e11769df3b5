/*
 * Breaking a paragraph into lines: of all ways with the fewest lines, the one whose lines are least
 * ragged, and whose last line is not one short word if that can be had.
 */
#include "layout/paragraph.h"

#include <string.h>

#include "layout/boxes.h"
#include "layout/inline.h"
#include "layout/pass.h"

/* A column may be exactly as wide as its words, but for the rounding of sums. */
static const double rounding = 0.01;

/* The best way to set the segments before one place. */
typedef struct score {
    double cost;
    double before; /* width of those segments, with their spaces, if none were broken */
    size_t from;   /* where its last line begins */
    size_t lines;
} score;

static bool add_line(voc__paragraph *paragraph, size_t from, size_t to)
{
    voc__line *line = paragraph->lines + paragraph->line_count++;
    line->segment = from;
    line->segment_count = to - from;
    line->width = 0;
    for (size_t i = from; i < to; i++)
        line->width += paragraph->segments[i].width + paragraph->segments[i].space;
    if (to > from)
        line->width -= paragraph->segments[to - 1].space;
    return true;
}

static double line_cost(const voc__paragraph *paragraph, size_t from, size_t to, bool last,
                        double line, double width)
{
    if (!last)
        return (width - line) * (width - line);
    /* One word alone, shorter than a sixth of the line. */
    bool short_word = to - from == 1 && from > 0 && !paragraph->segments[from - 1].must;
    return short_word && line < width / 6 ? width * width / 4 : 0;
}

/* The best way to end a line before `to`, given the ways to end one before each earlier place. The
 * longest line, from `low` on, makes the fewest lines; so do those that leave as many before it. */
static void find_best(const voc__paragraph *paragraph, score *scores, size_t low, size_t to,
                      bool last, double width)
{
    score *best = scores + to;
    double end = best->before - paragraph->segments[to - 1].space;
    size_t lines = scores[low].lines;
    for (size_t from = low; from < to && scores[from].lines == lines; from++) {
        double line = end - scores[from].before;
        double cost = scores[from].cost + line_cost(paragraph, from, to, last, line, width);
        if (from > low && cost > best->cost)
            continue;
        best->cost = cost;
        best->from = from;
    }
    best->lines = lines + 1;
}

/* Segments from start to end, of which only the last may end with a forced break. */
static bool fit_part(voc__pass *pass, voc__paragraph *paragraph, size_t start, size_t end,
                     double width)
{
    pass->scores.count = 0;
    while (pass->scores.count <= end)
        if (!voc__array_push(&pass->scores, sizeof(score)))
            return false;
    score *scores = pass->scores.items;
    for (size_t to = start + 1, low = start; to <= end; to++) {
        const voc__segment *segment = paragraph->segments + to - 1;
        double line_end = scores[to - 1].before + segment->width;
        scores[to].before = line_end + segment->space;
        while (low + 1 < to && line_end - scores[low].before > width)
            low++;
        find_best(paragraph, scores, low, to, to == end, width);
    }
    size_t first = paragraph->line_count, count = scores[end].lines;
    for (size_t to = end, line = count; line-- > 0; to = scores[to].from) {
        paragraph->line_count = first + line;
        add_line(paragraph, scores[to].from, to);
    }
    paragraph->line_count = first + count;
    return true;
}

static double sum_width(const voc__paragraph *paragraph, size_t start, size_t end)
{
    double width = 0;
    for (size_t i = start; i < end; i++)
        width += paragraph->segments[i].width + paragraph->segments[i].space;
    return end > start ? width - paragraph->segments[end - 1].space : 0;
}

/* A piece and a segment of its own for it. NULL without memory. */
static voc__piece *push_piece(voc__pass *pass, const voc__piece *look)
{
    voc__piece *piece = voc__array_push(&pass->pieces, sizeof *piece);
    voc__segment *segment = piece ? voc__array_push(&pass->segments, sizeof *segment) : NULL;
    if (!segment) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return NULL;
    }
    *piece = *look;
    *segment =
        (voc__segment){pass->pieces.count - 1, 1, look->lead + look->width, look->space, false};
    return piece;
}

static void push_part(voc__pass *pass, const voc__piece *look, const char *text, size_t size)
{
    voc__piece part;
    voc__span span = {.look = *look};
    span.look.runs = (voc__runs){0};
    if (voc__piece_shape(pass, &span, look->level, text, size, &part))
        push_piece(pass, &part);
}

/* The width of each cluster at its first byte; -1 at bytes inside of clusters. */
static double *cluster_widths(voc__pass *pass, const voc__run *run, double em)
{
    double *widths = voc__arena_alloc(pass->arena, run->size, sizeof *widths);
    if (!widths) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return NULL;
    }
    for (size_t i = 0; i < run->size; i++)
        widths[i] = -1;
    for (size_t i = 0; i < run->glyph_count; i++) {
        double *width = widths + run->glyphs[i].cluster;
        *width = (*width < 0 ? 0 : *width) + run->glyphs[i].advance * em;
    }
    return widths;
}

/* Where the part that begins at `at` ends: whole clusters, at least one. */
static size_t part_end(const double *widths, size_t size, size_t at, double width)
{
    double used = widths[at] > 0 ? widths[at] : 0;
    size_t end = at + 1;
    for (; end < size; end++) {
        if (widths[end] < 0)
            continue;
        used += widths[end];
        if (used > width)
            break;
    }
    return end;
}

/* Cuts one piece that is wider than width between its clusters. */
static void cut_piece(voc__pass *pass, const voc__piece *piece, double width)
{
    voc__piece look = *piece;
    for (size_t i = 0; i < piece->runs.count && pass->status == VOC_OK; i++) {
        bool turned = piece->level % 2; /* the runs stand from left to right */
        const voc__run *run = piece->runs.items + (turned ? piece->runs.count - 1 - i : i);
        const double *widths = cluster_widths(pass, run, piece->size / 1000);
        for (size_t at = 0; widths && at < run->size && pass->status == VOC_OK;) {
            size_t to = part_end(widths, run->size, at, width - look.lead);
            push_part(pass, &look, run->text + at, to - at);
            look.lead = 0;
            at = to;
        }
    }
}

/* Spaces stay at the end of what is before them. */
static void add_spaces(voc__pass *pass, const voc__piece *spaces)
{
    voc__piece *piece = voc__array_push(&pass->pieces, sizeof *piece);
    if (!piece) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    *piece = *spaces;
    voc__segment *last = (voc__segment *)pass->segments.items + pass->segments.count - 1;
    last->piece_count++;
    last->space += spaces->space;
}

/* A segment wider than width becomes several. */
static void cut_segment(voc__pass *pass, const voc__paragraph *paragraph,
                        const voc__segment *segment, double width)
{
    size_t first = pass->segments.count;
    for (size_t i = 0; i < segment->piece_count && pass->status == VOC_OK; i++) {
        const voc__piece *piece = paragraph->pieces + segment->piece + i;
        if (voc__piece_is_text(piece) && piece->lead + piece->width > width) {
            cut_piece(pass, piece, width);
            continue;
        }
        bool spaces = voc__piece_is_text(piece) && piece->width <= 0;
        if (spaces && pass->segments.count > first)
            add_spaces(pass, piece);
        else
            push_piece(pass, piece);
    }
    if (pass->segments.count > first)
        ((voc__segment *)pass->segments.items)[pass->segments.count - 1].must = segment->must;
}

static void cut_wide(voc__pass *pass, voc__paragraph *paragraph, double width)
{
    pass->pieces.count = 0;
    pass->segments.count = 0;
    pass->han = paragraph->han;
    for (size_t i = 0; i < paragraph->segment_count && pass->status == VOC_OK; i++) {
        const voc__segment *segment = paragraph->segments + i;
        if (segment->width > width) {
            cut_segment(pass, paragraph, segment, width);
            continue;
        }
        size_t first = pass->pieces.count;
        for (size_t j = 0; j < segment->piece_count; j++) {
            voc__piece *own = voc__array_push(&pass->pieces, sizeof *own);
            if (own)
                *own = paragraph->pieces[segment->piece + j];
        }
        voc__segment *own = voc__array_push(&pass->segments, sizeof *own);
        if (own) {
            *own = *segment;
            own->piece = first;
        }
    }
    voc__segments_keep(pass, paragraph);
}

void voc__paragraph_break(voc__pass *pass, voc__paragraph *paragraph, double width)
{
    width += rounding;
    if (pass->status != VOC_OK || paragraph->width == width)
        return;
    if (paragraph->min_width > width)
        cut_wide(pass, paragraph, width);
    paragraph->width = width;
    paragraph->line_count = 0;
    size_t most = paragraph->max_width <= width ? 1 : paragraph->segment_count;
    for (size_t i = 0; most == 1 && i < paragraph->segment_count; i++)
        if (paragraph->segments[i].must)
            most = paragraph->segment_count;
    paragraph->lines = voc__arena_alloc(pass->arena, most, sizeof *paragraph->lines);
    if (!paragraph->lines) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    for (size_t start = 0, end; start < paragraph->segment_count; start = end) {
        for (end = start + 1; end < paragraph->segment_count; end++)
            if (paragraph->segments[end - 1].must)
                break;
        if (sum_width(paragraph, start, end) <= width)
            add_line(paragraph, start, end);
        else if (!fit_part(pass, paragraph, start, end, width))
            voc__pass_fail(pass, VOC_ERROR_MEMORY);
    }
}

static void add_line_op(voc__pass *pass, voc__paragraph *paragraph, voc__plan *plan, size_t line,
                        double x, double y, double width)
{
    if (paragraph->setting.align == VOC_ALIGN_END)
        x += width - paragraph->lines[line].width;
    voc__op *op = voc__op_add(pass, VOC__OP_LINE, plan, x, y + paragraph->above);
    if (!op)
        return;
    op->as.line.paragraph = paragraph;
    op->as.line.line = line;
}

double voc__paragraph_lines(voc__pass *pass, voc__paragraph *paragraph, voc__plan *plan, double x,
                            double y, double width)
{
    voc__paragraph_break(pass, paragraph, width);
    for (size_t i = 0; i < paragraph->line_count && pass->status == VOC_OK; i++)
        add_line_op(pass, paragraph, plan, i, x, y + (double)i * paragraph->leading, width);
    return (double)paragraph->line_count * paragraph->leading;
}

void voc__paragraph_slices(voc__pass *pass, voc__paragraph *paragraph, voc__plan *plan, double x,
                           double width, double before)
{
    voc__paragraph_break(pass, paragraph, width);
    for (size_t i = 0; i < paragraph->line_count && pass->status == VOC_OK; i++) {
        voc__slice_begin(pass, i ? 0 : before);
        add_line_op(pass, paragraph, plan, i, x, 0, width);
        voc__slice *slice = voc__slice_end(pass, paragraph->leading);
        if (slice) /* two lines at either end stay together */
            slice->keep =
                i + 1 < paragraph->line_count && (i == 0 || i + 2 == paragraph->line_count);
    }
}
