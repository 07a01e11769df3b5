/* What follows from what is stated. */
#ifndef VOC_MODEL_DERIVE_H
#define VOC_MODEL_DERIVE_H

#include "model/builder.h"

/* Offerings take from their templates what they do not state; records get the lists of those that
 * refer to them, in the catalog's order, so that a report need not go through the whole catalog.
 * Needs references without cycles. */
void voc__derive(voc__builder *builder);

#endif
