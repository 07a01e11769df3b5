/* One document, with a writer made and freed around it. */
#include <vocation/output.h>

#include "base/log.h"

voc_status voc_write_pdf_file(const voc_document *document, const voc_theme *theme,
                              const char *path, voc_log *log)
{
    voc_writer *writer = voc_writer_new(theme, log);
    if (!writer)
        return theme ? VOC_ERROR_MEMORY : VOC_ERROR_USAGE;
    voc_status status = voc_writer_pdf_file(writer, document, path, true, log);
    voc_writer_free(writer);
    return status;
}

voc_status voc_write_pdf(const voc_document *document, const voc_theme *theme,
                         voc_write_callback write, void *context, voc_log *log)
{
    const unsigned char *bytes;
    size_t size;
    voc_writer *writer = voc_writer_new(theme, log);
    if (!writer)
        return theme ? VOC_ERROR_MEMORY : VOC_ERROR_USAGE;
    voc_status status = voc_writer_pdf(writer, document, &bytes, &size, log);
    if (status == VOC_OK && write(context, bytes, size) != 0) {
        status = VOC_ERROR_FILE;
        voc__log_add(log, VOC_ERROR, status, NULL, 0, 0, NULL, "the receiver refused the PDF");
    }
    voc_writer_free(writer);
    return status;
}
