/* Who gives what is asked for. */
#include "plan/need.h"
#include "plan/reach.h"

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

static void add_act(voc__array *acts, const voc_entity *entity, voc_range months)
{
    voc__act *act = voc__array_push(acts, sizeof *act);
    if (act)
        *act = (voc__act){entity, months};
}

static bool can_reach(const voc__ground *ground, const voc_entity *entity)
{
    return !ground->reach || voc__reached(ground->reach, entity);
}

static void add_program(const voc__ground *ground, const voc_entity *owner,
                        const voc_requirement *leaf, const voc_program *program, voc__array *acts)
{
    if (can_reach(ground, &program->entity) && voc__program_allowed(ground, program) &&
        voc__program_gives(ground, owner, leaf, program) &&
        !voc__holding_program(ground->held, program))
        add_act(acts, &program->entity, (voc_range){0});
}

static void add_programs(const voc__ground *ground, const voc_entity *owner,
                         const voc_requirement *leaf, voc_entity_list list, voc__array *acts)
{
    for (size_t i = 0; i < list.count; i++)
        add_program(ground, owner, leaf, record_of(list.items[i]), acts);
}

static const voc_field *field_of(const voc_entity *owner)
{
    return owner->kind == VOC_PROGRAM ? ((const voc_program *)record_of(owner))->field : NULL;
}

/* What is reached at all, of the owner's field first; but for programs that take the level, or
 * more, themselves: they are not what first gives it. */
static void add_general(const voc__ground *ground, const voc_entity *owner,
                        const voc_requirement *leaf, voc__array *acts)
{
    const voc_field *field = field_of(owner);
    for (int own = field != NULL; own >= 0; own--) {
        for (size_t i = 0; i < voc__reach_count(ground->reach); i++) {
            const voc__member *member = voc__reach_at(ground->reach, i);
            const voc_program *program = record_of(member->entity);
            if (member->entity->kind == VOC_PROGRAM && member->entry < leaf->level &&
                (own == (field && program->field == field)))
                add_program(ground, owner, leaf, program, acts);
        }
    }
}

/* Whether entering the program takes the level, or more. */
static bool needs_level(const voc__ground *ground, const voc_program *program, voc_level level)
{
    voc__binding all = voc__binding_of(ground, &program->entity);
    for (const voc_requirement *need; (need = voc__binding_next(ground, &all));) {
        if (need->kind == VOC_REQUIRE_LEVEL && need->level >= level)
            return true;
    }
    return false;
}

/* Where nothing is known to be reached: some, the shortest first. */
static void add_levels(const voc__ground *ground, const voc_entity *owner,
                       const voc_requirement *leaf, voc__array *acts)
{
    enum { MOST = 48 };
    for (size_t level = leaf->level; level <= VOC_LEVEL_DOCTORAL; level++) {
        voc_entity_list list = voc__list_at(&ground->giving->of_level, level);
        for (size_t i = 0; i < list.count && acts->count < MOST; i++) {
            if (!needs_level(ground, record_of(list.items[i]), leaf->level))
                add_program(ground, owner, leaf, record_of(list.items[i]), acts);
        }
    }
}

static void add_of_level(const voc__ground *ground, const voc_entity *owner,
                         const voc_requirement *leaf, voc__array *acts)
{
    const struct voc__giving *giving = ground->giving;
    if (!voc__leaf_is_general(ground, owner, leaf))
        add_programs(
            ground, owner, leaf,
            voc__list_at(owner->kind == VOC_OCCUPATION ? &giving->leading : &giving->preparing,
                         owner->index),
            acts);
    else if (ground->reach)
        add_general(ground, owner, leaf, acts);
    else
        add_levels(ground, owner, leaf, acts);
}

static void add_accredited(const voc__ground *ground, const voc_entity *owner,
                           const voc_requirement *leaf, voc__array *acts)
{
    for (size_t i = 0; i < leaf->accreditors.count; i++)
        add_programs(
            ground, owner, leaf,
            voc__list_at(&ground->giving->accredited, leaf->accreditors.items[i]->entity.index),
            acts);
}

static void add_work(const voc__ground *ground, const voc_requirement *leaf, voc__array *acts)
{
    int held = voc__months_held(ground, leaf);
    voc_range months = leaf->months;
    if (months.stated)
        months = (voc_range){true, months.low - held, months.high - held};
    for (size_t i = 0; held < voc__months_asked(leaf) && i < leaf->occupations.count; i++) {
        if (can_reach(ground, &leaf->occupations.items[i]->entity))
            add_act(acts, &leaf->occupations.items[i]->entity, months);
    }
}

void voc__givers(const voc__ground *ground, const voc_entity *owner, const voc_requirement *leaf,
                 voc__array *acts)
{
    const struct voc__giving *giving = ground->giving;
    switch (leaf->kind) {
    case VOC_REQUIRE_LEVEL:
        add_of_level(ground, owner, leaf, acts);
        break;
    case VOC_REQUIRE_PROGRAM:
        if (leaf->program) {
            const voc_entity *only[] = {&leaf->program->entity};
            add_programs(ground, owner, leaf, (voc_entity_list){only, 1}, acts);
            add_programs(ground, owner, leaf,
                         voc__list_at(&giving->offered, leaf->program->entity.index), acts);
        } else if (leaf->accreditors.count > 0) {
            add_accredited(ground, owner, leaf, acts);
        } else {
            add_of_level(ground, owner, leaf, acts);
        }
        break;
    case VOC_REQUIRE_CERTIFICATION:
        if (!ground->held->certifications[leaf->certification->entity.index] &&
            can_reach(ground, &leaf->certification->entity))
            add_act(acts, &leaf->certification->entity, (voc_range){0});
        break;
    case VOC_REQUIRE_COURSE:
        add_programs(ground, owner, leaf,
                     voc__list_at(&giving->teaching, leaf->course->entity.index), acts);
        break;
    case VOC_REQUIRE_EXPERIENCE:
        add_work(ground, leaf, acts);
        break;
    default:
        break;
    }
}
