#include "mail/post.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "batch/digest.h"

enum {
    PDF_MAX = 25 * 1024 * 1024, /* bytes: what mail servers commonly take */
    ID_BYTES = 16
};

/* ---- opening --------------------------------------------------------------------------------- */

static bool read_words(voc_mail *mail, const voc_mail_settings *settings, voc_log *log)
{
    bool good = voc__words_read(&mail->words, mail->arena, settings, log);
    if (settings->unsubscribe_url) {
        mail->unsubscribe =
            voc__template_new(mail->arena, "the unsubscribe URL", settings->unsubscribe_url,
                              strlen(settings->unsubscribe_url), VOC__ESCAPE_URL, log);
        good = mail->unsubscribe && good;
    }
    if (settings->suppressed) {
        mail->suppressed = voc__suppression_load(mail->arena, settings->suppressed, log);
        good = mail->suppressed && good;
    }
    return good;
}

static void copy_settings(voc_mail *mail, const voc_mail_settings *from)
{
    voc_mail_settings *s = &mail->settings;
    *s = *from;
    s->from.name = voc__arena_strdup(mail->arena, from->from.name);
    s->from.address = voc__arena_strdup(mail->arena, from->from.address);
    s->reply_to.name = voc__arena_strdup(mail->arena, from->reply_to.name);
    s->reply_to.address = voc__arena_strdup(mail->arena, from->reply_to.address);
    s->unsubscribe_address = voc__arena_strdup(mail->arena, from->unsubscribe_address);
    s->subject = s->text = s->html = s->unsubscribe_url = s->suppressed = NULL; /* were read */
}

/* What is the same in all messages is judged once, by a message with an innocent recipient. */
static bool settings_hold(voc_mail *mail, voc_log *log)
{
    static const char *const values[VOC__FIELDS] = {"a", "a", "a", "a", "a"};
    const voc_mail_settings *s = &mail->settings;
    voc__buffer *url = &mail->filled[0];
    voc__buffer_reset(url);
    if (mail->unsubscribe)
        voc__template_fill(mail->unsubscribe, values, url, log);
    voc_mail_message probe = {
        .from = s->from,
        .to = {NULL, "somebody@example.org"},
        .reply_to = s->reply_to,
        .subject = "",
        .text = "",
        .id = "1",
        .date = s->date,
        .unsubscribe_url = url->size ? (const char *)url->data : NULL,
        .unsubscribe_address = s->unsubscribe_address,
    };
    return voc__message_build(&mail->message, &probe, log) == VOC_OK;
}

voc_mail *voc_mail_open(const char *run, const voc_mail_settings *settings, voc_log *log)
{
    voc_mail *mail = calloc(1, sizeof *mail);
    voc__arena *arena = voc__arena_new();
    voc_log *row_log = voc_log_new();
    if (!mail || !arena || !row_log) {
        free(mail);
        voc__arena_free(arena);
        voc_log_free(row_log);
        voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory for mail");
        return NULL;
    }
    mail->arena = arena;
    mail->row_log = row_log;
    copy_settings(mail, settings);
    bool good = read_words(mail, settings, log);
    good = settings_hold(mail, log) && good;
    mail->run = good ? voc_run_open(run, VOC_RUN_MARK, log) : NULL;
    good = mail->run != NULL;
    if (good && voc_run_purged(mail->run)) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, run, 0, 0, NULL,
                     "this run has been purged: it knows nobody's address");
        good = false;
    }
    if (good)
        return mail;
    voc_mail_free(mail);
    return NULL;
}

void voc_mail_free(voc_mail *mail)
{
    if (!mail)
        return;
    voc_run_free(mail->run);
    voc_log_free(mail->row_log);
    voc__buffer_free(&mail->path);
    voc__buffer_free(&mail->pdf);
    for (size_t i = 0; i < sizeof mail->filled / sizeof *mail->filled; i++)
        voc__buffer_free(&mail->filled[i]);
    voc__message_free(&mail->message);
    voc__arena_free(mail->arena);
    free(mail);
}

/* ---- a row ----------------------------------------------------------------------------------- */

voc__errand voc__mail_errand(const voc_mail *mail, const voc_run_row *row)
{
    if (row->status != VOC_ROW_MADE)
        return VOC__ERRAND_UNMADE;
    if (row->mail == VOC_MAIL_HANDED_OVER)
        return VOC__ERRAND_HANDED_OVER;
    if (voc__suppression_holds(mail->suppressed, row->email))
        return VOC__ERRAND_SUPPRESSED;
    if (row->mail == VOC_MAIL_REFUSED && !mail->settings.resend_refused)
        return VOC__ERRAND_REFUSED;
    bool uncertain = row->mail == VOC_MAIL_HANDING_OVER || row->mail == VOC_MAIL_UNCERTAIN;
    return uncertain && !mail->settings.resend_uncertain ? VOC__ERRAND_UNCERTAIN : VOC__ERRAND_SEND;
}

const char *voc__mail_file_name(const voc_run_row *row)
{
    const char *slash = strrchr(row->file, '/');
    return slash ? slash + 1 : row->file;
}

/* The row's number, and a digest of what makes the row this one: sent again, a message keeps its
 * id, so that whoever got it twice can tell. */
static void set_id(voc_mail *mail, const voc_run_row *row)
{
    voc__digest digest;
    char text[VOC__DIGEST_TEXT];
    const char *parts[] = {voc_run_edition(mail->run), row->id, row->email, row->digest};
    voc__digest_begin(&digest);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        voc__digest_add(&digest, parts[i], strlen(parts[i]) + 1);
    voc__digest_text(&digest, text);
    snprintf(mail->id, sizeof mail->id, "%zu.%.*s", row->row, 2 * ID_BYTES, text);
}

/* "ana@example.org" becomes "a***@example.org". */
static void mask_address(const char *address, char *out, size_t size)
{
    const char *at = strrchr(address, '@');
    snprintf(out, size, "%.1s***%s", at ? address : "", at ? at : "");
}

static const char *fill(voc_mail *mail, const voc__template *t, size_t which,
                        const char *const *values, bool *good)
{
    voc__buffer *out = &mail->filled[which];
    voc__buffer_reset(out);
    if (!t)
        return NULL;
    *good = voc__template_fill(t, values, out, mail->row_log) && *good;
    if (out->failed)
        voc__log_add(mail->row_log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL,
                     "no memory for the words");
    *good = *good && !out->failed;
    return *good && out->size ? (const char *)out->data : "";
}

static const char *fill_part(voc_mail *mail, voc__part part, const char *const *values, bool *good)
{
    const char *language = values[VOC__FIELD_LANGUAGE];
    return fill(mail, voc__words_find(&mail->words, part, language), part, values, good);
}

bool voc__mail_request(voc_mail *mail, const voc_run_row *row, bool mask, voc_mail_message *out)
{
    const voc_mail_settings *s = &mail->settings;
    set_id(mail, row);
    mail->to[0] = '\0';
    if (mask)
        mask_address(row->email, mail->to, sizeof mail->to);
    else if (strlen(row->email) < sizeof mail->to)
        memcpy(mail->to, row->email, strlen(row->email) + 1);
    const char *address = mask ? mail->to : row->email;
    const char *values[VOC__FIELDS] = {
        [VOC__FIELD_NAME] = row->name,         [VOC__FIELD_ID] = row->id,
        [VOC__FIELD_EMAIL] = address,          [VOC__FIELD_TITLE] = row->title,
        [VOC__FIELD_LANGUAGE] = row->language,
    };
    bool good = true;
    *out = (voc_mail_message){
        .from = s->from,
        .to = {row->name, address},
        .reply_to = s->reply_to,
        .subject = fill_part(mail, VOC__PART_SUBJECT, values, &good),
        .text = fill_part(mail, VOC__PART_TEXT, values, &good),
        .html = fill_part(mail, VOC__PART_HTML, values, &good),
        .id = mail->id,
        .date = s->date,
        .unsubscribe_url = fill(mail, mail->unsubscribe, VOC__PARTS, values, &good),
        .unsubscribe_address = s->unsubscribe_address,
    };
    return good;
}

/* The file, which has to be the one that was made. */
static bool attach(voc_mail *mail, const voc_run_row *row, voc_mail_message *out)
{
    voc__buffer *path = &mail->path, *pdf = &mail->pdf;
    voc__buffer_reset(path);
    voc__buffer_reset(pdf);
    voc__buffer_printf(path, "%s/%s", voc_run_folder(mail->run), row->file);
    if (path->failed) {
        voc__log_add(mail->row_log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL,
                     "no memory for a path");
        return false;
    }
    const char *name = (const char *)path->data;
    if (voc__file_read(name, PDF_MAX, pdf, mail->row_log) != VOC_OK)
        return false;
    voc__digest digest;
    char text[VOC__DIGEST_TEXT];
    voc__digest_begin(&digest);
    voc__digest_add(&digest, pdf->data, pdf->size);
    voc__digest_text(&digest, text);
    if (strcmp(text, row->digest) != 0) {
        voc__log_add(mail->row_log, VOC_ERROR, VOC_ERROR_CONFLICT, name, 0, 0, NULL,
                     "the file is not the one that was made for this row");
        return false;
    }
    out->attachment =
        (voc_mail_attachment){voc__mail_file_name(row), "application/pdf", pdf->data, pdf->size};
    return true;
}

/* What was said of a row, with its number. Returns the first error's status. */
static voc_status tell(voc_mail *mail, size_t row, voc_log *log)
{
    voc_status status = VOC_OK;
    for (size_t i = 0; i < voc_log_count(mail->row_log); i++) {
        const voc_diagnostic *d = voc_log_at(mail->row_log, i);
        voc__log_add(log, d->severity, d->status, d->file, d->line, d->column, NULL, "row %zu, %s",
                     row, d->text);
        if (status == VOC_OK && d->severity == VOC_ERROR)
            status = d->status;
    }
    return status == VOC_OK ? VOC_ERROR_MEMORY : status; /* a log without memory */
}

voc_status voc__mail_make(voc_mail *mail, const voc_run_row *row, bool file, voc_log *log)
{
    voc_mail_message request;
    voc_log_clear(mail->row_log);
    bool good = voc__mail_request(mail, row, false, &request);
    if (good && file)
        good = attach(mail, row, &request);
    if (good && voc__message_build(&mail->message, &request, mail->row_log) == VOC_OK)
        return VOC_OK;
    return tell(mail, row->row, log);
}
