#include "model/implied.h"

#include <stdio.h>

#include "model/figure.h"

/* From low to high, both ends meant. Doubles, since a few parts in 10^16 do not matter beside a
 * band of rounding. */
typedef struct band {
    double low, high;
} band;

/* The values that may stand behind a published one: a whole step either way, which is twice what
 * rounding does, so that only what lies far outside is called an error. */
static band band_of(const voc_figure *figure)
{
    voc_decimal step =
        figure->precision.units ? figure->precision : voc__decimal_step(figure->value);
    double value = voc_decimal_double(figure->value);
    double room = voc_decimal_double(step);
    return (band){value - room, value + room};
}

static bool overlap(band a, band b)
{
    return a.low <= b.high && b.low <= a.high;
}

/* Both ends of a band of changes, made positive. */
static band magnitude(band b, bool negative)
{
    return negative ? (band){-b.high, -b.low} : b;
}

/* The bases for which the change is that percent. False when the percent may be nothing, which
 * any large base explains. */
static bool implied_base(const voc_figure *percent, const voc_figure *change, band *base)
{
    bool negative = change->value.units < 0;
    band part = magnitude(band_of(change), negative);
    band rate = magnitude(band_of(percent), negative);
    if (rate.low <= 0 || part.low < 0)
        return false;
    *base = (band){part.low * 100 / rate.high, part.high * 100 / rate.low};
    return true;
}

static bool is_change(const voc_figure *figure, voc_unit_kind kind)
{
    return figure->measure == VOC_EMPLOYMENT_CHANGE && figure->window.from.year &&
           figure->unit.kind == kind && figure->status == VOC_VALUE;
}

static bool same_window(const voc_figure *a, const voc_figure *b)
{
    return voc_date_compare(a->window.from, b->window.from) == 0 &&
           voc_date_compare(a->window.to, b->window.to) == 0;
}

static bool is_employment(const voc_figure *figure, voc_date at)
{
    return figure->measure == VOC_EMPLOYMENT && figure->unit.kind == VOC_UNIT_JOBS &&
           figure->status == VOC_VALUE && figure->date.year == at.year;
}

static bool opposite(const voc_figure *a, const voc_figure *b)
{
    return (a->value.units < 0 && b->value.units > 0) || (a->value.units > 0 && b->value.units < 0);
}

static void check_base(const voc__figure_place *percent, const voc__figure_place *change,
                       const voc__figure_place *employment, voc_log *log)
{
    const voc_figure *figure = employment->figure;
    band base, stated = band_of(figure);
    if (figure->date.year == change->figure->window.to.year) {
        band by = band_of(change->figure);
        stated = (band){stated.low - by.high, stated.high - by.low};
    }
    if (!implied_base(percent->figure, change->figure, &base) || overlap(base, stated))
        return;
    char text[256];
    snprintf(text, sizeof text,
             "this percent and the change at %u:%u imply a base of %.0f to %.0f jobs, but the "
             "employment at %u:%u means %.0f",
             change->figure->line, change->figure->column, base.low, base.high, figure->line,
             figure->column, (stated.low + stated.high) / 2);
    voc__figure_report(percent, log, VOC_ERROR, VOC_ERROR_CONFLICT, text);
}

static void check_change(const voc__figure_place *percent, const voc__figure_place *change,
                         const voc__figure_place *const *places, size_t count, voc_log *log)
{
    if (opposite(percent->figure, change->figure)) {
        voc__figure_report(percent, log, VOC_ERROR, VOC_ERROR_CONFLICT,
                           "the percent and the number of the same change have opposite signs");
        return;
    }
    voc_window window = percent->figure->window;
    for (size_t i = 0; i < count; i++) {
        const voc_figure *figure = places[i]->figure;
        if (is_employment(figure, window.from) || is_employment(figure, window.to))
            check_base(percent, change, places[i], log);
    }
}

/* Nobody states more of one group; each is held against all others. */
enum { MOST_FIGURES = 100 };

/* The run of figures of employment and its change; they are sorted by measure. */
static size_t narrow(const voc__figure_place *const **places, size_t count)
{
    while (count > 0 && (**places)->figure->measure < VOC_EMPLOYMENT) {
        ++*places;
        count--;
    }
    while (count > 0 && (*places)[count - 1]->figure->measure > VOC_EMPLOYMENT_CHANGE)
        count--;
    return count < MOST_FIGURES ? count : MOST_FIGURES;
}

void voc__check_implied(const voc__figure_place *const *places, size_t count, voc_log *log)
{
    count = narrow(&places, count);
    for (size_t i = 0; i < count; i++) {
        if (!is_change(places[i]->figure, VOC_UNIT_PERCENT))
            continue;
        for (size_t j = 0; j < count; j++) {
            if (is_change(places[j]->figure, VOC_UNIT_JOBS) &&
                same_window(places[i]->figure, places[j]->figure))
                check_change(places[i], places[j], places, count, log);
        }
    }
}
