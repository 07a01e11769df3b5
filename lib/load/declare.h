/* First walk: the header of each file, and a record for every id, so that references can be
 * resolved wherever they stand. */
#ifndef VOC_LOAD_DECLARE_H
#define VOC_LOAD_DECLARE_H

#include "load/member.h"

/* A record's JSON, to be bound in the second walk. */
typedef struct voc__item {
    voc__file *file;
    const voc__json_value *value;
    const voc__table *table;
    voc_kind kind;
    voc_entity *entity;  /* NULL: it extends another, see its "extends" */
    const char *pointer; /* JSON pointer of value */
} voc__item;

void voc__declare(voc__loader *loader, voc__file *file);

#endif
