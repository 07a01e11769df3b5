/* Contents of long guides: a line for each section, with its page. */
#include "layout/block.h"

static const double rule = 1.5, above_heading = 5, below_heading = 4, hair = 0.5, line_padding = 1,
                    number_room = 30;

static void measure_heading(voc__pass *pass, const voc__frame *frame, double before)
{
    voc__setting setting = {.type = VOC__TYPE_H2, .weight = -1, .color = -1};
    voc__plan *plan = voc__pass_plan(pass, frame->plan, VOC__TAG_H2, NULL);
    voc__paragraph *words = voc__paragraph_text(pass, pass->info->words.contents, &setting, plan);
    voc__slice_begin(pass, before);
    double line = voc__pass_line(pass, rule), y = line + above_heading;
    voc__op_box(pass, frame->x, 0, frame->width, line, voc__pass_color(pass, VOC__INK));
    double height = voc__paragraph_lines(pass, words, plan, frame->x, y, frame->width);
    voc__slice *slice = voc__slice_end(pass, height + y + below_heading);
    if (slice)
        slice->keep = slice->heading = true;
}

static void measure_line(voc__pass *pass, const voc_node *heading, size_t index,
                         const voc__frame *frame, voc__plan *list)
{
    voc__setting setting = {.type = VOC__TYPE_BODY, .weight = -1, .color = -1};
    voc__plan *item = voc__pass_plan(pass, list, VOC__TAG_TOCI, NULL);
    voc__plan *reference = voc__pass_plan(pass, item, VOC__TAG_REFERENCE, NULL);
    voc__plan *link = voc__pass_plan(pass, reference, VOC__TAG_LINK, NULL);
    voc__inline_begin(pass, &setting, NULL);
    for (const voc_node *node = heading->first; node; node = node->next)
        if (node->kind == VOC_NODE_TEXT)
            voc__inline_text(pass, VOC_STYLE_REGULAR, node->text, link);
    voc__inline_text(pass, VOC_STYLE_REGULAR, " ", link); /* before the page number */
    voc__paragraph *words = voc__inline_end(pass);
    voc__slice_begin(pass, 0);
    double height =
        voc__paragraph_lines(pass, words, link, frame->x, line_padding, frame->width - number_room);
    height += 2 * line_padding + hair;
    voc__op *op = voc__op_add(pass, VOC__OP_CONTENT, link, frame->x + frame->width,
                              height - hair - line_padding - words->leading + words->above);
    if (op) {
        op->as.content.index = index;
        op->as.content.above = (double)words->line_count * words->leading - words->leading;
    }
    voc__op_rule(pass, frame->x, height - hair / 2, frame->x + frame->width, hair,
                 voc__pass_color(pass, VOC__HAIR));
    voc__slice_end(pass, height);
}

void voc__contents_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                           double before)
{
    const voc_node *root = voc_document_root(pass->document);
    size_t index = 0;
    if (!pass->fit.contents)
        return;
    (void)node;
    measure_heading(pass, frame, before);
    voc__plan *list = voc__pass_plan(pass, frame->plan, VOC__TAG_TOC, NULL);
    for (const voc_node *at = root; at && pass->status == VOC_OK;
         at = voc__node_next(root, at, false)) {
        if (at->kind != VOC_NODE_SECTION)
            continue;
        if (at->attributes.level == 2)
            measure_line(pass, at->first, index, frame, list);
        index++;
    }
}
