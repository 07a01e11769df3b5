/*
 * layout/boxes.h - what blocks are measured into. A slice is a strip of the flow that no page break
 * cuts; it holds operations, placed relative to its top left corner. Nothing here knows pages:
 * slices get their page from flow.c and are painted by paint.c. Units: points; x from the left
 * margin.
 */
#ifndef VOC_LAYOUT_BOXES_H
#define VOC_LAYOUT_BOXES_H

#include "base/array.h"
#include "layout/chart.h"
#include "layout/paragraph.h"
#include "layout/plan.h"
#include "pages/pages.h"

typedef enum voc__op_kind {
    VOC__OP_LINE,    /* a line of a paragraph */
    VOC__OP_BOX,     /* a rectangle; artifact */
    VOC__OP_RULE,    /* a straight line; artifact */
    VOC__OP_MARKER,  /* of a list item, under its Lbl */
    VOC__OP_SIGN,    /* of a comparison's row, under its Span */
    VOC__OP_DRAWING, /* a chart under its FIGURE */
    VOC__OP_LOGO,    /* the theme's image under its FIGURE */
    VOC__OP_TAG,     /* makes the tag even if nothing is painted in it */
    VOC__OP_HEADING, /* a place for bookmarks and contents */
    VOC__OP_SOURCE,  /* a place that CITEs lead to */
    VOC__OP_SOURCES, /* where the sources begin */
    VOC__OP_CONTENT, /* the page number, the dots' line and the link of a line of contents */
} voc__op_kind;

typedef struct voc__op {
    voc__op_kind kind;
    voc__plan *plan;
    double x, y; /* LINE, MARKER, SIGN: left end of the baseline; others: top left corner */
    union {
        struct {
            const voc__paragraph *paragraph;
            size_t line;
        } line;
        struct {
            double width, height, radius, stroke_width;
            int fill, stroke; /* 0xRRGGBB or VOC__NO_COLOR */
        } box;
        struct {
            double x2, y2, width, dash_on, dash_off;
            int color;
        } rule;
        struct {
            int form; /* voc_marker; voc_sign */
        } mark;
        struct {
            double width, height;
        } logo;
        const voc__drawing *drawing;
        struct {
            const struct voc__pass *of; /* whose heading; its beginning, if it has no such one */
            size_t index;               /* of the heading */
            double above;               /* from its first line's baseline to its last */
        } content;
        size_t index; /* HEADING: of the heading; SOURCE: the number printed, from 1 */
    } as;
} voc__op;

/* A head that is painted again, as an artifact, where a slice of its table begins a page. */
typedef struct voc__repeat {
    size_t first_slice, slice_count;
    double x, height;
    const voc__paragraph *continued; /* the word above it */
    double continued_height;
} voc__repeat;

/* Entries that are set in two columns, as many on a page as it has room for: which ones, and how
 * far the second column is to the right. */
typedef struct voc__balance {
    size_t first, count;
    double dx;
} voc__balance;

enum { VOC__NO_PAGE = -1 };

typedef struct voc__slice {
    double before; /* space above, left out at a page's top */
    double height;
    size_t op, op_count;
    bool keep;                   /* on one page with the next slice */
    bool heading;                /* keeps with two slices after it */
    bool new_page;               /* begins a page */
    bool foot, slip;             /* stands at the foot of its page; and is cut off */
    double spare_before, spare;  /* how much less before and height are when tight */
    const voc__balance *balance; /* set of entries it belongs to; NULL: none */
    const voc__repeat *repeat;   /* NULL: nothing is painted again above it */
    size_t instead; /* so many slices after it are its other form: one of both is placed */
    bool repeats;   /* set by flow.c: it begins a page, and the head is painted above it */
    int page;       /* set by flow.c; VOC__NO_PAGE: its other form is placed */
    double x, y;    /* the same: from the left margin, and on the page */
} voc__slice;

struct voc__pass;

voc__op *voc__op_add(struct voc__pass *pass, voc__op_kind kind, voc__plan *plan, double x,
                     double y);
void voc__op_box(struct voc__pass *pass, double x, double y, double width, double height, int fill);
void voc__op_rule(struct voc__pass *pass, double x, double y, double x2, double width, int color);

/* Between begin and end operations are added with y from the slice's top. */
void voc__slice_begin(struct voc__pass *pass, double before);
/* NULL when memory was refused. */
voc__slice *voc__slice_end(struct voc__pass *pass, double height);

size_t voc__slice_count(const struct voc__pass *pass);
voc__slice *voc__slice_at(const struct voc__pass *pass, size_t index);

/* Moves a slice's operations. */
void voc__slice_move(struct voc__pass *pass, const voc__slice *slice, double dx, double dy);

/* Height of the slices from `from` on when stacked; the first one's space above is left out. */
double voc__slices_height(const struct voc__pass *pass, size_t from);
/* Takes the slices from `from` on away and leaves their operations, shifted as if stacked at `top`.
 * Returns their height. For strips made of stacks side by side. */
double voc__slices_melt(struct voc__pass *pass, size_t from, double top);

#endif
