/* Pages made by hand, so that the PDF side is tested without layout. */
#ifndef TESTS_PDF_SAMPLE_H
#define TESTS_PDF_SAMPLE_H

#include "pages/pages.h"
#include "theme/theme.h"

typedef struct sample {
    voc_theme *theme;
    voc__shaper *shaper;
    voc__pages *pages;
    voc_log *log;
    int page; /* where the next item goes */
} sample;

/* Letter paper, one page, title and language set. */
void sample_open(sample *s);
void sample_close(sample *s);

/* One line of text; returns its advance in points. tag NULL: a head. */
double sample_text(sample *s, voc__tag *tag, double x, double y, double size, voc__weight weight,
                   int color, const char *text);

/* A tag under parent (NULL: the document) with one line in it. */
voc__tag *sample_line(sample *s, voc__tag *parent, voc__tag_role role, double x, double y,
                      double size, voc__weight weight, const char *text);

/* Three pages with one of everything; the theme gets a logo with transparency. */
void sample_everything(sample *s);

#endif
