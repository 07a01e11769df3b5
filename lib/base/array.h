/* A growing array of items of one size. Zero-initialised it is valid and empty:
 *     voc__array points = {0};
 *     point *p = voc__array_push(&points, sizeof *p);
 *     if (p) *p = (point){1, 2};
 * Failure sticks, as in a buffer. Pushing may move the items: keep indices. */
#ifndef VOC_BASE_ARRAY_H
#define VOC_BASE_ARRAY_H

#include <stdbool.h>
#include <stddef.h>

typedef struct voc__array {
    void *items; /* malloc'ed; NULL if empty */
    size_t count, capacity;
    bool failed;
} voc__array;

/* A new zeroed item at the end, or NULL without memory. Use one size per array. */
void *voc__array_push(voc__array *array, size_t item_size);

void voc__array_free(voc__array *array); /* empty and not failed */

#endif
