/* One document as plain text. */
#include <vocation/output.h>

#include "base/file.h"
#include "base/log.h"
#include "plain/plain.h"

static voc_status misuse(voc_log *log, const char *what)
{
    voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL, "%s", what);
    return VOC_ERROR_USAGE;
}

static voc_status write_text(const voc_document *document, voc__buffer *text, voc_log *log)
{
    return document ? voc__plain_write(document, text, log)
                    : misuse(log, "a text needs a document");
}

voc_status voc_write_text(const voc_document *document, voc_write_callback write, void *context,
                          voc_log *log)
{
    voc__buffer text = {0};
    voc_status status = write_text(document, &text, log);
    if (status == VOC_OK && write(context, text.data, text.size) != 0) {
        status = VOC_ERROR_FILE;
        voc__log_add(log, VOC_ERROR, status, NULL, 0, 0, NULL, "the receiver refused the text");
    }
    voc__buffer_free(&text);
    return status;
}

voc_status voc_write_text_file(const voc_document *document, const char *path, bool overwrite,
                               voc_log *log)
{
    voc__buffer text = {0};
    if (!path)
        return misuse(log, "a file needs a name");
    voc__file_options options = {.overwrite = overwrite};
    voc__file_writer *file = voc__file_writer_open(path, &options, log);
    if (!file)
        return VOC_ERROR_FILE;
    voc_status status = write_text(document, &text, log);
    if (status == VOC_OK)
        status = voc__file_writer_add(file, text.data, text.size);
    if (status == VOC_OK)
        status = voc__file_writer_commit(file);
    voc__file_writer_free(file);
    voc__buffer_free(&text);
    return status;
}
