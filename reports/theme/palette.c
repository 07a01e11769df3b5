/* Colors: what an accent must fulfil so that every page stays legible, in color and in gray. */
#include <math.h>

#include "theme/parts.h"

/* WCAG 2.2, 1.4.3: normal text. */
#define LEAST_CONTRAST 4.5
/* Darker than this, white words inside a bar survive a printer without color. */
#define MOST_GRAY 110

#define TINT_SHARE  0.06
#define TINT2_SHARE 0.16

enum { WHITE = 0xffffff };

static int channel(int color, int index)
{
    return color >> (16 - 8 * index) & 0xff;
}

static double linear(int value)
{
    double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

static double luminance(int color)
{
    return 0.2126 * linear(channel(color, 0)) + 0.7152 * linear(channel(color, 1)) +
           0.0722 * linear(channel(color, 2));
}

double voc__contrast(int one, int other)
{
    double a = luminance(one), b = luminance(other);
    return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}

int voc__gray(int color)
{
    return (299 * channel(color, 0) + 587 * channel(color, 1) + 114 * channel(color, 2) + 500) /
           1000;
}

static int map_channels(int color, double factor, double offset)
{
    int out = 0;
    for (int i = 0; i < 3; i++)
        out = out << 8 | (int)(channel(color, i) * factor + offset + 0.5);
    return out;
}

int voc__tint(int color, double share)
{
    return map_channels(color, share, 255 * (1 - share));
}

bool voc__accent_fits(int accent)
{
    return voc__contrast(accent, WHITE) >= LEAST_CONTRAST &&
           voc__contrast(accent, voc__tint(accent, TINT_SHARE)) >= LEAST_CONTRAST &&
           voc__gray(accent) <= MOST_GRAY;
}

int voc__accent_darken(int accent)
{
    int darker = accent;
    for (int step = 99; step > 0 && !voc__accent_fits(darker); step--)
        darker = map_channels(accent, step / 100.0, 0);
    return darker;
}

void voc__theme_set_accent(voc_theme *theme, int accent)
{
    theme->colors[VOC__ACCENT] = accent;
    theme->colors[VOC__TINT] = voc__tint(accent, TINT_SHARE);
    theme->colors[VOC__TINT2] = voc__tint(accent, TINT2_SHARE);
}
