#include "model/catalog.h"

#include <stdio.h>

#include "base/log.h"

void voc_catalog_free(voc_catalog *catalog)
{
    if (catalog)
        voc__arena_free(catalog->arena);
}

const char *voc_catalog_title(const voc_catalog *catalog)
{
    return catalog->title.text;
}

const char *voc_catalog_language(const voc_catalog *catalog)
{
    return catalog->language;
}

const voc_occupation *voc_catalog_reference(const voc_catalog *catalog)
{
    return catalog->reference;
}

voc_entity_list voc_catalog_list(const voc_catalog *catalog, voc_kind kind)
{
    return (unsigned)kind < VOC_KIND_COUNT ? catalog->lists[kind] : (voc_entity_list){0};
}

const voc_entity *voc_catalog_get(const voc_catalog *catalog, const char *id)
{
    const voc__record *record = id ? voc__map_get(catalog->ids, id) : NULL;
    return record ? record->entity : NULL;
}

static const voc_entity *get_kind(const voc_catalog *catalog, const char *id, voc_kind kind)
{
    const voc_entity *entity = voc_catalog_get(catalog, id);
    return entity && entity->kind == kind ? entity : NULL;
}

const voc_occupation *voc_catalog_occupation(const voc_catalog *catalog, const char *id)
{
    return (const voc_occupation *)get_kind(catalog, id, VOC_OCCUPATION);
}

const voc_program *voc_catalog_program(const voc_catalog *catalog, const char *id)
{
    return (const voc_program *)get_kind(catalog, id, VOC_PROGRAM);
}

const voc_field *voc_catalog_field(const voc_catalog *catalog, const char *id)
{
    return (const voc_field *)get_kind(catalog, id, VOC_FIELD);
}

const voc_certification *voc_catalog_certification(const voc_catalog *catalog, const char *id)
{
    return (const voc_certification *)get_kind(catalog, id, VOC_CERTIFICATION);
}

const voc_institution *voc_catalog_institution(const voc_catalog *catalog, const char *id)
{
    return (const voc_institution *)get_kind(catalog, id, VOC_INSTITUTION);
}

void voc__figure_report(const voc__figure_place *place, voc_log *log, voc_severity severity,
                        voc_status status, const char *text)
{
    const voc_figure *figure = place->figure;
    char pointer[256];
    snprintf(pointer, sizeof pointer, "%s/figures/%zu", place->pointer, place->index);
    voc__log_add(log, severity, status, figure->file, figure->line, figure->column, pointer, "%s",
                 text);
}

void voc_catalog_check_dates(const voc_catalog *catalog, voc_date as_of, voc_log *log)
{
    for (size_t i = 0; i < catalog->place_count; i++) {
        const voc_figure *figure = catalog->places[i].figure;
        voc_date date = figure->window.from.year ? figure->window.from : figure->date;
        if (voc_date_compare(date, voc_date_end(as_of)) <= 0)
            continue;
        char day[VOC_DATE_PRINT_SIZE], report_day[VOC_DATE_PRINT_SIZE], text[120];
        voc_date_print(date, day, sizeof day);
        voc_date_print(as_of, report_day, sizeof report_day);
        snprintf(text, sizeof text, "the figure is of %s, after the report's date %s", day,
                 report_day);
        voc__figure_report(&catalog->places[i], log, VOC_WARNING, VOC_ERROR_RANGE, text);
    }
}
