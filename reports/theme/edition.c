/* Editions: what each changes in a theme, and what layout asks it for. */
#include <limits.h>

#include "theme/parts.h"

/* Gray values of the built-in colors, but black for what would be broken into dots. */
static const int grays[VOC__COLOR_COUNT] = {
    [VOC__INK] = 0x000000,   [VOC__INK2] = 0x4f4f4f,   [VOC__RULE] = 0x000000,
    [VOC__HAIR] = 0xc9c9c9,  [VOC__ACCENT] = 0x333333, [VOC__TINT] = 0xf2f2f2,
    [VOC__TINT2] = 0xdedede, [VOC__WHITE] = 0xffffff,
};

/* Page formats in points. The measure is the same on both papers, so that lines break alike. */
typedef enum page_form { PORTRAIT, LANDSCAPE, PORTRAIT_LARGE, PAGE_FORMS } page_form;

static const voc__format formats[2][PAGE_FORMS] = {
    {
        {612, 792, 54, 54, 46, 28, 54, 41, 52},
        {792, 612, 45, 45, 30, 28, 54, 36, 40},
        {612, 792, 54, 54, 46, 30, 66, 74, 88},
    },
    {
        {595, 842, 45.5, 45.5, 46, 28, 54, 41, 52},
        {842, 595, 70, 70, 30, 28, 54, 36, 40},
        {595, 842, 45.5, 45.5, 46, 30, 66, 74, 88},
    },
};

typedef struct edition_row {
    const char *name;
    voc__manner manner;
    page_form forms[2]; /* of documents in portrait and in landscape */
    const int *colors;  /* NULL: the theme's */
    voc__color second;  /* what the second ink is printed in */
    bool large_type;
} edition_row;

/* How every edition prints that says nothing else. */
#define USUAL                                                                                      \
    .unit = 1, .lines = 1, .one_page = true, .table_columns = INT_MAX, .grounds = true,            \
    .tab_height = 5, .poster_tab_height = 7, .foot_lines = 1

static const edition_row editions[] = {
    [VOC_EDITION_STANDARD] = {.name = "standard",
                              .manner = {USUAL},
                              .forms = {PORTRAIT, LANDSCAPE},
                              .second = VOC__INK2},
    [VOC_EDITION_LARGE_PRINT] = {.name = "large-print",
                                 .manner = {.unit = 1.8,
                                            .lines = 1.5,
                                            .one_column = true,
                                            .table_columns = 2,
                                            .grounds = true,
                                            .tab_height = 5,
                                            .poster_tab_height = 7,
                                            .foot_lines = 2},
                                 .forms = {PORTRAIT_LARGE, PORTRAIT_LARGE},
                                 .second = VOC__INK,
                                 .large_type = true},
    [VOC_EDITION_GRAY] = {.name = "gray",
                          .manner = {USUAL},
                          .forms = {PORTRAIT, LANDSCAPE},
                          .colors = grays,
                          .second = VOC__INK2},
    [VOC_EDITION_INK_SAVING] = {.name = "ink-saving",
                                .manner = {.unit = 1,
                                           .lines = 1,
                                           .one_page = true,
                                           .table_columns = INT_MAX,
                                           .tab_height = 2,
                                           .poster_tab_height = 2,
                                           .foot_lines = 1},
                                .forms = {PORTRAIT, LANDSCAPE},
                                .second = VOC__INK2},
};

/* Sizes and leadings of large print, in points. */
static const double large_types[VOC__TYPE_COUNT][2] = {
#define ROLE(constant, name, weight, size, leading, large_size, large_leading, color)              \
    [VOC__TYPE_##constant] = {large_size, large_leading},
#include "theme/type.def"
};

const char *voc__edition_name(voc_edition edition)
{
    return editions[edition].name;
}

static double larger(double one, double other)
{
    return one > other ? one : other;
}

/* A theme whose own type is larger still keeps it. */
static void enlarge(voc__type *types)
{
    for (int i = 0; i < VOC__TYPE_COUNT; i++) {
        types[i].size = larger(types[i].size, large_types[i][0]);
        types[i].leading = larger(types[i].leading, large_types[i][1]);
    }
}

static voc__format in_units(const voc__format *points, double unit)
{
    return (voc__format){.width = points->width / unit,
                         .height = points->height / unit,
                         .left = points->left / unit,
                         .right = points->right / unit,
                         .first_top = points->first_top / unit,
                         .head_line = points->head_line / unit,
                         .top = points->top / unit,
                         .foot_rule = points->foot_rule / unit,
                         .foot = points->foot / unit};
}

voc_status voc__edition_apply(voc_theme *theme, voc_log *log)
{
    const edition_row *e = &editions[theme->edition];
    double unit = e->manner.unit;
    theme->manner = &e->manner;
    for (int i = 0; i < 2; i++)
        theme->formats[i] = in_units(&formats[theme->paper == VOC_PAPER_A4][e->forms[i]], unit);
    if (e->large_type)
        enlarge(theme->types);
    for (int i = 0; i < VOC__TYPE_COUNT; i++) {
        theme->types[i].size /= unit;
        theme->types[i].leading /= unit;
    }
    for (int i = 0; e->colors && i < VOC__COLOR_COUNT; i++)
        theme->colors[i] = e->colors[i];
    theme->colors[VOC__INK2] = theme->colors[e->second];
    return e->colors && theme->logo.width ? voc__logo_gray(theme, log) : VOC_OK;
}

const voc__manner *voc__theme_manner(const voc_theme *theme)
{
    return theme->manner;
}

const voc__format *voc__theme_format(const voc_theme *theme, bool landscape)
{
    return &theme->formats[landscape];
}

double voc__theme_line(const voc_theme *theme, double width)
{
    return width * theme->manner->lines / theme->manner->unit;
}
