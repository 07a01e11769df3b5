#include "tests/plain/suites.h"

#include "plain/plain.h"

START_TEST(every_kind_of_node_is_known)
{
    for (int kind = 0; kind < VOC_NODE_KIND_COUNT; kind++)
        ck_assert_msg(voc__plain_knows((voc_node_kind)kind),
                      "kind %d has no row in reports/plain/kinds.def", kind);
}
END_TEST

START_TEST(a_title_is_underlined_and_tells_whom_and_when)
{
    sketch to = sketch_new(false, false);
    sketch_open(&to, TITLE_BLOCK);
    sketch_block(&to, KICKER, "Guide");
    sketch_block(&to, TITLE, "A \xE4\xB8\xAD");
    sketch_block(&to, DECK, "Of work.");
    sketch_close(&to);
    sketch_section(&to, 2, "First");
    sketch_block(&to, ASIDE, "<5 years old>");
    sketch_block(&to, PARAGRAPH, "Words.");
    sketch_section(&to, 3, "Within");
    sketch_block(&to, PARAGRAPH, "More.");
    sketch_close(&to);
    sketch_section(&to, 3, "Why?");
    sketch_block(&to, PARAGRAPH, "Because.");
    sketch_close(&to);
    sketch_close(&to);
    expect_text(&to, "Guide\nA \xE4\xB8\xAD\n====\n\nOf work.\n\nPrepared 15 April 2026\n"
                     "Lakeshire Community College \xC2\xB7 Career Services\n\n"
                     "First\n-----\n*5 years old\n\nWords.\n\nWithin:\nMore.\n\nWhy?\nBecause.\n");
}
END_TEST

START_TEST(lists_definitions_and_key_numbers_are_lines)
{
    sketch to = sketch_new(false, false);
    sketch_list(&to, VOC_MARKER_DISC, (const char *const[]){"one", "two", NULL});
    sketch_list(&to, VOC_MARKER_NUMBER, (const char *const[]){"one", "two", NULL});
    sketch_open(&to, DEFINITIONS);
    sketch_definition(&to, "Term", "what it *is* <ended>");
    sketch_close(&to);
    sketch_open(&to, PANEL);
    sketch_open(&to, KEY_NUMBERS);
    sketch_number(&to, "12` months`", "Study", (const char *const[]){"full time", "or more", NULL});
    sketch_number(&to, "7", "Jobs", (const char *const[]){NULL});
    sketch_close(&to);
    sketch_close(&to);
    sketch_open(&to, LISTING);
    sketch_open(&to, ENTRY);
    sketch_block(&to, PARAGRAPH, "A school");
    sketch_block(&to, PARAGRAPH, "A town");
    voc_document_leaf(to.document, VOC_NODE_TAG, NULL, "Paid");
    sketch_close(&to);
    sketch_close(&to);
    expect_text(&to, "- one\n- two\n\n1. one\n2. two\n\nTerm: what it is (*ended)\n\n"
                     "Study: 12 months (full time; or more)\nJobs: 7\n\n"
                     "- A school; A town (Paid)\n");
}
END_TEST

START_TEST(actions_are_numbered_and_may_be_written_on)
{
    sketch to = sketch_new(false, false);
    sketch_open(&to, ACTIONS);
    for (int i = 0; i < 2; i++) {
        sketch_open(&to, ACTION);
        sketch_block(&to, TERM, "Call *them*");
        sketch_block(&to, PARAGRAPH, "in the morning");
        if (i)
            sketch_block(&to, LABEL, "by");
        sketch_close(&to);
    }
    sketch_close(&to);
    sketch_open(&to, CONTACT);
    sketch_block(&to, PARAGRAPH, "A college");
    sketch_block(&to, PARAGRAPH, "A street");
    sketch_close(&to);
    expect_text(&to, "1. Call them\n   in the morning\n2. Call them\n   in the morning\n"
                     "   by ______________________________\n\nA college\nA street\n");
}
END_TEST

START_TEST(parts_follow_one_another_with_numbers_of_their_own)
{
    sketch to = sketch_new(false, false);
    voc_document_leaf(to.document, VOC_NODE_CONTENTS, NULL, NULL);
    for (int i = 0; i < 2; i++) {
        sketch part = sketch_new(false, false);
        sketch_block(&part, PARAGRAPH, i ? "Two[7]" : "One[8]");
        voc_document_leaf(part.document, VOC_NODE_SOURCES, NULL, NULL);
        voc_document_append(to.document, part.document);
    }
    expect_text(&to, "Contents\n--------\n1. A sketch\n2. A sketch\n\n\n\nOne [1]\n\n"
                     "[1] Bureau of Examples, Tables of Work and Pay, volume 8, with the notes\n"
                     "    that belong to them.\n\n\n\nTwo [1]\n\n"
                     "[1] Bureau of Examples, Tables of Work and Pay, volume 7, with the notes\n"
                     "    that belong to them.\n");
}
END_TEST

static void open_table(sketch *to, int columns)
{
    sketch_open_with(to, TABLE, .alt = "a table");
    for (int i = 0; i < columns; i++)
        voc_document_leaf(to->document, VOC_NODE_TABLE_COLUMN,
                          &(voc_attributes){.align = i == 1 ? VOC_ALIGN_END : VOC_ALIGN_START},
                          NULL);
}

START_TEST(a_table_that_fits_is_set_in_columns)
{
    sketch to = sketch_new(false, false);
    open_table(&to, 3);
    sketch_row(&to, true, (const char *const[]){"When", "Pay", "What", NULL});
    sketch_row(&to, false, (const char *const[]){"2024", "$$9,000", "", NULL});
    sketch_row(&to, false, (const char *const[]){"\xE4\xB8\xAD", "$$10,000", "<old>", NULL});
    sketch_open_with(&to, ROW, .row_style = VOC_ROW_BREAK);
    sketch_open_with(&to, CELL, .column_span = 3);
    sketch_block(&to, PARAGRAPH, "unlike");
    sketch_close(&to);
    sketch_close(&to);
    sketch_close(&to);
    expect_text(&to, "When      Pay  What\n-------------------\n2024   $9,000\n"
                     "\xE4\xB8\xAD    $10,000  *old\n-- unlike\n");
}
END_TEST

#define LONG "words that go on for nearly all of a line, as they do in reports"

START_TEST(a_table_that_does_not_fit_is_read_row_by_row)
{
    sketch to = sketch_new(false, false);
    open_table(&to, 3);
    sketch_row(&to, true, (const char *const[]){"When", "Pay", "What", NULL});
    sketch_row(&to, false, (const char *const[]){"2024", "", LONG, NULL});
    sketch_row(&to, false, (const char *const[]){"", "$$7", LONG, NULL});
    sketch_close(&to);
    expect_text(&to, "2024\n  What: " LONG "\n\n-\n  Pay: $7\n  What: " LONG "\n");
}
END_TEST

static void signed_row(sketch *to, voc_sign sign, const char *name)
{
    sketch_open_with(to, ROW, .sign = sign);
    sketch_open_with(to, CELL, .head = true, .row_span = 2);
    sketch_block(to, PARAGRAPH, name);
    sketch_close(to);
    sketch_open_with(to, CELL, .column_span = 2);
    sketch_block(to, PARAGRAPH, "both");
    sketch_close(to);
    sketch_close(to);
}

START_TEST(a_comparison_says_its_signs_and_names_the_rows_below_a_tall_head)
{
    sketch to = sketch_new(false, false);
    open_table(&to, 3);
    sketch_open_with(&to, ROW, .head = true);
    sketch_open(&to, CELL);
    sketch_close(&to);
    for (int i = 0; i < 2; i++) {
        sketch_open(&to, CELL);
        sketch_block(&to, PARAGRAPH, i ? "Cooper" : "Baker");
        if (i)
            sketch_block(&to, PARAGRAPH, "makes barrels");
        sketch_close(&to);
    }
    sketch_close(&to);
    signed_row(&to, VOC_SIGN_ALIKE, "Pay");
    sketch_open_with(&to, ROW, .sign = VOC_SIGN_DIFFERS);
    for (int i = 0; i < 2; i++) {
        sketch_open(&to, CELL);
        sketch_block(&to, PARAGRAPH, i ? "eight" : "seven");
        sketch_close(&to);
    }
    sketch_close(&to);
    sketch_close(&to);
    expect_text(&to, "Cooper: makes barrels\n\nPay (alike)\n  both\n\n"
                     "Pay (differs)\n  Baker: seven\n  Cooper: eight\n");
}
END_TEST

START_TEST(a_chart_is_its_words_with_the_sources_and_notes_of_its_marks)
{
    sketch to = sketch_new(false, false);
    sketch_open_with(&to, CHART, .chart = VOC_CHART_BARS, .alt = "Bars: 5 and 6");
    sketch_block(&to, CAPTION, "*Five* and six");
    for (int i = 0; i < 2; i++) {
        sketch_open_with(&to, MARK, .value = {5 + i, 0});
        sketch_open_with(&to, LABEL, .label = VOC_LABEL_NAME);
        sketch_say(&to, i ? "six[8]{1}" : "five[9]{1}");
        sketch_close(&to);
        sketch_close(&to);
    }
    sketch_open(&to, NOTES);
    sketch_say(&to, "Counted.");
    sketch_note(&to, 1, "not like the others[9]");
    sketch_close(&to);
    sketch_close(&to);
    voc_document_leaf(to.document, VOC_NODE_SOURCES, &(voc_attributes){.role = VOC_ROLE_NOTE},
                      NULL);
    expect_text(&to, "Five and six\n\nBars: 5 and 6 [1, 2] (a)\nCounted.\n"
                     "(a) not like the others [1]\n\nSources\n-------\n"
                     "[1] Bureau of Examples, Tables of Work and Pay, volume 9, with the notes\n"
                     "    that belong to them.\n"
                     "[2] Bureau of Examples, Tables of Work and Pay, volume 8, with the notes\n"
                     "    that belong to them.\n");
}
END_TEST

static void link_to(sketch *to, const char *words, const char *url)
{
    sketch_open_with(to, LINK, .url = url);
    sketch_say(to, words);
    sketch_close(to);
}

START_TEST(a_link_shows_its_address_unless_its_words_do)
{
    sketch to = sketch_new(false, false);
    sketch_open(&to, PARAGRAPH);
    sketch_say(&to, "See ");
    link_to(&to, "the board", "https://board.example/a");
    sketch_say(&to, " or ");
    link_to(&to, "board.example/a", "https://board.example/a");
    sketch_close(&to);
    expect_text(&to, "See the board <https://board.example/a> or board.example/a\n");
}
END_TEST

START_TEST(a_legend_names_the_marks_as_they_read_here)
{
    static const voc_sample samples[] = {VOC_SAMPLE_DIFFERS, VOC_SAMPLE_LETTER, VOC_SAMPLE_CLOCK};
    sketch to = sketch_new(false, false);
    for (size_t i = 0; i < 3; i++) {
        sketch_open(&to, PARAGRAPH);
        voc_document_leaf(to.document, VOC_NODE_SAMPLE, &(voc_attributes){.sample = samples[i]},
                          NULL);
        sketch_say(&to, " meaning");
        sketch_close(&to);
    }
    sketch_open(&to, PARAGRAPH);
    sketch_say(&to, "Sources");
    voc_document_leaf(to.document, VOC_NODE_PAGE_OF, &(voc_attributes){.before = " on page "},
                      NULL);
    sketch_say(&to, ".");
    sketch_close(&to);
    voc_document_leaf(to.document, VOC_NODE_SOURCES, NULL, NULL);
    expect_text(&to, "differs: meaning\n\n(a): meaning\n\n*: meaning\n\nSources.\n");
}
END_TEST

START_TEST(the_numbers_of_a_few_sources_stay_on_one_line)
{
    sketch to = sketch_new(false, false);
    sketch_block(&to, PARAGRAPH,
                 "Some words before it, so that its sources begin near the line's end[1,2,4].");
    voc_document_leaf(to.document, VOC_NODE_SOURCES, NULL, NULL);
    expect_text(&to, "Some words before it, so that its sources begin near the line's\n"
                     "end [1, 2, 3].\n\n"
                     "[1] Bureau of Examples, Tables of Work and Pay, volume 1, with the notes\n"
                     "    that belong to them.\n"
                     "[2] Bureau of Examples, Tables of Work and Pay, volume 2, with the notes\n"
                     "    that belong to them.\n"
                     "[3] Bureau of Examples, Tables of Work and Pay, volume 4, with the notes\n"
                     "    that belong to them.\n");
}
END_TEST

Suite *blocks_suite(void)
{
    static const test_name tests[] = {
        &every_kind_of_node_is_known,
        &a_title_is_underlined_and_tells_whom_and_when,
        &lists_definitions_and_key_numbers_are_lines,
        &actions_are_numbered_and_may_be_written_on,
        &parts_follow_one_another_with_numbers_of_their_own,
        &a_table_that_fits_is_set_in_columns,
        &a_table_that_does_not_fit_is_read_row_by_row,
        &a_comparison_says_its_signs_and_names_the_rows_below_a_tall_head,
        &a_chart_is_its_words_with_the_sources_and_notes_of_its_marks,
        &a_link_shows_its_address_unless_its_words_do,
        &a_legend_names_the_marks_as_they_read_here,
        &the_numbers_of_a_few_sources_stay_on_one_line,
    };
    return suite_of("blocks", tests, sizeof tests / sizeof *tests);
}
