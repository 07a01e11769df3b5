/* A text read through the gate and cJSON into a row of values. */
#ifndef VOC_JSON_DOCUMENT_H
#define VOC_JSON_DOCUMENT_H

#include <vocation/log.h>

#include "json/gate.h"
#include "json/value.h"

/* Reads text, which must live as long as the document, as must file, its name in messages. What
 * is wrong is reported; names given twice in one object are errors too. On VOC_OK the caller
 * frees json with voc__json_free, which any zeroed voc__json may be given. All values have their
 * names and strings: the root is open, see json/tree.h. */
voc_status voc__json_read(voc__json *json, const char *file, const char *text, size_t size,
                          const voc__json_limits *limits, voc_log *log);

/* The same for a large text, with nothing open yet: only the root's members have names. */
voc_status voc__json_scan(voc__json *json, const char *file, const char *text, size_t size,
                          const voc__json_limits *limits, voc_log *log);

void voc__json_free(voc__json *json);

#endif
