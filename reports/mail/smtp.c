/* SMTP (RFC 5321) and its submission (RFC 6409) by libcurl. */
#include "mail/smtp.h"

#include <stdlib.h>
#include <string.h>

#include <curl/curl.h>

#include "base/log.h"
#include "base/utf8.h"
#include "base/visible.h"

enum {
    CONNECT_SECONDS = 60,
    ANSWER_SECONDS = 600, /* RFC 5321 section 4.5.3.2.6: to the end of DATA, ten minutes */
    COMMAND_SIZE = 5
};

struct voc__smtp {
    CURL *curl;
    char *sender; /* in angle brackets */
    char error[CURL_ERROR_SIZE];
    bool proven; /* a message was taken */

    /* Of the message under way. */
    voc__parcel *parcel;
    size_t offset;
    bool leaving;  /* DATA was accepted, and the caller let it go */
    bool kept;     /* the caller did not */
    bool complete; /* its last byte was asked for */
    bool answered; /* after that */
    int code;      /* the server's last reply; 0: none yet */
    char reply[VOC__WORDS_SIZE];
    char command[COMMAND_SIZE]; /* the last one sent: "MAIL", "RCPT", "DATA" ... */
    bool goodbye;               /* QUIT was sent: what is answered to that tells nothing */
};

/* ---- what libcurl calls ---------------------------------------------------------------------- */

static size_t read_message(char *out, size_t size, size_t count, void *context)
{
    voc__smtp *s = context;
    if (!s->leaving && !s->parcel->leaving(s->parcel->context)) {
        s->kept = true;
        return CURL_READFUNC_ABORT;
    }
    s->leaving = true;
    size_t done = voc__message_read(s->parcel->message, s->offset, out, size * count);
    s->offset += done;
    s->complete = s->offset == s->parcel->message->size;
    return done;
}

/* One line of a reply: "250-SIZE 1000", "550 5.1.1 No such user". */
static size_t read_reply(char *line, size_t size, size_t count, void *context)
{
    voc__smtp *s = context;
    size_t length = size * count;
    if (s->goodbye || length < 3 || line[0] < '2' || line[0] > '5')
        return length;
    s->code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
    s->answered = s->complete;
    size_t kept = 0;
    while (kept < length && kept < sizeof s->reply - 1 && line[kept] != '\r' && line[kept] != '\n')
        kept++;
    memcpy(s->reply, line, kept);
    s->reply[kept] = '\0';
    return length;
}

static size_t drop(char *bytes, size_t size, size_t count, void *context)
{
    (void)bytes, (void)context;
    return size * count;
}

/* Only the verb is kept: what follows AUTH is nobody's business. */
static int note_command(CURL *curl, curl_infotype type, char *bytes, size_t size, void *context)
{
    voc__smtp *s = context;
    (void)curl;
    if (type != CURLINFO_HEADER_OUT || size < COMMAND_SIZE - 1)
        return 0;
    s->goodbye = memcmp(bytes, "QUIT", COMMAND_SIZE - 1) == 0;
    if (!s->goodbye)
        memcpy(s->command, bytes, COMMAND_SIZE - 1);
    return 0;
}

/* ---- what became of it ----------------------------------------------------------------------- */

/* Of what cannot get better by trying again. A handshake that fails where one has passed before is
 * the line's fault, not that of what we were told. */
static bool is_hopeless(const voc__smtp *s, CURLcode result)
{
    static const CURLcode codes[] = {
        CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT,      CURLE_NOT_BUILT_IN,
        CURLE_LOGIN_DENIED,         CURLE_USE_SSL_FAILED,     CURLE_PEER_FAILED_VERIFICATION,
        CURLE_SSL_ENGINE_NOTFOUND,  CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CIPHER,
        CURLE_SSL_CERTPROBLEM,      CURLE_SSL_ISSUER_ERROR,   CURLE_BAD_FUNCTION_ARGUMENT,
        CURLE_OUT_OF_MEMORY,
    };
    if (result == CURLE_SSL_CONNECT_ERROR)
        return !s->proven;
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        if (codes[i] == result)
            return true;
    }
    return false;
}

static bool is_about_message(const voc__smtp *s)
{
    return s->leaving || strcmp(s->command, "RCPT") == 0 || strcmp(s->command, "DATA") == 0;
}

/* By what the server said last, when it said no. RFC 5321 section 4.2. */
static voc__handed judge_reply(const voc__smtp *s, CURLcode result)
{
    /* Sign-in is wanted, or is too weak: RFC 4954 section 6. */
    static const int sign_in[] = {530, 534, 535, 538};
    for (size_t i = 0; i < sizeof sign_in / sizeof *sign_in; i++) {
        if (s->code == sign_in[i])
            return VOC__HANDED_STOP;
    }
    if (s->code == 421 || (s->code < 500 && !is_about_message(s)))
        return VOC__HANDED_LOST;
    if (s->code < 500)
        return VOC__HANDED_LATER;
    /* 552 to MAIL: this message is too large. */
    if (result != CURLE_LOGIN_DENIED && (is_about_message(s) || s->code == 552))
        return VOC__HANDED_NOT;
    return VOC__HANDED_STOP;
}

static voc__handed judge(const voc__smtp *s, CURLcode result)
{
    if (result == CURLE_OK)
        return VOC__HANDED_OVER;
    if (s->kept)
        return VOC__HANDED_STOP;
    if (s->complete && !s->answered)
        return VOC__HANDED_UNCERTAIN;
    if (s->code >= 400)
        return judge_reply(s, result);
    return is_hopeless(s, result) ? VOC__HANDED_STOP : VOC__HANDED_LOST;
}

/* The server's words where it said no, else libcurl's; without what could steer a terminal. */
static void set_words(const voc__smtp *s, CURLcode result, char *out, size_t size)
{
    const char *words = s->code >= 400 ? s->reply : s->error;
    if (!*words)
        words = curl_easy_strerror(result);
    voc__buffer visible = {0};
    voc__visible_add(&visible, words, strlen(words));
    size_t length = visible.size < size ? visible.size : size - 1;
    while (length > 0 && !voc__utf8_valid((const char *)visible.data, length))
        length--;
    if (length > 0)
        memcpy(out, visible.data, length);
    out[length] = '\0';
    voc__buffer_free(&visible);
}

voc__handed voc__smtp_hand_over(void *self, voc__parcel *parcel, voc_log *log)
{
    voc__smtp *s = self;
    char to[300];
    snprintf(to, sizeof to, "<%s>", parcel->to);
    struct curl_slist *recipients = curl_slist_append(NULL, to);
    s->parcel = parcel;
    s->offset = 0;
    s->leaving = s->kept = s->complete = s->answered = s->goodbye = false;
    s->code = 0;
    s->reply[0] = s->error[0] = s->command[0] = parcel->words[0] = '\0';
    CURLcode result = CURLE_OUT_OF_MEMORY;
    if (recipients) {
        curl_easy_setopt(s->curl, CURLOPT_MAIL_RCPT, recipients);
        curl_easy_setopt(s->curl, CURLOPT_INFILESIZE_LARGE, (curl_off_t)parcel->message->size);
        result = curl_easy_perform(s->curl);
        curl_easy_setopt(s->curl, CURLOPT_MAIL_RCPT, NULL);
    }
    curl_slist_free_all(recipients);
    voc__handed handed = judge(s, result);
    s->proven = s->proven || handed == VOC__HANDED_OVER;
    if (handed != VOC__HANDED_OVER)
        set_words(s, result, parcel->words, sizeof parcel->words);
    if (handed == VOC__HANDED_STOP && !s->kept) /* who kept it back has said why */
        voc__log_add(log, VOC_ERROR,
                     result == CURLE_OUT_OF_MEMORY ? VOC_ERROR_MEMORY : VOC_ERROR_NETWORK, NULL, 0,
                     0, NULL, "nothing more is sent: %s%s",
                     result == CURLE_LOGIN_DENIED ? "the server refused name or password: " : "",
                     parcel->words);
    return handed;
}

/* ---- opening --------------------------------------------------------------------------------- */

static bool refuse(const char *why, voc_log *log)
{
    voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL, "the server's URL: %s", why);
    return false;
}

/* "127." and digits and dots, or "[::1]": a name could lead elsewhere. */
static bool is_loopback(const char *host)
{
    return strcmp(host, "[::1]") == 0 ||
           (strncmp(host, "127.", 4) == 0 && strspn(host, "0123456789.") == strlen(host));
}

static bool url_part_is_there(CURLU *url, CURLUPart which)
{
    char *part = NULL;
    bool there = curl_url_get(url, which, &part, 0) == CURLUE_OK;
    curl_free(part);
    return there;
}

static bool parts_hold(CURLU *url, bool plain, voc_log *log)
{
    char *scheme = NULL, *host = NULL;
    curl_url_get(url, CURLUPART_SCHEME, &scheme, 0);
    curl_url_get(url, CURLUPART_HOST, &host, 0);
    bool holds = true;
    if (!scheme || !host)
        holds = refuse("there is no memory to read it", log);
    else if (strcmp(scheme, "smtp") != 0 && strcmp(scheme, "smtps") != 0)
        holds = refuse("it begins with neither smtp:// nor smtps://", log);
    else if (url_part_is_there(url, CURLUPART_USER) || url_part_is_there(url, CURLUPART_PASSWORD))
        holds = refuse("name and password do not belong into it, where others can read them", log);
    else if (url_part_is_there(url, CURLUPART_QUERY) || url_part_is_there(url, CURLUPART_FRAGMENT))
        holds = refuse("nothing stands behind the path", log);
    else if (plain && (strcmp(scheme, "smtp") != 0 || !is_loopback(host)))
        holds = refuse("only smtp://127.0.0.1 and smtp://[::1] may go without TLS", log);
    curl_free(scheme);
    curl_free(host);
    return holds;
}

static bool url_holds(const voc_mail_server *server, voc_log *log)
{
    CURLU *url = curl_url();
    bool read = url && curl_url_set(url, CURLUPART_URL, server->url, 0) == CURLUE_OK;
    bool holds = read ? parts_hold(url, server->plain_loopback, log)
                      : refuse("it is not of the form smtp://HOST:PORT", log);
    curl_url_cleanup(url);
    return holds;
}

/* libcurl copies what it is given. The environment has no say: no proxy, no .netrc. */
static bool set_up(voc__smtp *s, const voc_mail_server *server)
{
    CURL *c = s->curl;
    bool good = curl_easy_setopt(c, CURLOPT_URL, server->url) == CURLE_OK &&
                curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "smtp,smtps") == CURLE_OK &&
                curl_easy_setopt(c, CURLOPT_MAIL_FROM, s->sender) == CURLE_OK &&
                curl_easy_setopt(c, CURLOPT_PROXY, "") == CURLE_OK &&
                curl_easy_setopt(c, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2) == CURLE_OK &&
                curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 1L) == CURLE_OK &&
                curl_easy_setopt(c, CURLOPT_SSL_VERIFYHOST, 2L) == CURLE_OK;
    long security = server->plain_loopback ? CURLUSESSL_NONE : CURLUSESSL_ALL;
    good = good && curl_easy_setopt(c, CURLOPT_USE_SSL, security) == CURLE_OK;
    if (good && server->ca_file)
        good = curl_easy_setopt(c, CURLOPT_CAINFO, server->ca_file) == CURLE_OK;
    if (good && server->user)
        good = curl_easy_setopt(c, CURLOPT_USERNAME, server->user) == CURLE_OK &&
               curl_easy_setopt(c, CURLOPT_PASSWORD, server->password) == CURLE_OK;
    /* CURLOPT_NOSIGNAL stays off: a connection that breaks under TLS would raise SIGPIPE, which
     * libcurl then leaves to the program. */
    curl_easy_setopt(c, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, (long)CONNECT_SECONDS);
    curl_easy_setopt(c, CURLOPT_SERVER_RESPONSE_TIMEOUT, (long)ANSWER_SECONDS);
    curl_easy_setopt(c, CURLOPT_LOW_SPEED_LIMIT, 1L); /* bytes a second */
    curl_easy_setopt(c, CURLOPT_LOW_SPEED_TIME, (long)ANSWER_SECONDS);
    curl_easy_setopt(c, CURLOPT_ERRORBUFFER, s->error);
    curl_easy_setopt(c, CURLOPT_READFUNCTION, read_message);
    curl_easy_setopt(c, CURLOPT_READDATA, s);
    curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, drop);
    curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, read_reply);
    curl_easy_setopt(c, CURLOPT_HEADERDATA, s);
    curl_easy_setopt(c, CURLOPT_VERBOSE, 1L); /* for note_command alone */
    curl_easy_setopt(c, CURLOPT_DEBUGFUNCTION, note_command);
    curl_easy_setopt(c, CURLOPT_DEBUGDATA, s);
    return good;
}

static voc__smtp *make(const voc_mail_server *server, const char *from)
{
    voc__smtp *s = calloc(1, sizeof *s);
    if (!s)
        return NULL;
    size_t size = strlen(from) + 3;
    s->curl = curl_easy_init();
    s->sender = malloc(size);
    if (s->sender)
        snprintf(s->sender, size, "<%s>", from);
    if (s->curl && s->sender && set_up(s, server))
        return s;
    curl_easy_cleanup(s->curl);
    free(s->sender);
    free(s);
    return NULL;
}

voc_status voc__smtp_open(const voc_mail_server *server, const char *from, voc__smtp **out,
                          voc_log *log)
{
    *out = NULL;
    bool begun = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    if (begun && !url_holds(server, log)) {
        curl_global_cleanup();
        return VOC_ERROR_USAGE;
    }
    *out = begun ? make(server, from) : NULL;
    if (*out)
        return VOC_OK;
    if (begun)
        curl_global_cleanup();
    voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory for a connection");
    return VOC_ERROR_MEMORY;
}

void voc__smtp_free(voc__smtp *s)
{
    if (!s)
        return;
    /* Saying goodbye calls read_reply and note_command again. */
    curl_easy_cleanup(s->curl);
    free(s->sender);
    free(s);
    curl_global_cleanup();
}
