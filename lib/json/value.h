/* A JSON document as a row of values in pre-order, each with its place in the text. A value
 * knows how many values its subtree spans, so that neither depth nor recursion matters:
 *     const voc__json_value *child = voc__json_first(value);
 *     for (; child; child = voc__json_next(value, child)) ... */
#ifndef VOC_JSON_VALUE_H
#define VOC_JSON_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum voc__json_type {
    VOC__JSON_NULL,
    VOC__JSON_FALSE,
    VOC__JSON_TRUE,
    VOC__JSON_NUMBER,
    VOC__JSON_STRING,
    VOC__JSON_ARRAY,
    VOC__JSON_OBJECT,
} voc__json_type;

typedef struct voc__json_value {
    const char *key; /* name of a member, decoded; NULL in an array and where none is open */
    union {
        const char *string; /* of a string, decoded; NULL where none is open */
        uint32_t count;     /* of a container: members or elements */
    };
    uint32_t offset;     /* of its first byte */
    uint32_t key_offset; /* of its name's quote; its own offset where it has no name */
    uint32_t span;       /* values in its subtree, itself included */
    uint8_t type;        /* voc__json_type */
    bool keeps_key;      /* has its name always: it is the root's member, or its name has escapes */
} voc__json_value;

/* A place that moves forward through the text, so that asking for every value in order costs one
 * walk over the text, however long its lines are. Zero-initialised it stands at the start. */
typedef struct voc__json_cursor {
    size_t offset;
    unsigned line, column; /* both less one */
} voc__json_cursor;

/* The text a document was read from and its values; values[0] is the root. */
typedef struct voc__json {
    const char *file; /* name for messages */
    const char *text;
    size_t size;
    voc__json_value *values;
    size_t count;
    voc__json_value *opened; /* json/tree.h; NULL: none */
    struct cJSON *tree;      /* of what is open: owns its names and strings */
    struct cJSON *names;     /* owns the names that are kept */
    voc__json_cursor cursor;
} voc__json;

/* The first member or element, or NULL. */
const voc__json_value *voc__json_first(const voc__json_value *container);

/* The one after child, or NULL. */
const voc__json_value *voc__json_next(const voc__json_value *container,
                                      const voc__json_value *child);

/* A member's decoded name, open or not, which may lack a NUL behind its size: in the text, a name
 * without escapes stands as it is. */
const char *voc__json_name(const voc__json *json, const voc__json_value *member, size_t *size);

/* The member of that name, or NULL: a walk, for containers with few members. Open or not. */
const voc__json_value *voc__json_member(const voc__json *json, const voc__json_value *object,
                                        const char *name);

/* "an object", "a string", "null": as it stands in messages. */
const char *voc__json_type_name(voc__json_type type);

/* The value's own text, exactly as it stands in the file. */
const char *voc__json_source(const voc__json *json, const voc__json_value *value, size_t *size);

#endif
