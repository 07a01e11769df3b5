/* What builds a comparison: cells filled with data, rows made of cells. */
#ifndef VOC_COMPARE_BUILDER_H
#define VOC_COMPARE_BUILDER_H

#include <vocation/compare.h>

#include "base/arena.h"
#include "base/array.h"

/* The cell that is being filled. */
typedef struct voc__cell {
    voc__arena *arena;
    const voc_entity *subject;
    voc__array items; /* of voc_datum */
} voc__cell;

/* Every function below accepts what is not stated, and then adds nothing. */
void voc__cell_add(voc__cell *cell, const voc_datum *datum);
void voc__cell_statement(voc__cell *cell, const voc_statement *statement);
void voc__cell_statements(voc__cell *cell, const voc_statements *statements);
void voc__cell_words(voc__cell *cell, const voc_words *words);
void voc__cell_entity(voc__cell *cell, const voc_entity *entity);
void voc__cell_months(voc__cell *cell, voc_range months, voc_source_list sources);

typedef struct voc__comparison_builder {
    voc_comparison comparison; /* first: what the caller sees */
    voc__arena *arena;
    const voc_catalog *catalog;
    voc__array rows; /* of voc_comparison_row */
} voc__comparison_builder;

/* An empty cell for every subject, in the builder's arena. NULL without memory. */
voc_comparison_cell *voc__comparison_cells(voc__comparison_builder *builder);

/* Moves the items into the arena as a finished cell. */
voc_comparison_cell voc__cell_finish(voc__cell *cell, voc_missing missing);

/* Adds a row, its verdict and common sources worked out; nothing when no cell has items. Returns
 * the stored row, which the next call may move, or NULL. */
voc_comparison_row *voc__comparison_row(voc__comparison_builder *builder, voc_criterion criterion,
                                        const voc_comparison_cell *cells,
                                        const voc_figure *pattern);

/* verdict.c: whether cells say the same. */
voc_row_verdict voc__compare_verdict(const voc_comparison_cell *cells, size_t count);

/* The sources that every filled cell names, when all name the same ones; else none. */
voc_source_list voc__common_sources(const voc_comparison_cell *cells, size_t count);

/* The functions of criteria.def. */
#define CRITERION(kind, criterion, function, optional)                                             \
    void voc__compare_##function(voc__cell *cell, const voc_entity *subject);
#define ROWS(kind, criterion, function, optional)                                                  \
    void voc__compare_##function(voc__comparison_builder *builder, voc_criterion row);
#include "compare/criteria.def"

#endif
