/* Decoded names and strings, from cJSON. Nothing else looks into its tree, which is therefore made
 * of one part of a text at a time: nodes that were just freed are still in the cache. */
#ifndef VOC_JSON_TREE_H
#define VOC_JSON_TREE_H

#include "json/value.h"

/* Gives the value its string and all values below it their strings and names, until another value
 * is opened or this one closed. false without memory: then none is open. */
bool voc__json_open(voc__json *json, const voc__json_value *value);
void voc__json_close(voc__json *json);

/* Gives those values their names whose names are kept. false without memory. */
bool voc__json_keep_names(voc__json *json);

#endif
