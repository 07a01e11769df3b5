/* The annual rate that a percent over a window comes to, in whole numbers only, so that it is the
 * same on every machine. */
#include <vocation/figure.h>

#include "model/figure.h"

/* Fixed point with 28 bits after the point: growth below 16-fold fits, and the product of two
 * such numbers fits 64 bits. An error of 2^-28 in each of 100 years is far below the 0.01 percent
 * that is printed. */
enum { FRACTION_BITS = 28, MOST_YEARS = 100 };

static const uint64_t one = UINT64_C(1) << FRACTION_BITS;
static const uint64_t most = UINT64_C(16) << FRACTION_BITS;

/* base^years, or `most` where it is that much or more. */
static uint64_t power(uint64_t base, int years)
{
    uint64_t result = one;
    for (int i = 0; i < years && result < most; i++)
        result = (result * base) >> FRACTION_BITS;
    return result < most ? result : most;
}

/* 1 + percent / 100 in fixed point; 0 when that is nothing, less than nothing, or 16 and more. */
static uint64_t growth(voc_decimal percent)
{
    double ratio = 1 + voc_decimal_double(percent) / 100;
    if (ratio <= 0 || ratio >= 15)
        return 0;
    return (uint64_t)(ratio * (double)one + 0.5);
}

bool voc_figure_annual_rate(const voc_figure *figure, voc_decimal *rate)
{
    int years = figure->window.to.year - figure->window.from.year;
    if (!figure->window.from.year || years < 1 || years > MOST_YEARS ||
        figure->unit.kind != VOC_UNIT_PERCENT || figure->measure != VOC_EMPLOYMENT_CHANGE ||
        figure->status != VOC_VALUE)
        return false;
    uint64_t target = growth(figure->value);
    if (target == 0)
        return false;
    /* The least rate, in hundredths of a percent, whose upper bound of rounding passes target. */
    int64_t low = -10000, high = 150000;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        uint64_t bound = (uint64_t)(20000 + 2 * middle + 1) * one / 20000;
        if (power(bound, years) > target)
            high = middle;
        else
            low = middle + 1;
    }
    *rate = (voc_decimal){low, 2};
    return true;
}
