/* A table's columns and rows, and which cell stands where. */
#include "layout/table.h"

static size_t span_of(int stated)
{
    return stated > 1 ? (size_t)stated : 1;
}

static bool read_columns(voc__pass *pass, voc__table *table)
{
    for (const voc_node *node = table->node->first; node; node = node->next)
        table->column_count += node->kind == VOC_NODE_TABLE_COLUMN;
    table->columns = voc__arena_alloc(pass->arena, table->column_count, sizeof *table->columns);
    if (!table->columns)
        return false;
    voc__table_column *column = table->columns;
    for (const voc_node *node = table->node->first; node; node = node->next) {
        if (node->kind != VOC_NODE_TABLE_COLUMN)
            continue;
        column->align = node->attributes.align;
        column->weight = node->attributes.weight;
        column++;
    }
    return true;
}

/* reach[c]: rows below this one that a cell above still takes in column c. */
static bool read_row(voc__pass *pass, const voc__table *table, voc__table_row *row, int *reach)
{
    voc__table_cell **end = &row->cells;
    size_t column = 0, count = table->column_count;
    for (const voc_node *node = row->node->first; node; node = node->next) {
        while (column < count && reach[column] > 0)
            reach[column++]--;
        size_t span = span_of(node->attributes.column_span);
        if (column >= count)
            break;
        voc__table_cell *cell = voc__arena_alloc(pass->arena, 1, sizeof *cell);
        if (!cell)
            return false;
        cell->node = node;
        cell->column = column;
        cell->span = span < count - column ? span : count - column;
        for (size_t i = 0; i < cell->span; i++)
            reach[column++] = (int)span_of(node->attributes.row_span) - 1;
        *end = cell;
        end = &cell->next;
    }
    while (column < count) {
        if (reach[column] > 0)
            reach[column]--;
        column++;
    }
    return true;
}

bool voc__table_read(voc__pass *pass, voc__table *table)
{
    if (!read_columns(pass, table))
        return false;
    int *reach = voc__arena_alloc(pass->arena, table->column_count, sizeof *reach);
    voc__table_row **end = &table->rows;
    if (!reach)
        return false;
    for (const voc_node *node = table->node->first; node; node = node->next) {
        if (node->kind != VOC_NODE_ROW || voc__numbering_is_dropped(&pass->numbering, node))
            continue;
        voc__table_row *row = voc__arena_alloc(pass->arena, 1, sizeof *row);
        if (!row)
            return false;
        row->node = node;
        if (!read_row(pass, table, row, reach))
            return false;
        table->row_count++;
        *end = row;
        end = &row->next;
    }
    return true;
}
