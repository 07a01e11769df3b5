/*
 * layout/pass.h - the state of one pass of layout: a document measured, put on pages and painted. A
 * second pass follows only when the first one shows that it must be squeezed, or that a page number
 * has more digits than was thought. Failure is sticky.
 */
#ifndef VOC_LAYOUT_PASS_H
#define VOC_LAYOUT_PASS_H

#include <stdint.h>

#include <vocation/document.h>

#include "base/array.h"
#include "base/buffer.h"
#include "doc/numbering.h"
#include "layout/boxes.h"
#include "layout/paragraph.h"
#include "layout/plan.h"
#include "layout/qr.h"
#include "theme/theme.h"

/* How hard the pages are squeezed, and what was learned before. */
typedef struct voc__fit {
    bool tight;      /* smaller gaps between sections, less padding in rows */
    bool run_in;     /* sources in their short form, in one paragraph with the notes */
    size_t dropped;  /* optional rows left out: the last ones first, late ones after all */
    bool contents;   /* the document is long enough for its CONTENTS */
    bool brief;      /* contents name the parts alone, not their sections */
    int page_digits; /* of PAGE_OF */
} voc__fit;

/* A heading, for bookmarks and contents. */
typedef struct voc__heading {
    const voc_node *node; /* the HEADING */
    const char *title;
    int level; /* of its SECTION */
    int page;  /* known after the flow */
    double y;
} voc__heading;

/* A place to which something leads; page -1: none. */
typedef struct voc__place {
    int page;
    double y;
} voc__place;

/* The drawn marks whose form is always the same. */
typedef enum voc__mark_form {
    VOC__MARK_FORM_CLOCK,
    VOC__MARK_FORM_DIFFERS,
    VOC__MARK_FORM_ALIKE,
    VOC__MARK_FORM_MARKER, /* the first of those of lists, in the order of voc_marker */
    VOC__MARK_FORMS = VOC__MARK_FORM_MARKER + VOC_MARKER_NUMBER
} voc__mark_form;

/* Notes printed once more at the foot of a page, whose letters stand on it but whose notes do not.
 */
typedef struct voc__page_notes {
    int page;
    uint64_t letters; /* bit i: letter i + 1 */
    voc__paragraph *words;
    double height;
} voc__page_notes;

enum { VOC__MEASURED_BUCKETS = 1024 };

typedef struct voc__pass voc__pass;
struct voc__pass {
    const voc_document *document;
    const voc_document_info *info;
    const voc_theme *theme;
    voc__shaper *shaper;
    voc__codes *codes;
    voc_log *log;
    voc__pages *pages;
    voc__arena *arena;         /* the pages' */
    const voc__manner *manner; /* of the theme's edition */
    const voc__format *format;
    double measure;   /* width between the margins */
    double room;      /* height of the content of a page after the first */
    double first_top; /* top of content on the first page */
    bool landscape;
    bool dense; /* a comparison follows the title: it is to stand on the first page */
    voc__fit fit;
    voc__numbering numbering;
    voc__array ops;                             /* of voc__op */
    voc__array slices;                          /* of voc__slice */
    voc__array page_notes;                      /* of voc__page_notes */
    voc__array headings;                        /* of voc__heading */
    voc__array spans, pieces, segments, scores; /* of inline.c and paragraph.c, while collecting */
    voc__array lacking; /* of uint32_t: characters without a face that were warned of */
    voc__buffer text;   /* of the paragraph being collected */
    voc__buffer break_flags;
    bool mixed;                       /* of the paragraph being measured, so far */
    const char *han;                  /* the same: see voc__paragraph */
    const struct measured **measured; /* measured.c: buckets by text, over all passes */
    voc__setting setting;             /* of the paragraph being collected */
    const char *language;             /* the same; NULL: the document's */
    double next_lead;                 /* space before the next span, unless it begins with one */
    const char *where;                /* the heading that was last met, for messages */
    double spaces[VOC__WEIGHT_COUNT]; /* advance of a space, 1/1000 em */
    size_t slice_op;                  /* first operation of the open slice */
    double slice_before;
    voc__place *source_places; /* by number printed */
    voc__place sources_place;
    int page_count;
    voc__paragraph nothing;              /* in place of one that could not be made */
    voc__drawing marks[VOC__MARK_FORMS]; /* drawn once, at 0, 0 */
    voc_status status;      /* VOC_OK until something fails; then nothing more is measured */
    voc__plan *root;        /* the tag of a part; NULL: the document's */
    int first_page;         /* the pages of other documents before its own */
    int blank_pages;        /* empty ones at its end */
    int all_pages;          /* of the whole, known before painting */
    const voc__pass *parts; /* what CONTENTS lists; NULL: the document's own sections */
    size_t part_count;
    const voc_furniture_words *words; /* of the whole: page_of */
};

/* Measures the document and gives every slice its page. */
void voc__pass_run(voc__pass *pass, const voc__fit *fit);
/* fit.c: measures it as often as it takes to fit. */
void voc__pass_fit(voc__pass *pass);
/* The same once more if a page number has more digits, now that first_page is known; else false. */
bool voc__pass_renumber(voc__pass *pass);
/* Gives back what measuring took. */
void voc__pass_end(voc__pass *pass);

/* flow.c: gives every slice its page and place, then every heading and source. */
void voc__flow(voc__pass *pass);
/* How many pages it would take if it were tight, as far as the slices tell. Changes nothing. */
int voc__flow_tight_pages(voc__pass *pass);
/* Height that the last page's slices take. */
double voc__flow_last_height(const voc__pass *pass);

/* page_notes.c: looks for letters whose notes are on another page. True when that differs from what
 * the flow has left room for, so that it must be done again. */
bool voc__page_notes_find(voc__pass *pass);
/* The room they take at the foot of a page. */
double voc__page_notes_height(const voc__pass *pass, int page);
void voc__page_notes_paint(voc__pass *pass);

/* paint.c: makes the tags and puts every operation on its page. */
void voc__paint(voc__pass *pass);
/* furniture.c: head and foot of each page. */
void voc__furniture_paint(voc__pass *pass);

void voc__pass_fail(voc__pass *pass, voc_status status);
voc__plan *voc__pass_plan(voc__pass *pass, voc__plan *parent, voc__tag_role role,
                          const char *language);
int voc__pass_color(const voc__pass *pass, voc__color color);
/* How wide a line of the design is that is painted as a box. */
double voc__pass_line(const voc__pass *pass, double width);

/* What becomes of a character that no face has: as the document asks. */
voc__missing voc__pass_missing(const voc__pass *pass);

/* A copy of text in the pages' arena, made by a printf; NULL when memory is refused. */
#define voc__pass_print(pass, ...) voc__arena_printf((pass)->arena, __VA_ARGS__)

#endif
