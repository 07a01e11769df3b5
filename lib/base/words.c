#include "base/words.h"

#include <string.h>

/* Longer words are not compared: no name of ours is that long, and the rows below stay
 * on the stack. */
enum { LONGEST = 64, MOST_EDITS = 4 };

static int fold(char c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : (unsigned char)c;
}

int voc__compare_folded(const char *a, const char *b)
{
    while (*a && fold(*a) == fold(*b)) {
        a++;
        b++;
    }
    return fold(*a) - fold(*b);
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Optimal string alignment distance, by the usual three rows. */
static size_t distance(const char *a, size_t a_size, const char *b, size_t b_size)
{
    size_t rows[3][LONGEST + 1];
    size_t *before = rows[0], *above = rows[1], *row = rows[2];
    for (size_t j = 0; j <= b_size; j++)
        above[j] = j;
    for (size_t i = 1; i <= a_size; i++) {
        row[0] = i;
        for (size_t j = 1; j <= b_size; j++) {
            size_t swap = fold(a[i - 1]) != fold(b[j - 1]);
            row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + swap);
            if (i > 1 && j > 1 && fold(a[i - 1]) == fold(b[j - 2]) &&
                fold(a[i - 2]) == fold(b[j - 1]))
                row[j] = least(row[j], before[j - 2] + 1);
        }
        size_t *free_row = before;
        before = above;
        above = row;
        row = free_row;
    }
    return above[b_size];
}

const char *voc_nearest(const char *word, const char *const *names, size_t count)
{
    size_t size = strlen(word), allowed = least(size < 6 ? 1 : size / 3, MOST_EDITS);
    const char *nearest = NULL;
    if (size == 0 || size > LONGEST)
        return NULL;
    for (size_t i = 0; i < count; i++) {
        size_t name_size = names[i] ? strlen(names[i]) : 0;
        if (name_size == 0 || name_size > LONGEST || name_size > size + allowed ||
            size > name_size + allowed)
            continue;
        size_t edits = distance(word, size, names[i], name_size);
        if (edits <= allowed && (!nearest || edits < allowed)) {
            nearest = names[i];
            allowed = edits; /* from here only a nearer name wins */
        }
    }
    return nearest;
}

bool voc__is_kebab(const char *word)
{
    bool inside = false; /* a group has begun */
    for (; *word; word++) {
        bool letter = (*word >= 'a' && *word <= 'z') || (*word >= '0' && *word <= '9');
        if (!letter && (*word != '-' || !inside))
            return false;
        inside = letter;
    }
    return inside;
}
