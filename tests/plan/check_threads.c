/* Two threads that plan on one catalog. */
#include <pthread.h>

#include "tests/plan/suites.h"
#include "tests/plan/town.h"
#include "tests/suites.h"

typedef struct planner {
    const char *target;
    size_t steps; /* of all plans */
} planner;

enum { PLANS = 50 };

static void *plan_often(void *context)
{
    planner *p = context;
    for (int i = 0; i < PLANS; i++) {
        const voc_plan_request request = {.target = p->target, .policy = {.as_of = {2026, 11, 23}}};
        voc_plan *plan = voc_plan_make(town, &request, NULL);
        if (plan && voc_plan_way_count(plan) > 0)
            p->steps += voc_plan_way(plan, 0)->step_count;
        voc_plan_free(plan);
    }
    return NULL;
}

START_TEST(two_threads_may_plan_on_one_catalog)
{
    town_load("'programs': [{'id': 'p', 'title': 'P', 'level': 'associate', 'duration': 24, "
              "'leads_to': ['a']}, {'id': 'q', 'title': 'Q', 'level': 'bachelor', 'duration': 48, "
              "'prerequisites': [{'level': 'associate'}]}], 'certifications': [{'id': 'x', "
              "'title': 'X', 'eligibility': [{'level': 'bachelor'}]}], 'occupations': [{'id': "
              "'a', 'title': 'A'}, {'id': 'b', 'title': 'B', 'requirements': [{'experience': "
              "{'months': 12, 'in': ['a']}}, {'certification': 'x'}]}]");
    planner planners[] = {{.target = "b"}, {.target = "x"}};
    pthread_t threads[2];
    for (int i = 0; i < 2; i++)
        ck_assert_int_eq(pthread_create(&threads[i], NULL, plan_often, &planners[i]), 0);
    for (int i = 0; i < 2; i++)
        pthread_join(threads[i], NULL);
    ck_assert_uint_eq(planners[0].steps, PLANS * 4);
    ck_assert_uint_eq(planners[1].steps, PLANS * 3);
}
END_TEST

Suite *thread_suite(void)
{
    static const test_name tests[] = {&two_threads_may_plan_on_one_catalog};
    return suite_with("threads", tests, sizeof tests / sizeof *tests, NULL, town_unload);
}
