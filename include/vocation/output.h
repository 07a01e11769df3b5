/*
 * vocation/output.h - from a document to bytes.
 */
#ifndef VOCATION_OUTPUT_H
#define VOCATION_OUTPUT_H

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

voc_writer *voc_writer_new(const voc_theme *theme, voc_log *log);
void        voc_writer_free(voc_writer *writer);

/* The document as tagged PDF (PDF/UA-1, PDF/A-2a) in memory: *bytes belongs to the writer and is
 * valid until its next call. The same document and theme give the same bytes. */
voc_status voc_writer_pdf(voc_writer *writer, const voc_document *document,
                          const unsigned char **bytes, size_t *size, voc_log *log);

/* The same into a file, whole or not at all: written beside path, synced, then renamed. Without
 * overwrite an existing path is an error. */
voc_status voc_writer_pdf_file(voc_writer *writer, const voc_document *document, const char *path,
                               bool overwrite, voc_log *log);

/* One document, a writer made and freed around it; overwrites. */
voc_status voc_write_pdf_file(const voc_document *document, const voc_theme *theme,
                              const char *path, voc_log *log);

/* One document's PDF through a callback, which returns 0 to go on. */
typedef int (*voc_write_callback)(void *context, const void *bytes, size_t size);
voc_status voc_write_pdf(const voc_document *document, const voc_theme *theme,
                         voc_write_callback write, void *context, voc_log *log);

/* The laid-out pages as text, for tests and for eyes. */
voc_status voc_writer_dump_pages(voc_writer *writer, const voc_document *document, FILE *out,
                                 voc_log *log);

#ifdef __cplusplus
}
#endif

#endif
