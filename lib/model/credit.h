/* What study counts for toward a program, and how soon it opens a job. */
#ifndef VOC_MODEL_CREDIT_H
#define VOC_MODEL_CREDIT_H

#include "model/giving.h"

/* Fills credit and stone_pay, in the arena, from the lists and from entry. */
void voc__find_credit(const voc_catalog *catalog, struct voc__giving *giving, voc__arena *arena);

#endif
