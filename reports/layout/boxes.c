/* Operations and slices. */
#include "layout/boxes.h"

#include "layout/pass.h"

voc__op *voc__op_add(voc__pass *pass, voc__op_kind kind, voc__plan *plan, double x, double y)
{
    voc__op *op = voc__array_push(&pass->ops, sizeof *op);
    if (!op) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return NULL;
    }
    op->kind = kind;
    op->plan = plan;
    op->x = x;
    op->y = y;
    return op;
}

void voc__op_box(voc__pass *pass, double x, double y, double width, double height, int fill)
{
    voc__op *op = voc__op_add(pass, VOC__OP_BOX, NULL, x, y);
    if (!op)
        return;
    op->as.box.width = width;
    op->as.box.height = height;
    op->as.box.fill = fill;
    op->as.box.stroke = VOC__NO_COLOR;
}

void voc__op_rule(voc__pass *pass, double x, double y, double x2, double width, int color)
{
    voc__op *op = voc__op_add(pass, VOC__OP_RULE, NULL, x, y);
    if (!op)
        return;
    op->as.rule.x2 = x2;
    op->as.rule.y2 = y;
    op->as.rule.width = width;
    op->as.rule.color = color;
}

void voc__slice_begin(voc__pass *pass, double before)
{
    pass->slice_op = pass->ops.count;
    pass->slice_before = before;
}

voc__slice *voc__slice_end(voc__pass *pass, double height)
{
    voc__slice *slice = voc__array_push(&pass->slices, sizeof *slice);
    if (!slice) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return NULL;
    }
    slice->before = pass->slice_before;
    slice->height = height;
    slice->op = pass->slice_op;
    slice->op_count = pass->ops.count - pass->slice_op;
    pass->slice_op = pass->ops.count;
    return slice;
}

size_t voc__slice_count(const voc__pass *pass)
{
    return pass->slices.count;
}

voc__slice *voc__slice_at(const voc__pass *pass, size_t index)
{
    return (voc__slice *)pass->slices.items + index;
}

void voc__slice_move(voc__pass *pass, const voc__slice *slice, double dx, double dy)
{
    voc__op *ops = (voc__op *)pass->ops.items + slice->op;
    for (size_t i = 0; i < slice->op_count; i++) {
        ops[i].x += dx;
        ops[i].y += dy;
        if (ops[i].kind == VOC__OP_RULE) {
            ops[i].as.rule.x2 += dx;
            ops[i].as.rule.y2 += dy;
        }
    }
}

double voc__slices_height(const voc__pass *pass, size_t from)
{
    double height = 0;
    for (size_t i = from; i < pass->slices.count; i++) {
        const voc__slice *slice = voc__slice_at(pass, i);
        height += slice->height + (i > from ? slice->before : 0);
    }
    return height;
}

double voc__slices_melt(voc__pass *pass, size_t from, double top)
{
    double y = top;
    for (size_t i = from; i < pass->slices.count; i++) {
        const voc__slice *slice = voc__slice_at(pass, i);
        if (i > from)
            y += slice->before;
        voc__slice_move(pass, slice, 0, y);
        y += slice->height;
    }
    pass->slices.count = from;
    return y - top;
}
