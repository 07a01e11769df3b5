/* Tables that bind the members of JSON objects to the members of records. */
#ifndef VOC_LOAD_MEMBER_H
#define VOC_LOAD_MEMBER_H

#include <stddef.h>

#include "load/loader.h"

typedef struct voc__member voc__member;

typedef struct voc__table {
    const voc__member *members; /* at most 64 */
    size_t count;
} voc__table;

/* Reads a value into the slot; lists are added to what the slot holds. Errors go to the log. */
typedef void voc__reader(voc__loader *loader, const voc__json_value *value,
                         const voc__member *member, void *slot);

enum {
    VOC__REQUIRED = 1, /* but in an overlay */
    VOC__CHOICE = 2,   /* exactly one of these, see voc__bound_choices */
    VOC__LIST = 4,     /* may be named by "replace" */
};

struct voc__member {
    const char *name;
    voc__reader *read;
    size_t offset, size; /* of the slot */
    unsigned flags;
    long low, high;                    /* of whole numbers and ranges */
    const voc__vocabulary *vocabulary; /* of words that stand for enumerators */
    voc_kind kind;                     /* of references */
    const voc__table *table;           /* of lists of records */
};

#define VOC__SLOT(type, member)                                                                    \
    .offset = offsetof(type, member), .size = sizeof(((type *)0)->member)
#define VOC__TABLE_OF(members)                                                                     \
    {                                                                                              \
        members, sizeof members / sizeof *members                                                  \
    }

/* Binds the members of an object to a struct; an unknown one gets a warning. extras: where "x-"
 * members are kept, or NULL when none may be. Returns one bit for each member of the table that
 * was there. A value that is no object is an error. */
uint64_t voc__bind(voc__loader *loader, const voc__json_value *value, const voc__table *table,
                   void *base, voc_extras *extras);

/* Reports required members whose bit is missing; false when there are any. */
bool voc__require(voc__loader *loader, const voc__json_value *value, const voc__table *table,
                  uint64_t bound);

/* How many of the members marked as choices are bound. */
int voc__bound_choices(const voc__table *table, uint64_t bound);

/* Binds and requires in one: for objects that no overlay can add to. */
bool voc__bind_whole(voc__loader *loader, const voc__json_value *value, const voc__table *table,
                     void *base);

/* Whether the object has a member of that name in the table. */
bool voc__has_any(const voc__json_value *object, const voc__table *table);

/* The entry of that name, or NULL. */
const voc__member *voc__table_find(const voc__table *table, const char *name);

#endif
