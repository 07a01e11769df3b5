#include <string.h>

#include "mail/encode.h"
#include "mail/header.h"
#include "tests/mail/suites.h"

static void ck_text(voc__buffer *out, const char *expected)
{
    ck_assert(!out->failed);
    ck_assert_str_eq((const char *)out->data, expected);
    voc__buffer_free(out);
}

START_TEST(plain_text_stays_plain_and_folds_at_spaces)
{
    voc__buffer out = {0};
    voc__header_text(&out, "Subject", "Your pathway");
    ck_text(&out, "Subject: Your pathway\r\n");
    voc__header_text(&out, "Subject",
                     "a subject that goes on and on, so that its words do not find room on one "
                     "line of text");
    ck_text(&out, "Subject: a subject that goes on and on, so that its words do not find room\r\n"
                  " on one line of text\r\n");
}
END_TEST

START_TEST(other_letters_and_what_looks_encoded_become_encoded_words)
{
    voc__buffer out = {0};
    voc__header_text(&out, "Subject", "Caf\xC3\xA9 ol\xC3\xA9");
    ck_text(&out, "Subject: =?UTF-8?Q?Caf=C3=A9_ol=C3=A9?=\r\n");
    voc__header_text(&out, "Subject", "\xE4\xB8\xAD\xE6\x96\x87");
    ck_text(&out, "Subject: =?UTF-8?B?5Lit5paH?=\r\n");
    voc__header_text(&out, "Subject", "=?UTF-8?Q?x?=");
    ck_text(&out, "Subject: =?UTF-8?Q?=3D=3FUTF-8=3FQ=3Fx=3F=3D?=\r\n");
    voc__header_text(&out, "Subject", "two  spaces");
    ck_text(&out, "Subject: =?UTF-8?Q?two__spaces?=\r\n");
}
END_TEST

START_TEST(names_are_quoted_only_where_they_must_be)
{
    voc__buffer out = {0};
    voc__header_mailbox(&out, "To", &(voc_mailbox){"Ana Ruiz", "ana@example.org"});
    ck_text(&out, "To: Ana Ruiz <ana@example.org>\r\n");
    voc__header_mailbox(&out, "To", &(voc_mailbox){"Ruiz, Ana \"A\\B\"", "ana@example.org"});
    ck_text(&out, "To: \"Ruiz, Ana \\\"A\\\\B\\\"\" <ana@example.org>\r\n");
    voc__header_mailbox(&out, "To", &(voc_mailbox){NULL, "ana@example.org"});
    ck_text(&out, "To: ana@example.org\r\n");
    voc__header_mailbox(&out, "To", &(voc_mailbox){"Zo\xC3\xAB", "zoe@example.org"});
    ck_text(&out, "To: =?UTF-8?Q?Zo=C3=AB?= <zoe@example.org>\r\n");
}
END_TEST

START_TEST(what_may_not_stand_in_a_header_is_told_with_its_place)
{
    static const struct {
        const char *value, *said;
    } bad[] = {
        {"Ana\r\nBcc: x@example.org", "name: character 4 is a carriage return"},
        {"\xC3\x81na\nX", "name: character 4 is a line feed"},
        {"a\tb", "name: character 2 is a tab"},
        {"\x01", "name: character 1 is a control character"},
        {"a\x7F", "name: character 2 is a control character"},
        {"a\xC2\x85", "name: character 2 is a control character"},
        {"a\xE2\x80\xA8", "name: character 2 is a control character"},
        {"ab\xFF", "name: character 3 is no UTF-8"},
        {"\xC0\x8D", "name: character 1 is no UTF-8"},
    };
    voc_log *log = voc_log_new();
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        ck_assert(!voc__header_safe(bad[i].value, "name", log));
        ck_assert_ptr_nonnull(strstr(voc_log_at(log, i)->text, bad[i].said));
    }
    ck_assert(voc__header_safe("\xD8\xA7\xD9\x84 \xF0\x9F\x98\x80", "name", log));
    ck_assert(voc__header_safe(NULL, "name", log));
    voc_log_free(log);
}
END_TEST

START_TEST(file_names_are_quoted_or_in_sections)
{
    voc__buffer out = {0};
    voc__header_parameter(&out, "filename", "a \"b\".pdf");
    ck_text(&out, ";\r\n filename=\"a \\\"b\\\".pdf\"");
    voc__header_parameter(&out, "filename", "caf\xC3\xA9.pdf");
    ck_text(&out, ";\r\n filename*0*=UTF-8''caf%C3%A9.pdf");
}
END_TEST

START_TEST(dates_are_those_of_the_calendar)
{
    static const struct {
        int64_t seconds;
        const char *date;
    } days[] = {
        {0, "Thu, 1 Jan 1970 00:00:00"},           {951782399, "Mon, 28 Feb 2000 23:59:59"},
        {951782400, "Tue, 29 Feb 2000 00:00:00"},  {1795423418, "Mon, 23 Nov 2026 08:43:38"},
        {4107542400, "Mon, 1 Mar 2100 00:00:00"},
        {INT64_C(253402300799), "Fri, 31 Dec 9999 23:59:59"},
    };
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        char expected[64];
        voc__buffer out = {0};
        snprintf(expected, sizeof expected, "Date: %s +0000\r\n", days[i].date);
        ck_assert(voc__date_printable(days[i].seconds));
        voc__header_date(&out, "Date", days[i].seconds);
        ck_text(&out, expected);
    }
    ck_assert(!voc__date_printable(-1));
    ck_assert(!voc__date_printable(INT64_C(253402300800)));
}
END_TEST

START_TEST(text_lines_are_quoted_where_they_must_be)
{
    voc__buffer out = {0};
    voc__quoted_printable(&out, "a=b\n.dot\r\nFrom me\rend \n\n\xC3\xA9");
    ck_text(&out, "a=3Db\r\n=2Edot\r\n=46rom me\r\nend=20\r\n\r\n=C3=A9\r\n");
    voc__quoted_printable(&out, "123456789012345678901234567890123456789012345678901234567890123456"
                                "789012345.789");
    ck_text(&out, "123456789012345678901234567890123456789012345678901234567890123456789012345="
                  "\r\n=2E789\r\n");
}
END_TEST

Suite *header_suite(void)
{
    static const test_name tests[] = {
        &plain_text_stays_plain_and_folds_at_spaces,
        &other_letters_and_what_looks_encoded_become_encoded_words,
        &names_are_quoted_only_where_they_must_be,
        &what_may_not_stand_in_a_header_is_told_with_its_place,
        &file_names_are_quoted_or_in_sections,
        &dates_are_those_of_the_calendar,
        &text_lines_are_quoted_where_they_must_be,
    };
    return suite_of("header", tests, sizeof tests / sizeof *tests);
}
