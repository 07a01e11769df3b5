/* layout/inline.h - what inline.c, inline_nodes.c (collecting) and segments.c (measuring) share. */
#ifndef VOC_LAYOUT_INLINE_H
#define VOC_LAYOUT_INLINE_H

#include "layout/paragraph.h"

/* A stretch of the collected text that becomes pieces of one look. */
typedef struct voc__span {
    voc__piece look;   /* the piece without its width and runs */
    size_t start, end; /* bytes of the collected text */
    const char *shown; /* instead of those bytes; NULL: the bytes themselves */
    double extra;      /* width besides the text's: padding, or the whole of a drawn mark */
    bool glued;        /* no line ends after it, even after a space */
    bool whole;        /* no line ends inside, nor directly before or after without a space */
} voc__span;

/* The language of its tag; NULL: that of the paragraph. */
static inline const char *voc__span_language(const voc__span *span)
{
    return span->look.plan ? span->look.plan->language : NULL;
}

/* The look of text in a style, as the paragraph being collected is set. */
voc__span voc__span_look(const struct voc__pass *pass, voc_style style, voc__plan *plan);
/* Adds text in a look to the paragraph being collected. NULL when memory is refused. */
voc__span *voc__span_add(struct voc__pass *pass, const voc__span *look, const char *text);
/* Whether what is added next stands after a space, or begins a line. */
bool voc__span_after_space(const struct voc__pass *pass);
/* Whether text of this type is so small that marks beside it are not raised. */
bool voc__span_is_small(voc__type_role type);

/* Turns the collected text and spans into the paragraph's pieces and segments. The same words in
 * the same looks are measured once for all passes. */
void voc__segments_make(struct voc__pass *pass, voc__paragraph *paragraph);

/* Gives the paragraph what stands in the pass's pieces and segments, and its widths. */
void voc__segments_keep(struct voc__pass *pass, voc__paragraph *paragraph);

/* measured.c: the same for what was kept of a paragraph with this text and these spans. False when
 * there is none. */
bool voc__measured_find(struct voc__pass *pass, voc__paragraph *paragraph);
/* Keeps a paragraph's pieces and segments for that. text: the collected one, in the arena. */
void voc__measured_keep(struct voc__pass *pass, const voc__paragraph *paragraph, const char *text);

/* Shapes text, all of one level, into a piece of the span's look. */
bool voc__piece_shape(struct voc__pass *pass, const voc__span *span, unsigned char level,
                      const char *text, size_t size, voc__piece *piece);

#endif
