/* Documents of one chart each, for tests of what is drawn. */
#ifndef TESTS_LAYOUT_CHART_SAMPLES_H
#define TESTS_LAYOUT_CHART_SAMPLES_H

#include <vocation/document.h>

typedef struct chart_sample {
    const char *name;
    voc_document *(*make)(void);
    double width;
} chart_sample;

extern const chart_sample chart_samples[];
extern const size_t chart_sample_count;

/* The first CHART of a document. */
const voc_node *chart_of(const voc_document *document);

#endif
