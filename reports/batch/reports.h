/* The reports that a batch can make: one line each in reports.def. */
#ifndef VOC_BATCH_REPORTS_H
#define VOC_BATCH_REPORTS_H

#include <vocation/batch.h>

typedef struct voc__report {
    const char *name;
    unsigned kinds;     /* bits of 1 << voc_kind: what it may be about */
    const char *wanted; /* the same in words */
    voc_document *(*compose)(const voc_batch_request *request, const voc_recipient *recipient,
                             const voc_report_options *options, voc_log *log);
} voc__report;

/* NULL: no such report. */
const voc__report *voc__report_find(const char *name);

/* That of a row, else that of the run, else the first. */
const voc__report *voc__report_of(const voc_batch_request *request, const voc_recipient *recipient);

/* The row's language, else the run's; "" where neither says. */
const char *voc__language_of(const voc_batch_request *request, const voc_recipient *recipient);

/* The document of a row; NULL with an error in log. */
voc_document *voc__report_compose(const voc_batch_request *request, const voc_recipient *recipient,
                                  voc_log *log);

#endif
