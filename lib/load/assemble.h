/* Second walk: the facts of each record, its references resolved. */
#ifndef VOC_LOAD_ASSEMBLE_H
#define VOC_LOAD_ASSEMBLE_H

#include "load/loader.h"

/* Declares and binds all files, in order. What is wrong is in the log. */
void voc__assemble(voc__loader *loader, voc__file *files, size_t count);

#endif
