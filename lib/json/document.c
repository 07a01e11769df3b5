#include "json/document.h"

#include <stdlib.h>

#include <cjson/cJSON.h>

#include "base/log.h"
#include "base/position.h"
#include "json/duplicate.h"
#include "json/tree.h"

static void report_fault(const voc__json *json, const voc__json_fault *fault, voc_log *log)
{
    voc__position at = voc__position_at(json->text, json->size, fault->offset);
    voc__log_add(log, VOC_ERROR, fault->status, json->file, at.line, at.column, NULL, "%s",
                 fault->text);
}

static voc_status fail_memory(voc__json *json, voc_log *log)
{
    voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, json->file, 0, 0, NULL, "no memory");
    voc__json_free(json);
    return VOC_ERROR_MEMORY;
}

voc_status voc__json_scan(voc__json *json, const char *file, const char *text, size_t size,
                          const voc__json_limits *limits, voc_log *log)
{
    *json = (voc__json){.file = file, .text = text, .size = size};
    voc__json_fault fault;
    voc_status status = voc__json_gate(text, size, limits, &json->values, &json->count, &fault);
    if (status != VOC_OK) {
        report_fault(json, &fault, log);
        return status;
    }
    if (!voc__json_keep_names(json))
        return fail_memory(json, log);
    status = voc__json_check_names(json, log);
    if (status != VOC_OK)
        voc__json_free(json);
    return status;
}

voc_status voc__json_read(voc__json *json, const char *file, const char *text, size_t size,
                          const voc__json_limits *limits, voc_log *log)
{
    voc_status status = voc__json_scan(json, file, text, size, limits, log);
    if (status == VOC_OK && !voc__json_open(json, json->values))
        return fail_memory(json, log);
    return status;
}

void voc__json_free(voc__json *json)
{
    cJSON_Delete(json->tree);
    cJSON_Delete(json->names);
    free(json->values);
    *json = (voc__json){0};
}
