#include "tests/compose/suites.h"

#include <string.h>

#include "compose/phrases.h"

static const voc__language *language_at(size_t i)
{
    static const char *const tags[] = {"en"};
    return i < sizeof tags / sizeof *tags ? voc__language_find(tags[i]) : NULL;
}

/* Whether "{n}" stands in the words. */
static bool has_hole(const char *words, int n)
{
    char hole[] = {'{', (char)('0' + n), '}', '\0'};
    return strstr(words, hole) != NULL;
}

START_TEST(every_phrase_has_words_and_exactly_its_holes)
{
    for (size_t l = 0; language_at(l); l++)
        for (int i = 0; i < SAY_COUNT_OF_PHRASES; i++) {
            const voc__phrase_entry *entry = &language_at(l)->phrases[i];
            ck_assert_msg(entry->words && *entry->words, "%s is empty", entry->name);
            ck_assert_msg(entry->holes <= VOC__MAX_HOLES, "%s has too many holes", entry->name);
            for (int n = 0; n < 10; n++)
                ck_assert_msg(has_hole(entry->words, n) == (n < entry->holes), "%s: hole {%d}",
                              entry->name, n);
        }
}
END_TEST

START_TEST(every_counted_phrase_has_all_its_forms)
{
    for (size_t l = 0; language_at(l); l++)
        for (int i = 0; i < COUNT_OF_COUNTED; i++) {
            const voc__counted_entry *entry = &language_at(l)->counted[i];
            for (int form = 0; form < 2; form++) {
                ck_assert_msg(entry->forms[form] && *entry->forms[form], "%s", entry->name);
                ck_assert_msg(!has_hole(entry->forms[form], 1), "%s", entry->name);
            }
        }
}
END_TEST

START_TEST(marks_in_phrases_are_known_ones)
{
    static const char *const known[] = {"{page}", "{clock}", "{cite}"};
    for (int i = 0; i < SAY_COUNT_OF_PHRASES; i++) {
        const char *words = voc__language_default()->phrases[i].words;
        for (const char *s = strchr(words, '{'); s; s = strchr(s + 1, '{')) {
            bool found = s[1] >= '0' && s[1] <= '9';
            for (size_t k = 0; k < 3; k++)
                found = found || strncmp(s, known[k], strlen(known[k])) == 0;
            ck_assert_msg(found, "%s", words);
        }
    }
}
END_TEST

START_TEST(a_language_is_found_by_its_primary_tag)
{
    ck_assert_ptr_nonnull(voc__language_find("en"));
    ck_assert_ptr_eq(voc__language_find("en-US"), voc__language_find("en"));
    ck_assert_ptr_null(voc__language_find("eng"));
    ck_assert_ptr_null(voc__language_find("x"));
    ck_assert_ptr_null(voc__language_find(""));
    ck_assert_ptr_null(voc__language_find(NULL));
    ck_assert_str_eq(voc__language_default()->tag, "en");
}
END_TEST

Suite *phrases_suite(void)
{
    static const test_name tests[] = {
        &every_phrase_has_words_and_exactly_its_holes,
        &every_counted_phrase_has_all_its_forms,
        &marks_in_phrases_are_known_ones,
        &a_language_is_found_by_its_primary_tag,
    };
    return suite_of("phrases", tests, sizeof tests / sizeof *tests);
}
