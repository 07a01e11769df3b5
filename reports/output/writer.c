#include <vocation/output.h>

#include <stdlib.h>

#include "base/file.h"
#include "base/log.h"
#include "layout/layout.h"
#include "pdf/pdf.h"
#include "theme/theme.h"

struct voc_writer {
    const voc_theme *theme;
    voc__shaper *shaper;
    voc__pdf *pdf;
    voc__kept kept;
    voc__buffer bytes;
    voc_output_options options;
};

/* A document larger than this does not keep its memory for the next. */
enum { KEEP = 4 * 1024 * 1024 };

static voc_status no_memory(voc_log *log)
{
    voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory for a document");
    return VOC_ERROR_MEMORY;
}

static voc_status misuse(voc_log *log, const char *what)
{
    voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL, "%s", what);
    return VOC_ERROR_USAGE;
}

voc_writer *voc_writer_new(const voc_theme *theme, voc_log *log)
{
    if (!theme) {
        misuse(log, "a writer needs a theme");
        return NULL;
    }
    voc_writer *writer = calloc(1, sizeof *writer);
    if (!writer) {
        no_memory(log);
        return NULL;
    }
    writer->theme = theme;
    writer->pdf = voc__pdf_new(theme, log);
    writer->shaper = voc__shaper_new(voc__theme_faces(theme));
    if (!writer->shaper)
        no_memory(log);
    if (!writer->shaper || !writer->pdf) {
        voc_writer_free(writer);
        return NULL;
    }
    return writer;
}

void voc_writer_free(voc_writer *writer)
{
    if (!writer)
        return;
    voc__buffer_free(&writer->bytes);
    voc__pdf_free(writer->pdf);
    voc__kept_free(&writer->kept);
    voc__shaper_free(writer->shaper);
    free(writer);
}

void voc_writer_set_options(voc_writer *writer, const voc_output_options *options)
{
    if (writer)
        writer->options = options ? *options : (voc_output_options){0};
}

/* The status of a failure whose details are in log: that of the last error, which a failed layout
 * has always reported. */
static voc_status last_error(const voc_log *log)
{
    for (size_t i = voc_log_count(log); i > 0; i--)
        if (voc_log_at(log, i - 1)->severity == VOC_ERROR)
            return voc_log_at(log, i - 1)->status;
    return VOC_ERROR_MEMORY;
}

/* Pages, or NULL with *status set. Runs of the document before are given up. */
static voc__pages *lay_out(voc_writer *writer, const voc_document *document, voc_status *status,
                           voc_log *log)
{
    voc_log *own = log ? NULL : voc_log_new(); /* only for the status */
    voc__shaper_trim(writer->shaper);
    voc__pages *pages =
        voc__layout(document, writer->theme, writer->shaper, &writer->kept, log ? log : own);
    *status = pages ? VOC_OK : last_error(log ? log : own);
    voc_log_free(own);
    if (pages && writer->options.two_up)
        voc__pages_two_up(pages);
    if (pages && writer->options.crop_marks)
        voc__pages_crop(pages);
    return pages;
}

voc_status voc_writer_pdf(voc_writer *writer, const voc_document *document,
                          const unsigned char **bytes, size_t *size, voc_log *log)
{
    *bytes = NULL;
    *size = 0;
    if (!writer || !document)
        return misuse(log, "a PDF needs a writer and a document");
    if (writer->bytes.capacity > KEEP)
        voc__buffer_free(&writer->bytes);
    voc__buffer_reset(&writer->bytes);
    voc_status status;
    voc__pages *pages = lay_out(writer, document, &status, log);
    if (pages)
        status = voc__pdf_write(writer->pdf, pages, &writer->bytes, log);
    writer->kept.arena = voc__pages_recycle(pages);
    if (status != VOC_OK)
        return status;
    *bytes = writer->bytes.data;
    *size = writer->bytes.size;
    return VOC_OK;
}

voc_status voc_writer_pdf_file(voc_writer *writer, const voc_document *document, const char *path,
                               bool overwrite, voc_log *log)
{
    const unsigned char *bytes;
    size_t size;
    if (!path)
        return misuse(log, "a file needs a name");
    /* The place is looked at before the work is done. */
    voc__file_options options = {.overwrite = overwrite};
    voc__file_writer *file = voc__file_writer_open(path, &options, log);
    if (!file)
        return VOC_ERROR_FILE;
    voc_status status = voc_writer_pdf(writer, document, &bytes, &size, log);
    if (status == VOC_OK)
        status = voc__file_writer_add(file, bytes, size);
    if (status == VOC_OK)
        status = voc__file_writer_commit(file);
    voc__file_writer_free(file);
    return status;
}

voc_status voc_writer_dump_pages(voc_writer *writer, const voc_document *document, FILE *out,
                                 voc_log *log)
{
    if (!writer || !document)
        return misuse(log, "pages need a writer and a document");
    voc_status status;
    voc__pages *pages = lay_out(writer, document, &status, log);
    if (!pages)
        return status;
    status = voc__pages_dump(pages, out);
    writer->kept.arena = voc__pages_recycle(pages);
    if (status != VOC_OK)
        voc__log_add(log, VOC_ERROR, status, NULL, 0, 0, NULL, "cannot write the pages as text");
    return status;
}
