/* Rounding is data: "about 36,000" is a value with a step of 1,000. */
#include "model/figure.h"

voc_decimal voc__decimal_step(voc_decimal value)
{
    voc_decimal step = {1, value.scale};
    if (value.units == 0)
        return step;
    while (value.units % 10 == 0) {
        value.units /= 10;
        if (step.scale > 0)
            step.scale--;
        else
            step.units *= 10;
    }
    return step;
}

/* How far the true value may lie from the one printed, doubled: the step it is rounded to as the
 * source says, or as its zeros tell where it is approximate; units 0: exact. */
static voc_decimal figure_step(const voc_figure *figure)
{
    if (figure->precision.units)
        return figure->precision;
    if (figure->approximate)
        return voc__decimal_step(figure->value);
    return (voc_decimal){0, 0};
}

/* |a - b| * 2 < step of a + step of b: the bands of rounding overlap. Two exact values are the same
 * only when equal. */
static bool bands_overlap(const voc_figure *a, const voc_figure *b)
{
    voc_decimal difference, twice, room;
    if (voc_decimal_compare(a->value, b->value) == 0)
        return true;
    if (voc_decimal_subtract(a->value, b->value, &difference) != VOC_OK)
        return false;
    if (difference.units < 0)
        difference.units = -difference.units;
    if (voc_decimal_add(difference, difference, &twice) != VOC_OK ||
        voc_decimal_add(figure_step(a), figure_step(b), &room) != VOC_OK)
        return false;
    return voc_decimal_compare(twice, room) < 0;
}

bool voc_figure_same_value(const voc_figure *a, const voc_figure *b)
{
    if (a->status != b->status || !voc__unit_equal(&a->unit, &b->unit))
        return false;
    return !voc__figure_has_value(a) || bands_overlap(a, b);
}
