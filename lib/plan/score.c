#include "plan/score.h"

#include "plan/kin.h"
#include "plan/search.h"

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

int voc__score_compare(const voc__score *a, const voc__score *b)
{
    for (size_t i = 0; i < sizeof a->keys / sizeof *a->keys; i++) {
        if (a->keys[i] != b->keys[i])
            return a->keys[i] < b->keys[i] ? -1 : 1;
    }
    return 0;
}

/* Programs at one school come after those that any school may have. */
static int count_offered(const voc__line *line)
{
    int offered = 0;
    for (size_t i = 0; i < line->count; i++) {
        const voc_entity *entity = line->items[i].act.entity;
        offered += entity->kind == VOC_PROGRAM &&
                   ((const voc_program *)record_of(entity))->institution != NULL;
    }
    return offered;
}

/* Of ways that are equally fast, the one with study nearer to the goal, then with earlier pay, then
 * with fewer steps. */
static voc__score make(voc__goal goal, voc__elapsed total, int strangers, bool paid,
                       voc__elapsed pay, int steps, int offered)
{
    switch (goal) {
    case VOC__GOAL_FEWEST_STEPS:
        return (voc__score){{steps, total.unstated, total.high, total.low, strangers, !paid,
                             pay.unstated, pay.high, pay.low, offered}};
    case VOC__GOAL_EARLIEST_PAY:
        return (voc__score){{!paid, pay.unstated, pay.high, total.unstated, total.high, total.low,
                             strangers, steps, pay.low, offered}};
    default:
        return (voc__score){{total.unstated, total.high, total.low, strangers, !paid, pay.unstated,
                             pay.high, steps, pay.low, offered}};
    }
}

voc__score voc__score_of(const voc__ground *ground, const voc_entity *target, voc__goal goal,
                         const voc__line *line)
{
    int first;
    voc__elapsed pay = voc__first_pay(ground, target, line, &first);
    bool paid = first >= 0 || target->kind == VOC_OCCUPATION;
    return make(goal, line->total, voc__count_strangers(ground, target, line), paid, pay,
                (int)line->count, count_offered(line));
}

voc__score voc__score_bound(voc__goal goal, voc__far least, int soonest_pay)
{
    return make(goal, least.span, 0, true, (voc__elapsed){0, soonest_pay, 0}, least.steps, 0);
}
