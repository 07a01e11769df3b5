#include "tests/compose/suites.h"

#include <string.h>

#include "compose/phrases.h"

static const char *const tags[] = {"en", "es"};
enum { TAGS = sizeof tags / sizeof *tags };

/* Whether "{n}" stands in the words. */
static bool has_hole(const char *words, int n)
{
    char hole[] = {'{', (char)('0' + n), '}', '\0'};
    return strstr(words, hole) != NULL;
}

static void each_phrase(void (*check)(const char *tag, const voc__phrase_entry *entry,
                                      const voc__phrase_entry *english))
{
    const voc__language *english = voc__language_default();
    for (size_t l = 0; l < TAGS; l++) {
        const voc__language *language = voc__language_find(tags[l]);
        if (!language)
            ck_abort_msg("no language %s", tags[l]);
        for (int i = 0; i < SAY_COUNT_OF_PHRASES; i++)
            check(tags[l], &language->phrases[i], &english->phrases[i]);
    }
}

static void has_its_words(const char *tag, const voc__phrase_entry *entry,
                          const voc__phrase_entry *english)
{
    ck_assert_msg(entry->words && *entry->words, "%s: %s has no words", tag, english->name);
    ck_assert_msg(entry->holes == english->holes, "%s: %s has %d holes", tag, english->name,
                  entry->holes);
    ck_assert_msg(entry->holes <= VOC__MAX_HOLES, "%s: %s has too many holes", tag, entry->name);
    for (int n = 0; n < 10; n++)
        ck_assert_msg(has_hole(entry->words, n) == (n < entry->holes), "%s: %s: hole {%d}", tag,
                      entry->name, n);
}

START_TEST(every_language_has_every_phrase_with_exactly_its_holes)
{
    each_phrase(has_its_words);
}
END_TEST

START_TEST(every_counted_phrase_has_all_its_forms)
{
    const voc__language *english = voc__language_default();
    for (size_t l = 0; l < TAGS; l++)
        for (int i = 0; i < COUNT_OF_COUNTED; i++) {
            const voc__language *language = voc__language_find(tags[l]);
            const voc__counted_entry *entry = language ? &language->counted[i] : NULL;
            for (int form = 0; entry && form < 2; form++) {
                const char *words = entry->forms[form];
                ck_assert_msg(words && *words, "%s: %s", tags[l], english->counted[i].name);
                ck_assert_msg(!has_hole(words, 1), "%s: %s", tags[l], entry->name);
                ck_assert_msg(has_hole(words, 0) == has_hole(english->counted[i].forms[form], 0),
                              "%s: %s", tags[l], entry->name);
            }
        }
}
END_TEST

/* What is filled in or printed by others: marks, and the signs of layout's own words. */
static void has_the_same_marks(const char *tag, const voc__phrase_entry *entry,
                               const voc__phrase_entry *english)
{
    static const char *const marks[] = {"{page}", "{clock}", "{cite}", "%d", "%s"};
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
        ck_assert_msg(!strstr(entry->words, marks[k]) == !strstr(english->words, marks[k]),
                      "%s: %s: %s", tag, entry->name, marks[k]);
    for (const char *s = strchr(entry->words, '{'); s; s = strchr(s + 1, '{')) {
        bool found = s[1] >= '0' && s[1] <= '9';
        for (size_t k = 0; k < 3; k++)
            found = found || strncmp(s, marks[k], strlen(marks[k])) == 0;
        ck_assert_msg(found, "%s: %s", tag, entry->words);
    }
}

START_TEST(marks_in_phrases_are_known_ones_and_the_same_in_every_language)
{
    each_phrase(has_the_same_marks);
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
    ck_assert_ptr_eq(voc__language_find("es-419"), voc__language_find("es"));
    ck_assert_ptr_ne(voc__language_find("es"), voc__language_find("en"));
    ck_assert_str_eq(voc__language_default()->tag, "en");
}
END_TEST

START_TEST(spanish_y_and_o_change_before_their_own_sound)
{
    static const struct {
        const char *text, *follows, *word;
    } cases[] = {
        {"francés y ", "inglés", "e "}, {"aguja y ", "hilo", "e "}, {"agua y ", "hielo", NULL},
        {"agua y ", "pan", NULL},       {"siete o ", "ocho", "u "}, {"7 o ", "8~meses", "u "},
        {"mujer o ", "hombre", "u "},   {"uno o ", "dos", NULL},    {"ley ", "igual", NULL},
        {"y ", "igual", NULL},          {"se exige y ", "", NULL},
    };
    const voc__language *spanish = voc__language_find("es");
    const voc__language *english = voc__language_default();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *word = spanish->before(cases[i].text, strlen(cases[i].text), cases[i].follows);
        ck_assert_msg(!word == !cases[i].word && (!word || strcmp(word, cases[i].word) == 0),
                      "%s%s: %s", cases[i].text, cases[i].follows, word ? word : "stays");
        ck_assert_ptr_null(english->before(cases[i].text, strlen(cases[i].text), cases[i].follows));
    }
}
END_TEST

Suite *phrases_suite(void)
{
    static const test_name tests[] = {
        &every_language_has_every_phrase_with_exactly_its_holes,
        &every_counted_phrase_has_all_its_forms,
        &marks_in_phrases_are_known_ones_and_the_same_in_every_language,
        &a_language_is_found_by_its_primary_tag,
        &spanish_y_and_o_change_before_their_own_sound,
    };
    return suite_of("phrases", tests, sizeof tests / sizeof *tests);
}
