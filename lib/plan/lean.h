/* What of a way is done in vain. */
#ifndef VOC_PLAN_LEAN_H
#define VOC_PLAN_LEAN_H

#include "plan/line.h"

/* Whether some of the acts can be left out: the others still reach the target, and what is left out
 * counts toward none of them; then rest, which needs room for all, is lined up with the others. Of
 * a very long way nothing is tried. */
bool voc__is_needless(const voc__ground *ground, const voc_entity *target, const voc__act *acts,
                      size_t count, voc__line *rest);

/* Makes the work at an index as short as it can be while all can still be done and lead to the
 * target: other work of the way may count for a part of it. Whether it is shorter now; line needs
 * room for all. */
bool voc__shorten_work(const voc__ground *ground, const voc_entity *target, voc__act *acts,
                       size_t count, size_t index, voc__line *line);

#endif
