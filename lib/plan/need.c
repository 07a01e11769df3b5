#include "plan/need.h"

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

voc__binding voc__binding_of(const voc__ground *ground, const voc_entity *owner)
{
    return (voc__binding){voc__needs_of(ground, owner), 0, 0};
}

const voc_requirement *voc__binding_next(const voc__ground *ground, voc__binding *all)
{
    for (; all->part < 2; all->part++, all->index = 0) {
        const voc_requirements *list = &all->asked.parts[all->part];
        while (all->index < list->count) {
            size_t index = all->index++;
            if (voc__need_binds(list, index, ground->weakest))
                return &list->items[index];
        }
    }
    return NULL;
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

bool voc__need_same(const voc_requirement *a, const voc_requirement *b)
{
    return a == b ||
           (a->kind == VOC_REQUIRE_LEVEL && b->kind == VOC_REQUIRE_LEVEL && a->level == b->level);
}

bool voc__need_waived(const voc__ground *ground, const voc_requirement *need)
{
    for (size_t i = 0; i < ground->waived_count; i++) {
        if (voc__need_same(ground->waived[i], need))
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
    voc__binding all = voc__binding_of(ground, owner);
    for (const voc_requirement *need; (need = voc__binding_next(ground, &all));) {
        if (voc__need_met(ground, owner, need, given, context))
            continue;
        if (unmet)
            *unmet = need;
        return false;
    }
    return true;
}

int voc__months_asked(const voc_requirement *leaf)
{
    return leaf->months.stated ? leaf->months.low : 1;
}

int voc__months_held(const voc__ground *ground, const voc_requirement *leaf)
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
        return voc__months_held(ground, leaf) >= voc__months_asked(leaf);
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

bool voc__program_prepares(const voc_program *program, const voc_entity *certification)
{
    for (size_t i = 0; i < program->prepares_for.count; i++) {
        if (&program->prepares_for.items[i]->entity == certification)
            return true;
    }
    return false;
}

bool voc__is_prepared(const voc__ground *ground, const voc_entity *certification,
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
    if (owner->kind == VOC_CERTIFICATION && voc__is_prepared(ground, owner, leaf))
        return voc__program_prepares(program, owner);
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

bool voc__leaf_is_general(const voc__ground *ground, const voc_entity *owner,
                          const voc_requirement *leaf)
{
    if (leaf->kind != VOC_REQUIRE_LEVEL &&
        (leaf->kind != VOC_REQUIRE_PROGRAM || leaf->program || leaf->accreditors.count > 0))
        return false;
    if (owner->kind == VOC_OCCUPATION)
        return ground->giving->leading_top[owner->index] < leaf->level;
    return owner->kind != VOC_CERTIFICATION || !voc__is_prepared(ground, owner, leaf);
}
