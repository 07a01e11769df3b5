/* Entries in two columns of about the same height. */
#include <stdlib.h>
#include <string.h>

#include "layout/block.h"

static double height_of(const voc__slice *slices, size_t count)
{
    double height = 0;
    for (size_t i = 0; i < count; i++)
        height += slices[i].height + (i ? slices[i].before : 0);
    return height;
}

/* How many of the entries stand on the left, so that the higher column is as low as can be; of
 * equal ways the one with more on the left. */
static size_t best_split(const voc__slice *slices, size_t count, double *height)
{
    size_t best = count;
    double left = height_of(slices, count), right = 0;
    *height = left;
    for (size_t i = count; i-- > 1;) {
        left -= slices[i].height + slices[i].before;
        right += slices[i].height + (i + 1 < count ? slices[i + 1].before : 0);
        double highest = left > right ? left : right;
        if (highest < *height) {
            *height = highest;
            best = i;
        }
    }
    return best;
}

static void move_ops(voc__pass *pass, const voc__slice *slice, double dx, double dy)
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

/* The line under a column's last entry lies at the foot of both. */
static void close_column(voc__pass *pass, const voc__slice *last, double height, int color)
{
    voc__op *ops = (voc__op *)pass->ops.items + last->op;
    for (size_t i = 0; i < last->op_count; i++)
        if (ops[i].kind == VOC__OP_RULE) {
            ops[i].y = ops[i].as.rule.y2 = height - ops[i].as.rule.width / 2;
            ops[i].as.rule.color = color;
        }
}

static void stack(voc__pass *pass, const voc__slice *slices, size_t count, double dx)
{
    double y = 0;
    for (size_t i = 0; i < count; i++) {
        y += i ? slices[i].before : 0;
        move_ops(pass, slices + i, dx, y);
        y += slices[i].height;
    }
}

/* The first entries that fit into limit when balanced; at least two, if there are so many. */
static size_t fitting(const voc__slice *slices, size_t count, double limit)
{
    double height;
    size_t take = 0;
    double sum = 0;
    while (take < count && (take < 2 || sum + slices[take].height <= 2 * limit)) {
        sum += slices[take].height + slices[take].before;
        take++;
    }
    while (take > 2 && (best_split(slices, take, &height), height > limit))
        take--;
    return take;
}

void voc__balance(voc__pass *pass, size_t from, double dx, double before, double limit)
{
    size_t count = voc__slice_count(pass) - from;
    voc__slice *slices = malloc(count * sizeof *slices + 1);
    if (!slices) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    memcpy(slices, voc__slice_at(pass, from), count * sizeof *slices);
    pass->slices.count = from;
    for (size_t at = 0, take; at < count && pass->status == VOC_OK; at += take) {
        double height;
        take = fitting(slices + at, count - at, limit);
        size_t left = best_split(slices + at, take, &height);
        stack(pass, slices + at, left, 0);
        stack(pass, slices + at + left, take - left, dx);
        close_column(pass, slices + at + left - 1, height, voc__pass_color(pass, VOC__RULE));
        close_column(pass, slices + at + take - 1, height, voc__pass_color(pass, VOC__RULE));
        voc__slice *slice = voc__array_push(&pass->slices, sizeof *slice);
        if (!slice) {
            voc__pass_fail(pass, VOC_ERROR_MEMORY);
            break;
        }
        const voc__slice *last = slices + at + take - 1;
        slice->before = at ? slices[at].before : before;
        slice->height = height;
        slice->op = slices[at].op;
        slice->op_count = last->op + last->op_count - slice->op;
    }
    free(slices);
}
