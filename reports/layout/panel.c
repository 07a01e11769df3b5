/* Panels, notices, and the key numbers of a panel. */
#include "layout/block.h"
#include "layout/share.h"

static const double accent_line = 1.5, rule_line = 0.5;

/* Space in a panel under its key numbers: above the line and below it; of that, on the ground of
 * the line itself, lest the next one cover it. */
static const double numbers_above = 9, numbers_below = 7, line_room = 1;

/* A line across, after which the rest of the panel goes on. */
static void add_line_across(voc__pass *pass, const voc__frame *frame, double before)
{
    voc__slice_begin(pass, before);
    voc__op_rule(pass, frame->x, rule_line / 2, frame->x + frame->width, rule_line,
                 voc__pass_color(pass, VOC__RULE));
    voc__slice *line = voc__slice_end(pass, rule_line + line_room);
    if (line)
        line->keep = true;
}

static void measure_inside(voc__pass *pass, const voc_node *first, const voc__frame *frame)
{
    const voc_node *above = NULL;
    for (const voc_node *node = first; node && pass->status == VOC_OK; node = node->next) {
        double before = voc__block_gap(pass, above, node, frame);
        if (above && above->kind == VOC_NODE_KEY_NUMBERS) {
            add_line_across(pass, frame, numbers_above);
            before = numbers_below - line_room;
        }
        size_t from = voc__slice_count(pass);
        voc__block_measure(pass, node, frame, before);
        if (above && from && voc__block_stays(pass, above, node))
            voc__slice_at(pass, from - 1)->keep = true;
        above = node;
    }
}

/* What a panel without a ground ends with. */
static void add_line_below(voc__pass *pass, const voc__frame *frame)
{
    if (pass->status != VOC_OK)
        return;
    voc__slice *last = voc__slice_at(pass, voc__slice_count(pass) - 1);
    double y = last->height - rule_line / 2;
    voc__op_rule(pass, frame->x, y, frame->x + frame->width, rule_line,
                 voc__pass_color(pass, VOC__ACCENT));
    last->op_count++;
    pass->slice_op = pass->ops.count;
}

void voc__panel_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                        double before)
{
    const double padding = 10, below = 12, side = 12;
    double line = voc__pass_line(pass, accent_line);
    voc__strip strip = {.before = before,
                        .above = line + padding,
                        .below = below,
                        .limit = pass->room * 0.7,
                        .flows = pass->manner->one_column && frame->flowing,
                        .ground = pass->manner->grounds,
                        .x = frame->x,
                        .width = frame->width,
                        .fill = voc__pass_color(pass, VOC__TINT),
                        .stroke = VOC__NO_COLOR};
    voc__frame inner = *frame;
    inner.x += side;
    inner.width -= 2 * side;
    inner.role = VOC_ROLE_DENSE;
    inner.panel = true;
    inner.flowing = false;
    voc__strip_begin(pass, &strip);
    voc__op_box(pass, frame->x, 0, frame->width, line, voc__pass_color(pass, VOC__ACCENT));
    size_t starts[2] = {voc__slice_count(pass), 0};
    measure_inside(pass, node->first, &inner);
    starts[1] = voc__slice_count(pass);
    size_t first = starts[0];
    voc__strip_end(pass, &strip, starts, 1);
    if (!pass->manner->grounds)
        add_line_below(pass, frame);
    if (pass->status == VOC_OK && voc__slice_count(pass) == first + 1)
        voc__slice_at(pass, first)->foot = node->attributes.foot && pass->manner->one_page;
}

void voc__notice_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                         double before)
{
    const double line = 0.8, padding = 4, side = 8;
    voc__strip strip = {.before = before,
                        .above = padding + line,
                        .below = padding + line,
                        .limit = pass->room * 0.7,
                        .ground = true,
                        .x = frame->x,
                        .width = frame->width,
                        .fill = VOC__NO_COLOR,
                        .stroke = voc__pass_color(pass, VOC__INK2),
                        .stroke_width = line};
    voc__setting setting = {.type = VOC__TYPE_NOTICE, .weight = -1, .color = -1};
    voc__plan *plan = voc__pass_plan(pass, frame->plan, VOC__TAG_P, node->attributes.language);
    voc__paragraph *words = voc__paragraph_of(pass, node, &setting, plan);
    voc__strip_begin(pass, &strip);
    size_t starts[2] = {voc__slice_count(pass), 0};
    voc__paragraph_slices(pass, words, plan, frame->x + side + line,
                          frame->width - 2 * (side + line), 0);
    starts[1] = voc__slice_count(pass);
    voc__strip_end(pass, &strip, starts, 1);
}

/* ---- key numbers ------------------------------------------------------------------------------
 */

enum { MOST_NUMBERS = 4 };
/* On either side of the line between two cells: the narrow forms are for wide numerals. */
typedef struct spacing {
    double gap, padding; /* before the line, after it */
} spacing;

/* The first one is that of large numbers alone. */
static const spacing spacings[] = {{10, 14}, {10, 10}, {4, 10}, {3, 8}};
enum { SPACINGS = sizeof spacings / sizeof *spacings };

/* Large numbers stand between two rules. */
static const double rule_above = 1.5, large_above = 12, large_below = 11;
/* Under a large numeral, so that the tail of a letter keeps clear of the words below. */
static const double below_poster = 2.5;

/* One of the paragraphs of a cell, collected before the cells' widths are known. */
typedef struct cell_text {
    voc__paragraph *paragraph;
    voc__plan *plan;
    struct cell_text *next;
} cell_text;

typedef struct number_cell {
    cell_text *first;
    double natural, least; /* widths that need no break: of lines; of the value and of words */
    double x, width;
} number_cell;

static void collect_cell(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                         voc__type_role numeral, number_cell *cell)
{
    cell_text **end = &cell->first;
    *cell = (number_cell){0};
    for (const voc_node *child = node->first; child && pass->status == VOC_OK;
         child = child->next) {
        voc__setting setting = voc__block_setting(frame, frame->role);
        if (child->kind == VOC_NODE_VALUE)
            setting.type = numeral;
        if (child->kind == VOC_NODE_TERM)
            setting.weight = VOC__SEMIBOLD;
        cell_text *text = voc__arena_alloc(pass->arena, 1, sizeof *text);
        if (!text) {
            voc__pass_fail(pass, VOC_ERROR_MEMORY);
            return;
        }
        text->plan = voc__pass_plan(pass, frame->plan, VOC__TAG_P, child->attributes.language);
        text->paragraph = voc__paragraph_of(pass, child, &setting, text->plan);
        if (text->paragraph->max_width > cell->natural)
            cell->natural = text->paragraph->max_width;
        double least =
            child->kind == VOC_NODE_VALUE ? text->paragraph->max_width : text->paragraph->min_width;
        if (least > cell->least)
            cell->least = least;
        *end = text;
        end = &text->next;
    }
}

/* Less room than all need: the narrow ones keep their width, the wide ones break their lines. */
static void limit_cells(number_cell *cells, size_t count, double room)
{
    voc__share shares[MOST_NUMBERS];
    for (size_t i = 0; i < count; i++)
        shares[i] = (voc__share){cells[i].least, cells[i].natural, 0};
    /* no wider than if all were alike */
    voc__share_room(shares, count, room, room / (double)count);
    for (size_t i = 0; i < count; i++)
        cells[i].width = shares[i].width;
}

/* Width that the cell's lines take when broken; words that do not fit at all take all of it. */
static double used_width(voc__pass *pass, const number_cell *cell)
{
    double used = 0;
    for (const cell_text *text = cell->first; text; text = text->next) {
        voc__paragraph *words = text->paragraph;
        if (words->min_width > cell->width)
            return cell->width;
        voc__paragraph_break(pass, words, cell->width);
        for (size_t i = 0; i < words->line_count; i++)
            used = words->lines[i].width > used ? words->lines[i].width : used;
    }
    return used;
}

/* What broken lines leave over is given to all alike. */
static void even_out(voc__pass *pass, number_cell *cells, size_t count, double room)
{
    double spare = room;
    for (size_t i = 0; i < count; i++) {
        cells[i].width = used_width(pass, cells + i);
        spare -= cells[i].width;
    }
    for (size_t i = 0; i < count; i++)
        cells[i].width += spare / (double)count;
}

/* Whether a form leaves room for every numeral and every word. */
static bool cells_fit(const number_cell *cells, size_t count, double width, spacing use)
{
    double sum = (use.padding + use.gap) * (double)(count - 1);
    for (size_t i = 0; i < count; i++)
        sum += cells[i].least;
    return sum <= width;
}

/* The widest form that does; the last one if none does. */
static spacing find_spacing(const number_cell *cells, size_t count, double width, bool large)
{
    size_t at = large ? 0 : 1;
    while (at + 1 < SPACINGS && !cells_fit(cells, count, width, spacings[at]))
        at++;
    return spacings[at];
}

/* All are as wide if each then has room for its words; else each has its own width, and what is
 * left over is given to all alike; where it is not enough, first lines, then words are broken.
 * Returns the space between a cell's line and its words. */
static double share_width(voc__pass *pass, number_cell *cells, size_t count,
                          const voc__frame *frame, bool large)
{
    double natural = 0, least = 0, most = 0, x = frame->x, alike = frame->width / (double)count;
    spacing use = find_spacing(cells, count, frame->width, large);
    double room = frame->width - (use.padding + use.gap) * (double)(count - 1);
    for (size_t i = 0; i < count; i++) {
        double outer = cells[i].natural + (i ? use.padding : 0);
        natural += cells[i].natural;
        least += cells[i].least;
        most = outer > most ? outer : most;
    }
    bool equal = most + use.gap <= alike || least > room;
    if (!equal && natural > room) {
        limit_cells(cells, count, room);
        even_out(pass, cells, count, room);
    }
    for (size_t i = 0; i < count; i++) {
        cells[i].x = x + (i ? use.padding : 0);
        if (equal)
            cells[i].width = alike - (i ? use.padding : 0) - (i + 1 < count ? use.gap : 0);
        else if (natural <= room)
            cells[i].width = cells[i].natural + (room - natural) / (double)count;
        x = equal ? x + alike : cells[i].x + cells[i].width + use.gap;
    }
    return use.padding;
}

static size_t add_lines(voc__pass *pass, const number_cell *cells, size_t count, double padding)
{
    size_t first = pass->ops.count;
    for (size_t i = 1; i < count; i++) {
        double x = cells[i].x - padding;
        voc__op_rule(pass, x, 0, x, rule_line, voc__pass_color(pass, VOC__RULE));
    }
    return first;
}

/* One under the other, each a strip, so that no page parts a number from its term. */
static void measure_rows(voc__pass *pass, const number_cell *cells, size_t count,
                         const voc__frame *frame, double before)
{
    for (size_t i = 0; i < count; i++) {
        if (i)
            add_line_across(pass, frame, numbers_below);
        voc__strip strip = {.before = i ? numbers_below - line_room : before,
                            .limit = pass->room / 2};
        voc__strip_begin(pass, &strip);
        size_t starts[2] = {voc__slice_count(pass), 0};
        for (const cell_text *text = cells[i].first; text; text = text->next)
            voc__paragraph_slices(pass, text->paragraph, text->plan, frame->x, frame->width, 0);
        starts[1] = voc__slice_count(pass);
        voc__strip_end(pass, &strip, starts, 1);
    }
}

/* Returns their number. */
static size_t collect_cells(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                            voc__type_role numeral, number_cell *cells)
{
    size_t count = 0;
    for (const voc_node *child = node->first; child && count < MOST_NUMBERS; child = child->next)
        collect_cell(pass, child, frame, numeral, &cells[count++]);
    return count;
}

/* The same. Large numerals are set smaller where they would not fit. */
static size_t collect_numbers(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                              bool large, number_cell *cells)
{
    voc__frame inner = *frame;
    inner.role = VOC_ROLE_DENSE;
    if (!large)
        return collect_cells(pass, node, &inner, VOC__TYPE_NUMERAL, cells);
    inner.has_type = true;
    inner.type = VOC__TYPE_NUMERAL_LINES;
    size_t count = collect_cells(pass, node, &inner, VOC__TYPE_NUMERAL_POSTER, cells);
    if (pass->status != VOC_OK || cells_fit(cells, count, frame->width, spacings[SPACINGS - 1]))
        return count;
    return collect_cells(pass, node, &inner, VOC__TYPE_NUMERAL_POSTER_LONG, cells);
}

void voc__key_numbers_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                              double before)
{
    number_cell cells[MOST_NUMBERS];
    size_t starts[MOST_NUMBERS + 1];
    bool large = node->attributes.role == VOC_ROLE_LARGE;
    size_t count = collect_numbers(pass, node, frame, large, cells);
    if (pass->status != VOC_OK)
        return;
    if (pass->manner->one_column) {
        measure_rows(pass, cells, count, frame, before);
        return;
    }
    double padding = share_width(pass, cells, count, frame, large);
    double rule = large ? voc__pass_line(pass, rule_above) : 0;
    voc__strip strip = {.before = before,
                        .above = large ? rule + large_above : 0,
                        .below = large ? rule + large_below : 0,
                        .limit = pass->room / 2};
    voc__strip_begin(pass, &strip);
    if (large)
        voc__op_box(pass, frame->x, 0, frame->width, rule, voc__pass_color(pass, VOC__INK));
    size_t below = pass->ops.count;
    if (large)
        voc__op_box(pass, frame->x, 0, frame->width, rule, voc__pass_color(pass, VOC__INK));
    size_t lines = add_lines(pass, cells, count, padding);
    for (size_t i = 0; i < count; i++) {
        starts[i] = voc__slice_count(pass);
        for (const cell_text *text = cells[i].first; text; text = text->next)
            voc__paragraph_slices(pass, text->paragraph, text->plan, cells[i].x, cells[i].width,
                                  large && text == cells[i].first->next ? below_poster : 0);
    }
    starts[count] = voc__slice_count(pass);
    double height = voc__strip_end(pass, &strip, starts, count);
    if (pass->status != VOC_OK || height > strip.limit)
        return;
    voc__op *ops = pass->ops.items;
    if (large)
        ops[below].y = height - rule;
    for (size_t i = 1; i < count; i++) {
        ops[lines + i - 1].y = strip.above;
        ops[lines + i - 1].as.rule.y2 = height - strip.below;
    }
}
