/* Contents: a line for each section of a long guide, or for each part and its sections. */
#include <limits.h>

#include "layout/block.h"

static const double rule = 1.5, above_heading = 5, below_heading = 4, hair = 0.5, line_padding = 1,
                    number_room = 30;
static const double indent = 14, part_gap = 5;

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

/* What a line of contents leads to. */
typedef struct target {
    const voc__pass *of;
    size_t index; /* of its heading; NO_HEADING: where it begins */
} target;

enum { NO_HEADING = INT_MAX };

static void measure_line(voc__pass *pass, const char *title, voc_style style, const target *to,
                         const voc__frame *frame, voc__plan *list)
{
    voc__setting setting = {.type = VOC__TYPE_BODY, .weight = -1, .color = -1};
    voc__plan *item = voc__pass_plan(pass, list, VOC__TAG_TOCI, NULL);
    voc__plan *reference = voc__pass_plan(pass, item, VOC__TAG_REFERENCE, NULL);
    voc__plan *link = voc__pass_plan(pass, reference, VOC__TAG_LINK, NULL);
    voc__inline_begin(pass, &setting, NULL);
    voc__inline_text(pass, style, title, link);
    voc__inline_text(pass, style, " ", link); /* before the page number */
    voc__paragraph *words = voc__inline_end(pass);
    voc__slice_begin(pass, style == VOC_STYLE_STRONG ? part_gap : 0);
    double height =
        voc__paragraph_lines(pass, words, link, frame->x, line_padding, frame->width - number_room);
    height += 2 * line_padding + hair;
    voc__op *op = voc__op_add(pass, VOC__OP_CONTENT, link, frame->x + frame->width,
                              height - hair - line_padding - words->leading + words->above);
    if (op) {
        op->as.content.of = to->of;
        op->as.content.index = to->index;
        op->as.content.above = (double)words->line_count * words->leading - words->leading;
    }
    voc__op_rule(pass, frame->x, height - hair / 2, frame->x + frame->width, hair,
                 voc__pass_color(pass, VOC__HAIR));
    voc__slice_end(pass, height);
}

/* The document's own sections, whose headings are still to be measured. */
static void measure_sections(voc__pass *pass, const voc__frame *frame, voc__plan *list)
{
    const voc_node *root = voc_document_root(pass->document);
    target to = {.of = pass};
    for (const voc_node *at = root; at && pass->status == VOC_OK;
         at = voc__node_next(root, at, false)) {
        if (at->kind != VOC_NODE_SECTION)
            continue;
        if (at->attributes.level == 2)
            measure_line(pass, voc__heading_text(pass, at->first), VOC_STYLE_REGULAR, &to, frame,
                         list);
        to.index++;
    }
}

static void measure_part(voc__pass *pass, const voc__pass *part, const voc__frame *frame,
                         voc__plan *list)
{
    voc__frame inner = *frame;
    const voc__heading *headings = part->headings.items;
    target to = {part, NO_HEADING};
    inner.x += indent;
    inner.width -= indent;
    measure_line(pass, part->info->title, VOC_STYLE_STRONG, &to, frame, list);
    if (pass->fit.brief)
        return;
    voc__plan *sections = voc__pass_plan(pass, list, VOC__TAG_TOC, NULL);
    for (to.index = 0; to.index < part->headings.count && pass->status == VOC_OK; to.index++)
        if (headings[to.index].level == 2)
            measure_line(pass, headings[to.index].title, VOC_STYLE_REGULAR, &to, &inner, sections);
}

void voc__contents_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                           double before)
{
    (void)node;
    if (!pass->fit.contents)
        return;
    measure_heading(pass, frame, before);
    voc__plan *list = voc__pass_plan(pass, frame->plan, VOC__TAG_TOC, NULL);
    for (size_t i = 0; i < pass->part_count && pass->status == VOC_OK; i++)
        measure_part(pass, &pass->parts[i], frame, list);
    if (!pass->part_count)
        measure_sections(pass, frame, list);
}
