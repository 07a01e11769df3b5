/* Texts of others, such as names, to be put into sentences, titles and heads. */
#ifndef VOC_BASE_NAME_H
#define VOC_BASE_NAME_H

#include <stdbool.h>

#include "base/arena.h"

/* The same on one line: characters that end a line, and tabs, are a space each, other control
 * characters and noncharacters are left out. text itself when there is nothing to change; NULL when
 * memory is refused, or for NULL. */
const char *voc__name_line(voc__arena *arena, const char *text);

/* A name to be put into a sentence: on one line and, if direction matters in it, between U+2068 and
 * U+2069, so that it orders nothing around it. Isolates of its own stay if each ends within it;
 * what else embeds, overrides or ends goes. text itself when there is nothing to change, as when it
 * is isolated already; NULL when memory is refused, or for NULL. */
const char *voc__name_embed(voc__arena *arena, const char *text);

/* Whether every isolate (U+2066 to U+2069) in size bytes ends there, and nothing else does. */
bool voc__name_is_closed(const char *text, size_t size);

/* Whether nothing of it would be seen: it is NULL or empty, or holds nothing but spaces, controls
 * and characters without a width. */
bool voc__name_is_blank(const char *text);

#endif
