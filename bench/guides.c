/* bench_guides CATALOG OCCUPATION [COUNT]: one guide again and again for changing names, in one
 * process, and the same words through libharu alone. CPU time of this process. */
#define _DEFAULT_SOURCE /* getrusage */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include <vocation/report.h>
#include <vocation/vocation.h>

#include "bench/floor.h"
#include "layout/layout.h"
#include "pdf/pdf.h"

enum { WARM_UP = 100 };

typedef struct bench {
    voc_log *log;
    voc_catalog *catalog;
    voc_theme *theme;
    voc_writer *writer;
    voc__shaper *shaper;
    voc__kept kept;
    voc__pdf *pdf;
    const char *occupation;
    size_t size; /* of the last PDF */
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

static voc_document *compose(bench *b, int number)
{
    static const char *const names[] = {"Amina Diallo",   "Zo\xC3\xAB Fairweather", "Li Wei Chang",
                                        "J. Quintanilla", "Bj\xC3\xB8rn Aasen",     "Mary Pickett"};
    voc_career_request request = {.occupation = b->occupation, .as_of = {2026, 11, 23}};
    request.options.publisher = names[number % 6];
    voc_document *document = voc_compose_career(b->catalog, &request, b->log);
    if (!document)
        give_up(b);
    return document;
}

static void make(bench *b, int number)
{
    const unsigned char *bytes;
    voc_document *document = compose(b, number);
    if (voc_writer_pdf(b->writer, document, &bytes, &b->size, b->log) != VOC_OK)
        give_up(b);
    voc_document_free(document);
}

/* The same by its parts, to see where the time goes. */
static void make_in_parts(bench *b, int number, double parts[3], voc__buffer *out)
{
    double start = now();
    voc_document *document = compose(b, number);
    double composed = now();
    voc__shaper_trim(b->shaper);
    voc__pages *pages = voc__layout(document, b->theme, b->shaper, &b->kept, b->log);
    double laid_out = now();
    voc__buffer_reset(out);
    if (!pages || voc__pdf_write(b->pdf, pages, out, b->log) != VOC_OK)
        give_up(b);
    double written = now();
    b->kept.arena = voc__pages_recycle(pages);
    voc_document_free(document);
    parts[0] += composed - start;
    parts[1] += laid_out - composed;
    parts[2] += written - laid_out;
}

static void run_guides(bench *b, int count)
{
    double first = now();
    make(b, 0);
    first = now() - first;
    for (int i = 1; i < WARM_UP; i++)
        make(b, i);
    long peak = peak_kib();
    double start = now();
    for (int i = 0; i < count; i++)
        make(b, i);
    double each = (now() - start) / count;
    printf("guide    %.3f ms each, %.0f a second; the first %.1f ms; %zu bytes\n", each, 1e3 / each,
           first, b->size);
    printf("memory   peak %ld KiB after %d, %ld KiB after %d\n", peak, WARM_UP, peak_kib(),
           WARM_UP + count);
}

static void run_parts(bench *b, int count)
{
    double parts[3] = {0};
    voc__buffer out = {0};
    for (int i = 0; i < count; i++)
        make_in_parts(b, i, parts, &out);
    printf("parts    compose %.3f, layout %.3f, PDF %.3f ms\n", parts[0] / count, parts[1] / count,
           parts[2] / count);
    voc__buffer_free(&out);
}

static void run_floor(bench *b, int count)
{
    voc_document *document = compose(b, 0);
    voc__pages *pages = voc__layout(document, b->theme, b->shaper, NULL, b->log);
    if (!pages)
        give_up(b);
    floor_work work = floor_prepare(pages);
    size_t size = floor_run(&work);
    double start = now();
    for (int i = 0; i < count; i++)
        size = floor_run(&work);
    printf("floor    %.3f ms each; %zu bytes, %zu pages\n", (now() - start) / count, size,
           work.page_count);
    floor_free(&work);
    voc__pages_free(pages);
    voc_document_free(document);
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fprintf(stderr, "usage: bench_guides CATALOG OCCUPATION [COUNT]\n");
        return 2;
    }
    int count = argc > 3 ? atoi(argv[3]) : 1000;
    bench b = {.log = voc_log_new(), .occupation = argv[2]};
    b.catalog = voc_catalog_load((const char *[]){argv[1]}, 1, b.log);
    b.theme = voc_theme_load(NULL, b.log);
    b.writer = b.theme ? voc_writer_new(b.theme, b.log) : NULL;
    b.shaper = b.theme ? voc__shaper_new(voc__theme_faces(b.theme)) : NULL;
    b.pdf = b.theme ? voc__pdf_new(b.theme, b.log) : NULL;
    if (!b.catalog || !b.writer || !b.shaper || !b.pdf || count < 1)
        give_up(&b);
    run_guides(&b, count);
    run_parts(&b, count);
    run_floor(&b, count);
    voc__pdf_free(b.pdf);
    voc__kept_free(&b.kept);
    voc__shaper_free(b.shaper);
    voc_writer_free(b.writer);
    voc_theme_free(b.theme);
    voc_catalog_free(b.catalog);
    voc_log_free(b.log);
    return 0;
}
