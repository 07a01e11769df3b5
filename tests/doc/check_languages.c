#include "tests/doc/suites.h"

#include <stdlib.h>
#include <string.h>

#include "doc/languages.h"

#define OTHER(text) VOC__OTHER_FROM text VOC__OTHER_TO

static voc_document *paragraph(const char *text, voc_style style)
{
    voc_document *document =
        voc_document_new(&(voc_document_info){.title = OTHER("Welder") ": guía",
                                              .subject = OTHER("Welder"),
                                              .language = "es",
                                              .description = OTHER("Joins metal")});
    voc_document_open(document, VOC_NODE_PARAGRAPH, NULL);
    voc_document_text(document, style, text);
    voc_document_close(document);
    return document;
}

/* The texts of the paragraph, each in its language: "es:uno|en:two". */
static void expect_texts(const char *text, const char *expected)
{
    char found[200] = "";
    voc_document *document = paragraph(text, VOC_STYLE_STRONG);
    voc__document_part_languages(document, "en");
    const voc_node *parent = voc_document_root(document)->first, *node = parent->first;
    for (; node; node = node->next) {
        ck_assert_int_eq(node->attributes.style, VOC_STYLE_STRONG);
        ck_assert_ptr_eq(node->parent, parent);
        ck_assert(node->next || parent->last == node);
        const char *language = node->attributes.language ? node->attributes.language : "es";
        size_t used = strlen(found);
        snprintf(found + used, sizeof found - used, "%s%s:%s", used ? "|" : "", language,
                 node->text);
    }
    ck_assert_str_eq(found, expected);
    voc_document_free(document);
}

START_TEST(enclosed_words_become_texts_of_their_language)
{
    expect_texts("uno", "es:uno");
    expect_texts(OTHER("two"), "en:two");
    expect_texts("uno " OTHER("two") " tres", "es:uno |en:two|es: tres");
    expect_texts(OTHER("two") OTHER("three"), "en:two|en:three");
    expect_texts("uno: " OTHER("two"), "es:uno: |en:two");
}
END_TEST

START_TEST(noncharacters_without_a_partner_are_taken_out)
{
    expect_texts(VOC__OTHER_TO "uno" VOC__OTHER_TO, "es:uno");
    expect_texts("uno" VOC__OTHER_FROM "two", "es:uno|en:two");
    expect_texts(VOC__OTHER_FROM VOC__OTHER_FROM "two" VOC__OTHER_TO, "en:two");
    expect_texts(VOC__OTHER_FROM VOC__OTHER_TO, "es:");
    expect_texts("\xEF\xB7\x8F\xEF\xB7\xB2", "es:\xEF\xB7\x8F\xEF\xB7\xB2"); /* neighbors */
}
END_TEST

START_TEST(strings_without_a_language_of_their_own_lose_them)
{
    voc_document *document = paragraph("uno", VOC_STYLE_REGULAR);
    int source = voc_document_source(document, "a", "según " OTHER("A book"), OTHER("Book"), NULL);
    voc_document_open(document, VOC_NODE_TABLE,
                      &(voc_attributes){.alt = "Filas de " OTHER("work")});
    voc_document_close(document);
    voc__document_part_languages(document, "en");
    ck_assert_str_eq(voc_document_get_info(document)->title, "Welder: guía");
    ck_assert_str_eq(voc_document_get_info(document)->subject, "Welder");
    ck_assert_str_eq(voc_document_get_info(document)->description, "Joins metal");
    ck_assert_str_eq(voc_document_source_text(document, source), "según A book");
    const voc_node *parts = voc__document_source_parts(document, source, false);
    ck_assert_str_eq(parts->text, "según ");
    ck_assert_str_eq(parts->next->text, "A book");
    ck_assert_str_eq(parts->next->attributes.language, "en");
    ck_assert_str_eq(voc__document_source_parts(document, source, true)->text, "Book");
    ck_assert_ptr_null(voc__document_source_parts(document, 1, true));
    ck_assert_str_eq(voc_document_source_brief(document, source), "Book");
    ck_assert_str_eq(voc_document_root(document)->last->attributes.alt, "Filas de work");
    voc_document_free(document);
    voc__document_part_languages(NULL, "en");
}
END_TEST

Suite *languages_suite(void)
{
    static const test_name tests[] = {
        &enclosed_words_become_texts_of_their_language,
        &noncharacters_without_a_partner_are_taken_out,
        &strings_without_a_language_of_their_own_lose_them,
    };
    return suite_of("languages", tests, sizeof tests / sizeof *tests);
}
