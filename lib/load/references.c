#include <string.h>

#include "load/readers.h"

/* "a program", "an occupation". */
static const char *kind_with_article(voc_kind kind)
{
    static const char *const nouns[] = {
        [VOC_FIELD] = "a field",
        [VOC_OCCUPATION] = "an occupation",
        [VOC_PROGRAM] = "a program",
        [VOC_COURSE] = "a course",
        [VOC_CERTIFICATION] = "a certification",
        [VOC_ORGANIZATION] = "an organization",
        [VOC_INSTITUTION] = "an institution",
        [VOC_POSTING] = "a posting",
        [VOC_SOURCE] = "a source",
    };
    return nouns[kind];
}

/* The ids of that kind, as names to suggest; in a passing arena. */
static const char *nearest_id(voc__loader *loader, const char *id, voc_kind kind,
                              voc__arena *passing)
{
    const voc__array *list = &loader->builder->lists[kind];
    const voc_entity *const *entities = list->items;
    const char **ids = voc__arena_alloc(passing, list->count, sizeof *ids);
    for (size_t i = 0; ids && i < list->count; i++)
        ids[i] = entities[i]->id;
    return ids ? voc__load_nearest(loader, id, ids, list->count) : NULL;
}

static void report_unresolved(voc__loader *loader, const voc__json_value *value, voc_kind kind)
{
    voc__arena *passing = voc__arena_new();
    const char *nearest = nearest_id(loader, value->string, kind, passing);
    const char *noun = voc_kind_name(kind);
    if (nearest)
        voc__load_error(loader, value, VOC_ERROR_REFERENCE,
                        "no %s has the id \"%.80s\"; did you mean \"%s\"?", noun, value->string,
                        nearest);
    else
        voc__load_error(loader, value, VOC_ERROR_REFERENCE, "no %s has the id \"%.80s\"", noun,
                        value->string);
    voc__arena_free(passing);
}

const voc_entity *voc__resolve(voc__loader *loader, const voc__json_value *value, voc_kind kind)
{
    if (value->type != VOC__JSON_STRING) {
        voc__load_error(loader, value, VOC_ERROR_SCHEMA, "expected the id of %s, found %s",
                        kind_with_article(kind), voc__json_type_name(value->type));
        return NULL;
    }
    const voc__record *record = voc__builder_record(loader->builder, value->string);
    if (!record) {
        report_unresolved(loader, value, kind);
        return NULL;
    }
    if (record->entity->kind != kind) {
        voc__load_error(loader, value, VOC_ERROR_REFERENCE,
                        "expected the id of %s; \"%.80s\" is %s", kind_with_article(kind),
                        value->string, kind_with_article(record->entity->kind));
        return NULL;
    }
    return record->entity;
}

/* Pointers to all records are of one form, so those of every kind are stored as bytes. */
void voc__read_reference(voc__loader *loader, const voc__json_value *value,
                         const voc__member *member, void *slot)
{
    const voc_entity *entity = voc__resolve(loader, value, member->kind);
    if (entity)
        memcpy(slot, &entity, sizeof entity);
}

void voc__read_references(voc__loader *loader, const voc__json_value *value,
                          const voc__member *member, void *slot)
{
    voc_entity_list list;
    memcpy(&list, slot, sizeof list);
    if (!voc__load_is(loader, value, VOC__JSON_ARRAY, "an array of ids"))
        return;
    const voc_entity **items =
        voc__load_extend(loader, list.items, list.count, value->count, sizeof *items);
    if (!items)
        return;
    const voc__json_value *child = voc__json_first(value);
    for (; child; child = voc__json_next(value, child)) {
        const voc_entity *entity = voc__resolve(loader, child, member->kind);
        if (entity)
            items[list.count++] = entity;
    }
    list.items = list.count ? items : NULL;
    memcpy(slot, &list, sizeof list);
}

void voc__read_sources(voc__loader *loader, const voc__json_value *value, voc_source_list *list)
{
    static const voc__member sources = {.kind = VOC_SOURCE};
    voc__read_references(loader, value, &sources, list);
}
