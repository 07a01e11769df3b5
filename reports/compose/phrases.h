/* compose/phrases.h - the words of reports, one table a language. */
#ifndef VOC_COMPOSE_PHRASES_H
#define VOC_COMPOSE_PHRASES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum voc__phrase_key {
#define PHRASE(key, holes, words) SAY_##key,
#define COUNTED(key, one, other)
#include "compose/phrases_en.def"
#undef PHRASE
#undef COUNTED
    SAY_COUNT_OF_PHRASES
} voc__phrase_key;

typedef enum voc__counted_key {
#define PHRASE(key, holes, words)
#define COUNTED(key, one, other) COUNT_##key,
#include "compose/phrases_en.def"
#undef PHRASE
#undef COUNTED
    COUNT_OF_COUNTED
} voc__counted_key;

/* The most holes of one phrase. */
enum { VOC__MAX_HOLES = 4 };

typedef struct voc__phrase_entry {
    const char *name, *words;
    int holes;
} voc__phrase_entry;

typedef struct voc__counted_entry {
    const char *name, *forms[2];
} voc__counted_entry;

typedef struct voc__language {
    const char *tag; /* primary subtag: "en" */
    /* Which form of a counted phrase goes with a number. */
    int (*form)(int64_t number);
    /* The word that stands for the last one of text before what follows, such as "e" for "y" before
     * "i"; NULL: it stays. text ends with a space. */
    const char *(*before)(const char *text, size_t size, const char *follows);
    const voc__phrase_entry *phrases;  /* SAY_COUNT_OF_PHRASES of them, by key */
    const voc__counted_entry *counted; /* COUNT_OF_COUNTED of them, by key */
} voc__language;

/* The table for a BCP 47 tag, by its primary subtag; NULL when there is none. */
const voc__language *voc__language_find(const char *tag);

/* The table that stands in for a missing one. */
const voc__language *voc__language_default(void);

/* A language's line; that of the default language where its table lacks one, which the tests of the
 * tables forbid. */
const voc__phrase_entry *voc__language_phrase(const voc__language *language, voc__phrase_key key);
const voc__counted_entry *voc__language_counted(const voc__language *language,
                                                voc__counted_key key);

#endif
