#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "pdf/pdf.h"
#include "tests/pdf/sample.h"
#include "tests/pdf/suites.h"

static voc_status write_sample(sample *s, voc__buffer *out)
{
    voc__pdf *pdf = voc__pdf_new(s->theme, s->log);
    ck_assert_ptr_nonnull(pdf);
    voc_status status = voc__pdf_write(pdf, s->pages, out, s->log);
    voc__pdf_free(pdf);
    return status;
}

static void run(const char *command)
{
    if (system(command) != 0)
        ck_abort_msg("%s", command);
}

/* Holds the bytes to what other programs think of them. */
static void examine(const voc__buffer *out, const char *name, bool whole)
{
    char command[9000];
    const char *path = scratch(name), *python = getenv("PYTHON3"), *source = getenv("srcdir");
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(out->data, 1, out->size, file), out->size);
    ck_assert_int_eq(fclose(file), 0);
    snprintf(command, sizeof command,
             "qpdf --check '%s' >'%s.txt' 2>&1 || { cat '%s.txt'; false; }", path, path, path);
    run(command);
    if (!whole || !python || !source)
        return;
    snprintf(command, sizeof command, "%s -B '%s/tests/pdf/check_pdf.py' '%s'", python, source,
             path);
    run(command);
}

START_TEST(a_document_with_everything_is_sound)
{
    sample s;
    voc__buffer out = {0};
    sample_open(&s);
    sample_everything(&s);
    ck_assert_int_eq(write_sample(&s, &out), VOC_OK);
    ck_assert_uint_eq(voc_log_count(s.log), 0);
    ck_assert_int_eq(memcmp(out.data, "%PDF-1.7\n%", 10), 0);
    examine(&out, "everything.pdf", true);
    voc__buffer_free(&out);
    sample_close(&s);
}
END_TEST

START_TEST(the_same_pages_give_the_same_bytes)
{
    sample s;
    voc__buffer first = {0}, second = {0}, third = {0};
    char folder[4096];
    sample_open(&s);
    sample_everything(&s);
    ck_assert_int_eq(write_sample(&s, &first), VOC_OK);
    /* Elsewhere, at another time, after another document. */
    ck_assert_ptr_nonnull(getcwd(folder, sizeof folder));
    setenv("TZ", "Pacific/Kiritimati", 1);
    tzset();
    setlocale(LC_ALL, "de_DE.UTF-8");
    ck_assert_int_eq(chdir("/"), 0);
    voc__pdf *pdf = voc__pdf_new(s.theme, s.log);
    sample other;
    sample_open(&other);
    sample_line(&other, NULL, VOC__TAG_H1, 54, 90, 30, VOC__BOLD, "Quite another thing: Xyz");
    ck_assert_int_eq(voc__pdf_write(pdf, other.pages, &third, s.log), VOC_OK);
    ck_assert_int_eq(voc__pdf_write(pdf, s.pages, &second, s.log), VOC_OK);
    ck_assert_int_eq(chdir(folder), 0);
    ck_assert_uint_eq(first.size, second.size);
    ck_assert_mem_eq(first.data, second.data, first.size);
    /* From what the writer kept of the fonts, and behind other bytes. */
    third.size = 0;
    voc__buffer_text(&third, "before");
    ck_assert_int_eq(voc__pdf_write(pdf, s.pages, &third, s.log), VOC_OK);
    ck_assert_uint_eq(third.size, first.size + 6);
    ck_assert_mem_eq(third.data, "before", 6);
    ck_assert_mem_eq(third.data + 6, first.data, first.size);
    voc__pdf_free(pdf);
    voc__buffer_free(&first);
    voc__buffer_free(&second);
    voc__buffer_free(&third);
    sample_close(&other);
    sample_close(&s);
}
END_TEST

static void id_of(const voc__buffer *out, char id[33])
{
    const char *found = NULL;
    for (size_t i = 0; i + 5 < out->size; i++)
        if (memcmp(out->data + i, "/ID[<", 5) == 0)
            found = (const char *)out->data + i + 5;
    ck_assert_ptr_nonnull(found);
    memcpy(id, found, 32);
    id[32] = '\0';
}

START_TEST(another_text_gives_another_file_id)
{
    char ids[2][33];
    for (int i = 0; i < 2; i++) {
        sample s;
        voc__buffer out = {0};
        sample_open(&s);
        sample_line(&s, NULL, VOC__TAG_P, 54, 90, 10, VOC__REGULAR, i ? "on" : "no");
        ck_assert_int_eq(write_sample(&s, &out), VOC_OK);
        id_of(&out, ids[i]);
        voc__buffer_free(&out);
        sample_close(&s);
    }
    ck_assert_str_ne(ids[0], ids[1]);
}
END_TEST

/* The name of a PDF's only font, with the six letters that tell its subset. */
static void font_name_of(const char *text, char name[32])
{
    static const char before[] = "/FontName/";
    sample s;
    voc__buffer out = {0};
    size_t at = 0;
    sample_open(&s);
    sample_line(&s, NULL, VOC__TAG_P, 54, 90, 10, VOC__REGULAR, text);
    ck_assert_int_eq(write_sample(&s, &out), VOC_OK);
    while (at + 64 < out.size && memcmp(out.data + at, before, sizeof before - 1) != 0)
        at++;
    ck_assert_uint_lt(at + 64, out.size);
    snprintf(name, 32, "%.15s", (const char *)out.data + at + sizeof before - 1);
    voc__buffer_free(&out);
    sample_close(&s);
}

START_TEST(texts_that_differ_in_letters_of_an_alphabet_share_their_font)
{
    char first[32], second[32], accented[32], small[32];
    font_name_of("For Mary, 12", first);
    font_name_of("To Xaver, 9", second);
    font_name_of("To Zo\xC3\xAB, 9", accented);
    font_name_of("to xaver, 9", small);
    ck_assert_str_eq(first, second);
    ck_assert_str_ne(first, accented);
    ck_assert_str_ne(first, small);
}
END_TEST

/* Beyond the 32,767 entries that libharu's arrays hold, and beyond one leaf of the number tree. */
START_TEST(forty_thousand_pieces_find_their_tags)
{
    sample s;
    voc__buffer out = {0};
    sample_open(&s);
    for (int page = 0; page < 100; page++) {
        if (page > 0)
            s.page = voc__pages_add_page(s.pages);
        for (int i = 0; i < 400; i++)
            sample_line(&s, NULL, VOC__TAG_P, 54 + i % 20 * 25, 40 + i / 20 * 30, 8, VOC__REGULAR,
                        "piece");
    }
    ck_assert_int_eq(write_sample(&s, &out), VOC_OK);
    examine(&out, "pieces.pdf", false);
    voc__buffer_free(&out);
    sample_close(&s);
}
END_TEST

START_TEST(lines_of_one_paragraph_are_one_piece)
{
    sample s;
    sample_open(&s);
    voc__tag *p = voc__pages_tag(s.pages, NULL, VOC__TAG_P);
    for (int i = 0; i < 50; i++)
        sample_text(&s, p, 54, 50 + 14 * i, 10, VOC__REGULAR, 0, "A line. ");
    voc__buffer out = {0};
    ck_assert_int_eq(write_sample(&s, &out), VOC_OK);
    bool single = false;
    for (size_t i = 0; i + 12 < out.size; i++)
        single = single || memcmp(out.data + i, "/S/P/P ", 7) == 0;
    ck_assert(single);
    for (size_t i = 0; i + 5 < out.size; i++)
        ck_assert_msg(memcmp(out.data + i, "/K[0 1", 6) != 0, "the paragraph has several pieces");
    examine(&out, "lines.pdf", false);
    voc__buffer_free(&out);
    sample_close(&s);
}
END_TEST

/* ---- what is refused ---- */

static void expect_refusal(sample *s, voc_status expected, const char *words)
{
    voc__buffer out = {0};
    voc__buffer_text(&out, "kept");
    ck_assert_int_eq(write_sample(s, &out), expected);
    ck_assert_uint_eq(out.size, 4);
    ck_assert_uint_eq(voc_log_count(s->log), 1);
    if (!strstr(voc_log_at(s->log, 0)->text, words))
        ck_abort_msg("%s", voc_log_at(s->log, 0)->text);
    voc__buffer_free(&out);
    sample_close(s);
}

START_TEST(a_document_needs_pages_a_title_and_a_language)
{
    sample s;
    sample_open(&s);
    s.pages->title = NULL;
    expect_refusal(&s, VOC_ERROR_USAGE, "no title");
    sample_open(&s);
    s.pages->language = "";
    expect_refusal(&s, VOC_ERROR_USAGE, "no language");
    sample_open(&s);
    s.pages->page_count = 0;
    expect_refusal(&s, VOC_ERROR_USAGE, "no pages");
    sample_open(&s);
    s.pages->failed = true;
    expect_refusal(&s, VOC_ERROR_MEMORY, "not whole");
    sample_open(&s);
    s.pages->pages[0].width = NAN;
    expect_refusal(&s, VOC_ERROR_RANGE, "size of a page");
    sample_open(&s);
    s.pages->pages[0].trim[2] = 700; /* beyond its edge */
    expect_refusal(&s, VOC_ERROR_RANGE, "size of a page");
}
END_TEST

START_TEST(places_that_are_none_are_refused)
{
    const double bad[] = {NAN, INFINITY, 1e6, -1e30};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        sample s;
        sample_open(&s);
        sample_line(&s, NULL, VOC__TAG_P, bad[i], 90, 10, VOC__REGULAR, "x");
        expect_refusal(&s, VOC_ERROR_RANGE, "out of range");
        sample_open(&s);
        sample_line(&s, NULL, VOC__TAG_P, 10, 90, bad[i], VOC__REGULAR, "x");
        expect_refusal(&s, VOC_ERROR_RANGE, "out of range");
        sample_open(&s);
        voc__pages_circle(s.pages, 0, NULL, VOC__ARTIFACT_LAYOUT, 5, bad[i], 4, 0, 0, 1);
        expect_refusal(&s, VOC_ERROR_RANGE, "out of range");
        sample_open(&s);
        voc__pages_line(s.pages, 0, NULL, VOC__ARTIFACT_LAYOUT, 5, 5, 9, 9, 0, bad[i], 0, 0);
        expect_refusal(&s, VOC_ERROR_RANGE, "out of range");
    }
}
END_TEST

START_TEST(links_must_lead_somewhere_and_belong_to_a_tag)
{
    sample s;
    sample_open(&s);
    voc__annotation link = {.box = {1, 1, 9, 9}, .target_page = 7};
    link.tag = voc__pages_tag(s.pages, NULL, VOC__TAG_LINK);
    voc__pages_annotation(s.pages, 0, &link);
    expect_refusal(&s, VOC_ERROR_INTERNAL, "page that there is not");
    sample_open(&s);
    link.tag = NULL;
    link.url = "https://example.org/";
    voc__pages_annotation(s.pages, 0, &link);
    expect_refusal(&s, VOC_ERROR_INTERNAL, "no tag");
}
END_TEST

START_TEST(an_alternative_longer_than_a_string_may_be_is_refused)
{
    sample s;
    static char text[40001];
    memset(text, 'a', 40000);
    sample_open(&s);
    sample_line(&s, NULL, VOC__TAG_FIGURE, 54, 90, 10, VOC__REGULAR, "x")->alt = text;
    expect_refusal(&s, VOC_ERROR_LIMIT, "too long");
}
END_TEST

START_TEST(a_logo_that_the_theme_lacks_is_refused)
{
    sample s;
    sample_open(&s);
    voc__pages_item(s.pages, 0, &(voc__item){.kind = VOC__ITEM_IMAGE});
    expect_refusal(&s, VOC_ERROR_INTERNAL, "logo");
}
END_TEST

Suite *document_suite(void)
{
    static const test_name tests[] = {
        &a_document_with_everything_is_sound,
        &the_same_pages_give_the_same_bytes,
        &another_text_gives_another_file_id,
        &texts_that_differ_in_letters_of_an_alphabet_share_their_font,
        &forty_thousand_pieces_find_their_tags,
        &lines_of_one_paragraph_are_one_piece,
        &a_document_needs_pages_a_title_and_a_language,
        &places_that_are_none_are_refused,
        &links_must_lead_somewhere_and_belong_to_a_tag,
        &an_alternative_longer_than_a_string_may_be_is_refused,
        &a_logo_that_the_theme_lacks_is_refused,
    };
    return suite_of("document", tests, sizeof tests / sizeof *tests);
}
