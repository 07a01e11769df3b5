#include "plan/need.h"

#include "plan/reach.h"

/* Of programs that any would do, so many are tried; small catalogs are searched whole. */
enum { GIVERS_MAX = 48 };

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

/* ---- what is asked --------------------------------------------------------------------------- */

voc__asked voc__needs_of(const voc__ground *ground, const voc_entity *owner)
{
    voc__asked asked = {{{NULL, 0}, {NULL, 0}}};
    if (owner->kind == VOC_OCCUPATION) {
        asked.parts[0] = ((const voc_occupation *)record_of(owner))->requirements;
        asked.parts[1] = ground->giving->implied[owner->index];
    } else if (owner->kind == VOC_CERTIFICATION) {
        asked.parts[0] = ((const voc_certification *)record_of(owner))->eligibility;
    } else if (owner->kind == VOC_PROGRAM) {
        asked.parts[0] = ((const voc_program *)record_of(owner))->prerequisites;
        asked.parts[1] = ground->giving->entering[owner->index];
    }
    return asked;
}

bool voc__occupation_stated(const voc__ground *ground, const voc_occupation *occupation)
{
    return occupation->requirements.count > 0 ||
           ground->giving->implied[occupation->entity.index].count > 0;
}

/* ---- what binds ------------------------------------------------------------------------------ */

/* A requirement without a strength is one. */
static voc_strength strength_of(const voc_requirement *r)
{
    return r->strength ? r->strength : VOC_REQUIRED;
}

/* Requirements of one matter are those of which sources may disagree. */
static voc_requirement_kind matter_of(const voc_requirement *r)
{
    while ((r->kind == VOC_REQUIRE_ANY || r->kind == VOC_REQUIRE_ALL) && r->parts.count > 0)
        r = &r->parts.items[0];
    return r->kind == VOC_REQUIRE_PROGRAM ? VOC_REQUIRE_LEVEL : r->kind;
}

/* A source that says two things means both. */
static bool share_a_source(const voc_requirement *a, const voc_requirement *b)
{
    for (size_t i = 0; i < a->sources.count; i++) {
        for (size_t j = 0; j < b->sources.count; j++) {
            if (a->sources.items[i] == b->sources.items[j])
                return true;
        }
    }
    return a->sources.count == 0 || b->sources.count == 0;
}

bool voc__need_binds(const voc_requirements *list, size_t index, voc_strength weakest)
{
    const voc_requirement *need = &list->items[index];
    if (strength_of(need) > weakest)
        return false;
    for (size_t i = 0; i < list->count; i++) {
        const voc_requirement *other = &list->items[i];
        if (strength_of(other) < strength_of(need) && matter_of(other) == matter_of(need) &&
            !share_a_source(other, need))
            return false;
    }
    return true;
}

bool voc__need_plannable(const voc_requirement *need)
{
    switch (need->kind) {
    case VOC_REQUIRE_CHECK:
    case VOC_REQUIRE_TEXT:
        return false;
    case VOC_REQUIRE_EXPERIENCE:
        return need->occupations.count > 0 && (!need->months.stated || need->months.low > 0);
    case VOC_REQUIRE_ANY:
    case VOC_REQUIRE_ALL:
        for (size_t i = 0; i < need->parts.count; i++) {
            if (voc__need_plannable(&need->parts.items[i]))
                return true;
        }
        return false;
    default:
        return true;
    }
}

/* ---- what is met ----------------------------------------------------------------------------- */

bool voc__need_waived(const voc__ground *ground, const voc_requirement *need)
{
    for (size_t i = 0; i < ground->waived_count; i++) {
        const voc_requirement *waived = ground->waived[i];
        if (waived == need || (waived->kind == VOC_REQUIRE_LEVEL &&
                               need->kind == VOC_REQUIRE_LEVEL && waived->level == need->level))
            return true;
    }
    return false;
}

bool voc__need_met(const voc__ground *ground, const voc_entity *owner, const voc_requirement *need,
                   voc__given *given, void *context)
{
    if (!voc__need_plannable(need) || voc__need_waived(ground, need))
        return true;
    if (need->kind != VOC_REQUIRE_ANY && need->kind != VOC_REQUIRE_ALL)
        return voc__held_leaf(ground, need) || given(ground, owner, need, context);
    bool any = need->kind == VOC_REQUIRE_ANY;
    for (size_t i = 0; i < need->parts.count; i++) {
        const voc_requirement *part = &need->parts.items[i];
        if (voc__need_plannable(part) && voc__need_met(ground, owner, part, given, context) == any)
            return any;
    }
    return !any;
}

bool voc__needs_met(const voc__ground *ground, const voc_entity *owner, voc__given *given,
                    void *context, const voc_requirement **unmet)
{
    voc__asked asked = voc__needs_of(ground, owner);
    for (size_t part = 0; part < 2; part++) {
        const voc_requirements *list = &asked.parts[part];
        for (size_t i = 0; i < list->count; i++) {
            if (voc__need_met(ground, owner, &list->items[i], given, context) ||
                !voc__need_binds(list, i, ground->weakest))
                continue;
            if (unmet)
                *unmet = &list->items[i];
            return false;
        }
    }
    return true;
}

int voc__months_asked(const voc_requirement *leaf)
{
    return leaf->months.stated ? leaf->months.low : 1;
}

static int months_held(const voc__ground *ground, const voc_requirement *leaf)
{
    int months = 0;
    for (size_t i = 0; i < leaf->occupations.count; i++)
        months += ground->held->months[leaf->occupations.items[i]->entity.index];
    return months;
}

/* ---- what programs give ---------------------------------------------------------------------- */

static bool has_accreditor(const voc_requirement *leaf, const voc_program *program)
{
    for (size_t i = 0; i < leaf->accreditors.count; i++) {
        if (leaf->accreditors.items[i] == program->accreditor)
            return true;
    }
    return leaf->accreditors.count == 0;
}

static bool is_of_class(const voc_requirement *leaf, const voc_program *program)
{
    return program->level >= leaf->level && has_accreditor(leaf, program);
}

static bool is_that_program(const voc_requirement *leaf, const voc_program *program)
{
    for (; program; program = program->base) {
        if (program == leaf->program)
            return true;
    }
    return false;
}

bool voc__held_leaf(const voc__ground *ground, const voc_requirement *leaf)
{
    const voc__holding *held = ground->held;
    switch (leaf->kind) {
    case VOC_REQUIRE_LEVEL:
        return held->level >= leaf->level;
    case VOC_REQUIRE_PROGRAM:
        if (leaf->program)
            return voc__holding_program(held, leaf->program);
        for (size_t i = 0; i < held->program_count; i++) {
            if (is_of_class(leaf, held->programs[i]))
                return true;
        }
        return leaf->accreditors.count == 0 && held->level >= leaf->level;
    case VOC_REQUIRE_CERTIFICATION:
        return held->certifications[leaf->certification->entity.index];
    case VOC_REQUIRE_COURSE:
        return held->courses[leaf->course->entity.index];
    case VOC_REQUIRE_EXPERIENCE:
        return months_held(ground, leaf) >= voc__months_asked(leaf);
    default:
        return false;
    }
}

static bool contains(voc_entity_list list, const voc_entity *entity)
{
    for (size_t i = 0; i < list.count; i++) {
        if (list.items[i] == entity)
            return true;
    }
    return false;
}

static bool prepares(const voc_program *program, const voc_entity *certification)
{
    for (size_t i = 0; i < program->prepares_for.count; i++) {
        if (&program->prepares_for.items[i]->entity == certification)
            return true;
    }
    return false;
}

/* Whether a program of the class prepares for the exam: then no other is meant. */
static bool is_prepared(const voc__ground *ground, const voc_entity *certification,
                        const voc_requirement *leaf)
{
    voc_entity_list list = voc__list_at(&ground->giving->preparing, certification->index);
    for (size_t i = 0; i < list.count; i++) {
        if (is_of_class(leaf, record_of(list.items[i])))
            return true;
    }
    return false;
}

/* A level is asked of those who studied for the work: where programs of that level lead to the
 * occupation or prepare for the exam, a degree in something else is not meant. */
static bool is_meant(const voc__ground *ground, const voc_entity *owner,
                     const voc_requirement *leaf, const voc_program *program)
{
    const struct voc__giving *giving = ground->giving;
    if (owner->kind == VOC_OCCUPATION && giving->leading_top[owner->index] >= leaf->level)
        return contains(voc__list_at(&giving->leading, owner->index), &program->entity);
    if (owner->kind == VOC_CERTIFICATION && is_prepared(ground, owner, leaf))
        return prepares(program, owner);
    return true;
}

static bool teaches(const voc_program *program, const voc_course *course)
{
    for (size_t i = 0; i < program->courses.count; i++) {
        if (program->courses.items[i].course == course &&
            voc__course_is_taken(program->courses.items[i].role))
            return true;
    }
    return false;
}

bool voc__program_gives(const voc__ground *ground, const voc_entity *owner,
                        const voc_requirement *leaf, const voc_program *program)
{
    switch (leaf->kind) {
    case VOC_REQUIRE_LEVEL:
        return program->level >= leaf->level && is_meant(ground, owner, leaf, program);
    case VOC_REQUIRE_PROGRAM:
        if (leaf->program)
            return is_that_program(leaf, program);
        return is_of_class(leaf, program) && is_meant(ground, owner, leaf, program);
    case VOC_REQUIRE_COURSE:
        return teaches(program, leaf->course);
    default:
        return false;
    }
}

bool voc__program_allowed(const voc__ground *ground, const voc_program *program)
{
    switch (ground->online) {
    case VOC_ONLINE:
        return program->modality == VOC_ONLINE;
    case VOC_BLENDED:
        return program->modality >= VOC_ONLINE;
    default:
        return true;
    }
}

/* ---- who gives ------------------------------------------------------------------------------- */

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

/* Whether entering the program takes the level, or more: then it is not what first gives it. */
static bool needs_level(const voc__ground *ground, const voc_program *program, voc_level level)
{
    voc__asked asked = voc__needs_of(ground, &program->entity);
    for (size_t part = 0; part < 2; part++) {
        for (size_t i = 0; i < asked.parts[part].count; i++) {
            const voc_requirement *need = &asked.parts[part].items[i];
            if (need->kind == VOC_REQUIRE_LEVEL && need->level >= level &&
                voc__need_binds(&asked.parts[part], i, ground->weakest))
                return true;
        }
    }
    return false;
}

static void add_general_list(const voc__ground *ground, const voc_entity *owner,
                             const voc_requirement *leaf, voc_entity_list list, voc__array *acts)
{
    for (size_t i = 0; i < list.count && acts->count < GIVERS_MAX; i++) {
        const voc_program *program = record_of(list.items[i]);
        if (!needs_level(ground, program, leaf->level))
            add_program(ground, owner, leaf, program, acts);
    }
}

static void add_general(const voc__ground *ground, const voc_entity *owner,
                        const voc_requirement *leaf, voc__array *acts)
{
    const voc_field *field = field_of(owner);
    if (field)
        add_general_list(ground, owner, leaf,
                         voc__list_at(&ground->giving->in_field, field->entity.index), acts);
    for (size_t level = leaf->level; level <= VOC_LEVEL_DOCTORAL; level++)
        add_general_list(ground, owner, leaf, voc__list_at(&ground->giving->of_level, level), acts);
}

bool voc__leaf_is_general(const voc__ground *ground, const voc_entity *owner,
                          const voc_requirement *leaf)
{
    if (leaf->kind != VOC_REQUIRE_LEVEL &&
        (leaf->kind != VOC_REQUIRE_PROGRAM || leaf->program || leaf->accreditors.count > 0))
        return false;
    if (owner->kind == VOC_OCCUPATION)
        return ground->giving->leading_top[owner->index] < leaf->level;
    return owner->kind != VOC_CERTIFICATION || !is_prepared(ground, owner, leaf);
}

static void add_of_level(const voc__ground *ground, const voc_entity *owner,
                         const voc_requirement *leaf, voc__array *acts)
{
    const struct voc__giving *giving = ground->giving;
    if (voc__leaf_is_general(ground, owner, leaf))
        add_general(ground, owner, leaf, acts);
    else
        add_programs(
            ground, owner, leaf,
            voc__list_at(owner->kind == VOC_OCCUPATION ? &giving->leading : &giving->preparing,
                         owner->index),
            acts);
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
    int held = months_held(ground, leaf);
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
