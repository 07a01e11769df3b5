/* Lines of which some is right to left or of a complex script. The faces are Debian's
 * fonts-noto-core: without them these tests are skipped, with a word. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "tests/layout/property.h"
#include "tests/layout/suites.h"

#define FSI "\u2068"
#define PDI "\u2069"

static bool has_faces(void)
{
    bool there = access("/usr/share/fonts/truetype/noto/NotoSansHebrew-Regular.ttf", R_OK) == 0;
    if (!there)
        printf("skipped: needs Debian's fonts-noto-core\n");
    return there;
}

static voc__pages *lay_out(const char *markup)
{
    sketch to = sketch_new(false, false);
    sketch_block(&to, PARAGRAPH, markup);
    return lay_out_sound(to);
}

/* The item of the Span that says this. */
static const voc__item *item_said(const voc__pages *pages, const char *said)
{
    for (size_t i = 0; i < pages->pages[0].item_count; i++) {
        const voc__item *item = pages->pages[0].items + i;
        if (item->tag && item->tag->actual_text && strcmp(item->tag->actual_text, said) == 0)
            return item;
    }
    ck_abort_msg("nothing says %s", said);
    return NULL;
}

static double end_of(const voc__item *item)
{
    return item->as.text.x + item->as.text.runs.advance * item->as.text.size / 1000;
}

static bool near(double a, double b)
{
    return a - b < 0.05 && b - a < 0.05;
}

START_TEST(words_of_a_hebrew_name_stand_from_right_to_left)
{
    if (!has_faces())
        return;
    voc__pages *pages = lay_out("for " FSI "\u05d0\u05d1 \u05d2\u05d3" PDI " 2026");
    const voc__item *name = item_said(pages, "\u05d0\u05d1 \u05d2\u05d3");
    const voc__item *before = item_of_text(pages, "for "), *after = item_of_text(pages, " 2026");
    ck_assert_int_eq(name->tag->role, VOC__TAG_SPAN);
    ck_assert(!name->tag->spelled);
    const voc__runs *runs = &name->as.text.runs;
    ck_assert_int_eq(memcmp(runs->items[0].text, "\u05d2\u05d3", 4), 0);
    ck_assert_int_eq(memcmp(runs->items[runs->count - 1].text, "\u05d0\u05d1", 4), 0);
    ck_assert(near(end_of(before), name->as.text.x));
    ck_assert(near(end_of(name), after->as.text.x));
    voc__pages_free(pages);
}
END_TEST

START_TEST(a_number_in_a_hebrew_name_stands_left_of_what_it_follows)
{
    if (!has_faces())
        return;
    voc__pages *pages = lay_out("for " FSI "\u05d0\u05d1 12" PDI ".");
    const voc__item *name = item_said(pages, "\u05d0\u05d1 "), *number = item_of_text(pages, "12");
    const voc__item *after = item_of_text(pages, PDI);
    ck_assert(near(end_of(number), name->as.text.x));
    ck_assert(near(end_of(name), after->as.text.x));
    ck_assert(number > name); /* painted in the order in which it is read */
    voc__pages_free(pages);
}
END_TEST

START_TEST(what_a_name_turns_ends_with_its_text)
{
    if (!has_faces())
        return;
    voc__pages *pages = lay_out("\u05d0\u05d1 *12* \u05d2\u2067x~ab~ \u202ecd");
    const voc__item *items = pages->pages[0].items;
    double x = 0;
    static const char *const order[] = {"\u05d0", "12", "\u05d2"};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        const voc__item *item =
            i == 1 ? item_of_text(pages, "12") : item_said(pages, i ? "\u05d2" : "\u05d0\u05d1");
        ck_assert_double_gt(item->as.text.x, x);
        x = item->as.text.x;
    }
    ck_assert_ptr_nonnull(item_of_text(pages, "ab"));
    ck_assert_double_gt(item_of_text(pages, "ab")->as.text.x, x);
    ck_assert_ptr_nonnull(items);
    voc__pages_free(pages);
}
END_TEST

/* Each line by itself has the earlier words at its right; a space at its end takes no room. */
START_TEST(a_long_name_is_ordered_line_by_line)
{
    if (!has_faces())
        return;
    char text[2000] = FSI;
    for (int i = 0; i < 60; i++)
        strcat(text, i % 2 ? "\u05d0\u05d1\u05d2 " : "\u05d3\u05d4\u05d5\u05d6 ");
    strcpy(text + strlen(text) - 1, PDI);
    voc__pages *pages = lay_out(text);
    size_t lines = 0;
    double left = 0;
    for (size_t i = 0; i < pages->pages[0].item_count; i++) {
        const voc__item *item = pages->pages[0].items + i;
        if (!item->tag || !item->tag->actual_text)
            continue;
        const voc__runs *runs = &item->as.text.runs;
        const char *said = item->tag->actual_text;
        const voc__run *last = &runs->items[runs->count - 1];
        ck_assert_int_eq(memcmp(last->text, said, 4), 0);
        left = lines ? left : item->as.text.x;
        ck_assert(near(item->as.text.x, left));
        ck_assert_int_ne(runs->items[0].text[0], ' ');
        lines++;
    }
    ck_assert_uint_ge(lines, 2);
    voc__pages_free(pages);
}
END_TEST

START_TEST(a_name_without_spaces_is_cut_in_its_order)
{
    if (!has_faces())
        return;
    char text[2000] = "", back[2000] = "";
    for (int i = 0; i < 150; i++)
        strcat(text, i % 2 ? "\u05d0\u05d1" : "\u05d2");
    voc__pages *pages = lay_out(text);
    for (size_t i = 0; i < pages->pages[0].item_count; i++) {
        const voc__item *item = pages->pages[0].items + i;
        if (item->tag && item->tag->actual_text)
            strcat(back, item->tag->actual_text);
    }
    ck_assert_str_eq(back, text);
    voc__pages_free(pages);
}
END_TEST

START_TEST(a_complex_script_is_spelled_where_it_is_painted)
{
    if (!has_faces())
        return;
    voc__pages *pages = lay_out("for \u0930\u093e\u092e \u0915\u0943\u0937 (\u0e2a\u0e21) 2026");
    const voc__item *name =
        item_said(pages, "\u0930\u093e\u092e \u0915\u0943\u0937 (\u0e2a\u0e21) ");
    ck_assert(name->tag->spelled);
    ck_assert_ptr_nonnull(item_of_text(pages, "2026"));
    voc__pages_free(pages);
}
END_TEST

START_TEST(plain_names_of_latin_letters_have_no_spans)
{
    voc__pages *pages = lay_out("for Nguy\u1ec5n and \u00d3laf 2026");
    for (size_t i = 0; i < pages->tag_count; i++)
        ck_assert_int_ne(pages->tags[i]->role, VOC__TAG_SPAN);
    voc__pages_free(pages);
}
END_TEST

Suite *mixed_suite(void)
{
    static const test_name tests[] = {
        &words_of_a_hebrew_name_stand_from_right_to_left,
        &a_number_in_a_hebrew_name_stands_left_of_what_it_follows,
        &what_a_name_turns_ends_with_its_text,
        &a_long_name_is_ordered_line_by_line,
        &a_name_without_spaces_is_cut_in_its_order,
        &a_complex_script_is_spelled_where_it_is_painted,
        &plain_names_of_latin_letters_have_no_spans,
    };
    Suite *suite = suite_create("mixed");
    TCase *tcase = tcase_create("mixed");
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(tcase, *tests[i]);
    suite_add_tcase(suite, tcase);
    return suite;
}
