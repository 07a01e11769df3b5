/* A plan as plain text, in the words of the catalog format. */
#include <vocation/export.h>

#include <string.h>

#include "compare/wording.h"

static void add_sources(voc__wording *out, const voc_source_list *sources)
{
    for (size_t i = 0; i < sources->count; i++)
        voc__buffer_printf(&out->text, "%s%s", i ? ", " : " [", sources->items[i]->entity.id);
    voc__buffer_text(&out->text, sources->count ? "]" : "");
}

static void add_record(voc__wording *out, const voc_entity *record)
{
    voc__wording_words(out, &record->title);
    voc__buffer_printf(&out->text, " (%s)", record->id);
}

static void add_months(voc__wording *out, voc_range months)
{
    if (months.stated)
        voc__wording_range(out, months, months.high == 1 ? " month" : " months");
    else
        voc__buffer_text(&out->text, "length not stated");
}

/* ---- needs and jobs -------------------------------------------------------------------------- */

static void add_need(voc__wording *out, const voc_need *need, const char *indent)
{
    voc__buffer_printf(&out->text, "%s%s", indent, voc_need_status_name(need->status));
    if (need->status == VOC_NEED_GAINED)
        voc__buffer_printf(&out->text, " by step %d", need->by + 1);
    voc__buffer_text(&out->text, ": ");
    voc__wording_requirement(out, need->requirement);
    if (need->requirement->inferred)
        voc__buffer_text(&out->text, " (inferred)");
    add_sources(out, &need->requirement->sources);
    voc__buffer_text(&out->text, "\n");
}

static void add_needs(voc__wording *out, const voc_needs *needs, const char *indent)
{
    for (size_t i = 0; i < needs->count; i++)
        add_need(out, &needs->items[i], indent);
}

static void add_jobs(voc__wording *out, const voc_jobs *jobs, const char *indent)
{
    for (size_t i = 0; i < jobs->count; i++) {
        const voc_job *job = &jobs->items[i];
        voc__buffer_text(&out->text, indent);
        add_record(out, &job->occupation->entity);
        if (job->pay) {
            voc__buffer_text(&out->text, ": ");
            voc__wording_figure(out, job->pay);
        }
        voc__buffer_text(&out->text, "\n");
    }
}

/* ---- ways ------------------------------------------------------------------------------------ */

static void add_length(voc__wording *out, const voc_step *step)
{
    if (step->kind == VOC_STEP_CERTIFICATION)
        return;
    voc__buffer_text(&out->text, ", ");
    add_months(out, step->months);
    if (step->inferred)
        voc__buffer_text(&out->text, ", inferred: earlier study may count");
    else if (step->credit)
        voc__buffer_printf(&out->text, ", %s counted", step->credit->id);
    if (step->online)
        voc__buffer_printf(
            &out->text, ", %s",
            voc_modality_name(((const voc_program *)(const void *)step->entity)->modality));
}

static void add_step(voc__wording *out, const voc_step *step, size_t number)
{
    voc__buffer_printf(&out->text, "  %zu. %s%s: ", number, voc_step_kind_name(step->kind),
                       step->advised ? ", advised" : "");
    add_record(out, step->entity);
    if (step->start.stated) {
        voc__buffer_text(&out->text, ", at month ");
        voc__wording_range(out, step->start, "");
    }
    add_length(out, step);
    voc__buffer_text(&out->text, "\n");
    add_needs(out, &step->needs, "       needs, ");
    add_jobs(out, &step->jobs, "       opens ");
}

static void add_steps(voc__wording *out, const voc_way *way, const char *none)
{
    for (size_t i = 0; i < way->step_count; i++)
        add_step(out, &way->steps[i], i + 1);
    if (way->step_count == 0)
        voc__buffer_printf(&out->text, "  %s\n", none);
    add_needs(out, &way->needs, "  At the end, ");
}

static void add_way(voc__wording *out, const voc_way *way, size_t number)
{
    const char *separator = "";
    voc__buffer_printf(&out->text, "\nWay %zu (", number);
    for (unsigned bit = 1; bit <= VOC_WAY_ONLINE; bit <<= 1) {
        if (!(way->reasons & bit))
            continue;
        voc__buffer_printf(&out->text, "%s%s", separator, voc_way_reason_name((voc_way_reason)bit));
        separator = ", ";
    }
    voc__buffer_text(&out->text, "): ");
    add_months(out, way->months);
    if (way->first_job >= 0) {
        voc__buffer_text(&out->text, "; first pay after ");
        add_months(out, way->first_pay);
    }
    voc__buffer_text(&out->text, "\n");
    add_steps(out, way, "Nothing more to do.");
}

static void add_block(voc__wording *out, const voc_block *block)
{
    voc__buffer_printf(&out->text, "\nNo way (%s): ", voc_block_kind_name(block->kind));
    if (block->at)
        add_record(out, block->at);
    if (block->blocking.requirement) {
        voc__buffer_text(&out->text, " asks for what nothing here gives: ");
        voc__wording_requirement(out, block->blocking.requirement);
        add_sources(out, &block->blocking.requirement->sources);
    }
    if (block->kind == VOC_BLOCK_ONLINE)
        voc__buffer_text(&out->text, " is not taught online");
    if (block->kind == VOC_BLOCK_MONTHS) {
        voc__buffer_text(&out->text, " takes ");
        add_months(out, block->way.months);
    }
    voc__buffer_text(&out->text, "\nThe nearest way:\n");
    add_steps(out, &block->way, "No step leads nearer.");
}

/* ---- the plan -------------------------------------------------------------------------------- */

static void add_person(voc__wording *out, const voc_plan *plan)
{
    const voc_person *person = &voc_plan_asked(plan)->person;
    voc_entity_list have = voc_plan_have(plan);
    bool assumed;
    voc__buffer_printf(&out->text, "From: %s", voc_level_name(voc_plan_level(plan, &assumed)));
    voc__buffer_text(&out->text, assumed ? " (assumed)" : "");
    for (size_t i = 0; i < have.count; i++) {
        voc__buffer_text(&out->text, ", ");
        add_record(out, have.items[i]);
    }
    voc__buffer_text(&out->text, "\n");
    if (person->online)
        voc__buffer_text(&out->text, "Wish: online\n");
    if (person->most_months > 0)
        voc__buffer_printf(&out->text, "Wish: at most %d months\n", person->most_months);
    if (person->earn)
        voc__buffer_text(&out->text, "Wish: to earn on the way\n");
}

voc_status voc_export_plan_text(const voc_plan *plan, const char *language, FILE *out)
{
    voc__wording text = {.language = language};
    voc_needs needs = voc_plan_needs(plan);
    voc_jobs jobs = voc_plan_jobs(plan);
    voc__buffer_text(&text.text, "To: ");
    add_record(&text, voc_plan_target(plan));
    voc__buffer_text(&text.text, "\n");
    add_person(&text, plan);
    if (needs.count > 0)
        voc__buffer_text(&text.text, "\nWhat it takes, as of today:\n");
    add_needs(&text, &needs, "  ");
    if (jobs.count > 0)
        voc__buffer_text(&text.text, "\nOpen today:\n");
    add_jobs(&text, &jobs, "  ");
    for (size_t i = 0; i < voc_plan_way_count(plan); i++)
        add_way(&text, voc_plan_way(plan, i), i + 1);
    for (size_t i = 0; i < voc_plan_block_count(plan); i++)
        add_block(&text, voc_plan_block(plan, i));
    return voc__buffer_finish(&text.text, out);
}
