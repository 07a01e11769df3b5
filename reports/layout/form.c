/* Forms on paper: lines to write on, boxes to tick, a slip to cut off. Numbers: look.md §5. */
#include "layout/block.h"

static const double ink_line = 0.8, narrowest_column = 150;

/* ---- lines to write on ----------------------------------------------------------------------- */

static const double line_height = 25, label_gap = 1.5, blank_gap = 18, row_gap = 0.5;

typedef struct blank {
    voc__plan *plan; /* LBody */
    voc__paragraph *label;
    bool wide; /* its label needs the whole row */
} blank;

static blank collect_blank(voc__pass *pass, const voc_node *node, voc__plan *list, double column)
{
    const voc__setting setting = {.type = VOC__TYPE_NOTE, .weight = -1, .color = -1};
    voc__plan *item = voc__pass_plan(pass, list, VOC__TAG_LI, node->attributes.language);
    blank b = {.plan = voc__pass_plan(pass, item, VOC__TAG_LBODY, NULL)};
    b.label = voc__paragraph_of(pass, node, &setting, b.plan);
    b.wide = b.label->max_width > column;
    return b;
}

/* The line and its label below; returns the height. */
static double add_blank(voc__pass *pass, const blank *b, double x, double width)
{
    double y = line_height - ink_line / 2;
    voc__op_rule(pass, x, y, x + width, ink_line, voc__pass_color(pass, VOC__INK));
    return line_height + label_gap +
           voc__paragraph_lines(pass, b->label, b->plan, x, line_height + label_gap, width);
}

void voc__blanks_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                         double before)
{
    voc__plan *list = voc__pass_plan(pass, frame->plan, VOC__TAG_L, node->attributes.language);
    bool two = !pass->manner->one_column && frame->width >= 2 * narrowest_column + blank_gap;
    double column = two ? (frame->width - blank_gap) / 2 : frame->width, height = 0;
    bool open = false; /* a row with room at its right */
    for (const voc_node *child = node->first; child && pass->status == VOC_OK;
         child = child->next) {
        blank b = collect_blank(pass, child, list, column);
        bool wide = b.wide || !two;
        if (open && wide) {
            voc__slice_end(pass, height);
            open = false;
        }
        if (!open) {
            voc__slice_begin(pass, child == node->first ? before : row_gap);
            height = add_blank(pass, &b, frame->x, wide ? frame->width : column);
        } else {
            double own = add_blank(pass, &b, frame->x + column + blank_gap, column);
            height = own > height ? own : height;
        }
        open = !open && !wide;
        if (!open)
            voc__slice_end(pass, height);
    }
    if (open)
        voc__slice_end(pass, height);
}

/* ---- boxes to tick --------------------------------------------------------------------------- */

static const double box_size = 11, box_line = 1, box_gap = 6, choice_gap = 14;
static const double usual_pitch = 20, tight_pitch = 17.4;
/* From a label to the line to write on after it; that line's least length. */
static const double line_gap = 8, shortest_line = 90;
/* A question beside its boxes has this much room. */
static const double question_width = 150, question_gap = 18;

enum { MOST_COLUMNS = 3, MOST_CHOICES = 64 };

typedef struct choice {
    voc__plan *label, *body;
    voc__paragraph *words;
    bool blank; /* a line to write on follows, to the end of the row */
} choice;

typedef struct choices {
    choice items[MOST_CHOICES];
    size_t count;
    double pitch;
    double x[MOST_COLUMNS], width[MOST_COLUMNS]; /* of the columns */
    size_t columns;
} choices;

static void collect_choices(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                            choices *all)
{
    voc__setting setting = voc__block_setting(frame, VOC_ROLE_BODY);
    voc__plan *list = voc__pass_plan(pass, frame->plan, VOC__TAG_L, node->attributes.language);
    for (const voc_node *child = node->first; child && all->count < MOST_CHOICES;
         child = child->next) {
        if (child->kind != VOC_NODE_CHOICE)
            continue;
        choice *one = &all->items[all->count++];
        voc__plan *item = voc__pass_plan(pass, list, VOC__TAG_LI, child->attributes.language);
        one->label = voc__pass_plan(pass, item, VOC__TAG_LBL, NULL);
        one->body = voc__pass_plan(pass, item, VOC__TAG_LBODY, NULL);
        if (one->label)
            one->label->actual_text = "\xE2\x98\x90";
        one->words = voc__paragraph_of(pass, child, &setting, one->body);
        one->blank = child->attributes.blank;
    }
}

static double natural_width(const choice *one)
{
    return box_size + box_gap + one->words->max_width;
}

/* Whether so many columns hold all without a break; sets their widths, what is spare given to all.
 * One column always does, and those that may be broken. */
static bool set_columns(choices *all, size_t columns, double x, double width, bool broken)
{
    double wanted[MOST_COLUMNS] = {0}, sum = choice_gap * (double)(columns - 1);
    for (size_t i = 0; i < all->count; i++) {
        const choice *one = &all->items[i];
        double own = natural_width(one) + (one->blank ? line_gap + shortest_line : 0);
        if (own > wanted[i % columns] && (!one->blank || i % columns + 1 == columns))
            wanted[i % columns] = own;
    }
    for (size_t i = 0; i < columns; i++)
        sum += wanted[i];
    if (!broken && columns > 1 && sum > width)
        return false;
    double alike = (width - choice_gap * (double)(columns - 1)) / (double)columns;
    bool equal = broken && sum > width;
    for (size_t i = 0; i < columns; i++) {
        all->x[i] = i ? all->x[i - 1] + all->width[i - 1] + choice_gap : x;
        all->width[i] = equal || columns == 1 ? alike : wanted[i] + (width - sum) / (double)columns;
    }
    all->columns = columns;
    return true;
}

static void add_box(voc__pass *pass, const choice *one, double x, double baseline)
{
    const double cap_middle = 3.6; /* of 10 points */
    voc__drawing *box = voc__arena_alloc(pass->arena, 1, sizeof *box);
    if (!box) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    double line = voc__pass_line(pass, box_line);
    box->arena = pass->arena;
    box->width = box->height = box_size;
    voc__drawing_rect(box, line / 2, line / 2, box_size - line, box_size - line, 0, VOC__NO_COLOR,
                      voc__pass_color(pass, VOC__INK), line);
    voc__op *op =
        voc__op_add(pass, VOC__OP_DRAWING, one->label, x, baseline - cap_middle - box_size / 2);
    if (op)
        op->as.drawing = box;
}

/* A box and its words; returns the height of the words. */
static double add_choice(voc__pass *pass, const choice *one, double x, double y, double width,
                         double right)
{
    double indent = box_size + box_gap;
    add_box(pass, one, x, y + one->words->above);
    double height = voc__paragraph_lines(pass, one->words, one->body, x + indent, y,
                                         one->blank ? one->words->max_width + 1 : width - indent);
    if (one->blank) {
        double start = x + indent + one->words->max_width + line_gap;
        double base = y + one->words->above + 3;
        voc__op_rule(pass, start, base, right, ink_line, voc__pass_color(pass, VOC__INK));
    }
    return height;
}

static void measure_rows(voc__pass *pass, const choices *all, const voc__frame *frame,
                         double before)
{
    double right = frame->x + frame->width;
    for (size_t i = 0; i < all->count && pass->status == VOC_OK; i += all->columns) {
        double height = 0;
        voc__slice_begin(pass, i ? 0 : before);
        for (size_t k = 0; k < all->columns && i + k < all->count; k++) {
            const choice *one = &all->items[i + k];
            double spare = all->pitch - one->words->leading;
            double own = spare + add_choice(pass, one, all->x[k], spare / 2, all->width[k], right);
            height = own > height ? own : height;
        }
        voc__slice_end(pass, height);
    }
}

/* Question and boxes in one row; false: they do not fit. */
static bool measure_row(voc__pass *pass, const choices *all, voc__paragraph *question,
                        voc__plan *plan, const voc__frame *frame, double before)
{
    double beside = question->max_width > question_width ? question->max_width : question_width;
    double x = frame->x + beside + question_gap, right = frame->x + frame->width, sum = 0;
    for (size_t i = 0; i < all->count; i++) {
        sum += natural_width(&all->items[i]) + (i ? question_gap : 0);
        if (all->items[i].blank)
            return false;
    }
    if (all->count > MOST_COLUMNS || x + sum > right || pass->manner->one_column)
        return false;
    double spare = all->pitch - question->leading;
    voc__slice_begin(pass, before);
    voc__paragraph_lines(pass, question, plan, frame->x, spare / 2, beside);
    for (size_t i = 0; i < all->count; i++) {
        double width = natural_width(&all->items[i]);
        add_choice(pass, &all->items[i], x, spare / 2, width + 1, right);
        x += width + question_gap;
    }
    voc__slice_end(pass, all->pitch);
    return true;
}

/* The question, if there is one; false when the boxes stand beside it. */
static bool measure_question(voc__pass *pass, const voc_node *term, const choices *all,
                             const voc__frame *frame, double *before)
{
    voc__setting setting = voc__block_setting(frame, VOC_ROLE_BODY);
    setting.weight = VOC__SEMIBOLD;
    voc__plan *plan = voc__pass_plan(pass, frame->plan, VOC__TAG_P, term->attributes.language);
    voc__paragraph *words = voc__paragraph_of(pass, term, &setting, plan);
    if (measure_row(pass, all, words, plan, frame, *before))
        return false;
    size_t from = voc__slice_count(pass);
    voc__paragraph_slices(pass, words, plan, frame->x, frame->width, *before);
    for (size_t i = from; i < voc__slice_count(pass); i++)
        voc__slice_at(pass, i)->keep = true;
    *before = 1;
    return true;
}

void voc__choices_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                          double before)
{
    int most = node->attributes.column_span ? node->attributes.column_span : MOST_COLUMNS;
    choices *all = voc__arena_alloc(pass->arena, 1, sizeof *all);
    if (!all) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    all->pitch = frame->role == VOC_ROLE_DENSE || pass->fit.tight ? tight_pitch : usual_pitch;
    const voc_node *term = node->first->kind == VOC_NODE_TERM ? node->first : NULL;
    collect_choices(pass, node, frame, all);
    if (pass->status != VOC_OK || (term && !measure_question(pass, term, all, frame, &before)))
        return;
    size_t columns = pass->manner->one_column ? 1
                     : most < MOST_COLUMNS    ? (size_t)most
                                              : MOST_COLUMNS;
    while (!set_columns(all, columns, frame->x, frame->width, node->attributes.column_span > 0))
        columns--;
    measure_rows(pass, all, frame, before);
}

/* ---- the slip -------------------------------------------------------------------------------- */

static const double cut_width = 1, cut_on = 6, cut_off = 4, below_cut = 9, heading_gap = 12;

/* Heading, and on its line at the right what the cut line is for. Returns the height. */
static double add_heading(voc__pass *pass, const voc_node *node, const voc__frame *frame)
{
    const voc_node *aside = node->next && node->next->kind == VOC_NODE_ASIDE ? node->next : NULL;
    voc__setting setting = {.type = VOC__TYPE_H2, .weight = -1, .color = -1};
    voc__plan *plan = voc__pass_plan(pass, frame->plan, VOC__TAG_H2, node->attributes.language);
    voc__paragraph *words = voc__paragraph_of(pass, node, &setting, plan);
    voc__heading_note(pass, node, 2, frame->x);
    double height =
        below_cut + voc__paragraph_lines(pass, words, plan, frame->x, below_cut, frame->width);
    if (!aside)
        return height;
    setting.type = VOC__TYPE_NOTE;
    plan = voc__pass_plan(pass, frame->plan, VOC__TAG_P, aside->attributes.language);
    voc__paragraph *small = voc__paragraph_of(pass, aside, &setting, plan);
    double used = words->line_count == 1 ? words->lines[0].width + heading_gap : frame->width;
    double room = frame->width - used;
    if (small->max_width > room)
        return height + voc__paragraph_lines(pass, small, plan, frame->x, height, frame->width);
    voc__paragraph_lines(pass, small, plan, frame->x + frame->width - small->max_width,
                         below_cut + words->above - small->above, small->max_width + 1);
    return height;
}

/* The space between the parts of a slip. */
static double part_gap(const voc_node *above, const voc_node *node)
{
    if (!above)
        return 0;
    return node->kind == VOC_NODE_BLANKS && above->kind == VOC_NODE_BLANKS ? row_gap : 5;
}

void voc__slip_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                       double before)
{
    double left = pass->format->left;
    voc__strip strip = {.before = before, .limit = pass->room};
    voc__frame inner = *frame;
    inner.plan = voc__pass_plan(pass, frame->plan, VOC__TAG_SECT, node->attributes.language);
    inner.role = VOC_ROLE_DENSE;
    inner.flowing = false;
    voc__strip_begin(pass, &strip);
    voc__op_rule(pass, -left, 0, pass->format->width - left, voc__pass_line(pass, cut_width),
                 voc__pass_color(pass, VOC__INK));
    if (pass->status != VOC_OK)
        return;
    voc__op *cut = (voc__op *)pass->ops.items + pass->ops.count - 1;
    cut->as.rule.dash_on = cut_on;
    cut->as.rule.dash_off = cut_off;
    size_t starts[2] = {voc__slice_count(pass), 0};
    voc__slice_begin(pass, 0);
    voc__slice_end(pass, add_heading(pass, node->first, &inner));
    const voc_node *above = NULL;
    for (const voc_node *at = node->first->next; at && pass->status == VOC_OK; at = at->next) {
        if (at->kind == VOC_NODE_ASIDE)
            continue;
        voc__block_measure(pass, at, &inner, part_gap(above, at));
        above = at;
    }
    starts[1] = voc__slice_count(pass);
    size_t first = starts[0];
    voc__strip_end(pass, &strip, starts, 1);
    if (pass->status != VOC_OK || voc__slice_count(pass) != first + 1)
        return;
    voc__slice *slip = voc__slice_at(pass, first);
    slip->foot = slip->slip = true;
}
