/* Which figure prints, and how old it is. */
#include <vocation/figure.h>

#include "model/figure.h"

enum { DEFAULT_YEARS = 3 };

static bool answers(const voc_figure *figure, const voc_figure_query *query,
                    const voc_policy *policy)
{
    if (figure->measure != query->measure || figure->statistic != query->statistic ||
        figure->unit.kind != query->unit || !voc__text_equal(figure->category, query->category))
        return false;
    if (figure->place.text || figure->industry.text || figure->population.text)
        return false;
    voc_date reference = voc_figure_reference(figure);
    return voc_date_compare(reference, voc_date_end(policy->as_of)) <= 0;
}

/* Above 0 when a comes before b: a value before none, an official source before others where the
 * policy asks, the newer before the older. */
static int precedence(const voc_figure *a, const voc_figure *b, const voc_policy *policy)
{
    int values = (int)voc__figure_has_value(a) - (int)voc__figure_has_value(b);
    if (values != 0)
        return values;
    int official = (int)(a->source->source_kind == VOC_SOURCE_OFFICIAL) -
                   (int)(b->source->source_kind == VOC_SOURCE_OFFICIAL);
    if (official != 0 && policy->choice != VOC_POLICY_NEWEST)
        return official;
    return voc_date_compare(voc_figure_reference(a), voc_figure_reference(b));
}

const voc_figure *voc_figure_pick(const voc_figure_list *figures, const voc_figure_query *query,
                                  const voc_policy *policy)
{
    const voc_figure *best = NULL;
    for (size_t i = 0; i < figures->count; i++) {
        const voc_figure *figure = figures->items[i];
        if (answers(figure, query, policy) && (!best || precedence(figure, best, policy) > 0))
            best = figure;
    }
    return best;
}

/* Puts a figure behind those that are as new or newer; what falls off the end is dropped. */
static void insert(const voc_figure **out, size_t filled, size_t capacity, const voc_figure *figure)
{
    voc_date reference = voc_figure_reference(figure);
    size_t at = filled < capacity ? filled : capacity;
    while (at > 0 && voc_date_compare(voc_figure_reference(out[at - 1]), reference) < 0) {
        if (at < capacity)
            out[at] = out[at - 1];
        at--;
    }
    if (at < capacity)
        out[at] = figure;
}

size_t voc_figure_series(const voc_figure_list *figures, const voc_figure_query *query,
                         const voc_policy *policy, const voc_figure **out, size_t capacity)
{
    size_t count = 0;
    for (size_t i = 0; i < figures->count; i++) {
        if (answers(figures->items[i], query, policy))
            insert(out, count++, capacity, figures->items[i]);
    }
    return count;
}

voc_age_notice voc_figure_age_notice(const voc_figure *figure, const voc_policy *policy)
{
    int pay_years = policy->pay_years ? policy->pay_years : DEFAULT_YEARS;
    int window_years = policy->window_years ? policy->window_years : DEFAULT_YEARS;
    int age = voc_figure_age(figure, policy->as_of);
    if (age < 0)
        return VOC_AGE_UNDATED;
    if (!figure->window.from.year)
        return age > pay_years ? VOC_AGE_OLD : VOC_AGE_CURRENT;
    if (voc_date_compare(voc_date_end(figure->window.to), voc_date_end(policy->as_of)) < 0)
        return VOC_AGE_WINDOW_ENDED;
    return age > window_years ? VOC_AGE_WINDOW_BEGAN : VOC_AGE_CURRENT;
}
