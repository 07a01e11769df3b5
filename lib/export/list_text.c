/* What a catalog holds, for people to read. */
#include <string.h>

#include <vocation/export.h>

#include "compare/wording.h"
#include "export/emit.h"

/* An id longer than this stands out of the column. */
enum { WIDEST_ID = 48 };

/* A posting is known by its occupation, a source by what it publishes. */
static void add_title(voc__wording *out, const voc_entity *entity)
{
    if (entity->title.text)
        voc__wording_words(out, &entity->title);
    else if (entity->kind == VOC_POSTING)
        voc__wording_words(out,
                           &((const voc_posting *)(const void *)entity)->occupation->entity.title);
    else if (entity->kind == VOC_SOURCE)
        voc__wording_text(out, ((const voc_source *)(const void *)entity)->product);
}

static void add_records(voc__wording *out, voc_entity_list list)
{
    int width = 0;
    for (size_t i = 0; i < list.count; i++) {
        size_t length = strlen(list.items[i]->id);
        if (length <= WIDEST_ID && (int)length > width)
            width = (int)length;
    }
    for (size_t i = 0; i < list.count; i++) {
        voc__buffer_printf(&out->text, "%-*s  ", width, list.items[i]->id);
        add_title(out, list.items[i]);
        voc__buffer_text(&out->text, "\n");
    }
}

static void add_counts(voc__wording *out, const voc_catalog *catalog)
{
    voc__wording_text(out, voc_catalog_title(catalog));
    voc__buffer_text(&out->text, "\n");
    for (int kind = 0; kind < VOC_KIND_COUNT; kind++)
        voc__buffer_printf(&out->text, "  %-16s %zu\n", voc_kind_name((voc_kind)kind),
                           voc_catalog_list(catalog, (voc_kind)kind).count);
}

voc_status voc_export_list_text(const voc_catalog *catalog, voc_kind kind, const char *language,
                                FILE *out)
{
    voc__wording text = {.language = language};
    if (kind == VOC_KIND_COUNT)
        add_counts(&text, catalog);
    else
        add_records(&text, voc_catalog_list(catalog, kind));
    return voc__buffer_finish(&text.text, out);
}
