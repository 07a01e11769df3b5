#include "bench/printer.h"

#include <stdio.h>
#include <stdlib.h>

#include "bench/measure.h"

enum { WARM_UP = 100 };

void printer_give_up(const printer *p)
{
    voc_log_print(p->log, stderr);
    exit(EXIT_FAILURE);
}

void printer_open(printer *p, const char *catalog)
{
    *p = (printer){.log = voc_log_new()};
    p->catalog = voc_catalog_load((const char *[]){catalog}, 1, p->log);
    p->theme = voc_theme_load(NULL, p->log);
    if (!p->catalog || !p->theme)
        printer_give_up(p);
    p->writer = voc_writer_new(p->theme, p->log);
    p->shaper = voc__shaper_new(voc__theme_faces(p->theme));
    p->pdf = voc__pdf_new(p->theme, p->log);
    if (!p->writer || !p->shaper || !p->pdf)
        printer_give_up(p);
}

void printer_close(printer *p)
{
    voc__pdf_free(p->pdf);
    voc__kept_free(&p->kept);
    voc__shaper_free(p->shaper);
    voc_writer_free(p->writer);
    voc_theme_free(p->theme);
    voc_catalog_free(p->catalog);
    voc_log_free(p->log);
}

/* Returns the size of the PDF. */
static size_t make(printer *p, voc_document *document)
{
    const unsigned char *bytes;
    size_t size;
    if (voc_writer_pdf(p->writer, document, &bytes, &size, p->log) != VOC_OK)
        printer_give_up(p);
    voc_document_free(document);
    return size;
}

void printer_run(printer *p, const char *what, printer_compose *compose, const void *context,
                 int count)
{
    size_t size = 0;
    double first = measure_now();
    make(p, compose(p, context, 0));
    first = measure_now() - first;
    for (int i = 1; i < WARM_UP; i++)
        make(p, compose(p, context, i));
    long peak = measure_peak_kib();
    double start = measure_now();
    for (int i = WARM_UP; i < WARM_UP + count; i++)
        size = make(p, compose(p, context, i));
    double each = (measure_now() - start) / count;
    printf("%-8s %.3f ms each, %.0f a second; the first %.1f ms; %zu bytes\n", what, each,
           1e3 / each, first, size);
    printf("memory   peak %ld KiB after %d, %ld KiB after %d\n", peak, WARM_UP, measure_peak_kib(),
           WARM_UP + count);
}

size_t printer_time_parts(printer *p, voc_document *document, voc__buffer *out, double *layout,
                          double *pdf)
{
    double start = measure_now();
    voc__shaper_trim(p->shaper);
    voc__pages *pages = voc__layout(document, p->theme, p->shaper, &p->kept, p->log);
    double laid_out = measure_now();
    voc__buffer_reset(out);
    if (!pages || voc__pdf_write(p->pdf, pages, out, p->log) != VOC_OK)
        printer_give_up(p);
    *layout += laid_out - start;
    *pdf += measure_now() - laid_out;
    size_t count = pages->page_count;
    p->kept.arena = voc__pages_recycle(pages);
    voc_document_free(document);
    return count;
}
