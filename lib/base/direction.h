/* Text that is written from right to left, and the invisible characters that change direction. */
#ifndef VOC_BASE_DIRECTION_H
#define VOC_BASE_DIRECTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whether size bytes of UTF-8 hold a character that can make them stand in another order than from
 * left to right: one written right to left, or a control of direction. */
bool voc__direction_matters(const char *text, size_t size);

/* Whether a character begins, ends or overrides a direction for those after it: U+202A to U+202E
 * and U+2066 to U+2069. */
bool voc__direction_is_control(uint32_t code);

#endif
