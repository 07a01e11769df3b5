/* The two ways out: files, and a server. */
#include <errno.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/file_error.h"
#include "base/log.h"
#include "mail/post.h"
#include "mail/smtp.h"
#include "mail/way.h"

enum { PIECE = 32 * 1024 };

/* ---- files ----------------------------------------------------------------------------------- */

static voc_status write_message(const voc__message *message, const char *path, voc_log *log)
{
    /* A name stands for one message: what has it already is the same one, written before. */
    voc__file_options options = {.overwrite = true, .mode = 0600};
    voc__file_writer *writer = voc__file_writer_open(path, &options, log);
    voc_status status = writer ? VOC_OK : VOC_ERROR_FILE;
    for (size_t offset = 0; status == VOC_OK && offset < message->size;) {
        char piece[PIECE];
        size_t size = voc__message_read(message, offset, piece, sizeof piece);
        status = voc__file_writer_add(writer, piece, size);
        offset += size;
    }
    if (status == VOC_OK)
        status = voc__file_writer_commit(writer);
    voc__file_writer_free(writer);
    return status;
}

/* The row is not marked before: a file that is written twice is still one file. */
static voc__handed hand_to_folder(void *self, voc__parcel *parcel, voc_log *log)
{
    const char *folder = self;
    voc__buffer path = {0};
    voc__buffer_printf(&path, "%s/%s", folder, parcel->name);
    bool written =
        !path.failed && write_message(parcel->message, (const char *)path.data, log) == VOC_OK;
    voc__buffer_free(&path);
    snprintf(parcel->words, sizeof parcel->words, "%s", written ? "" : "the file was not written");
    return written ? VOC__HANDED_OVER : VOC__HANDED_STOP;
}

voc_status voc_mail_write_files(voc_mail *mail, const char *folder, const voc_mail_hooks *hooks,
                                voc_mail_counts *counts, voc_log *log)
{
    if (mkdir(folder, 0700) != 0 && errno != EEXIST)
        return voc__file_error(log, folder, "make the folder", errno);
    char *copy = voc__arena_strdup(mail->arena, folder);
    if (!copy) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, folder, 0, 0, NULL, "no memory for a path");
        return VOC_ERROR_MEMORY;
    }
    voc_status status =
        voc__mail_hand_over(mail, &(voc__way){hand_to_folder, copy}, NULL, hooks, counts, log);
    return status == VOC_ERROR_NETWORK ? VOC_ERROR_FILE : status;
}

/* ---- a server -------------------------------------------------------------------------------- */

voc_status voc_mail_submit(voc_mail *mail, const voc_mail_server *server,
                           const voc_mail_hooks *hooks, voc_mail_counts *counts, voc_log *log)
{
    if (!hooks || !hooks->now || !hooks->wait || !server->url ||
        !server->user != !server->password) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                     "submitting wants a URL, a clock, a way to wait, and a name with a password "
                     "or neither");
        return VOC_ERROR_USAGE;
    }
    voc__smtp *smtp;
    voc_status status = voc__smtp_open(server, mail->settings.from.address, &smtp, log);
    if (status != VOC_OK)
        return status;
    status = voc__mail_hand_over(mail, &(voc__way){voc__smtp_hand_over, smtp}, server, hooks,
                                 counts, log);
    voc__smtp_free(smtp);
    return status;
}
