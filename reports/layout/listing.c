/* Listings: entries in two balanced columns, a tag at the right of each. */
#include "layout/block.h"

static const double entry_padding = 2.2, tight_padding = 1.7, hair = 0.5, column_gap = 24,
                    narrowest = 300, tag_room = 6;

static double padding_of(const voc__pass *pass)
{
    return pass->fit.tight ? tight_padding : entry_padding;
}

/* The tag at the right end of the first line. Returns the width it takes. */
static double add_tag(voc__pass *pass, const voc_node *entry, const voc__frame *frame,
                      voc__plan *plan)
{
    voc__setting setting = {
        .type = VOC__TYPE_NOTE, .weight = -1, .color = -1, .align = VOC_ALIGN_END};
    for (const voc_node *node = entry->first; node; node = node->next) {
        if (node->kind != VOC_NODE_TAG)
            continue;
        voc__inline_begin(pass, &setting, NULL);
        voc__inline_node(pass, node, plan);
        voc__paragraph *words = voc__inline_end(pass);
        double baseline = voc__type_baseline(pass, voc__theme_type(pass->theme, VOC__TYPE_DENSE));
        voc__paragraph_lines(pass, words, plan, frame->x,
                             padding_of(pass) + baseline - words->above, frame->width);
        return words->max_width + tag_room;
    }
    return 0;
}

static void measure_entry(voc__pass *pass, const voc_node *entry, const voc__frame *frame,
                          voc__plan *list, double before)
{
    voc__plan *item = voc__pass_plan(pass, list, VOC__TAG_LI, entry->attributes.language);
    double padding = padding_of(pass);
    voc__frame inner = *frame;
    inner.role = VOC_ROLE_DENSE;
    inner.plan = voc__pass_plan(pass, item, VOC__TAG_LBODY, NULL);
    voc__plan *tag = voc__pass_plan(pass, inner.plan, VOC__TAG_P, NULL);
    voc__strip strip = {
        .before = before, .above = padding, .below = padding + hair, .limit = pass->room};
    size_t starts[2];
    voc__strip_begin(pass, &strip);
    size_t line = pass->ops.count;
    voc__op_rule(pass, frame->x, 0, frame->x + frame->width, hair,
                 voc__pass_color(pass, VOC__HAIR));
    starts[0] = voc__slice_count(pass);
    inner.width -= add_tag(pass, entry, frame, tag);
    for (const voc_node *node = entry->first; node && pass->status == VOC_OK; node = node->next) {
        if (node->kind != VOC_NODE_PARAGRAPH)
            continue;
        voc__block_measure(pass, node, &inner, 0);
        inner.role = VOC_ROLE_NOTE;
    }
    starts[1] = voc__slice_count(pass);
    if (pass->status != VOC_OK)
        return;
    voc__op *rule = (voc__op *)pass->ops.items + line;
    double height = voc__slices_height(pass, starts[0]) + padding + padding + hair;
    rule->y = rule->as.rule.y2 = height - hair / 2;
    voc__strip_end(pass, &strip, starts, 1);
    if (pass->status == VOC_OK)
        voc__slice_at(pass, voc__slice_count(pass) - 1)->spare = 2 * (padding - tight_padding);
}

void voc__listing_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                          double before)
{
    bool two = frame->width >= narrowest;
    voc__frame inner = *frame;
    size_t from = voc__slice_count(pass);
    inner.width = two ? (frame->width - column_gap) / 2 : frame->width;
    voc__plan *list = voc__pass_plan(pass, frame->plan, VOC__TAG_L, node->attributes.language);
    for (const voc_node *entry = node->first; entry && pass->status == VOC_OK; entry = entry->next)
        measure_entry(pass, entry, &inner, list, entry == node->first ? before : 0);
    size_t count = voc__slice_count(pass);
    if (!two && frame->flowing && count > from + 1 && pass->status == VOC_OK)
        voc__slice_at(pass, count - 2)->keep = true; /* none is left alone on the next page */
    if (two && pass->status == VOC_OK)
        voc__balance_entries(pass, frame, from, inner.width + column_gap);
}
