#include "base/array.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static bool grow(voc__array *array, size_t item_size)
{
    size_t capacity = array->capacity ? array->capacity * 2 : 8;
    if (capacity < array->capacity || (item_size && capacity > SIZE_MAX / item_size))
        return false;
    void *items = realloc(array->items, capacity * item_size);
    if (!items)
        return false;
    array->items = items;
    array->capacity = capacity;
    return true;
}

void *voc__array_push(voc__array *array, size_t item_size)
{
    if (array->failed)
        return NULL;
    if (array->count == array->capacity && !grow(array, item_size)) {
        array->failed = true;
        return NULL;
    }
    void *item = (unsigned char *)array->items + array->count * item_size;
    array->count++;
    return memset(item, 0, item_size);
}

void voc__array_free(voc__array *array)
{
    free(array->items);
    *array = (voc__array){0};
}
