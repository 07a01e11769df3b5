/*
 * layout/paragraph.h - inline nodes as pieces that can be measured, and as lines.
 *
 * A piece is text in one style, or a drawn mark. A segment is the pieces between two break
 * opportunities, with the space after it. A paragraph is collected once, and broken for a width.
 */
#ifndef VOC_LAYOUT_PARAGRAPH_H
#define VOC_LAYOUT_PARAGRAPH_H

#include <vocation/document.h>

#include "layout/plan.h"
#include "text/text.h"
#include "theme/theme.h"

struct voc__pass;

typedef enum voc__piece_kind {
    VOC__PIECE_TEXT,
    VOC__PIECE_CITE,   /* text that leads to source `number` */
    VOC__PIECE_LINK,   /* underlined text that leads to url */
    VOC__PIECE_LETTER, /* text in a box */
    VOC__PIECE_TAG,    /* text in a rounded outline */
    VOC__PIECE_CLOCK,
    VOC__PIECE_DIFFERS,
    VOC__PIECE_ALIKE,
    VOC__PIECE_PAGE_OF, /* `number` digits wide; painted when the page is known */
} voc__piece_kind;

typedef struct voc__piece {
    voc__piece_kind kind;
    int number; /* CITE: of the source; PAGE_OF: its digits; LETTER: from 1, negative at its note */
    int span;   /* of the collected text, from which it comes */
    int color;
    voc__weight weight;
    double size;
    double raise;   /* of the baseline */
    double lead;    /* space before it, on the same line */
    double width;   /* without lead and without spaces at its end */
    double space;   /* of the spaces at its end */
    voc__runs runs; /* with the spaces at its end */
    voc__plan *plan;
    const char *url;     /* it leads there; NULL: nowhere, or to a source */
    unsigned char level; /* UAX #9, within its span; odd: from right to left */
} voc__piece;

static inline bool voc__piece_is_text(const voc__piece *piece)
{
    return piece->kind == VOC__PIECE_TEXT || piece->kind == VOC__PIECE_CITE ||
           piece->kind == VOC__PIECE_LINK;
}

typedef struct voc__segment {
    size_t piece, piece_count;
    double width; /* without the space at its end */
    double space;
    bool must; /* a line ends after it */
} voc__segment;

typedef struct voc__line {
    size_t segment, segment_count;
    double width;
} voc__line;

/* How a paragraph is set; -1: as the type role says. */
typedef struct voc__setting {
    voc__type_role type;
    int weight; /* voc__weight */
    int color;  /* voc__color */
    voc_align align;
} voc__setting;

typedef struct voc__paragraph {
    voc__setting setting;
    voc__piece *pieces;
    size_t piece_count;
    voc__segment *segments;
    size_t segment_count;
    double above, leading; /* of each line: its top to its baseline, its height */
    double min_width,
        max_width; /* of the widest segment; of the longest line when none is broken */
    double width;  /* it was broken for this one; 0: not yet */
    voc__line *lines;
    size_t line_count;
    const char *language;
    const char *han; /* the language that Chinese characters in it have; NULL: there are none */
    bool mixed;      /* some of it is right to left, or of a complex script */
} voc__paragraph;

/* ---- inline.c: collecting. One paragraph at a time: begin, add, end. --------------------------
 */

void voc__inline_begin(struct voc__pass *pass, const voc__setting *setting, const char *language);
/* The inline children from `first` on, under plan. NOTEs become Notes of their own. */
void voc__inline_nodes(struct voc__pass *pass, const voc_node *first, voc__plan *plan);
/* text is not copied: it must live as long as the document, or in the pages' arena. */
void voc__inline_text(struct voc__pass *pass, voc_style style, const char *text, voc__plan *plan);
void voc__inline_node(struct voc__pass *pass, const voc_node *node, voc__plan *plan);
/* The entry of a source, or its short form; a link if it has an address. */
void voc__inline_source(struct voc__pass *pass, int source, bool brief, voc__plan *plan);
/* The same without the link. */
void voc__inline_source_words(struct voc__pass *pass, int source, bool brief, voc__plan *plan);
/* Without memory, or when a character has no face: an empty paragraph; the pass has failed. */
voc__paragraph *voc__inline_end(struct voc__pass *pass);

/* All of it for a node that contains inlines. */
voc__paragraph *voc__paragraph_of(struct voc__pass *pass, const voc_node *node,
                                  const voc__setting *setting, voc__plan *plan);
voc__paragraph *voc__paragraph_text(struct voc__pass *pass, const char *text,
                                    const voc__setting *setting, voc__plan *plan);

/* From the top of a line of this type to its baseline. */
double voc__type_baseline(const struct voc__pass *pass, const voc__type *type);

/* ---- paragraph.c: breaking ------------------------------------------------------------------- */

/* Lines no wider than width: segments wider than that are cut between clusters. */
void voc__paragraph_break(struct voc__pass *pass, voc__paragraph *paragraph, double width);

/* Breaks for width and adds the lines' operations to the open slice from y on. Returns the height.
 */
double voc__paragraph_lines(struct voc__pass *pass, voc__paragraph *paragraph, voc__plan *plan,
                            double x, double y, double width);

/* Breaks for width and adds a slice a line; two lines stay together at either end. */
void voc__paragraph_slices(struct voc__pass *pass, voc__paragraph *paragraph, voc__plan *plan,
                           double x, double width, double before);

#endif
