#include "text/memo.h"

#include <stdlib.h>
#include <string.h>

/* A chosen set of words could make probing long, so probing stops early and the word is not kept.
 */
enum { SLOTS = 1 << 14, PROBES = 16, MOST = SLOTS / 4 * 3, MOST_BYTES = 8 << 20 };

typedef struct word {
    uint64_t hash;
    const char *text, *language;
    size_t size;
    unsigned form;
    voc__runs runs;
} word;

/* The words stand close together in the order they came: a document's own share few cache lines. */
struct voc__memo {
    uint16_t slots[SLOTS]; /* 1 + the index of a word; 0: free */
    word words[MOST];
    size_t count;
    voc__arena *arena;
};

static uint64_t hash_of(const voc__memo_key *key)
{
    uint64_t hash = 14695981039346656037u ^ key->form;
    for (size_t i = 0; i < key->size; i++)
        hash = (hash ^ (unsigned char)key->text[i]) * 1099511628211u;
    for (const char *p = key->language; *p; p++)
        hash = (hash ^ (unsigned char)*p) * 1099511628211u;
    return hash ^ hash >> 29; /* the low bits choose the slot */
}

static bool is_same(const word *w, uint64_t hash, const voc__memo_key *key)
{
    return w->hash == hash && w->size == key->size && w->form == key->form &&
           memcmp(w->text, key->text, key->size) == 0 && strcmp(w->language, key->language) == 0;
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
        unsigned at = memo->slots[(hash + i) % SLOTS];
        if (at == 0)
            return NULL;
        if (is_same(&memo->words[at - 1], hash, key))
            return &memo->words[at - 1].runs;
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
    for (size_t i = 0; i < PROBES && memo->count < MOST; i++) {
        uint16_t *slot = &memo->slots[(hash + i) % SLOTS];
        if (*slot != 0)
            continue;
        char *text = voc__arena_alloc(memo->arena, key->size, 1);
        const char *language = voc__arena_strdup(memo->arena, key->language);
        if (!text || !language)
            return;
        memcpy(text, key->text, key->size);
        memo->words[memo->count++] = (word){hash, text, language, key->size, key->form, *runs};
        *slot = (uint16_t)memo->count;
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
