/* Help with mistyped names: ids, options, members. */
#ifndef VOCATION_NEAREST_H
#define VOCATION_NEAREST_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The name nearest to a mistyped word, by insertions, deletions, substitutions and swaps
 * of neighbors, letter case ignored; the first of equals. NULL if none is close: a third of
 * the word's length, at least 1, at most 4 edits; none for a word of more than 64 bytes. word must
 * not be NULL; a name may be, and is skipped. The result is one of names. Any thread. */
const char *voc_nearest(const char *word, const char *const *names, size_t count);

#ifdef __cplusplus
}
#endif
#endif
