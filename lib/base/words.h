/* Small questions about words. */
#ifndef VOC_BASE_WORDS_H
#define VOC_BASE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include <vocation/nearest.h>

/* Lower-case ASCII letters and digits in groups joined by single hyphens: "a-b2". */
bool voc__is_kebab(const char *word);

/* As strcmp, with ASCII letters compared without case. No locale. */
int voc__compare_folded(const char *a, const char *b);

#endif
