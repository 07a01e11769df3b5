/* Links and bookmarks. */
#ifndef VOC_PDF_INTERACTIVE_H
#define VOC_PDF_INTERACTIVE_H

#include "pdf/job.h"

void voc__pdf_annotations_write(voc__pdf_job *job);

/* Returns the root of the outline, or NULL when there are no bookmarks. */
HPDF_Dict voc__pdf_bookmarks_write(voc__pdf_job *job);

/* Puts "/Dest[...]": y in points from the page's top. */
void voc__pdf_destination(voc__pdf_job *job, int page, double y);

#endif
