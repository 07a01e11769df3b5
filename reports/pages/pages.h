/*
 * pages/pages.h - the value between layout and output: pages of positioned items, each naming the
 * tag it belongs to, and the tree of tags. Plain data in one arena; written by layout, read by pdf/
 * and by the dump that tests read.
 *
 * Units: points; x grows to the right, y downwards from the page's top left corner. Colors are
 * indices into the theme's palette, already resolved here to 0xRRGGBB.
 */
#ifndef VOC_PAGES_PAGES_H
#define VOC_PAGES_PAGES_H

#include <stdio.h>

#include <vocation/date.h>

#include "base/arena.h"
#include "text/text.h"

/* Structure types of PDF 1.7 that we make: VOC__TAG_DOCUMENT, ... */
typedef enum voc__tag_role {
#define ROLE(constant, name) VOC__TAG_##constant,
#include "pages/roles.def"
    VOC__TAG_ROLE_COUNT
} voc__tag_role;

typedef enum voc__th_scope {
    VOC__SCOPE_NONE,
    VOC__SCOPE_COLUMN,
    VOC__SCOPE_ROW,
    VOC__SCOPE_BOTH
} voc__th_scope;

typedef struct voc__tag voc__tag;

/* One thing in a tag, in reading order: a tag, an item on a page, or a link annotation. */
typedef struct voc__kid {
    enum { VOC__KID_TAG, VOC__KID_ITEM, VOC__KID_ANNOTATION } kind;
    voc__tag *tag; /* KID_TAG */
    int page;      /* others: page index, and index in its items or annotations */
    size_t index;
} voc__kid;

struct voc__tag {
    voc__tag_role role;
    size_t number; /* its index in the pages' tags */
    voc__tag *parent;
    voc__kid *kids;
    size_t kid_count, kid_capacity;
    const char *alt, *actual_text, *language; /* NULL: none */
    bool spelled;                             /* actual_text also stands in the marked content */
    const char *id;                           /* NOTE: given by pages if NULL */
    voc__th_scope scope;
    int column_span, row_span; /* 0: 1 */
    bool numbered_list;
    bool has_bbox;  /* FIGURE: its place on its page */
    double bbox[4]; /* left, top, right, bottom */
};

typedef enum voc__artifact {
    VOC__NOT_ARTIFACT,
    VOC__ARTIFACT_LAYOUT,
    VOC__ARTIFACT_PAGINATION_HEAD,
    VOC__ARTIFACT_PAGINATION_FOOT,
    VOC__ARTIFACT_BACKGROUND
} voc__artifact;

typedef enum voc__item_kind {
    VOC__ITEM_TEXT,
    VOC__ITEM_PATH,
    VOC__ITEM_DISC,
    VOC__ITEM_IMAGE
} voc__item_kind;

/* A path: subpaths of straight lines and Bézier curves. */
typedef enum voc__path_op {
    VOC__PATH_MOVE,
    VOC__PATH_LINE,
    VOC__PATH_CURVE,
    VOC__PATH_CLOSE,
    VOC__PATH_RECT /* a whole subpath: from its top left corner to its bottom right one */
} voc__path_op;
typedef struct voc__path_step {
    voc__path_op op;
    double x[3], y[3]; /* CURVE: two control points and the end; RECT: [0], [1]; others: [0] */
} voc__path_step;

#define VOC__NO_COLOR (-1)

typedef struct voc__item {
    voc__item_kind kind;
    voc__tag *tag; /* NULL: an artifact of kind artifact */
    voc__artifact artifact;
    union {
        struct {
            voc__runs runs; /* painted one after the other from x on the baseline y */
            double x, y, size;
            int color;
            double word_gap; /* extra points after each space; 0 mostly */
        } text;
        struct {
            const voc__path_step *steps;
            size_t count;
            int fill, stroke; /* 0xRRGGBB or VOC__NO_COLOR */
            double width;     /* of the stroke */
            double dash[2];   /* on, off; 0, 0: solid */
            bool round_join;
        } path;
        struct {
            double x, y, radius; /* filled, without an outline; (x, y) is the middle */
            int color;
        } disc;
        struct {
            double x, y, width, height; /* the theme's logo */
        } image;
    } as;
} voc__item;

/* A link area; belongs to a LINK tag through its kid. */
typedef struct voc__annotation {
    voc__tag *tag;
    double box[4];        /* left, top, right, bottom */
    const char *contents; /* said by readers */
    const char *url;      /* or NULL: inside the document */
    int target_page;      /* of url NULL */
    double target_y;
} voc__annotation;

typedef struct voc__page {
    double width, height;
    double trim[4]; /* where it is cut: left, top, right, bottom; all 0: at its edges */
    double bleed;   /* how far beyond that it is printed */
    voc__item *items;
    size_t item_count, item_capacity;
    voc__annotation *annotations;
    size_t annotation_count, annotation_capacity;
} voc__page;

typedef struct voc__bookmark {
    const char *title;
    int level; /* 1 is the outermost */
    int page;
    double y;
} voc__bookmark;

typedef struct voc__pages {
    voc__arena *arena;
    double width, height; /* of the pages that are added from here on */
    voc__page *pages;
    size_t page_count, page_capacity;
    voc__tag *root;  /* DOCUMENT */
    voc__tag **tags; /* all of them, in the order of making; [0] is the root */
    size_t tag_count, tag_capacity;
    voc__bookmark *bookmarks;
    size_t bookmark_count, bookmark_capacity;
    const char *title, *language, *author, *description, *keywords;
    voc_date date;
    bool failed; /* memory was refused somewhere: the value is not to be used */
} voc__pages;

/* "H1", "TH": the name in PDF. */
const char *voc__tag_role_name(voc__tag_role role);

/* Building: sticky like documents: NULL or failed pages do nothing, results are then NULL or -1.
 * Results belong to pages. All strings, runs and steps must live as long as pages does. */
voc__pages *voc__pages_new(double width, double height);
void voc__pages_free(voc__pages *pages);

/* The same in an arena that served before. Takes it, even when NULL is returned. */
voc__pages *voc__pages_new_in(voc__arena *arena, double width, double height);
/* Frees pages but for their arena, which is returned empty. NULL for NULL. */
voc__arena *voc__pages_recycle(voc__pages *pages);

int voc__pages_add_page(voc__pages *pages);

/* A tag under parent, the next in reading order (NULL parent: the root). */
voc__tag *voc__pages_tag(voc__pages *pages, voc__tag *parent, voc__tag_role role);

/* Appends item to a page, and to its tag's kids. Returns the stored item, or NULL. */
voc__item *voc__pages_item(voc__pages *pages, int page, const voc__item *item);
void voc__pages_annotation(voc__pages *pages, int page, const voc__annotation *annotation);
void voc__pages_bookmark(voc__pages *pages, const voc__bookmark *bookmark);

/* Shapes made of steps. All stroked or filled as given. */
void voc__pages_rect(voc__pages *pages, int page, voc__tag *tag, voc__artifact artifact, double x,
                     double y, double width, double height, double radius, int fill, int stroke,
                     double line);
void voc__pages_line(voc__pages *pages, int page, voc__tag *tag, voc__artifact artifact, double x1,
                     double y1, double x2, double y2, int color, double line, double dash_on,
                     double dash_off);
void voc__pages_circle(voc__pages *pages, int page, voc__tag *tag, voc__artifact artifact, double x,
                       double y, double radius, int fill, int stroke, double line);
void voc__pages_polyline(voc__pages *pages, int page, voc__tag *tag, voc__artifact artifact,
                         const double (*points)[2], size_t count, int fill, int stroke,
                         double line);

/* The same shapes as items in arena, with no tag and no page yet; steps NULL: memory was refused.
 */
voc__item voc__shape_rect(voc__arena *arena, double x, double y, double width, double height,
                          double radius, int fill, int stroke, double line);
voc__item voc__shape_line(voc__arena *arena, double x1, double y1, double x2, double y2, int color,
                          double line, double dash_on, double dash_off);
voc__item voc__shape_circle(voc__arena *arena, double x, double y, double radius, int fill,
                            int stroke, double line);
voc__item voc__shape_polyline(voc__arena *arena, const double (*points)[2], size_t count, int fill,
                              int stroke, double line);

/* How things on a page move: to `factor` times where they are and as large, then by dx and dy;
 * lines become `lines` times as wide. */
typedef struct voc__change {
    double factor, lines, dx, dy;
} voc__change;

void voc__item_change(voc__pages *pages, voc__item *item, const voc__change *change);
/* The same, one for each page, for all that is not an item: links, bookmarks, boxes of tags. */
void voc__pages_change(voc__pages *pages, const voc__change *changes);

/* The page of the first thing in a tag; -1: it holds nothing. */
int voc__tag_page(const voc__tag *tag);

/* impose.c. Each page becomes a sheet of its paper turned by a quarter, with two copies of it, as
 * large as they can be, to be cut apart at the marks. The second is an artifact. */
void voc__pages_two_up(voc__pages *pages);
/* Each page grows by room for crop marks and a bleed of 9 points, into which goes on what ends at
 * its edge. */
void voc__pages_crop(voc__pages *pages);

/* Makes every length `factor` times as long, but the width of lines `lines` times. */
void voc__pages_scale(voc__pages *pages, double factor, double lines);

/* The value as text: pages, items (with text, place, size, weight, color, role), the tag tree. */
voc_status voc__pages_dump(const voc__pages *pages, FILE *out);

#endif
