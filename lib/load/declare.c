#include "load/declare.h"

#include <string.h>

#include "base/words.h"
#include "load/records.h"
#include "model/form.h"

#define FORMAT "vocation-catalog/1"

/* Made to resemble a record, so that one table binds the header too. */
typedef struct header {
    const char *format, *language;
    const voc__json_value *title, *reference;
    voc_extras extras;
} header;

static void keep_value(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                       void *slot)
{
    (void)loader;
    (void)member;
    *(const voc__json_value **)slot = value;
}

static void read_format(voc__loader *loader, const voc__json_value *value,
                        const voc__member *member, void *slot)
{
    if (!voc__load_open(loader, value))
        return;
    voc__read_string(loader, value, member, slot);
    if (value->type == VOC__JSON_STRING && strcmp(value->string, FORMAT) != 0)
        voc__load_error(loader, value, VOC_ERROR_SCHEMA,
                        "the format is \"%.60s\"; this program reads \"" FORMAT "\"",
                        value->string);
}

static void read_language(voc__loader *loader, const voc__json_value *value,
                          const voc__member *member, void *slot)
{
    const char **own = &loader->builder->catalog->language;
    const char **stated = slot;
    if (!voc__load_open(loader, value))
        return;
    voc__read_string(loader, value, member, slot);
    if (!*stated)
        return;
    if (!voc__language_fits(*stated))
        voc__load_error(loader, value, VOC_ERROR_SCHEMA,
                        "\"%.40s\" is no language such as \"en-US\"", *stated);
    else if (!*own)
        *own = *stated;
    else if (voc__compare_folded(*own, *stated) != 0)
        voc__load_error(loader, value, VOC_ERROR_CONFLICT,
                        "the language is \"%.40s\", but that of the catalog is \"%s\"", *stated,
                        *own);
}

/* ---- records --------------------------------------------------------------------------------- */

static const char *take_id(voc__loader *loader, const voc__json_value *value)
{
    const voc__json_value *id = voc__json_member(&loader->file->json, value, "id");
    if (!id) {
        voc__load_error(loader, value, VOC_ERROR_SCHEMA, "the member \"id\" is missing");
        return NULL;
    }
    if (!voc__load_is(loader, id, VOC__JSON_STRING, "a string") || !voc__load_open(loader, id))
        return NULL;
    if (!voc__is_kebab(id->string)) {
        voc__load_error(loader, id, VOC_ERROR_SCHEMA,
                        "\"%.80s\" is no id: small letters and digits, with single hyphens between",
                        id->string);
        return NULL;
    }
    return voc__arena_strdup(loader->arena, id->string);
}

static bool check_extension(voc__loader *loader, const voc__json_value *value)
{
    const voc__json_value *id = voc__json_member(&loader->file->json, value, "id");
    if (!id)
        return true;
    voc__load_error(loader, id, VOC_ERROR_SCHEMA,
                    "a record that extends another has no id of its own");
    return false;
}

/* The record that the item defines; false when there is none to bind. */
static bool declare_entity(voc__loader *loader, voc__item *item)
{
    if (!voc__load_is(loader, item->value, VOC__JSON_OBJECT, "an object"))
        return false;
    if (voc__json_member(&item->file->json, item->value, "extends"))
        return check_extension(loader, item->value);
    const char *id = take_id(loader, item->value);
    if (!id)
        return false;
    voc__position at = voc__json_position(&item->file->json, item->value->offset);
    item->entity = voc__builder_add(loader->builder, item->kind, id, item->file->name, at.line,
                                    at.column, item->pointer);
    return item->entity != NULL;
}

static void declare_records(voc__loader *loader, const voc__json_value *value,
                            const voc__member *member, void *slot)
{
    (void)slot;
    if (!voc__load_is(loader, value, VOC__JSON_ARRAY, "an array of records"))
        return;
    size_t index = 0;
    const voc__json_value *child = voc__json_first(value);
    for (; child; child = voc__json_next(value, child)) {
        voc__item item = {
            .file = loader->file,
            .value = child,
            .table = member->table,
            .kind = member->kind,
            .pointer = voc__arena_printf(loader->arena, "/%s/%zu", member->name, index++),
        };
        if (!declare_entity(loader, &item))
            continue;
        voc__item *kept = voc__array_push(&loader->items, sizeof *kept);
        if (kept)
            *kept = item;
    }
}

#define RECORDS(list, record_kind, record_table)                                                   \
    {                                                                                              \
        .name = list, .read = declare_records, .kind = record_kind, .table = &record_table         \
    }

static const voc__member header_members[] = {
    {.name = "$schema"},
    {.name = "format", .read = read_format, VOC__SLOT(header, format), .flags = VOC__REQUIRED},
    {.name = "title", .read = keep_value, VOC__SLOT(header, title)},
    {.name = "language", .read = read_language, VOC__SLOT(header, language)},
    {.name = "reference", .read = keep_value, VOC__SLOT(header, reference)},
    RECORDS("sources", VOC_SOURCE, voc__source_table),
    RECORDS("organizations", VOC_ORGANIZATION, voc__organization_table),
    RECORDS("fields", VOC_FIELD, voc__field_table),
    RECORDS("occupations", VOC_OCCUPATION, voc__occupation_table),
    RECORDS("programs", VOC_PROGRAM, voc__program_table),
    RECORDS("offerings", VOC_PROGRAM, voc__offering_table),
    RECORDS("courses", VOC_COURSE, voc__course_table),
    RECORDS("certifications", VOC_CERTIFICATION, voc__certification_table),
    RECORDS("institutions", VOC_INSTITUTION, voc__institution_table),
    RECORDS("postings", VOC_POSTING, voc__posting_table),
};
static const voc__table header_table = VOC__TABLE_OF(header_members);

void voc__declare(voc__loader *loader, voc__file *file)
{
    const voc__json_value *root = file->json.values;
    header h = {0};
    loader->file = file;
    uint64_t bound = voc__bind(loader, root, &header_table, &h, &h.extras);
    voc__require(loader, root, &header_table, bound);
    file->title = h.title;
    file->reference = h.reference;
    if (!loader->first || root->type != VOC__JSON_OBJECT)
        return;
    loader->first = false;
    if (!h.title)
        voc__load_error(loader, root, VOC_ERROR_SCHEMA, "the member \"title\" is missing");
    if (!voc__json_member(&file->json, root, "language"))
        voc__load_error(loader, root, VOC_ERROR_SCHEMA, "the member \"language\" is missing");
}
