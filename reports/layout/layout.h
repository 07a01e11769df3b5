/*
 * layout/layout.h - from a document and a theme to pages.
 */
#ifndef VOC_LAYOUT_LAYOUT_H
#define VOC_LAYOUT_LAYOUT_H

#include <vocation/document.h>

#include "layout/qr.h"
#include "pages/pages.h"
#include "theme/theme.h"

/* The largest number of pages of one document. */
enum { VOC__MAX_PAGES = 2000 };

/* What a writer keeps from document to document. All zero: nothing yet. */
typedef struct voc__kept {
    voc__codes codes; /* the last QR code */
    /* For the next pages, as voc__pages_recycle gives it; NULL: they get a new one. */
    voc__arena *arena;
} voc__kept;

void voc__kept_free(voc__kept *kept);

/* NULL with errors in log: a document that fails its check, a character that no face has (with its
 * place), more than VOC__MAX_PAGES, refused memory. The caller frees with voc__pages_free; runs
 * point into shaper and pages->arena. kept NULL: nothing is kept. */
voc__pages *voc__layout(const voc_document *document, const voc_theme *theme, voc__shaper *shaper,
                        voc__kept *kept, voc_log *log);

#endif
