#include <string.h>

#include "tests/text/suites.h"
#include "base/direction.h"
#include "text/shaper.h"

static voc__faces *faces;
static voc__shaper *shaper;

static void setup(void)
{
    faces = voc__faces_new(NULL);
    shaper = voc__shaper_new(faces);
}

static void teardown(void)
{
    voc__shaper_free(shaper);
    voc__faces_free(faces);
}

/* The level of each character, as a digit. */
static const char *levels_of(const char *text)
{
    static char out[100];
    unsigned char levels[400];
    size_t size = strlen(text), used = 0;
    ck_assert_int_eq(voc__direction_levels(shaper, text, size, levels), VOC_OK);
    for (size_t i = 0; i < size; i++)
        if (((unsigned char)text[i] & 0xC0) != 0x80)
            out[used++] = (char)('0' + levels[i]);
    out[used] = '\0';
    return out;
}

START_TEST(words_in_hebrew_run_from_right_to_left_together)
{
    ck_assert_str_eq(levels_of("ab \u05d0\u05d1 \u05d2\u05d3 c"), "0001111100");
}
END_TEST

START_TEST(numbers_in_hebrew_run_from_left_to_right)
{
    ck_assert_str_eq(levels_of("\u05d0\u05d1 12 \u05d2"), "1112211");
    ck_assert_str_eq(levels_of("\u0639\u0644 \u0661\u0662"), "11122");
}
END_TEST

START_TEST(spaces_at_the_end_run_with_the_paragraph)
{
    ck_assert_str_eq(levels_of("\u05d0\u05d1  "), "1100");
}
END_TEST

START_TEST(an_isolate_does_not_turn_what_follows_it)
{
    ck_assert_str_eq(levels_of("for \u05d0\u05d1 2026"), "00001112222");
    ck_assert_str_eq(levels_of("for \u2068\u05d0\u05d1\u2069 2026"), "0000011000000");
}
END_TEST

START_TEST(overrides_and_embeddings_are_passed_over)
{
    ck_assert_str_eq(levels_of("a\u202ebc"), "0000");
    ck_assert_str_eq(levels_of("\u202bab\u202c c"), "000000");
}
END_TEST

START_TEST(letters_beyond_the_first_plane_have_levels)
{
    ck_assert_str_eq(levels_of("a\U0001e900\U0001e901b"), "0110");
    ck_assert_str_eq(levels_of(""), "");
}
END_TEST

static const char *order_of(const char *levels)
{
    static char out[40];
    unsigned char given[40] = {0};
    size_t order[40], count = strlen(levels);
    for (size_t i = 0; i < count; i++)
        given[i] = (unsigned char)(levels[i] - '0');
    voc__direction_order(given, count, order);
    for (size_t i = 0; i < count; i++)
        out[i] = (char)('a' + order[i]);
    out[count] = '\0';
    return out;
}

START_TEST(higher_levels_are_turned_first)
{
    ck_assert_str_eq(order_of("000"), "abc");
    ck_assert_str_eq(order_of("01110"), "adcbe");
    ck_assert_str_eq(order_of("1122"), "cdba");
    ck_assert_str_eq(order_of("11221"), "ecdba");
    ck_assert_str_eq(order_of("2"), "a");
    ck_assert_str_eq(order_of("12321"), "ebcda");
    ck_assert_str_eq(order_of(""), "");
}
END_TEST

START_TEST(plain_text_has_no_direction)
{
    static const char *const plain[] = {"", "Health", "\u00e9\u0142\u2013\u201c", "\u738b",
                                        "\u0e01"};
    static const char *const turned[] = {"\u05d0", "a\u0639",    "\u202e", "x\u2067",
                                         "\ufb20", "\U0001e900", "\u200f"};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        ck_assert(!voc__direction_matters(plain[i], strlen(plain[i])));
    for (size_t i = 0; i < sizeof turned / sizeof *turned; i++)
        ck_assert(voc__direction_matters(turned[i], strlen(turned[i])));
}
END_TEST

static const char *han(const char *text)
{
    const char *language = voc__han_language(text, strlen(text));
    return language ? language : "none";
}

START_TEST(letters_tell_the_language_of_chinese_characters)
{
    ck_assert_str_eq(han("Anna"), "none");
    ck_assert_str_eq(han("\u738b\u5c0f\u660e"), "zh-Hans");
    ck_assert_str_eq(han("\u7530\u4e2d\u3055\u304f\u3089"), "ja");
    ck_assert_str_eq(han("\uae40 \u592a"), "ko");
    ck_assert_str_eq(han("\u738b\u3105"), "zh-Hant");
    ck_assert_str_eq(han("\U00020bb7"), "zh-Hans");
    ck_assert(voc__han_is_own("ja") && voc__han_is_own("zh-TW"));
    ck_assert(!voc__han_is_own("en") && !voc__han_is_own("jax"));
}
END_TEST

/* Skipped, with a word, where the faces are not installed. */
static bool shaped(const char *text, const char *language, voc__runs *runs)
{
    voc__arena *arena = voc__arena_new(); /* words are kept in the memo */
    voc_status status = voc__shape(shaper, arena, text, strlen(text), VOC__REGULAR, language,
                                   VOC__MISSING_ERROR, NULL, runs, NULL);
    voc__arena_free(arena);
    if (status != VOC_OK)
        printf("skipped: no face for %s\n", text);
    return status == VOC_OK;
}

START_TEST(chinese_characters_have_the_shapes_of_their_language)
{
    voc__runs chinese, japanese, korean, unknown;
    if (!shaped("\u76f4", "zh-Hans", &chinese) || !shaped("\u76f4", "ja", &japanese) ||
        !shaped("\u76f4", "ko", &korean) || !shaped("\u76f4", "en", &unknown))
        return;
    ck_assert_uint_ne(chinese.items[0].glyphs[0].id, japanese.items[0].glyphs[0].id);
    ck_assert_uint_eq(unknown.items[0].glyphs[0].id, chinese.items[0].glyphs[0].id);
    ck_assert_uint_eq(korean.items[0].glyphs[0].id, japanese.items[0].glyphs[0].id);
    ck_assert_int_eq(voc__face_get_info(chinese.items[0].face)->outline, VOC__OUTLINE_CFF_CID);
    ck_assert(!chinese.special);
}
END_TEST

START_TEST(each_script_has_its_face)
{
    static const struct {
        const char *text, *face;
        bool complex, right_to_left;
    } scripts[] = {
        {"\u0639\u0644\u064a", "NotoSansArabic", true, true},
        {"\u05d3\u05d5\u05d3", "NotoSansHebrew", true, true},
        {"\u0930\u093e\u092e", "NotoSansDevanagari", true, false},
        {"\u0e2a\u0e21", "NotoSansThai", true, false},
        {"\u0bae\u0bcb", "NotoSansTamil", true, false},
        {"\u0f56\u0f40", "NotoSerifTibetan", true, false},
        {"\u0710\u072a", "NotoSansSyriac", true, true},
        {"\u0531\u0580", "NotoSansArmenian", false, false},
    };
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
        voc__runs runs;
        if (!shaped(scripts[i].text, "en", &runs))
            continue;
        const voc__run *run = &runs.items[0];
        ck_assert_uint_eq(runs.count, 1);
        ck_assert_ptr_nonnull(
            strstr(voc__face_get_info(run->face)->postscript_name, scripts[i].face));
        ck_assert_int_eq(run->complex, scripts[i].complex);
        ck_assert_int_eq(run->right_to_left, scripts[i].right_to_left);
        ck_assert(runs.special == (scripts[i].complex || scripts[i].right_to_left));
    }
}
END_TEST

START_TEST(a_tower_of_marks_stays_within_its_line)
{
    voc__runs runs;
    if (!shaped("Z\u0351\u0343\u033f\u0306\u0311\u0301\u0301", "en", &runs))
        return; /* fonts-noto-core is not there */
    for (size_t i = 0; i < runs.count; i++)
        for (size_t k = 0; k < runs.items[i].glyph_count; k++)
            ck_assert_int_le(runs.items[i].glyphs[k].y_offset, 450);
}
END_TEST

Suite *levels_suite(void)
{
    static const test_name tests[] = {
        &words_in_hebrew_run_from_right_to_left_together,
        &numbers_in_hebrew_run_from_left_to_right,
        &spaces_at_the_end_run_with_the_paragraph,
        &an_isolate_does_not_turn_what_follows_it,
        &overrides_and_embeddings_are_passed_over,
        &letters_beyond_the_first_plane_have_levels,
        &higher_levels_are_turned_first,
        &plain_text_has_no_direction,
        &letters_tell_the_language_of_chinese_characters,
        &chinese_characters_have_the_shapes_of_their_language,
        &each_script_has_its_face,
        &a_tower_of_marks_stays_within_its_line,
    };
    Suite *suite = suite_create("levels");
    TCase *tcase = tcase_create("levels");
    tcase_add_checked_fixture(tcase, setup, teardown);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(tcase, *tests[i]);
    suite_add_tcase(suite, tcase);
    return suite;
}
