/* The folder of a run, or of one part of it. */
#ifndef VOC_BATCH_SHARDS_H
#define VOC_BATCH_SHARDS_H

#include <vocation/batch.h>

#include "base/buffer.h"

/* Sets *folder to where the journal of the request is kept. VOC_ERROR_CONFLICT, told, where the
 * request's folder holds a run that is shared out in another way: its rows would be made twice. */
voc_status voc__shards_folder(const voc_batch_request *request, voc__buffer *folder, voc_log *log);

#endif
