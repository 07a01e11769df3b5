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

/* NULL with errors in log: a document that fails its check, a character that no face has (with its
 * place), more than VOC__MAX_PAGES, refused memory. The caller frees with voc__pages_free; runs
 * point into shaper and pages->arena. codes keeps the last QR code from document to document; NULL:
 * nothing is kept. */
voc__pages *voc__layout(const voc_document *document, const voc_theme *theme, voc__shaper *shaper,
                        voc__codes *codes, voc_log *log);

#endif
