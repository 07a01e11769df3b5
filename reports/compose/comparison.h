/* compose/comparison.h - the parts of the comparison sheet. */
#ifndef VOC_COMPOSE_COMPARISON_H
#define VOC_COMPOSE_COMPARISON_H

#include <vocation/compare.h>

#include "compose/parts.h"

/* comparison.c: the cells of a row: its label, with what its figures are and their source where
 * the whole row shares them; and what it says of a subject. */
void voc__comparison_label(voc__composer *c, const voc_comparison_row *row, size_t subjects);
void voc__comparison_value(voc__composer *c, const voc_comparison *comparison,
                           const voc_comparison_row *row, size_t subject, int span);

/* comparison_cell.c: what stands in a cell, inside its paragraph; one of as many as subjects.
 * cited: each item names its sources, since the row's label does not. */
void voc__comparison_cell(voc__composer *c, const voc_comparison_row *row,
                          const voc_comparison_cell *cell, size_t subjects, bool cited);

/* The letter of a figure that is not like its row, or whose group is another; nothing when it is
 * like. */
void voc__comparison_letter(voc__composer *c, const voc_datum *datum);

/* comparison_charts.c: pay on one scale beside the change in jobs; nothing when no row has
 * figures. */
void voc__comparison_charts(voc__composer *c, const voc_comparison *comparison);

#endif
