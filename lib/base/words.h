/* Small questions about words. */
#ifndef VOC_BASE_WORDS_H
#define VOC_BASE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* The name nearest to a mistyped word, by insertions, deletions, substitutions and swaps
 * of neighbors, letter case ignored; the first of equals. NULL if none is close: a third of
 * the word's length, at least 1, at most 4 edits. A name may be NULL and is skipped. */
const char *voc__nearest(const char *word, const char *const *names, size_t count);

/* Lower-case ASCII letters and digits in groups joined by single hyphens: "a-b2". */
bool voc__is_kebab(const char *word);

/* As strcmp, with ASCII letters compared without case. No locale. */
int voc__compare_folded(const char *a, const char *b);

#endif
