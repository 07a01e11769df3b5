#include "load/loader.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/direction.h"
#include "base/words.h"
#include "json/tree.h"

/* Nobody reads more; each costs a walk over all names. */
enum { MOST_SUGGESTIONS = 200 };

bool voc__load_open(voc__loader *loader, const voc__json_value *value)
{
    bool open = voc__json_open(&loader->file->json, value);
    loader->failed = loader->failed || !open;
    return open;
}

const char *voc__load_keep(voc__loader *loader, const char *text)
{
    bool *turned = &loader->builder->catalog->turned;
    *turned = *turned || voc__direction_matters(text, strlen(text));
    return voc__arena_strdup(loader->arena, text);
}

void voc__load_error(voc__loader *loader, const voc__json_value *value, voc_status status,
                     const char *format, ...)
{
    char text[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    voc__json_report(&loader->file->json, value, loader->log, VOC_ERROR, status, "%s", text);
}

void voc__load_expected(voc__loader *loader, const voc__json_value *value, const char *what)
{
    voc__load_error(loader, value, VOC_ERROR_SCHEMA, "expected %s, found %s", what,
                    voc__json_type_name(value->type));
}

bool voc__load_is(voc__loader *loader, const voc__json_value *value, voc__json_type type,
                  const char *what)
{
    if (value->type == type)
        return true;
    voc__load_expected(loader, value, what);
    return false;
}

const char *voc__load_nearest(voc__loader *loader, const char *word, const char *const *names,
                              size_t count)
{
    if (loader->suggestions >= MOST_SUGGESTIONS)
        return NULL;
    loader->suggestions++;
    return voc_nearest(word, names, count);
}

/* Lists have room for a power of two, so that their count tells how much they can take: adding to
 * one a thousand times costs no thousand copies. */
static size_t room_of(size_t count)
{
    size_t room = count > 0;
    while (room < count && room <= SIZE_MAX / 2)
        room *= 2;
    return room;
}

void *voc__load_extend(voc__loader *loader, const void *items, size_t count, size_t more,
                       size_t size)
{
    if (count > 0 && count + more <= room_of(count))
        return (void *)(uintptr_t)items;
    void *room = voc__arena_alloc(loader->arena, room_of(count + more), size);
    if (room && count)
        memcpy(room, items, count * size);
    return room;
}
