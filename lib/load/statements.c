#include <string.h>

#include "base/words.h"
#include "load/readers.h"
#include "model/form.h"

/* ---- words ----------------------------------------------------------------------------------- */

/* Whether a tag names the catalog's language: "en-US", or its primary part "en". */
static bool is_own_language(const voc__loader *loader, const char *tag)
{
    const char *own = loader->builder->catalog->language;
    if (voc__compare_folded(own, tag) == 0)
        return true;
    size_t primary = strcspn(own, "-");
    return strlen(tag) == primary && strncmp(own, tag, primary) == 0;
}

static bool check_translation(voc__loader *loader, const voc__json_value *value)
{
    if (!voc__language_fits(value->key)) {
        voc__load_error(loader, value, VOC_ERROR_SCHEMA, "\"%.80s\" is no language such as \"es\"",
                        value->key);
        return false;
    }
    return voc__load_is(loader, value, VOC__JSON_STRING, "a string");
}

static void read_translations(voc__loader *loader, const voc__json_value *value, voc_words *words)
{
    voc_translation *items = voc__arena_alloc(loader->arena, value->count, sizeof *items);
    if (!items)
        return;
    bool clean = true;
    *words = (voc_words){.translations = items};
    const voc__json_value *child = voc__json_first(value);
    for (; child; child = voc__json_next(value, child)) {
        if (!check_translation(loader, child)) {
            clean = false;
            continue;
        }
        const char *text = voc__load_keep(loader, child->string);
        if (!words->text && is_own_language(loader, child->key))
            words->text = text;
        items[words->translation_count++] =
            (voc_translation){voc__arena_strdup(loader->arena, child->key), text};
    }
    if (clean && !words->text)
        voc__load_error(loader, value, VOC_ERROR_SCHEMA,
                        "no text in the catalog's language, \"%s\"",
                        loader->builder->catalog->language);
}

void voc__read_words(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                     void *slot)
{
    (void)member;
    voc_words *words = slot;
    if (value->type == VOC__JSON_STRING)
        *words = (voc_words){.text = voc__load_keep(loader, value->string)};
    else if (value->type == VOC__JSON_OBJECT)
        read_translations(loader, value, words);
    else
        voc__load_expected(loader, value, "a text");
}

/* ---- statements ------------------------------------------------------------------------------ */

static const voc__member statement_members[] = {
    {.name = "text",
     .read = voc__read_words,
     VOC__SLOT(voc_statement, text),
     .flags = VOC__REQUIRED},
    {.name = "brief", .read = voc__read_words, VOC__SLOT(voc_statement, brief)},
    {.name = "sources",
     .read = voc__read_references,
     VOC__SLOT(voc_statement, sources),
     .kind = VOC_SOURCE},
    {.name = "inferred", .read = voc__read_bool, VOC__SLOT(voc_statement, inferred)},
    {.name = "answer",
     .read = voc__read_term,
     VOC__SLOT(voc_statement, answer),
     .vocabulary = &voc__answers},
};
static const voc__table statement_table = VOC__TABLE_OF(statement_members);

voc_source_list voc__sources_of(voc__loader *loader, const voc_source_list *own)
{
    return own->count ? *own : loader->sources;
}

void voc__read_statement(voc__loader *loader, const voc__json_value *value,
                         const voc__member *member, void *slot)
{
    voc_statement *statement = slot;
    *statement = (voc_statement){0};
    if (value->type == VOC__JSON_OBJECT && voc__has_any(value, &statement_table))
        voc__bind_whole(loader, value, &statement_table, statement);
    else
        voc__read_words(loader, value, member, &statement->text);
    statement->sources = voc__sources_of(loader, &statement->sources);
    if (statement->sources.count == 0 && statement->text.text && loader->record->kind != VOC_SOURCE)
        voc__json_report(&loader->file->json, value, loader->log, VOC_WARNING, VOC_ERROR_REFERENCE,
                         "no source can be told for this statement");
}

static void add_statements(voc__loader *loader, const voc__json_value *array, voc_statements *list)
{
    if (!voc__load_is(loader, array, VOC__JSON_ARRAY, "an array of statements"))
        return;
    voc_statement *items =
        voc__load_extend(loader, list->items, list->count, array->count, sizeof *items);
    if (!items)
        return;
    voc_statement *next = items + list->count;
    const voc__json_value *child = voc__json_first(array);
    for (; child; child = voc__json_next(array, child))
        voc__read_statement(loader, child, NULL, next++);
    list->items = items;
    list->count += array->count;
}

/* {"sources": [...], "items": [...]}: read in two goes, since sources may stand behind. */
typedef struct group {
    voc_source_list sources;
    const voc__json_value *items;
} group;

static void keep_value(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                       void *slot)
{
    (void)loader;
    (void)member;
    *(const voc__json_value **)slot = value;
}

static const voc__member group_members[] = {
    {.name = "sources",
     .read = voc__read_references,
     VOC__SLOT(group, sources),
     .kind = VOC_SOURCE},
    {.name = "items", .read = keep_value, VOC__SLOT(group, items), .flags = VOC__REQUIRED},
};
static const voc__table group_table = VOC__TABLE_OF(group_members);

void voc__read_statements(voc__loader *loader, const voc__json_value *value,
                          const voc__member *member, void *slot)
{
    (void)member;
    if (value->type != VOC__JSON_OBJECT) {
        add_statements(loader, value, slot);
        return;
    }
    group g = {0};
    if (!voc__bind_whole(loader, value, &group_table, &g))
        return;
    voc_source_list outer = loader->sources;
    loader->sources = voc__sources_of(loader, &g.sources);
    add_statements(loader, g.items, slot);
    loader->sources = outer;
}
