/* The state of a pass. */
#include "layout/pass.h"

#include "layout/block.h"

void voc__pass_fail(voc__pass *pass, voc_status status)
{
    if (pass->status == VOC_OK)
        pass->status = status;
}

voc__plan *voc__pass_plan(voc__pass *pass, voc__plan *parent, voc__tag_role role,
                          const char *language)
{
    voc__plan *plan = voc__plan_new(pass->arena, parent, role, language);
    if (!plan)
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
    return plan;
}

int voc__pass_color(const voc__pass *pass, voc__color color)
{
    return voc__theme_color(pass->theme, color);
}

double voc__pass_line(const voc__pass *pass, double width)
{
    return voc__theme_line(pass->theme, width);
}

voc__missing voc__pass_missing(const voc__pass *pass)
{
    return pass->info->show_missing ? VOC__MISSING_SHOW : VOC__MISSING_ERROR;
}

static bool measure_spaces(voc__pass *pass)
{
    for (int weight = 0; weight < VOC__WEIGHT_COUNT; weight++) {
        voc__runs runs = {0};
        voc_status status =
            voc__shape(pass->shaper, pass->arena, " ", 1, (voc__weight)weight, pass->info->language,
                       VOC__MISSING_ERROR, NULL, &runs, pass->log);
        if (status != VOC_OK) {
            voc__pass_fail(pass, status);
            return false;
        }
        pass->spaces[weight] = runs.advance;
    }
    return true;
}

/* Forgets what was measured, numbers anew. Gives false when memory is refused. */
static bool begin(voc__pass *pass, const voc__fit *fit)
{
    pass->fit = *fit;
    pass->ops.count = pass->slices.count = pass->headings.count = pass->page_notes.count = 0;
    pass->where = pass->info->title;
    pass->sources_place = (voc__place){-1, 0};
    if (!voc__numbering_make(&pass->numbering, pass->document, fit->dropped, pass->arena)) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return false;
    }
    pass->source_places = voc__arena_alloc(pass->arena, pass->numbering.source_count + 1,
                                           sizeof *pass->source_places);
    if (!pass->source_places)
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
    return pass->status == VOC_OK && measure_spaces(pass);
}

void voc__pass_run(voc__pass *pass, const voc__fit *fit)
{
    if (pass->status != VOC_OK || !begin(pass, fit))
        return;
    voc__frame frame = {
        .width = pass->measure, .plan = pass->root, .weight = -1, .color = -1, .flowing = true};
    voc__blocks_measure(pass, voc_document_root(pass->document)->first, &frame);
    voc__flow(pass);
    for (int i = 0; i < 3 && voc__page_notes_find(pass); i++)
        voc__flow(pass);
}

void voc__pass_end(voc__pass *pass)
{
    voc__array *const arrays[] = {&pass->ops,        &pass->slices, &pass->headings,
                                  &pass->page_notes, &pass->spans,  &pass->pieces,
                                  &pass->segments,   &pass->scores, &pass->lacking};
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        voc__array_free(arrays[i]);
    voc__buffer_free(&pass->text);
    voc__buffer_free(&pass->break_flags);
}
