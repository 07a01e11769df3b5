/* Tables: caption, head, rows; which rows stay together; the head that is repeated. */
#include "layout/table.h"

#include "layout/words.h"

static void measure_caption(voc__pass *pass, const voc_node *caption, const voc__table *table,
                            double before)
{
    voc__setting setting = {.type = VOC__TYPE_CAPTION, .weight = VOC__REGULAR, .color = -1};
    voc__plan *plan =
        voc__pass_plan(pass, table->plan, VOC__TAG_CAPTION, caption->attributes.language);
    voc__paragraph *words = voc__paragraph_of(pass, caption, &setting, plan);
    size_t from = voc__slice_count(pass);
    voc__paragraph_slices(pass, words, plan, table->frame->x, table->frame->width, before);
    for (size_t i = from; i < voc__slice_count(pass); i++)
        voc__slice_at(pass, i)->keep = true;
}

/* The operations of the head's slices, to be painted again, with the word above them. */
static voc__repeat *repeat_of(voc__pass *pass, const voc__table *table, size_t from)
{
    voc__repeat *repeat = voc__arena_alloc(pass->arena, 1, sizeof *repeat);
    if (!repeat) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return NULL;
    }
    double height = voc__slices_height(pass, from);
    voc__setting setting = {.type = VOC__TYPE_NOTE, .weight = -1, .color = -1};
    voc__paragraph *words = voc__paragraph_text(pass, pass->info->words.continued, &setting, NULL);
    voc__paragraph_break(pass, words, table->frame->width);
    repeat->first_slice = from;
    repeat->slice_count = voc__slice_count(pass) - from;
    repeat->x = table->frame->x;
    repeat->continued = words;
    repeat->continued_height = words->line_count ? words->leading + 2 : 0;
    repeat->height = repeat->continued_height + height;
    return repeat;
}

/* Two rows at least on either side of a page's end; a break stays with the row after it. */
static void keep_rows(voc__pass *pass, const voc__table *table, const size_t *starts, size_t heads)
{
    size_t rows = table->row_count, at = 0;
    for (const voc__table_row *row = table->rows; row; row = row->next, at++) {
        bool first = at <= heads, second_last = at + 2 == rows;
        bool is_break = row->node->attributes.row_style == VOC_ROW_BREAK;
        bool before_break = row->next && row->next->node->attributes.row_style == VOC_ROW_BREAK;
        bool stays = first || second_last || is_break || (before_break && at + 3 == rows);
        if (stays && at + 1 < rows)
            voc__slice_at(pass, starts[at + 1] - 1)->keep = true;
    }
}

static void measure_rows(voc__pass *pass, voc__table *table, double before)
{
    voc__table_share(pass, table);
    table->head_plan = voc__pass_plan(pass, table->plan, VOC__TAG_THEAD, NULL);
    table->body_plan = voc__pass_plan(pass, table->plan, VOC__TAG_TBODY, NULL);
    size_t *starts = voc__arena_alloc(pass->arena, table->row_count + 1, sizeof *starts);
    const voc__repeat *repeat = NULL;
    size_t at = 0, heads = 0, from = voc__slice_count(pass);
    if (!starts) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    for (const voc__table_row *row = table->rows; row && pass->status == VOC_OK; row = row->next) {
        if (heads == at && row->node->attributes.head)
            heads++;
        else if (heads == at && heads)
            repeat = repeat_of(pass, table, from);
        starts[at] = voc__slice_count(pass);
        voc__table_row_measure(pass, table, row, at ? 0 : before, !row->next);
        for (size_t i = starts[at]; i < voc__slice_count(pass); i++)
            if (at >= heads)
                voc__slice_at(pass, i)->repeat = repeat;
        at++;
    }
    if (pass->status != VOC_OK)
        return;
    starts[at] = voc__slice_count(pass);
    if (voc__slices_height(pass, from) > 0)
        keep_rows(pass, table, starts, heads);
}

/* The first words of a row, to name it by. */
static void add_name(voc__buffer *names, const voc_node *row)
{
    if (names->size)
        voc__buffer_text(names, ", ");
    for (const voc_node *node = row->first; node; node = voc__node_next(row->first, node, false)) {
        if (node->kind == VOC_NODE_PARAGRAPH && node != row->first->first)
            return;
        if (node->text)
            voc__buffer_text(names, node->text);
    }
}

/* Says which rows were left out. */
static void measure_dropped(voc__pass *pass, const voc_node *node, const voc__frame *frame)
{
    voc__buffer names = {0};
    for (const voc_node *row = node->first; row; row = row->next)
        if (row->kind == VOC_NODE_ROW && voc__numbering_is_dropped(&pass->numbering, row))
            add_name(&names, row);
    const char *text = NULL;
    if (names.data)
        text = voc__words_fill(pass->arena, pass->info->words.rows_dropped, (char *)names.data);
    if (names.failed || (names.data && !text))
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
    voc__buffer_free(&names);
    if (!text)
        return;
    voc__setting setting = {.type = VOC__TYPE_NOTE, .weight = -1, .color = -1};
    voc__plan *plan = voc__pass_plan(pass, frame->plan, VOC__TAG_P, NULL);
    voc__paragraph *words = voc__paragraph_text(pass, text, &setting, plan);
    voc__paragraph_slices(pass, words, plan, frame->x, frame->width, 4);
}

static bool has_signs(const voc_node *table)
{
    for (const voc_node *row = table->first; row; row = row->next)
        if (row->kind == VOC_NODE_ROW && row->attributes.sign != VOC_SIGN_NONE)
            return true;
    return false;
}

void voc__table_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                        double before)
{
    voc__table table = {.node = node, .frame = frame};
    table.comparison = node->attributes.role == VOC_ROLE_COMPARISON;
    table.sign_width = table.comparison || has_signs(node) ? 15 : 0;
    if (!voc__table_read(pass, &table)) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    if (!table.row_count)
        return;
    bool list = table.column_count > (size_t)pass->manner->table_columns;
    table.plan = voc__pass_plan(pass, frame->plan, list ? VOC__TAG_L : VOC__TAG_TABLE,
                                node->attributes.language);
    const voc_node *caption = node->first;
    if (caption && caption->kind == VOC_NODE_CAPTION) {
        measure_caption(pass, caption, &table, before);
        before = 4;
    }
    if (list)
        voc__table_list_measure(pass, &table, before);
    else
        measure_rows(pass, &table, before);
    if (pass->numbering.dropped_count)
        measure_dropped(pass, node, frame);
}
