#include "model/builder.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "model/check.h"
#include "model/derive.h"
#include "model/giving.h"
#include "model/index.h"

static const size_t record_sizes[] = {
    [VOC_FIELD] = sizeof(voc_field),
    [VOC_OCCUPATION] = sizeof(voc_occupation),
    [VOC_PROGRAM] = sizeof(voc_program),
    [VOC_COURSE] = sizeof(voc_course),
    [VOC_CERTIFICATION] = sizeof(voc_certification),
    [VOC_ORGANIZATION] = sizeof(voc_organization),
    [VOC_INSTITUTION] = sizeof(voc_institution),
    [VOC_POSTING] = sizeof(voc_posting),
    [VOC_SOURCE] = sizeof(voc_source),
};

static void report_memory(voc_log *log)
{
    voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory");
}

voc__builder *voc__builder_new(voc_log *log)
{
    voc__builder *builder = calloc(1, sizeof *builder);
    voc__arena *arena = voc__arena_new();
    voc_catalog *catalog = voc__arena_alloc(arena, 1, sizeof *catalog);
    voc__map *ids = voc__map_new(arena);
    if (!builder || !catalog || !ids) {
        free(builder);
        voc__arena_free(arena);
        report_memory(log);
        return NULL;
    }
    catalog->arena = arena;
    catalog->ids = ids;
    builder->arena = arena;
    builder->catalog = catalog;
    builder->log = log;
    builder->errors = voc_log_errors(log);
    return builder;
}

static void report_taken(voc__builder *builder, const voc_entity *first, const char *file,
                         unsigned line, unsigned column, const char *pointer)
{
    voc__log_add(builder->log, VOC_ERROR, VOC_ERROR_DUPLICATE, file, line, column, pointer,
                 "the id \"%s\" is already defined at %s:%u:%u", first->id, first->file,
                 first->line, first->column);
}

voc_entity *voc__builder_add(voc__builder *builder, voc_kind kind, const char *id, const char *file,
                             unsigned line, unsigned column, const char *pointer)
{
    const voc__record *taken = voc__builder_record(builder, id);
    if (taken) {
        report_taken(builder, taken->entity, file, line, column, pointer);
        return NULL;
    }
    voc_entity *entity = voc__arena_alloc(builder->arena, 1, record_sizes[kind]);
    voc__record *record = voc__arena_alloc(builder->arena, 1, sizeof *record);
    const voc_entity **slot = voc__array_push(&builder->lists[kind], sizeof *slot);
    if (!entity || !record || !slot || !voc__map_set(builder->catalog->ids, id, record))
        return NULL;
    *slot = entity;
    entity->index = builder->lists[kind].count - 1;
    entity->kind = kind;
    entity->id = id;
    entity->file = file;
    entity->line = line;
    entity->column = column;
    record->entity = entity;
    record->pointer = pointer;
    return entity;
}

voc__record *voc__builder_record(const voc__builder *builder, const char *id)
{
    return voc__map_get(builder->catalog->ids, id);
}

void voc__builder_place(voc__builder *builder, const voc_figure *figure, const char *pointer,
                        size_t index)
{
    voc__figure_place *place = voc__array_push(&builder->places, sizeof *place);
    if (place)
        *place = (voc__figure_place){figure, pointer, index};
}

/* A copy of an array in the arena. */
static void *settle(voc__builder *builder, const voc__array *array, size_t item_size)
{
    void *items = array->count ? voc__arena_alloc(builder->arena, array->count, item_size) : NULL;
    if (items)
        memcpy(items, array->items, array->count * item_size);
    return items;
}

static bool settle_all(voc__builder *builder)
{
    voc_catalog *catalog = builder->catalog;
    bool failed = builder->places.failed;
    for (int kind = 0; kind < VOC_KIND_COUNT; kind++) {
        voc__array *list = &builder->lists[kind];
        catalog->lists[kind].items = settle(builder, list, sizeof(const voc_entity *));
        catalog->lists[kind].count = list->count;
        failed = failed || list->failed;
    }
    catalog->places = settle(builder, &builder->places, sizeof *catalog->places);
    catalog->place_count = builder->places.count;
    return !failed && !voc__arena_failed(builder->arena);
}

/* Whether an error was logged since the builder was made. The log must not be NULL. */
static bool has_failed(const voc__builder *builder)
{
    return voc_log_errors(builder->log) > builder->errors;
}

static bool complete(voc__builder *builder)
{
    if (!settle_all(builder))
        return false;
    voc__check_cycles(builder);
    voc__check_figures(builder->catalog, builder->log);
    if (has_failed(builder))
        return true; /* what follows relies on references that hold */
    voc__derive(builder);
    builder->catalog->giving = voc__giving_make(builder->catalog, builder->arena);
    voc__index_build(builder->catalog);
    return !voc__arena_failed(builder->arena);
}

voc_catalog *voc__builder_finish(voc__builder *builder)
{
    voc_catalog *catalog = NULL;
    if (!complete(builder)) {
        report_memory(builder->log);
    } else if (!has_failed(builder)) {
        catalog = builder->catalog;
        builder->arena = NULL;
    }
    voc__builder_free(builder);
    return catalog;
}

void voc__builder_free(voc__builder *builder)
{
    if (!builder)
        return;
    for (int kind = 0; kind < VOC_KIND_COUNT; kind++)
        voc__array_free(&builder->lists[kind]);
    voc__array_free(&builder->places);
    voc__arena_free(builder->arena);
    free(builder);
}
