#include "text/memo.h"

#include <stdlib.h>
#include <string.h>

/* A chosen set of words could make probing long, so probing stops early and the word is not kept.
 */
enum { SLOTS = 1 << 14, PROBES = 16, MOST = SLOTS / 4 * 3, MOST_BYTES = 8 << 20 };

typedef struct slot {
    uint64_t hash; /* 0: free */
    const char *text, *language;
    size_t size;
    voc__weight weight;
    voc__missing missing;
    voc__runs runs;
} slot;

struct voc__memo {
    slot slots[SLOTS];
    size_t count;
    voc__arena *arena;
};

static uint64_t hash_of(const voc__memo_key *key)
{
    uint64_t hash = 14695981039346656037u ^ ((uint64_t)key->weight << 1 | key->missing);
    for (size_t i = 0; i < key->size; i++)
        hash = (hash ^ (unsigned char)key->text[i]) * 1099511628211u;
    for (const char *p = key->language; *p; p++)
        hash = (hash ^ (unsigned char)*p) * 1099511628211u;
    hash ^= hash >> 29; /* the low bits choose the slot */
    return hash ? hash : 1;
}

static bool is_same(const slot *s, uint64_t hash, const voc__memo_key *key)
{
    return s->hash == hash && s->size == key->size && s->weight == key->weight &&
           s->missing == key->missing && memcmp(s->text, key->text, key->size) == 0 &&
           strcmp(s->language, key->language) == 0;
}

voc__memo *voc__memo_new(void)
{
    return calloc(1, sizeof(voc__memo));
}

void voc__memo_free(voc__memo *memo)
{
    if (!memo)
        return;
    voc__arena_free(memo->arena);
    free(memo);
}

const voc__runs *voc__memo_find(const voc__memo *memo, const voc__memo_key *key)
{
    if (!memo)
        return NULL;
    uint64_t hash = hash_of(key);
    for (size_t i = 0; i < PROBES; i++) {
        const slot *s = &memo->slots[(hash + i) % SLOTS];
        if (s->hash == 0)
            return NULL;
        if (is_same(s, hash, key))
            return &s->runs;
    }
    return NULL;
}

voc__arena *voc__memo_arena(voc__memo *memo)
{
    if (!memo || memo->count >= MOST || voc__arena_used(memo->arena) >= MOST_BYTES)
        return NULL;
    if (!memo->arena)
        memo->arena = voc__arena_new();
    return voc__arena_failed(memo->arena) ? NULL : memo->arena;
}

void voc__memo_keep(voc__memo *memo, const voc__memo_key *key, const voc__runs *runs)
{
    uint64_t hash = hash_of(key);
    for (size_t i = 0; i < PROBES; i++) {
        slot *s = &memo->slots[(hash + i) % SLOTS];
        if (s->hash != 0)
            continue;
        char *text = voc__arena_alloc(memo->arena, key->size, 1);
        const char *language = voc__arena_strdup(memo->arena, key->language);
        if (!text || !language)
            return;
        memcpy(text, key->text, key->size);
        *s = (slot){hash, text, language, key->size, key->weight, key->missing, *runs};
        memo->count++;
        return;
    }
}

void voc__memo_trim(voc__memo *memo)
{
    if (!memo || (memo->count < MOST && voc__arena_used(memo->arena) < MOST_BYTES &&
                  !(memo->arena && voc__arena_failed(memo->arena))))
        return;
    voc__arena_free(memo->arena);
    memset(memo, 0, sizeof *memo);
}
