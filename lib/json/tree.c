#include "json/tree.h"

#include <pthread.h>

#include <cjson/cJSON.h>

/* cJSON writes a global on every parse. */
static pthread_mutex_t parse_lock = PTHREAD_MUTEX_INITIALIZER;

/* Parses the value that begins at the offset; what stands behind it is not looked at. */
static cJSON *parse(const voc__json *json, uint32_t offset)
{
    pthread_mutex_lock(&parse_lock);
    cJSON *tree = cJSON_ParseWithLengthOpts(json->text + offset, json->size - offset, NULL, 0);
    pthread_mutex_unlock(&parse_lock);
    return tree;
}

/* cJSON keeps source order, so that its nodes in pre-order are the gate's values. The gate has
 * bounded the depth. */
static voc__json_value *take_strings(voc__json_value *value, const cJSON *node)
{
    if (value->type == VOC__JSON_STRING)
        value->string = node->valuestring;
    value++;
    for (const cJSON *child = node->child; child; child = child->next) {
        if (!value->keeps_key)
            value->key = child->string;
        value = take_strings(value, child);
    }
    return value;
}

bool voc__json_open(voc__json *json, const voc__json_value *value)
{
    voc__json_close(json);
    json->tree = parse(json, value->offset);
    if (!json->tree)
        return false;
    json->opened = &json->values[value - json->values];
    take_strings(json->opened, json->tree);
    return true;
}

void voc__json_close(voc__json *json)
{
    if (!json->tree)
        return;
    voc__json_value *end = json->opened + json->opened->span;
    for (voc__json_value *value = json->opened; value < end; value++) {
        if (value->type == VOC__JSON_STRING)
            value->string = NULL;
        if (!value->keeps_key)
            value->key = NULL;
    }
    cJSON_Delete(json->tree);
    json->tree = NULL;
    json->opened = NULL;
}

bool voc__json_keep_names(voc__json *json)
{
    json->names = cJSON_CreateArray();
    if (!json->names)
        return false;
    for (size_t i = 0; i < json->count; i++) {
        voc__json_value *value = &json->values[i];
        if (!value->keeps_key)
            continue;
        cJSON *name = parse(json, value->key_offset);
        if (!name)
            return false;
        cJSON_AddItemToArray(json->names, name);
        value->key = name->valuestring;
    }
    return true;
}
