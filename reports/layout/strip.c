/* Strips: slices made of stacks of slices that stand side by side. */
#include <stdlib.h>
#include <string.h>

#include "layout/block.h"

/* How far the ground of a slice goes on under the next one's, or at the end of a page. */
static const double below_words = 4;

static void add_ground(voc__pass *pass, const voc__strip *strip)
{
    voc__op_box(pass, strip->x, 0, strip->width, 0, strip->fill);
    if (pass->status != VOC_OK)
        return;
    voc__op *box = (voc__op *)pass->ops.items + pass->ops.count - 1;
    box->as.box.stroke = strip->stroke;
    box->as.box.stroke_width = strip->stroke_width;
}

static voc__slice *add_slice(voc__pass *pass, const voc__strip *strip, size_t op, double before,
                             double height)
{
    pass->slice_op = op;
    pass->slice_before = before;
    if (strip->ground && pass->status == VOC_OK)
        ((voc__op *)pass->ops.items)[op].as.box.height = height;
    return voc__slice_end(pass, height);
}

void voc__strip_begin(voc__pass *pass, voc__strip *strip)
{
    strip->op = pass->ops.count;
    if (strip->ground)
        add_ground(pass, strip);
}

static double stack_height(const voc__pass *pass, size_t from, size_t to)
{
    double height = 0;
    for (size_t i = from; i < to; i++) {
        const voc__slice *slice = voc__slice_at(pass, i);
        height += slice->height + (i > from ? slice->before : 0);
    }
    return height;
}

/* What is left of the stacks while they are cut: copies, since their operations are put in the
 * order of the parts. */
typedef struct cutting {
    voc__op *ops;
    voc__slice *slices;
    size_t *at, *ends; /* by stack */
    size_t count, first_op;
} cutting;

static bool begin_cutting(voc__pass *pass, cutting *cut, const voc__strip *strip,
                          const size_t *starts, size_t count)
{
    size_t op_count = pass->ops.count - strip->op, slice_count = starts[count] - starts[0];
    cut->ops = malloc(op_count * sizeof *cut->ops + 1);
    cut->slices = malloc(slice_count * sizeof *cut->slices + 1);
    cut->at = calloc(2 * count + 1, sizeof *cut->at);
    if (!cut->ops || !cut->slices || !cut->at)
        return false;
    cut->ends = cut->at + count;
    cut->count = count;
    cut->first_op = strip->op;
    memcpy(cut->ops, (voc__op *)pass->ops.items + strip->op, op_count * sizeof *cut->ops);
    memcpy(cut->slices, voc__slice_at(pass, starts[0]), slice_count * sizeof *cut->slices);
    for (size_t i = 0; i < count; i++) {
        cut->at[i] = starts[i] - starts[0];
        cut->ends[i] = starts[i + 1] - starts[0];
    }
    return true;
}

static void copy_ops(voc__pass *pass, const cutting *cut, const voc__slice *slice, double y)
{
    for (size_t i = 0; i < slice->op_count; i++) {
        voc__op *op = voc__array_push(&pass->ops, sizeof *op);
        if (!op) {
            voc__pass_fail(pass, VOC_ERROR_MEMORY);
            return;
        }
        *op = cut->ops[slice->op - cut->first_op + i];
        op->y += y;
        if (op->kind == VOC__OP_RULE)
            op->as.rule.y2 += y;
    }
}

/* A slice is a part of its own, as it was but for its ground, which fills the gap above it too. */
static double take_slice(voc__pass *pass, cutting *cut, double top, bool first, bool *keep)
{
    const voc__slice *slice = cut->slices + cut->at[0]++;
    double gap = first ? 0 : slice->before;
    *keep = slice->keep;
    copy_ops(pass, cut, slice, top + gap);
    return gap + slice->height;
}

/* Moves each stack on by what fits into limit, at least one slice. Returns the height of the
 * highest. */
static double take_part(voc__pass *pass, cutting *cut, double top, double limit)
{
    double highest = 0;
    for (size_t i = 0; i < cut->count; i++) {
        double y = 0;
        for (bool first = true; cut->at[i] < cut->ends[i]; cut->at[i]++, first = false) {
            const voc__slice *slice = cut->slices + cut->at[i];
            double gap = first ? 0 : slice->before;
            if (!first && top + y + gap + slice->height > limit)
                break;
            copy_ops(pass, cut, slice, top + y + gap);
            y += gap + slice->height;
        }
        highest = y > highest ? y : highest;
    }
    return highest;
}

static bool is_finished(const cutting *cut)
{
    for (size_t i = 0; i < cut->count; i++)
        if (cut->at[i] < cut->ends[i])
            return false;
    return true;
}

/* Less of a page than this is kept together, though it could go on on the next one. */
static const double kept_whole = 0.4;

/* highest: of the stacks, with the space around them. */
static double cut_parts(voc__pass *pass, const voc__strip *strip, cutting *cut, double highest)
{
    bool whole = strip->flows && highest <= kept_whole * pass->room;
    double total = 0;
    for (bool first = true; !is_finished(cut) && pass->status == VOC_OK; first = false) {
        size_t op = first ? strip->op : pass->ops.count;
        if (!first && strip->ground)
            add_ground(pass, strip);
        double top = first ? strip->above : 0;
        bool keep = false;
        double height =
            top + (strip->flows ? take_slice(pass, cut, top, first, &keep)
                                : take_part(pass, cut, top, strip->limit - strip->below));
        if (is_finished(cut))
            height += strip->below;
        voc__slice *slice = add_slice(pass, strip, op, first ? strip->before : 0, height);
        if (slice && strip->ground) { /* not a line of a panel alone */
            slice->keep = first || keep || (whole && !is_finished(cut));
            if (strip->flows && !is_finished(cut))
                ((voc__op *)pass->ops.items)[op].as.box.height += below_words;
        }
        total += height;
    }
    return total;
}

static double cut_strip(voc__pass *pass, const voc__strip *strip, const size_t *starts,
                        size_t count, double highest)
{
    cutting cut = {0};
    double total = 0;
    if (begin_cutting(pass, &cut, strip, starts, count)) {
        /* What stands before the stacks' own operations belongs to the first part. */
        pass->ops.count = cut.slices[0].op;
        pass->slices.count = starts[0];
        total = cut_parts(pass, strip, &cut, highest);
    } else {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
    }
    free(cut.ops);
    free(cut.slices);
    free(cut.at);
    return total;
}

/* The first baseline of a stack from its top; negative: it has no words. */
static double first_baseline(const voc__pass *pass, size_t from, size_t to)
{
    if (from == to)
        return -1;
    const voc__slice *slice = voc__slice_at(pass, from);
    const voc__op *ops = (const voc__op *)pass->ops.items + slice->op;
    for (size_t i = 0; i < slice->op_count; i++)
        if (ops[i].kind == VOC__OP_LINE)
            return ops[i].y;
    return -1;
}

double voc__stacks_align(voc__pass *pass, const size_t *starts, size_t count)
{
    double lowest = 0;
    if (pass->status != VOC_OK)
        return 0;
    for (size_t i = 0; i < count; i++) {
        double y = first_baseline(pass, starts[i], starts[i + 1]);
        lowest = y > lowest ? y : lowest;
    }
    for (size_t i = 0; i < count; i++) {
        double y = first_baseline(pass, starts[i], starts[i + 1]);
        if (y < 0 || y >= lowest)
            continue;
        voc__slice *first = voc__slice_at(pass, starts[i]);
        voc__slice_move(pass, first, 0, lowest - y);
        first->height += lowest - y;
    }
    return lowest;
}

double voc__strip_end(voc__pass *pass, const voc__strip *strip, const size_t *starts, size_t count)
{
    double highest = 0;
    if (pass->status != VOC_OK)
        return 0;
    for (size_t i = 0; i < count; i++) {
        double height = stack_height(pass, starts[i], starts[i + 1]);
        highest = height > highest ? height : highest;
    }
    highest += strip->above + strip->below;
    if ((highest > strip->limit || strip->flows) && starts[count] > starts[0] + 1)
        return cut_strip(pass, strip, starts, count, highest);
    for (size_t i = count; i-- > 0;)
        voc__slices_melt(pass, starts[i], strip->above);
    add_slice(pass, strip, strip->op, strip->before, highest);
    return highest;
}
