/* Letter case, as far as names of the European languages go; no locale. */
#ifndef VOC_MODEL_FOLD_H
#define VOC_MODEL_FOLD_H

#include "base/arena.h"

/* The text in lower case, with runs of spaces made one and those at the ends dropped. In the arena;
 * NULL without memory. */
char *voc__fold(voc__arena *arena, const char *text);

#endif
