/* Axes: round numbers, and how they are written. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "layout/chart_parts.h"

/* Beyond this a double no longer holds every whole number, nor would a label fit. */
#define MOST_WRITTEN 9e15

/* The smallest of 1, 2, 5 (and 3 where threes are allowed) times a power of ten that is not below
 * least. */
static double round_step(double least, bool threes)
{
    static const double steps[] = {1, 2, 3, 5, 10};
    double power = 1;
    while (power > 1e-12 && power > least)
        power /= 10;
    while (power * 10 <= least && power < 1e18)
        power *= 10;
    for (int i = 0; i < 5; i++)
        if (steps[i] * power >= least * (1 - 1e-9) && (threes || i != 2))
            return steps[i] * power;
    return 10 * power;
}

voc__axis_scale voc__axis_make(double least, double most, int most_steps, bool closed)
{
    voc__axis_scale scale = {.from_zero = least <= 0 || least < most / 2};
    double span = most - least, size = fabs(most) > fabs(least) ? fabs(most) : fabs(least);
    if (span < size * 1e-6 || span <= 0) { /* one value, or all equal */
        least -= size / 10;
        most += size > 0 ? size / 10 : most_steps;
        scale.from_zero = least <= 0;
    }
    double from = scale.from_zero && least > 0 ? 0 : least;
    double step = round_step((most - from) / most_steps, closed);
    double low, high;
    for (;;) {
        low = closed ? floor(from / step + 1e-9) * step : from;
        high = closed ? ceil(most / step - 1e-9) * step : most;
        if (high - low <= (most_steps + 0.001) * step || step > 1e18)
            break;
        step = round_step(step * 1.001, closed);
    }
    scale.from = low;
    scale.to = high;
    scale.step = step;
    scale.first = ceil(low / step - 1e-9) * step;
    scale.count = (int)floor((high - scale.first) / step + 1e-6) + 1;
    return scale;
}

double voc__axis_at(const voc__axis_scale *scale, double value)
{
    double share = (value - scale->from) / (scale->to - scale->from);
    return scale->start + share * (scale->end - scale->start);
}

double voc__axis_tick(const voc__axis_scale *scale, int index)
{
    return scale->first + index * scale->step;
}

/* Digits in groups of three, with as many decimals as the step needs. */
static void write_number(voc__buffer *out, double value, double step, const voc_axis *axis)
{
    int decimals = 0;
    long long scaled, factor = 1; /* at most 10^6 */
    for (double s = step; decimals < 6 && fabs(s - floor(s + 0.5)) > 1e-6 * s; s *= 10) {
        decimals++;
        factor *= 10;
    }
    scaled = llround(value * (double)factor);
    char digits[32];
    int length = snprintf(digits, sizeof digits, "%lld", scaled / factor);
    bool grouped = length >= (axis->grouped_from ? axis->grouped_from : 4);
    for (int i = 0; i < length; i++) {
        if (grouped && i > 0 && (length - i) % 3 == 0)
            voc__buffer_text(out, axis->group ? axis->group : ",");
        voc__buffer_byte(out, (unsigned char)digits[i]);
    }
    if (decimals)
        voc__buffer_printf(out, "%s%0*lld", axis->point ? axis->point : ".", decimals,
                           scaled % factor);
}

voc__label voc__axis_label(voc__chart *chart, double value, double step, const char *words,
                           voc__type type)
{
    const voc_axis *axis = &chart->node->attributes.axis;
    voc__buffer written = {0};
    if (fabs(value) > MOST_WRITTEN)
        return (voc__label){.type = type};
    bool negative = value < -step * 1e-6;
    voc__buffer_printf(&written, "%s%s%s%s", words ? words : "", words ? " " : "",
                       negative ? "\xe2\x88\x92" : "", axis->prefix ? axis->prefix : "");
    write_number(&written, fabs(value), step, axis);
    voc__buffer_text(&written, axis->suffix ? axis->suffix : "");
    const char *text =
        written.failed
            ? NULL
            : voc__arena_strndup(chart->context->arena, (const char *)written.data, written.size);
    voc__buffer_free(&written);
    if (text)
        return voc__label_text(chart, text, type);
    voc__chart_fail(chart, VOC_ERROR_MEMORY);
    return (voc__label){.type = type};
}

void voc__chart_slashes(voc__chart *chart, double x, double y, double width, double height,
                        double gap, double line)
{
    int ink = voc__chart_color(chart, VOC__INK);
    voc__drawing_line(chart->drawing, x, y, x + width, y - height, ink, line);
    voc__drawing_line(chart->drawing, x + gap, y, x + gap + width, y - height, ink, line);
}
