/* A growing run of bytes. Zero-initialised it is valid and empty:
 *     voc__buffer b = {0};
 *     voc__buffer_text(&b, "x");
 *     if (b.failed) ...
 *     voc__buffer_free(&b);
 * Failure (no memory, size overflow) sticks: later additions do nothing. */
#ifndef VOC_BASE_BUFFER_H
#define VOC_BASE_BUFFER_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <vocation/status.h>

#include "base/attributes.h"

typedef struct voc__buffer {
    unsigned char *data; /* malloc'ed; followed by a NUL that `size` leaves out; NULL if empty */
    size_t size, capacity;
    bool failed;
} voc__buffer;

/* Never %f, %g or %e: they follow the caller's locale. */
void voc__buffer_printf(voc__buffer *buffer, const char *format, ...) VOC__PRINTF(2, 3);
void voc__buffer_vprintf(voc__buffer *buffer, const char *format, va_list args) VOC__PRINTF(2, 0);

/* A number in the C locale, rounded half away from zero to at most `decimals` digits after
 * the point (0 to 9), without trailing zeros, "-0" as "0". The buffer fails when |value|
 * is 1e9 or more, or not finite. */
void voc__buffer_number(voc__buffer *buffer, double value, int decimals);

/* Room for `size` more bytes (and the NUL) without moving; false when the buffer failed. */
bool voc__buffer_reserve(voc__buffer *buffer, size_t size);

/* Here, so that a few bytes that are known when compiling cost no call: pages and tags are made of
 * those. Most additions fit. */
static inline bool voc__buffer_has_room(voc__buffer *buffer, size_t size)
{
    return (!buffer->failed && size < buffer->capacity - buffer->size) ||
           voc__buffer_reserve(buffer, size);
}

static inline void voc__buffer_add(voc__buffer *buffer, const void *bytes, size_t size)
{
    if (size == 0 || !voc__buffer_has_room(buffer, size))
        return;
    memcpy(buffer->data + buffer->size, bytes, size);
    buffer->size += size;
    buffer->data[buffer->size] = '\0';
}

static inline void voc__buffer_text(voc__buffer *buffer, const char *text)
{
    voc__buffer_add(buffer, text, strlen(text));
}

static inline void voc__buffer_byte(voc__buffer *buffer, unsigned char byte)
{
    voc__buffer_add(buffer, &byte, 1);
}

void voc__buffer_reset(voc__buffer *buffer); /* empty and not failed, memory kept */
void voc__buffer_free(voc__buffer *buffer);  /* empty and not failed, memory given back */

/* Writes it all out and frees it. VOC_ERROR_MEMORY when the buffer had failed, VOC_ERROR_FILE when
 * `out` does not take it all. */
voc_status voc__buffer_finish(voc__buffer *buffer, FILE *out);

#endif
