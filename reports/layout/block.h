/*
 * layout/block.h - measuring blocks: each kind of node has a function that adds slices to the pass.
 */
#ifndef VOC_LAYOUT_BLOCK_H
#define VOC_LAYOUT_BLOCK_H

#include "layout/pass.h"

/* Where a block stands. */
typedef struct voc__frame {
    double x, width;
    voc_role role;     /* how its text is set: BODY, DENSE in panels and tables, COMPARISON */
    voc__plan *plan;   /* its children's parent */
    int weight, color; /* of its text; -1: as its type says */
    voc_align align;
    bool has_type; /* its text is set in type, whatever its role */
    voc__type_role type;
    bool panel, cell; /* it stands in one */
    bool tight;       /* paragraphs follow each other without a gap */
    bool flowing;     /* its slices are put on pages as they are, not made parts of a strip */
} voc__frame;

/* All of the siblings from first on; the first has no space above. */
void voc__blocks_measure(voc__pass *pass, const voc_node *first, const voc__frame *frame);
/* One block, `before` below what is above it. */
void voc__block_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                        double before);
/* The space between two neighbors. */
double voc__block_gap(const voc__pass *pass, const voc_node *above, const voc_node *node,
                      const voc__frame *frame);

/* Whether a block is to end on the page on which the next one begins. */
bool voc__block_stays(const voc__pass *pass, const voc_node *node, const voc_node *next);

/* Whether columns hold sections side by side. */
bool voc__begins_with_section(const voc_node *columns);

/* How much of it a tight fit saves. */
double voc__block_spare(const voc__pass *pass, const voc_node *node);

/* How text of a role is set. */
voc__setting voc__block_setting(const voc__frame *frame, voc_role role);
voc__type_role voc__block_type(voc_role role);

/* The children of a cell or an item: a single paragraph's words stand in plan itself, without a P.
 */
void voc__content_measure(voc__pass *pass, const voc_node *first, const voc__frame *frame);

/* A strip is one slice made of stacks of slices side by side, top aligned, on a ground of its own.
 * Where it would be higher than limit it becomes several, cut between the stacks' slices; one stack
 * that flows stays as many slices as it was, each on its own ground. Between
 * begin and the first stack only TAG operations and drawings that belong to the first part may be
 * added. */
typedef struct voc__strip {
    double before, above, below; /* space: above the strip; within it, above and below the stacks */
    double limit;
    bool flows;
    bool ground; /* a box behind it */
    double x, width, stroke_width;
    int fill, stroke;
    size_t op; /* set by begin */
} voc__strip;

void voc__strip_begin(voc__pass *pass, voc__strip *strip);
/* Stack i is the slices from starts[i] to starts[i + 1]; starts has count + 1 members. Returns the
 * height. */
double voc__strip_end(voc__pass *pass, const voc__strip *strip, const size_t *starts, size_t count);

/* Lowers each stack whose first line stands higher than another's, so that words of several sizes
 * stand on one line. Returns that line's distance from the stacks' top; 0: they have no words. */
double voc__stacks_align(voc__pass *pass, const size_t *starts, size_t count);

/* The slices from `from` on, one an entry, are set in two columns of about the same height, the
 * second one dx to the right: by the flow, or here and now if the frame is part of a strip. */
void voc__balance_entries(voc__pass *pass, const voc__frame *frame, size_t from, double dx);

/* Makes a heading a place for bookmarks and contents, in the open slice. */
void voc__heading_note(voc__pass *pass, const voc_node *node, int level, double x);
/* The words alone of a heading, for bookmarks and contents; in the pages' arena. */
const char *voc__heading_text(voc__pass *pass, const voc_node *heading);

void voc__title_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame);
void voc__section_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                          double before);
void voc__list_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                       double before);
void voc__definitions_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                              double before);
void voc__columns_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                          double before);
void voc__panel_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                        double before);
void voc__notice_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                         double before);
void voc__key_numbers_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                              double before);
void voc__table_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                        double before);
void voc__figure_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                         double before);
void voc__notes_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                        double before);
void voc__listing_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                          double before);
/* The last of the siblings that are set as one run-in paragraph with node; node itself if none. */
const voc_node *voc__notes_last(const voc__pass *pass, const voc_node *node);
void voc__sources_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                          double before);
void voc__slip_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                       double before);
void voc__blanks_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                         double before);
void voc__choices_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                          double before);
void voc__contents_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                           double before);
void voc__contact_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                          double before);
void voc__actions_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                          double before);

#endif
