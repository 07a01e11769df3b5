/*
 * theme/theme.h - what the theme gives to layout and pdf: type scale, colors, paper and margins,
 * logo. Numbers: the built-in theme's design; lengths in units of layout, which are points in all
 * editions but large print.
 */
#ifndef VOC_THEME_THEME_H
#define VOC_THEME_THEME_H

#include <vocation/theme.h>

#include "text/text.h"

typedef enum voc__color {
    VOC__INK,
    VOC__INK2,
    VOC__RULE,
    VOC__HAIR,
    VOC__ACCENT,
    VOC__TINT,
    VOC__TINT2,
    VOC__WHITE,
    VOC__COLOR_COUNT
} voc__color;

/* The roles of type; one row each in theme/type.def. */
typedef enum voc__type_role {
    VOC__TYPE_TITLE,               /* 30/34 ExtraBold */
    VOC__TYPE_TITLE_LONG,          /* 28/32, of a title that takes two lines */
    VOC__TYPE_TITLE_POSTER,        /* 48/52, a handout's */
    VOC__TYPE_TITLE_POSTER_LONG,   /* 38/42, of one that takes too many lines */
    VOC__TYPE_TITLE_LANDSCAPE,     /* 22/26 */
    VOC__TYPE_KICKER,              /* 10/14 Bold accent */
    VOC__TYPE_KICKER_POSTER,       /* 12/16 */
    VOC__TYPE_DECK_POSTER,         /* 14/20 */
    VOC__TYPE_DECK,                /* 13/18 */
    VOC__TYPE_DECK_DENSE,          /* 12/16.5 */
    VOC__TYPE_H2,                  /* 14/18 Bold */
    VOC__TYPE_H3,                  /* 10/14 Bold */
    VOC__TYPE_NAME,                /* 12/15 Bold: column head of a comparison */
    VOC__TYPE_BODY,                /* 10/14 */
    VOC__TYPE_DENSE,               /* 9.5/13: tables, panels, dense text */
    VOC__TYPE_LARGE,               /* 11.5/16: a handout's words */
    VOC__TYPE_COMPARISON,          /* 9.5/12.6 */
    VOC__TYPE_TABLE_HEAD,          /* 8.5/11 Semibold ink2 */
    VOC__TYPE_NUMERAL,             /* 26/30 Semibold */
    VOC__TYPE_NUMERAL_POSTER,      /* 36/40 ExtraBold accent */
    VOC__TYPE_NUMERAL_POSTER_LONG, /* 28/32, of those that do not fit */
    VOC__TYPE_NUMERAL_LINES,       /* 11/15, under them */
    VOC__TYPE_UNIT,                /* 13/30 Semibold */
    VOC__TYPE_STEP,                /* 22/26 ExtraBold accent: number of an action */
    VOC__TYPE_STEP_LARGE,          /* 32/36, a handout's */
    VOC__TYPE_STEP_TITLE_LARGE,    /* 15/19 Bold */
    VOC__TYPE_KEY,                 /* 12/15 Semibold */
    VOC__TYPE_CAPTION,             /* 9.5/13 */
    VOC__TYPE_LABEL,               /* 8/10.5 chart labels ink2 */
    VOC__TYPE_LABEL_VALUE,         /* 8.5/10.5 Semibold ink */
    VOC__TYPE_LABEL_NEWEST,        /* 13/15 Bold ink */
    VOC__TYPE_NOTE,                /* 8/10.5 ink2 */
    VOC__TYPE_NOTICE,              /* 8.5/11.5 */
    VOC__TYPE_COUNT
} voc__type_role;

typedef struct voc__type {
    voc__weight weight;
    double size, leading;
    voc__color color;
} voc__type;

/* A page format: paper with its margins. */
typedef struct voc__format {
    double width, height;
    double left, right;     /* margins */
    double first_top;       /* top of content on the first page */
    double head_line, top;  /* next pages: top of the running head's line, top of content */
    double foot_rule, foot; /* from the bottom: the foot's rule, where content ends */
} voc__format;

/* What an edition changes: one row each in theme/edition.c, for layout to ask. */
typedef struct voc__manner {
    /* Points to a unit. Layout sets every document with the design's own lengths, and with type
     * sizes in the same units, on a page that measures so many fewer of them; pages are scaled
     * when they are painted. So what belongs to the size of text grows with it: gaps, paddings,
     * indents, marks, charts. */
    double unit;
    double lines;      /* how much wider the lines are that the design draws */
    bool one_column;   /* nothing stands side by side; key numbers one a row */
    bool one_page;     /* documents that ask for it are tightened to one page */
    int table_columns; /* tables of more become lists of labels and values */
    bool grounds;      /* panels and heads of comparisons are tinted; false: a line below */
    double tab_height; /* of the title's tab, of a poster's */
    double poster_tab_height;
    int foot_lines; /* of words in the foot, at most */
} voc__manner;

/* The logo, decoded and deflated once. */
typedef struct voc__image {
    int width, height;                /* pixels; 0: none */
    const unsigned char *rgb, *alpha; /* deflated (zlib) bytes; alpha NULL: opaque */
    size_t rgb_size, alpha_size;
    const char *alt;
} voc__image;

const voc__type *voc__theme_type(const voc_theme *theme, voc__type_role role);
int voc__theme_color(const voc_theme *theme, voc__color color); /* 0xRRGGBB */
const voc__manner *voc__theme_manner(const voc_theme *theme);   /* never NULL */
/* The page for documents that ask for landscape or do not: portrait for both where the edition has
 * it so. */
const voc__format *voc__theme_format(const voc_theme *theme, bool landscape);
/* How wide a line of the design is, in units. */
double voc__theme_line(const voc_theme *theme, double width);
const voc__faces *voc__theme_faces(const voc_theme *theme);
const voc__image *voc__theme_logo(const voc_theme *theme); /* never NULL; width 0: none */

#endif
