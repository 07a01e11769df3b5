#include "layout/marks.h"

static int color(const voc_theme *theme, voc__color which)
{
    return voc__theme_color(theme, which);
}

static void stroke(voc__drawing *drawing, const double (*points)[2], size_t count, int ink,
                   double width)
{
    voc__drawing_polyline(drawing, points, count, VOC__NO_COLOR, ink, width);
}

double voc__mark_scale(const voc_theme *theme)
{
    return voc__theme_type(theme, VOC__TYPE_NOTE)->size / 8;
}

void voc__mark_clock(voc__drawing *drawing, const voc_theme *theme, double x, double baseline)
{
    double s = voc__mark_scale(theme), cx = x + 3.8 * s, cy = baseline - 2.8 * s;
    int ink = color(theme, VOC__INK);
    const double hands[][2] = {
        {cx, cy - 2.1 * s}, {cx, cy + 0.1 * s}, {cx + 1.6 * s, cy + 0.9 * s}};
    voc__drawing_circle(drawing, cx, cy, 3.3 * s, color(theme, VOC__WHITE), ink, 0.9);
    stroke(drawing, hands, 3, ink, 0.9);
}

/* Two bars of a sign 9 wide and 8 high. */
static void bars(voc__drawing *drawing, double x, double top, int ink)
{
    voc__drawing_line(drawing, x + 1, top + 2.6, x + 8, top + 2.6, ink, 1.2);
    voc__drawing_line(drawing, x + 1, top + 5.6, x + 8, top + 5.6, ink, 1.2);
}

void voc__mark_differs(voc__drawing *drawing, const voc_theme *theme, double x, double baseline)
{
    double top = baseline - 7;
    int ink = color(theme, VOC__INK);
    bars(drawing, x, top, ink);
    voc__drawing_line(drawing, x + 2.6, top + 7.6, x + 6.4, top + 0.6, ink, 1.2);
}

void voc__mark_alike(voc__drawing *drawing, const voc_theme *theme, double x, double baseline)
{
    bars(drawing, x, baseline - 7, color(theme, VOC__RULE));
}

void voc__mark_disc(voc__drawing *drawing, const voc_theme *theme, double x, double baseline)
{
    voc__drawing_circle(drawing, x + 1.8, baseline - 3.4, 1.8, color(theme, VOC__ACCENT),
                        VOC__NO_COLOR, 0);
}

void voc__mark_plus(voc__drawing *drawing, const voc_theme *theme, double x, double baseline)
{
    int ink = color(theme, VOC__ACCENT);
    double y = baseline - 3.4;
    voc__drawing_line(drawing, x + 0.5, y, x + 7.5, y, ink, 1.6);
    voc__drawing_line(drawing, x + 4, y - 3.5, x + 4, y + 3.5, ink, 1.6);
}

void voc__mark_minus(voc__drawing *drawing, const voc_theme *theme, double x, double baseline)
{
    double y = baseline - 3.4;
    voc__drawing_line(drawing, x + 0.5, y, x + 7.5, y, color(theme, VOC__INK), 1.6);
}

void voc__mark_tick(voc__drawing *drawing, const voc_theme *theme, double x, double baseline)
{
    double top = baseline - 7.5;
    const double points[][2] = {{x + 0.8, top + 4.4}, {x + 3.3, top + 7}, {x + 8.2, top + 1}};
    stroke(drawing, points, 3, color(theme, VOC__ACCENT), 1.7);
}

void voc__mark_square(voc__drawing *drawing, const voc_theme *theme, double x, double baseline)
{
    double side = VOC__MARK_SQUARE - 1; /* the stroke lies half outside */
    voc__drawing_rect(drawing, x + 0.5, baseline - 0.5 - side, side, side, 0,
                      color(theme, VOC__WHITE), color(theme, VOC__INK), 1);
}

void voc__mark_letter_box(voc__drawing *drawing, const voc_theme *theme, double x, double baseline,
                          double width)
{
    double s = voc__mark_scale(theme);
    voc__drawing_rect(drawing, x + 0.4, baseline - 7 * s,
                      width + 2 * VOC__MARK_LETTER_PAD * s - 0.8, 9 * s, 2,
                      color(theme, VOC__WHITE), color(theme, VOC__INK), 0.8);
}

void voc__mark_tag_box(voc__drawing *drawing, const voc_theme *theme, double x, double baseline,
                       double width)
{
    double s = voc__mark_scale(theme);
    voc__drawing_rect(drawing, x + 0.35, baseline - 7.6 * s,
                      width + 2 * VOC__MARK_TAG_PAD * s - 0.7, 10.2 * s, 2,
                      color(theme, VOC__WHITE), color(theme, VOC__INK2), 0.7);
}
