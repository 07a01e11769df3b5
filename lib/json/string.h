/* The inside of a JSON string: what RFC 8259 §7 allows, and UTF-8. */
#ifndef VOC_JSON_STRING_H
#define VOC_JSON_STRING_H

#include <stdbool.h>
#include <stddef.h>

typedef struct voc__json_string_fault {
    size_t offset;
    char text[120];
} voc__json_string_fault;

/* Moves *at from the opening quote past the closing one; false: fault says what is wrong.
 * *escaped: whether what the string means differs from how it is written. */
bool voc__json_string_scan(const char *text, size_t size, size_t *at, bool *escaped,
                           voc__json_string_fault *fault);

#endif
