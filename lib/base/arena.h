/* Memory that is built together and dies together. */
#ifndef VOC_BASE_ARENA_H
#define VOC_BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attributes.h"

typedef struct voc__arena voc__arena;

/* NULL without memory. Every function below takes a NULL arena: it then refuses, which is
 * the same as an arena that has failed. One thread at a time; what an arena holds may be
 * read by many once it is built. */
voc__arena *voc__arena_new(void);
void voc__arena_free(voc__arena *arena);

/* Empties it, and lifts a refusal. At most a megabyte of its memory is kept for what is built next:
 * what is built again and again then need not ask the system for pages every time. */
void voc__arena_reset(voc__arena *arena);

/* count * size bytes, zeroed and aligned for anything; never NULL for zero bytes.
 * NULL when refused. After one refusal all are refused, so that a half-built object cannot
 * pass for a whole one: check voc__arena_failed once at the end. */
void *voc__arena_alloc(voc__arena *arena, size_t count, size_t size);

/* Copies, NUL-terminated. NULL text gives NULL and is no failure. strndup copies at most
 * `size` bytes and stops at a NUL. */
char *voc__arena_strdup(voc__arena *arena, const char *text);
char *voc__arena_strndup(voc__arena *arena, const char *text, size_t size);

/* The parts, NUL-terminated, one after the other. */
char *voc__arena_join(voc__arena *arena, const char *const *parts, size_t count);

/* Never %f, %g or %e: they follow the caller's locale (see voc__buffer_number). */
char *voc__arena_printf(voc__arena *arena, const char *format, ...) VOC__PRINTF(2, 3);

bool voc__arena_failed(const voc__arena *arena); /* true for NULL */
size_t voc__arena_used(const voc__arena *arena); /* bytes handed out, with padding */

#endif
