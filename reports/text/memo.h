/*
 * text/memo.h - words that were shaped before. Bounded: what does not fit is simply not kept.
 */
#ifndef VOC_TEXT_MEMO_H
#define VOC_TEXT_MEMO_H

#include "text/text.h"

typedef struct voc__memo voc__memo;

/* The longest word that is kept, in bytes. */
enum { VOC__MEMO_WORD = 96 };

typedef struct voc__memo_key {
    const char *text;
    size_t size; /* at most VOC__MEMO_WORD */
    const char *language;
    unsigned form; /* how it is shaped, apart from the language: see voc__memo_form */
} voc__memo_key;

static inline unsigned voc__memo_form(voc__weight weight, voc__missing missing, bool right_to_left)
{
    return (unsigned)right_to_left << 3 | (unsigned)weight << 1 | (unsigned)missing;
}

/* All functions take NULL (no memory for a memo): it is empty and keeps nothing. */
voc__memo *voc__memo_new(void);
void voc__memo_free(voc__memo *memo);

const voc__runs *voc__memo_find(const voc__memo *memo, const voc__memo_key *key);

/* Where to build what will be kept; NULL when nothing more can be. */
voc__arena *voc__memo_arena(voc__memo *memo);

/* Keeps runs, which live in the memo's arena. */
void voc__memo_keep(voc__memo *memo, const voc__memo_key *key, const voc__runs *runs);

/* Forgets everything if it has grown past its bound. */
void voc__memo_trim(voc__memo *memo);

#endif
