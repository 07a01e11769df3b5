/* Entries in two columns of about the same height. */
#include "layout/balance.h"

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

voc__balanced voc__balance_fit(const voc__slice *slices, size_t count, double limit)
{
    const double rounding = 0.01;
    voc__balanced how = {0};
    double sum = 0;
    while (how.count < count && sum <= 2 * limit) {
        sum += slices[how.count].height;
        how.count++;
    }
    for (; how.count > 0; how.count--) {
        how.left = best_split(slices, how.count, &how.height);
        if (how.height <= limit + rounding)
            break;
    }
    return how;
}

static voc__op *line_of(voc__pass *pass, const voc__slice *entry)
{
    voc__op *ops = (voc__op *)pass->ops.items + entry->op;
    for (size_t i = 0; i < entry->op_count; i++)
        if (ops[i].kind == VOC__OP_RULE)
            return ops + i;
    return NULL;
}

/* One column. Where lines part the entries, each gets as much of what is left over, so that the
 * last line lies at the foot. */
static void place_column(voc__pass *pass, voc__slice *slices, size_t count, double height, double x)
{
    bool lines = count && line_of(pass, slices);
    double extra = lines ? (height - height_of(slices, count)) / (double)count : 0, y = 0;
    for (size_t i = 0; i < count; i++) {
        y += i ? slices[i].before : 0;
        slices[i].x = x;
        slices[i].y = y;
        y += slices[i].height + extra;
        voc__op *line = line_of(pass, slices + i);
        if (!line)
            continue;
        line->y = line->as.rule.y2 = slices[i].height + extra - line->as.rule.width / 2;
        line->as.rule.color = voc__pass_color(pass, i + 1 == count ? VOC__RULE : VOC__HAIR);
    }
}

void voc__balance_place(voc__pass *pass, voc__slice *slices, const voc__balanced *how, double dx)
{
    place_column(pass, slices, how->left, how->height, 0);
    place_column(pass, slices + how->left, how->count - how->left, how->height, dx);
}

/* All entries as one slice. */
static void make_strip(voc__pass *pass, size_t from, double dx)
{
    size_t count = voc__slice_count(pass) - from;
    voc__slice *slices = voc__slice_at(pass, from);
    voc__balanced how = {.count = count};
    how.left = best_split(slices, count, &how.height);
    voc__balance_place(pass, slices, &how, dx);
    for (size_t i = 0; i < count; i++)
        voc__slice_move(pass, slices + i, slices[i].x, slices[i].y);
    const voc__slice *last = slices + count - 1;
    slices->op_count = last->op + last->op_count - slices->op;
    slices->height = how.height;
    pass->slices.count = from + 1;
}

void voc__balance_entries(voc__pass *pass, const voc__frame *frame, size_t from, double dx)
{
    size_t count = voc__slice_count(pass) - from;
    if (pass->status != VOC_OK || !count)
        return;
    if (!frame->flowing) {
        make_strip(pass, from, dx);
        return;
    }
    voc__balance *balance = voc__arena_alloc(pass->arena, 1, sizeof *balance);
    if (!balance) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    *balance = (voc__balance){from, count, dx};
    for (size_t i = from; i < from + count; i++)
        voc__slice_at(pass, i)->balance = balance;
}
