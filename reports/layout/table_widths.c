/* How wide a table's columns are: measured from their words. */
#include "layout/share.h"
#include "layout/table.h"

static const double right_padding = 8, loose_padding = 12, comparison_padding = 10,
                    sheet_padding = 9;
static const double after_numbers = 14; /* between a column of numbers and the words after it */
static const double narrowest_label = 88, widest_label = 105, narrowest_part = 6;
static const double widest_sheet_label = 116; /* "Mediana, mayo de 2024 [3]" in one line */

static void cell_widths(voc__pass *pass, const voc_node *cell, const voc__frame *frame, double *min,
                        double *max);

/* Adds the widths of blocks; what is collected here is collected again when it is set. */
static void block_widths(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                         double *min, double *max)
{
    voc_role role = node->attributes.role == VOC_ROLE_BODY ? frame->role : node->attributes.role;
    voc__setting setting = voc__block_setting(frame, role);
    const voc_node *child = NULL;
    double terms = 0, most = 0;
    switch (node->kind) {
    case VOC_NODE_LIST:
        for (child = node->first; child; child = child->next)
            cell_widths(pass, child, frame, min, max);
        *min += 16;
        *max += 16; /* the widest indent of a marker */
        return;
    case VOC_NODE_DEFINITIONS:
        for (child = node->first; child && pass->status == VOC_OK; child = child->next) {
            const voc__paragraph *term = voc__paragraph_of(pass, child->first, &setting, NULL);
            const voc__paragraph *details =
                voc__paragraph_of(pass, child->first->next, &setting, NULL);
            terms = term->max_width * 1.06 > terms ? term->max_width * 1.06 : terms; /* semibold */
            most = details->max_width > most ? details->max_width : most;
            *min = details->min_width * 2 > *min ? details->min_width * 2 : *min;
        }
        *max = terms + 6 + most > *max ? terms + 6 + most : *max;
        return;
    default: {
        const voc__paragraph *words = voc__paragraph_of(pass, node, &setting, NULL);
        *min = words->min_width > *min ? words->min_width : *min;
        *max = words->max_width > *max ? words->max_width : *max;
        return;
    }
    }
}

static void cell_widths(voc__pass *pass, const voc_node *cell, const voc__frame *frame, double *min,
                        double *max)
{
    for (const voc_node *node = cell->first; node && pass->status == VOC_OK; node = node->next)
        block_widths(pass, node, frame, min, max);
}

static void measure_columns(voc__pass *pass, voc__table *table)
{
    for (const voc__table_row *row = table->rows; row; row = row->next) {
        for (const voc__table_cell *cell = row->cells; cell; cell = cell->next) {
            voc__table_column *column = table->columns + cell->column;
            if (table->comparison && cell->column > 0)
                continue; /* its values are all as wide */
            if (cell->span > 1 || row->node->attributes.row_style == VOC_ROW_BREAK)
                continue; /* cells over several columns take what these have */
            voc__frame frame = voc__table_cell_frame(table, row, cell, NULL);
            cell_widths(pass, cell->node, &frame, &column->min, &column->max);
        }
    }
}

static void set_padding(const voc__pass *pass, voc__table *table)
{
    double padding = !table->comparison ? right_padding
                     : pass->landscape  ? sheet_padding
                                        : comparison_padding;
    for (size_t i = 0; i + 1 < table->column_count; i++) {
        voc__table_column *column = table->columns + i;
        bool numbers = column->align == VOC_ALIGN_END && column[1].align != VOC_ALIGN_END;
        column->padding = numbers ? after_numbers : padding;
    }
}

/* A comparison: the label as wide as its words within bounds, all values alike. */
static void share_comparison(const voc__pass *pass, voc__table *table)
{
    double widest = pass->landscape ? widest_sheet_label : widest_label;
    voc__table_column *columns = table->columns;
    double rest = table->frame->width - table->sign_width;
    double label = columns[0].max + columns[0].padding;
    label = label < narrowest_label ? narrowest_label : label > widest ? widest : label;
    if (table->column_count < 2 || label > rest / 2)
        label = rest / (double)table->column_count;
    columns[0].width = label;
    for (size_t i = 1; i < table->column_count; i++)
        columns[i].width = (rest - label) / (double)(table->column_count - 1);
}

/* Spare width goes to the columns by weight, or, where none has one, by the width of their words.
 */
static void share_spare(voc__table *table, double spare, double sum_max)
{
    double weights = 0;
    for (size_t i = 0; i < table->column_count; i++)
        weights += table->columns[i].weight;
    for (size_t i = 0; i < table->column_count; i++) {
        voc__table_column *column = table->columns + i;
        double share = weights > 0   ? column->weight / weights
                       : sum_max > 0 ? column->max / sum_max
                                     : 1.0 / (double)table->column_count;
        column->width = column->max + column->padding + spare * share;
    }
}

/* Less room than all lines unbroken need: from the longest words up to whole lines. */
static void share_lack(voc__table *table, voc__share *shares, double room, double widest)
{
    for (size_t i = 0; i < table->column_count; i++)
        shares[i] = (voc__share){table->columns[i].min, table->columns[i].max, 0};
    voc__share_room(shares, table->column_count, room, widest);
    for (size_t i = 0; i < table->column_count; i++)
        table->columns[i].width = shares[i].width + table->columns[i].padding;
}

/* Not even the longest words fit: those of the widest columns are broken. */
static void share_squeeze(voc__table *table, voc__share *shares, double width, double widest)
{
    double count = (double)table->column_count;
    double padding = width / count < 4 * right_padding ? 2 : right_padding;
    for (size_t i = 0; i < table->column_count; i++)
        shares[i] = (voc__share){narrowest_part, table->columns[i].min, 0};
    voc__share_room(shares, table->column_count, width - padding * (count - 1), widest);
    for (size_t i = 0; i < table->column_count; i++) {
        table->columns[i].padding = i + 1 < table->column_count ? padding : 0;
        table->columns[i].width = shares[i].width + table->columns[i].padding;
    }
}

static void share_measured(voc__pass *pass, voc__table *table)
{
    voc__share *shares = voc__arena_alloc(pass->arena, table->column_count, sizeof *shares);
    double sum_min = 0, sum_max = 0, padding = 0, width = table->frame->width - table->sign_width;
    for (size_t i = 0; i < table->column_count; i++) {
        sum_min += table->columns[i].min;
        sum_max += table->columns[i].max;
        padding += table->columns[i].padding;
    }
    double room = width - padding;
    double wanted = (loose_padding - right_padding) * (double)(table->column_count - 1);
    if (sum_max + wanted <= room) {
        for (size_t i = 0; i + 1 < table->column_count; i++)
            table->columns[i].padding += loose_padding - right_padding;
        room -= wanted;
    }
    if (!shares)
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
    else if (sum_max <= room)
        share_spare(table, room - sum_max, sum_max);
    else if (sum_min <= room)
        share_lack(table, shares, room, sum_max);
    else
        share_squeeze(table, shares, width, sum_min);
}

void voc__table_share(voc__pass *pass, voc__table *table)
{
    set_padding(pass, table);
    measure_columns(pass, table);
    if (table->comparison)
        share_comparison(pass, table);
    else
        share_measured(pass, table);
    double x = table->sign_width;
    for (size_t i = 0; i < table->column_count; i++) {
        table->columns[i].x = x;
        x += table->columns[i].width;
    }
}
