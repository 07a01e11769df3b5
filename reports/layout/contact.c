/* Whom to ask: words beside a QR code. Numbers: look.md §5. */
#include "layout/block.h"

static const double usual_code = 64, large_code = 122;
static const double usual_gap = 12, large_gap = 18;
/* The code's top stands as high as the capitals of the line beside it. */
static const double lowered = 4;

typedef struct code {
    double x, width; /* of the code itself; width 0: there is none */
    double quiet;    /* white around it, on tinted ground */
    double gap;
} code;

/* False: it leaves too little to the words. */
static bool fit_code(const voc__pass *pass, const voc__frame *frame, double width, code *c)
{
    c->width = voc__qr_width(pass->codes, width);
    if (frame->panel)
        c->quiet = voc__qr_quiet(pass->codes, c->width);
    return c->width + 2 * c->quiet + c->gap <= frame->width / 2;
}

/* How large the code becomes; the words beside it need half of the width. */
static code size_code(voc__pass *pass, const voc_node *node, const voc__frame *frame)
{
    bool large = node->attributes.role == VOC_ROLE_LARGE;
    double unit = pass->manner->unit;
    code c = {.x = frame->x, .gap = large ? large_gap : usual_gap};
    if (!node->attributes.url)
        return c;
    voc_status status = voc__codes_find(pass->codes, node->attributes.url);
    if (status != VOC_OK)
        voc__pass_fail(pass, status);
    if (status != VOC_OK || pass->codes->size == 0)
        return c;
    double wanted = large ? large_code : usual_code;
    /* If need be no larger on paper than where units are points. */
    if (!fit_code(pass, frame, wanted, &c) && !fit_code(pass, frame, wanted / unit, &c))
        c.width = 0;
    c.x += c.quiet;
    return c;
}

static void add_code(voc__pass *pass, const voc_node *node, const voc__frame *frame, const code *c)
{
    voc__drawing *drawing = voc__arena_alloc(pass->arena, 1, sizeof *drawing);
    voc__plan *figure = voc__pass_plan(pass, frame->plan, VOC__TAG_FIGURE, NULL);
    if (!drawing || !figure) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    figure->alt = voc__arena_strdup(pass->arena, node->attributes.alt);
    drawing->arena = pass->arena;
    voc__qr_draw(pass->codes, drawing, c->width, voc__pass_color(pass, VOC__INK));
    double white = c->width + 2 * c->quiet, y = c->quiet > 0 ? c->quiet : lowered;
    voc__slice_begin(pass, 0);
    if (c->quiet > 0)
        voc__op_box(pass, frame->x, 0, white, white, voc__pass_color(pass, VOC__WHITE));
    voc__op *op = voc__op_add(pass, VOC__OP_DRAWING, figure, c->x, y);
    if (op)
        op->as.drawing = drawing;
    voc__slice_end(pass, y + c->width + c->quiet);
}

/* Words lower than the code stand at half its height, on tinted ground. */
static void center(voc__pass *pass, size_t words, double code_height)
{
    double spare = code_height - voc__slices_height(pass, words);
    if (spare <= 0 || words == voc__slice_count(pass))
        return;
    voc__slice *first = voc__slice_at(pass, words);
    voc__slice_move(pass, first, 0, spare / 2);
    first->height += spare / 2;
}

void voc__contact_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                          double before)
{
    voc__strip strip = {.before = before, .limit = pass->room * 0.7};
    voc__frame inner = *frame;
    size_t starts[3];
    inner.flowing = false;
    inner.tight = true;
    inner.role = VOC_ROLE_DENSE;
    code c = size_code(pass, node, frame);
    voc__strip_begin(pass, &strip);
    starts[0] = voc__slice_count(pass);
    if (c.width > 0) {
        double taken = c.width + 2 * c.quiet + c.gap;
        add_code(pass, node, frame, &c);
        inner.x += taken;
        inner.width -= taken;
    }
    starts[1] = voc__slice_count(pass);
    for (const voc_node *child = node->first; child && pass->status == VOC_OK; child = child->next)
        voc__block_measure(pass, child, &inner, 0);
    if (pass->status != VOC_OK)
        return;
    if (c.quiet > 0)
        center(pass, starts[1], c.width + 2 * c.quiet);
    starts[2] = voc__slice_count(pass);
    voc__strip_end(pass, &strip, starts, 2);
}
