/* Codes and aliases: the other names of a record. */
#include <string.h>

#include "load/readers.h"
#include "model/form.h"

/* ---- codes ----------------------------------------------------------------------------------- */

static const voc__member code_members[] = {
    {.name = "code", .read = voc__read_string, VOC__SLOT(voc_code, code), .flags = VOC__REQUIRED},
    {.name = "inferred", .read = voc__read_bool, VOC__SLOT(voc_code, inferred)},
};
static const voc__table code_table = VOC__TABLE_OF(code_members);

/* 510707 is kept as 51.0707. */
static const char *dotted(voc__loader *loader, const char *code)
{
    if (strlen(code) <= 2 || strchr(code, '.'))
        return code;
    return voc__arena_printf(loader->arena, "%.2s.%s", code, code + 2);
}

static bool read_code(voc__loader *loader, const voc__json_value *value,
                      const voc__code_system *system, voc_code *code)
{
    code->system = system->name;
    if (value->type == VOC__JSON_OBJECT)
        voc__bind_whole(loader, value, &code_table, code);
    else
        voc__read_string(loader, value, NULL, &code->code);
    if (!code->code)
        return false;
    if (!voc__code_fits(system, code->code)) {
        voc__load_error(loader, value, VOC_ERROR_SCHEMA,
                        "\"%.40s\" is no code of %s, such as \"%s\"", code->code, system->name,
                        system->example);
        return false;
    }
    if (strncmp(system->name, "cip-", 4) == 0)
        code->code = dotted(loader, code->code);
    return true;
}

static void add_codes(voc__loader *loader, const voc__json_value *value,
                      const voc__code_system *system, voc_codes *codes)
{
    size_t more = value->type == VOC__JSON_ARRAY ? value->count : 1;
    voc_code *items = voc__load_extend(loader, codes->items, codes->count, more, sizeof *items);
    if (!items)
        return;
    codes->items = items;
    if (value->type != VOC__JSON_ARRAY) {
        codes->count += read_code(loader, value, system, &items[codes->count]);
        return;
    }
    const voc__json_value *child = voc__json_first(value);
    for (; child; child = voc__json_next(value, child))
        codes->count += read_code(loader, child, system, &items[codes->count]);
}

static void report_system(voc__loader *loader, const voc__json_value *value)
{
    size_t count;
    const char *const *names = voc__code_system_names(&count);
    const char *nearest = voc__load_nearest(loader, value->key, names, count);
    if (nearest)
        voc__load_error(loader, value, VOC_ERROR_SCHEMA,
                        "\"%.80s\" is no system of codes; did you mean \"%s\"?", value->key,
                        nearest);
    else
        voc__load_error(loader, value, VOC_ERROR_SCHEMA, "\"%.80s\" is no system of codes",
                        value->key);
}

void voc__read_codes(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                     void *slot)
{
    (void)member;
    if (!voc__load_is(loader, value, VOC__JSON_OBJECT, "an object of codes by system"))
        return;
    const voc__json_value *child = voc__json_first(value);
    for (; child; child = voc__json_next(value, child)) {
        const voc__code_system *system = voc__code_system_find(child->key);
        if (system)
            add_codes(loader, child, system, slot);
        else
            report_system(loader, child);
    }
}

/* ---- aliases --------------------------------------------------------------------------------- */

static const voc__member alias_members[] = {
    {.name = "name", .read = voc__read_string, VOC__SLOT(voc_alias, name), .flags = VOC__REQUIRED},
    {.name = "kind",
     .read = voc__read_term,
     VOC__SLOT(voc_alias, kind),
     .vocabulary = &voc__alias_kinds},
    {.name = "from", .read = voc__read_date, VOC__SLOT(voc_alias, from)},
    {.name = "to", .read = voc__read_date, VOC__SLOT(voc_alias, to)},
    {.name = "sources",
     .read = voc__read_references,
     VOC__SLOT(voc_alias, sources),
     .kind = VOC_SOURCE},
};
static const voc__table alias_table = VOC__TABLE_OF(alias_members);

static bool read_alias(voc__loader *loader, const voc__json_value *value, voc_alias *alias)
{
    if (value->type == VOC__JSON_OBJECT)
        voc__bind_whole(loader, value, &alias_table, alias);
    else
        voc__read_string(loader, value, NULL, &alias->name);
    if (alias->from.year && alias->to.year &&
        voc_date_compare(alias->from, voc_date_end(alias->to)) > 0)
        voc__load_error(loader, value, VOC_ERROR_RANGE, "the name ends before it begins");
    return alias->name != NULL;
}

void voc__read_aliases(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                       void *slot)
{
    (void)member;
    voc_aliases *aliases = slot;
    if (!voc__load_is(loader, value, VOC__JSON_ARRAY, "an array of names"))
        return;
    voc_alias *items =
        voc__load_extend(loader, aliases->items, aliases->count, value->count, sizeof *items);
    if (!items)
        return;
    const voc__json_value *child = voc__json_first(value);
    for (; child; child = voc__json_next(value, child))
        aliases->count += read_alias(loader, child, &items[aliases->count]);
    aliases->items = items;
}
