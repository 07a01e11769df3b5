/* Study that counts toward what is chosen. */
#ifndef VOC_PLAN_STONES_H
#define VOC_PLAN_STONES_H

#include "plan/line.h"

/* Programs that may stand before those that are chosen and are worth it: since they make the way no
 * longer or, for_pay, since they may open a job. Whether they are reached is not asked. Pushes
 * voc__act. */
void voc__find_stones(const voc__ground *ground, const voc__act *chosen, size_t count, bool for_pay,
                      voc__array *acts);

#endif
