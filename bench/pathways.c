/* bench_pathways CATALOG [COUNT]: personal pathways made one after the other in one process, each
 * for another name, as an admissions office makes them: the plan, the document, its layout and the
 * PDF. CPU time of this process. */
#include <stdio.h>
#include <stdlib.h>

#include <vocation/vocation.h>

#include "bench/measure.h"
#include "bench/printer.h"

/* Who asks for what; names are put in for each. */
typedef struct asked {
    voc_level level;
    const char *target;
} asked;

static const asked cases[] = {
    {VOC_LEVEL_HIGH_SCHOOL, "health-information-manager"},
    {VOC_LEVEL_HIGH_SCHOOL, "health-information-technician"},
    {VOC_LEVEL_SOME_COLLEGE, "health-information-manager"},
    {VOC_LEVEL_ASSOCIATE, "health-information-manager"},
    {VOC_LEVEL_BACHELOR, "health-information-manager"},
    {VOC_LEVEL_HIGH_SCHOOL, "rhia"},
};

enum { CASES = sizeof cases / sizeof *cases };

/* A name that only returns after some twenty thousand others. */
static const char *name_of(int number, char *name, size_t size)
{
    static const char *const given[] = {
        "Amina",   "Zo\xC3\xAB", "Li Wei", "Jos\xC3\xA9", "Bj\xC3\xB8rn", "Mary",
        "Xavier",  "Quentin",    "Fatima", "Dwayne",      "Keisha",       "Owen",
        "Phuong",  "Vikram",     "Hannah", "Ulrike",      "Giorgio",      "Tam\xC3\xA1s",
        "Roberta", "Isaac",      "Chloe",  "Nadia",       "Yusuf"};
    static const char *const family[] = {"Diallo",
                                         "Fairweather",
                                         "Chang",
                                         "Quintanilla",
                                         "Aasen",
                                         "Pickett",
                                         "O\xE2\x80\x99Neill",
                                         "Nguyen",
                                         "M\xC3\xBCller",
                                         "Zapata",
                                         "Kowalczyk",
                                         "Jackson",
                                         "Venkatesan",
                                         "Hughes",
                                         "Brown",
                                         "Ib\xC3\xA1\xC3\xB1"
                                         "ez",
                                         "Whitfield",
                                         "Li",
                                         "Rasmussen"};
    enum { GIVEN = sizeof given / sizeof *given, FAMILY = sizeof family / sizeof *family };
    snprintf(name, size, "%s %c. %s", given[number % GIVEN], 'A' + number / GIVEN % 26,
             family[number % FAMILY]);
    return name;
}

static voc_document *compose(const printer *p, const void *context, int number)
{
    const asked *what = context;
    char name[80];
    voc_pathway_request request = {.person = {.level = what->level},
                                   .target = what->target,
                                   .name = name_of(number, name, sizeof name),
                                   .as_of = {2026, 11, 23}};
    voc_document *document = voc_compose_pathway(p->catalog, &request, p->log);
    if (!document)
        printer_give_up(p);
    return document;
}

/* Cases in turn, so that nothing is helped by the document before. */
static voc_document *compose_in_turn(const printer *p, const void *context, int number)
{
    (void)context;
    return compose(p, &cases[number % CASES], number);
}

/* The plan alone, as composing makes it, and the rest by its parts. */
static void run_case(printer *p, const asked *what, int count)
{
    const voc_plan_request request = {.person = {.level = what->level},
                                      .target = what->target,
                                      .policy = {.as_of = {2026, 11, 23}}};
    double plan = 0, both = 0, layout = 0, pdf = 0;
    size_t pages = 0;
    voc__buffer out = {0};
    for (int i = 0; i < count; i++) {
        double start = measure_now();
        voc_plan_free(voc_plan_make(p->catalog, &request, p->log));
        double planned = measure_now();
        voc_document *document = compose(p, what, i);
        both += measure_now() - planned;
        plan += planned - start;
        pages += printer_time_parts(p, document, &out, &layout, &pdf);
    }
    printf("%-11s %-30s %.1f pages, %.3f ms: plan %.3f, compose %.3f, layout %.3f, PDF %.3f\n",
           voc_level_name(what->level), what->target, (double)pages / count,
           (both + layout + pdf) / count, plan / count, (both - plan) / count, layout / count,
           pdf / count);
    voc__buffer_free(&out);
}

int main(int argc, char **argv)
{
    int count = argc > 2 ? atoi(argv[2]) : 1000;
    if (argc < 2 || count < CASES) {
        fprintf(stderr, "usage: bench_pathways CATALOG [COUNT]\n");
        return 2;
    }
    printer p;
    printer_open(&p, argv[1]);
    printer_run(&p, "pathway", compose_in_turn, NULL, count);
    for (size_t i = 0; i < CASES; i++)
        run_case(&p, &cases[i], count / CASES);
    printer_close(&p);
    return 0;
}
