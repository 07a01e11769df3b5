/* Ways: lengths, credit, alternatives, jobs. */
#include <stdio.h>
#include <string.h>

#include "tests/plan/suites.h"
#include "tests/plan/town.h"
#include "tests/suites.h"

/* One field: a certificate and an associate degree that open jobs, a bachelor's degree. */
#define LADDER                                                                                     \
    "'fields': [{'id': 'f', 'title': 'F'}], 'programs': [{'id': 'cert', 'title': 'C', 'level': "   \
    "'certificate', 'field': 'f', 'duration': [6, 12], 'leads_to': ['clerk']}, {'id': 'assoc', "   \
    "'title': 'A', 'level': 'associate', 'field': 'f', 'duration': 24, 'modality': 'online', "     \
    "'leads_to': ['aide'], 'stacks_onto': ['bach']}, {'id': 'bach', 'title': 'B', 'level': "       \
    "'bachelor', 'field': 'f', 'duration': 48, 'modality': 'online', 'leads_to': ['boss']}], "     \
    "'occupations': [{'id': 'clerk', 'title': 'C', 'requirements': [{'level': 'certificate'}]}, "  \
    "{'id': 'aide', 'title': 'A', 'requirements': [{'level': 'associate'}]}, {'id': 'boss', "      \
    "'title': 'B', 'requirements': [{'level': 'bachelor'}]}]"

START_TEST(earlier_study_that_stacks_is_counted_in_full)
{
    town_load(LADDER);
    const voc_way *way = way_for(plan_to("boss", (asking){.have = HAVE("assoc")}), VOC_WAY_FASTEST);
    ck_assert_str_eq(steps_of(way), "bach");
    ck_assert_str_eq(months_of(way->months), "24");
    ck_assert(!way->steps[0].inferred);
    ck_assert_str_eq(way->steps[0].credit->id, "assoc");
}
END_TEST

START_TEST(other_study_of_the_field_may_count_from_all_to_none)
{
    town_load(LADDER);
    const voc_way *way = way_for(plan_to("boss", (asking){.have = HAVE("cert")}), VOC_WAY_FASTEST);
    ck_assert_str_eq(months_of(way->months), "42-48");
    ck_assert(way->steps[0].inferred);
}
END_TEST

START_TEST(a_degree_of_which_only_the_level_is_known_may_count)
{
    town_load(LADDER);
    const voc_plan *plan = plan_to("boss", (asking){.level = VOC_LEVEL_ASSOCIATE});
    const voc_way *way = way_for(plan, VOC_WAY_FASTEST);
    ck_assert_str_eq(months_of(way->months), "24-48");
    ck_assert(way->steps[0].inferred);
    ck_assert_ptr_null(way->steps[0].credit);
}
END_TEST

START_TEST(alternatives_differ_for_a_reason)
{
    town_load(LADDER);
    const voc_plan *plan = plan_to("boss", (asking){0});
    ck_assert_uint_eq(voc_plan_way_count(plan), 3);
    const voc_way *fast = voc_plan_way(plan, 0), *paid = voc_plan_way(plan, 1),
                  *few = voc_plan_way(plan, 2);
    ck_assert_uint_eq(fast->reasons, VOC_WAY_FASTEST | VOC_WAY_ONLINE);
    ck_assert_str_eq(steps_of(fast), "assoc bach");
    ck_assert_str_eq(months_of(fast->months), "48");
    ck_assert_str_eq(months_of(fast->first_pay), "24");
    ck_assert_uint_eq(few->reasons, VOC_WAY_FEWEST_STEPS | VOC_WAY_ONLINE);
    ck_assert_str_eq(steps_of(few), "bach");
    ck_assert_int_eq(few->first_job, -1);
    ck_assert_uint_eq(paid->reasons, VOC_WAY_EARLIEST_PAY);
    ck_assert_str_eq(steps_of(paid), "cert bach");
    ck_assert_str_eq(months_of(paid->first_pay), "6-12");
    ck_assert_int_eq(paid->first_job, 0);
    ck_assert_str_eq(paid->steps[0].jobs.items[0].occupation->entity.id, "clerk");
    ck_assert_str_eq(months_of(paid->months), "48-60");
    ck_assert_str_eq(months_of(paid->steps[1].start), "6-12");
}
END_TEST

START_TEST(of_ways_that_are_equally_fast_the_one_with_earlier_pay_comes_first_then_fewer_steps)
{
    town_load("'programs': [{'id': 'long', 'title': 'L', 'duration': 24, 'leads_to': ['goal']}, "
              "{'id': 'early', 'title': 'E', 'duration': 12, 'leads_to': ['helper'], "
              "'stacks_onto': ['long']}, {'id': 'other', 'title': 'O', 'duration': 24, "
              "'prerequisites': [{'certification': 'x'}], 'leads_to': ['goal']}], "
              "'certifications': [{'id': 'x', 'title': 'X'}], 'occupations': [{'id': 'goal', "
              "'title': 'G'}, {'id': 'helper', 'title': 'H'}]");
    const voc_plan *plan = plan_to("goal", (asking){0});
    ck_assert_uint_eq(voc_plan_way_count(plan), 2);
    ck_assert_str_eq(steps_of(voc_plan_way(plan, 0)), "early long");
    ck_assert_uint_eq(voc_plan_way(plan, 0)->reasons, VOC_WAY_FASTEST | VOC_WAY_EARLIEST_PAY);
    ck_assert_str_eq(steps_of(voc_plan_way(plan, 1)), "long");
    ck_assert_uint_eq(voc_plan_way(plan, 1)->reasons, VOC_WAY_FEWEST_STEPS);
    plan = plan_to("goal", (asking){.have = HAVE("early")});
    ck_assert_str_eq(steps_of(voc_plan_way(plan, 0)), "long");
}
END_TEST

START_TEST(what_entering_takes_is_no_part_of_the_study_that_follows)
{
    town_load("'fields': [{'id': 'f', 'title': 'F'}], 'programs': [{'id': 'b', 'title': 'B', "
              "'level': 'bachelor', 'field': 'f', 'duration': 48}, {'id': 'm', 'title': 'M', "
              "'level': 'master', 'field': 'f', 'duration': 24}, {'id': 'a', 'title': 'A', "
              "'level': 'associate', 'field': 'f', 'duration': 24}, {'id': 'top-up', 'title': "
              "'T', 'level': 'bachelor', 'field': 'f', 'duration': 18, 'prerequisites': "
              "[{'level': 'associate'}]}]");
    const voc_way *way = way_for(plan_to("m", (asking){.have = HAVE("b")}), VOC_WAY_FASTEST);
    ck_assert_str_eq(months_of(way->months), "24");
    way = way_for(plan_to("top-up", (asking){.level = VOC_LEVEL_ASSOCIATE}), VOC_WAY_FASTEST);
    ck_assert_str_eq(months_of(way->months), "18");
    way = way_for(plan_to("b", (asking){.have = HAVE("a")}), VOC_WAY_FASTEST);
    ck_assert_str_eq(months_of(way->months), "24-48");
}
END_TEST

START_TEST(who_wants_to_earn_gets_that_way_first)
{
    town_load(LADDER);
    const voc_plan *plan = plan_to("boss", (asking){.earn = true});
    ck_assert_uint_eq(voc_plan_way(plan, 0)->reasons & VOC_WAY_EARLIEST_PAY, VOC_WAY_EARLIEST_PAY);
}
END_TEST

START_TEST(who_wants_online_study_gets_nothing_else)
{
    town_load(LADDER);
    const voc_plan *plan = plan_to("boss", (asking){.online = true});
    for (size_t i = 0; i < voc_plan_way_count(plan); i++)
        ck_assert(voc_plan_way(plan, i)->online);
    ck_assert_str_eq(steps_of(way_for(plan, VOC_WAY_EARLIEST_PAY)), "assoc bach");
}
END_TEST

START_TEST(the_online_way_is_told_beside_a_faster_one)
{
    town_load("'programs': [{'id': 'far', 'title': 'F', 'duration': 30, 'modality': 'online', "
              "'leads_to': ['j']}, {'id': 'near', 'title': 'N', 'duration': 12, 'leads_to': "
              "['j']}], 'occupations': [{'id': 'j', 'title': 'J'}]");
    const voc_plan *plan = plan_to("j", (asking){0});
    ck_assert_str_eq(steps_of(way_for(plan, VOC_WAY_FASTEST)), "near");
    ck_assert_str_eq(steps_of(way_for(plan, VOC_WAY_ONLINE)), "far");
}
END_TEST

START_TEST(stated_lengths_come_before_those_that_nobody_states)
{
    town_load("'programs': [{'id': 'p', 'title': 'P', 'leads_to': ['j']}, {'id': 'q', 'title': "
              "'Q', 'duration': 60, 'leads_to': ['j']}], 'occupations': [{'id': 'j', 'title': "
              "'J'}]");
    ck_assert_str_eq(steps_of(way_for(plan_to("j", (asking){0}), VOC_WAY_FASTEST)), "q");
    const voc_plan *plan = plan_to("p", (asking){0});
    ck_assert_str_eq(months_of(way_for(plan, VOC_WAY_FASTEST)->months), "?");
}
END_TEST

START_TEST(one_may_work_ones_way_up)
{
    town_load("'occupations': [{'id': 'low', 'title': 'L', 'requirements': [{'level': "
              "'high-school'}], 'advancement': [{'occupation': 'top'}]}, {'id': 'mid', 'title': "
              "'M', 'requirements': [{'experience': {'months': 12, 'in': ['low']}}]}, {'id': "
              "'high', 'title': 'H', 'requirements': [{'experience': {'months': 24, 'in': "
              "['mid']}}]}, {'id': 'top', 'title': 'T'}]");
    const voc_way *way = way_for(plan_to("high", (asking){0}), VOC_WAY_FASTEST);
    ck_assert_str_eq(steps_of(way), "low* mid*");
    ck_assert_str_eq(months_of(way->months), "36");
    way = way_for(plan_to("top", (asking){0}), VOC_WAY_FASTEST);
    ck_assert_str_eq(steps_of(way), "low*");
    ck_assert_str_eq(months_of(way->months), "?");
    ck_assert(way->needs.items[0].requirement->inferred);
}
END_TEST

START_TEST(work_in_several_occupations_adds_up_to_the_months_that_are_asked)
{
    town_load("'occupations': [{'id': 'a', 'title': 'A', 'requirements': [{'level': "
              "'high-school'}]}, {'id': 'b', 'title': 'B', 'requirements': [{'experience': "
              "{'months': 12, 'in': ['a']}}]}, {'id': 'c', 'title': 'C', 'requirements': "
              "[{'experience': {'months': 6, 'in': ['b']}}, {'experience': {'months': [30, 36], "
              "'in': ['a', 'b']}}]}]");
    const voc_plan *plan = plan_to("c", (asking){0});
    const voc_way *way = way_for(plan, VOC_WAY_FASTEST);
    ck_assert_str_eq(steps_of(way), "a* b*");
    ck_assert_str_eq(months_of(way->months), "30-36");
    ck_assert_int_eq(way->needs.items[1].status, VOC_NEED_GAINED);
    plan = plan_to("c", (asking){.experience = {{"a", 20}}});
    way = way_for(plan, VOC_WAY_FASTEST);
    ck_assert_str_eq(steps_of(way), "b*");
    ck_assert_str_eq(months_of(way->months), "10-16");
}
END_TEST

/* Work as a, then b; c takes 6 months as b, and 30 as either. */
static void load_overlapping(const char *first, const char *second)
{
    char text[1024];
    snprintf(text, sizeof text,
             "'occupations': [{'id': 'a', 'title': 'A', 'requirements': [{'level': "
             "'high-school'}]}, {'id': 'b', 'title': 'B', 'requirements': [{'experience': "
             "{'months': 12, 'in': ['a']}}]}, {'id': 'c', 'title': 'C', 'requirements': [%s, %s]}]",
             first, second);
    town_load(text);
}

START_TEST(months_that_are_asked_for_twice_are_worked_once)
{
    static const char *const asks[] = {"{'experience': {'months': 30, 'in': ['a', 'b']}}",
                                       "{'experience': {'months': 6, 'in': ['b']}}"};
    for (size_t first = 0; first < 2; first++) {
        load_overlapping(asks[first], asks[1 - first]);
        const voc_way *way = way_for(plan_to("c", (asking){0}), VOC_WAY_FASTEST);
        ck_assert_str_eq(months_of(way->months), "30");
        ck_assert_str_eq(steps_of(way), "a* b*");
        town_unload();
    }
}
END_TEST

START_TEST(of_several_entry_levels_the_one_that_is_held_is_taken)
{
    town_load("'programs': [{'id': 'short', 'title': 'S', 'level': 'master', 'duration': 12, "
              "'prerequisites': [{'level': 'bachelor'}]}, {'id': 'long', 'title': 'L', 'level': "
              "'master', 'duration': 30, 'prerequisites': [{'any': [{'level': 'associate'}, "
              "{'certification': 'x'}]}]}], 'certifications': [{'id': 'x', 'title': 'X', "
              "'eligibility': [{'level': 'bachelor'}]}], 'occupations': [{'id': 'j', 'title': "
              "'J', 'requirements': [{'level': 'master'}]}]");
    const voc_plan *plan = plan_to("j", (asking){.level = VOC_LEVEL_ASSOCIATE});
    ck_assert_str_eq(steps_of(way_for(plan, VOC_WAY_FASTEST)), "long");
    plan = plan_to("j", (asking){.level = VOC_LEVEL_BACHELOR});
    ck_assert_str_eq(steps_of(way_for(plan, VOC_WAY_FASTEST)), "short");
    ck_assert_uint_eq(voc_plan_way_count(plan_to("j", (asking){.have = HAVE("x")})), 1);
}
END_TEST

START_TEST(an_exam_that_opens_a_job_but_is_not_needed_is_on_no_way)
{
    town_load("'programs': [{'id': 'p', 'title': 'P', 'level': 'bachelor', 'duration': 48, "
              "'leads_to': ['goal']}], 'certifications': [{'id': 'x', 'title': 'X'}], "
              "'occupations': [{'id': 'goal', 'title': 'G', 'requirements': [{'any': [{'level': "
              "'bachelor'}, {'all': [{'certification': 'x'}, {'level': 'bachelor'}]}]}]}, {'id': "
              "'side', 'title': 'S', 'requirements': [{'certification': 'x'}]}]");
    const voc_plan *plan = plan_to("goal", (asking){.earn = true});
    ck_assert_uint_eq(voc_plan_way_count(plan), 1);
    ck_assert_str_eq(steps_of(voc_plan_way(plan, 0)), "p");
}
END_TEST

START_TEST(who_has_it_all_has_nothing_to_do)
{
    town_load(LADDER);
    const voc_plan *plan = plan_to("boss", (asking){.have = HAVE("bach")});
    ck_assert_uint_eq(voc_plan_way_count(plan), 1);
    ck_assert_uint_eq(voc_plan_way(plan, 0)->step_count, 0);
    ck_assert_str_eq(months_of(voc_plan_way(plan, 0)->months), "0");
    ck_assert_uint_eq(voc_plan_jobs(plan).count, 3);
}
END_TEST

START_TEST(a_graduate_school_takes_a_first_degree_though_nobody_says_so)
{
    town_load("'programs': [{'id': 'm', 'title': 'M', 'level': 'master', 'duration': 24}, {'id': "
              "'b', 'title': 'B', 'level': 'bachelor', 'duration': 48}]");
    const voc_way *way = way_for(plan_to("m", (asking){0}), VOC_WAY_FASTEST);
    ck_assert_str_eq(steps_of(way), "b m");
    ck_assert(way->steps[1].needs.items[0].requirement->inferred);
}
END_TEST

START_TEST(a_chain_of_two_hundred_is_followed_to_its_end)
{
    static char text[40000];
    size_t used = (size_t)snprintf(text, sizeof text, "'programs': [");
    for (int i = 0; i < 200; i++)
        used += (size_t)snprintf(
            text + used, sizeof text - used, "%s{'id': 'p%d', 'title': 'P', 'duration': 1%s%.0d%s}",
            i ? ", " : "", i, i ? ", 'prerequisites': [{'program': 'p" : "", i ? i - 1 : 0,
            !i       ? ""
            : i == 1 ? "0'}]"
                     : "'}]");
    snprintf(text + used, sizeof text - used, "]");
    town_load(text);
    const voc_way *way = way_for(plan_to("p199", (asking){0}), VOC_WAY_FASTEST);
    ck_assert_uint_eq(way->step_count, 200);
    ck_assert_str_eq(months_of(way->months), "200");
}
END_TEST

Suite *way_suite(void)
{
    static const test_name tests[] = {
        &earlier_study_that_stacks_is_counted_in_full,
        &other_study_of_the_field_may_count_from_all_to_none,
        &a_degree_of_which_only_the_level_is_known_may_count,
        &alternatives_differ_for_a_reason,
        &of_ways_that_are_equally_fast_the_one_with_earlier_pay_comes_first_then_fewer_steps,
        &what_entering_takes_is_no_part_of_the_study_that_follows,
        &who_wants_to_earn_gets_that_way_first,
        &who_wants_online_study_gets_nothing_else,
        &the_online_way_is_told_beside_a_faster_one,
        &stated_lengths_come_before_those_that_nobody_states,
        &one_may_work_ones_way_up,
        &work_in_several_occupations_adds_up_to_the_months_that_are_asked,
        &months_that_are_asked_for_twice_are_worked_once,
        &of_several_entry_levels_the_one_that_is_held_is_taken,
        &an_exam_that_opens_a_job_but_is_not_needed_is_on_no_way,
        &who_has_it_all_has_nothing_to_do,
        &a_graduate_school_takes_a_first_degree_though_nobody_says_so,
        &a_chain_of_two_hundred_is_followed_to_its_end,
    };
    return suite_with("ways", tests, sizeof tests / sizeof *tests, NULL, town_unload);
}
