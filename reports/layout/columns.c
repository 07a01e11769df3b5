/* Columns side by side; where they do not fit they stand under each other: those higher than a page
 * always, sections where the flow finds too little room left (look.md §9). */
#include "layout/block.h"

enum { MOST_COLUMNS = 4 };

/* The first column's share of the width that is left beside the gap. */
static double first_share(voc_ratio ratio, size_t count)
{
    static const double shares[] = {
        [VOC_RATIO_WIDE_NARROW] = 282.0 / 480, [VOC_RATIO_NARROW_WIDE] = 186.0 / 480};
    return ratio == VOC_RATIO_EQUAL || count != 2 ? 1.0 / (double)count : shares[ratio];
}

static void measure_under(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                          double before)
{
    const voc_node *above = NULL;
    for (const voc_node *column = node->first; column && pass->status == VOC_OK;
         column = column->next) {
        size_t from = voc__slice_count(pass);
        voc__blocks_measure(pass, column->first, frame);
        if (voc__slice_count(pass) == from)
            continue;
        voc__slice *first = voc__slice_at(pass, from);
        first->before = above ? voc__block_gap(pass, above, column->first, frame) : before;
        first->spare_before = before > 0 || above ? voc__block_spare(pass, column->first) : 0;
        above = column->first;
    }
}

/* The other form of the slice that was made last. Its headings are the same ones. */
static void measure_instead(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                            double before, size_t heading_count)
{
    size_t from = voc__slice_count(pass);
    pass->headings.count = heading_count;
    measure_under(pass, node, frame, before);
    if (pass->status == VOC_OK)
        voc__slice_at(pass, from - 1)->instead = voc__slice_count(pass) - from;
}

void voc__columns_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                          double before)
{
    size_t count = 0, at = 0, starts[MOST_COLUMNS + 1];
    if (pass->manner->one_column) {
        measure_under(pass, node, frame, before);
        return;
    }
    for (const voc_node *column = node->first; column; column = column->next)
        count++;
    double gap = count > 2 ? 12 : frame->panel ? 18 : 24;
    double spare = frame->width - gap * (double)(count - 1);
    size_t heading_count = pass->headings.count, op_count = pass->ops.count,
           slice_count = voc__slice_count(pass);
    voc__strip strip = {.before = before, .limit = pass->room};
    voc__frame inner = *frame;
    inner.flowing = false;
    voc__strip_begin(pass, &strip);
    if (count > 2 && !frame->panel)
        inner.role = VOC_ROLE_DENSE;
    double highest = 0;
    for (const voc_node *column = node->first; column && at < MOST_COLUMNS; column = column->next) {
        double first = spare * first_share(node->attributes.ratio, count);
        inner.width = at == 0 ? first : (spare - first) / (double)(count - 1);
        starts[at++] = voc__slice_count(pass);
        voc__blocks_measure(pass, column->first, &inner);
        inner.x += inner.width + gap;
        double height = voc__slices_height(pass, starts[at - 1]);
        highest = height > highest ? height : highest;
    }
    starts[at] = voc__slice_count(pass);
    if (highest <= pass->room) {
        voc__strip_end(pass, &strip, starts, at);
        if (frame->flowing && voc__begins_with_section(node))
            measure_instead(pass, node, frame, before, heading_count);
        return;
    }
    pass->ops.count = op_count;
    pass->slices.count = slice_count;
    pass->headings.count = heading_count;
    measure_under(pass, node, frame, before);
}
