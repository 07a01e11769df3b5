/*
 * text/itemize.h - text cut into pieces of one face, one script and one direction.
 */
#ifndef VOC_TEXT_ITEMIZE_H
#define VOC_TEXT_ITEMIZE_H

#include "base/array.h"
#include "text/face.h"

/* One character with what was found out about it. */
typedef struct voc__character {
    uint32_t code;
    uint32_t offset;       /* of its first byte */
    uint32_t script;       /* ISO 15924 tag; common characters take their neighbor's */
    const voc__face *face; /* NULL: no face has it, or it takes no glyph */
    bool silent;           /* a control character: takes no glyph and needs no face */
} voc__character;

/* Characters [first, first + count) of one face; face NULL: what no face has. */
typedef struct voc__piece {
    size_t first, count;
    const voc__face *face;
    uint32_t script;
    bool right_to_left;
} voc__piece;

typedef struct voc__items {
    voc__array characters; /* of voc__character, logical order */
    voc__array pieces;     /* of voc__piece, visual order */
    const char *package; /* what would bring a face for the last missing character; NULL: unknown */
} voc__items;

/* text is valid UTF-8. The arrays are emptied and used again from call to call. */
voc_status voc__itemize(const voc__faces *faces, const char *text, size_t size, voc__weight weight,
                        voc__items *items);

/* The character to shape for code: itself, or a stand-in for one the face lacks that looks the
 * same. 0: the face has neither. */
uint32_t voc__stand_in(const voc__face *face, uint32_t code);

#endif
