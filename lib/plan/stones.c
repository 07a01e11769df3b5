#include "plan/stones.h"

#include "plan/next.h"

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

typedef struct stepper {
    const voc__ground *ground;
    const voc__act *chosen;
    size_t count;
    bool for_pay;
} stepper;

/* Study that only may count shortens no latest end, and is itself added to it: it makes nothing
 * faster unless it takes no time. */
static bool is_worth_it(const stepper *s, const voc_program *earlier, const voc_program *later)
{
    int counts = voc__counts_toward(s->ground, earlier, later);
    if (counts != 1 || s->for_pay)
        return counts > 0;
    bool shortened = s->ground->held->program_count > 0 ||
                     voc__list_at(&s->ground->giving->stacking, earlier->entity.index).count > 0;
    return earlier->duration.high == 0 ||
           (shortened && voc__least_months(s->ground, earlier).high == 0);
}

static void collect_stones(const stepper *s, voc_entity_list list, const voc_program *later,
                           voc__array *acts)
{
    for (size_t i = 0; i < list.count; i++) {
        const voc_program *earlier = record_of(list.items[i]);
        if (!is_worth_it(s, earlier, later) || !voc__program_allowed(s->ground, earlier) ||
            voc__holding_program(s->ground->held, earlier) ||
            voc__is_chosen(s->chosen, s->count, list.items[i], NULL))
            continue;
        voc__act *slot = voc__array_push(acts, sizeof *slot);
        if (slot)
            *slot = (voc__act){list.items[i], {0}};
    }
}

void voc__find_stones(const voc__ground *ground, const voc__act *chosen, size_t count, bool for_pay,
                      voc__array *acts)
{
    const stepper s = {ground, chosen, count, for_pay};
    for (size_t i = 0; i < s.count; i++) {
        const voc_entity *entity = s.chosen[i].entity;
        if (entity->kind != VOC_PROGRAM)
            continue;
        const voc_program *program = record_of(entity);
        const struct voc__giving *giving = s.ground->giving;
        for (const voc_program *p = program; p; p = p->base)
            collect_stones(&s, voc__list_at(&giving->stacking, p->entity.index), program, acts);
        if (program->field)
            collect_stones(&s, voc__list_at(&giving->in_field, program->field->entity.index),
                           program, acts);
    }
}
