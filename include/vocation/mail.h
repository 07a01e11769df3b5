/*
 * vocation/mail.h - one message a recipient, with the recipient's PDF attached.
 *
 * Messages are plain ASCII on the wire: RFC 5322 with CRLF, RFC 2047 words for what is not ASCII,
 * quoted-printable text, base64 files. The same request gives the same bytes. Nothing here reads
 * the clock or sleeps: the caller does, through voc_mail_hooks.
 *
 * The mail of a run: voc_mail_open, voc_mail_count to look, voc_mail_write_files or
 * voc_mail_submit to send, voc_mail_free. Link libvocation-batch.a in front of
 * libvocation-report.a (pkg-config: vocation-batch).
 */
#ifndef VOCATION_MAIL_H
#define VOCATION_MAIL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <vocation/batch.h>
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

/* ---- the mail of a run ---- */

/* What all messages of a run share. Strings are copied. */
typedef struct voc_mail_settings {
    voc_mailbox from;     /* address required */
    voc_mailbox reply_to; /* address NULL: none */

    /* Files with templates; NULL: words of our own for subject and text, Spanish for rows in
     * Spanish, English for all others, and no HTML. Beside body.txt may stand body.en.txt and
     * body.es.txt: rows of that language get those, all others body.txt. {name}, {id}, {email},
     * {title} (of the report) and {language} are the row's; {name|words} stands for words where the
     * row has none; {{ is a brace. In HTML values are escaped. */
    const char *subject, *text, *html;
    bool personal_subject; /* subjects may have fields; else one is an error: what the subject
                              says is read on lock screens and in logs */

    const char *unsubscribe_url; /* a template; values are escaped for URLs. NULL: none */
    const char *unsubscribe_address; /* NULL: none */
    const char *suppressed; /* a file of addresses that get nothing, one a line; # begins a remark;
                               upper and lower case are the same, also before the @. NULL: none */
    int64_t date;           /* of the messages: seconds since 1970-01-01T00:00:00Z */
    bool resend_uncertain;  /* also what may have arrived before */
    bool resend_refused;    /* also what a server has refused before */
} voc_mail_settings;

/* A run that is open for mail. One thread at a time. */
typedef struct voc_mail voc_mail;

/* Opens a run for marking (see voc_run_open), reads templates and suppressed addresses. NULL with
 * all that is wrong in log. Free with voc_mail_free; NULL is fine. */
voc_mail *voc_mail_open(const char *run, const voc_mail_settings *settings, voc_log *log);
void voc_mail_free(voc_mail *mail);

/* What becomes of the rows; every row is counted once. */
typedef struct voc_mail_counts {
    size_t rows;
    size_t ready;       /* a message is there to be handed over */
    size_t handed_over; /* by earlier calls too */
    size_t refused;     /* by the server, earlier or now */
    size_t uncertain;   /* handed over without an answer, or killed while doing so */
    size_t suppressed;
    size_t unmade;      /* pending, bad or failed: there is no report */
    size_t faulty;      /* no message can be made of it: told in log */
    bool stopped;       /* the hooks asked to stop, and `ready` may be above 0 */
} voc_mail_counts;

/* Makes every message and sends none, so that all faults are told in log beforehand, and what is
 * uncertain is named there in notes. files: reads the PDFs too, to see that they are those of the
 * run. VOC_OK also with faulty rows; else what the journal could not do. */
voc_status voc_mail_count(voc_mail *mail, bool files, voc_mail_counts *counts, voc_log *log);

/* Prints the first ready message for people to look at, its address masked. Nothing when there is
 * none. */
voc_status voc_mail_print_sample(voc_mail *mail, FILE *out, voc_log *log);

/* Clock, patience and curiosity of the caller. */
typedef struct voc_mail_hooks {
    int64_t (*now)(void *context); /* milliseconds of any clock that does not stand still */
    /* Sleeps; false: stop. Asked with 0 before each message too. */
    bool (*wait)(void *context, int64_t milliseconds);
    void (*progress)(void *context, const voc_mail_counts *counts); /* NULL: none */
    void *context;
} voc_mail_hooks;

/* Writes each ready message into a file of a folder, which is made when it is missing: names of row
 * number and Message-ID ("000012-0a1b2c3d4e5f6071.eml"), for the owner alone, whole or not at all.
 * Each is then marked as handed over. Killed in between, the next call writes the same file again.
 * Only `progress` and the question whether to stop are asked of hooks, which may be NULL, as may
 * counts. Status as of voc_mail_submit, VOC_ERROR_FILE in place of VOC_ERROR_NETWORK. */
voc_status voc_mail_write_files(voc_mail *mail, const char *folder, const voc_mail_hooks *hooks,
                                voc_mail_counts *counts, voc_log *log);

/* Where messages are submitted to. */
typedef struct voc_mail_server {
    const char *url;  /* smtps://HOST[:PORT], or smtp://HOST[:PORT], which must offer STARTTLS; a
                         path is the name we greet with (default: this machine's). The
                         certificate must be good for HOST */
    const char *user, *password; /* NULL: without */
    const char *ca_file;         /* certificates to trust, PEM; NULL: the system's */
    bool plain_loopback; /* smtp:// without TLS, to 127.0.0.0/8 or [::1] alone: for tests */
    unsigned per_minute; /* at most so many messages; 0: no bound */
    unsigned tries;      /* of what is put off, or of a server that does not answer; 0: 5 */
    int64_t first_wait;  /* milliseconds before the second try; each further one doubles it */
} voc_mail_server;

/* Submits each ready message, over one connection while it lasts. The journal has each as "handing
 * over" on the disk before its first byte leaves, and as "handed over" after the server's 250. A
 * recipient or message that is refused (5xx) is marked so with the server's words, and the next
 * one follows. What is put off (4xx) is tried again after the others; a connection that is lost
 * before a message was complete, at once; both after a wait that doubles. No answer to a complete
 * message leaves it uncertain: it is not sent again unless settings ask for that.
 *
 * VOC_OK when all ready ones were tried, or when stopped; errors in log, and rows refused, tell
 * more. VOC_ERROR_NETWORK: there is no way on: name or password refused, no TLS or no good
 * certificate, the sender refused, no answer after all tries. VOC_ERROR_USAGE: a URL that is none
 * of the above, or has a password in it; hooks without now or wait. What the journal could not do
 * ends it with that status. counts may be NULL. While libcurl works the process ignores SIGPIPE. */
voc_status voc_mail_submit(voc_mail *mail, const voc_mail_server *server,
                           const voc_mail_hooks *hooks, voc_mail_counts *counts, voc_log *log);

#ifdef __cplusplus
}
#endif

#endif
