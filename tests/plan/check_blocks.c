/* No way: what is in it. */
#include <string.h>

#include "tests/plan/suites.h"
#include "tests/plan/town.h"
#include "tests/suites.h"

static const voc_block *only_block(const voc_plan *plan)
{
    ck_assert_uint_eq(voc_plan_way_count(plan), 0);
    ck_assert_uint_eq(voc_plan_block_count(plan), 1);
    return voc_plan_block(plan, 0);
}

START_TEST(the_requirement_that_nothing_gives_is_named_with_who_asks)
{
    town_load("'programs': [{'id': 'p', 'title': 'P', 'level': 'associate', 'duration': 24}], "
              "'certifications': [{'id': 'x', 'title': 'X', 'eligibility': [{'program': {'level': "
              "'master'}}]}], 'occupations': [{'id': 'j', 'title': 'J', 'requirements': [{'level': "
              "'associate'}, {'certification': 'x'}]}]");
    const voc_block *block = only_block(plan_to("j", (asking){0}));
    ck_assert_int_eq(block->kind, VOC_BLOCK_NEED);
    ck_assert_str_eq(block->at->id, "x");
    ck_assert_int_eq(block->blocking.requirement->level, VOC_LEVEL_MASTER);
    ck_assert_str_eq(steps_of(&block->way), "p");
}
END_TEST

START_TEST(a_circle_is_no_way)
{
    town_load("'certifications': [{'id': 'x', 'title': 'X', 'eligibility': [{'certification': "
              "'y'}]}, {'id': 'y', 'title': 'Y', 'eligibility': [{'certification': 'x'}]}], "
              "'occupations': [{'id': 'j', 'title': 'J', 'requirements': [{'certification': "
              "'x'}]}]");
    const voc_block *block = only_block(plan_to("j", (asking){0}));
    ck_assert_ptr_eq(block->blocking.requirement->certification->entity.id,
                     voc_catalog_certification(town, "x")->entity.id);
    ck_assert_uint_eq(only_block(plan_to("x", (asking){0}))->way.step_count, 0);
    ck_assert_str_eq(steps_of(way_for(plan_to("j", (asking){.have = HAVE("y")}), VOC_WAY_FASTEST)),
                     "x");
}
END_TEST

START_TEST(a_way_that_is_not_online_says_which_program_is_not)
{
    town_load("'programs': [{'id': 'p', 'title': 'P', 'duration': 12, 'modality': 'in-person'}], "
              "'occupations': [{'id': 'j', 'title': 'J', 'requirements': [{'program': 'p'}]}]");
    const voc_block *block = only_block(plan_to("j", (asking){.online = true}));
    ck_assert_int_eq(block->kind, VOC_BLOCK_ONLINE);
    ck_assert_str_eq(block->at->id, "p");
    ck_assert_str_eq(steps_of(&block->way), "p");
}
END_TEST

START_TEST(a_way_that_takes_too_long_is_shown_as_the_nearest)
{
    town_load("'programs': [{'id': 'p', 'title': 'P', 'duration': [12, 18]}]");
    ck_assert_int_eq(only_block(plan_to("p", (asking){.most_months = 11}))->kind, VOC_BLOCK_MONTHS);
    ck_assert_uint_eq(voc_plan_way_count(plan_to("p", (asking){.most_months = 12})), 1);
}
END_TEST

START_TEST(no_study_gives_what_comes_before_study)
{
    town_load("'programs': [{'id': 'p', 'title': 'P', 'level': 'certificate', 'duration': 6}, "
              "{'id': 'q', 'title': 'Q', 'level': 'associate', 'duration': 24, 'prerequisites': "
              "[{'level': 'high-school'}]}]");
    const voc_block *block = only_block(plan_to("q", (asking){.level = VOC_LEVEL_NONE}));
    ck_assert_int_eq(block->blocking.requirement->level, VOC_LEVEL_HIGH_SCHOOL);
}
END_TEST

Suite *block_suite(void)
{
    static const test_name tests[] = {
        &the_requirement_that_nothing_gives_is_named_with_who_asks,
        &a_circle_is_no_way,
        &a_way_that_is_not_online_says_which_program_is_not,
        &a_way_that_takes_too_long_is_shown_as_the_nearest,
        &no_study_gives_what_comes_before_study,
    };
    return suite_with("blocks", tests, sizeof tests / sizeof *tests, NULL, town_unload);
}
