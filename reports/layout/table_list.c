/* Tables that are wider than the page allows: each row a label, and under it the heads of the
 * columns with their values. Tagged as what they then are: a list of lists. */
#include "layout/table.h"

static const double head_line = 1, row_line = 0.5, break_line = 1.6;
static const double row_padding = 4, pair_gap = 2, term_gap = 9, largest_term = 0.42;

typedef struct table_list {
    voc__pass *pass;
    const voc__table *table;
    voc__frame frame; /* of rows: without the signs' column */
    double indent;    /* of the values */
} table_list;

/* ---- terms ------------------------------------------------------------------------------------
 */

/* One head's words in the look of a term, whatever larger style a head has. */
static void add_words(voc__pass *pass, const voc_node *paragraph, voc__plan *plan)
{
    for (const voc_node *node = paragraph->first; node; node = node->next) {
        bool plain = node->kind == VOC_NODE_TEXT && !node->attributes.language;
        if (plain)
            voc__inline_text(pass, VOC_STYLE_REGULAR, node->text, plan);
        else
            voc__inline_node(pass, node, plan);
    }
}

/* The heads over a cell, of a comparison their first lines: what is below is said once. */
static voc__paragraph *term_of(const table_list *list, const voc__table_cell *value,
                               voc__plan *plan)
{
    voc__pass *pass = list->pass;
    voc__setting setting = voc__block_setting(&list->frame, list->frame.role);
    size_t end = value->column + value->span;
    bool first = true;
    setting.weight = VOC__SEMIBOLD;
    voc__inline_begin(pass, &setting, NULL);
    for (const voc__table_row *row = list->table->rows; row && row->node->attributes.head;
         row = row->next)
        for (const voc__table_cell *cell = row->cells; cell; cell = cell->next) {
            if (cell->column + cell->span <= value->column || cell->column >= end)
                continue;
            const voc_node *words = cell->node->first;
            for (; words; words = list->table->comparison ? NULL : words->next) {
                if (!first)
                    voc__inline_text(pass, VOC_STYLE_REGULAR, ", ", plan);
                add_words(pass, words, plan);
                first = false;
            }
        }
    return voc__inline_end(pass);
}

static double find_indent(const table_list *list)
{
    double widest = 0, most = list->frame.width * largest_term;
    for (size_t i = 1; i < list->table->column_count; i++) {
        voc__table_cell column = {.column = i, .span = 1};
        const voc__paragraph *words = term_of(list, &column, NULL);
        widest = words->max_width > widest ? words->max_width : widest;
    }
    return widest + term_gap < most ? widest + term_gap : most;
}

/* ---- values -----------------------------------------------------------------------------------
 */

static voc__frame value_frame(const table_list *list, const voc__table_row *row,
                              const voc__table_cell *cell, voc__plan *plan)
{
    voc__frame frame = voc__table_cell_frame(list->table, row, cell, plan);
    frame.x = list->frame.x;
    frame.width = list->frame.width;
    frame.align = VOC_ALIGN_START;
    return frame;
}

/* A head and its value side by side; blocks: of the value. */
static void measure_pair(const table_list *list, const voc__table_row *row,
                         const voc__table_cell *cell, const voc_node *blocks, voc__plan *pairs)
{
    voc__pass *pass = list->pass;
    voc__plan *item = voc__pass_plan(pass, pairs, VOC__TAG_LI, cell->node->attributes.language);
    voc__plan *label = voc__pass_plan(pass, item, VOC__TAG_LBL, NULL);
    voc__plan *body = voc__pass_plan(pass, item, VOC__TAG_LBODY, NULL);
    voc__frame frame = value_frame(list, row, cell, body);
    voc__strip strip = {.before = pair_gap, .limit = pass->room / 3};
    size_t starts[3];
    voc__strip_begin(pass, &strip);
    voc__op_add(pass, VOC__OP_TAG, label, 0, 0);
    voc__op_add(pass, VOC__OP_TAG, body, 0, 0);
    starts[0] = voc__slice_count(pass);
    voc__paragraph_slices(pass, term_of(list, cell, label), label, frame.x, list->indent - term_gap,
                          0);
    starts[1] = voc__slice_count(pass);
    frame.x += list->indent;
    frame.width -= list->indent;
    voc__content_measure(pass, blocks, &frame);
    starts[2] = voc__slice_count(pass);
    voc__stacks_align(pass, starts, 2);
    voc__strip_end(pass, &strip, starts, 2);
}

static bool has_words(const voc_node *cell)
{
    for (const voc_node *block = cell->first; block; block = block->next)
        if (block->first)
            return true;
    return false;
}

/* Values that hold for all columns stand alone. */
static bool is_for_all(const table_list *list, const voc__table_cell *cell)
{
    return cell->span + 1 >= list->table->column_count;
}

static void measure_values(const table_list *list, const voc__table_row *row, voc__plan *body)
{
    voc__pass *pass = list->pass;
    voc__plan *pairs = NULL;
    for (const voc__table_cell *cell = row->cells; cell && pass->status == VOC_OK;
         cell = cell->next) {
        if (cell->column == 0 || !has_words(cell->node))
            continue;
        if (is_for_all(list, cell)) {
            size_t from = voc__slice_count(pass);
            voc__frame frame = value_frame(list, row, cell, body);
            frame.cell = false;
            voc__blocks_measure(pass, cell->node->first, &frame);
            if (pass->status == VOC_OK && voc__slice_count(pass) > from)
                voc__slice_at(pass, from)->before = pair_gap;
            continue;
        }
        if (!pairs)
            pairs = voc__pass_plan(pass, body, VOC__TAG_L, NULL);
        measure_pair(list, row, cell, cell->node->first, pairs);
    }
}

/* ---- rows -------------------------------------------------------------------------------------
 */

/* The label of a row: its first paragraph larger than what it heads; its sign at the left. */
static void measure_label(const table_list *list, const voc__table_row *row,
                          const voc__table_cell *cell, voc__plan *body)
{
    voc__pass *pass = list->pass;
    voc__frame frame = value_frame(list, row, cell, body);
    const voc_node *first = cell->node->first;
    size_t op = pass->ops.count, starts[2] = {voc__slice_count(pass), 0};
    voc__plan *plan = voc__pass_plan(pass, body, VOC__TAG_P, first->attributes.language);
    voc__setting setting = {.type = VOC__TYPE_H3, .weight = -1, .color = frame.color};
    voc__table_sign(pass, list->table, row, plan);
    if (first->kind == VOC_NODE_PARAGRAPH) {
        voc__inline_begin(pass, &setting, first->attributes.language);
        add_words(pass, first, plan);
        voc__paragraph_slices(pass, voc__inline_end(pass), plan, frame.x, frame.width, 0);
        first = first->next;
    }
    if (first)
        voc__blocks_measure(pass, first, &frame);
    starts[1] = voc__slice_count(pass);
    if (pass->status != VOC_OK || starts[1] == starts[0])
        return;
    voc__slice *slice = voc__slice_at(pass, starts[0]);
    voc__table_lower_sign(pass, op, slice->op, voc__stacks_align(pass, starts, 1));
    slice->op_count += slice->op - op;
    slice->op = op;
}

/* A line above the row: heavy above the first one and dashed above a break. */
static void add_line_above(const table_list *list, const voc__table_row *row, bool first,
                           double before)
{
    voc__pass *pass = list->pass;
    const voc__frame *frame = list->table->frame;
    bool is_break = row->node->attributes.row_style == VOC_ROW_BREAK;
    double width = is_break ? break_line : first ? head_line : row_line;
    voc__slice_begin(pass, before);
    voc__op_rule(pass, frame->x, width / 2, frame->x + frame->width, width,
                 voc__pass_color(pass, is_break || first ? VOC__INK : VOC__HAIR));
    if (is_break)
        voc__table_dash(pass);
    voc__slice *line = voc__slice_end(pass, width);
    if (line)
        line->keep = true;
}

/* Keeps a row together; of one that takes much of a page the label and the first value. */
static void keep_row(voc__pass *pass, size_t from, size_t first_value)
{
    size_t count = voc__slice_count(pass);
    bool whole = voc__slices_height(pass, from) <= pass->room / 2;
    for (size_t i = from; i + 1 < count; i++)
        if (whole || i < first_value)
            voc__slice_at(pass, i)->keep = true;
}

static void measure_row(const table_list *list, const voc__table_row *row, voc__plan *rows,
                        bool first, double before)
{
    voc__pass *pass = list->pass;
    voc__plan *item = voc__pass_plan(pass, rows, VOC__TAG_LI, row->node->attributes.language);
    voc__plan *body = voc__pass_plan(pass, item, VOC__TAG_LBODY, NULL);
    const voc__table_cell *label = row->cells;
    size_t from = voc__slice_count(pass);
    add_line_above(list, row, first, before);
    size_t words = voc__slice_count(pass), values = words;
    if (row->node->attributes.row_style == VOC_ROW_BREAK && label) {
        voc__frame frame = value_frame(list, row, label, body);
        voc__blocks_measure(pass, label->node->first, &frame);
    } else {
        if (label && label->column == 0 && has_words(label->node))
            measure_label(list, row, label, body);
        values = voc__slice_count(pass);
        measure_values(list, row, body);
    }
    if (pass->status != VOC_OK)
        return;
    if (voc__slice_count(pass) == words) { /* nothing is said: no line either */
        pass->slices.count = from;
        return;
    }
    voc__slice_at(pass, words)->before = row_padding;
    keep_row(pass, from, values);
}

/* What the heads of a comparison say beside the names: how its signs are read, and the lines under
 * each name. */
static void measure_heads(const table_list *list, const voc__table_row *row, voc__plan *rows,
                          double before)
{
    voc__pass *pass = list->pass;
    voc__plan *pairs = NULL, *body = NULL;
    size_t from = voc__slice_count(pass);
    for (const voc__table_cell *cell = row->cells; cell && pass->status == VOC_OK;
         cell = cell->next) {
        const voc_node *blocks = cell->node->first;
        blocks = blocks && cell->column ? blocks->next : blocks;
        if (!blocks)
            continue;
        if (!body)
            body = voc__pass_plan(pass, voc__pass_plan(pass, rows, VOC__TAG_LI, NULL),
                                  VOC__TAG_LBODY, NULL);
        if (cell->column == 0) {
            voc__frame frame = value_frame(list, row, cell, body);
            voc__blocks_measure(pass, blocks, &frame);
            continue;
        }
        pairs = pairs ? pairs : voc__pass_plan(pass, body, VOC__TAG_L, NULL);
        measure_pair(list, row, cell, blocks, pairs);
    }
    if (pass->status == VOC_OK && voc__slice_count(pass) > from)
        voc__slice_at(pass, from)->before = before;
}

static void add_last_line(const table_list *list)
{
    voc__pass *pass = list->pass;
    const voc__frame *frame = list->table->frame;
    if (pass->status != VOC_OK)
        return;
    voc__slice_at(pass, voc__slice_count(pass) - 1)->keep = true;
    voc__slice_begin(pass, row_padding);
    voc__op_rule(pass, frame->x, row_line / 2, frame->x + frame->width, row_line,
                 voc__pass_color(pass, VOC__RULE));
    voc__slice_end(pass, row_line);
}

void voc__table_list_measure(voc__pass *pass, const voc__table *table, double before)
{
    table_list list = {.pass = pass, .table = table, .frame = *table->frame};
    size_t from = voc__slice_count(pass);
    list.frame.role = table->comparison ? VOC_ROLE_COMPARISON : VOC_ROLE_DENSE;
    list.frame.weight = list.frame.color = -1;
    list.frame.x += table->sign_width;
    list.frame.width -= table->sign_width;
    list.indent = find_indent(&list);
    bool first = true;
    for (const voc__table_row *row = table->rows; row && pass->status == VOC_OK; row = row->next) {
        double above = voc__slice_count(pass) == from ? before : row_padding;
        if (!row->node->attributes.head) {
            measure_row(&list, row, table->plan, first, above);
            first = false;
        } else if (table->comparison) {
            measure_heads(&list, row, table->plan, above);
        }
    }
    if (voc__slice_count(pass) > from)
        add_last_line(&list);
}
