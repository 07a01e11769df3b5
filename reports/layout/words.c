/* The words that layout itself sets. */
#include "layout/words.h"

#include <string.h>

static const char *find_gap(const char *words)
{
    const char *gap = strchr(words, '%');
    while (gap && gap[1] != 's' && gap[1] != 'd')
        gap = strchr(gap + 1, '%');
    return gap;
}

const char *voc__words_fill(voc__arena *arena, const char *words, const char *value)
{
    const char *gap = find_gap(words);
    if (!gap)
        return voc__arena_join(arena, (const char *const[]){words, " ", value}, 3);
    const char *before = voc__arena_strndup(arena, words, (size_t)(gap - words));
    return before ? voc__arena_join(arena, (const char *const[]){before, value, gap + 2}, 3) : NULL;
}

const char *voc__words_numbers(voc__arena *arena, const char *words, int first, int second)
{
    char room[VOC__WORDS_DIGITS];
    const char *half = voc__words_fill(arena, words, voc__words_digits(first, room));
    return half ? voc__words_fill(arena, half, voc__words_digits(second, room)) : NULL;
}

const char *voc__words_digits(int number, char room[VOC__WORDS_DIGITS])
{
    char *at = room + VOC__WORDS_DIGITS - 1;
    *at = '\0';
    do
        *--at = (char)('0' + number % 10);
    while (number /= 10);
    return at;
}
