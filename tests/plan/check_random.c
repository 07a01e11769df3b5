/* Plans on thousands of small catalogs of chance, against the truth about them. */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <vocation/plan.h>

#include "plan/search.h"
#include "tests/plan/brute.h"
#include "tests/plan/suites.h"
#include "tests/suites.h"

enum { CATALOGS = 3000, ONLINE_EVERY = 4, TEXT_MAX = 16384 };

static char text[TEXT_MAX];
static size_t used;
static uint64_t state;

static int roll(int sides)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (int)((state >> 33) % (uint64_t)sides);
}

static void put(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    used += (size_t)vsnprintf(text + used, sizeof text - used, format, arguments);
    va_end(arguments);
}

/* ---- a catalog ------------------------------------------------------------------------------- */

typedef struct sizes {
    int programs, exams, jobs;
} sizes;

static const char *const levels[] = {"certificate", "associate", "bachelor", "master"};

static void put_leaf(const sizes *s)
{
    switch (roll(8)) {
    case 0:
    case 1:
        put("'level': '%s'", roll(4) ? levels[roll(4)] : "high-school");
        break;
    case 2:
        put("'program': 'p%d'", roll(s->programs));
        break;
    case 3:
        if (roll(2))
            put("'program': {'level': '%s', 'accreditor': 'o%d'}", levels[roll(4)], roll(2));
        else
            put("'program': {'level': '%s'}", levels[roll(4)]);
        break;
    case 4:
        put("'certification': 'e%d'", roll(s->exams));
        break;
    case 5:
        put("'course': 'c%d'", roll(2));
        break;
    case 6:
        put("'experience': {'months': %d, 'in': ['j0'%s]}", roll(2) ? 6 : 12,
            roll(2) ? ", 'j1'" : "");
        break;
    default:
        put("'text': 'words'");
        break;
    }
}

static void put_need(const sizes *s)
{
    static const char *const strengths[] = {"required", "usual", "preferred", "required-by-law"};
    put("{");
    if (roll(5) == 0) {
        put("'%s': [{", roll(3) ? "any" : "all");
        put_leaf(s);
        put("}, {");
        put_leaf(s);
        put("}]");
    } else {
        put_leaf(s);
    }
    if (roll(3))
        put(", 'strength': '%s'", strengths[roll(4)]);
    if (roll(2))
        put(", 'sources': ['%s']", roll(2) ? "s" : "t");
    put("}");
}

static void put_needs(const sizes *s, const char *name, int most)
{
    int count = roll(most + 1);
    put(", '%s': [", name);
    for (int i = 0; i < count; i++) {
        put(i ? ", " : "");
        put_need(s);
    }
    put("]");
}

static void put_program(const sizes *s, int number)
{
    static const char *const modalities[] = {"online", "in-person", "partly-online"};
    int low = 1 + roll(24);
    put("%s{'id': 'p%d', 'title': 'P%d'", number ? ", " : "", number, number);
    if (roll(8))
        put(", 'level': '%s'", levels[roll(4)]);
    if (roll(3))
        put(", 'field': 'f%d'", roll(2));
    if (roll(3) == 0)
        put(", 'duration': [%d, %d]", low, low + roll(12));
    else if (roll(5))
        put(", 'duration': %d", low);
    if (roll(3))
        put(", 'modality': '%s'", modalities[roll(3)]);
    if (roll(3) == 0)
        put(", 'accreditor': 'o%d'", roll(2));
    if (roll(3) == 0)
        put(", 'courses': [{'course': 'c%d', 'role': '%s'}]", roll(2),
            roll(3) ? "core" : "elective");
    if (roll(3) == 0)
        put(", 'prepares_for': ['e%d']", roll(s->exams));
    if (roll(2))
        put(", 'leads_to': ['j%d']", roll(s->jobs));
    if (number > 0 && roll(4) == 0)
        put(", 'stacks_onto': ['p%d']", roll(number));
    put_needs(s, "prerequisites", 2);
    put("}");
}

static voc_catalog *make_catalog(const sizes *s, voc_log *log)
{
    used = 0;
    put("{'format': 'vocation-catalog/1', 'title': 'T', 'language': 'en', 'sources': [{'id': 's', "
        "'kind': 'official', 'title': 'S'}, {'id': 't', 'kind': 'article', 'title': 'T'}], "
        "'fields': [{'id': 'f0', 'title': 'F'}, {'id': 'f1', 'title': 'G'}], 'organizations': "
        "[{'id': 'o0', 'name': 'O'}, {'id': 'o1', 'name': 'P'}], 'courses': [{'id': 'c0', "
        "'title': 'C'}, {'id': 'c1', 'title': 'D'}], 'programs': [");
    for (int i = 0; i < s->programs; i++)
        put_program(s, i);
    put("], 'certifications': [");
    for (int i = 0; i < s->exams; i++) {
        put("%s{'id': 'e%d', 'title': 'E%d'", i ? ", " : "", i, i);
        put_needs(s, "eligibility", 2);
        put("}");
    }
    put("], 'occupations': [");
    for (int i = 0; i < s->jobs; i++) {
        put("%s{'id': 'j%d', 'title': 'J%d'", i ? ", " : "", i, i);
        if (i > 0 && roll(4) == 0)
            put(", 'broader': 'j%d'", roll(i));
        put_needs(s, "requirements", 3);
        put("}");
    }
    put("]}");
    for (char *c = text; *c; c++)
        *c = *c == '\'' ? '"' : *c;
    return voc_catalog_load_inputs(&(voc_input){"chance", text, used}, 1, NULL, log);
}

/* ---- against the truth ----------------------------------------------------------------------- */

static brute truth;
static voc__ground ground; /* of the same person */

#define ck_told(condition, target)                                                                 \
    ck_assert_msg(condition, "%s: %s\n%s", #condition, (target)->id, text)

static unsigned act_of(const voc_entity *entity, unsigned done)
{
    for (int i = 0; i < truth.count; i++) {
        if (truth.acts[i].entity == entity && !(done >> i & 1))
            return 1u << i;
    }
    return 0;
}

/* Every step can be done when it stands, and takes as long as the plan says. */
static int check_way(const voc_way *way, const voc_entity *target)
{
    unsigned done = 0;
    int binding = 0;
    for (size_t i = 0; i < way->step_count; i++) {
        const voc_step *step = &way->steps[i];
        unsigned act = act_of(step->entity, done);
        binding += !step->advised;
        ck_told(act != 0 && brute_can(&truth, step->entity, done), target);
        if (step->kind == VOC_STEP_PROGRAM) {
            voc_range months = brute_months(&truth, (const void *)step->entity, done);
            ck_told(months.stated == step->months.stated && months.low == step->months.low &&
                        months.high == step->months.high,
                    target);
        }
        done |= act;
        for (int worked = BRUTE_UNIT; step->kind == VOC_STEP_WORK && worked < step->months.low;
             worked += BRUTE_UNIT)
            done |= act_of(step->entity, done);
    }
    ck_told(brute_is_at(&truth, target, done), target);
    return binding;
}

typedef struct best {
    bool reached, paid;
    brute_cost cost, pay; /* pay: of the sets that hold nothing in vain */
    int steps;
} best;

/* The order of steps is the planner's own; here every set is tried in it. */
static bool pay_of_set(const voc_entity *target, unsigned done, brute_cost *pay)
{
    voc__act acts[BRUTE_ACTS];
    voc__done items[BRUTE_ACTS];
    voc__line line = {.items = items};
    size_t count = 0;
    int first;
    for (int i = 0; i < truth.count; i++) {
        const voc_entity *entity = truth.acts[i].entity;
        if (!(done >> i & 1))
            continue;
        bool again = count > 0 && acts[count - 1].entity == entity;
        int months = entity->kind == VOC_OCCUPATION ? BRUTE_UNIT * (again ? 2 : 1) : 0;
        count -= again;
        acts[count++] = (voc__act){entity, {true, months, months}};
    }
    voc__line_up(&ground, acts, count, &line);
    voc__elapsed span = voc__first_pay(&ground, target, &line, &first);
    *pay = (brute_cost){span.unstated, span.high, span.low};
    return first >= 0 || target->kind == VOC_OCCUPATION;
}

static void weigh(best *b, const voc_entity *target, unsigned done)
{
    int steps = brute_steps(&truth, done);
    if (!b->reached || brute_compare(truth.cost[done], b->cost) < 0)
        b->cost = truth.cost[done];
    b->steps = !b->reached || steps < b->steps ? steps : b->steps;
    b->reached = true;
    brute_cost pay;
    if (!brute_is_lean(&truth, target, done) || !pay_of_set(target, done, &pay))
        return;
    if (!b->paid || brute_compare(pay, b->pay) < 0)
        b->pay = pay;
    b->paid = true;
}

static best best_of(const voc_entity *target)
{
    best b = {0};
    for (unsigned done = 0; done < 1u << truth.count; done++) {
        if (truth.reached[done] && brute_is_at(&truth, target, done))
            weigh(&b, target, done);
    }
    return b;
}

static bool same_steps(const voc_way *a, const voc_way *b)
{
    size_t shared = 0;
    for (size_t i = 0; i < a->step_count; i++) {
        for (size_t j = 0; j < b->step_count; j++)
            shared += a->steps[i].entity == b->steps[j].entity;
    }
    return a->step_count == b->step_count && shared == a->step_count;
}

static brute_cost cost_of(const voc_way *way)
{
    brute_cost cost = {0};
    for (size_t i = 0; i < way->step_count; i++) {
        voc_range months = way->steps[i].months;
        cost.unstated += !months.stated;
        cost.high += months.stated ? months.high : 0;
        cost.low += months.stated ? months.low : 0;
    }
    return cost;
}

/* What goes before the first job, and whether there is one. */
static bool pay_of(const voc_way *way, const voc_entity *target, brute_cost *pay)
{
    voc_way begin = *way;
    if (way->first_job >= 0)
        begin.step_count = (size_t)way->first_job + 1;
    *pay = cost_of(&begin);
    return way->first_job >= 0 || target->kind == VOC_OCCUPATION;
}

static void check_pay(const voc_way *way, const voc_entity *target, const best *b)
{
    brute_cost pay;
    bool paid = pay_of(way, target, &pay);
    ck_told(paid == b->paid, target);
    ck_told(!paid || pay.unstated < b->pay.unstated ||
                (pay.unstated == b->pay.unstated && pay.high <= b->pay.high),
            target);
}

/* So that a fault in what is made here does not pass for a success. */
static int loaded, planned, reached;

/* No two ways say the same: each is there for reasons that no other has, and has other steps. */
static void check_differences(const voc_plan *plan, const voc_entity *target)
{
    size_t count = voc_plan_way_count(plan);
    unsigned told = 0;
    for (size_t i = 0; i < count; i++) {
        const voc_way *way = voc_plan_way(plan, i);
        unsigned own = way->reasons & ~(unsigned)VOC_WAY_ONLINE;
        ck_told(way->reasons != 0 && (told & own) == 0, target);
        ck_told(own || i + 1 == count, target);
        told |= own;
        for (size_t j = 0; j < i; j++)
            ck_told(!same_steps(way, voc_plan_way(plan, j)), target);
    }
    if (count > 0)
        ck_told(told & VOC_WAY_FASTEST && told & VOC_WAY_FEWEST_STEPS, target);
}

/* What blocks is what nothing that can be done gives. */
static void check_blocks(const voc_plan *plan, const voc_entity *target)
{
    ck_told(voc_plan_block_count(plan) > 0, target);
    for (size_t i = 0; i < voc_plan_block_count(plan); i++) {
        const voc_block *block = voc_plan_block(plan, i);
        ck_told(block->kind == VOC_BLOCK_NEED ||
                    (block->kind == VOC_BLOCK_ONLINE && truth.person->online),
                target);
        bool met = false;
        for (unsigned done = 0; block->kind == VOC_BLOCK_NEED && done < 1u << truth.count; done++)
            met = met || (truth.reached[done] &&
                          brute_meets(&truth, block->at, block->blocking.requirement, done));
        ck_told(!met, target);
    }
}

static void check_plan(const voc_plan *plan, const voc_entity *target)
{
    best b = best_of(target);
    planned++;
    reached += b.reached;
    size_t count = voc_plan_way_count(plan);
    ck_told(b.reached == (count > 0), target);
    if (!b.reached)
        check_blocks(plan, target);
    check_differences(plan, target);
    for (size_t i = 0; i < count; i++) {
        const voc_way *way = voc_plan_way(plan, i);
        if (way->reasons == VOC_WAY_ONLINE)
            continue; /* beside those that are asked for */
        int steps = check_way(way, target);
        if (way->reasons & VOC_WAY_FASTEST)
            ck_told(brute_compare(cost_of(way), b.cost) == 0, target);
        if (way->reasons & VOC_WAY_EARLIEST_PAY)
            check_pay(way, target, &b);
        if (way->reasons & VOC_WAY_FEWEST_STEPS)
            ck_told(steps == b.steps, target);
    }
}

/* The truth is that of online study: the way that is there for it alone is the fastest. */
static void check_online(const voc_plan *plan, const voc_entity *target)
{
    best b = best_of(target);
    for (size_t i = 0; i < voc_plan_way_count(plan); i++) {
        const voc_way *way = voc_plan_way(plan, i);
        if (way->reasons & VOC_WAY_ONLINE)
            check_way(way, target);
        if (way->reasons == VOC_WAY_ONLINE)
            ck_told(brute_compare(cost_of(way), b.cost) == 0, target);
        if (way->reasons & VOC_WAY_ONLINE)
            return;
    }
    /* Else there is none, or it takes no study at all. */
    bool studied = false;
    for (unsigned done = 0; done < 1u << truth.count; done++)
        studied = studied || (truth.reached[done] && brute_is_at(&truth, target, done) &&
                              brute_studies(&truth, done) && brute_is_lean(&truth, target, done));
    ck_told(!studied || voc_plan_way(plan, 0)->months.high == 0, target);
}

static bool is_held(const voc_person *person, const voc_entity *entity)
{
    for (size_t h = 0; h < person->have_count; h++) {
        if (strcmp(person->have[h], entity->id) == 0)
            return true;
    }
    return false;
}

static void check_targets(const voc_catalog *catalog, const voc_person *person, voc_log *log,
                          void (*check)(const voc_plan *plan, const voc_entity *target))
{
    static const voc_kind kinds[] = {VOC_OCCUPATION, VOC_CERTIFICATION, VOC_PROGRAM};
    for (size_t k = 0; k < 3; k++) {
        voc_entity_list list = voc_catalog_list(catalog, kinds[k]);
        for (size_t i = 0; i < list.count; i++) {
            if (is_held(person, list.items[i]))
                continue;
            voc_plan *plan = voc_plan_make(catalog,
                                           &(voc_plan_request){.person = *person,
                                                               .target = list.items[i]->id,
                                                               .policy = {.as_of = {2026, 11, 23}}},
                                           log);
            ck_assert_ptr_nonnull(plan);
            check(plan, list.items[i]);
            voc_plan_free(plan);
        }
    }
}

static void check_catalog(uint64_t seed)
{
    static const voc_level start[] = {VOC_LEVEL_HIGH_SCHOOL, VOC_LEVEL_HIGH_SCHOOL, VOC_LEVEL_NONE,
                                      VOC_LEVEL_ASSOCIATE};
    static const char *const things[] = {"p0", "e0", "c0"};
    voc_log *log = voc_log_new();
    state = seed * 0x9E3779B97F4A7C15u + 1;
    sizes s = {2 + roll(5), 1 + roll(3), 2 + roll(3)};
    voc_catalog *catalog = make_catalog(&s, log);
    voc_experience worked = {"j0", 6};
    voc_person person = {.level = start[roll(4)], .experience = &worked};
    const char *have = things[roll(3)];
    person.experience_count = roll(5) == 0;
    person.have = &have;
    person.have_count = roll(3) == 0;
    loaded += catalog != NULL;
    if (catalog) {
        truth.catalog = catalog;
        truth.person = &person;
        truth.modality = VOC_MODALITY_UNSTATED;
        voc__arena *arena = voc__arena_new();
        ground = (voc__ground){.catalog = catalog,
                               .giving = catalog->giving,
                               .held = voc__holding_make(catalog, &person, arena, log),
                               .weakest = VOC_USUAL};
        if (brute_explore(&truth))
            check_targets(catalog, &person, log, check_plan);
        truth.modality = VOC_BLENDED;
        if (seed % ONLINE_EVERY == 0 && brute_explore(&truth))
            check_targets(catalog, &person, log, check_online);
        voc__arena_free(arena);
    }
    voc_catalog_free(catalog);
    voc_log_free(log);
}

START_TEST(plans_are_as_good_as_the_best_that_can_be)
{
    for (uint64_t seed = 1; seed <= CATALOGS; seed++)
        check_catalog(seed);
    ck_assert_int_gt(loaded, CATALOGS / 2);
    ck_assert_int_gt(reached, planned / 4);
    ck_assert_int_lt(reached, planned);
}
END_TEST

Suite *random_suite(void)
{
    static const test_name tests[] = {&plans_are_as_good_as_the_best_that_can_be};
    return suite_of("random", tests, sizeof tests / sizeof *tests);
}
