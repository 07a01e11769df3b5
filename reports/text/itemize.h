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
    unsigned char level;   /* odd: it runs from right to left */
    bool silent;           /* a control character: takes no glyph and needs no face */
} voc__character;

/* Characters [first, first + count) of one face; face NULL: what no face has. */
typedef struct voc__piece {
    size_t first, count;
    const voc__face *face;
    uint32_t script;
    unsigned char level;
} voc__piece;

typedef struct voc__items {
    voc__array characters; /* of voc__character, logical order */
    voc__array pieces;     /* of voc__piece, as they stand from left to right */
    voc__array order;      /* of size_t: from there to the order of the text */
    voc__array levels;     /* of unsigned char, by piece in the order of the text */
    bool refused;          /* a face could not be opened for want of memory */
    const char *package; /* what would bring a face for the last missing character; NULL: unknown */
} voc__items;

/* text is valid UTF-8. levels[i] is the level of byte i's character; NULL: that of all is level.
 * The arrays are emptied and used again from call to call. */
voc_status voc__itemize(const voc__faces *faces, const char *text, size_t size, voc__weight weight,
                        const unsigned char *levels, unsigned char level, voc__items *items);

/* Whether a script (ISO 15924 tag) is written with Chinese characters, or beside them. */
bool voc__script_is_han(uint32_t script);

/* The scripts whose faces may have a character that stands among characters of the script around,
 * the likeliest first: signs are shared by scripts, or belong to none. out has room for
 * VOC__MOST_SCRIPTS. Returns how many. */
enum { VOC__MOST_SCRIPTS = 40 };
size_t voc__scripts_of(uint32_t code, uint32_t around, uint32_t *out);

/* Whether a character shows nothing where it is not understood: joiners, selectors. */
bool voc__is_ignorable(uint32_t code);

/* The character to shape for code: itself, or a stand-in for one the face lacks that looks the
 * same. 0: the face has neither. */
uint32_t voc__stand_in(const voc__face *face, uint32_t code);

#endif
