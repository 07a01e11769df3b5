/* Rules that hold between records, checked when all are there. */
#ifndef VOC_MODEL_CHECK_H
#define VOC_MODEL_CHECK_H

#include "model/builder.h"

/* References that lead back to where they began: prerequisites of courses, programs that stack,
 * broader occupations, templates, predecessors, sources that quote. */
void voc__check_cycles(voc__builder *builder);

/* Figures of one key with different values, and changes that no one base explains. */
void voc__check_figures(const voc_catalog *catalog, voc_log *log);

#endif
