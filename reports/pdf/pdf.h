/*
 * pdf/pdf.h - pages as bytes of tagged PDF 1.7 (PDF/UA-1, PDF/A-2a). Only this folder knows
 * libharu.
 */
#ifndef VOC_PDF_PDF_H
#define VOC_PDF_PDF_H

#include "pages/pages.h"
#include "theme/theme.h"

/* What one thread reuses: compressor, libharu's pool, the compressed color profile. */
typedef struct voc__pdf voc__pdf;

voc__pdf *voc__pdf_new(const voc_theme *theme, voc_log *log);
void voc__pdf_free(voc__pdf *pdf);

/* Appends the file to out. A function of pages and theme alone: no clock, no addresses. */
voc_status voc__pdf_write(voc__pdf *pdf, const voc__pages *pages, voc__buffer *out, voc_log *log);

#endif
