/* Where a value stands, for people. Computed only when something is reported. */
#ifndef VOC_JSON_PLACE_H
#define VOC_JSON_PLACE_H

#include <vocation/log.h>

#include "base/attributes.h"
#include "base/buffer.h"
#include "base/position.h"
#include "json/value.h"

/* Appends the JSON pointer (RFC 6901) of a value of json: "/programs/1/courses/1". */
void voc__json_pointer(const voc__json *json, const voc__json_value *value, voc__buffer *out);

/* Reports something about a value of json, at the value or at its name. */
void voc__json_report(voc__json *json, const voc__json_value *value, voc_log *log,
                      voc_severity severity, voc_status status, const char *format, ...)
    VOC__PRINTF(6, 7);
void voc__json_report_name(voc__json *json, const voc__json_value *value, voc_log *log,
                           voc_severity severity, voc_status status, const char *format, ...)
    VOC__PRINTF(6, 7);

/* Line and column of an offset. Cheapest in order: it goes on from where it was asked last. */
voc__position voc__json_position(voc__json *json, size_t offset);

#endif
