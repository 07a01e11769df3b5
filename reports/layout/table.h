/* layout/table.h - what the files of tables share. */
#ifndef VOC_LAYOUT_TABLE_H
#define VOC_LAYOUT_TABLE_H

#include "layout/block.h"

/* A column: its own wishes, then its place. */
typedef struct voc__table_column {
    voc_align align;
    int weight;
    double min, max; /* of its words, without padding */
    double x, width; /* from the table's left edge; width with the padding at its right */
    double padding;  /* at the right */
} voc__table_column;

typedef struct voc__table_cell {
    const voc_node *node;
    size_t column, span;
    struct voc__table_cell *next;
} voc__table_cell;

typedef struct voc__table_row {
    const voc_node *node;
    voc__table_cell *cells;
    struct voc__table_row *next;
} voc__table_row;

typedef struct voc__table {
    const voc_node *node;
    const voc__frame *frame;
    bool comparison;
    double sign_width; /* of the signs' column, left of the first */
    voc__table_column *columns;
    size_t column_count;
    voc__table_row *rows; /* without those that were dropped */
    size_t row_count;
    voc__plan *plan, *head_plan, *body_plan;
} voc__table;

/* Fills columns and rows from the node. False without memory. */
bool voc__table_read(voc__pass *pass, voc__table *table);

/* Gives every column its place. */
void voc__table_share(voc__pass *pass, voc__table *table);

/* The frame in which a cell's content is set; plan is the cell's tag. */
voc__frame voc__table_cell_frame(const voc__table *table, const voc__table_row *row,
                                 const voc__table_cell *cell, voc__plan *plan);

/* The rule that was added last becomes the dashed one that begins a break. */
void voc__table_dash(voc__pass *pass);

/* Adds the row's sign, if it has one, in its own column, under its head's tag; then lowers it to
 * the head's first line: among the operations from..to. */
void voc__table_sign(voc__pass *pass, const voc__table *table, const voc__table_row *row,
                     voc__plan *head);
void voc__table_lower_sign(voc__pass *pass, size_t from, size_t to, double y);

/* All rows of a table that has more columns than the edition allows. */
void voc__table_list_measure(voc__pass *pass, const voc__table *table, double before);

/* Adds a row's slices. */
void voc__table_row_measure(voc__pass *pass, const voc__table *table, const voc__table_row *row,
                            double before, bool last);

#endif
