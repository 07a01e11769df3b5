/* What a catalog holds, as JSON. */
#include <vocation/export.h>

#include "export/emit.h"

static void emit_kind(voc__json_writer *to, const voc_catalog *catalog, voc_kind kind)
{
    voc_entity_list records = voc_catalog_list(catalog, kind);
    for (size_t i = 0; i < records.count; i++) {
        voc__json_begin(to, NULL, '{');
        voc__json_string(to, "id", records.items[i]->id);
        voc__json_string(to, "kind", voc_kind_name(kind));
        voc__json_string(to, "title", records.items[i]->title.text);
        voc__json_end(to, '}');
    }
}

voc_status voc_export_list_json(const voc_catalog *catalog, voc_kind kind, FILE *out)
{
    voc__buffer text = {0};
    voc__json_writer writer = {.out = &text};
    voc__json_begin(&writer, NULL, '[');
    for (int k = 0; k < VOC_KIND_COUNT; k++) {
        if (kind == VOC_KIND_COUNT || kind == (voc_kind)k)
            emit_kind(&writer, catalog, (voc_kind)k);
    }
    voc__json_end(&writer, ']');
    return voc__buffer_finish(&text, out);
}
