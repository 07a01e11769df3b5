/* plain/width.h - columns of text in a face of one width. */
#ifndef VOC_PLAIN_WIDTH_H
#define VOC_PLAIN_WIDTH_H

#include <stddef.h>
#include <stdint.h>

/* 0, 1 or 2. Controls are not expected. */
int voc__width_of(uint32_t code_point);

/* The columns of valid UTF-8. */
int voc__width(const char *text, size_t size);

#endif
