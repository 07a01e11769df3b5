#include "cli/nearest.h"

#include <string.h>

enum { LETTERS_MAX = 32 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Letters to insert, remove or change; row by row. */
static size_t distance(const char *a, const char *b)
{
    size_t length = strlen(b);
    size_t row[LETTERS_MAX + 1];
    for (size_t j = 0; j <= length; j++)
        row[j] = j;
    for (size_t i = 0; a[i]; i++) {
        size_t diagonal = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < length; j++) {
            size_t change = diagonal + (a[i] != b[j]);
            diagonal = row[j + 1];
            row[j + 1] = least(change, least(row[j], row[j + 1]) + 1);
        }
    }
    return row[length];
}

const char *nearest_word(const char *word, const char *const *words, size_t count)
{
    size_t length = strlen(word);
    size_t best = least(length / 3 > 1 ? length / 3 : 1, 4) + 1;
    const char *found = NULL;
    for (size_t i = 0; i < count && length <= LETTERS_MAX; i++) {
        size_t d = strlen(words[i]) <= LETTERS_MAX ? distance(word, words[i]) : best;
        if (d < best) {
            best = d;
            found = words[i];
        }
    }
    return found;
}
