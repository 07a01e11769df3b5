#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "mail/message.h"
#include "tests/faults.h"
#include "tests/mail/suites.h"

static voc_mail_message sample(void)
{
    static const char pdf[] = "%PDF-1.7 of a few bytes, more than fit into one line of base64: 123";
    return (voc_mail_message){
        .from = {"Admissions", "office@college.example"},
        .to = {"Zo\xC3\xAB R\xC3\xAD"
               "os",
               "zoe@example.org"},
        .reply_to = {NULL, "answers@college.example"},
        .subject = "Your pathway",
        .text = "Good day,\n\nhere it is.\n",
        .html = "<p>Good day</p>\n",
        .id = "12.0123456789abcdef",
        .date = 1795423418,
        .unsubscribe_url = "https://college.example/stop?u=12",
        .unsubscribe_address = "stop@college.example",
        .attachment = {"2-pathway.pdf", "application/pdf", pdf, sizeof pdf - 1},
    };
}

static int take(void *context, const void *bytes, size_t size)
{
    voc__buffer_add(context, bytes, size);
    return 0;
}

START_TEST(a_message_is_these_bytes)
{
    static const char expected[] =
        "Date: Mon, 23 Nov 2026 08:43:38 +0000\r\n"
        "From: Admissions <office@college.example>\r\n"
        "Reply-To: answers@college.example\r\n"
        "To: =?UTF-8?Q?Zo=C3=AB_R=C3=ADos?= <zoe@example.org>\r\n"
        "Subject: Your pathway\r\n"
        "Message-ID: <12.0123456789abcdef@college.example>\r\n"
        "List-Unsubscribe: <https://college.example/stop?u=12>,\r\n"
        " <mailto:stop@college.example>\r\n"
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
        "Auto-Submitted: auto-generated\r\n"
        "MIME-Version: 1.0\r\n"
        "Content-Type: multipart/mixed;\r\n boundary=\"=_m_12.0123456789abcdef\"\r\n\r\n"
        "--=_m_12.0123456789abcdef\r\n"
        "Content-Type: multipart/alternative;\r\n boundary=\"=_a_12.0123456789abcdef\"\r\n\r\n"
        "--=_a_12.0123456789abcdef\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        "Good day,\r\n\r\nhere it is.\r\n\r\n"
        "--=_a_12.0123456789abcdef\r\n"
        "Content-Type: text/html; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<p>Good day</p>\r\n\r\n"
        "--=_a_12.0123456789abcdef--\r\n"
        "--=_m_12.0123456789abcdef\r\n"
        "Content-Type: application/pdf\r\n"
        "Content-Transfer-Encoding: base64\r\n"
        "Content-Disposition: attachment;\r\n filename=\"2-pathway.pdf\"\r\n\r\n"
        "JVBERi0xLjcgb2YgYSBmZXcgYnl0ZXMsIG1vcmUgdGhhbiBmaXQgaW50byBvbmUgbGluZSBvZiBi\r\n"
        "YXNlNjQ6IDEyMw==\r\n"
        "--=_m_12.0123456789abcdef--\r\n";
    voc__buffer out = {0};
    voc_mail_message m = sample();
    ck_assert_int_eq(voc_mail_write(&m, take, &out, NULL), VOC_OK);
    ck_assert_str_eq((const char *)out.data, expected);
    voc__buffer_free(&out);
}
END_TEST

START_TEST(a_message_read_in_pieces_of_any_size_is_the_same)
{
    voc_mail_message m = sample();
    voc__message whole = {.size = 0};
    ck_assert_int_eq(voc__message_build(&whole, &m, NULL), VOC_OK);
    char *expected = malloc(whole.size), *got = malloc(whole.size);
    ck_assert_uint_eq(voc__message_read(&whole, 0, expected, whole.size), whole.size);
    for (size_t piece = 1; piece < whole.size; piece++) {
        size_t offset = 0, size;
        while ((size = voc__message_read(
                    &whole, offset, got + offset,
                    piece < whole.size - offset ? piece : whole.size - offset)) > 0)
            offset += size;
        ck_assert_uint_eq(offset, whole.size);
        ck_assert_int_eq(memcmp(expected, got, whole.size), 0);
    }
    free(expected);
    free(got);
    voc__message_free(&whole);
}
END_TEST

START_TEST(what_no_message_may_hold_is_refused_by_its_name)
{
    static const struct {
        size_t member;
        const char *value, *said;
    } bad[] = {
#define AT(member) offsetof(voc_mail_message, member)
        {AT(from.name), "A\r\nBcc: x@example.org", "from name: character 2 is a carriage return"},
        {AT(from.address), "nobody", "from: it has no @"},
        {AT(to.name), "A\nB", "name: character 2 is a line feed"},
        {AT(to.address), "a@example.org\r\nRCPT TO:<b@example.org>", "email: character 14"},
        {AT(to.address), "", "email: it is empty"},
        {AT(reply_to.address), "x", "reply-to: it has no @"},
        {AT(subject), "Hi\r\n\r\nbody", "subject: character 3 is a carriage return"},
        {AT(subject), NULL, "no subject or no text"},
        {AT(text), "\xFF", "text: it is not UTF-8"},
        {AT(html), "\xED\xA0\x80", "HTML: it is not UTF-8"},
        {AT(id), "a b", "message id"},
        {AT(id), "", "message id"},
        {AT(id), ".a", "message id"},
        {AT(id), "a..b", "message id"},
        {AT(id), "1234567890123456789012345678901234567890123456789", "message id"},
        {AT(unsubscribe_url), "http://x.example/", "https://"},
        {AT(unsubscribe_url), "https://x.example/>\r\nX: y", "escapes"},
        {AT(unsubscribe_address), "a?b@x.example", "escapes"},
        {AT(attachment.name), "../x.pdf", "names a folder"},
        {AT(attachment.name), "x\r\n.pdf", "file name: character 2"},
        {AT(attachment.type), "application/pdf; x=\"\r\n\"", "file type"},
        {AT(attachment.type), NULL, "file type"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        voc_log *log = voc_log_new();
        voc__buffer out = {0};
        voc_mail_message m = sample();
        *(const char **)(void *)((char *)&m + bad[i].member) = bad[i].value;
        ck_assert_int_ne(voc_mail_write(&m, take, &out, log), VOC_OK);
        ck_assert_uint_eq(voc_log_errors(log), 1);
        ck_assert_msg(strstr(voc_log_at(log, 0)->text, bad[i].said), "%s",
                      voc_log_at(log, 0)->text);
        ck_assert_uint_eq(out.size, 0);
        voc_log_free(log);
    }
    voc_mail_message m = sample();
    m.date = -1;
    ck_assert_int_ne(voc_mail_write(&m, take, NULL, NULL), VOC_OK);
}
END_TEST

static int refuse_bytes(void *context, const void *bytes, size_t size)
{
    (void)context, (void)bytes, (void)size;
    return 1;
}

START_TEST(a_callback_that_takes_nothing_is_a_file_error)
{
    voc_mail_message m = sample();
    ck_assert_int_eq(voc_mail_write(&m, refuse_bytes, NULL, NULL), VOC_ERROR_FILE);
}
END_TEST

static void build(void *context)
{
    voc__message message = {.size = 0};
    voc_mail_message m = sample();
    *(voc_status *)context = voc__message_build(&message, &m, NULL);
    voc__message_free(&message);
}

static void look(void *context, bool failed)
{
    ck_assert_int_eq(*(voc_status *)context, failed ? VOC_ERROR_MEMORY : VOC_OK);
}

START_TEST(each_refusal_of_memory_is_told)
{
    voc_status status;
    faults_each(FAULT_MEMORY, 0, build, look, &status);
}
END_TEST

Suite *message_suite(void)
{
    static const test_name tests[] = {
        &a_message_is_these_bytes,
        &a_message_read_in_pieces_of_any_size_is_the_same,
        &what_no_message_may_hold_is_refused_by_its_name,
        &a_callback_that_takes_nothing_is_a_file_error,
        &each_refusal_of_memory_is_told,
    };
    return suite_of("message", tests, sizeof tests / sizeof *tests);
}
