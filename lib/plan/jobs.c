/* What one can work as. */
#include "plan/search.h"

#include <limits.h>

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

bool voc__is_open(const voc__ground *ground, const voc_occupation *occupation, voc__line *line)
{
    return voc__occupation_stated(ground, occupation) &&
           voc__needs_met(ground, &occupation->entity, voc__line_gives, line, NULL);
}

typedef struct opener {
    const voc__ground *ground;
    voc__line before, after;
    size_t most;
    voc__array *occupations;
} opener;

static bool is_listed(const opener *o, const voc_entity *entity)
{
    const voc_entity *const *items = o->occupations->items;
    for (size_t i = 0; i < o->occupations->count; i++) {
        if (items[i] == entity)
            return true;
    }
    return false;
}

static void open_list(opener *o, voc_entity_list list)
{
    for (size_t i = 0; i < list.count && o->occupations->count < o->most; i++) {
        const voc_occupation *occupation = record_of(list.items[i]);
        if (is_listed(o, list.items[i]) || !voc__is_open(o->ground, occupation, &o->after) ||
            voc__is_open(o->ground, occupation, &o->before))
            continue;
        const voc_entity **slot = voc__array_push(o->occupations, sizeof(const voc_entity *));
        if (slot)
            *slot = list.items[i];
    }
}

void voc__opened(const voc__ground *ground, voc__line *line, size_t index, size_t most,
                 voc__array *occupations)
{
    opener o = {.ground = ground, .before = *line, .after = *line};
    o.before.count = index;
    o.after.count = index + 1;
    o.most = most;
    o.occupations = occupations;
    const voc_entity *entity = line->items[index].act.entity;
    const voc__lists *opening = ground->giving->opening;
    open_list(&o, voc__list_at(&opening[entity->kind], entity->index));
    if (entity->kind != VOC_PROGRAM)
        return;
    const voc_program *program = record_of(entity);
    for (const voc_program *p = program->base; p; p = p->base)
        open_list(&o, voc__list_at(&opening[VOC_PROGRAM], p->entity.index));
    for (size_t i = 0; i < program->courses.count; i++)
        open_list(
            &o, voc__list_at(&opening[VOC_COURSE], program->courses.items[i].course->entity.index));
}

bool voc__is_at(const voc__ground *ground, const voc_entity *target, const voc__line *line)
{
    if (target->kind != VOC_OCCUPATION)
        return voc__line_holds(line, target);
    voc__line copy = *line;
    return voc__needs_met(ground, target, voc__line_gives, &copy, NULL);
}

voc__elapsed voc__first_pay(const voc__ground *ground, const voc_entity *target,
                            const voc__line *line, int *index)
{
    voc__line copy = *line;
    voc__array jobs = {0};
    voc__elapsed span = {0};
    *index = -1;
    for (size_t i = 0; i < line->count; i++) {
        span = voc__elapsed_add(span, line->items[i].months);
        copy.count = i + 1;
        if (voc__is_at(ground, target, &copy))
            break;
        copy.count = line->count;
        voc__opened(ground, &copy, i, 1, &jobs);
        if (jobs.count > 0) {
            *index = (int)i;
            break;
        }
    }
    voc__array_free(&jobs);
    return span;
}

/* ---- how soon -------------------------------------------------------------------------------- */

static bool opens_any(const voc__ground *ground, const voc_entity *entity)
{
    const voc__lists *opening = ground->giving->opening;
    if (voc__list_at(&opening[entity->kind], entity->index).count > 0)
        return true;
    if (entity->kind != VOC_PROGRAM)
        return false;
    const voc_program *program = record_of(entity);
    for (size_t i = 0; i < program->courses.count; i++) {
        if (voc__list_at(&opening[VOC_COURSE], program->courses.items[i].course->entity.index)
                .count > 0)
            return true;
    }
    return program->base && opens_any(ground, &program->base->entity);
}

static int sooner(int a, int b)
{
    return a < b ? a : b;
}

/* What is held may shorten the study that comes first. */
static int soonest_stone(const voc__ground *ground, const voc_program *later)
{
    int months = ground->giving->stone_pay[later->entity.index];
    for (size_t i = 0; i < ground->held->program_count && months < INT_MAX; i++)
        months -= sooner(months, ground->held->programs[i]->duration.high);
    return months;
}

int voc__soonest_pay(const voc__ground *ground, const voc_entity *target, const voc__reach *reach)
{
    int soonest = INT_MAX;
    for (size_t i = 0; i < voc__reach_count(reach); i++) {
        const voc__member *member = voc__reach_at(reach, i);
        if (member->order == 0)
            continue;
        int months = member->far.span.high;
        if (months < soonest && (member->entity == target || opens_any(ground, member->entity)))
            soonest = months;
        if (member->entity->kind == VOC_PROGRAM)
            soonest = sooner(soonest, soonest_stone(ground, record_of(member->entity)));
    }
    return soonest;
}
