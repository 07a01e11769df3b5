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
        return voc__arena_printf(arena, "%s %s", words, value);
    return voc__arena_printf(arena, "%.*s%s%s", (int)(gap - words), words, value, gap + 2);
}

const char *voc__words_numbers(voc__arena *arena, const char *words, int first, int second)
{
    const char *one = voc__arena_printf(arena, "%d", first);
    const char *two = voc__arena_printf(arena, "%d", second);
    const char *half = one ? voc__words_fill(arena, words, one) : NULL;
    return half && two ? voc__words_fill(arena, half, two) : NULL;
}
