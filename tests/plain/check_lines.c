#include "tests/plain/suites.h"

#include <string.h>

#include "plain/width.h"

/* A document of one paragraph. */
static sketch paragraph(const char *words)
{
    sketch to = sketch_new(false, false);
    sketch_open(&to, PARAGRAPH);
    voc_document_text(to.document, VOC_STYLE_REGULAR, words);
    sketch_close(&to);
    return to;
}

static void expect_lines(const char *words, const char *expected)
{
    sketch to = paragraph(words);
    expect_text(&to, expected);
}

#define TEN  "ten bytes "
#define WALL "wallwallwa"
#define WIDE "\xE4\xB8\xAD\xE6\x96\x87" /* two ideographs, four columns */

START_TEST(columns_are_counted_by_the_character)
{
    static const struct {
        const char *text;
        int columns;
    } cases[] = {
        {"", 0},
        {"abc", 3},
        {"\xC3\xA9", 1},                          /* é in one */
        {"e\xCC\x81", 1},                         /* e and its mark */
        {"a\xCC\x81\xCC\x82\xCC\x83\xCC\x84", 1}, /* a tower of marks */
        {WIDE, 4},
        {"\xEF\xBC\xA1", 2},                         /* a full-width A */
        {"\xEF\xBD\xB1", 1},                         /* a half-width kana */
        {"\xF0\x9F\x99\x82", 2},                     /* a face */
        {"\xE0\xA4\x95\xE0\xA5\x8D\xE0\xA4\xB7", 2}, /* a Devanagari conjunct */
        {"\xE2\x80\x8B\xE2\x80\x8D", 0},             /* joiners */
        {"\xF4\x8F\xBF\xBF", 1},                     /* the last code point */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_msg(voc__width(cases[i].text, strlen(cases[i].text)) == cases[i].columns,
                      "case %zu: %d", i, voc__width(cases[i].text, strlen(cases[i].text)));
}
END_TEST

START_TEST(lines_end_at_spaces_before_column_73)
{
    expect_lines(TEN TEN TEN TEN TEN TEN TEN "yz", TEN TEN TEN TEN TEN TEN TEN "yz\n");
    expect_lines(TEN TEN TEN TEN TEN TEN TEN "xyz", TEN TEN TEN TEN TEN TEN "ten bytes\nxyz\n");
    expect_lines("  a   b  ", "a b\n");
}
END_TEST

START_TEST(no_break_spaces_hold_and_come_out_as_spaces)
{
    expect_lines(TEN TEN TEN TEN TEN TEN "ten\xC2\xA0"
                                         "bytes x\xC2\xA0y",
                 TEN TEN TEN TEN TEN TEN "ten bytes\nx y\n");
}
END_TEST

START_TEST(wide_text_is_broken_between_its_characters_but_not_before_its_stops)
{
    char words[200] = "", expected[200] = "";
    for (int i = 0; i < 18; i++)
        strcat(words, WIDE);
    strcpy(expected, words);
    strcat(words, "\xE3\x80\x82"); /* 72 columns, and a full stop */
    strcpy(expected + strlen(expected) - 3, "\n\xE6\x96\x87\xE3\x80\x82\n");
    expect_lines(words, expected);
}
END_TEST

START_TEST(a_word_longer_than_a_line_is_cut_and_an_address_is_not)
{
    expect_lines(WALL WALL WALL WALL WALL WALL WALL WALL,
                 WALL WALL WALL WALL WALL WALL WALL "wa\nllwallwa\n");
    expect_lines("at https://example.org/" WALL WALL WALL WALL WALL WALL WALL,
                 "at\nhttps://example.org/" WALL WALL WALL WALL WALL WALL WALL "\n");
}
END_TEST

START_TEST(marks_are_not_cut_from_what_they_stand_on)
{
    char words[400] = "", expected[400] = "";
    for (int i = 0; i < 73; i++) {
        strcat(words, "e\xCC\x81");
        strcat(expected, i == 72 ? "\ne\xCC\x81\n" : "e\xCC\x81");
    }
    expect_lines(words, expected);
}
END_TEST

START_TEST(what_steers_a_terminal_is_shown_and_line_feeds_break)
{
    expect_lines("a\x1B[31mred\x07", "a\\x1B[31mred\\x07\n");
    expect_lines("a\rb\tc\x7F", "a\\x0Db\\x09c\\x7F\n");
    expect_lines("a\xE2\x80\xAE"
                 "b",
                 "a\\xE2\\x80\\xAE"
                 "b\n"); /* turns the direction */
    expect_lines("a\xC2\x9B"
                 "b",
                 "a\\xC2\\x9B"
                 "b\n"); /* C1 */
    expect_lines("a\nb", "a\nb\n");
}
END_TEST

START_TEST(lists_within_lists_leave_room_for_words)
{
    sketch to = sketch_new(false, false);
    for (int i = 0; i < 13; i++) {
        sketch_open_with(&to, LIST, .marker = VOC_MARKER_SQUARE);
        sketch_open(&to, ITEM);
    }
    sketch_block(&to, PARAGRAPH, "deep");
    for (int i = 0; i < 26; i++)
        sketch_close(&to);
    expect_text(&to, "                                    [ ] deep\n");
}
END_TEST

Suite *lines_suite(void)
{
    static const test_name tests[] = {
        &columns_are_counted_by_the_character,
        &lines_end_at_spaces_before_column_73,
        &no_break_spaces_hold_and_come_out_as_spaces,
        &wide_text_is_broken_between_its_characters_but_not_before_its_stops,
        &a_word_longer_than_a_line_is_cut_and_an_address_is_not,
        &marks_are_not_cut_from_what_they_stand_on,
        &what_steers_a_terminal_is_shown_and_line_feeds_break,
        &lists_within_lists_leave_room_for_words,
    };
    return suite_of("lines", tests, sizeof tests / sizeof *tests);
}
