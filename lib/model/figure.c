#include <vocation/figure.h>

#include <string.h>

#include "model/figure.h"

static bool words_equal(const voc_words *a, const voc_words *b)
{
    if (!a->text || !b->text)
        return a->text == b->text;
    return strcmp(a->text, b->text) == 0;
}

bool voc__text_equal(const char *a, const char *b)
{
    if (!a || !b)
        return a == b;
    return strcmp(a, b) == 0;
}

bool voc__figure_has_value(const voc_figure *figure)
{
    return figure->status <= VOC_AT_MOST;
}

voc_date voc_figure_reference(const voc_figure *figure)
{
    if (figure->window.from.year)
        return voc_date_end(figure->window.from);
    return figure->date.year ? voc_date_end(figure->date) : (voc_date){0};
}

int voc_figure_age(const voc_figure *figure, voc_date as_of)
{
    voc_date reference = voc_figure_reference(figure);
    if (!reference.year)
        return -1;
    int years = voc_date_years_since(reference, as_of);
    return years > 0 ? years : 0;
}

static bool same_source(const voc_source *a, const voc_source *b)
{
    return a == b || (a->publisher && voc__text_equal(a->publisher, b->publisher) &&
                      voc__text_equal(a->product, b->product));
}

static bool same_scope(const voc_figure *a, const voc_figure *b)
{
    if (a->scope.relation == VOC_SCOPE_SAME && b->scope.relation == VOC_SCOPE_SAME)
        return true;
    return a->subject == b->subject && a->scope.relation == b->scope.relation &&
           words_equal(&a->scope.title, &b->scope.title) &&
           voc__text_equal(a->scope.code, b->scope.code);
}

static bool same_time(const voc_figure *a, const voc_figure *b)
{
    return a->date.year == b->date.year && a->window.from.year == b->window.from.year &&
           a->window.to.year == b->window.to.year;
}

static bool same_taxonomy(const voc_figure *a, const voc_figure *b)
{
    return !a->taxonomy || !b->taxonomy || strcmp(a->taxonomy, b->taxonomy) == 0;
}

bool voc__unit_equal(const voc_unit *a, const voc_unit *b)
{
    return a->kind == b->kind && a->period == b->period && strcmp(a->currency, b->currency) == 0;
}

unsigned voc_figure_unlikeness(const voc_figure *a, const voc_figure *b)
{
    unsigned bits = 0;
    if (a->statistic != b->statistic)
        bits |= VOC_UNLIKE_STATISTIC;
    if (a->source->source_kind != b->source->source_kind)
        bits |= VOC_UNLIKE_SOURCE_KIND;
    else if (!same_source(a->source, b->source))
        bits |= VOC_UNLIKE_SOURCE;
    if (!same_time(a, b))
        bits |= VOC_UNLIKE_DATE;
    if (!same_scope(a, b))
        bits |= VOC_UNLIKE_SCOPE;
    if (!same_taxonomy(a, b))
        bits |= VOC_UNLIKE_TAXONOMY;
    if (!words_equal(&a->place, &b->place))
        bits |= VOC_UNLIKE_PLACE;
    if (!words_equal(&a->industry, &b->industry))
        bits |= VOC_UNLIKE_INDUSTRY;
    if (!words_equal(&a->population, &b->population))
        bits |= VOC_UNLIKE_POPULATION;
    if (!voc__unit_equal(&a->unit, &b->unit))
        bits |= VOC_UNLIKE_UNIT;
    return bits;
}
