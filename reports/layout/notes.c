/* Notes, and sources: numbered entries in two columns, or their short forms run in with the notes.
 */
#include <string.h>

#include "layout/block.h"

static const double source_indent = 19, source_gap = 2, tight_source_gap = 0.5, column_gap = 24,
                    narrowest = 300;

static bool is_short(const voc__pass *pass, const voc_node *node)
{
    return node->kind == VOC_NODE_SOURCES &&
           (node->attributes.role == VOC_ROLE_NOTE || pass->fit.run_in);
}

const voc_node *voc__notes_last(const voc__pass *pass, const voc_node *node)
{
    const voc_node *last = node;
    bool sources = false;
    if (node->kind != VOC_NODE_NOTES && !is_short(pass, node))
        return node;
    for (const voc_node *at = node; at; at = at->next) {
        if (at->kind != VOC_NODE_NOTES && !is_short(pass, at))
            break;
        sources = sources || is_short(pass, at);
        last = at;
    }
    return sources ? last : node;
}

static void mark_source(voc__pass *pass, size_t index, double x)
{
    voc__op *op = voc__op_add(pass, VOC__OP_SOURCE, NULL, x, 0);
    if (op)
        op->as.index = index;
}

/* "Sources [1] ... [2] ..." */
static void add_short_sources(voc__pass *pass, voc__plan *plan)
{
    const voc__numbering *numbering = &pass->numbering;
    if (!numbering->source_count)
        return;
    voc__inline_text(pass, VOC_STYLE_STRONG, pass->info->words.sources, plan);
    for (size_t i = 0; i < numbering->source_count && pass->status == VOC_OK; i++) {
        const char *number = voc__pass_print(pass, " [%d]\xC2\xA0", (int)i + 1);
        if (number)
            voc__inline_text(pass, VOC_STYLE_REGULAR, number, plan);
        const char *words = voc_document_source_brief(pass->document, numbering->order[i]);
        voc__inline_source_words(pass, numbering->order[i], true, plan);
        size_t size = strlen(words);
        if (size && !strchr(".!?", words[size - 1]))
            voc__inline_text(pass, VOC_STYLE_REGULAR, ".", plan);
    }
}

static void add_run_in(voc__pass *pass, const voc_node *first, const voc_node *last,
                       voc__plan *plan)
{
    for (const voc_node *node = first;; node = node->next) {
        if (is_short(pass, node))
            add_short_sources(pass, plan);
        else
            voc__inline_nodes(pass, node->first, plan);
        if (node == last)
            return;
        voc__inline_text(pass, VOC_STYLE_REGULAR, " ", plan);
    }
}

static bool follows_table(const voc_node *node)
{
    const voc_node *above = node->parent->first;
    while (above != node && above->next != node)
        above = above->next;
    return above->kind == VOC_NODE_TABLE;
}

void voc__notes_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                        double before)
{
    const voc_node *last = voc__notes_last(pass, node);
    voc__setting setting = {.type = VOC__TYPE_NOTE, .weight = -1, .color = -1};
    voc__plan *plan = voc__pass_plan(pass, frame->plan, VOC__TAG_P, node->attributes.language);
    bool sources = last != node || is_short(pass, node);
    voc__inline_begin(pass, &setting, node->attributes.language);
    add_run_in(pass, node, last, plan);
    voc__paragraph *words = voc__inline_end(pass);
    if (!words->segment_count)
        return;
    if (sources) { /* a line sets the foot of a sheet off; a table ends with one */
        bool line_above = follows_table(node);
        voc__slice_begin(pass, before);
        if (!line_above)
            voc__op_rule(pass, frame->x, 0, frame->x + frame->width, 0.5,
                         voc__pass_color(pass, VOC__RULE));
        voc__op_add(pass, VOC__OP_SOURCES, NULL, frame->x, 0);
        for (size_t i = 1; i <= pass->numbering.source_count; i++)
            mark_source(pass, i, frame->x);
        voc__slice *line = voc__slice_end(pass, line_above ? 0 : 3);
        if (line)
            line->keep = true;
        before = 0;
    }
    voc__paragraph_slices(pass, words, plan, frame->x, frame->width, before);
}

/* One entry: its number hanging, its words in a block. */
static void measure_source(voc__pass *pass, size_t index, bool brief, const voc__frame *frame,
                           voc__plan *list, double before)
{
    voc__setting setting = {.type = VOC__TYPE_NOTE, .weight = -1, .color = VOC__INK};
    int source = pass->numbering.order[index];
    voc__plan *item = voc__pass_plan(pass, list, VOC__TAG_LI, NULL);
    voc__plan *label = voc__pass_plan(pass, item, VOC__TAG_LBL, NULL);
    voc__plan *body = voc__pass_plan(pass, item, VOC__TAG_LBODY, NULL);
    const char *number = voc__pass_print(pass, "[%d]", (int)index + 1);
    if (!number)
        return;
    voc__strip strip = {.before = before, .limit = pass->room};
    voc__strip_begin(pass, &strip);
    mark_source(pass, index + 1, frame->x);
    double indent = pass->numbering.source_count > 99 ? source_indent + 5 : source_indent;
    size_t starts[3] = {voc__slice_count(pass), 0, 0};
    voc__paragraph_slices(pass, voc__paragraph_text(pass, number, &setting, label), label, frame->x,
                          indent, 0);
    starts[1] = voc__slice_count(pass);
    voc__inline_begin(pass, &setting, NULL);
    voc__inline_source(pass, source, brief, body);
    voc__paragraph_slices(pass, voc__inline_end(pass), body, frame->x + indent,
                          frame->width - indent, 0);
    starts[2] = voc__slice_count(pass);
    voc__strip_end(pass, &strip, starts, 2);
}

void voc__sources_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                          double before)
{
    if (is_short(pass, node)) {
        voc__notes_measure(pass, node, frame, before);
        return;
    }
    if (!pass->numbering.source_count)
        return;
    bool two = frame->width >= narrowest, brief = node->attributes.role == VOC_ROLE_DENSE;
    voc__frame inner = *frame;
    size_t from = voc__slice_count(pass), op = pass->ops.count;
    inner.width = two ? (frame->width - column_gap) / 2 : frame->width;
    voc__plan *list = voc__pass_plan(pass, frame->plan, VOC__TAG_L, NULL);
    if (list)
        list->numbered_list = true;
    double gap = pass->fit.tight ? tight_source_gap : source_gap;
    voc__op_add(pass, VOC__OP_SOURCES, NULL, frame->x, 0);
    for (size_t i = 0; i < pass->numbering.source_count && pass->status == VOC_OK; i++)
        measure_source(pass, i, brief, &inner, list, i ? gap : before);
    if (pass->status != VOC_OK)
        return;
    for (size_t i = from + 1; i < voc__slice_count(pass); i++)
        voc__slice_at(pass, i)->spare_before = gap - tight_source_gap;
    voc__slice *first = voc__slice_at(pass, from);
    first->op_count += first->op - op;
    first->op = op;
    if (two)
        voc__balance_entries(pass, frame, from, inner.width + column_gap);
}
