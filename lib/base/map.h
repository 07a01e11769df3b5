/* Strings to pointers, kept in the order of first setting. It lives in an arena and dies
 * with it. The hash is keyed, so that chosen keys cannot make it slow; nothing a caller
 * sees depends on the key. */
#ifndef VOC_BASE_MAP_H
#define VOC_BASE_MAP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

typedef struct voc__map voc__map;

/* NULL without memory. All functions take a NULL map: it is empty and refuses. */
voc__map *voc__map_new(voc__arena *arena);

/* Sets or replaces. The key is not copied: it must live as long as the map.
 * false without memory, or for a NULL key. */
bool voc__map_set(voc__map *map, const char *key, void *value);

/* NULL when the key is not there (or was set to NULL). */
void *voc__map_get(const voc__map *map, const char *key);

size_t voc__map_count(const voc__map *map);

/* The key at an index below the count, in order of first setting. */
const char *voc__map_key_at(const voc__map *map, size_t index);

#endif
