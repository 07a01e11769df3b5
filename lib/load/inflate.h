/* Compressed files. */
#ifndef VOC_LOAD_INFLATE_H
#define VOC_LOAD_INFLATE_H

#include <vocation/catalog.h>

#include "base/buffer.h"

/* Whether the bytes begin as gzip's do (RFC 1952). */
bool voc__is_gzip(const void *bytes, size_t size);

/* Inflates all members of a gzip file into out. Broken files, trailing bytes and limits passed are
 * reported with the file's name. */
voc_status voc__inflate(const void *bytes, size_t size, const voc_limits *limits, const char *name,
                        voc__buffer *out, voc_log *log);

#endif
