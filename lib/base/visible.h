/* Text of others on a terminal. Controls (C0, DEL, C1), bytes that are not UTF-8 and characters
 * that turn the direction of a line come out as \xNN, so that a hostile file can neither steer the
 * terminal nor forge a line; all else as it is. */
#ifndef VOC_BASE_VISIBLE_H
#define VOC_BASE_VISIBLE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/buffer.h"

bool voc__steers_terminal(uint32_t code_point);

/* text NULL: nothing. */
void voc__visible_print(const char *text, FILE *out);
void voc__visible_add(voc__buffer *out, const char *text, size_t size);

#endif
