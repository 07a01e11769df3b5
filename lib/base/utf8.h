/* UTF-8, strict: no overlong forms, no surrogates, nothing above U+10FFFF. */
#ifndef VOC_BASE_UTF8_H
#define VOC_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes used by the code point at s (1 to 4), or 0 if it is invalid or size is 0.
 * code_point may be NULL. NUL is a code point like any other. */
int voc__utf8_decode(const char *s, size_t size, uint32_t *code_point);

bool voc__utf8_valid(const char *s, size_t size);

/* Writes 1 to 4 bytes, no NUL; 0 if it is not a scalar value. */
int voc__utf8_encode(uint32_t code_point, char out[4]);

/* Number of code points; an invalid byte counts as one. */
size_t voc__utf8_length(const char *s, size_t size);

#endif
