/* The word that a mistyped one was meant to be. */
#ifndef CLI_NEAREST_H
#define CLI_NEAREST_H

#include <stddef.h>

/* NULL when none is within a third of the word's letters, at least one, at most four. */
const char *nearest_word(const char *word, const char *const *words, size_t count);

#endif
