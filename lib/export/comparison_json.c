/* A comparison as JSON. */
#include <vocation/export.h>

#include "compare/wording.h"
#include "export/emit.h"

static void emit_sources(voc__json_writer *to, const voc_source_list *sources)
{
    voc__json_begin(to, "sources", '[');
    for (size_t i = 0; i < sources->count; i++)
        voc__json_string(to, NULL, sources->items[i]->entity.id);
    voc__json_end(to, ']');
}

static void emit_unlike(voc__json_writer *to, unsigned unlike)
{
    if (!unlike)
        return;
    voc__json_begin(to, "unlike", '[');
    for (unsigned bit = 1; bit <= VOC_UNLIKE_UNIT; bit <<= 1) {
        if (unlike & bit)
            voc__json_string(to, NULL, voc_unlikeness_name((voc_unlikeness)bit));
    }
    voc__json_end(to, ']');
}

static void emit_figure(voc__json_writer *to, const voc_datum *datum, const voc_policy *policy)
{
    static const char *const notices[] = {"current", "old", "window-began", "window-ended",
                                          "undated"};
    voc__emit_figure(to, "figure", datum->as.figure);
    int age = voc_figure_age(datum->as.figure, policy->as_of);
    if (age >= 0)
        voc__json_integer(to, "age_years", age);
    voc__json_string(to, "age", notices[datum->age]);
    if (datum->has_rate) {
        voc__json_begin(to, "derived", '{');
        voc__json_decimal(to, "percent_a_year", datum->rate);
        voc__json_string(to, "formula", "((1 + percent / 100) ^ (1 / years) - 1) * 100");
        voc__json_end(to, '}');
    }
    emit_unlike(to, datum->unlike);
}

/* What is no figure: its words, and the id of a record it names. */
static void emit_words(voc__json_writer *to, const voc_datum *datum, const voc_policy *policy)
{
    voc__wording words = {0};
    voc__wording_datum(&words, datum, policy);
    voc__buffer_byte(&words.text, '\0');
    if (words.text.failed)
        to->out->failed = true;
    else
        voc__json_string(to, "text", (const char *)words.text.data);
    voc__buffer_free(&words.text);
    if (datum->kind == VOC_DATUM_ENTITY || datum->kind == VOC_DATUM_POSTING)
        voc__json_string(to, "id", datum->as.entity->id);
}

static void emit_cell(voc__json_writer *to, const voc_comparison_cell *cell,
                      const voc_policy *policy)
{
    voc__json_begin(to, NULL, '{');
    if (cell->missing != VOC_NOT_MISSING)
        voc__json_string(to, "missing", voc_missing_name(cell->missing));
    voc__json_begin(to, "items", '[');
    for (size_t i = 0; i < cell->count; i++) {
        voc__json_begin(to, NULL, '{');
        if (cell->items[i].kind == VOC_DATUM_FIGURE)
            emit_figure(to, &cell->items[i], policy);
        else
            emit_words(to, &cell->items[i], policy);
        emit_sources(to, &cell->items[i].sources);
        voc__json_end(to, '}');
    }
    voc__json_end(to, ']');
    voc__json_end(to, '}');
}

static void emit_row(voc__json_writer *to, const voc_comparison *comparison,
                     const voc_comparison_row *row)
{
    voc__json_begin(to, NULL, '{');
    voc__json_string(to, "criterion", voc_criterion_name(row->criterion));
    voc__json_integer(to, "part", row->part);
    voc__json_string(to, "verdict", voc_row_verdict_name(row->verdict));
    voc__json_bool(to, "superseded", row->superseded);
    emit_sources(to, &row->sources);
    voc__json_begin(to, "cells", '[');
    for (size_t s = 0; s < comparison->subject_count; s++)
        emit_cell(to, &row->cells[s], &comparison->policy);
    voc__json_end(to, ']');
    voc__json_end(to, '}');
}

static void emit_subjects(voc__json_writer *to, const voc_comparison *comparison)
{
    voc__json_begin(to, "subjects", '[');
    for (size_t s = 0; s < comparison->subject_count; s++) {
        voc__json_begin(to, NULL, '{');
        voc__json_string(to, "id", comparison->subjects[s]->id);
        voc__json_string(to, "title", comparison->subjects[s]->title.text);
        voc__json_end(to, '}');
    }
    voc__json_end(to, ']');
}

voc_status voc_export_comparison_json(const voc_comparison *comparison, FILE *out)
{
    static const char *const policies[] = {"official", "newest", "same-source"};
    voc__buffer text = {0};
    voc__json_writer writer = {.out = &text};
    char as_of[VOC_DATE_PRINT_SIZE];
    voc_date_print(comparison->policy.as_of, as_of, sizeof as_of);
    voc__json_begin(&writer, NULL, '{');
    voc__json_string(&writer, "kind", voc_kind_name(comparison->kind));
    voc__json_string(&writer, "policy", policies[comparison->policy.choice]);
    voc__json_string(&writer, "as_of", as_of);
    emit_subjects(&writer, comparison);
    voc__json_begin(&writer, "rows", '[');
    for (size_t r = 0; r < comparison->row_count; r++)
        emit_row(&writer, comparison, &comparison->rows[r]);
    voc__json_end(&writer, ']');
    voc__json_end(&writer, '}');
    return voc__buffer_finish(&text, out);
}
