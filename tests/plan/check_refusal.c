/* Memory refused at every place: a plan is whole, or an error. */
#include "tests/faults.h"
#include "tests/plan/suites.h"
#include "tests/plan/town.h"
#include "tests/suites.h"

typedef struct attempt {
    const voc_plan_request *request;
    voc_log *log;
    voc_plan *plan;
} attempt;

static void make(void *context)
{
    attempt *a = context;
    a->log = voc_log_new();
    a->plan = voc_plan_make(town, a->request, a->log);
}

static void settle(void *context, bool failed)
{
    attempt *a = context;
    if (!failed)
        ck_assert_ptr_nonnull(a->plan);
    if (!a->plan && a->log)
        ck_assert_uint_gt(voc_log_errors(a->log), 0);
    if (a->plan)
        ck_assert_uint_gt(voc_plan_way_count(a->plan) + voc_plan_block_count(a->plan), 0);
    voc_plan_free(a->plan);
    voc_log_free(a->log);
}

static void refuse_each(const char *target)
{
    voc_plan_request request = {.person = {.have = HAVE("x"), .have_count = 1},
                                .target = target,
                                .policy = {.as_of = {2026, 11, 23}}};
    attempt a = {.request = &request};
    faults_each(FAULT_MEMORY, 0, make, settle, &a);
}

START_TEST(every_refusal_while_planning_is_told)
{
    town_load("'programs': [{'id': 'p', 'title': 'P', 'level': 'associate', 'duration': 24, "
              "'leads_to': ['a']}, {'id': 'q', 'title': 'Q', 'duration': 12, 'leads_to': ['a']}], "
              "'certifications': [{'id': 'x', 'title': 'X'}, {'id': 'y', 'title': 'Y', "
              "'eligibility': [{'program': {'level': 'doctoral'}}]}], 'occupations': [{'id': 'a', "
              "'title': 'A'}, {'id': 'b', 'title': 'B', 'requirements': [{'experience': "
              "{'months': 12, 'in': ['a']}}, {'certification': 'x'}]}]");
    refuse_each("b");
    refuse_each("y");
}
END_TEST

Suite *refusal_suite(void)
{
    static const test_name tests[] = {&every_refusal_while_planning_is_told};
    return suite_with("refusal", tests, sizeof tests / sizeof *tests, NULL, town_unload);
}
