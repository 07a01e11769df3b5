/* Numbers are looked at once, before anything is made of them. */
#ifndef VOC_PDF_PLACES_H
#define VOC_PDF_PLACES_H

#include "pdf/job.h"

/* Fails the job when a place, a size or a width is not finite or out of range, and when a path does
 * not begin with a move. After it, a failed buffer can only mean refused memory. */
void voc__pdf_places_check(voc__pdf_job *job);

#endif
