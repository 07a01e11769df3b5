#include "mail/header.h"

#include <string.h>

#include "base/log.h"
#include "base/utf8.h"
#include "mail/encode.h"

enum {
    VALUE_MAX = 998,    /* bytes: what would fit into one line (RFC 5322 section 2.1.1) */
    ASCII_MAX = 60,     /* bytes of a name that stays as it is on one line */
    WORD_MAX = 60,      /* bytes between two spaces of a text that is folded there: the first word
                           finds room behind the header's name */
    ENCODED_MAX = 75,   /* of one encoded word, RFC 2047 section 2 */
    ENCODED_FRAME = 12, /* "=?UTF-8?Q?" and "?=" */
    ROOM_LEAST = 28     /* of a line, for an encoded word to begin on it */
};

/* ---- what may stand there ---- */

static const char *control_name(uint32_t c)
{
    return c == '\r'   ? "a carriage return"
           : c == '\n' ? "a line feed"
           : c == '\t' ? "a tab"
                       : "a control character";
}

static bool refuse(const char *what, size_t character, const char *which, voc_log *log)
{
    voc__log_add(log, VOC_ERROR, VOC_ERROR_SYNTAX, NULL, 0, 0, NULL,
                 "%s: character %zu is %s, which no header may hold", what, character, which);
    return false;
}

bool voc__header_safe(const char *value, const char *what, voc_log *log)
{
    size_t size = value ? strlen(value) : 0, character = 1;
    if (size > VALUE_MAX) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_LIMIT, NULL, 0, 0, NULL,
                     "%s: more than 998 bytes are too long for a header", what);
        return false;
    }
    for (size_t i = 0; i < size; character++) {
        uint32_t c;
        int used = voc__utf8_decode(value + i, size - i, &c);
        if (!used)
            return refuse(what, character, "no UTF-8", log);
        /* C0, DEL, C1, and the line and paragraph separators of Unicode. */
        if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029)
            return refuse(what, character, control_name(c), log);
        i += (size_t)used;
    }
    return true;
}

/* ---- lines ---- */

static size_t column(const voc__buffer *out)
{
    size_t at = out->size;
    while (at > 0 && out->data[at - 1] != '\n')
        at--;
    return out->size - at;
}

static void begin(voc__buffer *out, const char *name)
{
    voc__buffer_text(out, name);
    voc__buffer_text(out, ": ");
}

static bool is_plain(const char *value)
{
    for (; *value; value++) {
        if (*value < ' ' || *value > '~')
            return false;
    }
    return true;
}

static bool is_alphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* ---- encoded words, RFC 2047 ---- */

/* What stands for itself in a phrase, section 5 (3). */
static bool is_q_safe(char c)
{
    return is_alphanumeric(c) || (c && strchr("!*+-/", c));
}

static size_t q_size(const char *bytes, size_t size)
{
    size_t total = 0;
    for (size_t i = 0; i < size; i++)
        total += is_q_safe(bytes[i]) || bytes[i] == ' ' ? 1 : 3;
    return total;
}

static size_t b_size(const char *bytes, size_t size)
{
    (void)bytes;
    return (size + 2) / 3 * 4;
}

static void add_q(voc__buffer *out, const char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (bytes[i] == ' ')
            voc__buffer_byte(out, '_');
        else if (is_q_safe(bytes[i]))
            voc__buffer_byte(out, (unsigned char)bytes[i]);
        else
            voc__buffer_printf(out, "=%02X", (unsigned)(unsigned char)bytes[i]);
    }
}

static void add_b(voc__buffer *out, const char *bytes, size_t size)
{
    char encoded[ENCODED_MAX + 1];
    voc__buffer_add(out, encoded, voc__base64((const unsigned char *)bytes, size, encoded));
}

typedef struct encoding {
    char letter;
    size_t (*size)(const char *bytes, size_t size);
    void (*add)(voc__buffer *out, const char *bytes, size_t size);
} encoding;

static const encoding q_encoding = {'Q', q_size, add_q}, b_encoding = {'B', b_size, add_b};

/* How many bytes of whole characters fit into `room`. */
static size_t fitting(const encoding *e, const char *text, size_t size, size_t room)
{
    size_t taken = 0;
    while (taken < size) {
        size_t next = taken + (size_t)voc__utf8_decode(text + taken, size - taken, NULL);
        if (e->size(text, next) > room)
            break;
        taken = next;
    }
    return taken;
}

static void add_encoded(voc__buffer *out, const char *text)
{
    size_t size = strlen(text);
    /* Q can be read by eye where most letters are ASCII; B is for all else. */
    bool readable = 2 * q_size(text, size) <= 3 * b_size(text, size);
    const encoding *e = readable ? &q_encoding : &b_encoding;
    for (size_t at = 0; at < size && !out->failed;) {
        size_t used = column(out);
        if (at > 0 || used + ROOM_LEAST > VOC__LINE_MAX) {
            voc__buffer_text(out, "\r\n ");
            used = 1;
        }
        size_t room = VOC__LINE_MAX - used;
        room = (room < ENCODED_MAX ? room : ENCODED_MAX) - ENCODED_FRAME;
        size_t taken = fitting(e, text + at, size - at, room);
        voc__buffer_printf(out, "=?UTF-8?%c?", e->letter);
        e->add(out, text + at, taken);
        voc__buffer_text(out, "?=");
        at += taken;
    }
}

/* ---- text ---- */

/* Whether it stays ASCII: nothing that reads as an encoded word, spaces one by one and inside, and
 * words short enough for a line. */
static bool folds_at_spaces(const char *value)
{
    if (!is_plain(value) || strstr(value, "=?") || strstr(value, "  "))
        return false;
    if (*value == ' ' || (*value && value[strlen(value) - 1] == ' '))
        return false;
    for (const char *at = value; *at; at += strspn(at, " ")) {
        size_t word = strcspn(at, " ");
        if (word > WORD_MAX)
            return false;
        at += word;
    }
    return true;
}

static void add_folded(voc__buffer *out, const char *value)
{
    for (const char *at = value; *at;) {
        size_t word = strcspn(at + 1, " ") + 1; /* with the space before it */
        if (column(out) + word > VOC__LINE_MAX)
            voc__buffer_text(out, "\r\n");
        voc__buffer_add(out, at, word);
        at += word;
    }
}

void voc__header_text(voc__buffer *out, const char *name, const char *value)
{
    begin(out, name);
    if (folds_at_spaces(value))
        add_folded(out, value);
    else
        add_encoded(out, value);
    voc__buffer_text(out, "\r\n");
}

/* ---- mailboxes and parameters ---- */

static void add_quoted(voc__buffer *out, const char *value)
{
    voc__buffer_byte(out, '"');
    for (; *value; value++) {
        if (*value == '"' || *value == '\\')
            voc__buffer_byte(out, '\\');
        voc__buffer_byte(out, (unsigned char)*value);
    }
    voc__buffer_byte(out, '"');
}

/* Letters, digits, hyphens and single spaces need no quotes. */
static bool is_phrase(const char *value)
{
    for (const char *at = value; *at; at++) {
        bool inner_space = *at == ' ' && at > value && at[1] && at[1] != ' ';
        if (!is_alphanumeric(*at) && *at != '-' && !inner_space)
            return false;
    }
    return true;
}

void voc__header_mailbox(voc__buffer *out, const char *name, const voc_mailbox *mailbox)
{
    begin(out, name);
    const char *display = mailbox->name;
    if (!display || !*display) {
        voc__buffer_text(out, mailbox->address);
        voc__buffer_text(out, "\r\n");
        return;
    }
    if (!is_plain(display) || strlen(display) > ASCII_MAX || strstr(display, "=?"))
        add_encoded(out, display);
    else if (is_phrase(display))
        voc__buffer_text(out, display);
    else
        add_quoted(out, display);
    if (column(out) + strlen(mailbox->address) + 3 > VOC__LINE_MAX)
        voc__buffer_text(out, "\r\n");
    voc__buffer_printf(out, " <%s>\r\n", mailbox->address);
}

/* attribute-char of RFC 2231 section 7. */
static bool is_attribute_char(char c)
{
    return is_alphanumeric(c) || (c && strchr("!#$&+-.^_`{|}~", c));
}

static size_t percent_size(const char *bytes, size_t size)
{
    size_t total = 0;
    for (size_t i = 0; i < size; i++)
        total += is_attribute_char(bytes[i]) ? 1 : 3;
    return total;
}

static void add_percent(voc__buffer *out, const char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (is_attribute_char(bytes[i]))
            voc__buffer_byte(out, (unsigned char)bytes[i]);
        else
            voc__buffer_printf(out, "%%%02X", (unsigned)(unsigned char)bytes[i]);
    }
}

static const encoding percent_encoding = {'%', percent_size, add_percent};

/* Sections of RFC 2231: name*0*=UTF-8''..., name*1*=... */
static void add_sections(voc__buffer *out, const char *name, const char *value)
{
    size_t size = strlen(value);
    unsigned section = 0;
    for (size_t at = 0; at < size && !out->failed; section++) {
        voc__buffer_printf(out, ";\r\n %s*%u*=%s", name, section, section ? "" : "UTF-8''");
        size_t room = VOC__LINE_MAX - column(out) - 1; /* the semicolon behind it */
        size_t taken = fitting(&percent_encoding, value + at, size - at, room);
        add_percent(out, value + at, taken);
        at += taken;
    }
}

void voc__header_parameter(voc__buffer *out, const char *name, const char *value)
{
    if (!is_plain(value) || strlen(value) > ASCII_MAX) {
        add_sections(out, name, value);
        return;
    }
    voc__buffer_printf(out, ";\r\n %s=", name);
    add_quoted(out, value);
}

/* ---- dates ---- */

bool voc__date_printable(int64_t seconds)
{
    return seconds >= 0 && seconds < INT64_C(253402300800); /* the year 10000 */
}

/* Days since 1970 to a date, counting from 1 March of the year 0 so that the leap day is a year's
 * last: 146,097 days are 400 years. */
static void civil(int64_t days, int *year, int *month, int *day)
{
    int64_t since = days + 719468, era = since / 146097, in_era = since % 146097;
    int64_t of_era = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
    int64_t in_year = in_era - (365 * of_era + of_era / 4 - of_era / 100);
    int64_t from_march = (5 * in_year + 2) / 153;
    *day = (int)(in_year - (153 * from_march + 2) / 5 + 1);
    *month = (int)(from_march < 10 ? from_march + 3 : from_march - 9);
    *year = (int)(of_era + era * 400 + (*month <= 2));
}

void voc__header_date(voc__buffer *out, const char *name, int64_t seconds)
{
    static const char names[] = "ThuFriSatSunMonTueWed";
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    int64_t days = seconds / 86400;
    int year, month, day, second = (int)(seconds % 86400);
    civil(days, &year, &month, &day);
    begin(out, name);
    voc__buffer_printf(out, "%.3s, %d %.3s %04d %02d:%02d:%02d +0000\r\n", names + days % 7 * 3,
                       day, months + (month - 1) * 3, year, second / 3600, second / 60 % 60,
                       second % 60);
}
