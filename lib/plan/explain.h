/* From a set of acts to a way that can be read. */
#ifndef VOC_PLAN_EXPLAIN_H
#define VOC_PLAN_EXPLAIN_H

#include "plan/search.h"

typedef struct voc__explainer {
    const voc__ground *ground; /* nothing waived in what is said of needs */
    const voc_entity *target;
    const voc_policy *policy;
    voc__arena *arena;
} voc__explainer;

/* Lines the acts up, adds the exams that the target advises where they are open, and says all of
 * it. A line that does not reach the target is said as far as it goes. */
voc_way voc__explain_way(const voc__explainer *to, const voc__choice *choice);

/* The needs of a record as they stand after the line, strongest first. */
voc_needs voc__explain_needs(const voc__explainer *to, const voc_entity *owner,
                             const voc__line *line);

/* What the person can work as today. */
voc_jobs voc__explain_jobs_today(const voc__explainer *to);

#endif
