/* One compressor for all streams of a writer: opening one costs more than a page does. */
#ifndef VOC_PDF_DEFLATE_H
#define VOC_PDF_DEFLATE_H

#include "pdf/job.h"

/* Appends the deflated bytes (zlib format) to out, which fails when memory is refused. */
void voc__pdf_deflate(voc__pdf *pdf, const void *bytes, size_t size, voc__buffer *out);

void voc__pdf_deflate_end(voc__pdf *pdf);

#endif
