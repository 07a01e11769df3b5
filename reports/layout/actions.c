/* Actions: a large number, what to do, and a line to write on. Numbers: look.md §5, §11.5. */
#include "layout/block.h"

typedef struct action_style {
    voc__type_role number, title;
    voc_role words;
    double column, gap; /* of the number; between it and the words */
    double padding;     /* above and below */
    double tight;       /* the same on tight pages */
    double between;     /* space between two actions */
    bool lines;         /* a hair line under each */
} action_style;

static const action_style usual = {
    VOC__TYPE_STEP, VOC__TYPE_H3, VOC_ROLE_DENSE, 18, 12, 5, 3, 0, true};
static const action_style large = {
    VOC__TYPE_STEP_LARGE, VOC__TYPE_STEP_TITLE_LARGE, VOC_ROLE_LARGE, 30, 16, 0, 0, 12, false};

/* The line to write on: its length, its height with room for a hand, its weight. */
static const double line_width = 90, line_height = 24, line_weight = 0.8;
static const double hair = 0.5;

/* One action while it is measured. */
typedef struct action {
    const voc_node *node;
    const action_style *style;
    voc__plan *label, *body;
    double column; /* of all numbers of the list */
} action;

static void add_number(voc__pass *pass, const action *a, voc__paragraph *number,
                       const voc__frame *frame)
{
    voc__slice_begin(pass, 0);
    double height = voc__paragraph_lines(pass, number, a->label, frame->x, 0, a->column);
    voc__slice_end(pass, height);
}

static void add_words(voc__pass *pass, const action *a, const voc__frame *frame)
{
    const voc_node *title = a->node->first;
    voc__setting setting = {.type = a->style->title, .weight = -1, .color = -1};
    voc__plan *plan = voc__pass_plan(pass, a->body, VOC__TAG_P, title->attributes.language);
    voc__paragraph *words = voc__paragraph_of(pass, title, &setting, plan);
    voc__paragraph_slices(pass, words, plan, frame->x, frame->width, 0);
    for (const voc_node *node = title->next; node && pass->status == VOC_OK; node = node->next)
        if (node->kind == VOC_NODE_PARAGRAPH)
            voc__block_measure(pass, node, frame, 0);
}

static void add_line(voc__pass *pass, const action *a, const voc_node *label, double x)
{
    voc__setting setting = {.type = VOC__TYPE_NOTE, .weight = -1, .color = -1};
    const voc__type *type = voc__theme_type(pass->theme, VOC__TYPE_NOTE);
    voc__plan *plan = voc__pass_plan(pass, a->body, VOC__TAG_P, label->attributes.language);
    voc__paragraph *words = voc__paragraph_of(pass, label, &setting, plan);
    voc__slice_begin(pass, 0);
    double height =
        voc__paragraph_lines(pass, words, plan, x, line_height - type->leading - 1, line_width);
    double y = line_height - type->leading - 1 + height + 0.5;
    voc__op_rule(pass, x, y, x + line_width, line_weight, voc__pass_color(pass, VOC__INK));
    voc__slice_end(pass, y + line_weight);
}

static const voc_node *line_label(const voc_node *node)
{
    return node->last && node->last->kind == VOC_NODE_LABEL ? node->last : NULL;
}

static void measure_action(voc__pass *pass, const action *a, voc__paragraph *number,
                           const voc__frame *frame, double before)
{
    const action_style *style = a->style;
    const voc_node *label = line_label(a->node);
    double padding = pass->fit.tight ? style->tight : style->padding;
    voc__strip strip = {.before = before,
                        .above = padding,
                        .below = padding + (style->lines ? hair : 0),
                        .limit = pass->room / 2};
    voc__frame inner = *frame;
    size_t starts[4];
    inner.flowing = false;
    inner.role = style->words;
    inner.plan = a->body;
    inner.x += a->column + style->gap;
    bool beside = label && !pass->manner->one_column;
    inner.width -= a->column + style->gap + (beside ? line_width + style->gap : 0);
    voc__strip_begin(pass, &strip);
    voc__op_add(pass, VOC__OP_TAG, a->label, 0, 0);
    voc__op_add(pass, VOC__OP_TAG, a->body, 0, 0);
    size_t rule = pass->ops.count;
    if (style->lines)
        voc__op_rule(pass, frame->x, 0, frame->x + frame->width, hair,
                     voc__pass_color(pass, VOC__HAIR));
    starts[0] = voc__slice_count(pass);
    add_number(pass, a, number, frame);
    starts[1] = voc__slice_count(pass);
    add_words(pass, a, &inner);
    if (label && !beside)
        add_line(pass, a, label, inner.x);
    starts[2] = voc__slice_count(pass);
    if (beside)
        add_line(pass, a, label, frame->x + frame->width - line_width);
    starts[3] = voc__slice_count(pass);
    double height = voc__strip_end(pass, &strip, starts, 3);
    if (pass->status != VOC_OK || height > strip.limit)
        return;
    voc__slice_at(pass, voc__slice_count(pass) - 1)->spare = 2 * (padding - style->tight);
    if (style->lines) {
        voc__op *op = (voc__op *)pass->ops.items + rule;
        op->y = op->as.rule.y2 = height - hair / 2;
    }
}

/* All stand on one page, and those of a letter with what follows, mostly whom to ask. */
static void keep_together(voc__pass *pass, size_t from, const action_style *style)
{
    size_t count = voc__slice_count(pass);
    if (pass->status != VOC_OK || voc__slices_height(pass, from) > pass->room / 2)
        return;
    for (size_t i = from; i + 1 < count; i++)
        voc__slice_at(pass, i)->keep = true;
    if (count > from)
        voc__slice_at(pass, count - 1)->keep = style->lines;
}

void voc__actions_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                          double before)
{
    const action_style *style = node->attributes.role == VOC_ROLE_LARGE ? &large : &usual;
    voc__setting setting = {.type = style->number, .weight = -1, .color = -1};
    voc__plan *list = voc__pass_plan(pass, frame->plan, VOC__TAG_L, node->attributes.language);
    voc__paragraph **numbers;
    action *actions;
    size_t count = 0, at = 0;
    double column = style->column;
    size_t from = voc__slice_count(pass);
    for (const voc_node *child = node->first; child; child = child->next)
        count++;
    numbers = voc__arena_alloc(pass->arena, count, sizeof *numbers);
    actions = voc__arena_alloc(pass->arena, count, sizeof *actions);
    if (!numbers || !actions || !list) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    list->numbered_list = true;
    for (const voc_node *child = node->first; child && pass->status == VOC_OK;
         child = child->next, at++) {
        voc__plan *item = voc__pass_plan(pass, list, VOC__TAG_LI, child->attributes.language);
        const char *text = voc__pass_print(pass, "%zu", at + 1);
        actions[at] = (action){.node = child, .style = style};
        actions[at].label = voc__pass_plan(pass, item, VOC__TAG_LBL, NULL);
        actions[at].body = voc__pass_plan(pass, item, VOC__TAG_LBODY, NULL);
        numbers[at] = voc__paragraph_text(pass, text ? text : "", &setting, actions[at].label);
        column = numbers[at]->max_width > column ? numbers[at]->max_width : column;
    }
    for (size_t i = 0; i < at && pass->status == VOC_OK; i++) {
        actions[i].column = column;
        measure_action(pass, actions + i, numbers[i], frame, i ? style->between : before);
    }
    keep_together(pass, from, style);
}
