/* layout/words.h - the words that layout itself sets, filled in. */
#ifndef VOC_LAYOUT_WORDS_H
#define VOC_LAYOUT_WORDS_H

#include "base/arena.h"

/* words with its first %s (or %d) replaced by value; without one, words and value. NULL when memory
 * is refused. The words come from outside, so they never are a format. */
const char *voc__words_fill(voc__arena *arena, const char *words, const char *value);
/* With two numbers: "Page %d of %d". */
const char *voc__words_numbers(voc__arena *arena, const char *words, int first, int second);

/* The digits of a number from 0 on, at the end of room; where they begin. */
enum { VOC__WORDS_DIGITS = 12 };
const char *voc__words_digits(int number, char room[VOC__WORDS_DIGITS]);

#endif
