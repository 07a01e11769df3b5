/* What the file says about itself. */
#ifndef VOC_PDF_METADATA_H
#define VOC_PDF_METADATA_H

#include "pdf/job.h"

/* Producer and creator, in Info and XMP alike. */
#define VOC__PDF_CREATOR  "Vocation"
#define VOC__PDF_PRODUCER "Vocation with libharu " HPDF_VERSION_TEXT

/* The day of a date: a part that it leaves open is its first. */
voc_date voc__pdf_day(voc_date date);

/* Fills libharu's Info dictionary. */
void voc__pdf_info_write(voc__pdf_job *job);

/* The metadata stream, with the same values as Info. */
HPDF_Dict voc__pdf_xmp_write(voc__pdf_job *job);

/* The output intent with the compiled-in profile. */
HPDF_Dict voc__pdf_intent_write(voc__pdf_job *job);

#endif
