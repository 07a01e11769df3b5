/* One row of a table: its cells side by side, its sign, and the lines around it. */
#include "layout/table.h"

static const double head_line = 1, head_padding = 3, row_line = 0.5, break_line = 1.6;
static const double accent_line = 1.5, comparison_indent = 6;

/* Space above and below the words of a row. */
typedef struct row_padding {
    double above, below;
} row_padding;

static row_padding padding_of(const voc__pass *pass, const voc__table *table,
                              const voc__table_row *row, bool tight)
{
    if (row->node->attributes.head) {
        if (!table->comparison)
            return (row_padding){0, head_padding + head_line};
        double above = pass->landscape ? 3 : 5, below = pass->landscape ? 3 : 4;
        return (row_padding){accent_line + above, below + head_line};
    }
    if (row->node->attributes.row_style == VOC_ROW_BREAK)
        return (row_padding){break_line + 1.5, 1.5 + row_line};
    bool dense = tight || pass->dense;
    double side = !table->comparison ? (tight ? 1.75 : 2.25)
                  : dense            ? 2.2
                  : pass->landscape  ? 3.1
                                     : 3.4;
    return (row_padding){side, side + row_line};
}

static double cell_width(const voc__table *table, const voc__table_cell *cell)
{
    const voc__table_column *last = table->columns + cell->column + cell->span - 1;
    const voc__table_column *first = table->columns + cell->column;
    return last->x + last->width - last->padding - first->x;
}

voc__frame voc__table_cell_frame(const voc__table *table, const voc__table_row *row,
                                 const voc__table_cell *cell, voc__plan *plan)
{
    const voc_attributes *attributes = &row->node->attributes;
    voc__frame frame = {.x = table->frame->x + table->columns[cell->column].x,
                        .width = cell_width(table, cell),
                        .role = table->comparison ? VOC_ROLE_COMPARISON : VOC_ROLE_DENSE,
                        .plan = plan,
                        .weight = -1,
                        .color = -1,
                        .cell = true};
    bool superseded = attributes->row_style == VOC_ROW_SUPERSEDED;
    frame.align = cell->span == 1 ? table->columns[cell->column].align : VOC_ALIGN_START;
    if (attributes->head && table->comparison) {
        frame.role = VOC_ROLE_NOTE; /* a NAME says that it is larger */
        if (cell->column == 0) {
            frame.x += comparison_indent - table->sign_width;
            frame.width += table->sign_width - comparison_indent;
        }
    } else if (attributes->head) {
        frame.type = VOC__TYPE_TABLE_HEAD;
        frame.has_type = true;
    } else if (attributes->row_style == VOC_ROW_BREAK) {
        frame.role = VOC_ROLE_NOTE;
        frame.align = VOC_ALIGN_START;
    } else if (attributes->row_style == VOC_ROW_NEWEST ||
               (cell->node->attributes.head && table->comparison && !superseded)) {
        frame.weight = VOC__SEMIBOLD;
    }
    if (superseded)
        frame.color = VOC__INK2;
    return frame;
}

static voc__plan *plan_cell(voc__pass *pass, const voc__table_row *row, const voc__table_cell *cell,
                            voc__plan *parent)
{
    const voc_attributes *attributes = &cell->node->attributes;
    bool column_head = row->node->attributes.head, head = column_head || attributes->head;
    voc__plan *plan =
        voc__pass_plan(pass, parent, head ? VOC__TAG_TH : VOC__TAG_TD, attributes->language);
    if (!plan)
        return NULL;
    plan->column_span = (int)cell->span;
    plan->row_span = attributes->row_span;
    if (head)
        plan->scope = column_head ? VOC__SCOPE_COLUMN : VOC__SCOPE_ROW;
    voc__op_add(pass, VOC__OP_TAG, plan, 0, 0);
    return plan;
}

/* The sign stands in its own column, but belongs to the row's head. */
void voc__table_sign(voc__pass *pass, const voc__table *table, const voc__table_row *row,
                     voc__plan *head)
{
    voc_sign sign = row->node->attributes.sign;
    if (sign == VOC_SIGN_NONE)
        return;
    voc__plan *span = voc__pass_plan(pass, head, VOC__TAG_SPAN, NULL);
    if (!span)
        return;
    const voc_furniture_words *words = &pass->info->words;
    /* With a space, since the row's name follows at once. */
    span->actual_text =
        voc__pass_print(pass, "%s ", sign == VOC_SIGN_DIFFERS ? words->differs : words->alike);
    voc__op *op = voc__op_add(pass, VOC__OP_SIGN, span, table->frame->x, 0);
    if (op)
        op->as.mark.form = (int)sign;
}

/* The sign among these operations stands on the row's first line. */
void voc__table_lower_sign(voc__pass *pass, size_t from, size_t to, double y)
{
    voc__op *ops = pass->ops.items;
    for (size_t i = from; i < to; i++)
        if (ops[i].kind == VOC__OP_SIGN)
            ops[i].y = y;
}

void voc__table_dash(voc__pass *pass)
{
    if (pass->status != VOC_OK)
        return;
    voc__op *op = (voc__op *)pass->ops.items + pass->ops.count - 1;
    op->as.rule.dash_on = 4.8;
    op->as.rule.dash_off = 3.2;
}

static void add_lines(voc__pass *pass, const voc__table *table, const voc__table_row *row,
                      double height, bool last)
{
    const voc_attributes *attributes = &row->node->attributes;
    double x = table->frame->x, right = x + table->frame->width;
    if (attributes->head) {
        voc__op_rule(pass, x, height - head_line / 2, right, head_line,
                     voc__pass_color(pass, VOC__INK));
        return;
    }
    if (attributes->row_style == VOC_ROW_BREAK) {
        voc__op_rule(pass, x, break_line / 2, right, break_line, voc__pass_color(pass, VOC__INK));
        voc__table_dash(pass);
    }
    voc__op_rule(pass, x, height - row_line / 2, right, row_line,
                 voc__pass_color(pass, last ? VOC__RULE : VOC__HAIR));
}

static void add_head_ground(voc__pass *pass, const voc__table *table)
{
    const voc__frame *frame = table->frame;
    if (pass->manner->grounds)
        voc__op_box(pass, frame->x, 0, frame->width, 0, voc__pass_color(pass, VOC__TINT));
    voc__op_box(pass, frame->x, 0, frame->width, accent_line, voc__pass_color(pass, VOC__ACCENT));
}

static double stack_height(const voc__pass *pass, size_t from, size_t to)
{
    double height = 0;
    for (size_t i = from; i < to; i++)
        height += voc__slice_at(pass, i)->height;
    return height;
}

/* Pushes the first `lowered` stacks down so that they end at the foot of the head. */
static void align_bottom(voc__pass *pass, const size_t *starts, size_t count, size_t lowered)
{
    double highest = 0;
    for (size_t i = 0; i < count; i++) {
        double height = stack_height(pass, starts[i], starts[i + 1]);
        highest = height > highest ? height : highest;
    }
    for (size_t i = 0; i < lowered && i < count; i++) {
        double lower = highest - stack_height(pass, starts[i], starts[i + 1]);
        for (size_t at = starts[i]; at < starts[i + 1]; at++)
            voc__slice_move(pass, voc__slice_at(pass, at), 0, lower);
    }
}

static size_t cell_count(const voc__table_row *row)
{
    size_t count = 0;
    for (const voc__table_cell *cell = row->cells; cell; cell = cell->next)
        count++;
    return count;
}

/* Cells one behind the other; starts tells where the slices of each begin, and where the last
 * ends. */
static bool measure_cells(voc__pass *pass, const voc__table *table, const voc__table_row *row,
                          voc__plan *const *plans, size_t *starts)
{
    size_t at = 0;
    for (const voc__table_cell *cell = row->cells; cell && pass->status == VOC_OK;
         cell = cell->next) {
        starts[at] = voc__slice_count(pass);
        voc__frame frame = voc__table_cell_frame(table, row, cell, plans[at]);
        voc__content_measure(pass, cell->node->first, &frame);
        at++;
    }
    starts[at] = voc__slice_count(pass);
    return pass->status == VOC_OK;
}

/* What is drawn behind the row's only or last slice, once its height is known: the ground of a head
 * (the op `ground`, where that slice is the first too), and lines. */
static void finish_slice(voc__pass *pass, const voc__table *table, const voc__table_row *row,
                         const voc__strip *strip, size_t ground, bool last)
{
    voc__slice *slice = voc__slice_at(pass, voc__slice_count(pass) - 1);
    row_padding least = padding_of(pass, table, row, true);
    slice->spare = strip->above - least.above + strip->below - least.below;
    if (row->node->attributes.head && table->comparison && slice->op == strip->op &&
        pass->manner->grounds)
        ((voc__op *)pass->ops.items)[ground].as.box.height = slice->height;
    size_t lines = pass->ops.count;
    add_lines(pass, table, row, slice->height, last);
    slice->op_count += pass->ops.count - lines;
    pass->slice_op = pass->ops.count;
}

void voc__table_row_measure(voc__pass *pass, const voc__table *table, const voc__table_row *row,
                            double before, bool last)
{
    row_padding padding = padding_of(pass, table, row, pass->fit.tight);
    bool head = row->node->attributes.head;
    voc__strip strip = {
        .before = before, .above = padding.above, .below = padding.below, .limit = pass->room / 3};
    size_t count = cell_count(row), at = 0;
    size_t *starts = voc__arena_alloc(pass->arena, count + 1, sizeof *starts);
    voc__plan **plans = voc__arena_alloc(pass->arena, count, sizeof(voc__plan *));
    voc__plan *plan = voc__pass_plan(pass, head ? table->head_plan : table->body_plan, VOC__TAG_TR,
                                     row->node->attributes.language);
    if (!starts || !plans) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    voc__strip_begin(pass, &strip);
    size_t ground = pass->ops.count;
    if (head && table->comparison)
        add_head_ground(pass, table);
    for (const voc__table_cell *cell = row->cells; cell; cell = cell->next)
        plans[at++] = plan_cell(pass, row, cell, plan);
    if (count)
        voc__table_sign(pass, table, row, plans[0]);
    if (!measure_cells(pass, table, row, plans, starts))
        return;
    /* A row of nothing but empty cells has no slice. */
    size_t lines =
        starts[0] < voc__slice_count(pass) ? voc__slice_at(pass, starts[0])->op : pass->ops.count;
    if (head)
        align_bottom(pass, starts, count, table->comparison ? 1 : count);
    else
        voc__table_lower_sign(pass, strip.op, lines,
                              padding.above + voc__stacks_align(pass, starts, count));
    size_t from = starts[0];
    voc__strip_end(pass, &strip, starts, count);
    if (pass->status == VOC_OK && voc__slice_count(pass) > from)
        finish_slice(pass, table, row, &strip, ground, last);
}
