#include <string.h>

#include <vocation/log.h>

#include "tests/text/suites.h"
#include "text/shaper.h"

static voc__faces *faces;
static voc__shaper *shaper;
static voc__arena *arena;
static voc_log *diagnostics;

static void setup(void)
{
    faces = voc__faces_new(NULL);
    shaper = voc__shaper_new(faces);
    arena = voc__arena_new();
    diagnostics = voc_log_new();
}

static void teardown(void)
{
    voc_log_free(diagnostics);
    voc__arena_free(arena);
    voc__shaper_free(shaper);
    voc__faces_free(faces);
}

static voc__runs shape(const char *text, voc__weight weight)
{
    voc__runs runs;
    voc_status status = voc__shape(shaper, arena, text, strlen(text), weight, "en",
                                   VOC__MISSING_ERROR, "here", &runs, diagnostics);
    ck_assert_msg(status == VOC_OK, "%s: %s", text,
                  voc_log_count(diagnostics) ? voc_log_at(diagnostics, 0)->text : "no word why");
    return runs;
}

static voc__runs show(const char *text)
{
    voc__runs runs;
    ck_assert_int_eq(voc__shape(shaper, arena, text, strlen(text), VOC__REGULAR, "en",
                                VOC__MISSING_SHOW, NULL, &runs, diagnostics),
                     VOC_OK);
    return runs;
}

/* Advances add up, no glyph 0, every cluster inside its text. */
static void check_whole(const voc__runs *runs)
{
    int total = 0;
    for (size_t i = 0; i < runs->count; i++) {
        const voc__run *run = &runs->items[i];
        int advance = 0;
        for (size_t k = 0; k < run->glyph_count; k++) {
            ck_assert_uint_ne(run->glyphs[k].id, 0);
            ck_assert_uint_lt(run->glyphs[k].cluster, run->size);
            advance += run->glyphs[k].advance;
        }
        ck_assert_int_eq(advance, run->advance);
        total += advance;
    }
    ck_assert_int_eq(total, runs->advance);
}

START_TEST(a_word_is_one_run_of_the_default_face)
{
    voc__runs runs = shape("Health", VOC__BOLD);
    ck_assert_uint_eq(runs.count, 1);
    ck_assert_uint_eq(runs.items[0].glyph_count, 6);
    ck_assert_ptr_eq(runs.items[0].face, voc__faces_default(faces, VOC__BOLD));
    ck_assert_uint_eq(runs.items[0].script, HB_SCRIPT_LATIN);
    ck_assert(!runs.items[0].right_to_left);
    ck_assert_uint_eq(runs.items[0].size, 6);
    ck_assert(memcmp(runs.items[0].text, "Health", 6) == 0);
    check_whole(&runs);
}
END_TEST

START_TEST(pairs_are_kerned)
{
    int together = shape("To", VOC__REGULAR).advance;
    int apart = shape("T", VOC__REGULAR).advance + shape("o", VOC__REGULAR).advance;
    ck_assert_int_lt(together, apart);
}
END_TEST

START_TEST(a_ligature_is_one_glyph_for_its_letters)
{
    voc__runs runs = shape("office", VOC__REGULAR);
    ck_assert_uint_lt(runs.items[0].glyph_count, 6);
    ck_assert_uint_eq(runs.items[0].glyphs[1].cluster, 1);
    check_whole(&runs);
}
END_TEST

START_TEST(figures_have_one_width)
{
    int width = shape("0", VOC__SEMIBOLD).advance;
    for (char digit[] = "1"; *digit <= '9'; digit[0]++)
        ck_assert_int_eq(shape(digit, VOC__SEMIBOLD).advance, width);
    ck_assert_int_eq(shape("1117", VOC__SEMIBOLD).advance, 4 * width);
}
END_TEST

START_TEST(greek_and_cyrillic_are_in_the_default_family)
{
    voc__runs greek = shape("Ελένη", VOC__REGULAR), cyrillic = shape("Наталья", VOC__REGULAR);
    ck_assert_uint_eq(greek.count, 1);
    ck_assert_uint_eq(greek.items[0].script, HB_SCRIPT_GREEK);
    ck_assert_uint_eq(cyrillic.items[0].script, HB_SCRIPT_CYRILLIC);
    ck_assert_ptr_eq(cyrillic.items[0].face, voc__faces_default(faces, VOC__REGULAR));
    check_whole(&greek);
    check_whole(&cyrillic);
}
END_TEST

START_TEST(scripts_in_one_word_are_separate_runs)
{
    voc__runs runs = shape("aβя", VOC__REGULAR);
    ck_assert_uint_eq(runs.count, 3);
    ck_assert(memcmp(runs.items[1].text, "β", 2) == 0);
    check_whole(&runs);
}
END_TEST

START_TEST(a_combining_mark_gives_the_accented_letter)
{
    voc__runs composed = shape("é", VOC__REGULAR), combined = shape("e\xcc\x81", VOC__REGULAR);
    ck_assert_uint_eq(combined.items[0].glyph_count, 1);
    ck_assert_uint_eq(combined.items[0].glyphs[0].id, composed.items[0].glyphs[0].id);
}
END_TEST

START_TEST(control_characters_take_no_glyph)
{
    voc__runs runs = shape("a\tb\x01\nc\x7f", VOC__REGULAR);
    size_t glyphs = 0;
    for (size_t i = 0; i < runs.count; i++)
        glyphs += runs.items[i].glyph_count;
    ck_assert_uint_eq(glyphs, 3);
    check_whole(&runs);
    ck_assert_uint_eq(shape("\t\r\n", VOC__REGULAR).count, 0);
    ck_assert_uint_eq(shape("", VOC__REGULAR).count, 0);
}
END_TEST

START_TEST(format_characters_take_no_glyph)
{
    int plain = shape("nona", VOC__REGULAR).advance;
    ck_assert_int_eq(shape("no\xc2\xadna", VOC__REGULAR).advance, plain);     /* U+00AD */
    ck_assert_int_eq(shape("no\xe2\x80\x8dna", VOC__REGULAR).advance, plain); /* U+200D */
    ck_assert_int_eq(shape("\xe2\x80\xaenona", VOC__REGULAR).advance, plain); /* U+202E */
    ck_assert_int_eq(shape("\xef\xbb\xbfnona", VOC__REGULAR).advance, plain); /* U+FEFF */
    ck_assert_uint_eq(shape("\xe2\x80\x8d\xc2\xad", VOC__REGULAR).count, 0);
}
END_TEST

START_TEST(hyphens_and_spaces_the_face_lacks_have_stand_ins)
{
    ck_assert_int_eq(shape("\xe2\x80\x90", VOC__REGULAR).advance,
                     shape("-", VOC__REGULAR).advance); /* U+2010 */
    ck_assert_int_eq(shape("\xe2\x80\x91", VOC__REGULAR).advance,
                     shape("-", VOC__REGULAR).advance);               /* U+2011 */
    ck_assert_int_gt(shape("\xe2\x80\xaf", VOC__REGULAR).advance, 0); /* U+202F */
    ck_assert_int_eq(shape("\xc2\xa0", VOC__REGULAR).advance, shape(" ", VOC__REGULAR).advance);
}
END_TEST

START_TEST(a_character_no_face_has_is_named_with_its_place)
{
    voc__runs runs;
    const char *text = "a\xf3\xb0\x80\x80z"; /* U+F0000, private use */
    ck_assert_int_eq(voc__shape(shaper, arena, text, strlen(text), VOC__REGULAR, "en",
                                VOC__MISSING_ERROR, "the title", &runs, diagnostics),
                     VOC_ERROR_TEXT);
    ck_assert_uint_eq(voc_log_errors(diagnostics), 1);
    ck_assert_ptr_nonnull(
        strstr(voc_log_at(diagnostics, 0)->text, "the title: no face has the character U+F0000"));
    ck_assert_uint_eq(runs.count, 0);
}
END_TEST

START_TEST(a_missing_character_can_be_shown)
{
    voc__runs runs = show("a\xf3\xb0\x80\x80z");
    ck_assert_uint_eq(runs.count, 3);
    ck_assert_uint_eq(runs.items[1].glyph_count, 1);
    ck_assert_uint_eq(runs.items[1].size, 1); /* private use: read as a question mark */
    ck_assert_int_eq(runs.items[1].text[0], '?');
    ck_assert_uint_eq(runs.items[1].glyphs[0].id,
                      shape("\xef\xbf\xbd", VOC__REGULAR).items[0].glyphs[0].id);
    check_whole(&runs);
}
END_TEST

START_TEST(a_stand_in_is_warned_of)
{
    voc__runs runs = show("a\xf3\xb0\x80\x80z");
    ck_assert(runs.lacking);
    ck_assert_uint_eq(runs.items[1].lacks, 0xF0000);
    ck_assert(!show("az").lacking);
    voc__shape_warn(shaper, 0xF0000, VOC__REGULAR, "the title", diagnostics);
    ck_assert_uint_eq(voc_log_warnings(diagnostics), 1);
    ck_assert_str_eq(voc_log_at(diagnostics, 0)->text,
                     "the title: no face has the character U+F0000, and a sign stands for it");
}
END_TEST

/* The faces of all scripts that have it may be absent: then the package is named. */
START_TEST(a_sign_without_letters_beside_it_has_a_face)
{
    static const struct {
        const char *text, *package;
    } signs[] = {{"2026\u060c", "fonts-noto-core"}, {"\u0661", "fonts-noto-core"},
                 {"\u0964", "fonts-noto-core"},     {"\u3001", "fonts-noto-cjk"},
                 {"\uff08", "fonts-noto-cjk"},      {"1\ufe0f\u20e3", "fonts-symbola"},
                 {"\U0001f389", "fonts-symbola"}};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        voc__runs runs;
        voc_log *log = voc_log_new();
        if (voc__shape(shaper, arena, signs[i].text, strlen(signs[i].text), VOC__REGULAR, "en",
                       VOC__MISSING_ERROR, NULL, &runs, log) != VOC_OK)
            ck_assert_ptr_nonnull(strstr(voc_log_at(log, 0)->text, signs[i].package));
        voc_log_free(log);
    }
}
END_TEST

/* A name that is made of them alone would look empty all the same. */
START_TEST(fillers_take_no_glyph)
{
    ck_assert_uint_eq(show("\u115f\u1160\u3164\uffa0").count, 0);
    ck_assert_uint_eq(show("a\u3164z").advance, show("a").advance + show("z").advance);
}
END_TEST

/* Fallbacks may or may not be installed: either the character is there, or it is reported. */
START_TEST(right_to_left_text_comes_out_in_visual_order)
{
    voc__runs runs;
    const char *text = "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d"; /* four Hebrew letters */
    voc_status status = voc__shape(shaper, arena, text, strlen(text), VOC__REGULAR, "he",
                                   VOC__MISSING_ERROR, NULL, &runs, diagnostics);
    if (status != VOC_OK) {
        ck_assert_ptr_nonnull(strstr(voc_log_at(diagnostics, 0)->text, "fonts-noto-core"));
        return;
    }
    ck_assert_uint_eq(runs.count, 1);
    ck_assert(runs.items[0].right_to_left);
    ck_assert_uint_eq(runs.items[0].glyphs[0].cluster, 6);
    ck_assert_uint_eq(runs.items[0].glyphs[3].cluster, 0);
    check_whole(&runs);
    runs = show("ab \xd7\xa9\xd7\x9c 12 \xd7\x95\xd7\x9d, c");
    ck_assert_uint_gt(runs.count, 3);
    check_whole(&runs);
}
END_TEST

START_TEST(a_word_is_shaped_once)
{
    voc__runs first = shape("Medical", VOC__REGULAR), again = shape("Medical", VOC__REGULAR);
    ck_assert_ptr_eq(first.items, again.items);
    ck_assert_ptr_ne(first.items, shape("Medical", VOC__BOLD).items);
    voc__runs other;
    ck_assert_int_eq(voc__shape(shaper, arena, "Medical", 7, VOC__REGULAR, "de", VOC__MISSING_ERROR,
                                NULL, &other, NULL),
                     VOC_OK);
    ck_assert_ptr_ne(first.items, other.items);
}
END_TEST

START_TEST(the_memo_stays_bounded_and_results_stay_right)
{
    char word[32];
    int before = shape("Medical", VOC__REGULAR).advance;
    for (int i = 0; i < 20000; i++) {
        snprintf(word, sizeof word, "word%d", i);
        voc__runs runs;
        ck_assert_int_eq(voc__shape(shaper, arena, word, strlen(word), VOC__REGULAR, "en",
                                    VOC__MISSING_ERROR, NULL, &runs, NULL),
                         VOC_OK);
        ck_assert_uint_eq(runs.items[0].size, strlen(word));
    }
    ck_assert_ptr_null(voc__memo_arena(shaper->memo));
    voc__shaper_trim(shaper);
    ck_assert_ptr_nonnull(voc__memo_arena(shaper->memo));
    ck_assert_int_eq(shape("Medical", VOC__REGULAR).advance, before);
}
END_TEST

START_TEST(text_too_long_for_one_piece_is_refused)
{
    static char text[70000];
    memset(text, 'a', sizeof text);
    voc__runs runs;
    ck_assert_int_eq(voc__shape(shaper, arena, text, sizeof text, VOC__REGULAR, "en",
                                VOC__MISSING_ERROR, NULL, &runs, diagnostics),
                     VOC_ERROR_LIMIT);
    ck_assert_int_eq(voc__shape(shaper, arena, text, 60000, VOC__REGULAR, "en", VOC__MISSING_ERROR,
                                NULL, &runs, diagnostics),
                     VOC_OK);
    check_whole(&runs);
}
END_TEST

/* Random characters of the whole range, shown where no face has them. */
START_TEST(any_text_shapes_without_glyph_zero)
{
    uint32_t seed = 99;
    for (int round = 0; round < 300; round++) {
        char text[200];
        size_t size = 0;
        for (int i = 0; i < 20; i++) {
            static const uint32_t ranges[] = {0x80, 0x250, 0x700, 0x3000, 0x11000};
            seed = seed * 1664525 + 1013904223;
            uint32_t code = (seed >> 8) % ranges[round % 5] + (round % 7 == 0 ? 0x2000 : 0);
            if (code >= 0xd800 && code < 0xe000)
                code = ' ';
            if (code < 0x80) {
                text[size++] = (char)code;
            } else if (code < 0x800) {
                text[size++] = (char)(0xc0 | code >> 6);
                text[size++] = (char)(0x80 | (code & 63));
            } else if (code < 0x10000) {
                text[size++] = (char)(0xe0 | code >> 12);
                text[size++] = (char)(0x80 | (code >> 6 & 63));
                text[size++] = (char)(0x80 | (code & 63));
            } else {
                text[size++] = (char)(0xf0 | code >> 18);
                text[size++] = (char)(0x80 | (code >> 12 & 63));
                text[size++] = (char)(0x80 | (code >> 6 & 63));
                text[size++] = (char)(0x80 | (code & 63));
            }
        }
        voc__runs runs;
        ck_assert_int_eq(voc__shape(shaper, arena, text, size, VOC__SEMIBOLD, "en",
                                    VOC__MISSING_SHOW, NULL, &runs, diagnostics),
                         VOC_OK);
        check_whole(&runs);
    }
}
END_TEST

Suite *shape_suite(void)
{
    static const test_name tests[] = {
        &a_word_is_one_run_of_the_default_face,
        &pairs_are_kerned,
        &a_ligature_is_one_glyph_for_its_letters,
        &figures_have_one_width,
        &greek_and_cyrillic_are_in_the_default_family,
        &scripts_in_one_word_are_separate_runs,
        &a_combining_mark_gives_the_accented_letter,
        &control_characters_take_no_glyph,
        &format_characters_take_no_glyph,
        &hyphens_and_spaces_the_face_lacks_have_stand_ins,
        &a_character_no_face_has_is_named_with_its_place,
        &a_missing_character_can_be_shown,
        &a_stand_in_is_warned_of,
        &a_sign_without_letters_beside_it_has_a_face,
        &fillers_take_no_glyph,
        &right_to_left_text_comes_out_in_visual_order,
        &a_word_is_shaped_once,
        &the_memo_stays_bounded_and_results_stay_right,
        &text_too_long_for_one_piece_is_refused,
        &any_text_shapes_without_glyph_zero,
    };
    Suite *suite = suite_create("shape");
    TCase *tcase = tcase_create("shape");
    tcase_add_checked_fixture(tcase, setup, teardown);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(tcase, *tests[i]);
    suite_add_tcase(suite, tcase);
    return suite;
}
