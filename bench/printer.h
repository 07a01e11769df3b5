/* All that stands between a catalog and PDFs, and how long its parts take. Whatever fails ends the
 * program with the log. */
#ifndef VOC_BENCH_PRINTER_H
#define VOC_BENCH_PRINTER_H

#include <vocation/report.h>

#include "layout/layout.h"
#include "pdf/pdf.h"

typedef struct printer {
    voc_log *log;
    voc_catalog *catalog;
    voc_theme *theme;
    voc_writer *writer;
    voc__shaper *shaper;
    voc__kept kept;
    voc__pdf *pdf;
} printer;

void printer_open(printer *p, const char *catalog);
void printer_close(printer *p);
void printer_give_up(const printer *p);

/* The document with this number, for a printer_run. */
typedef voc_document *printer_compose(const printer *p, const void *context, int number);

/* Makes so many PDFs after a warm-up, and prints what each takes and the memory, as `what`. */
void printer_run(printer *p, const char *what, printer_compose *compose, const void *context,
                 int count);

/* Lays a document out and writes it, by parts, and frees it; adds the milliseconds of each. Returns
 * the number of its pages. */
size_t printer_time_parts(printer *p, voc_document *document, voc__buffer *out, double *layout,
                          double *pdf);

#endif
