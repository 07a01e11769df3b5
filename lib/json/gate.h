/* The gate: RFC 8259 and nothing else. cJSON by itself takes raw line breaks in strings, 007,
 * invalid UTF-8, and cuts strings at \u0000; only what passed here is given to it. */
#ifndef VOC_JSON_GATE_H
#define VOC_JSON_GATE_H

#include <vocation/status.h>

#include "json/value.h"

typedef struct voc__json_limits {
    size_t depth;        /* of containers in containers; at most 1000 */
    size_t values;       /* in the whole text */
    size_t string_bytes; /* of a string or a member's name, as written */
} voc__json_limits;

typedef struct voc__json_fault {
    voc_status status;
    size_t offset;
    char text[160];
} voc__json_fault;

/* Reads text once. On VOC_OK *values is a malloc'ed array in pre-order, without keys and strings
 * (the caller frees it); else fault says what is wrong and where. A byte-order mark is skipped.
 * Text of 4 GiB or more is over the limit. */
voc_status voc__json_gate(const char *text, size_t size, const voc__json_limits *limits,
                          voc__json_value **values, size_t *count, voc__json_fault *fault);

#endif
