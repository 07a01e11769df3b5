/* Sections: rule, heading, an aside on its line, and what belongs to it. */
#include <string.h>

#include "base/name.h"
#include "layout/block.h"

static const double section_rule = 1.5, above_heading = 5, below_heading = 4, below_small = 2;
static const double aside_gap = 6;

const char *voc__heading_text(voc__pass *pass, const voc_node *heading)
{
    voc__buffer text = {0};
    for (const voc_node *node = heading->first; node; node = voc__node_next(heading, node, false))
        if (node->text)
            voc__buffer_text(&text, node->text);
    const char *copy = text.failed || !text.data ? "" : (const char *)text.data;
    copy = voc__arena_strdup(pass->arena, voc__name_line(pass->arena, copy));
    if (text.failed || !copy)
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
    voc__buffer_free(&text);
    return copy;
}

void voc__heading_note(voc__pass *pass, const voc_node *node, int level, double x)
{
    voc__heading *heading = voc__array_push(&pass->headings, sizeof *heading);
    if (!heading) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    heading->node = node;
    heading->level = level;
    heading->title = voc__heading_text(pass, node);
    pass->where = heading->title;
    voc__op *op = voc__op_add(pass, VOC__OP_HEADING, NULL, x, 0);
    if (op)
        op->as.index = pass->headings.count - 1;
}

/* The aside: on the heading's line if there is room, else under it. Returns the height it adds. */
static double add_aside(voc__pass *pass, const voc_node *aside, const voc__frame *frame,
                        const voc__paragraph *heading, double y)
{
    voc__setting setting = {.type = VOC__TYPE_NOTE, .weight = -1, .color = -1};
    voc__plan *plan = voc__pass_plan(pass, frame->plan, VOC__TAG_P, aside->attributes.language);
    voc__paragraph *words = voc__paragraph_of(pass, aside, &setting, plan);
    double x = heading->line_count == 1 ? heading->lines[0].width + aside_gap : frame->width;
    if (x + words->max_width <= frame->width) {
        voc__paragraph_lines(pass, words, plan, frame->x + x, y + heading->above - words->above,
                             frame->width - x);
        return 0;
    }
    return voc__paragraph_lines(pass, words, plan, frame->x,
                                y + (double)heading->line_count * heading->leading, frame->width);
}

/* A heading that takes a good part of a page is set as a paragraph is. */
static void measure_long(voc__pass *pass, const voc_node *section, const voc__frame *frame,
                         voc__paragraph *words, voc__plan *plan, double before)
{
    const voc_node *aside = section->first->next;
    voc__slice_begin(pass, before);
    voc__heading_note(pass, section->first, section->attributes.level, frame->x);
    voc__slice *mark = voc__slice_end(pass, 0);
    if (mark)
        mark->new_page = section->attributes.new_page;
    voc__paragraph_slices(pass, words, plan, frame->x, frame->width, 0);
    if (aside && aside->kind == VOC_NODE_ASIDE) {
        voc__setting setting = {.type = VOC__TYPE_NOTE, .weight = -1, .color = -1};
        voc__plan *own = voc__pass_plan(pass, frame->plan, VOC__TAG_P, aside->attributes.language);
        voc__paragraph *small = voc__paragraph_of(pass, aside, &setting, own);
        voc__paragraph_slices(pass, small, own, frame->x, frame->width, 0);
    }
}

static const voc_node *body_of(const voc_node *section)
{
    const voc_node *body = section->first->next;
    return body && body->kind == VOC_NODE_ASIDE ? body->next : body;
}

/* A note stands close to the heading that it is about. */
static bool begins_small(const voc_node *body)
{
    return body && body->kind == VOC_NODE_PARAGRAPH && body->attributes.role == VOC_ROLE_NOTE;
}

static void measure_heading(voc__pass *pass, const voc_node *section, const voc__frame *frame,
                            double before)
{
    const voc_node *node = section->first, *aside = node->next;
    bool large = section->attributes.level == 2;
    voc__setting setting = {.type = large ? VOC__TYPE_H2 : VOC__TYPE_H3, .weight = -1, .color = -1};
    voc__plan *plan = voc__pass_plan(pass, frame->plan, large ? VOC__TAG_H2 : VOC__TAG_H3,
                                     node->attributes.language);
    voc__paragraph *words = voc__paragraph_of(pass, node, &setting, plan);
    voc__paragraph_break(pass, words, frame->width);
    if ((double)words->line_count * words->leading > pass->room / 4) {
        measure_long(pass, section, frame, words, plan, before);
        return;
    }
    voc__slice_begin(pass, before);
    voc__heading_note(pass, node, section->attributes.level, frame->x);
    double rule = voc__pass_line(pass, section_rule), y = large ? rule + above_heading : 0;
    if (large)
        voc__op_box(pass, frame->x, 0, frame->width, rule, voc__pass_color(pass, VOC__INK));
    double height = voc__paragraph_lines(pass, words, plan, frame->x, y, frame->width);
    if (aside && aside->kind == VOC_NODE_ASIDE)
        height += add_aside(pass, aside, frame, words, y);
    double below = large ? below_heading : begins_small(body_of(section)) ? 0 : below_small;
    voc__slice *slice = voc__slice_end(pass, y + height + below);
    if (slice) {
        slice->keep = true;
        slice->heading = true;
        slice->new_page = section->attributes.new_page;
    }
}

void voc__section_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                          double before)
{
    voc__frame inner = *frame;
    inner.plan = voc__pass_plan(pass, frame->plan, VOC__TAG_SECT, node->attributes.language);
    measure_heading(pass, node, &inner, before);
    voc__blocks_measure(pass, body_of(node), &inner);
}
