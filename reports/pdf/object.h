/* Objects of the file. libharu numbers them, writes them and their cross-references; their
 * entries are text that we write ourselves into the job's bodies:
 *     HPDF_Dict object = voc__pdf_object(job);
 *     size_t start = job->pdf->bodies.size;
 *     voc__buffer_text(&job->pdf->bodies, "/Type/Font");
 *     voc__pdf_object_body(job, object, start);
 * A dictionary of libharu's own takes 136 bytes and a search for each entry. */
#ifndef VOC_PDF_OBJECT_H
#define VOC_PDF_OBJECT_H

#include "pdf/job.h"

/* A new numbered object; NULL when refused, which all functions here accept. */
HPDF_Dict voc__pdf_object(voc__pdf_job *job);

/* 0 for NULL, a number no object has. */
unsigned voc__pdf_object_number(HPDF_Dict object);

/* The bodies from start to their end become entries of object. */
void voc__pdf_object_body(voc__pdf_job *job, HPDF_Dict object, size_t start);

/* Adds an entry with a text string to the body in the making; NULL text adds none. too_long is
 * the error when no PDF string can hold it. */
void voc__pdf_text_entry(voc__pdf_job *job, const char *name, const char *text,
                         const char *too_long);

/* Makes object a stream of size bytes. They are in buffer from start on, or, with buffer NULL, at
 * bytes, and must stay until the file is written. Entries other than Length come from the body. */
void voc__pdf_object_stream(voc__pdf_job *job, HPDF_Dict object, const voc__buffer *buffer,
                            size_t start, const unsigned char *bytes, size_t size);

#endif
