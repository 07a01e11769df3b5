#include "plan/seen.h"

#include <stdlib.h>

static uint64_t mix(uint64_t x)
{
    x ^= x >> 30, x *= 0xBF58476D1CE4E5B9u;
    x ^= x >> 27, x *= 0x94D049BB133111EBu;
    return x ^ (x >> 31);
}

static uint64_t hash_act(const voc__act *act)
{
    const voc_entity *entity = act->entity;
    uint64_t months = (uint64_t)(uint16_t)act->months.low << 16 | (uint16_t)act->months.high;
    return mix(((uint64_t)entity->kind + 1) << 56 ^ (uint64_t)entity->index << 32 ^ months);
}

static uint64_t hash_of(const voc__act *acts, size_t count)
{
    uint64_t sum = 1;
    for (size_t i = 0; i < count; i++)
        sum += hash_act(&acts[i]);
    return sum ? sum : 1;
}

static uint64_t *find(uint64_t *slots, size_t capacity, uint64_t hash)
{
    size_t slot = (size_t)hash & (capacity - 1);
    while (slots[slot] && slots[slot] != hash)
        slot = (slot + 1) & (capacity - 1);
    return &slots[slot];
}

/* Never more than half full. */
static bool grow(voc__seen *seen)
{
    enum { FIRST = 64 };
    size_t capacity = seen->capacity ? seen->capacity * 2 : FIRST;
    uint64_t *slots = calloc(capacity, sizeof *slots);
    if (!slots)
        return false;
    for (size_t i = 0; i < seen->capacity; i++) {
        if (seen->slots[i])
            *find(slots, capacity, seen->slots[i]) = seen->slots[i];
    }
    free(seen->slots);
    seen->slots = slots;
    seen->capacity = capacity;
    return true;
}

bool voc__was_seen(voc__seen *seen, const voc__act *acts, size_t count)
{
    if (seen->count * 2 >= seen->capacity && !grow(seen)) {
        seen->failed = true;
        return false;
    }
    uint64_t hash = hash_of(acts, count), *slot = find(seen->slots, seen->capacity, hash);
    if (*slot == hash)
        return true;
    *slot = hash;
    seen->count++;
    return false;
}

void voc__seen_free(voc__seen *seen)
{
    free(seen->slots);
}
