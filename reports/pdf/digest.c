#include "pdf/digest.h"

#include <stdint.h>

/* Aumasson and Bernstein, SipHash: a fast short-input PRF, here with one round a word and three at
 * the end, and the output of 128 bits. The digest tells files apart; nobody gains by a forged one.
 */
enum { WORD_ROUNDS = 1, END_ROUNDS = 3 };

typedef struct state {
    uint64_t v0, v1, v2, v3;
} state;

static uint64_t rotate(uint64_t x, int bits)
{
    return x << bits | x >> (64 - bits);
}

static void rounds(state *s, int count)
{
    while (count-- > 0) {
        s->v0 += s->v1;
        s->v1 = rotate(s->v1, 13) ^ s->v0;
        s->v0 = rotate(s->v0, 32);
        s->v2 += s->v3;
        s->v3 = rotate(s->v3, 16) ^ s->v2;
        s->v0 += s->v3;
        s->v3 = rotate(s->v3, 21) ^ s->v0;
        s->v2 += s->v1;
        s->v1 = rotate(s->v1, 17) ^ s->v2;
        s->v2 = rotate(s->v2, 32);
    }
}

/* In one expression: compilers make a single load of it. */
static uint64_t whole_word(const unsigned char *b)
{
    return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24 |
           (uint64_t)b[4] << 32 | (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 |
           (uint64_t)b[7] << 56;
}

static uint64_t word(const unsigned char *bytes, size_t size)
{
    uint64_t value = 0;
    for (size_t i = 0; i < size; i++)
        value |= (uint64_t)bytes[i] << (8 * i);
    return value;
}

static void absorb(state *s, uint64_t m)
{
    s->v3 ^= m;
    rounds(s, WORD_ROUNDS);
    s->v0 ^= m;
}

static void put(unsigned char *out, uint64_t value)
{
    for (int i = 0; i < 8; i++)
        out[i] = (unsigned char)(value >> (8 * i));
}

void voc__pdf_digest(const unsigned char *bytes, size_t size, unsigned char digest[16])
{
    state s = {0x736f6d6570736575, 0x646f72616e646f6d ^ 0xEE, 0x6c7967656e657261,
               0x7465646279746573};
    size_t whole = size / 8 * 8;
    for (size_t i = 0; i < whole; i += 8)
        absorb(&s, whole_word(bytes + i));
    absorb(&s, word(bytes + whole, size - whole) | (uint64_t)size << 56);
    s.v2 ^= 0xEE;
    rounds(&s, END_ROUNDS);
    put(digest, s.v0 ^ s.v1 ^ s.v2 ^ s.v3);
    s.v1 ^= 0xDD;
    rounds(&s, END_ROUNDS);
    put(digest + 8, s.v0 ^ s.v1 ^ s.v2 ^ s.v3);
}
