/* A chart with its caption above and its notes below: one block. */
#include "layout/block.h"

/* Of a page: with a section's heading above it, more would not fit. */
static const double largest_block = 0.85;

static int number_of(void *context, int source)
{
    const voc__pass *pass = context;
    return voc__numbering_source(&pass->numbering, source);
}

static int letter_of(void *context, int note)
{
    const voc__pass *pass = context;
    return note > 0 && note < pass->numbering.letter_size ? pass->numbering.letters[note] - 1 : -1;
}

static void measure_caption(voc__pass *pass, const voc_node *caption, const voc__frame *frame,
                            double before)
{
    voc__setting setting = {.type = VOC__TYPE_CAPTION, .weight = VOC__REGULAR, .color = -1};
    voc__plan *plan = voc__pass_plan(pass, frame->plan, VOC__TAG_P, caption->attributes.language);
    voc__paragraph *words = voc__paragraph_of(pass, caption, &setting, plan);
    voc__paragraph_slices(pass, words, plan, frame->x, frame->width, before);
}

/* caption: the height of what stands above it and goes with it. */
static void measure_drawing(voc__pass *pass, const voc_node *chart, const voc__frame *frame,
                            double before, double caption)
{
    voc__chart_context context = {.arena = pass->arena,
                                  .shaper = pass->shaper,
                                  .theme = pass->theme,
                                  .marks = {pass, number_of, letter_of},
                                  .language = pass->info->language,
                                  .missing = voc__pass_missing(pass),
                                  .log = pass->log};
    voc__drawing *drawing = voc__arena_alloc(pass->arena, 1, sizeof *drawing);
    voc__plan *figure =
        voc__pass_plan(pass, frame->plan, VOC__TAG_FIGURE, chart->attributes.language);
    if (!drawing || !figure) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    figure->alt = voc__arena_strdup(pass->arena, chart->attributes.alt);
    voc_status status = voc__chart_draw(&context, chart, frame->width, drawing);
    if (status != VOC_OK) {
        voc__pass_fail(pass, status);
        return;
    }
    double most = pass->room * largest_block - caption;
    if (drawing->height > most && most > 0)
        voc__drawing_scale(drawing, pass->pages, most / drawing->height);
    voc__slice_begin(pass, before);
    voc__op *op = voc__op_add(pass, VOC__OP_DRAWING, figure, frame->x, 0);
    if (op)
        op->as.drawing = drawing;
    voc__slice_end(pass, drawing->height);
}

void voc__figure_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                         double before)
{
    size_t from = voc__slice_count(pass), drawn;
    const voc_node *caption =
        node->first && node->first->kind == VOC_NODE_CAPTION ? node->first : NULL;
    if (caption)
        measure_caption(pass, caption, frame, before);
    measure_drawing(pass, node, frame, caption ? 0 : before, voc__slices_height(pass, from));
    drawn = voc__slice_count(pass);
    double height = voc__slices_height(pass, from);
    for (const voc_node *child = node->first; child; child = child->next)
        if (child->kind == VOC_NODE_NOTES)
            voc__notes_measure(pass, child, frame, 2);
    size_t end = voc__slice_count(pass);
    if (voc__slices_height(pass, from) > pass->room * largest_block)
        end = height > pass->room ? from : drawn + 1; /* the notes may go on on the next page */
    if (end > voc__slice_count(pass))
        end = voc__slice_count(pass);
    for (size_t i = from; i + 1 < end; i++)
        voc__slice_at(pass, i)->keep = true;
}
