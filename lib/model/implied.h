/* A percent and an absolute change together imply a base. */
#ifndef VOC_MODEL_IMPLIED_H
#define VOC_MODEL_IMPLIED_H

#include "model/catalog.h"

/* Figures of one subject, source and group, sorted by measure: each percent of change is held
 * against the absolute changes of its window, and the base they imply against the employment stated
 * for its ends. */
void voc__check_implied(const voc__figure_place *const *places, size_t count, voc_log *log);

#endif
