/* What requirements are implied where no source states them. */
#ifndef VOC_MODEL_INFERRED_H
#define VOC_MODEL_INFERRED_H

#include "model/giving.h"

/* Fills implied, entering and entry, in the arena, from the lists leading and below. */
void voc__infer_needs(const voc_catalog *catalog, struct voc__giving *giving, voc__arena *arena);

#endif
