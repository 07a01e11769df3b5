#include "model/index.h"

#include <string.h>

#include "base/buffer.h"
#include "base/log.h"
#include "base/words.h"
#include "model/fold.h"

/* What a name is to its record. Of several records with one name, those of the least rank are
 * meant: a title says more than an alias. */
enum { RANK_TITLE, RANK_CODE, RANK_ALIAS, RANK_INFERRED_CODE, RANK_COUNT };

/* An ambiguous name lists so many of its candidates. */
enum { LISTED = 12 };

/* One record that a name may mean. */
typedef struct name {
    const voc_entity *entity;
    int rank; /* RANK_COUNT more for a record that stands back */
    struct name *next;
    struct name *last; /* of the first: where the next is added */
} name;

/* Programs at schools and sources repeat the names of what they offer or describe. */
static bool stands_back(const voc_entity *entity)
{
    if (entity->kind == VOC_PROGRAM)
        return ((const voc_program *)entity)->institution != NULL;
    return entity->kind == VOC_SOURCE;
}

static void add_name(voc_catalog *catalog, const char *text, const voc_entity *entity, int rank)
{
    if (!text)
        return;
    char *folded = voc__fold(catalog->arena, text);
    name *entry = voc__arena_alloc(catalog->arena, 1, sizeof *entry);
    if (!folded || !entry)
        return;
    entry->entity = entity;
    entry->rank = stands_back(entity) ? RANK_COUNT + rank : rank;
    name *first = voc__map_get(catalog->names, folded);
    if (!first) {
        entry->last = entry;
        voc__map_set(catalog->names, folded, entry);
        return;
    }
    first->last->next = entry;
    first->last = entry;
}

/* 51.0707 is also written 510707. */
static void add_undotted(voc_catalog *catalog, const voc_code *code, const voc_entity *entity,
                         int rank)
{
    const char *dot = strchr(code->code, '.');
    if (strncmp(code->system, "cip-", 4) == 0 && dot)
        add_name(catalog,
                 voc__arena_printf(catalog->arena, "%.*s%s", (int)(dot - code->code), code->code,
                                   dot + 1),
                 entity, rank);
}

static void add_code(voc_catalog *catalog, const voc_code *code, const voc_entity *entity)
{
    int rank = code->inferred ? RANK_INFERRED_CODE : RANK_CODE;
    add_name(catalog, code->code, entity, rank);
    add_name(catalog, voc__arena_printf(catalog->arena, "%s:%s", code->system, code->code), entity,
             rank);
    add_undotted(catalog, code, entity, rank);
}

static const char *abbreviation(const voc_entity *entity)
{
    if (entity->kind == VOC_CERTIFICATION)
        return ((const voc_certification *)entity)->abbreviation;
    if (entity->kind == VOC_ORGANIZATION)
        return ((const voc_organization *)entity)->abbreviation;
    return NULL;
}

static void add_entity(voc_catalog *catalog, const voc_entity *entity)
{
    add_name(catalog, entity->title.text, entity, RANK_TITLE);
    for (size_t i = 0; i < entity->title.translation_count; i++)
        if (entity->title.translations[i].text != entity->title.text)
            add_name(catalog, entity->title.translations[i].text, entity, RANK_TITLE);
    for (size_t i = 0; i < entity->codes.count; i++)
        add_code(catalog, &entity->codes.items[i], entity);
    add_name(catalog, abbreviation(entity), entity, RANK_ALIAS);
    for (size_t i = 0; i < entity->aliases.count; i++)
        add_name(catalog, entity->aliases.items[i].name, entity, RANK_ALIAS);
}

void voc__index_build(voc_catalog *catalog)
{
    catalog->names = voc__map_new(catalog->arena);
    for (int kind = 0; kind < VOC_KIND_COUNT; kind++) {
        for (size_t i = 0; i < catalog->lists[kind].count; i++)
            add_entity(catalog, catalog->lists[kind].items[i]);
    }
}

static void report_unknown(const voc_catalog *catalog, const char *text, voc_log *log)
{
    size_t count = voc__map_count(catalog->ids);
    voc__arena *arena = voc__arena_new();
    const char **ids = voc__arena_alloc(arena, count, sizeof *ids);
    for (size_t i = 0; ids && i < count; i++)
        ids[i] = voc__map_key_at(catalog->ids, i);
    const char *nearest = ids ? voc_nearest(text, ids, count) : NULL;
    if (nearest)
        voc__log_add(log, VOC_ERROR, VOC_ERROR_UNKNOWN_ID, NULL, 0, 0, NULL,
                     "nothing is called \"%.100s\"; did you mean \"%s\"?", text, nearest);
    else
        voc__log_add(log, VOC_ERROR, VOC_ERROR_UNKNOWN_ID, NULL, 0, 0, NULL,
                     "nothing is called \"%.100s\"", text);
    voc__arena_free(arena);
}

static int best_rank(const name *entry)
{
    int best = entry->rank;
    for (; entry; entry = entry->next) {
        if (entry->rank < best)
            best = entry->rank;
    }
    return best;
}

static void list_candidates(const name *entry, int best, voc__buffer *out)
{
    const voc_entity *last = NULL;
    size_t listed = 0;
    for (; entry; entry = entry->next) {
        if (entry->rank != best || entry->entity == last)
            continue;
        if (listed++ == LISTED) {
            voc__buffer_text(out, ", ...");
            return;
        }
        voc__buffer_printf(out, "%s%s", last ? ", " : "", entry->entity->id);
        last = entry->entity;
    }
}

static const voc_entity *choose(const name *entry, const char *text, voc_log *log)
{
    int best = best_rank(entry);
    const voc_entity *found = NULL;
    bool ambiguous = false;
    for (const name *at = entry; at; at = at->next) {
        if (at->rank != best)
            continue;
        ambiguous = ambiguous || (found && found != at->entity);
        found = at->entity;
    }
    if (!ambiguous)
        return found;
    voc__buffer ids = {0};
    list_candidates(entry, best, &ids);
    voc__log_add(log, VOC_ERROR, VOC_ERROR_AMBIGUOUS, NULL, 0, 0, NULL,
                 "\"%.100s\" may mean any of: %s", text, ids.data ? (const char *)ids.data : "");
    voc__buffer_free(&ids);
    return NULL;
}

const voc_entity *voc_catalog_find(const voc_catalog *catalog, const char *text, voc_log *log)
{
    if (!catalog || !text) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                     "looking up needs a catalog and a name");
        return NULL;
    }
    const voc_entity *entity = voc_catalog_get(catalog, text);
    if (entity)
        return entity;
    voc__arena *arena = voc__arena_new();
    const char *folded = voc__fold(arena, text);
    if (folded) {
        const name *entry = voc__map_get(catalog->names, folded);
        entity = voc_catalog_get(catalog, folded);
        if (!entity && entry)
            entity = choose(entry, text, log);
        else if (!entity)
            report_unknown(catalog, text, log);
    } else {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory");
    }
    voc__arena_free(arena);
    return entity;
}
