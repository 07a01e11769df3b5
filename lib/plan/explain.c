#include "plan/explain.h"

#include <stdlib.h>
#include <string.h>

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

/* ---- needs ----------------------------------------------------------------------------------- */

static int months_anywhere(const voc__ground *ground)
{
    int months = 0;
    size_t count = ground->catalog->lists[VOC_OCCUPATION].count;
    for (size_t i = 0; i < count; i++)
        months += ground->held->months[i];
    return months;
}

static voc_need_status unchecked_status(const voc__ground *ground, const voc_requirement *need)
{
    if (need->kind == VOC_REQUIRE_EXPERIENCE && need->months.stated && need->months.low > 0 &&
        months_anywhere(ground) >= need->months.low)
        return VOC_NEED_HELD;
    return need->strength == VOC_NOT_REQUIRED ? VOC_NEED_ADVISED : VOC_NEED_UNCHECKED;
}

/* A degree is asked in some field, and of the one held only the level is known. */
static bool is_of_unknown_field(const voc__ground *ground, const voc_requirement *need)
{
    if (need->kind != VOC_REQUIRE_LEVEL || !need->subject.text ||
        need->level <= VOC_LEVEL_HIGH_SCHOOL)
        return false;
    for (size_t i = 0; i < ground->held->program_count; i++) {
        if (ground->held->programs[i]->level >= need->level)
            return false;
    }
    return true;
}

static voc_need explain_need(const voc__explainer *to, const voc_entity *owner,
                             const voc_requirements *list, size_t index, const voc__line *line)
{
    const voc_requirement *requirement = &list->items[index];
    voc_need need = {requirement, VOC_NEED_HELD, -1};
    voc__line prefix = *line;
    if (!voc__need_plannable(requirement)) {
        need.status = unchecked_status(to->ground, requirement);
        return need;
    }
    for (prefix.count = 0; prefix.count <= line->count; prefix.count++) {
        if (!voc__need_met(to->ground, owner, requirement, voc__line_gives, &prefix))
            continue;
        if (prefix.count == 0 && is_of_unknown_field(to->ground, requirement))
            need.status = VOC_NEED_UNCHECKED;
        if (prefix.count > 0) {
            need.status = VOC_NEED_GAINED;
            need.by = (int)prefix.count - 1;
        }
        return need;
    }
    need.status =
        voc__need_binds(list, index, to->ground->weakest) ? VOC_NEED_MISSING : VOC_NEED_ADVISED;
    return need;
}

static int strength_key(const voc_need *need)
{
    voc_strength strength = need->requirement->strength;
    return (int)(strength ? strength : VOC_REQUIRED);
}

/* Stable: of one strength, as the catalog has them. */
static void sort_needs(voc_need *needs, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        voc_need need = needs[i];
        size_t at = i;
        for (; at > 0 && strength_key(&needs[at - 1]) > strength_key(&need); at--)
            needs[at] = needs[at - 1];
        needs[at] = need;
    }
}

voc_needs voc__explain_needs(const voc__explainer *to, const voc_entity *owner,
                             const voc__line *line)
{
    voc__asked asked = voc__needs_of(to->ground, owner);
    size_t count = asked.parts[0].count + asked.parts[1].count, filled = 0;
    voc_need *needs = voc__arena_alloc(to->arena, count, sizeof *needs);
    if (!needs)
        return (voc_needs){NULL, 0};
    for (size_t part = 0; part < 2; part++) {
        for (size_t i = 0; i < asked.parts[part].count; i++)
            needs[filled++] = explain_need(to, owner, &asked.parts[part], i, line);
    }
    sort_needs(needs, count);
    return (voc_needs){needs, count};
}

/* ---- jobs ------------------------------------------------------------------------------------ */

static voc_jobs explain_jobs(const voc__explainer *to, const voc__array *occupations,
                             const voc__line *line)
{
    static const voc_figure_query pay = {VOC_PAY, VOC_MEDIAN, VOC_UNIT_MONEY, NULL};
    const voc_entity *const *items = occupations->items;
    voc_job *jobs = voc__arena_alloc(to->arena, occupations->count, sizeof *jobs);
    if (!jobs)
        return (voc_jobs){NULL, 0};
    for (size_t i = 0; i < occupations->count; i++) {
        const voc_occupation *occupation = record_of(items[i]);
        jobs[i].occupation = occupation;
        jobs[i].pay = voc_figure_pick(&occupation->figures, &pay, to->policy);
        jobs[i].needs = voc__explain_needs(to, items[i], line);
    }
    return (voc_jobs){jobs, occupations->count};
}

static void note_failure(const voc__explainer *to, voc__array *array)
{
    if (array->failed)
        voc__arena_alloc(to->arena, SIZE_MAX, 2); /* tells the arena that memory ran out */
    voc__array_free(array);
}

voc_jobs voc__explain_jobs_today(const voc__explainer *to)
{
    voc_entity_list all = to->ground->catalog->lists[VOC_OCCUPATION];
    voc__line none = {0};
    voc__array open = {0};
    for (size_t i = 0; i < all.count; i++) {
        if (!voc__is_open(to->ground, record_of(all.items[i]), &none))
            continue;
        const voc_entity **slot = voc__array_push(&open, sizeof(const voc_entity *));
        if (slot)
            *slot = all.items[i];
    }
    voc_jobs jobs = explain_jobs(to, &open, &none);
    note_failure(to, &open);
    return jobs;
}

/* ---- advised exams --------------------------------------------------------------------------- */

/* Where the exam can be sat first: after so many acts; SIZE_MAX: never. One that anybody may sit is
 * for the end. */
static size_t place_exam(const voc__explainer *to, const voc_entity *exam, const voc__line *line)
{
    voc__line prefix = *line;
    for (prefix.count = 0; prefix.count <= line->count; prefix.count++) {
        if (voc__needs_met(to->ground, exam, voc__line_gives, &prefix, NULL))
            return prefix.count ? prefix.count : line->count;
    }
    return SIZE_MAX;
}

static void insert_exam(voc__line *line, const voc_entity *exam, size_t at, size_t room)
{
    if (line->count == room)
        return;
    memmove(&line->items[at + 1], &line->items[at], (line->count - at) * sizeof *line->items);
    line->items[at] = (voc__done){.act.entity = exam, .months = {true, 0, 0}, .advised = true};
    line->count++;
}

static void advise(const voc__explainer *to, const voc_requirement *need, voc__line *line,
                   size_t room)
{
    for (size_t i = 0; i < need->parts.count; i++)
        advise(to, &need->parts.items[i], line, room);
    if (need->kind != VOC_REQUIRE_CERTIFICATION)
        return;
    const voc_entity *exam = &need->certification->entity;
    if (to->ground->held->certifications[exam->index] || voc__line_holds(line, exam))
        return;
    size_t at = place_exam(to, exam, line);
    if (at != SIZE_MAX)
        insert_exam(line, exam, at, room);
}

static size_t count_exams(const voc_requirements *list)
{
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++)
        count +=
            (list->items[i].kind == VOC_REQUIRE_CERTIFICATION) + count_exams(&list->items[i].parts);
    return count;
}

static void advise_exams(const voc__explainer *to, voc__line *line, size_t room)
{
    if (to->target->kind != VOC_OCCUPATION || line->count == 0)
        return;
    const voc_requirements *list = &((const voc_occupation *)record_of(to->target))->requirements;
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].strength <= VOC_PREFERRED &&
            !voc__need_binds(list, i, to->ground->weakest))
            advise(to, &list->items[i], line, room);
    }
}

/* ---- ways ------------------------------------------------------------------------------------ */

static voc_range add_range(voc_range a, voc_range b)
{
    if (!a.stated || !b.stated)
        return (voc_range){false, 0, 0};
    return (voc_range){true, a.low + b.low, a.high + b.high};
}

static voc_step explain_step(const voc__explainer *to, voc__line *line, size_t index,
                             voc_range start)
{
    const voc__done *done = &line->items[index];
    voc__line before = *line, after = *line;
    before.count = index;
    after.count = index + 1;
    voc_step step = {.entity = done->act.entity,
                     .start = start,
                     .months = done->months,
                     .inferred = done->inferred,
                     .credit = done->credit,
                     .advised = done->advised};
    step.kind = step.entity->kind == VOC_PROGRAM         ? VOC_STEP_PROGRAM
                : step.entity->kind == VOC_CERTIFICATION ? VOC_STEP_CERTIFICATION
                                                         : VOC_STEP_WORK;
    if (step.kind == VOC_STEP_PROGRAM) {
        const voc_program *program = record_of(step.entity);
        step.online = program->modality >= VOC_ONLINE;
        step.level = program->level;
    }
    step.needs = voc__explain_needs(to, step.entity, &before);
    voc__array opened = {0};
    voc__opened(to->ground, line, index, SIZE_MAX, &opened);
    step.jobs = explain_jobs(to, &opened, &after);
    note_failure(to, &opened);
    return step;
}

/* Till the target is open, and till the first job is. */
static void explain_times(const voc__explainer *to, const voc__line *line, voc_way *way)
{
    voc__line prefix = *line;
    voc_range end = {true, 0, 0};
    way->first_job = -1;
    for (prefix.count = 0; prefix.count <= line->count; prefix.count++) {
        if (prefix.count > 0) {
            const voc_step *step = &way->steps[prefix.count - 1];
            end = add_range(step->start, step->months);
        }
        way->months = end;
        if (voc__is_at(to->ground, to->target, &prefix))
            return;
        if (prefix.count > 0 && way->first_job < 0 && way->steps[prefix.count - 1].jobs.count > 0) {
            way->first_job = (int)prefix.count - 1;
            way->first_pay = end;
        }
    }
}

static bool all_online(const voc_way *way)
{
    size_t programs = 0;
    for (size_t i = 0; i < way->step_count; i++) {
        if (way->steps[i].kind == VOC_STEP_PROGRAM && !way->steps[i].online)
            return false;
        programs += way->steps[i].kind == VOC_STEP_PROGRAM;
    }
    return programs > 0;
}

voc_way voc__explain_way(const voc__explainer *to, const voc__choice *choice)
{
    voc_way way = {0};
    size_t room = choice->count;
    if (to->target->kind == VOC_OCCUPATION)
        room += count_exams(&((const voc_occupation *)record_of(to->target))->requirements);
    voc__line line = {voc__arena_alloc(to->arena, room, sizeof *line.items), 0, {0}};
    voc_step *steps = voc__arena_alloc(to->arena, room, sizeof *steps);
    if (!line.items || !steps)
        return way;
    voc__line_up(to->ground, choice->acts, choice->count, &line);
    advise_exams(to, &line, room);
    voc_range start = {true, 0, 0};
    for (size_t i = 0; i < line.count; i++) {
        steps[i] = explain_step(to, &line, i, start);
        start = add_range(start, steps[i].months);
    }
    way.steps = steps;
    way.step_count = line.count;
    explain_times(to, &line, &way);
    way.needs = voc__explain_needs(to, to->target, &line);
    way.online = all_online(&way);
    return way;
}
