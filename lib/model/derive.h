/* What follows from what is stated. */
#ifndef VOC_MODEL_DERIVE_H
#define VOC_MODEL_DERIVE_H

#include "model/builder.h"

/* Offerings take from their templates what they do not state; fields, occupations and institutions
 * get their lists of programs and postings. Needs references without cycles. */
void voc__derive(voc__builder *builder);

#endif
