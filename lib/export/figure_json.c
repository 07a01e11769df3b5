/* One figure as JSON in the catalog format. */
#include <string.h>

#include "export/emit.h"
#include "model/vocabulary.h"

static void emit_scope(voc__json_writer *to, const voc_scope *scope)
{
    if (!scope->title.text && !scope->code && scope->relation == VOC_SCOPE_SAME)
        return;
    voc__json_begin(to, "scope", '{');
    voc__emit_words(to, "title", &scope->title);
    voc__emit_string(to, "code", scope->code);
    voc__json_string(to, "relation",
                     voc__vocabulary_word(&voc__scope_relations, (int)scope->relation));
    voc__emit_flag(to, "inferred", scope->inferred);
    voc__json_end(to, '}');
}

static void emit_taxonomy(voc__json_writer *to, const voc_figure *figure)
{
    if (!figure->taxonomy_inferred) {
        voc__emit_string(to, "taxonomy", figure->taxonomy);
        return;
    }
    voc__json_begin(to, "taxonomy", '{');
    voc__emit_string(to, "name", figure->taxonomy);
    voc__json_bool(to, "inferred", true);
    voc__json_end(to, '}');
}

static void emit_unit(voc__json_writer *to, const voc_unit *unit)
{
    static const char *const kinds[] = {"", "percent", "jobs", "months", "score"};
    static const char *const periods[] = {"", "/year", "/hour"};
    char text[24] = "";
    strcat(text, unit->kind == VOC_UNIT_MONEY ? unit->currency : kinds[unit->kind]);
    strcat(text, periods[unit->period]);
    voc__json_string(to, "unit", text);
}

void voc__emit_figure(voc__json_writer *to, const char *name, const voc_figure *figure)
{
    voc__json_begin(to, name, '{');
    voc__json_string(to, "measure", voc_measure_name(figure->measure));
    voc__emit_string(to, "category", figure->category);
    voc__json_string(to, "statistic", voc_statistic_name(figure->statistic));
    if (figure->status != VOC_VALUE)
        voc__json_string(to, "status", voc_figure_status_name(figure->status));
    if (figure->status <= VOC_AT_MOST)
        voc__json_decimal(to, "value", figure->value);
    emit_unit(to, &figure->unit);
    voc__emit_date(to, "date", figure->date);
    if (figure->window.from.year) {
        voc__json_begin(to, "window", '[');
        voc__emit_date(to, NULL, figure->window.from);
        voc__emit_date(to, NULL, figure->window.to);
        voc__json_end(to, ']');
    }
    emit_scope(to, &figure->scope);
    voc__emit_decimal(to, "precision", figure->precision);
    voc__emit_flag(to, "approximate", figure->approximate);
    voc__emit_flag(to, "inferred", figure->inferred);
    voc__emit_words(to, "place", &figure->place);
    voc__emit_words(to, "industry", &figure->industry);
    voc__emit_words(to, "population", &figure->population);
    emit_taxonomy(to, figure);
    if (figure->sample)
        voc__json_integer(to, "sample", figure->sample);
    voc__emit_decimal(to, "error", figure->error);
    voc__emit_words(to, "wording", &figure->wording);
    voc__emit_words(to, "note", &figure->note);
    voc__emit_id(to, "source", &figure->source->entity);
    voc__json_end(to, '}');
}
