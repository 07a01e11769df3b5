#include "load/assemble.h"

#include <string.h>

#include "json/tree.h"
#include "load/declare.h"
#include "load/records.h"

/* ---- overlays -------------------------------------------------------------------------------- */

/* Whether text is "soc-2018:29-2072" and the record has that code. */
static bool has_code(const voc_entity *entity, const char *text)
{
    size_t length = strcspn(text, ":");
    for (size_t i = 0; i < entity->codes.count && text[length]; i++) {
        const voc_code *code = &entity->codes.items[i];
        if (strlen(code->system) == length && strncmp(code->system, text, length) == 0 &&
            strcmp(code->code, text + length + 1) == 0)
            return true;
    }
    return false;
}

/* The one record of that kind that stands before the overlay and has the code; NULL when there is
 * none, or, reported, more than one. */
static voc_entity *find_by_code(voc__loader *loader, const voc__json_value *target, voc_kind kind,
                                bool *reported)
{
    const voc__array *list = &loader->builder->lists[kind];
    const voc_entity *const *entities = list->items;
    const voc_entity *found = NULL;
    for (size_t i = 0; i < list->count && !*reported; i++) {
        if (!has_code(entities[i], target->string))
            continue;
        if (found) {
            voc__load_error(loader, target, VOC_ERROR_AMBIGUOUS,
                            "\"%.80s\" may mean \"%s\" or \"%s\"; say which by its id",
                            target->string, found->id, entities[i]->id);
            *reported = true;
        }
        found = entities[i];
    }
    return found && !*reported ? voc__builder_record(loader->builder, found->id)->entity : NULL;
}

static voc_entity *extended(voc__loader *loader, const voc__item *item)
{
    const voc__json_value *target = voc__json_member(&item->file->json, item->value, "extends");
    if (!voc__load_is(loader, target, VOC__JSON_STRING, "an id or a code"))
        return NULL;
    bool reported = false;
    voc_entity *entity = find_by_code(loader, target, item->kind, &reported);
    if (entity || reported)
        return entity;
    const voc_entity *named = voc__resolve(loader, target, item->kind);
    const voc__record *record = named ? voc__builder_record(loader->builder, named->id) : NULL;
    if (record && !record->filled)
        voc__load_error(loader, target, VOC_ERROR_REFERENCE,
                        "\"%.80s\" stands further down; what extends it comes behind it",
                        named->id);
    return record && record->filled ? record->entity : NULL;
}

static void clear_list(voc__loader *loader, const voc__json_value *name, const voc__table *table,
                       voc_entity *entity)
{
    if (!voc__load_is(loader, name, VOC__JSON_STRING, "the name of a list"))
        return;
    const voc__member *member = voc__table_find(table, name->string);
    if (!member || !(member->flags & VOC__LIST)) {
        voc__load_error(loader, name, VOC_ERROR_SCHEMA, "\"%.80s\" is no list of this record",
                        name->string);
        return;
    }
    memset((char *)entity + member->offset, 0, member->size);
}

/* "replace": the lists named there begin anew. */
static void clear_lists(voc__loader *loader, const voc__item *item)
{
    const voc__json_value *names = voc__json_member(&item->file->json, item->value, "replace");
    if (!names)
        return;
    if (item->entity) {
        voc__load_error(loader, names, VOC_ERROR_SCHEMA, "\"replace\" goes with \"extends\"");
        return;
    }
    if (!voc__load_is(loader, names, VOC__JSON_ARRAY, "an array of names of lists"))
        return;
    const voc__json_value *name = voc__json_first(names);
    for (; name; name = voc__json_next(names, name))
        clear_list(loader, name, item->table, loader->record);
}

/* ---- records --------------------------------------------------------------------------------- */

/* A record's own sources hold for its statements; an overlay's for what the overlay adds. */
static void take_sources(voc__loader *loader, const voc__item *item)
{
    const voc__json_value *value = voc__json_member(&item->file->json, item->value, "sources");
    voc_source_list own = {0};
    if (value && item->entity) {
        voc__read_sources(loader, value, &loader->record->sources);
    } else if (value) {
        voc__read_sources(loader, value, &own);
        size_t count = loader->record->sources.count;
        const voc_source **items = voc__load_extend(loader, loader->record->sources.items, count,
                                                    own.count, sizeof *items);
        if (items && own.count) {
            memcpy(items + count, own.items, own.count * sizeof *items);
            loader->record->sources.items = items;
            loader->record->sources.count += own.count;
        }
    }
    loader->sources = own.count ? own : loader->record->sources;
}

/* Binds what is open. */
static void bind_facts(voc__loader *loader, const voc__item *item)
{
    loader->record = item->entity ? item->entity : extended(loader, item);
    if (!loader->record)
        return;
    clear_lists(loader, item);
    take_sources(loader, item);
    uint64_t bound =
        voc__bind(loader, item->value, item->table, loader->record, &loader->record->extras);
    if (!item->entity)
        return;
    voc__require(loader, item->value, item->table, bound);
    voc__builder_record(loader->builder, item->entity->id)->filled = true;
}

static void bind_item(voc__loader *loader, const voc__item *item)
{
    loader->file = item->file;
    loader->pointer = item->pointer;
    if (voc__load_open(loader, item->value))
        bind_facts(loader, item);
    voc__json_close(&item->file->json);
}

/* ---- files ----------------------------------------------------------------------------------- */

static void bind_header(voc__loader *loader, voc__file *file)
{
    voc_catalog *catalog = loader->builder->catalog;
    loader->file = file;
    if (file->title && voc__load_open(loader, file->title))
        voc__read_words(loader, file->title, NULL, &catalog->title);
    if (file->reference && voc__load_open(loader, file->reference))
        catalog->reference =
            (const voc_occupation *)voc__resolve(loader, file->reference, VOC_OCCUPATION);
}

void voc__assemble(voc__loader *loader, voc__file *files, size_t count)
{
    loader->first = true;
    for (size_t i = 0; i < count; i++) {
        if (files[i].json.values)
            voc__declare(loader, &files[i]);
    }
    if (!loader->builder->catalog->language)
        loader->builder->catalog->language = "en"; /* so that the other checks can go on */
    const voc__item *items = loader->items.items;
    for (size_t i = 0; i < loader->items.count; i++)
        bind_item(loader, &items[i]);
    for (size_t i = 0; i < count; i++) {
        if (files[i].json.values)
            bind_header(loader, &files[i]);
    }
}
