#include "load/member.h"

#include <string.h>

enum { MOST_MEMBERS = 64 };

/* Members mostly come in the order of the table, so the search goes on from the last one found. */
static const voc__member *find_from(const voc__table *table, size_t from, const char *name)
{
    for (size_t i = 0; i < table->count; i++) {
        size_t at = from + i < table->count ? from + i : from + i - table->count;
        const char *candidate = table->members[at].name;
        if (candidate[0] == name[0] && strcmp(candidate, name) == 0)
            return &table->members[at];
    }
    return NULL;
}

const voc__member *voc__table_find(const voc__table *table, const char *name)
{
    return find_from(table, 0, name);
}

static void warn_unknown(voc__loader *loader, const voc__json_value *value, const voc__table *table)
{
    const char *names[MOST_MEMBERS];
    for (size_t i = 0; i < table->count; i++)
        names[i] = table->members[i].name;
    const char *nearest = voc__load_nearest(loader, value->key, names, table->count);
    voc__json *json = &loader->file->json;
    if (nearest)
        voc__json_report_name(json, value, loader->log, VOC_WARNING, VOC_ERROR_SCHEMA,
                              "unknown member \"%.80s\"; did you mean \"%s\"?", value->key,
                              nearest);
    else
        voc__json_report_name(json, value, loader->log, VOC_WARNING, VOC_ERROR_SCHEMA,
                              "unknown member \"%.80s\"", value->key);
}

static void keep_extra(voc__loader *loader, const voc__json_value *value, voc_extras *extras)
{
    size_t size;
    const char *json = voc__json_source(&loader->file->json, value, &size);
    voc_extra *items =
        voc__load_extend(loader, extras->items, extras->count, 1, sizeof *extras->items);
    if (!items)
        return;
    items[extras->count].name = voc__arena_strdup(loader->arena, value->key);
    items[extras->count].json = voc__arena_strndup(loader->arena, json, size);
    extras->items = items;
    extras->count++;
}

uint64_t voc__bind(voc__loader *loader, const voc__json_value *value, const voc__table *table,
                   void *base, voc_extras *extras)
{
    uint64_t bound = 0;
    size_t next = 0;
    if (!voc__load_is(loader, value, VOC__JSON_OBJECT, "an object"))
        return 0;
    const voc__json_value *child = voc__json_first(value);
    for (; child; child = voc__json_next(value, child)) {
        const voc__member *member = find_from(table, next, child->key);
        if (member) {
            next = (size_t)(member - table->members) + 1;
            bound |= UINT64_C(1) << (next - 1);
            if (member->read)
                member->read(loader, child, member, (char *)base + member->offset);
        } else if (extras && strncmp(child->key, "x-", 2) == 0) {
            keep_extra(loader, child, extras);
        } else {
            warn_unknown(loader, child, table);
        }
    }
    return bound;
}

bool voc__require(voc__loader *loader, const voc__json_value *value, const voc__table *table,
                  uint64_t bound)
{
    bool complete = value->type == VOC__JSON_OBJECT;
    for (size_t i = 0; i < table->count && value->type == VOC__JSON_OBJECT; i++) {
        const voc__member *member = &table->members[i];
        if (!(member->flags & VOC__REQUIRED) || bound & UINT64_C(1) << i)
            continue;
        voc__load_error(loader, value, VOC_ERROR_SCHEMA, "the member \"%s\" is missing",
                        member->name);
        complete = false;
    }
    return complete;
}

int voc__bound_choices(const voc__table *table, uint64_t bound)
{
    int count = 0;
    for (size_t i = 0; i < table->count; i++)
        count += table->members[i].flags & VOC__CHOICE && bound & UINT64_C(1) << i;
    return count;
}

bool voc__bind_whole(voc__loader *loader, const voc__json_value *value, const voc__table *table,
                     void *base)
{
    return voc__require(loader, value, table, voc__bind(loader, value, table, base, NULL));
}

bool voc__has_any(const voc__json_value *object, const voc__table *table)
{
    const voc__json_value *child = voc__json_first(object);
    for (; child; child = voc__json_next(object, child)) {
        if (voc__table_find(table, child->key))
            return true;
    }
    return false;
}
