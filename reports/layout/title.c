/* The title block: tab, kind, title, deck, byline; the logo at the right, a legend beside the
 * title. */
#include <string.h>

#include "layout/block.h"

static const double tab_width = 36, widest_deck = 470;
/* A poster's. */
static const double large_tab_width = 54, large_widest_deck = 440;
enum { MOST_TITLE_LINES = 3, TIGHT_TITLE_LINES = 2 };
static const double legend_column = 125, legend_gap = 24, legend_raise = 3;
static const double legend_above = 2, legend_apart = 14;
static const double logo_top = 36, logo_width = 144, logo_height = 36, logo_room = 3, logo_gap = 12;

static const voc_node *find(const voc_node *block, voc_node_kind kind)
{
    for (const voc_node *child = block->first; child; child = child->next)
        if (child->kind == kind)
            return child;
    return NULL;
}

/* Long titles are set smaller: a poster's when it takes too many lines or a word too much room. */
static voc__type_role smaller_title(voc__pass *pass, voc__paragraph *words, voc__type_role type,
                                    double width)
{
    if (type == VOC__TYPE_TITLE && words->max_width > width)
        return VOC__TYPE_TITLE_LONG;
    if (type != VOC__TYPE_TITLE_POSTER)
        return type;
    voc__paragraph_break(pass, words, width);
    size_t most = pass->fit.tight ? TIGHT_TITLE_LINES : MOST_TITLE_LINES;
    return words->min_width > width || words->line_count > most ? VOC__TYPE_TITLE_POSTER_LONG
                                                                : type;
}

/* One of the block's texts under a tag of its own, a slice a line, all kept together. */
static void measure_words(voc__pass *pass, const voc_node *node, voc__type_role type,
                          voc__tag_role role, const voc__frame *frame, double width, double before)
{
    voc__setting setting = {.type = type, .weight = -1, .color = -1};
    voc__plan *plan = voc__pass_plan(pass, frame->plan, role, node->attributes.language);
    voc__paragraph *words = voc__paragraph_of(pass, node, &setting, plan);
    voc__type_role smaller = smaller_title(pass, words, type, width);
    if (smaller != type) {
        setting.type = smaller;
        words = voc__paragraph_of(pass, node, &setting, plan);
    }
    voc__paragraph_slices(pass, words, plan, frame->x, width < frame->width ? width : frame->width,
                          before);
}

/* Units of a pixel of the logo, whose box is as large in all editions; 0: there is none. */
static double logo_scale(const voc__pass *pass)
{
    const voc__image *logo = voc__theme_logo(pass->theme);
    if (!logo->width)
        return 0;
    double scale = logo_height / logo->height;
    if (logo->width * scale > logo_width)
        scale = logo_width / logo->width;
    return scale / pass->manner->unit;
}

static void add_logo(voc__pass *pass, const voc__frame *frame)
{
    const voc__image *logo = voc__theme_logo(pass->theme);
    double scale = logo_scale(pass);
    if (scale <= 0)
        return;
    voc__plan *plan = NULL;
    if (logo->alt && logo->alt[0]) {
        plan = voc__pass_plan(pass, frame->plan, VOC__TAG_FIGURE, NULL);
        if (plan)
            plan->alt = logo->alt;
    }
    double width = logo->width * scale;
    voc__op *op = voc__op_add(pass, VOC__OP_LOGO, plan, frame->x + frame->width - width,
                              logo_top / pass->manner->unit - pass->first_top);
    if (op) {
        op->as.logo.width = width;
        op->as.logo.height = logo->height * scale;
    }
}

static bool is_large(const voc_node *block)
{
    return block->attributes.role == VOC_ROLE_LARGE;
}

static void measure_top(voc__pass *pass, const voc__frame *frame, bool large)
{
    double tab_height = large ? pass->manner->poster_tab_height : pass->manner->tab_height;
    voc__slice_begin(pass, 0);
    voc__op_box(pass, frame->x, 0, large ? large_tab_width : tab_width, tab_height,
                voc__pass_color(pass, VOC__ACCENT));
    add_logo(pass, frame);
    voc__slice *slice = voc__slice_end(pass, tab_height + (pass->landscape ? 5 : 9));
    if (slice)
        slice->keep = true;
}

static void keep_from(voc__pass *pass, size_t from)
{
    if (voc__slices_height(pass, from) > pass->room / 2)
        return;
    for (size_t i = from; i + 1 < voc__slice_count(pass); i++)
        voc__slice_at(pass, i)->keep = true;
}

static void measure_names(voc__pass *pass, const voc_node *block, const voc__frame *frame,
                          double width)
{
    const voc_node *kicker = find(block, VOC_NODE_KICKER), *title = find(block, VOC_NODE_TITLE);
    bool large = is_large(block);
    measure_top(pass, frame, large);
    double logo = voc__theme_logo(pass->theme)->width * logo_scale(pass);
    double beside = logo > 0 ? frame->width - logo - logo_gap : width;
    if (kicker)
        measure_words(pass, kicker, large ? VOC__TYPE_KICKER_POSTER : VOC__TYPE_KICKER, VOC__TAG_P,
                      frame, beside < width ? beside : width, 0);
    double before = (large ? 4 : pass->landscape ? 0 : 1) + (logo > 0 ? logo_room : 0);
    if (title)
        measure_words(pass, title,
                      large             ? VOC__TYPE_TITLE_POSTER
                      : pass->landscape ? VOC__TYPE_TITLE_LANDSCAPE
                                        : VOC__TYPE_TITLE,
                      VOC__TAG_H1, frame, width, before);
}

/* The legend's paragraphs, two a row where there are columns; before: above the first. */
static void measure_legend(voc__pass *pass, const voc_node *legend, const voc__frame *frame,
                           double before)
{
    const int columns = pass->manner->one_column ? 1 : 2;
    double width = columns == 1 ? frame->width : legend_column - 4;
    voc__setting setting = {.type = VOC__TYPE_NOTE, .weight = -1, .color = -1};
    for (const voc_node *node = legend->first; node && pass->status == VOC_OK;) {
        voc__strip strip = {.before = node == legend->first ? before : 0, .limit = pass->room};
        size_t starts[3];
        voc__strip_begin(pass, &strip);
        for (int i = 0; i < columns; i++) {
            starts[i] = voc__slice_count(pass);
            if (!node)
                continue;
            voc__plan *plan = voc__pass_plan(pass, frame->plan, VOC__TAG_P, NULL);
            voc__paragraph *words = voc__paragraph_of(pass, node, &setting, plan);
            voc__paragraph_slices(pass, words, plan, frame->x + i * legend_column, width, 0);
            node = node->next;
        }
        starts[columns] = voc__slice_count(pass);
        voc__strip_end(pass, &strip, starts, (size_t)columns);
    }
}

/* The legend under the title where a logo stands beside it: each paragraph as wide as it is, as
 * many on a line as have room. */
static void measure_legend_under(voc__pass *pass, const voc_node *legend, const voc__frame *frame)
{
    voc__setting setting = {.type = VOC__TYPE_NOTE, .weight = -1, .color = -1};
    size_t count = 0, at = 0;
    for (const voc_node *node = legend->first; node; node = node->next)
        count++;
    size_t *starts = voc__arena_alloc(pass->arena, count + 1, sizeof *starts);
    voc__strip strip = {.before = legend_above, .limit = pass->room};
    double x = 0;
    if (!starts) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    voc__strip_begin(pass, &strip);
    for (const voc_node *node = legend->first; node && pass->status == VOC_OK; node = node->next) {
        voc__plan *plan = voc__pass_plan(pass, frame->plan, VOC__TAG_P, NULL);
        voc__paragraph *words = voc__paragraph_of(pass, node, &setting, plan);
        double width = words->max_width < frame->width ? words->max_width + 0.1 : frame->width;
        if (at && x + width > frame->width) {
            starts[at] = voc__slice_count(pass);
            voc__strip_end(pass, &strip, starts, at);
            strip.before = 0;
            voc__strip_begin(pass, &strip);
            at = 0;
            x = 0;
        }
        starts[at++] = voc__slice_count(pass);
        voc__paragraph_slices(pass, words, plan, frame->x + x, width, 0);
        x += width + legend_apart;
    }
    starts[at] = voc__slice_count(pass);
    voc__strip_end(pass, &strip, starts, at);
}

/* Title and legend side by side, their lower ends level. */
static void measure_beside(voc__pass *pass, const voc_node *block, const voc_node *legend,
                           const voc__frame *frame)
{
    voc__strip strip = {.limit = pass->room};
    voc__frame right = *frame;
    size_t starts[3] = {voc__slice_count(pass), 0, 0};
    right.width = 2 * legend_column;
    right.x += frame->width - right.width;
    voc__strip_begin(pass, &strip);
    measure_names(pass, block, frame, frame->width - right.width - legend_gap);
    double height = voc__slices_height(pass, starts[0]);
    starts[1] = voc__slice_count(pass);
    voc__slice_begin(pass, 0);
    voc__slice_end(pass, 0); /* pushes the legend down */
    measure_legend(pass, legend, &right, 0);
    starts[2] = voc__slice_count(pass);
    double spare = height - legend_raise - voc__slices_height(pass, starts[1]);
    if (pass->status == VOC_OK && spare > 0)
        voc__slice_at(pass, starts[1])->height = spare;
    voc__strip_end(pass, &strip, starts, 2);
}

void voc__title_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame)
{
    const voc_node *legend = find(node, VOC_NODE_LEGEND), *deck = find(node, VOC_NODE_DECK);
    const voc_node *byline = find(node, VOC_NODE_BYLINE);
    size_t from = voc__slice_count(pass);
    bool wide = frame->width >= 4 * legend_column, logo = logo_scale(pass) > 0;
    if (legend && wide && !logo)
        measure_beside(pass, node, legend, frame);
    else
        measure_names(pass, node, frame, frame->width);
    if (legend && wide && logo)
        measure_legend_under(pass, legend, frame);
    bool dense = pass->landscape || pass->dense;
    if (deck)
        measure_words(pass, deck,
                      is_large(node) ? VOC__TYPE_DECK_POSTER
                      : dense        ? VOC__TYPE_DECK_DENSE
                                     : VOC__TYPE_DECK,
                      VOC__TAG_P, frame, is_large(node) ? large_widest_deck : widest_deck,
                      pass->landscape ? 3 : 6);
    if (byline)
        measure_words(pass, byline, VOC__TYPE_NOTE, VOC__TAG_P, frame, frame->width, 7);
    if (legend && !wide)
        measure_legend(pass, legend, frame, pass->manner->one_column ? 6 : 0);
    keep_from(pass, from);
}
