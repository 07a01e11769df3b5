#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Blocks grow from the first size to the last, so that a small object stays small and a
 * large one does not ask for memory too often. A larger request gets its own block. */
enum { FIRST_BLOCK = 2048, LAST_BLOCK = 1 << 20 };

typedef union alignment {
    long double number;
    long long integer;
    void *pointer;
    void (*function)(void);
} alignment;

typedef struct block {
    struct block *next;
    size_t size, used;
    alignment data[];
} block;

struct voc__arena {
    block *blocks; /* the one in use first */
    size_t next_size, used;
    bool failed;
};

voc__arena *voc__arena_new(void)
{
    voc__arena *arena = calloc(1, sizeof *arena);
    if (arena)
        arena->next_size = FIRST_BLOCK;
    return arena;
}

void voc__arena_free(voc__arena *arena)
{
    if (!arena)
        return;
    for (block *b = arena->blocks, *next; b; b = next) {
        next = b->next;
        free(b);
    }
    free(arena);
}

void voc__arena_reset(voc__arena *arena)
{
    block *kept = NULL;
    if (!arena)
        return;
    for (block *b = arena->blocks, *next; b; b = next) {
        bool better = b->size <= LAST_BLOCK && (!kept || b->size > kept->size);
        next = b->next;
        free(better ? kept : b);
        if (better)
            kept = b;
    }
    if (kept) {
        kept->next = NULL;
        kept->used = 0;
    }
    arena->blocks = kept;
    arena->used = 0;
    arena->failed = false;
}

static block *add_block(voc__arena *arena, size_t least)
{
    size_t size = least > arena->next_size ? least : arena->next_size;
    if (size > SIZE_MAX - sizeof(block))
        return NULL;
    block *b = malloc(sizeof *b + size);
    if (!b)
        return NULL;
    b->size = size;
    b->used = 0;
    /* A large request's own block goes behind the one in use, which still has room. */
    if (arena->blocks && least > arena->next_size / 2) {
        b->next = arena->blocks->next;
        arena->blocks->next = b;
    } else {
        b->next = arena->blocks;
        arena->blocks = b;
        if (arena->next_size < LAST_BLOCK)
            arena->next_size *= 2;
    }
    return b;
}

void *voc__arena_alloc(voc__arena *arena, size_t count, size_t size)
{
    if (!arena || arena->failed)
        return NULL;
    if (size && count > (SIZE_MAX - sizeof(alignment)) / size) {
        arena->failed = true;
        return NULL;
    }
    size_t need = count * size;
    need = need ? (need + sizeof(alignment) - 1) / sizeof(alignment) * sizeof(alignment)
                : sizeof(alignment);
    block *b = arena->blocks;
    if (!b || b->size - b->used < need)
        b = add_block(arena, need);
    if (!b) {
        arena->failed = true;
        return NULL;
    }
    void *result = (unsigned char *)b->data + b->used;
    b->used += need;
    arena->used += need;
    return memset(result, 0, need); /* not whole blocks: half of one may never be used */
}

char *voc__arena_strndup(voc__arena *arena, const char *text, size_t size)
{
    if (!text)
        return NULL;
    const char *nul = memchr(text, '\0', size);
    size_t length = nul ? (size_t)(nul - text) : size;
    char *copy = length < SIZE_MAX ? voc__arena_alloc(arena, length + 1, 1) : NULL;
    if (copy)
        memcpy(copy, text, length);
    return copy;
}

char *voc__arena_strdup(voc__arena *arena, const char *text)
{
    return text ? voc__arena_strndup(arena, text, strlen(text)) : NULL;
}

char *voc__arena_join(voc__arena *arena, const char *const *parts, size_t count)
{
    size_t size = 0;
    for (size_t i = 0; i < count; i++)
        size += strlen(parts[i]);
    char *joined = voc__arena_alloc(arena, size + 1, 1), *end = joined;
    for (size_t i = 0; joined && i < count; i++) {
        size_t length = strlen(parts[i]);
        memcpy(end, parts[i], length);
        end += length;
    }
    return joined;
}

char *voc__arena_printf(voc__arena *arena, const char *format, ...)
{
    char text[256]; /* most texts are shorter, and need not be made twice */
    va_list args;
    va_start(args, format);
    int length = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (length < 0) {
        if (arena)
            arena->failed = true;
        return NULL;
    }
    if ((size_t)length < sizeof text)
        return voc__arena_strndup(arena, text, (size_t)length);
    char *copy = voc__arena_alloc(arena, (size_t)length + 1, 1);
    if (copy) {
        va_start(args, format);
        vsnprintf(copy, (size_t)length + 1, format, args);
        va_end(args);
    }
    return copy;
}

bool voc__arena_failed(const voc__arena *arena)
{
    return !arena || arena->failed;
}

size_t voc__arena_used(const voc__arena *arena)
{
    return arena ? arena->used : 0;
}
