#include "batch/digest.h"

#include <stdio.h>
#include <string.h>

/* RFC 7693, 2.6: the fractions of the square roots of the first primes, as in SHA-512. */
static const uint64_t initial[8] = {
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
    0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
};

/* RFC 7693, 2.7: of twelve rounds the last two are as the first. */
static const unsigned char order[10][16] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
};

static uint64_t turn(uint64_t x, int bits)
{
    return x >> bits | x << (64 - bits);
}

static uint64_t word(const unsigned char *b)
{
    return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24 |
           (uint64_t)b[4] << 32 | (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 |
           (uint64_t)b[7] << 56;
}

#define MIX(a, b, c, d, x, y)                                                                      \
    (v[a] += v[b] + (x), v[d] = turn(v[d] ^ v[a], 32), v[c] += v[d], v[b] = turn(v[b] ^ v[c], 24), \
     v[a] += v[b] + (y), v[d] = turn(v[d] ^ v[a], 16), v[c] += v[d], v[b] = turn(v[b] ^ v[c], 63))

/* Written out, so that the order is known when this is compiled and the words stay in registers:
 * a round in a loop takes twice as many instructions. */
#define ROUND(r)                                                                                   \
    (MIX(0, 4, 8, 12, m[order[r][0]], m[order[r][1]]),                                             \
     MIX(1, 5, 9, 13, m[order[r][2]], m[order[r][3]]),                                             \
     MIX(2, 6, 10, 14, m[order[r][4]], m[order[r][5]]),                                            \
     MIX(3, 7, 11, 15, m[order[r][6]], m[order[r][7]]),                                            \
     MIX(0, 5, 10, 15, m[order[r][8]], m[order[r][9]]),                                            \
     MIX(1, 6, 11, 12, m[order[r][10]], m[order[r][11]]),                                          \
     MIX(2, 7, 8, 13, m[order[r][12]], m[order[r][13]]),                                           \
     MIX(3, 4, 9, 14, m[order[r][14]], m[order[r][15]]))

static void compress(voc__digest *d, const unsigned char *block, uint64_t last)
{
    uint64_t v[16], m[16];
    for (int i = 0; i < 8; i++) {
        v[i] = d->chain[i];
        v[i + 8] = initial[i];
    }
    v[12] ^= d->count;
    v[14] ^= last;
    for (int i = 0; i < 16; i++)
        m[i] = word(block + 8 * i);
    ROUND(0), ROUND(1), ROUND(2), ROUND(3), ROUND(4), ROUND(5), ROUND(6), ROUND(7), ROUND(8);
    ROUND(9), ROUND(0), ROUND(1);
    for (int i = 0; i < 8; i++)
        d->chain[i] ^= v[i] ^ v[i + 8];
}

void voc__digest_begin(voc__digest *d)
{
    memcpy(d->chain, initial, sizeof initial);
    /* RFC 7693, 2.5: no key, fanout and depth 1, and the length of the result. */
    d->chain[0] ^= 0x01010000 ^ VOC__DIGEST_BYTES;
    d->count = 0;
    d->size = 0;
}

/* The last block is marked as such, so a full one waits until more is to come. */
void voc__digest_add(voc__digest *d, const void *bytes, size_t size)
{
    const unsigned char *at = bytes;
    while (size > 0) {
        if (d->size == VOC__DIGEST_BLOCK) {
            d->count += VOC__DIGEST_BLOCK;
            compress(d, d->block, 0);
            d->size = 0;
        }
        while (d->size == 0 && size > VOC__DIGEST_BLOCK) {
            d->count += VOC__DIGEST_BLOCK;
            compress(d, at, 0);
            at += VOC__DIGEST_BLOCK;
            size -= VOC__DIGEST_BLOCK;
        }
        size_t part = VOC__DIGEST_BLOCK - d->size < size ? VOC__DIGEST_BLOCK - d->size : size;
        memcpy(d->block + d->size, at, part);
        d->size += part;
        at += part;
        size -= part;
    }
}

void voc__digest_end(voc__digest *d, unsigned char out[VOC__DIGEST_BYTES])
{
    d->count += d->size;
    memset(d->block + d->size, 0, VOC__DIGEST_BLOCK - d->size);
    compress(d, d->block, UINT64_MAX);
    for (int i = 0; i < VOC__DIGEST_BYTES; i++)
        out[i] = (unsigned char)(d->chain[i / 8] >> (8 * (i % 8)));
}

void voc__digest_text(voc__digest *d, char out[VOC__DIGEST_TEXT])
{
    static const char digits[] = "0123456789abcdef";
    unsigned char bytes[VOC__DIGEST_BYTES];
    voc__digest_end(d, bytes);
    for (int i = 0; i < VOC__DIGEST_BYTES; i++) {
        out[2 * i] = digits[bytes[i] >> 4];
        out[2 * i + 1] = digits[bytes[i] & 15];
    }
    out[VOC__DIGEST_TEXT - 1] = '\0';
}
