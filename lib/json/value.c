#include "json/value.h"

#include <string.h>

const voc__json_value *voc__json_first(const voc__json_value *container)
{
    return container->span > 1 ? container + 1 : NULL;
}

const voc__json_value *voc__json_next(const voc__json_value *container,
                                      const voc__json_value *child)
{
    const voc__json_value *next = child + child->span;
    return next < container + container->span ? next : NULL;
}

const char *voc__json_name(const voc__json *json, const voc__json_value *member, size_t *size)
{
    const char *name = member->key;
    if (name) {
        *size = strlen(name);
        return name;
    }
    name = json->text + member->key_offset + 1;
    *size = (size_t)((const char *)memchr(name, '"', json->size - member->key_offset - 1) - name);
    return name;
}

static bool has_name(const voc__json *json, const voc__json_value *member, const char *name)
{
    if (member->key)
        return strcmp(member->key, name) == 0;
    const char *written = json->text + member->key_offset + 1;
    size_t size = strlen(name);
    return strncmp(written, name, size) == 0 && written[size] == '"';
}

const voc__json_value *voc__json_member(const voc__json *json, const voc__json_value *object,
                                        const char *name)
{
    if (object->type != VOC__JSON_OBJECT)
        return NULL;
    const voc__json_value *member = voc__json_first(object);
    while (member && !has_name(json, member, name))
        member = voc__json_next(object, member);
    return member;
}

const char *voc__json_type_name(voc__json_type type)
{
    static const char *const names[] = {
        [VOC__JSON_NULL] = "null",        [VOC__JSON_FALSE] = "false",
        [VOC__JSON_TRUE] = "true",        [VOC__JSON_NUMBER] = "a number",
        [VOC__JSON_STRING] = "a string",  [VOC__JSON_ARRAY] = "an array",
        [VOC__JSON_OBJECT] = "an object",
    };
    return names[type];
}

/* Past the end of a string that begins at text. The gate has seen that it ends. */
static const char *string_end(const char *text)
{
    for (text++; *text != '"'; text++) {
        if (*text == '\\')
            text++;
    }
    return text + 1;
}

/* Past the end of a number or word that begins at text. */
static const char *word_end(const char *text, const char *end)
{
    while (text < end && !strchr(" \t\r\n,]}", *text))
        text++;
    return text;
}

static const char *container_end(const char *text)
{
    size_t depth = 0;
    do {
        if (*text == '"') {
            text = string_end(text);
            continue;
        }
        if (*text == '[' || *text == '{')
            depth++;
        else if (*text == ']' || *text == '}')
            depth--;
        text++;
    } while (depth > 0);
    return text;
}

const char *voc__json_source(const voc__json *json, const voc__json_value *value, size_t *size)
{
    const char *start = json->text + value->offset;
    const char *end;
    if (value->type == VOC__JSON_ARRAY || value->type == VOC__JSON_OBJECT)
        end = container_end(start);
    else if (value->type == VOC__JSON_STRING)
        end = string_end(start);
    else
        end = word_end(start, json->text + json->size);
    *size = (size_t)(end - start);
    return start;
}
