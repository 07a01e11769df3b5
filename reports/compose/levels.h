/* compose/levels.h - programs side by side: the degree guide's table. */
#ifndef VOC_COMPOSE_LEVELS_H
#define VOC_COMPOSE_LEVELS_H

#include "compose/parts.h"

/* As many as stand side by side on a portrait page and can still be read. */
enum { VOC__MAX_ABREAST = 3 };

/* Two or three programs; rows that none of them states are left out. */
void voc__levels_table(voc__composer *c, const voc_program *const *programs, size_t count);

#endif
