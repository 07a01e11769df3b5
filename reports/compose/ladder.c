/* Which programs lead to an occupation, which of them is the usual one, and how they stack. */
#include "compose/career.h"

static bool is_template(const voc_program *program)
{
    return !program->institution;
}

/* The strongest requirement that names this level; VOC_STRENGTH_UNSTATED after all. */
static int strength_of_level(const voc_requirements *requirements, voc_level level)
{
    int best = VOC_NOT_REQUIRED + 1;
    for (size_t i = 0; i < requirements->count; i++) {
        const voc_requirement *r = &requirements->items[i];
        int strength = r->strength == VOC_STRENGTH_UNSTATED ? VOC_NOT_REQUIRED : (int)r->strength;
        bool names = (r->kind == VOC_REQUIRE_LEVEL && r->level == level) ||
                     (r->kind == VOC_REQUIRE_PROGRAM &&
                      (r->program ? r->program->level : r->level) == level);
        if (r->kind == VOC_REQUIRE_ANY && strength_of_level(&r->parts, level) <= VOC_NOT_REQUIRED)
            names = true;
        if (names && strength < best)
            best = strength;
    }
    return best;
}

/* The way of study that the rules of entry ask for most firmly; among equals, the one of which most
 * is known. */
static const voc_program *usual_program(const voc_occupation *o, const voc_program_list *programs)
{
    const voc_program *best = NULL;
    int best_strength = 0;
    for (size_t i = 0; i < programs->count; i++) {
        const voc_program *p = programs->items[i];
        int strength = strength_of_level(&o->requirements, p->level);
        bool fuller = best && p->duration.stated && !best->duration.stated;
        if (!best || strength < best_strength || (strength == best_strength && fuller)) {
            best = p;
            best_strength = strength;
        }
    }
    return best;
}

static const voc_program *step_below(const voc_program *program)
{
    for (size_t i = 0; i < program->stacks_from.count; i++) {
        const voc_program *other = program->stacks_from.items[i];
        if (is_template(other) && other->duration.stated &&
            other->duration.low < program->duration.low)
            return other;
    }
    return NULL;
}

static const voc_program *step_above(const voc_program *program)
{
    for (size_t i = 0; i < program->stacks_onto.count; i++) {
        const voc_program *other = program->stacks_onto.items[i];
        if (is_template(other) && other->duration.stated &&
            other->duration.low > program->duration.low)
            return other;
    }
    return NULL;
}

static void find_steps(voc__career *career)
{
    const voc_program *program = career->program;
    if (!program || !program->duration.stated)
        return;
    /* At most two below, so that there is room for what follows. */
    const voc_program *below = step_below(program);
    const voc_program *lowest = below ? step_below(below) : NULL;
    if (lowest)
        career->steps[career->step_count++] = lowest;
    if (below)
        career->steps[career->step_count++] = below;
    for (; program && career->step_count < VOC__MAX_STEPS; program = step_above(program))
        career->steps[career->step_count++] = program;
}

void voc__career_study(voc__composer *c, voc__career *career)
{
    const voc_program_list *all = &career->occupation->programs;
    const voc_program **items = voc__arena_alloc(c->format.arena, all->count, sizeof *items);
    career->programs = (voc_program_list){items, 0};
    for (size_t i = 0; items && i < all->count; i++)
        if (is_template(all->items[i]))
            items[career->programs.count++] = all->items[i];
    career->program = usual_program(career->occupation, &career->programs);
    find_steps(career);
}
