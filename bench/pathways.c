/* bench_pathways CATALOG [COUNT]: personal pathways made one after the other in one process, each
 * for another name, as an admissions office makes them: the plan, the document, its layout and the
 * PDF. CPU time of this process. */
#define _DEFAULT_SOURCE /* getrusage */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include <vocation/report.h>
#include <vocation/vocation.h>

#include "layout/layout.h"
#include "pdf/pdf.h"

enum { WARM_UP = 100 };

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

typedef struct bench {
    voc_log *log;
    voc_catalog *catalog;
    voc_theme *theme;
    voc_writer *writer;
    voc__shaper *shaper;
    voc__kept kept;
    voc__pdf *pdf;
    size_t size;  /* of the last PDF */
    size_t pages; /* of all that were made in parts */
} bench;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static long peak_kib(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

static void give_up(const bench *b)
{
    voc_log_print(b->log, stderr);
    exit(EXIT_FAILURE);
}

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

static voc_document *compose(bench *b, const asked *what, int number)
{
    char name[80];
    voc_pathway_request request = {.person = {.level = what->level},
                                   .target = what->target,
                                   .name = name_of(number, name, sizeof name),
                                   .as_of = {2026, 11, 23}};
    voc_document *document = voc_compose_pathway(b->catalog, &request, b->log);
    if (!document)
        give_up(b);
    return document;
}

static void make(bench *b, const asked *what, int number)
{
    const unsigned char *bytes;
    voc_document *document = compose(b, what, number);
    if (voc_writer_pdf(b->writer, document, &bytes, &b->size, b->log) != VOC_OK)
        give_up(b);
    voc_document_free(document);
}

/* The plan alone, as composing makes it, and the rest by its parts. */
static void make_in_parts(bench *b, const asked *what, int number, double parts[4],
                          voc__buffer *out)
{
    const voc_plan_request request = {.person = {.level = what->level},
                                      .target = what->target,
                                      .policy = {.as_of = {2026, 11, 23}}};
    double start = now();
    voc_plan_free(voc_plan_make(b->catalog, &request, b->log));
    double planned = now();
    voc_document *document = compose(b, what, number);
    double composed = now();
    voc__shaper_trim(b->shaper);
    voc__pages *pages = voc__layout(document, b->theme, b->shaper, &b->kept, b->log);
    double laid_out = now();
    voc__buffer_reset(out);
    if (!pages || voc__pdf_write(b->pdf, pages, out, b->log) != VOC_OK)
        give_up(b);
    double written = now();
    b->pages += pages->page_count;
    b->kept.arena = voc__pages_recycle(pages);
    voc_document_free(document);
    parts[0] += planned - start;
    parts[1] += composed - planned - (planned - start);
    parts[2] += laid_out - composed;
    parts[3] += written - laid_out;
}

/* Cases in turn, so that nothing is helped by the document before. */
static void run_all(bench *b, int count)
{
    double first = now();
    make(b, &cases[0], 0);
    first = now() - first;
    for (int i = 1; i < WARM_UP; i++)
        make(b, &cases[i % CASES], i);
    long peak = peak_kib();
    double start = now();
    for (int i = WARM_UP; i < WARM_UP + count; i++)
        make(b, &cases[i % CASES], i);
    double each = (now() - start) / count;
    printf("pathway  %.3f ms each, %.0f a second; the first %.1f ms; %zu bytes\n", each, 1e3 / each,
           first, b->size);
    printf("memory   peak %ld KiB after %d, %ld KiB after %d\n", peak, WARM_UP, peak_kib(),
           WARM_UP + count);
}

static void run_case(bench *b, const asked *what, int count)
{
    double parts[4] = {0};
    voc__buffer out = {0};
    b->pages = 0;
    for (int i = 0; i < count; i++)
        make_in_parts(b, what, i, parts, &out);
    double sum = parts[0] + parts[1] + parts[2] + parts[3];
    printf("%-11s %-30s %.1f pages, %.3f ms: plan %.3f, compose %.3f, layout %.3f, PDF %.3f\n",
           voc_level_name(what->level), what->target, (double)b->pages / count, sum / count,
           parts[0] / count, parts[1] / count, parts[2] / count, parts[3] / count);
    voc__buffer_free(&out);
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: bench_pathways CATALOG [COUNT]\n");
        return 2;
    }
    int count = argc > 2 ? atoi(argv[2]) : 1000;
    bench b = {.log = voc_log_new()};
    b.catalog = voc_catalog_load((const char *[]){argv[1]}, 1, b.log);
    b.theme = voc_theme_load(NULL, b.log);
    b.writer = b.theme ? voc_writer_new(b.theme, b.log) : NULL;
    b.shaper = b.theme ? voc__shaper_new(voc__theme_faces(b.theme)) : NULL;
    b.pdf = b.theme ? voc__pdf_new(b.theme, b.log) : NULL;
    if (!b.catalog || !b.writer || !b.shaper || !b.pdf || count < CASES)
        give_up(&b);
    run_all(&b, count);
    for (size_t i = 0; i < CASES; i++)
        run_case(&b, &cases[i], count / CASES);
    voc__pdf_free(b.pdf);
    voc__kept_free(&b.kept);
    voc__shaper_free(b.shaper);
    voc_writer_free(b.writer);
    voc_theme_free(b.theme);
    voc_catalog_free(b.catalog);
    voc_log_free(b.log);
    return 0;
}
