/* Lists, and definitions: a term at the left, its details at the right. */
#include "layout/block.h"

typedef struct list_style {
    double indent;
    const char *spoken; /* the marker's replacement text */
} list_style;

static const list_style styles[] = {
    [VOC_MARKER_DISC] = {10, "\xE2\x80\xA2"},   [VOC_MARKER_PLUS] = {14, "+"},
    [VOC_MARKER_MINUS] = {14, "\xE2\x88\x92"},  [VOC_MARKER_TICK] = {14, "\xE2\x9C\x93"},
    [VOC_MARKER_SQUARE] = {14, "\xE2\x98\x90"}, [VOC_MARKER_NUMBER] = {16, NULL},
};

static double item_gap(voc_role role)
{
    static const double gaps[] = {[VOC_ROLE_BODY] = 1.5,
                                  [VOC_ROLE_DENSE] = 0.5,
                                  [VOC_ROLE_NOTE] = 0.5,
                                  [VOC_ROLE_COMPARISON] = 0,
                                  [VOC_ROLE_LARGE] = 3};
    return gaps[role];
}

static void add_marker(voc__pass *pass, voc_marker marker, int number, const voc__frame *frame,
                       voc__plan *item)
{
    voc__plan *label = voc__pass_plan(pass, item, VOC__TAG_LBL, NULL);
    if (!label)
        return;
    if (marker == VOC_MARKER_NUMBER) {
        voc__setting setting = voc__block_setting(frame, frame->role);
        const char *text = voc__pass_print(pass, "%d.", number);
        if (text)
            voc__paragraph_lines(pass, voc__paragraph_text(pass, text, &setting, label), label,
                                 frame->x, 0, frame->width);
        return;
    }
    const voc__type *type = voc__theme_type(pass->theme, voc__block_type(frame->role));
    label->actual_text = styles[marker].spoken;
    double baseline = voc__type_baseline(pass, type);
    voc__op *op = voc__op_add(pass, VOC__OP_MARKER, label, frame->x, baseline);
    if (op)
        op->as.mark.form = (int)marker;
}

/* Keeps the slices from `from` on together, unless they take more than a third of a page. */
static void keep_whole(voc__pass *pass, size_t from)
{
    if (voc__slices_height(pass, from) > pass->room / 3)
        return;
    for (size_t i = from; i + 1 < voc__slice_count(pass); i++)
        voc__slice_at(pass, i)->keep = true;
}

static void measure_item(voc__pass *pass, const voc_node *node, const voc_node *list, int number,
                         const voc__frame *frame, double before)
{
    voc_marker marker = list->attributes.marker;
    voc__plan *item = voc__pass_plan(pass, frame->plan, VOC__TAG_LI, node->attributes.language);
    size_t op = pass->ops.count, from = voc__slice_count(pass);
    voc__frame inner = *frame;
    inner.plan = voc__pass_plan(pass, item, VOC__TAG_LBODY, NULL);
    inner.x += styles[marker].indent;
    inner.width -= styles[marker].indent;
    add_marker(pass, marker, number, frame, item);
    voc__content_measure(pass, node->first, &inner);
    if (pass->status != VOC_OK)
        return;
    if (voc__slice_count(pass) == from) { /* an item without words has nothing to mark */
        pass->ops.count = op;
        return;
    }
    voc__slice *first = voc__slice_at(pass, from);
    first->op_count += first->op - op;
    first->op = op;
    first->before = before;
    keep_whole(pass, from);
}

void voc__list_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                       double before)
{
    voc__frame inner = *frame;
    int number = 1;
    inner.plan = voc__pass_plan(pass, frame->plan, VOC__TAG_L, node->attributes.language);
    if (inner.plan)
        inner.plan->numbered_list = node->attributes.marker == VOC_MARKER_NUMBER;
    if (node->attributes.role != VOC_ROLE_BODY)
        inner.role = node->attributes.role;
    for (const voc_node *item = node->first; item && pass->status == VOC_OK; item = item->next) {
        measure_item(pass, item, node, number, &inner, number > 1 ? item_gap(inner.role) : before);
        number++;
    }
}

/* ---- definitions ------------------------------------------------------------------------------
 */

static const double term_gap = 9, largest_term = 0.45;

/* Usual widths of the terms' column, so that lists side by side look alike. */
static const double usual_indents[] = {48, 66}, alone_indent = 84;

/* A definition's two paragraphs, collected before their widths are known. */
typedef struct pair {
    voc__paragraph *term, *details;
    voc__plan *item, *label, *body;
} pair;

static void collect_pair(voc__pass *pass, const voc_node *definition, const voc__frame *frame,
                         voc__plan *list, pair *out)
{
    voc__setting setting = voc__block_setting(frame, frame->role);
    const char *language = definition->attributes.language;
    out->item = voc__pass_plan(pass, list, VOC__TAG_LI, language);
    out->label = voc__pass_plan(pass, out->item, VOC__TAG_LBL, NULL);
    out->body = voc__pass_plan(pass, out->item, VOC__TAG_LBODY, NULL);
    voc__setting strong = setting;
    strong.weight = VOC__SEMIBOLD;
    out->term = voc__paragraph_of(pass, definition->first, &strong, out->label);
    out->details = voc__paragraph_of(pass, definition->first->next, &setting, out->body);
}

static void measure_pair(voc__pass *pass, const pair *both, const voc__frame *frame, double indent,
                         double before)
{
    voc__strip strip = {.before = before, .limit = pass->room / 3};
    size_t starts[3];
    voc__strip_begin(pass, &strip);
    voc__op_add(pass, VOC__OP_TAG, both->label, 0, 0);
    voc__op_add(pass, VOC__OP_TAG, both->body, 0, 0);
    starts[0] = voc__slice_count(pass);
    voc__paragraph_slices(pass, both->term, both->label, frame->x, indent - term_gap, 0);
    starts[1] = voc__slice_count(pass);
    voc__paragraph_slices(pass, both->details, both->body, frame->x + indent, frame->width - indent,
                          0);
    starts[2] = voc__slice_count(pass);
    voc__stacks_align(pass, starts, 2);
    voc__strip_end(pass, &strip, starts, 2);
}

void voc__definitions_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                              double before)
{
    voc__frame inner = *frame;
    size_t count = 0, at = 0;
    double indent = 0;
    if (node->attributes.role != VOC_ROLE_BODY)
        inner.role = node->attributes.role;
    for (const voc_node *child = node->first; child; child = child->next)
        count++;
    pair *pairs = voc__arena_alloc(pass->arena, count, sizeof *pairs);
    voc__plan *list = voc__pass_plan(pass, frame->plan, VOC__TAG_L, node->attributes.language);
    if (!pairs || !list) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    for (const voc_node *child = node->first; child; child = child->next, at++) {
        collect_pair(pass, child, &inner, list, pairs + at);
        if (pairs[at].term->max_width > indent)
            indent = pairs[at].term->max_width;
    }
    indent += term_gap;
    for (size_t i = sizeof usual_indents / sizeof *usual_indents; frame->panel && i-- > 0;)
        if (indent <= usual_indents[i] && (i == 0 || indent > usual_indents[i - 1] + 4))
            indent = usual_indents[i];
    if (frame->panel && pass->manner->one_column && indent < alone_indent)
        indent = alone_indent;
    if (indent > frame->width * largest_term)
        indent = frame->width * largest_term;
    double gap = inner.role == VOC_ROLE_COMPARISON ? 0 : 3;
    for (at = 0; at < count && pass->status == VOC_OK; at++)
        measure_pair(pass, pairs + at, &inner, indent, at ? gap : before);
}
