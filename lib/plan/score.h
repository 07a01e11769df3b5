/* How good a way is for what it is looked for. */
#ifndef VOC_PLAN_SCORE_H
#define VOC_PLAN_SCORE_H

#include "plan/line.h"
#include "plan/reach.h"

typedef enum voc__goal {
    VOC__GOAL_FASTEST,
    VOC__GOAL_EARLIEST_PAY,
    VOC__GOAL_FEWEST_STEPS,
} voc__goal;

/* Compared key by key; the least is the best. */
typedef struct voc__score {
    int keys[10];
} voc__score;

int voc__score_compare(const voc__score *a, const voc__score *b);

/* Of the acts that the line holds. */
voc__score voc__score_of(const voc__ground *ground, const voc_entity *target, voc__goal goal,
                         const voc__line *line);

/* What no way that takes at least so long and so many steps, with no pay sooner, can be better
 * than.
 */
voc__score voc__score_bound(voc__goal goal, voc__far least, int soonest_pay);

#endif
