#include <string.h>

#include "load/readers.h"
#include "model/form.h"

/* ---- parts of a figure ----------------------------------------------------------------------- */

static void read_unit(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                      void *slot)
{
    (void)member;
    if (!voc__load_is(loader, value, VOC__JSON_STRING, "a unit"))
        return;
    if (!voc__unit_parse(value->string, slot))
        voc__load_error(loader, value, VOC_ERROR_SCHEMA,
                        "\"%.40s\" is no unit; there are: USD/year, USD/hour, USD (or another "
                        "currency), percent, jobs, jobs/year, months, score",
                        value->string);
}

static void read_window(voc__loader *loader, const voc__json_value *value,
                        const voc__member *member, void *slot)
{
    voc_window *window = slot;
    if (!voc__load_is(loader, value, VOC__JSON_ARRAY, "an array of two dates"))
        return;
    if (value->count != 2) {
        voc__load_error(loader, value, VOC_ERROR_SCHEMA, "expected two dates, found %u",
                        value->count);
        return;
    }
    const voc__json_value *first = voc__json_first(value);
    voc__read_date(loader, first, member, &window->from);
    voc__read_date(loader, voc__json_next(value, first), member, &window->to);
    if (window->from.year && window->to.year &&
        voc_date_compare(window->from, voc_date_end(window->to)) > 0)
        voc__load_error(loader, value, VOC_ERROR_RANGE, "the window ends before it begins");
}

static const voc__member scope_members[] = {
    {.name = "title", .read = voc__read_words, VOC__SLOT(voc_scope, title)},
    {.name = "code", .read = voc__read_string, VOC__SLOT(voc_scope, code)},
    {.name = "relation",
     .read = voc__read_term,
     VOC__SLOT(voc_scope, relation),
     .vocabulary = &voc__scope_relations},
    {.name = "inferred", .read = voc__read_bool, VOC__SLOT(voc_scope, inferred)},
};
static const voc__table scope_table = VOC__TABLE_OF(scope_members);

/* Words alone name a wider group. */
static void read_scope(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                       void *slot)
{
    voc_scope *scope = slot;
    if (value->type == VOC__JSON_OBJECT && voc__has_any(value, &scope_table)) {
        voc__bind_whole(loader, value, &scope_table, scope);
        return;
    }
    scope->relation = VOC_SCOPE_WIDER;
    voc__read_words(loader, value, member, &scope->title);
}

typedef struct taxonomy {
    const char *name;
    bool inferred;
} taxonomy;

static const voc__member taxonomy_members[] = {
    {.name = "name", .read = voc__read_string, VOC__SLOT(taxonomy, name), .flags = VOC__REQUIRED},
    {.name = "inferred", .read = voc__read_bool, VOC__SLOT(taxonomy, inferred)},
};
static const voc__table taxonomy_table = VOC__TABLE_OF(taxonomy_members);

static void read_taxonomy(voc__loader *loader, const voc__json_value *value,
                          const voc__member *member, void *slot)
{
    voc_figure *figure = slot;
    taxonomy t = {0};
    if (value->type == VOC__JSON_OBJECT)
        voc__bind_whole(loader, value, &taxonomy_table, &t);
    else
        voc__read_string(loader, value, member, &t.name);
    figure->taxonomy = t.name;
    figure->taxonomy_inferred = t.inferred;
}

/* ---- a figure -------------------------------------------------------------------------------- */

static const voc__member figure_members[] = {
    {.name = "measure",
     .read = voc__read_term,
     VOC__SLOT(voc_figure, measure),
     .flags = VOC__REQUIRED,
     .vocabulary = &voc__measures},
    {.name = "statistic",
     .read = voc__read_term,
     VOC__SLOT(voc_figure, statistic),
     .flags = VOC__REQUIRED,
     .vocabulary = &voc__statistics},
    {.name = "value", .read = voc__read_decimal, VOC__SLOT(voc_figure, value)},
    {.name = "status",
     .read = voc__read_term,
     VOC__SLOT(voc_figure, status),
     .vocabulary = &voc__figure_statuses},
    {.name = "unit", .read = read_unit, VOC__SLOT(voc_figure, unit), .flags = VOC__REQUIRED},
    {.name = "date", .read = voc__read_date, VOC__SLOT(voc_figure, date)},
    {.name = "window", .read = read_window, VOC__SLOT(voc_figure, window)},
    {.name = "source",
     .read = voc__read_reference,
     VOC__SLOT(voc_figure, source),
     .flags = VOC__REQUIRED,
     .kind = VOC_SOURCE},
    {.name = "category", .read = voc__read_string, VOC__SLOT(voc_figure, category)},
    {.name = "scope", .read = read_scope, VOC__SLOT(voc_figure, scope)},
    {.name = "precision", .read = voc__read_decimal, VOC__SLOT(voc_figure, precision)},
    {.name = "approximate", .read = voc__read_bool, VOC__SLOT(voc_figure, approximate)},
    {.name = "inferred", .read = voc__read_bool, VOC__SLOT(voc_figure, inferred)},
    {.name = "place", .read = voc__read_words, VOC__SLOT(voc_figure, place)},
    {.name = "industry", .read = voc__read_words, VOC__SLOT(voc_figure, industry)},
    {.name = "population", .read = voc__read_words, VOC__SLOT(voc_figure, population)},
    {.name = "taxonomy", .read = read_taxonomy, .offset = 0},
    {.name = "sample",
     .read = voc__read_long,
     VOC__SLOT(voc_figure, sample),
     .low = 0,
     .high = 2000000000},
    {.name = "error", .read = voc__read_decimal, VOC__SLOT(voc_figure, error)},
    {.name = "wording", .read = voc__read_words, VOC__SLOT(voc_figure, wording)},
    {.name = "note", .read = voc__read_words, VOC__SLOT(voc_figure, note)},
};
static const voc__table figure_table = VOC__TABLE_OF(figure_members);

static void check_figure(voc__loader *loader, const voc__json_value *value,
                         const voc_figure *figure)
{
    bool has_value = voc__json_member(&loader->file->json, value, "value") != NULL;
    bool wants_value = figure->status <= VOC_AT_MOST;
    if (wants_value && !has_value)
        voc__load_error(loader, value, VOC_ERROR_SCHEMA,
                        "a figure has a value, or a status that says why not");
    if (!wants_value && has_value)
        voc__load_error(loader, value, VOC_ERROR_SCHEMA, "a figure that is %s has no value",
                        voc_figure_status_name(figure->status));
    if (figure->date.year && figure->window.from.year)
        voc__load_error(loader, value, VOC_ERROR_SCHEMA,
                        "a figure has a date or a window, not both");
    if (figure->precision.units < 0 || figure->error.units < 0)
        voc__load_error(loader, value, VOC_ERROR_RANGE, "precision and error are not negative");
}

static const voc_figure *read_figure(voc__loader *loader, const voc__json_value *value,
                                     size_t index)
{
    size_t errors = voc_log_errors(loader->log);
    voc_figure *figure = voc__arena_alloc(loader->arena, 1, sizeof *figure);
    if (!figure)
        return NULL;
    voc__position at = voc__json_position(&loader->file->json, value->offset);
    figure->subject = loader->record;
    figure->file = loader->file->name;
    figure->line = at.line;
    figure->column = at.column;
    if (voc__bind_whole(loader, value, &figure_table, figure))
        check_figure(loader, value, figure);
    if (voc_log_errors(loader->log) > errors)
        return NULL; /* other checks rely on a figure that is whole */
    voc__builder_place(loader->builder, figure, loader->pointer, index);
    return figure;
}

void voc__read_figures(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                       void *slot)
{
    (void)member;
    voc_figure_list *list = slot;
    if (!voc__load_is(loader, value, VOC__JSON_ARRAY, "an array of figures"))
        return;
    const voc_figure **items =
        voc__load_extend(loader, list->items, list->count, value->count, sizeof *items);
    if (!items)
        return;
    size_t index = 0;
    const voc__json_value *child = voc__json_first(value);
    for (; child; child = voc__json_next(value, child)) {
        const voc_figure *figure = read_figure(loader, child, index++);
        if (figure)
            items[list->count++] = figure;
    }
    list->items = items;
}
