#include <vocation/figure.h>

#include "model/vocabulary.h"
#include "tests/model/suites.h"

START_TEST(words_and_enumerators_lead_to_each_other)
{
    static const voc__vocabulary *const all[] = {&voc__kinds,
                                                 &voc__levels,
                                                 &voc__strengths,
                                                 &voc__modalities,
                                                 &voc__course_roles,
                                                 &voc__source_kinds,
                                                 &voc__alias_kinds,
                                                 &voc__answers,
                                                 &voc__listing_statuses,
                                                 &voc__measures,
                                                 &voc__statistics,
                                                 &voc__figure_statuses,
                                                 &voc__scope_relations,
                                                 &voc__certification_kinds};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        for (int value = all[i]->first; value < all[i]->count; value++)
            ck_assert_int_eq(voc__vocabulary_find(all[i], all[i]->words[value]), value);
        ck_assert_int_eq(voc__vocabulary_find(all[i], ""), -1);
    }
}
END_TEST

START_TEST(states_are_no_words_of_the_format)
{
    ck_assert_int_eq(voc__vocabulary_find(&voc__levels, "unstated"), -1);
    ck_assert_int_eq(voc__vocabulary_find(&voc__figure_statuses, "value"), -1);
}
END_TEST

START_TEST(names_are_never_null)
{
    ck_assert_str_eq(voc_kind_name(VOC_OCCUPATION), "occupation");
    ck_assert_str_eq(voc_level_name(VOC_LEVEL_POST_MASTER_CERTIFICATE), "post-master-certificate");
    ck_assert_str_eq(voc_strength_name(VOC_REQUIRED_BY_LAW), "required-by-law");
    ck_assert_str_eq(voc_modality_name(VOC_PARTLY_ONLINE), "partly-online");
    ck_assert_str_eq(voc_course_role_name(VOC_COURSE_GENERAL_EDUCATION), "general-education");
    ck_assert_str_eq(voc_source_kind_name(VOC_SOURCE_POSTINGS), "postings");
    ck_assert_str_eq(voc_measure_name(VOC_EMPLOYMENT_CHANGE), "employment-change");
    ck_assert_str_eq(voc_statistic_name(VOC_P90), "p90");
    ck_assert_str_eq(voc_figure_status_name(VOC_AT_LEAST), "at-least");
    ck_assert_str_eq(voc_kind_name((voc_kind)99), "unknown");
}
END_TEST

Suite *vocabulary_suite(void)
{
    static const test_name tests[] = {
        &words_and_enumerators_lead_to_each_other,
        &states_are_no_words_of_the_format,
        &names_are_never_null,
    };
    return suite_of("vocabulary", tests, sizeof tests / sizeof *tests);
}
