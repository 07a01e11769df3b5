/* The words of the catalog format that stand for enumerators, one .def file a vocabulary. */
#ifndef VOC_MODEL_VOCABULARY_H
#define VOC_MODEL_VOCABULARY_H

#include <stddef.h>

typedef struct voc__vocabulary {
    const char *noun;         /* "a level": for messages */
    const char *const *words; /* by enumerator; a gap is NULL */
    int first;                /* enumerators below it are states, not words one may write */
    int count;
} voc__vocabulary;

extern const voc__vocabulary voc__kinds, voc__levels, voc__strengths, voc__modalities,
    voc__course_roles, voc__certification_kinds, voc__source_kinds, voc__alias_kinds, voc__answers,
    voc__listing_statuses, voc__measures, voc__statistics, voc__figure_statuses,
    voc__scope_relations;

/* The enumerator of a word, or -1. */
int voc__vocabulary_find(const voc__vocabulary *vocabulary, const char *word);

/* The word of an enumerator; "unknown" for a value that is none. */
const char *voc__vocabulary_word(const voc__vocabulary *vocabulary, int value);

#endif
