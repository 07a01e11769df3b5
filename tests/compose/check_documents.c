/* Whole documents against those that were looked at and found good. */
#include "tests/compose/suites.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "tests/golden.h"

START_TEST(guides_of_the_small_catalogs_are_as_they_were_found_good)
{
    static const struct {
        const char *catalog, *id;
    } cases[] = {
#define GOLDEN(catalog, id) {catalog, id},
#include "tests/compose/golden.def"
#undef GOLDEN
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        voc_catalog *catalog = load_catalog(cases[i].catalog);
        expect_golden(cases[i].id, dump_of(catalog, cases[i].id));
        voc_catalog_free(catalog);
    }
}
END_TEST

static const char *const every_catalog[] = {
    "data/health-information.json",
    "tests/catalogs/minimal.json",
    "tests/catalogs/welding.json",
    "tests/catalogs/hostile.json",
};
enum { CATALOGS = sizeof every_catalog / sizeof *every_catalog };

static void each_guide(const voc_catalog *catalog,
                       void (*check)(const voc_catalog *catalog, const char *id))
{
    static const voc_kind kinds[] = {VOC_OCCUPATION, VOC_FIELD, VOC_PROGRAM, VOC_CERTIFICATION};
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        voc_entity_list list = voc_catalog_list(catalog, kinds[k]);
        for (size_t i = 0; i < list.count; i++)
            check(catalog, list.items[i]->id);
    }
}

static size_t occurrences(const char *text, const char *word)
{
    size_t count = 0;
    for (const char *s = strstr(text, word); s; s = strstr(s + 1, word))
        count++;
    return count;
}

/* Whole documents: what dump_of demands. Sources once each: as keys of the list at the end. */
static void whole_with_sources_once(const voc_catalog *catalog, const char *id)
{
    char *text = dump_of(catalog, id);
    ck_assert_uint_eq(occurrences(text, "\n  section level=2\n    heading\n      text \"Sources\""),
                      1);
    for (const char *s = strstr(text, "\nsource "); s; s = strstr(s + 1, "\nsource ")) {
        char line[256];
        snprintf(line, sizeof line, "%.*s ", (int)strcspn(s + 8, " ") + 8, s);
        ck_assert_msg(occurrences(text, line) == 1, "%s: twice:%s", id, line);
    }
    free(text);
}

START_TEST(every_guide_of_every_catalog_is_whole_and_lists_each_source_once)
{
    for (size_t i = 0; i < CATALOGS; i++) {
        voc_catalog *catalog = load_catalog(every_catalog[i]);
        each_guide(catalog, whole_with_sources_once);
        voc_catalog_free(catalog);
    }
}
END_TEST

/* A figure's text that stands in no CITE's company would be a number without a source: each dollar
 * value outside of charts' axes and alternatives is followed by a cite, or shares its row or
 * paragraph with one. */
static void numbers_cited(const voc_catalog *catalog, const char *id)
{
    char *text = dump_of(catalog, id);
    for (char *row = strstr(text, "\n      row"); row; row = strstr(row + 1, "\n      row")) {
        const char *end = strstr(row + 1, "\n      row");
        size_t size = end ? (size_t)(end - row) : strlen(row);
        char *copy = strndup(row, size);
        if (strstr(copy, "style=newest"))
            ck_assert_msg(strstr(copy, "cite sources="), "%s: a row without source:%s", id, copy);
        free(copy);
    }
    free(text);
}

START_TEST(rows_of_pay_name_their_source)
{
    voc_catalog *catalog = load_catalog("data/health-information.json");
    each_guide(catalog, numbers_cited);
    voc_catalog_free(catalog);
}
END_TEST

static void no_misspelling(const voc_catalog *catalog, const char *id)
{
    voc_entity_list list = voc_catalog_list(catalog, VOC_ORGANIZATION);
    char *text = dump_of(catalog, id);
    for (size_t i = 0; i < list.count; i++)
        for (size_t j = 0; j < list.items[i]->aliases.count; j++) {
            const voc_alias *alias = &list.items[i]->aliases.items[j];
            char word[128];
            snprintf(word, sizeof word, " %s ", alias->name);
            if (alias->kind == VOC_ALIAS_MISSPELLING)
                ck_assert_msg(!strstr(text, word), "%s prints %s", id, alias->name);
        }
    free(text);
}

START_TEST(misspellings_are_never_printed)
{
    voc_catalog *catalog = load_catalog("data/health-information.json");
    each_guide(catalog, no_misspelling);
    voc_catalog_free(catalog);
}
END_TEST

/* ---- no word about a particular occupation stands in the code -------------------------------- */

/* Words of titles that say nothing about a particular occupation. */
static bool is_general(const char *word)
{
    static const char *const general[] = {
        "all",      "occupations", "administrator", "manager",       "director",    "certificate",
        "diploma",  "degree",      "associate",     "bachelor",      "college",     "program",
        "programs", "license",     "certified",     "certification", "national",    "american",
        "board",    "state",       "school",        "office",        "work",        "first",
        "field",    "advanced",    "registered",    "specialist",    "coordinator", "records",
        "science",  "registry",    "other",         "title",         "with",        "long",
        "very",     "empty",       "record",        "minimal",       "small",       "wide",
        "table",    "guide",       "notes",         "applied",       "information", "management",
        "practice",
    };
    for (size_t i = 0; i < sizeof general / sizeof *general; i++)
        if (strcmp(general[i], word) == 0)
            return true;
    return false;
}

static void lower(char *text)
{
    for (; *text; text++)
        if (*text >= 'A' && *text <= 'Z')
            *text = (char)(*text - 'A' + 'a');
}

static bool has_word(const char *text, const char *word)
{
    size_t size = strlen(word);
    for (const char *s = strstr(text, word); s; s = strstr(s + 1, word)) {
        bool left = s == text || s[-1] < 'a' || s[-1] > 'z';
        bool right = s[size] < 'a' || s[size] > 'z';
        if (left && right)
            return true;
    }
    return false;
}

static void expect_no_title_words(const char *file, const char *text, const voc_entity_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        char title[512];
        snprintf(title, sizeof title, "%s",
                 list->items[i]->title.text ? list->items[i]->title.text : "");
        lower(title);
        for (char *word = strtok(title, " ,()-/&’"); word; word = strtok(NULL, " ,()-/&’"))
            if (strlen(word) > 3 && !is_general(word))
                ck_assert_msg(!has_word(text, word), "%s says \"%s\"", file, word);
    }
}

START_TEST(the_code_says_no_word_about_a_particular_occupation)
{
    char path[512];
    DIR *entries = opendir(source_path("reports/compose"));
    ck_assert_ptr_nonnull(entries);
    voc_catalog *catalogs[2] = {load_catalog("data/health-information.json"),
                                load_catalog("tests/catalogs/welding.json")};
    int files = 0;
    for (struct dirent *entry; (entry = readdir(entries));) {
        if (entry->d_name[0] == '.')
            continue;
        snprintf(path, sizeof path, "reports/compose/%s", entry->d_name);
        char *text = read_text(source_path(path));
        lower(text);
        for (int i = 0; i < 2; i++) {
            voc_entity_list occupations = voc_catalog_list(catalogs[i], VOC_OCCUPATION);
            voc_entity_list fields = voc_catalog_list(catalogs[i], VOC_FIELD);
            expect_no_title_words(entry->d_name, text, &occupations);
            expect_no_title_words(entry->d_name, text, &fields);
        }
        free(text);
        files++;
    }
    ck_assert_int_ge(files, 15);
    closedir(entries);
    voc_catalog_free(catalogs[0]);
    voc_catalog_free(catalogs[1]);
}
END_TEST

Suite *documents_suite(void)
{
    static const test_name tests[] = {
        &guides_of_the_small_catalogs_are_as_they_were_found_good,
        &every_guide_of_every_catalog_is_whole_and_lists_each_source_once,
        &rows_of_pay_name_their_source,
        &misspellings_are_never_printed,
        &the_code_says_no_word_about_a_particular_occupation,
    };
    return suite_of("documents", tests, sizeof tests / sizeof *tests);
}
