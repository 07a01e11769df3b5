/* Names given twice in one object. RFC 8259 leaves open which of them counts, so neither does. */
#ifndef VOC_JSON_DUPLICATE_H
#define VOC_JSON_DUPLICATE_H

#include <vocation/log.h>

#include "json/value.h"

/* Reports all of them. */
voc_status voc__json_check_names(voc__json *json, voc_log *log);

#endif
