/* Which study is of the same kind as what leads to the target. */
#ifndef VOC_PLAN_KIN_H
#define VOC_PLAN_KIN_H

#include "plan/line.h"

/* Programs of the line that are neither of the field nor of the CIP family (the first two digits)
 * of the target, or of any that lead to it or prepare for it: where any study of a level would do,
 * a nearer one is the better advice. 0 where nothing tells the target's. */
int voc__count_strangers(const voc__ground *ground, const voc_entity *target,
                         const voc__line *line);

#endif
