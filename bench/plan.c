/* bench_plan [PLANS]: plans for persons who differ, on a catalog grown in memory: 1,000 occupations
 * and 5,000 programs in 100 fields, 500 exams. CPU time of each plan. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <vocation/plan.h>

#include "bench/measure.h"

enum { FIELDS = 100, OCCUPATIONS = 10, PROGRAMS = 50, EXAMS = 5, PLANS = 5000 };

typedef struct grown {
    char *text;
    size_t size, capacity;
} grown;

static unsigned state = 1;

static int roll(int sides)
{
    state = state * 1664525u + 1013904223u;
    return (int)((state >> 8) % (unsigned)sides);
}

static void add(grown *to, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    to->size += (size_t)vsnprintf(to->text + to->size, to->capacity - to->size, format, arguments);
    va_end(arguments);
}

/* Ten certificates, then fifteen associate, fifteen bachelor's and ten master's degrees. */
static int level_of(int program)
{
    return program < 10 ? 0 : program < 25 ? 1 : program < 40 ? 2 : 3;
}

static void add_program(grown *to, int field, int number)
{
    static const char *const levels[] = {"certificate", "associate", "bachelor", "master"};
    static const char *const needs[] = {"high-school", "high-school", "high-school", "bachelor"};
    static const char *const modes[] = {"online", "partly-online", "in-person"};
    static const int months[] = {6, 20, 40, 12};
    int level = level_of(number), least = months[level] + roll(8);
    add(to,
        "%s{\"id\": \"program-%d-%d\", \"title\": \"Program %d of field %d\", \"field\": "
        "\"field-%d\", \"level\": \"%s\", \"modality\": \"%s\", \"accreditor\": \"board-%d\", "
        "\"prerequisites\": [{\"level\": \"%s\", \"strength\": \"required\"}], \"leads_to\": "
        "[\"job-%d-%d\", \"job-%d-%d\"], \"prepares_for\": [\"exam-%d-%d\"]",
        field || number ? ",\n" : "", field, number, number, field, field, levels[level],
        modes[roll(3)], roll(20), needs[level], field, roll(OCCUPATIONS), field, roll(OCCUPATIONS),
        field, roll(EXAMS));
    if (roll(10))
        add(to, ", \"duration\": [%d, %d]", least, least + roll(3) * 4);
    if (level == 1 && roll(3) == 0)
        add(to, ", \"stacks_onto\": [\"program-%d-%d\"]", field, 25 + roll(15));
    add(to, "}");
}

static void add_exam(grown *to, int field, int number)
{
    add(to, "%s{\"id\": \"exam-%d-%d\", \"title\": \"Exam %d of field %d\", \"eligibility\": [",
        field || number ? ",\n" : "", field, number, number, field);
    if (roll(2))
        add(to, "{\"program\": {\"level\": \"associate\", \"accreditor\": \"board-%d\"}}",
            roll(20));
    else
        add(to,
            "{\"any\": [{\"level\": \"bachelor\"}, {\"experience\": {\"months\": 24, \"in\": "
            "[\"job-%d-%d\"]}}]}",
            field, roll(OCCUPATIONS));
    add(to, "]}");
}

static void add_occupation(grown *to, int field, int number)
{
    static const char *const levels[] = {"high-school", "certificate", "associate", "bachelor",
                                         "master"};
    add(to,
        "%s{\"id\": \"job-%d-%d\", \"title\": \"Job %d of field %d\", \"figures\": [{\"measure\": "
        "\"pay\", \"statistic\": \"median\", \"value\": %d, \"unit\": \"USD/year\", \"date\": "
        "\"2024-05\", \"source\": \"survey\"}], \"requirements\": [{\"level\": \"%s\", "
        "\"strength\": \"usual\"}",
        field || number ? ",\n" : "", field, number, number, field, 30000 + roll(60000),
        levels[number / 2]);
    if (roll(2))
        add(to, ", {\"certification\": \"exam-%d-%d\", \"strength\": \"%s\"}", field, roll(EXAMS),
            roll(2) ? "required" : "preferred");
    if (number > 3 && roll(2))
        add(to,
            ", {\"experience\": {\"months\": [12, 36], \"in\": [\"job-%d-%d\", \"job-%d-%d\"]}}",
            field, roll(4), field, roll(4));
    add(to, "]}");
}

static void add_records(grown *to, const char *list, int each,
                        void (*add_one)(grown *to, int field, int number))
{
    add(to, "],\n\"%s\": [\n", list);
    for (int field = 0; field < FIELDS; field++) {
        for (int i = 0; i < each; i++)
            add_one(to, field, i);
    }
}

static voc_catalog *grow(voc_log *log)
{
    grown to = {.capacity = 8u << 20};
    to.text = malloc(to.capacity);
    if (!to.text)
        return NULL;
    add(&to, "{\"format\": \"vocation-catalog/1\", \"title\": \"Grown\", \"language\": \"en-US\", "
             "\"sources\": [{\"id\": \"survey\", \"kind\": \"official\", \"title\": \"Survey\"}], "
             "\"organizations\": [");
    for (int i = 0; i < 20; i++)
        add(&to, "%s{\"id\": \"board-%d\", \"name\": \"Board %d\"}", i ? ", " : "", i, i);
    add(&to, "],\n\"fields\": [");
    for (int i = 0; i < FIELDS; i++)
        add(&to, "%s{\"id\": \"field-%d\", \"title\": \"Field %d\"}", i ? ", " : "", i, i);
    add_records(&to, "programs", PROGRAMS, add_program);
    add_records(&to, "certifications", EXAMS, add_exam);
    add_records(&to, "occupations", OCCUPATIONS, add_occupation);
    add(&to, "]}\n");
    voc_catalog *catalog =
        voc_catalog_load_inputs(&(voc_input){"grown", to.text, to.size}, 1, NULL, log);
    free(to.text);
    return catalog;
}

/* What plans were like, so that fast does not come from finding nothing. */
typedef struct tally {
    size_t ways, steps, blocked;
} tally;

static double time_plan(const voc_catalog *catalog, tally *t)
{
    static const voc_level levels[] = {VOC_LEVEL_HIGH_SCHOOL, VOC_LEVEL_HIGH_SCHOOL,
                                       VOC_LEVEL_ASSOCIATE, VOC_LEVEL_BACHELOR};
    char target[40], worked[40];
    int field = roll(FIELDS);
    snprintf(target, sizeof target, "job-%d-%d", field, roll(OCCUPATIONS));
    snprintf(worked, sizeof worked, "job-%d-%d", field, roll(4));
    voc_experience experience = {worked, 12};
    voc_plan_request request = {.person = {.level = levels[roll(4)],
                                           .experience = &experience,
                                           .experience_count = roll(4) == 0,
                                           .online = roll(5) == 0,
                                           .earn = roll(3) == 0},
                                .target = target,
                                .policy = {.as_of = {2026, 11, 23}}};
    double begin = measure_now();
    voc_plan *plan = voc_plan_make(catalog, &request, NULL);
    double end = measure_now();
    if (!plan)
        exit(1);
    t->ways += voc_plan_way_count(plan);
    t->blocked += voc_plan_way_count(plan) == 0;
    for (size_t i = 0; i < voc_plan_way_count(plan); i++)
        t->steps += voc_plan_way(plan, i)->step_count;
    voc_plan_free(plan);
    return end - begin;
}

int main(int argc, char **argv)
{
    int count = argc > 1 ? atoi(argv[1]) : PLANS;
    voc_log *log = voc_log_new();
    voc_catalog *catalog = grow(log);
    double *times = count > 0 ? malloc((size_t)count * sizeof *times) : NULL;
    double sum = 0;
    tally t = {0};
    if (!catalog || !times) {
        voc_log_print(log, stderr);
        return 1;
    }
    for (int i = 0; i < count; i++)
        sum += times[i] = time_plan(catalog, &t);
    measure_sort(times, (size_t)count);
    printf("plans    %d: %.2f ways each, %.2f steps a way, %zu without a way\n", count,
           (double)t.ways / count, t.ways ? (double)t.steps / (double)t.ways : 0.0, t.blocked);
    printf("time     mean %.3f ms, median %.3f, 99 in 100 under %.3f, most %.3f\n", sum / count,
           times[count / 2], times[(size_t)count * 99 / 100], times[count - 1]);
    free(times);
    voc_catalog_free(catalog);
    voc_log_free(log);
    return 0;
}
