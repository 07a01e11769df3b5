/* What is needed, what binds, what is held. */
#include <string.h>

#include "tests/plan/suites.h"
#include "tests/plan/town.h"
#include "tests/suites.h"

static const voc_need *first_need(const voc_plan *plan)
{
    voc_needs needs = voc_plan_needs(plan);
    ck_assert_uint_gt(needs.count, 0);
    return &needs.items[0];
}

START_TEST(a_person_of_whom_nothing_is_known_comes_from_high_school)
{
    town_load("'programs': [{'id': 'p', 'title': 'P', 'level': 'associate', 'duration': 24, "
              "'prerequisites': [{'level': 'high-school'}]}]");
    const voc_plan *plan = plan_to("p", (asking){0});
    bool assumed = false;
    ck_assert_int_eq(voc_plan_level(plan, &assumed), VOC_LEVEL_HIGH_SCHOOL);
    ck_assert(assumed);
    ck_assert_str_eq(steps_of(way_for(plan, VOC_WAY_FASTEST)), "p");
    ck_assert_int_eq(first_need(plan)->status, VOC_NEED_HELD);
}
END_TEST

START_TEST(of_sources_that_disagree_the_strongest_binds)
{
    town_load("'programs': [{'id': 'b', 'title': 'B', 'level': 'bachelor', 'duration': 48}, {'id': "
              "'m', 'title': 'M', 'level': 'master', 'duration': 24}], 'occupations': [{'id': 'j', "
              "'title': 'J', 'requirements': [{'level': 'master', 'strength': 'usual', 'sources': "
              "['t']}, {'level': 'bachelor', 'strength': 'required', 'sources': ['s']}]}]");
    const voc_plan *plan = plan_to("j", (asking){0});
    const voc_way *way = way_for(plan, VOC_WAY_FASTEST);
    ck_assert_str_eq(steps_of(way), "b");
    ck_assert_int_eq(way->needs.items[0].status, VOC_NEED_GAINED);
    ck_assert_int_eq(way->needs.items[0].by, 0);
    ck_assert_int_eq(way->needs.items[1].status, VOC_NEED_ADVISED);
}
END_TEST

START_TEST(a_source_that_says_two_things_means_both)
{
    town_load("'certifications': [{'id': 'x', 'title': 'X'}, {'id': 'y', 'title': 'Y'}], "
              "'occupations': [{'id': 'j', 'title': 'J', 'requirements': [{'certification': 'x', "
              "'strength': 'usual', 'sources': ['s']}, {'certification': 'y', 'strength': "
              "'required', 'sources': ['s']}]}]");
    ck_assert_str_eq(steps_of(way_for(plan_to("j", (asking){0}), VOC_WAY_FASTEST)), "x y");
}
END_TEST

START_TEST(what_is_preferred_binds_when_asked_for)
{
    town_load("'certifications': [{'id': 'x', 'title': 'X'}], 'programs': [{'id': 'p', 'title': "
              "'P', 'level': 'associate', 'duration': 24}], 'occupations': [{'id': 'j', 'title': "
              "'J', 'requirements': [{'level': 'associate'}, {'certification': 'x', 'strength': "
              "'preferred'}]}]");
    ck_assert_str_eq(steps_of(way_for(plan_to("j", (asking){0}), VOC_WAY_FASTEST)), "p (x)");
    const voc_plan *plan = plan_to("j", (asking){.weakest = VOC_PREFERRED});
    ck_assert_str_eq(steps_of(way_for(plan, VOC_WAY_FASTEST)), "p x");
}
END_TEST

START_TEST(one_of_a_group_is_enough_and_all_of_the_other_kind_are_needed)
{
    town_load("'certifications': [{'id': 'x', 'title': 'X'}, {'id': 'y', 'title': 'Y'}], "
              "'programs': [{'id': 'p', 'title': 'P', 'duration': 6}], 'occupations': [{'id': 'j', "
              "'title': 'J', 'requirements': [{'any': [{'program': 'p'}, {'all': "
              "[{'certification': 'x'}, {'certification': 'y'}]}]}]}]");
    const voc_plan *plan = plan_to("j", (asking){0});
    ck_assert_str_eq(steps_of(way_for(plan, VOC_WAY_FASTEST)), "x y");
    ck_assert_str_eq(steps_of(way_for(plan, VOC_WAY_FEWEST_STEPS)), "p");
}
END_TEST

START_TEST(words_and_checks_are_for_the_reader_and_stop_nothing)
{
    town_load("'occupations': [{'id': 'j', 'title': 'J', 'requirements': [{'text': 'patience'}, "
              "{'check': 'background check'}, {'experience': {'months': 24}}, {'experience': {}, "
              "'strength': 'not-required'}]}]");
    const voc_plan *plan = plan_to("j", (asking){0});
    voc_needs needs = voc_plan_needs(plan);
    ck_assert_uint_eq(voc_plan_way_count(plan), 1);
    for (size_t i = 0; i < 3; i++)
        ck_assert_int_eq(needs.items[i].status, VOC_NEED_UNCHECKED);
    ck_assert_int_eq(needs.items[3].status, VOC_NEED_ADVISED);
}
END_TEST

START_TEST(an_exam_takes_a_program_of_an_accreditor_and_an_offering_counts_as_its_template)
{
    town_load("'organizations': [{'id': 'o', 'name': 'O'}], 'institutions': [{'id': 'i', 'name': "
              "'I'}], 'programs': [{'id': 'p', 'title': 'P', 'level': 'associate', 'duration': "
              "12}, {'id': 'a', 'title': 'A', 'level': 'associate', 'duration': 24, 'accreditor': "
              "'o'}], 'offerings': [{'id': 'a-at-i', 'title': 'AI', 'template': 'a', "
              "'institution': 'i'}], 'certifications': [{'id': 'x', 'title': 'X', 'eligibility': "
              "[{'program': {'level': 'associate', 'accreditor': 'o'}, 'strength': "
              "'required-by-issuer'}]}]");
    ck_assert_str_eq(steps_of(way_for(plan_to("x", (asking){0}), VOC_WAY_FASTEST)), "a x");
    const voc_plan *plan = plan_to("x", (asking){.have = HAVE("a-at-i")});
    ck_assert_str_eq(steps_of(way_for(plan, VOC_WAY_FASTEST)), "x");
    plan = plan_to("a", (asking){.have = HAVE("a-at-i")});
    ck_assert_str_eq(steps_of(way_for(plan, VOC_WAY_FASTEST)), "");
}
END_TEST

START_TEST(a_degree_in_something_else_is_not_meant)
{
    town_load("'programs': [{'id': 'art', 'title': 'A', 'level': 'associate', 'duration': 6}, "
              "{'id': 'tech', 'title': 'T', 'level': 'associate', 'duration': 24, 'leads_to': "
              "['j']}], 'occupations': [{'id': 'j', 'title': 'J', 'requirements': [{'level': "
              "'associate'}]}]");
    ck_assert_str_eq(steps_of(way_for(plan_to("j", (asking){0}), VOC_WAY_FASTEST)), "tech");
    const voc_plan *plan = plan_to("j", (asking){.level = VOC_LEVEL_ASSOCIATE});
    ck_assert_str_eq(steps_of(way_for(plan, VOC_WAY_FASTEST)), "");
}
END_TEST

START_TEST(where_any_study_would_do_the_nearer_one_is_taken)
{
    town_load("'fields': [{'id': 'law', 'title': 'L', 'codes': {'cip-2020': ['22.0000']}}, {'id': "
              "'care', 'title': 'C', 'codes': {'cip-2020': ['51.0000']}}, {'id': 'nursing', "
              "'title': 'N', 'codes': {'cip-2020': ['51.3801']}}], 'programs': [{'id': 'a', "
              "'title': 'A', 'level': 'bachelor', 'field': 'law', 'duration': 48, 'leads_to': "
              "['clerk']}, {'id': 'b', 'title': 'B', 'level': 'bachelor', 'field': 'care', "
              "'duration': 48}, {'id': 'm', 'title': 'M', 'level': 'master', 'field': 'nursing', "
              "'duration': 24, 'leads_to': ['nurse']}], 'occupations': [{'id': 'nurse', 'title': "
              "'N', 'requirements': [{'level': 'master'}]}, {'id': 'clerk', 'title': 'C'}]");
    ck_assert_str_eq(steps_of(way_for(plan_to("nurse", (asking){0}), VOC_WAY_FASTEST)), "b m");
}
END_TEST

START_TEST(a_degree_of_unknown_field_is_not_said_to_be_of_the_one_asked)
{
    town_load("'occupations': [{'id': 'j', 'title': 'J', 'requirements': [{'level': 'bachelor', "
              "'in': 'law'}]}]");
    const voc_plan *plan = plan_to("j", (asking){.level = VOC_LEVEL_BACHELOR});
    ck_assert_int_eq(first_need(plan)->status, VOC_NEED_UNCHECKED);
    ck_assert_uint_eq(voc_plan_way_count(plan), 1);
}
END_TEST

START_TEST(what_is_held_in_part_is_asked_for_in_part)
{
    town_load("'occupations': [{'id': 'a', 'title': 'A', 'requirements': [{'level': "
              "'high-school'}]}, {'id': 'b', 'title': 'B', 'requirements': [{'experience': "
              "{'months': [12, 24], 'in': ['a']}}]}]");
    const voc_plan *plan = plan_to("b", (asking){.experience = {{"a", 4}}});
    const voc_way *way = way_for(plan, VOC_WAY_FASTEST);
    ck_assert_str_eq(steps_of(way), "a*");
    ck_assert_str_eq(months_of(way->months), "8-20");
    plan = plan_to("b", (asking){.experience = {{"a", 4}, {"a", 8}}});
    ck_assert_str_eq(steps_of(way_for(plan, VOC_WAY_FASTEST)), "");
}
END_TEST

START_TEST(names_that_mean_nothing_here_are_told)
{
    town_load("'courses': [{'id': 'c', 'title': 'C'}], 'programs': [{'id': 'program', 'title': "
              "'P'}]");
    static const voc_experience worked = {"program", 3};
    const voc_plan_request bad[] = {
        {.target = "progam"},
        {.target = "c"},
        {.target = NULL},
        {.target = "program", .person = {.have = HAVE("s"), .have_count = 1}},
        {.target = "program", .person = {.experience = &worked, .experience_count = 1}},
    };
    static const char *const told[] = {"did you mean \"program\"?", "of the kind course",
                                       "needs a catalog and a name", "of the kind source",
                                       "had in an occupation"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        voc_log_clear(town_log);
        ck_assert_ptr_null(voc_plan_make(town, &bad[i], town_log));
        ck_assert_uint_eq(voc_log_count(town_log), 1);
        ck_assert_ptr_nonnull(strstr(voc_log_at(town_log, 0)->text, told[i]));
    }
}
END_TEST

Suite *need_suite(void)
{
    static const test_name tests[] = {
        &a_person_of_whom_nothing_is_known_comes_from_high_school,
        &of_sources_that_disagree_the_strongest_binds,
        &a_source_that_says_two_things_means_both,
        &what_is_preferred_binds_when_asked_for,
        &one_of_a_group_is_enough_and_all_of_the_other_kind_are_needed,
        &words_and_checks_are_for_the_reader_and_stop_nothing,
        &an_exam_takes_a_program_of_an_accreditor_and_an_offering_counts_as_its_template,
        &a_degree_in_something_else_is_not_meant,
        &where_any_study_would_do_the_nearer_one_is_taken,
        &a_degree_of_unknown_field_is_not_said_to_be_of_the_one_asked,
        &what_is_held_in_part_is_asked_for_in_part,
        &names_that_mean_nothing_here_are_told,
    };
    return suite_with("needs", tests, sizeof tests / sizeof *tests, NULL, town_unload);
}
