#include <string.h>

#include "tests/text/suites.h"
#include "text/shaper.h"

/* The text with "|" where a line may end and "!" where it must. */
static const char *broken(const char *text, const char *language)
{
    static char out[400];
    unsigned char flags[200];
    voc__faces *faces = voc__faces_new(NULL);
    voc__shaper *shaper = voc__shaper_new(faces);
    size_t size = strlen(text), used = 0;
    ck_assert_int_eq(voc__breaks(shaper, text, size, language, flags), VOC_OK);
    for (size_t i = 0; i <= size; i++) {
        if (i > 0 && flags[i] != VOC__BREAK_NO)
            out[used++] = flags[i] == VOC__BREAK_MUST ? '!' : '|';
        if (i < size)
            out[used++] = text[i];
    }
    out[used] = '\0';
    voc__shaper_free(shaper);
    voc__faces_free(faces);
    return out;
}

START_TEST(lines_end_after_spaces)
{
    ck_assert_str_eq(broken("one two  three", "en"), "one |two  |three|");
}
END_TEST

START_TEST(lines_end_after_hyphens_between_letters)
{
    ck_assert_str_eq(broken("full-time job", "en"), "full-|time |job|");
}
END_TEST

START_TEST(spans_of_years_stay_whole)
{
    ck_assert_str_eq(broken("in 2024–34 and", "en"), "in |2024–34 |and|");
    ck_assert_str_eq(broken("29-2072 x", "en"), "29-2072 |x|");
    ck_assert_str_eq(broken("north–south", "en"), "north–|south|");
}
END_TEST

START_TEST(no_break_spaces_hold)
{
    ck_assert_str_eq(broken("24\xc2\xa0months x", "en"), "24\xc2\xa0months |x|");
}
END_TEST

START_TEST(signs_stay_with_their_numbers)
{
    ck_assert_str_eq(broken("of −0.7% or $50,250", "en"), "of |−0.7% |or |$50,250|");
}
END_TEST

START_TEST(a_soft_hyphen_ends_no_line)
{
    ck_assert_str_eq(broken("tech\xc2\xadnician", "en"), "tech\xc2\xadnician|");
}
END_TEST

START_TEST(a_line_feed_must_end_its_line)
{
    ck_assert_str_eq(broken("a\nb", "en"), "a\n!b|");
}
END_TEST

START_TEST(empty_text_has_no_break)
{
    ck_assert_str_eq(broken("", "en"), "");
    ck_assert_str_eq(broken("", NULL), "");
}
END_TEST

START_TEST(any_language_tag_is_taken)
{
    ck_assert_str_eq(broken("one two", "xx-Nonsense-and-much-more-than-a-tag-may-hold"),
                     "one |two|");
    ck_assert_str_eq(broken("one two", "de"), "one |two|");
}
END_TEST

/* The table for plain text against ICU's own rules, which Portuguese uses unchanged. */
START_TEST(the_table_for_plain_text_agrees_with_the_general_rules)
{
    static const char *const pieces[] = {
        "a",
        "B",
        "7",
        "0",
        ".",
        ",",
        ":",
        ")",
        "]",
        "\"",
        "'",
        "(",
        "[",
        "-",
        "$",
        "+",
        "%",
        "/",
        "!",
        "?",
        "&",
        " ",
        " ",
        " ",
        "a",
        "b",
        "1",
        "\n",
        "\xc2\xa0",
        "\xe2\x80\x99",
        "\xe2\x80\x9c",
        "\xe2\x80\x93",
        "\xe2\x88\x92",
        "\xef\xbf\xbc",
    };
    voc__faces *faces = voc__faces_new(NULL);
    voc__shaper *shaper = voc__shaper_new(faces);
    unsigned random = 1;
    for (int i = 0; i < 200000; i++) {
        char text[64] = "";
        unsigned char plain[64] = {0}, general[64] = {0};
        for (int k = 0; k < 2 + i % 9; k++) {
            random = random * 1103515245u + 12345u;
            strcat(text, pieces[(random >> 16) % (sizeof pieces / sizeof *pieces)]);
        }
        size_t size = strlen(text);
        if (!voc__breaks_plain(text, size, plain))
            continue;
        ck_assert_int_eq(voc__breaks(shaper, text, size, "pt", general), VOC_OK);
        ck_assert_msg(memcmp(plain, general, size + 1) == 0, "they differ on \"%s\"", text);
    }
    voc__shaper_free(shaper);
    voc__faces_free(faces);
}
END_TEST

Suite *breaks_suite(void)
{
    static const test_name tests[] = {
        &lines_end_after_spaces,        &lines_end_after_hyphens_between_letters,
        &spans_of_years_stay_whole,     &no_break_spaces_hold,
        &signs_stay_with_their_numbers, &a_soft_hyphen_ends_no_line,
        &a_line_feed_must_end_its_line, &empty_text_has_no_break,
        &any_language_tag_is_taken,     &the_table_for_plain_text_agrees_with_the_general_rules,
    };
    return suite_of("breaks", tests, sizeof tests / sizeof *tests);
}
