/* Taking in: every row of the file of recipients, checked against the catalog and the others, into
 * the journal, with the name of the file it will become. */
#ifndef VOC_BATCH_INTAKE_H
#define VOC_BATCH_INTAKE_H

#include "batch/identity.h"
#include "batch/journal.h"
#include "batch/recipients.h"

/* Fills the journal in one transaction: killed, or stopped, it has not begun. *rows is how many
 * were read. Bad rows of the shard are told, which is no failure. */
voc_status voc__intake(const voc_batch_request *request, const voc__identity *identity,
                       voc_recipients *recipients, voc__journal *journal, size_t *rows,
                       voc_log *log);

/* One bad or failed row as a diagnostic. */
void voc__tell_row(const voc_batch_request *request, size_t row, size_t line, const char *column,
                   const char *reason, voc_log *log);

#endif
