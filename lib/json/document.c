#include "json/document.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "base/log.h"
#include "base/position.h"
#include "json/duplicate.h"

/* cJSON writes a global on every parse. */
static pthread_mutex_t parse_lock = PTHREAD_MUTEX_INITIALIZER;

static cJSON *parse(const char *text, size_t size)
{
    pthread_mutex_lock(&parse_lock);
    cJSON *tree = cJSON_ParseWithLengthOpts(text, size, NULL, 0);
    pthread_mutex_unlock(&parse_lock);
    return tree;
}

/* cJSON keeps source order, so that its nodes in pre-order are the gate's values. The gate has
 * bounded the depth. */
static voc__json_value *take_strings(voc__json_value *value, const cJSON *node)
{
    value->key = node->string;
    value->string = cJSON_IsString(node) ? node->valuestring : NULL;
    value++;
    for (const cJSON *child = node->child; child; child = child->next)
        value = take_strings(value, child);
    return value;
}

static void report_fault(const voc__json *json, const voc__json_fault *fault, voc_log *log)
{
    voc__position at = voc__position_at(json->text, json->size, fault->offset);
    voc__log_add(log, VOC_ERROR, fault->status, json->file, at.line, at.column, NULL, "%s",
                 fault->text);
}

voc_status voc__json_read(voc__json *json, const char *file, const char *text, size_t size,
                          const voc__json_limits *limits, voc_log *log)
{
    *json = (voc__json){.file = file, .text = text, .size = size};
    voc__json_fault fault;
    voc_status status = voc__json_gate(text, size, limits, &json->values, &json->count, &fault);
    if (status != VOC_OK) {
        report_fault(json, &fault, log);
        return status;
    }
    json->tree = parse(text, size);
    if (!json->tree) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, file, 0, 0, NULL, "no memory");
        voc__json_free(json);
        return VOC_ERROR_MEMORY;
    }
    take_strings(json->values, json->tree);
    status = voc__json_check_names(json, log);
    if (status != VOC_OK)
        voc__json_free(json);
    return status;
}

void voc__json_free(voc__json *json)
{
    cJSON_Delete(json->tree);
    free(json->values);
    *json = (voc__json){0};
}
