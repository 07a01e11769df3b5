/* What people type to name a record. */
#ifndef VOC_MODEL_INDEX_H
#define VOC_MODEL_INDEX_H

#include "model/catalog.h"

/* Fills catalog->names from its records. The arena tells of missing memory. */
void voc__index_build(voc_catalog *catalog);

#endif
