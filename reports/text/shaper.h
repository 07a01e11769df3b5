/*
 * text/shaper.h - what one thread keeps from text to text.
 */
#ifndef VOC_TEXT_SHAPER_H
#define VOC_TEXT_SHAPER_H

#include <hb.h>

#include "text/itemize.h"
#include "text/memo.h"

struct UBreakIterator;
struct UBiDi;

struct voc__shaper {
    const voc__faces *faces;
    hb_buffer_t *buffer;
    voc__items items;
    voc__memo *memo;
    struct UBreakIterator *breaks;
    char breaks_language[32];
    struct UBiDi *bidi;
    voc__array units, places; /* of levels.c: UTF-16, and the byte each unit comes from */
};

/* Sets the flags, zeroed before, of text that holds nothing but plain Latin characters. false: it
 * holds others, and flags must be zeroed and found by ICU. */
bool voc__breaks_plain(const char *text, size_t size, unsigned char *flags);

/* levels.c: closes what it opened; NULL inside is fine. */
void voc__shaper_close_levels(voc__shaper *shaper);

/* Closes the break iterator; NULL inside is fine. */
void voc__shaper_close_breaks(voc__shaper *shaper);

#endif
