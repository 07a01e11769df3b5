/* Writing JSON: commas, indentation and escapes are the writer's business.
 *     voc__json_writer w = {.out = &buffer};
 *     voc__json_begin(&w, NULL, '{');
 *     voc__json_string(&w, "id", "rhit");
 *     voc__json_end(&w, '}');
 * Members take a name, elements of arrays and the root take NULL. Two spaces a level, UTF-8 kept
 * as it is, "\n" after the root. Failure sticks in the buffer. */
#ifndef VOC_JSON_WRITER_H
#define VOC_JSON_WRITER_H

#include <stdbool.h>

#include <vocation/decimal.h>

#include "base/buffer.h"

typedef struct voc__json_writer {
    voc__buffer *out;
    unsigned depth;
    bool filled;  /* the innermost container has something in it */
    bool compact; /* one line, for records that stand one a line */
} voc__json_writer;

/* bracket: '{' or '[', and the same for its end: '}' or ']'. */
void voc__json_begin(voc__json_writer *writer, const char *name, char bracket);
void voc__json_end(voc__json_writer *writer, char bracket);

void voc__json_string(voc__json_writer *writer, const char *name,
                      const char *text); /* NULL: null */
void voc__json_integer(voc__json_writer *writer, const char *name, long long number);
void voc__json_decimal(voc__json_writer *writer, const char *name, voc_decimal number);
void voc__json_bool(voc__json_writer *writer, const char *name, bool yes);
void voc__json_raw(voc__json_writer *writer, const char *name, const char *json); /* as it is */

#endif
