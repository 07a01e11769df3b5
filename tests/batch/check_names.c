/* Names of files, from what hostile hands put into a template's places. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "batch/names.h"
#include "tests/batch/suites.h"

static voc__buffer out;

static const char *tamed_bytes(const char *text, size_t size)
{
    voc__names_tame(text, size, 7, &out);
    ck_assert(!out.failed);
    return (const char *)out.data;
}

static const char *tamed(const char *text)
{
    return tamed_bytes(text, strlen(text));
}

typedef struct example {
    const char *from, *to;
} example;

START_TEST(names_come_out_as_names_and_nothing_else)
{
    static const example examples[] = {
        {"Ana Maria", "Ana-Maria"},
        {"../../etc/passwd", "etc-passwd"},
        {"..", "7"},
        {".", "7"},
        {"", "7"},
        {"   ", "7"},
        {"---", "7"},
        {"-rf", "rf"},
        {".hidden", "hidden"},
        {"a..b", "a.b"},
        {"C:\\Windows\\x", "C-Windows-x"},
        {"a/b\\c", "a-b-c"},
        {"a\nb\tc\rd", "a-b-c-d"},
        {"$(reboot)`id`;&|<>", "reboot-id"},
        {"~root", "root"},
        {"tail. . .", "tail"},
        {"con", "_con"},
        {"NUL.tar", "_NUL.tar"},
        {"Com1", "_Com1"},
        {"LPT\xc2\xb9", "_LPT\xc2\xb9"},
        {"com", "com"},
        {"console", "console"},
        {"Zo\xc3\xab", "Zo\xc3\xab"},
        {"a\xe2\x80\xae"
         "fdp.exe",
         "afdp.exe"}, /* an override of direction */
        {"a\xe2\x80\x8b\xef\xbb\xbf"
         "b",
         "ab"}, /* zero width */
        {"a\xe2\x88\x95"
         "b\xef\xbc\x8f"
         "c",
         "a-b-c"}, /* what looks like a slash */
        {"a\xc2\xa0\xe3\x80\x80"
         "b",
         "a-b"}, /* spaces beyond ASCII */
        {"a\xff\xfe"
         "b",
         "a-b"},                   /* no UTF-8 */
        {"\xed\xa0\x80", "7"},     /* half of a pair */
        {"a\x7f\xc2\x85z", "a-z"}, /* controls */
        {"\xe6\x9d\x8e\xe9\x9b\xb7", "\xe6\x9d\x8e\xe9\x9b\xb7"},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
        ck_assert_str_eq(tamed(examples[i].from), examples[i].to);
    ck_assert_str_eq(tamed_bytes("a\0b", 3), "a-b");
}
END_TEST

static bool is_harmless_character(uint32_t c)
{
    if (c < 0x80)
        return c > 0x20 && c < 0x7f && !strchr("/\\:*?\"<>|$`'!#&;(){}[]~%^", (int)c);
    return c > 0xa0 && !(c >= 0x200b && c <= 0x200f) && !(c >= 0x2028 && c <= 0x202e) &&
           !(c >= 0x2060 && c <= 0x206f) && c != 0xfeff && c != 0x61c;
}

/* What must hold of any name. One assertion: Check's take their time. */
static bool is_harmless(const char *name)
{
    size_t size = strlen(name);
    bool good = size > 0 && size <= VOC__NAME_BYTES + 1 && voc__utf8_valid(name, size) &&
                !strchr(".- ", name[0]) && !strchr(". ", name[size - 1]) && !strstr(name, "..");
    for (size_t at = 0; good && at < size;) {
        uint32_t c;
        at += (size_t)voc__utf8_decode(name + at, size - at, &c);
        good = is_harmless_character(c);
    }
    return good;
}

START_TEST(no_bytes_make_a_name_that_does_harm)
{
    unsigned state = 1;
    for (int round = 0; round < 20000; round++) {
        char text[40];
        size_t size = 0;
        while (size + 4 < sizeof text) {
            state = state * 1664525u + 1013904223u;
            unsigned kind = state >> 29, value = state >> 8 & 0xffff;
            if (kind < 2)
                text[size++] = "/\\.-: \0\n~$"[value % 10];
            else if (kind < 4)
                text[size++] = (char)(value & 0xff);
            else {
                uint32_t c = kind < 6 ? 0x2000 + value % 0x100 : value;
                int length = voc__utf8_encode(c, text + size);
                size += (size_t)length;
            }
        }
        voc__names_tame(text, size, 7, &out);
        if (!is_harmless((const char *)out.data))
            ck_abort_msg("%s", (const char *)out.data);
    }
}
END_TEST

START_TEST(long_names_end_at_a_whole_character)
{
    char text[1200] = "";
    for (int i = 0; i < 300; i++)
        strcat(text, "\xe6\x9d\x8e");
    ck_assert_uint_le(strlen(tamed(text)), VOC__NAME_BYTES);
    ck_assert_uint_eq(strlen((char *)out.data) % 3, 0);
    ck_assert(is_harmless((char *)out.data));
}
END_TEST

START_TEST(a_template_is_filled_from_the_row)
{
    voc_recipient r = {.row = 12,
                       .id = "A/1",
                       .name = "Ana",
                       .email = "",
                       .to = "welder",
                       .language = "",
                       .report = ""};
    voc__names_make("{row}-{report}", &r, "career", "", &out);
    ck_assert_str_eq((char *)out.data, "12-career");
    voc__names_make("{id}_{name}.{to}.{language}", &r, "career", "es", &out);
    ck_assert_str_eq((char *)out.data, "A-1_Ana.welder.es");
    voc__names_make("same", &r, "career", "", &out);
    ck_assert_str_eq((char *)out.data, "same");
}
END_TEST

START_TEST(a_template_with_an_unknown_place_is_refused)
{
    voc_log *log = voc_log_new();
    ck_assert(voc__names_check("{row}-{id}x", log));
    ck_assert_uint_eq(voc_log_count(log), 0);
    ck_assert(!voc__names_check("{rov}", log));
    ck_assert_ptr_nonnull(strstr(voc_log_at(log, 0)->text, "{row}"));
    ck_assert(!voc__names_check("{row", log));
    ck_assert(!voc__names_check("", log));
    ck_assert(!voc__names_check("\xff", log));
    voc_log_free(log);
}
END_TEST

static void end(void)
{
    voc__buffer_free(&out);
}

Suite *names_suite(void)
{
    static const test_name tests[] = {
        &names_come_out_as_names_and_nothing_else,    &no_bytes_make_a_name_that_does_harm,
        &long_names_end_at_a_whole_character,         &a_template_is_filled_from_the_row,
        &a_template_with_an_unknown_place_is_refused,
    };
    return suite_with("names", tests, sizeof tests / sizeof *tests, NULL, end);
}
