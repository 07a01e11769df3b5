/* Where in a text a byte stands, for people. Computed only when something is reported. */
#ifndef VOC_BASE_POSITION_H
#define VOC_BASE_POSITION_H

#include <stddef.h>

typedef struct voc__position {
    unsigned line;   /* from 1; lines end at \n */
    unsigned column; /* from 1, in code points; a byte that is not UTF-8 counts as one */
} voc__position;

/* An offset past the end stands for the end. A byte-order mark has no column. */
voc__position voc__position_at(const char *text, size_t size, size_t offset);

#endif
