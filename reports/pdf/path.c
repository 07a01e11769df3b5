#include "pdf/content.h"
#include "pdf/syntax.h"

static void set_stroke(voc__pdf_job *job, voc__pdf_state *state, const voc__item *item,
                       bool round_cap)
{
    voc__buffer *out = &job->pdf->content;
    long width = voc__pdf_hundredths(out, item->as.path.width);
    long on = voc__pdf_hundredths(out, item->as.path.dash[0]);
    long off = voc__pdf_hundredths(out, item->as.path.dash[1]);
    if (state->stroke != item->as.path.stroke) {
        voc__pdf_color(out, item->as.path.stroke, "RG\n");
        state->stroke = item->as.path.stroke;
    }
    if (state->width != width) {
        voc__pdf_length(out, width);
        voc__buffer_text(out, " w\n");
        state->width = width;
    }
    if (state->dash[0] != on || state->dash[1] != off) {
        voc__buffer_byte(out, '[');
        if (on > 0) {
            voc__pdf_length(out, on);
            voc__buffer_byte(out, ' ');
            voc__pdf_length(out, off);
        }
        voc__buffer_text(out, "]0 d\n");
        state->dash[0] = on;
        state->dash[1] = off;
    }
    if (state->round_join != item->as.path.round_join) {
        voc__buffer_text(out, item->as.path.round_join ? "1 j\n" : "0 j\n");
        state->round_join = item->as.path.round_join;
    }
    if (state->round_cap != round_cap) {
        voc__buffer_text(out, round_cap ? "1 J\n" : "0 J\n");
        state->round_cap = round_cap;
    }
}

/* Corners are rounded, not lengths: so that rectangles that meet leave no gap. */
static void put_rect(voc__pdf_job *job, const voc__path_step *step)
{
    long left = voc__pdf_x(job, step->x[0]), right = voc__pdf_x(job, step->x[1]);
    long top = voc__pdf_y(job, step->y[0]), bottom = voc__pdf_y(job, step->y[1]);
    voc__pdf_lengths(&job->pdf->content, left, bottom);
    voc__pdf_lengths(&job->pdf->content, right - left, top - bottom);
    voc__buffer_text(&job->pdf->content, "re\n");
}

static void put_steps(voc__pdf_job *job, const voc__path_step *steps, size_t count)
{
    static const char *const operators[] = {"m\n", "l\n", "c\n", "h\n"};
    static const int points[] = {1, 1, 3, 0};
    for (size_t i = 0; i < count; i++) {
        if (steps[i].op == VOC__PATH_RECT) {
            put_rect(job, &steps[i]);
            continue;
        }
        for (int k = 0; k < points[steps[i].op]; k++)
            voc__pdf_point(job, steps[i].x[k], steps[i].y[k]);
        voc__buffer_text(&job->pdf->content, operators[steps[i].op]);
    }
}

void voc__pdf_path_paint(voc__pdf_job *job, voc__pdf_state *state, const voc__item *item)
{
    voc__buffer *out = &job->pdf->content;
    bool fill = item->as.path.fill != VOC__NO_COLOR;
    bool stroke = item->as.path.stroke != VOC__NO_COLOR;
    if (item->as.path.count == 0)
        return;
    if (fill && state->fill != item->as.path.fill) {
        voc__pdf_color(out, item->as.path.fill, "rg\n");
        state->fill = item->as.path.fill;
    }
    if (stroke)
        set_stroke(job, state, item, false);
    put_steps(job, item->as.path.steps, item->as.path.count);
    voc__buffer_text(out, fill && stroke ? "B\n" : fill ? "f\n" : stroke ? "S\n" : "n\n");
}

/* The round ends of a line too short to be seen: four curves take five times the bytes. Not of no
 * length at all, which some viewers leave out. */
void voc__pdf_disc_paint(voc__pdf_job *job, voc__pdf_state *state, const voc__item *item)
{
    static const double half = 0.01;
    double x = item->as.disc.x, y = item->as.disc.y;
    const voc__path_step steps[] = {
        {.op = VOC__PATH_MOVE, .x = {x - half}, .y = {y}},
        {.op = VOC__PATH_LINE, .x = {x + half}, .y = {y}},
    };
    voc__item line = {.kind = VOC__ITEM_PATH};
    line.as.path.stroke = item->as.disc.color;
    line.as.path.width = 2 * item->as.disc.radius;
    line.as.path.round_join = state->round_join;
    set_stroke(job, state, &line, true);
    put_steps(job, steps, 2);
    voc__buffer_text(&job->pdf->content, "S\n");
}
