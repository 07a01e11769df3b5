/* A plan as JSON. */
#include <vocation/export.h>

#include "export/emit.h"

/* Unlike a record's, a length that nobody states is said to be so. */
static void emit_months(voc__json_writer *to, const char *name, voc_range months)
{
    if (!months.stated) {
        voc__json_string(to, name, NULL);
    } else if (months.low == months.high) {
        voc__json_integer(to, name, months.low);
    } else {
        voc__json_begin(to, name, '[');
        voc__json_integer(to, NULL, months.low);
        voc__json_integer(to, NULL, months.high);
        voc__json_end(to, ']');
    }
}

static void emit_record(voc__json_writer *to, const voc_entity *record)
{
    voc__json_string(to, "id", record->id);
    voc__json_string(to, "title", record->title.text);
}

static void emit_need(voc__json_writer *to, const voc_need *need)
{
    voc__json_begin(to, NULL, '{');
    voc__json_string(to, "status", voc_need_status_name(need->status));
    if (need->by >= 0)
        voc__json_integer(to, "by", need->by);
    voc__emit_requirement(to, "requirement", need->requirement);
    voc__json_end(to, '}');
}

static void emit_needs(voc__json_writer *to, const voc_needs *needs)
{
    voc__json_begin(to, "needs", '[');
    for (size_t i = 0; i < needs->count; i++)
        emit_need(to, &needs->items[i]);
    voc__json_end(to, ']');
}

static void emit_jobs(voc__json_writer *to, const voc_jobs *jobs)
{
    voc__json_begin(to, "jobs", '[');
    for (size_t i = 0; i < jobs->count; i++) {
        voc__json_begin(to, NULL, '{');
        emit_record(to, &jobs->items[i].occupation->entity);
        if (jobs->items[i].pay)
            voc__emit_figure(to, "pay", jobs->items[i].pay);
        emit_needs(to, &jobs->items[i].needs);
        voc__json_end(to, '}');
    }
    voc__json_end(to, ']');
}

static void emit_step(voc__json_writer *to, const voc_step *step)
{
    voc__json_begin(to, NULL, '{');
    voc__json_string(to, "kind", voc_step_kind_name(step->kind));
    emit_record(to, step->entity);
    emit_months(to, "start", step->start);
    emit_months(to, "months", step->months);
    voc__emit_flag(to, "inferred", step->inferred);
    voc__emit_id(to, "credit", step->credit);
    voc__emit_flag(to, "advised", step->advised);
    if (step->kind == VOC_STEP_PROGRAM)
        voc__json_bool(to, "online", step->online);
    if (step->level != VOC_LEVEL_UNSTATED)
        voc__json_string(to, "level", voc_level_name(step->level));
    emit_needs(to, &step->needs);
    emit_jobs(to, &step->jobs);
    voc__json_end(to, '}');
}

static void emit_way(voc__json_writer *to, const char *name, const voc_way *way)
{
    voc__json_begin(to, name, '{');
    voc__json_begin(to, "reasons", '[');
    for (unsigned bit = 1; bit <= VOC_WAY_ONLINE; bit <<= 1) {
        if (way->reasons & bit)
            voc__json_string(to, NULL, voc_way_reason_name((voc_way_reason)bit));
    }
    voc__json_end(to, ']');
    emit_months(to, "months", way->months);
    if (way->first_job >= 0) {
        emit_months(to, "first_pay", way->first_pay);
        voc__json_integer(to, "first_job", way->first_job);
    }
    voc__json_bool(to, "online", way->online);
    voc__json_begin(to, "steps", '[');
    for (size_t i = 0; i < way->step_count; i++)
        emit_step(to, &way->steps[i]);
    voc__json_end(to, ']');
    emit_needs(to, &way->needs);
    voc__json_end(to, '}');
}

static void emit_block(voc__json_writer *to, const voc_block *block)
{
    voc__json_begin(to, NULL, '{');
    voc__json_string(to, "kind", voc_block_kind_name(block->kind));
    voc__emit_id(to, "at", block->at);
    if (block->blocking.requirement)
        voc__emit_requirement(to, "requirement", block->blocking.requirement);
    emit_way(to, "way", &block->way);
    voc__json_end(to, '}');
}

static void emit_person(voc__json_writer *to, const voc_plan *plan)
{
    const voc_person *person = &voc_plan_asked(plan)->person;
    voc_entity_list have = voc_plan_have(plan);
    bool assumed;
    voc__json_begin(to, "person", '{');
    voc__json_string(to, "level", voc_level_name(voc_plan_level(plan, &assumed)));
    voc__json_bool(to, "assumed", assumed);
    voc__json_begin(to, "have", '[');
    for (size_t i = 0; i < have.count; i++)
        voc__json_string(to, NULL, have.items[i]->id);
    voc__json_end(to, ']');
    voc__json_bool(to, "online", person->online);
    if (person->most_months > 0)
        voc__json_integer(to, "max_months", person->most_months);
    voc__json_bool(to, "earn", person->earn);
    voc__json_end(to, '}');
}

static void emit_asked(voc__json_writer *to, const voc_plan_request *asked)
{
    static const char *const policies[] = {"official", "newest", "same-source"};
    char as_of[VOC_DATE_PRINT_SIZE];
    voc_date_print(asked->policy.as_of, as_of, sizeof as_of);
    voc__json_string(to, "weakest", voc_strength_name(asked->weakest));
    voc__json_string(to, "policy", policies[asked->policy.choice]);
    voc__json_string(to, "as_of", as_of);
}

static void emit_today(voc__json_writer *to, const voc_plan *plan)
{
    voc_needs needs = voc_plan_needs(plan);
    voc_jobs jobs = voc_plan_jobs(plan);
    voc__json_begin(to, "today", '{');
    emit_needs(to, &needs);
    emit_jobs(to, &jobs);
    voc__json_end(to, '}');
}

voc_status voc_export_plan_json(const voc_plan *plan, FILE *out)
{
    voc__buffer text = {0};
    voc__json_writer writer = {.out = &text};
    voc__json_begin(&writer, NULL, '{');
    voc__json_begin(&writer, "target", '{');
    emit_record(&writer, voc_plan_target(plan));
    voc__json_string(&writer, "kind", voc_kind_name(voc_plan_target(plan)->kind));
    voc__json_end(&writer, '}');
    emit_person(&writer, plan);
    emit_asked(&writer, voc_plan_asked(plan));
    emit_today(&writer, plan);
    voc__json_begin(&writer, "ways", '[');
    for (size_t i = 0; i < voc_plan_way_count(plan); i++)
        emit_way(&writer, NULL, voc_plan_way(plan, i));
    voc__json_end(&writer, ']');
    voc__json_begin(&writer, "blocks", '[');
    for (size_t i = 0; i < voc_plan_block_count(plan); i++)
        emit_block(&writer, voc_plan_block(plan, i));
    voc__json_end(&writer, ']');
    voc__json_end(&writer, '}');
    return voc__buffer_finish(&text, out);
}
