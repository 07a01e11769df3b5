/*
 * vocation/output.h - from a document to bytes.
 *
 * A writer, theme or document that is NULL is a VOC_ERROR_USAGE, told in log; so what composes and
 * writes may be written without a test in between. Other failures: that of the document's building;
 * VOC_ERROR_TEXT, a character that no face has; VOC_ERROR_LIMIT, more than 2,000 pages, or words
 * too long for a PDF; VOC_ERROR_FILE; VOC_ERROR_MEMORY. All are told in log.
 */
#ifndef VOCATION_OUTPUT_H
#define VOCATION_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include <vocation/document.h>
#include <vocation/theme.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What one thread reuses from document to document: shaping buffers, memoised words, compressor,
 * prepared faces. Belongs to one thread at a time; the theme must outlive it. */
typedef struct voc_writer voc_writer;

/* NULL with an error in log. Free with voc_writer_free; NULL is fine. */
voc_writer *voc_writer_new(const voc_theme *theme, voc_log *log);
void        voc_writer_free(voc_writer *writer);

/* How pages become sheets of paper; all zero: each page is one. */
typedef struct voc_output_options {
    bool two_up;     /* two copies of each page on a sheet, reduced, to be cut apart; a screen
                        reader reads one */
    bool crop_marks; /* larger sheets with marks where they are cut and a bleed of 9 points, for a
                        print shop: TrimBox and BleedBox */
} voc_output_options;

/* For what the writer writes from here on; NULL: all zero. A NULL writer is fine. */
void voc_writer_set_options(voc_writer *writer, const voc_output_options *options);

/* The document as tagged PDF (PDF/UA-1, PDF/A-2a) in memory: *bytes belongs to the writer and is
 * valid until its next call; NULL and 0 on failure. The same document and theme give the same
 * bytes. */
voc_status voc_writer_pdf(voc_writer *writer, const voc_document *document,
                          const unsigned char **bytes, size_t *size, voc_log *log);

/* The same into a file, whole or not at all: written beside path, synced, then renamed. Without
 * overwrite an existing path is an error. */
voc_status voc_writer_pdf_file(voc_writer *writer, const voc_document *document, const char *path,
                               bool overwrite, voc_log *log);

/* One document, a writer made and freed around it; overwrites. */
voc_status voc_write_pdf_file(const voc_document *document, const voc_theme *theme,
                              const char *path, voc_log *log);

/* One document's PDF through a callback, which returns 0 when it has taken the bytes; else the
 * result is VOC_ERROR_FILE. */
typedef int (*voc_write_callback)(void *context, const void *bytes, size_t size);
voc_status voc_write_pdf(const voc_document *document, const voc_theme *theme,
                         voc_write_callback write, void *context, voc_log *log);

/* One document as plain text, through a callback as above: UTF-8 in lines of at most 72 columns (an
 * address that is longer stays whole), good to be read aloud and to be the body of a mail. Charts
 * are told by their text alternative, ages and signs in words. No byte of it steers a terminal. */
voc_status voc_write_text(const voc_document *document, voc_write_callback write, void *context,
                          voc_log *log);

/* The same into a file, as voc_writer_pdf_file. */
voc_status voc_write_text_file(const voc_document *document, const char *path, bool overwrite,
                               voc_log *log);

/* The laid-out pages as text, for tests and for eyes. Coordinates are points from the page's top
 * left corner. */
voc_status voc_writer_dump_pages(voc_writer *writer, const voc_document *document, FILE *out,
                                 voc_log *log);

#ifdef __cplusplus
}
#endif

#endif
