/* RFC 5322 and MIME: multipart/mixed of the words and the file; the words are text, or the same as
 * text and HTML. */
#include "mail/message.h"

#include <string.h>

#include "base/log.h"
#include "base/utf8.h"
#include "mail/encode.h"
#include "mail/header.h"

enum { ID_MAX = 48, URL_MAX = 900, READ_SIZE = 32 * 1024 };

/* ---- what a message may hold ---- */

static bool refuse(voc_status status, const char *what, const char *why, voc_log *log)
{
    voc__log_add(log, VOC_ERROR, status, NULL, 0, 0, NULL, "%s: %s", what, why);
    return false;
}

static bool mailbox_holds(const voc_mailbox *m, const char *name_word, const char *address_word,
                          voc_log *log)
{
    /* A line break is told by its place before the address is judged as one. */
    if (!voc__header_safe(m->name, name_word, log) ||
        !voc__header_safe(m->address, address_word, log))
        return false;
    const char *problem = voc_mail_address_problem(m->address);
    return !problem || refuse(VOC_ERROR_SYNTAX, address_word, problem, log);
}

static bool id_holds(const char *id, voc_log *log)
{
    static const char allowed[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-";
    size_t size = id ? strlen(id) : 0;
    bool dots = size == 0 || id[0] == '.' || id[size - 1] == '.' || strstr(id, "..");
    if (!dots && size <= ID_MAX && strspn(id, allowed) == size)
        return true;
    return refuse(VOC_ERROR_SYNTAX, "message id",
                  "it wants 1 to 48 letters, digits, single dots and hyphens", log);
}

static bool url_holds(const char *url, voc_log *log)
{
    if (!url)
        return true;
    if (strncmp(url, "https://", 8) != 0)
        return refuse(VOC_ERROR_SYNTAX, "unsubscribe URL", "it does not begin with https://", log);
    if (strlen(url) > URL_MAX)
        return refuse(VOC_ERROR_LIMIT, "unsubscribe URL", "more than 900 bytes", log);
    for (const char *at = url; *at; at++) {
        if (*at <= ' ' || *at > '~' || strchr("<>\"\\^`{|}", *at))
            return refuse(VOC_ERROR_SYNTAX, "unsubscribe URL",
                          "it has a character that a URL escapes", log);
    }
    return true;
}

/* Only what a mailto URL holds as it is. */
static bool mailto_holds(const char *address, voc_log *log)
{
    static const char what[] = "unsubscribe address";
    if (!mailbox_holds(&(voc_mailbox){NULL, address}, what, what, log))
        return false;
    return !strpbrk(address, "!#$%&'*/=?^`{|}") ||
           refuse(VOC_ERROR_SYNTAX, what, "it has a character that a URL escapes", log);
}

static bool text_holds(const char *text, const char *what, voc_log *log)
{
    size_t size = text ? strlen(text) : 0;
    return voc__utf8_valid(text ? text : "", size) ||
           refuse(VOC_ERROR_SYNTAX, what, "it is not UTF-8", log);
}

static bool file_name_holds(const char *name, voc_log *log)
{
    if (!voc__header_safe(name, "file name", log))
        return false;
    return (name[0] && !strpbrk(name, "/\\")) ||
           refuse(VOC_ERROR_SYNTAX, "file name", "it is empty or names a folder", log);
}

/* "application/pdf": letters, digits, + - . and one slash. */
static bool type_holds(const char *type, voc_log *log)
{
    static const char allowed[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.+-";
    size_t kind = type ? strspn(type, allowed) : 0;
    if (kind > 0 && type[kind] == '/') {
        size_t rest = strspn(type + kind + 1, allowed);
        if (rest > 0 && kind + rest < 120 && type[kind + 1 + rest] == '\0')
            return true;
    }
    return refuse(VOC_ERROR_SYNTAX, "file type", "it is not of the form application/pdf", log);
}

static bool all_holds(const voc_mail_message *m, voc_log *log)
{
    if (!m->subject || !m->text)
        return refuse(VOC_ERROR_USAGE, "message", "it has no subject or no text", log);
    if (!voc__date_printable(m->date))
        return refuse(VOC_ERROR_RANGE, "date", "it is not within the years 1970 to 9999", log);
    bool holds = mailbox_holds(&m->from, "from name", "from", log) &&
                 mailbox_holds(&m->to, "name", "email", log) &&
                 voc__header_safe(m->subject, "subject", log) && id_holds(m->id, log) &&
                 url_holds(m->unsubscribe_url, log) && text_holds(m->text, "text", log) &&
                 text_holds(m->html, "HTML", log);
    if (holds && m->reply_to.address)
        holds = mailbox_holds(&m->reply_to, "reply-to name", "reply-to", log);
    if (holds && m->unsubscribe_address)
        holds = mailto_holds(m->unsubscribe_address, log);
    if (holds && m->attachment.name)
        holds = file_name_holds(m->attachment.name, log) && type_holds(m->attachment.type, log);
    return holds;
}

/* ---- building ---- */

static const char *domain_of(const char *address)
{
    return strrchr(address, '@') + 1;
}

/* RFC 2369 and RFC 8058: only a URL can be posted to. */
static void add_unsubscribe(voc__buffer *out, const voc_mail_message *m)
{
    if (!m->unsubscribe_url && !m->unsubscribe_address)
        return;
    voc__buffer_text(out, "List-Unsubscribe: ");
    if (m->unsubscribe_url)
        voc__buffer_printf(out, "<%s>", m->unsubscribe_url);
    if (m->unsubscribe_url && m->unsubscribe_address)
        voc__buffer_text(out, ",\r\n ");
    if (m->unsubscribe_address)
        voc__buffer_printf(out, "<mailto:%s>", m->unsubscribe_address);
    voc__buffer_text(out, "\r\n");
    if (m->unsubscribe_url)
        voc__buffer_text(out, "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
}

static void add_head(voc__buffer *out, const voc_mail_message *m)
{
    voc__header_date(out, "Date", m->date);
    voc__header_mailbox(out, "From", &m->from);
    if (m->reply_to.address)
        voc__header_mailbox(out, "Reply-To", &m->reply_to);
    voc__header_mailbox(out, "To", &m->to);
    voc__header_text(out, "Subject", m->subject);
    voc__buffer_printf(out, "Message-ID: <%s@%s>\r\n", m->id, domain_of(m->from.address));
    add_unsubscribe(out, m);
    /* RFC 3834: a program made it, so that no program answers it. */
    voc__buffer_text(out, "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n");
}

/* Boundaries hold "=_", which neither quoted-printable nor base64 can: no body contains one. The
 * letter tells the two apart: m(ixed), a(lternative). */
static void add_multipart(voc__buffer *out, const char *kind, const voc_mail_message *m)
{
    voc__buffer_printf(out, "Content-Type: multipart/%s;\r\n boundary=\"=_%c_%s\"\r\n\r\n", kind,
                       kind[0], m->id);
}

static void add_boundary(voc__buffer *out, char letter, const voc_mail_message *m, bool last)
{
    voc__buffer_printf(out, "--=_%c_%s%s\r\n", letter, m->id, last ? "--" : "");
}

/* Between parts the line break before a boundary is the boundary's: the text keeps its own. */
static void add_text_part(voc__buffer *out, const char *kind, const char *text, bool in_parts)
{
    voc__buffer_printf(out,
                       "Content-Type: text/%s; charset=utf-8\r\n"
                       "Content-Transfer-Encoding: quoted-printable\r\n\r\n",
                       kind);
    voc__quoted_printable(out, text);
    if (in_parts)
        voc__buffer_text(out, "\r\n");
}

static void add_words(voc__buffer *out, const voc_mail_message *m)
{
    if (!m->html) {
        add_text_part(out, "plain", m->text, m->attachment.name != NULL);
        return;
    }
    add_multipart(out, "alternative", m);
    add_boundary(out, 'a', m, false);
    add_text_part(out, "plain", m->text, true);
    add_boundary(out, 'a', m, false);
    add_text_part(out, "html", m->html, true);
    add_boundary(out, 'a', m, true);
}

static void add_body(voc__message *out, const voc_mail_message *m)
{
    const voc_mail_attachment *file = &m->attachment;
    if (!file->name) {
        add_words(&out->head, m);
        return;
    }
    add_multipart(&out->head, "mixed", m);
    add_boundary(&out->head, 'm', m, false);
    add_words(&out->head, m);
    add_boundary(&out->head, 'm', m, false);
    voc__buffer_printf(&out->head,
                       "Content-Type: %s\r\nContent-Transfer-Encoding: base64\r\n"
                       "Content-Disposition: attachment",
                       file->type);
    voc__header_parameter(&out->head, "filename", file->name);
    voc__buffer_text(&out->head, "\r\n\r\n");
    add_boundary(&out->tail, 'm', m, true);
    out->bytes = file->bytes;
    out->byte_count = file->size;
}

voc_status voc__message_build(voc__message *out, const voc_mail_message *m, voc_log *log)
{
    voc__buffer_reset(&out->head);
    voc__buffer_reset(&out->tail);
    out->bytes = NULL;
    out->byte_count = out->size = 0;
    if (!all_holds(m, log))
        return VOC_ERROR_SYNTAX;
    add_head(&out->head, m);
    add_body(out, m);
    if (!out->head.failed && !out->tail.failed) {
        out->size = out->head.size + voc__base64_lines_size(out->byte_count) + out->tail.size;
        return VOC_OK;
    }
    voc__buffer_reset(&out->head);
    voc__buffer_reset(&out->tail);
    out->byte_count = 0;
    voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory for a message");
    return VOC_ERROR_MEMORY;
}

void voc__message_free(voc__message *message)
{
    voc__buffer_free(&message->head);
    voc__buffer_free(&message->tail);
    *message = (voc__message){.size = 0};
}

/* ---- reading ---- */

static size_t copy_part(const char *part, size_t part_size, size_t offset, char *out, size_t size)
{
    size_t left = part_size - offset;
    size_t taken = left < size ? left : size;
    memcpy(out, part + offset, taken);
    return taken;
}

/* The encoded lines from an offset; a line that is read in pieces is encoded for each of them. */
static size_t read_lines(const voc__message *m, size_t offset, char *out, size_t size)
{
    size_t done = 0, total = voc__base64_lines_size(m->byte_count);
    while (done < size && offset + done < total) {
        char line[VOC__LINE_MAX + 2];
        size_t number = (offset + done) / sizeof line, within = (offset + done) % sizeof line;
        size_t from = number * VOC__BASE64_LINE_BYTES, left = m->byte_count - from;
        size_t length = voc__base64_line(
            m->bytes + from, left < VOC__BASE64_LINE_BYTES ? left : VOC__BASE64_LINE_BYTES, line);
        done += copy_part(line, length, within, out + done, size - done);
    }
    return done;
}

size_t voc__message_read(const voc__message *m, size_t offset, char *out, size_t size)
{
    size_t done = 0, lines = voc__base64_lines_size(m->byte_count);
    size_t tail = m->head.size + lines;
    if (offset < m->head.size)
        done = copy_part((const char *)m->head.data, m->head.size, offset, out, size);
    if (done < size && offset + done >= m->head.size && offset + done < tail)
        done += read_lines(m, offset + done - m->head.size, out + done, size - done);
    if (done < size && offset + done >= tail && offset + done < m->size)
        done += copy_part((const char *)m->tail.data, m->tail.size, offset + done - tail,
                          out + done, size - done);
    return done;
}

/* ---- the public way ---- */

voc_status voc_mail_write(const voc_mail_message *message, voc_write_callback write, void *context,
                          voc_log *log)
{
    voc__message built = {.size = 0};
    voc_status status = voc__message_build(&built, message, log);
    for (size_t offset = 0; status == VOC_OK && offset < built.size;) {
        char piece[READ_SIZE];
        size_t size = voc__message_read(&built, offset, piece, sizeof piece);
        if (write(context, piece, size) != 0) {
            voc__log_add(log, VOC_ERROR, VOC_ERROR_FILE, NULL, 0, 0, NULL,
                         "the message's bytes were not taken");
            status = VOC_ERROR_FILE;
        }
        offset += size;
    }
    voc__message_free(&built);
    return status;
}
