/* compose/numerals.h - how numbers are written: by language and place, not by language alone. */
#ifndef VOC_COMPOSE_NUMERALS_H
#define VOC_COMPOSE_NUMERALS_H

#include <stdbool.h>

typedef struct voc__numerals {
    const char *tag;     /* BCP 47: a language, or a language in a place */
    const char *group;   /* between groups of three digits */
    const char *point;   /* before the decimals */
    int grouped_from;    /* the fewest digits that are parted into groups */
    const char *percent; /* behind a number of percent */
    bool symbol_behind;  /* a currency's symbol stands behind the amount, after a space */
} voc__numerals;

/* The forms for a BCP 47 tag: of its language and place, else of its language, else English ones;
 * never NULL. */
const voc__numerals *voc__numerals_find(const char *tag);

#endif
