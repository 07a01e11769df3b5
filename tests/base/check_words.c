#include "base/words.h"
#include "tests/base/suites.h"

static const char *nearest(const char *word)
{
    static const char *const names[] = {"title", "summary", NULL, "", "certifications",
                                        "occupations", "pay", "pays"};
    return voc_nearest(word, names, sizeof names / sizeof *names);
}

START_TEST(a_slip_finds_the_name_that_was_meant)
{
    ck_assert_str_eq(nearest("tilte"), "title");             /* swap */
    ck_assert_str_eq(nearest("sumary"), "summary");          /* one missing */
    ck_assert_str_eq(nearest("summmary"), "summary");        /* one too many */
    ck_assert_str_eq(nearest("certificatoins"), "certifications");
    ck_assert_str_eq(nearest("Occupation"), "occupations");
    ck_assert_str_eq(nearest("TITLE"), "title");
    ck_assert_str_eq(nearest("pay"), "pay");                 /* the nearest, not the first near */
    ck_assert_str_eq(nearest("pays"), "pays");
}
END_TEST

START_TEST(a_word_like_none_of_the_names_finds_nothing)
{
    static const char *const only[] = {"title"};
    ck_assert_ptr_null(nearest("employment"));
    ck_assert_ptr_null(nearest("xy"));
    ck_assert_ptr_null(nearest(""));
    ck_assert_ptr_null(voc_nearest("title", only, 0));
    ck_assert_ptr_null(nearest("a-word-that-is-so-long-that-no-name-of-ours-could-possibly-be-"
                               "meant-by-it-however-it-was-mistyped"));
}
END_TEST

START_TEST(ids_are_kebab_case)
{
    static const char *const good[] = {"a", "a1", "rhit", "medical-coder", "29-2072", "a-b-c"};
    static const char *const bad[] = {"", "-", "-a", "a-", "a--b", "A", "a_b", "a b", "\xC3\xA9"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        ck_assert_msg(voc__is_kebab(good[i]), "%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(!voc__is_kebab(bad[i]), "%s", bad[i]);
}
END_TEST

START_TEST(folded_comparison_ignores_the_case_of_ascii_letters_only)
{
    ck_assert_int_eq(voc__compare_folded("RHIT", "rhit"), 0);
    ck_assert_int_lt(voc__compare_folded("Ab", "aC"), 0);
    ck_assert_int_gt(voc__compare_folded("abc", "AB"), 0);
    ck_assert_int_ne(voc__compare_folded("\xC3\x89", "\xC3\xA9"), 0);
    ck_assert_int_ne(voc__compare_folded("[", "{"), 0);
}
END_TEST

Suite *words_suite(void)
{
    static const test_name tests[] = {
        &a_slip_finds_the_name_that_was_meant,
        &a_word_like_none_of_the_names_finds_nothing,
        &ids_are_kebab_case,
        &folded_comparison_ignores_the_case_of_ascii_letters_only,
    };
    return suite_of("words", tests, sizeof tests / sizeof *tests);
}
