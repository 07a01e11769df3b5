#include "base/map.h"

#include <stdint.h>
#include <string.h>

/* SipHash-1-3 (Aumasson, Bernstein), keyed with addresses: an attacker who writes a
 * catalog does not know them. The order of entries is kept apart, so no output shows it. */

typedef struct entry {
    const char *key;
    void *value;
    uint64_t hash;
} entry;

struct voc__map {
    voc__arena *arena;
    entry *entries; /* in order of first setting */
    size_t count, capacity;
    uint32_t *slots; /* index into entries plus one; 0: empty; twice the capacity */
    uint64_t key[2];
};

static uint64_t rotate(uint64_t value, int bits)
{
    return value << bits | value >> (64 - bits);
}

static void mix(uint64_t v[4])
{
    v[0] += v[1], v[2] += v[3];
    v[1] = rotate(v[1], 13) ^ v[0], v[3] = rotate(v[3], 16) ^ v[2];
    v[0] = rotate(v[0], 32);
    v[2] += v[1], v[0] += v[3];
    v[1] = rotate(v[1], 17) ^ v[2], v[3] = rotate(v[3], 21) ^ v[0];
    v[2] = rotate(v[2], 32);
}

static uint64_t hash_of(const voc__map *map, const char *key)
{
    uint64_t v[4] = {map->key[0] ^ 0x736f6d6570736575u, map->key[1] ^ 0x646f72616e646f6du,
                     map->key[0] ^ 0x6c7967656e657261u, map->key[1] ^ 0x7465646279746573u};
    size_t size = strlen(key);
    for (size_t i = 0; i <= size; i += 8) {
        uint64_t word = 0;
        size_t left = size - i < 8 ? size - i : 8;
        memcpy(&word, key + i, left); /* in the machine's order: no hash leaves it */
        if (left < 8)
            word ^= (uint64_t)(size & 0xFF) << 56;
        v[3] ^= word;
        mix(v);
        v[0] ^= word;
    }
    v[2] ^= 0xFF;
    for (int i = 0; i < 3; i++)
        mix(v);
    return v[0] ^ v[1] ^ v[2] ^ v[3];
}

voc__map *voc__map_new(voc__arena *arena)
{
    voc__map *map = voc__arena_alloc(arena, 1, sizeof *map);
    if (!map)
        return NULL;
    map->arena = arena;
    map->key[0] = (uint64_t)(uintptr_t)map;
    map->key[1] = (uint64_t)(uintptr_t)&map * 0x9E3779B97F4A7C15u;
    return map;
}

/* The slot that holds the key, or the empty one where it belongs. */
static uint32_t *slot_of(const voc__map *map, const char *key, uint64_t hash)
{
    size_t mask = map->capacity * 2 - 1;
    for (size_t i = (size_t)hash & mask;; i = (i + 1) & mask) {
        uint32_t *slot = &map->slots[i];
        if (*slot == 0)
            return slot;
        const entry *e = &map->entries[*slot - 1];
        if (e->hash == hash && strcmp(e->key, key) == 0)
            return slot;
    }
}

static bool grow(voc__map *map)
{
    size_t capacity = map->capacity ? map->capacity * 2 : 8;
    if (capacity >= UINT32_MAX / 2)
        return false;
    entry *entries = voc__arena_alloc(map->arena, capacity, sizeof *entries);
    uint32_t *slots = voc__arena_alloc(map->arena, capacity * 2, sizeof *slots);
    if (!entries || !slots)
        return false;
    if (map->count)
        memcpy(entries, map->entries, map->count * sizeof *entries);
    map->entries = entries;
    map->slots = slots;
    map->capacity = capacity;
    for (size_t i = 0; i < map->count; i++)
        *slot_of(map, entries[i].key, entries[i].hash) = (uint32_t)i + 1;
    return true;
}

bool voc__map_set(voc__map *map, const char *key, void *value)
{
    if (!map || !key || (map->count == map->capacity && !grow(map)))
        return false;
    uint64_t hash = hash_of(map, key);
    uint32_t *slot = slot_of(map, key, hash);
    if (*slot == 0) {
        map->entries[map->count] = (entry){key, NULL, hash};
        *slot = (uint32_t)++map->count;
    }
    map->entries[*slot - 1].value = value;
    return true;
}

void *voc__map_get(const voc__map *map, const char *key)
{
    if (!map || !key || map->count == 0)
        return NULL;
    uint32_t slot = *slot_of(map, key, hash_of(map, key));
    return slot ? map->entries[slot - 1].value : NULL;
}

size_t voc__map_count(const voc__map *map)
{
    return map ? map->count : 0;
}

const char *voc__map_key_at(const voc__map *map, size_t index)
{
    return map && index < map->count ? map->entries[index].key : NULL;
}
