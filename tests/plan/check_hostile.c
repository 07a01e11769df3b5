/* Catalogs made to be hard: an answer comes, whatever requirements ask for. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/plan/suites.h"
#include "tests/plan/town.h"
#include "tests/suites.h"

static char *text;
static size_t used;

enum { TEXT_MAX = 1 << 20 };

static void put(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    used += (size_t)vsnprintf(text + used, TEXT_MAX - used, format, arguments);
    va_end(arguments);
}

static void begin(void)
{
    text = malloc(TEXT_MAX);
    used = 0;
}

static void load(void)
{
    town_load(text);
    free(text);
}

static const voc_block *block_to(const char *target)
{
    const voc_plan *plan = plan_to(target, (asking){0});
    ck_assert_uint_eq(voc_plan_way_count(plan), 0);
    ck_assert_uint_gt(voc_plan_block_count(plan), 0);
    return voc_plan_block(plan, 0);
}

START_TEST(a_circle_of_a_thousand_exams_is_no_way_and_is_left_by_who_has_one)
{
    begin();
    put("'certifications': [");
    for (int i = 0; i < 1000; i++)
        put("%s{'id': 'x%d', 'title': 'X', 'eligibility': [{'certification': 'x%d'}]}",
            i ? ", " : "", i, (i + 1) % 1000);
    put("]");
    load();
    const voc_block *block = block_to("x0");
    ck_assert_str_eq(block->at->id, "x0");
    ck_assert_str_eq(block->blocking.requirement->certification->entity.id, "x1");
    const voc_plan *plan = plan_to("x0", (asking){.have = HAVE("x40")});
    ck_assert_uint_eq(way_for(plan, VOC_WAY_FASTEST)->step_count, 40);
}
END_TEST

START_TEST(of_five_hundred_that_any_of_would_do_the_shortest_is_taken)
{
    begin();
    put("'programs': [");
    for (int i = 0; i < 500; i++)
        put("%s{'id': 'p%d', 'title': 'P', 'duration': %d}", i ? ", " : "", i,
            10 + (i * 7 + 3) % 500);
    put("], 'occupations': [{'id': 'j', 'title': 'J', 'requirements': [{'any': [");
    for (int i = 0; i < 500; i++)
        put("%s{'program': 'p%d'}", i ? ", " : "", i);
    put("]}]}]");
    load();
    const voc_way *way = way_for(plan_to("j", (asking){0}), VOC_WAY_FASTEST);
    ck_assert_uint_eq(way->step_count, 1);
    ck_assert_str_eq(months_of(way->months), "10");
}
END_TEST

START_TEST(two_hundred_that_are_all_needed_are_all_on_the_way)
{
    begin();
    put("'certifications': [");
    for (int i = 0; i < 200; i++)
        put("%s{'id': 'x%d', 'title': 'X'}", i ? ", " : "", i);
    put("], 'occupations': [{'id': 'j', 'title': 'J', 'requirements': [{'all': [");
    for (int i = 0; i < 200; i++)
        put("%s{'certification': 'x%d'}", i ? ", " : "", i);
    put("]}]}]");
    load();
    ck_assert_uint_eq(way_for(plan_to("j", (asking){0}), VOC_WAY_FASTEST)->step_count, 200);
}
END_TEST

START_TEST(groups_of_groups_are_followed_to_their_end)
{
    enum { DEPTH = 12 }; /* with more, the file is nested too deep */
    begin();
    put("'certifications': [{'id': 'x', 'title': 'X'}, {'id': 'y', 'title': 'Y', 'eligibility': "
        "[{'certification': 'y'}]}], 'occupations': [{'id': 'j', 'title': 'J', 'requirements': [");
    for (int i = 0; i < DEPTH; i++)
        put("{'%s': [", i % 2 ? "all" : "any");
    put("{'certification': 'x'}");
    for (int i = DEPTH - 1; i >= 0; i--)
        put(i % 2 ? "]}" : ", {'certification': 'y'}]}");
    put("]}]");
    load();
    ck_assert_str_eq(steps_of(way_for(plan_to("j", (asking){0}), VOC_WAY_FASTEST)), "x");
}
END_TEST

/* Every exam asks for one of two below it, and each of those for both of the next: as many ways as
 * there are numbers. */
START_TEST(a_lattice_of_countless_ways_still_has_an_answer)
{
    begin();
    put("'certifications': [");
    for (int i = 0; i < 60; i++)
        put("%s{'id': 'a%d', 'title': 'A'%s%.0d%s%.0d%s}, {'id': 'b%d', 'title': "
            "'B'%s%.0d%s%.0d%s}",
            i ? ", " : "", i, i ? ", 'eligibility': [{'any': [{'certification': 'a" : "", i - !!i,
            i > 1    ? "'}, {'certification': 'b"
            : i == 1 ? "0'}, {'certification': 'b"
                     : "",
            i - !!i,
            i > 1    ? "'}]}]"
            : i == 1 ? "0'}]}]"
                     : "",
            i, i ? ", 'eligibility': [{'any': [{'certification': 'b" : "", i - !!i,
            i > 1    ? "'}, {'certification': 'a"
            : i == 1 ? "0'}, {'certification': 'a"
                     : "",
            i - !!i,
            i > 1    ? "'}]}]"
            : i == 1 ? "0'}]}]"
                     : "");
    put("], 'occupations': [{'id': 'j', 'title': 'J', 'requirements': [{'certification': 'a59'}, "
        "{'certification': 'b59'}]}]");
    load();
    ck_assert_uint_eq(way_for(plan_to("j", (asking){0}), VOC_WAY_FEWEST_STEPS)->step_count, 61);
}
END_TEST

Suite *hostile_suite(void)
{
    static const test_name tests[] = {
        &a_circle_of_a_thousand_exams_is_no_way_and_is_left_by_who_has_one,
        &of_five_hundred_that_any_of_would_do_the_shortest_is_taken,
        &two_hundred_that_are_all_needed_are_all_on_the_way,
        &groups_of_groups_are_followed_to_their_end,
        &a_lattice_of_countless_ways_still_has_an_answer,
    };
    return suite_with("hostile", tests, sizeof tests / sizeof *tests, NULL, town_unload);
}
