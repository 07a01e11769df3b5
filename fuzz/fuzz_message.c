/* What stands in a mail, from a template and values of outside to the bytes on the wire. The input
 * holds, each behind a NUL: template, name, address, subject, name of the file. */
#include <stdlib.h>
#include <string.h>

#include <vocation/mail.h>

#include "fuzz/target.h"
#include "mail/template.h"

enum { PARTS = 5, LINE_MOST = 998 };

static int put(void *context, const void *bytes, size_t size)
{
    voc__buffer_add(context, bytes, size);
    return 0;
}

/* ASCII in lines of CR LF, none longer than RFC 5322, 2.1.1 has it. */
static bool is_sound(const voc__buffer *message)
{
    size_t line = 0;
    for (size_t i = 0; i < message->size; i++, line++) {
        unsigned char byte = message->data[i];
        bool ends = byte == '\n';
        if (byte >= 0x80 || byte == '\0' || ends != (i > 0 && message->data[i - 1] == '\r'))
            return false;
        if (ends && line > LINE_MOST + 1)
            return false;
        if (ends)
            line = (size_t)-1;
    }
    return message->size > 0 && line == 0;
}

/* How often a header stands in the head, which ends with an empty line. */
static int count_header(const voc__buffer *message, const char *start)
{
    const char *text = (const char *)message->data, *end = strstr(text, "\r\n\r\n");
    int count = strncmp(text, start + 2, strlen(start + 2)) == 0;
    for (const char *at = text; (at = strstr(at, start)) && at < end; at++)
        count++;
    return count;
}

/* A message with one recipient and no header that a value has brought; or an error and nothing. */
static bool write_message(const voc_mail_message *message, voc_log *log)
{
    voc__buffer out = {0};
    voc_status status = voc_mail_write(message, put, &out, log);
    bool good;
    if (status == VOC_OK) {
        voc__buffer_add(&out, "", 1);
        out.size--;
        good = is_sound(&out) && count_header(&out, "\r\nTo:") == 1 &&
               count_header(&out, "\r\nSubject:") == 1 && count_header(&out, "\r\nBcc:") == 0 &&
               count_header(&out, "\r\nX-") == 0;
    } else {
        good = out.size == 0 && voc_log_errors(log) > 0;
    }
    voc__buffer_free(&out);
    return good;
}

static bool fill_and_write(char *const *parts, voc_log *log)
{
    voc__arena *arena = voc__arena_new();
    const char *values[VOC__FIELDS] = {parts[1], parts[3], parts[2], parts[4], ""};
    voc__buffer text = {0};
    bool good = true;
    voc__template *template =
        voc__template_new(arena, "template", parts[0], strlen(parts[0]), VOC__ESCAPE_NONE, log);
    if (template && voc__template_fill(template, values, &text, log)) {
        voc__buffer_add(&text, "", 1);
        good = write_message(
            &(voc_mail_message){.from = {parts[1], "office@college.example"},
                                .to = {parts[1], parts[2]},
                                .subject = parts[3],
                                .text = (const char *)text.data,
                                .id = "1.a",
                                .attachment = {parts[4], "application/pdf", "%PDF", 4}},
            log);
    } else {
        good = voc_log_errors(log) > 0;
    }
    voc__buffer_free(&text);
    voc__arena_free(arena);
    return good;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    char *copy = calloc(size + PARTS, 1), *parts[PARTS], *at = copy;
    voc_log *log = voc_log_new();
    if (!copy)
        abort();
    memcpy(copy, bytes, size);
    for (size_t i = 0; i < PARTS; i++) {
        parts[i] = at;
        at += strlen(at) + 1;
        if (at > copy + size + PARTS - 1)
            at = copy + size + PARTS - 1;
    }
    if (!fill_and_write(parts, log))
        abort();
    voc_log_free(log);
    free(copy);
    return 0;
}
