/* What a run is of: catalog, theme, recipients and wishes, as they stand in its journal. A run is
 * only gone on with where all of it is as it was. */
#ifndef VOC_BATCH_IDENTITY_H
#define VOC_BATCH_IDENTITY_H

#include <stdbool.h>

#include "base/buffer.h"
#include "batch/journal.h"

enum { VOC__IDENTITY_PARTS = 11 };

typedef struct voc__identity {
    voc__buffer parts[VOC__IDENTITY_PARTS];
} voc__identity;

/* Works it out; false, told. Free in any case. */
bool voc__identity_make(voc__identity *identity, const voc_batch_request *request, voc_log *log);
void voc__identity_free(voc__identity *identity);

/* Writes it into the journal, with the edition that voc_run_edition gives. */
voc_status voc__identity_write(const voc__identity *identity, voc__journal *journal);

/* VOC_ERROR_CONFLICT, told for each part, where the journal's is another. */
voc_status voc__identity_compare(const voc__identity *identity, voc__journal *journal,
                                 voc_log *log);

#endif
