/*
 * vocation/mail.h - one message a recipient, with the recipient's PDF attached.
 *
 * Messages are plain ASCII on the wire: RFC 5322 with CRLF, RFC 2047 words for what is not ASCII,
 * quoted-printable text, base64 files. The same request gives the same bytes. Nothing here reads
 * the clock or sleeps: the caller does, through voc_mail_hooks.
 */
#ifndef VOCATION_MAIL_H
#define VOCATION_MAIL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <vocation/log.h>
#include <vocation/output.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- one message ---- */

typedef struct voc_mailbox {
    const char *name;    /* UTF-8, as people read it; NULL or "": none */
    const char *address; /* "ana@example.org"; see voc_mail_address_problem */
} voc_mailbox;

typedef struct voc_mail_attachment {
    const char *name; /* the file's name, UTF-8, without folders; NULL: no attachment */
    const char *type; /* such as "application/pdf" */
    const void *bytes;
    size_t size;
} voc_mail_attachment;

/* Strings are UTF-8. What stands in a header must not hold line breaks or other controls: such a
 * value is refused, never repaired. */
typedef struct voc_mail_message {
    voc_mailbox from, to;
    voc_mailbox reply_to; /* address NULL: none */
    const char *subject;
    const char *text;                /* the plain text part; lines end at \n, \r\n or \r */
    const char *html;                /* the same as HTML; NULL: none */
    const char *id;                  /* left of the @ in the Message-ID: letters, digits, . and -,
                                        at most 48; right of it stands the domain of `from` */
    int64_t date;                    /* seconds since 1970-01-01T00:00:00Z, up to the year 9999 */
    const char *unsubscribe_url;     /* https, RFC 8058: a POST there unsubscribes; NULL: none */
    const char *unsubscribe_address; /* mail there unsubscribes; NULL: none */
    voc_mail_attachment attachment;
} voc_mail_message;

/* Writes one message through a callback. VOC_ERROR_SYNTAX, VOC_ERROR_LIMIT or VOC_ERROR_RANGE: a
 * value that no message may hold, told in log with its name ("name", "email", "subject" ...);
 * nothing is written then. VOC_ERROR_FILE: the callback did not take it; VOC_ERROR_MEMORY. */
voc_status voc_mail_write(const voc_mail_message *message, voc_write_callback write, void *context,
                          voc_log *log);

/* Why this is no address that mail is sent to, as a phrase; NULL: it is one. By RFC 5321, without
 * what nobody's mailbox needs: a dot-atom of ASCII, at most 64 bytes, and a domain of at least two
 * labels; at most 254 bytes together. Quoted local parts, comments and address literals are
 * refused, and so are letters beyond ASCII: a domain of other letters is written in its A-labels
 * (xn--...), as registries list it. Static text. Any thread. */
const char *voc_mail_address_problem(const char *address);

#ifdef __cplusplus
}
#endif

#endif
