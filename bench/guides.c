/* bench_guides CATALOG OCCUPATION [COUNT]: one guide again and again for changing names, in one
 * process, and the same words through libharu alone. CPU time of this process. */
#include <stdio.h>
#include <stdlib.h>

#include <vocation/vocation.h>

#include "bench/floor.h"
#include "bench/measure.h"
#include "bench/printer.h"

static voc_document *compose(const printer *p, const void *occupation, int number)
{
    static const char *const names[] = {"Amina Diallo",   "Zo\xC3\xAB Fairweather", "Li Wei Chang",
                                        "J. Quintanilla", "Bj\xC3\xB8rn Aasen",     "Mary Pickett"};
    voc_career_request request = {.occupation = occupation, .as_of = {2026, 11, 23}};
    request.options.publisher = names[number % 6];
    voc_document *document = voc_compose_career(p->catalog, &request, p->log);
    if (!document)
        printer_give_up(p);
    return document;
}

/* The same by its parts, to see where the time goes. */
static void run_parts(printer *p, const char *occupation, int count)
{
    double composing = 0, layout = 0, pdf = 0;
    voc__buffer out = {0};
    for (int i = 0; i < count; i++) {
        double start = measure_now();
        voc_document *document = compose(p, occupation, i);
        composing += measure_now() - start;
        printer_time_parts(p, document, &out, &layout, &pdf);
    }
    printf("parts    compose %.3f, layout %.3f, PDF %.3f ms\n", composing / count, layout / count,
           pdf / count);
    voc__buffer_free(&out);
}

static void run_floor(printer *p, const char *occupation, int count)
{
    voc_document *document = compose(p, occupation, 0);
    voc__pages *pages = voc__layout(document, p->theme, p->shaper, NULL, p->log);
    if (!pages)
        printer_give_up(p);
    floor_work work = floor_prepare(pages);
    size_t size = floor_run(&work);
    double start = measure_now();
    for (int i = 0; i < count; i++)
        size = floor_run(&work);
    printf("floor    %.3f ms each; %zu bytes, %zu pages\n", (measure_now() - start) / count, size,
           work.page_count);
    floor_free(&work);
    voc__pages_free(pages);
    voc_document_free(document);
}

int main(int argc, char **argv)
{
    int count = argc > 3 ? atoi(argv[3]) : 1000;
    if (argc < 3 || count < 1) {
        fprintf(stderr, "usage: bench_guides CATALOG OCCUPATION [COUNT]\n");
        return 2;
    }
    printer p;
    printer_open(&p, argv[1]);
    printer_run(&p, "guide", compose, argv[2], count);
    run_parts(&p, argv[2], count);
    run_floor(&p, argv[2], count);
    printer_close(&p);
    return 0;
}
