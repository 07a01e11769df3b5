/* The best sets of acts that reach a target. */
#ifndef VOC_PLAN_SEARCH_H
#define VOC_PLAN_SEARCH_H

#include "plan/score.h"

/* A set of acts, which holds nothing where no way was found. */
typedef struct voc__choice {
    voc__act *acts;
    size_t count;
    bool found;
} voc__choice;

/* The best way to the target, in the arena, at least as good as those that are known. ground->reach
 * must be set. The work is bounded: in very large or tangled catalogs the result is a way, though
 * perhaps not the best. */
voc__choice voc__search(const voc__ground *ground, voc__reach *reach, const voc_entity *target,
                        voc__goal goal, const voc__choice *known, size_t known_count,
                        voc__arena *arena);

/* Whether the first way serves the goal no worse than the second. */
bool voc__is_as_good(const voc__ground *ground, const voc_entity *target, voc__goal goal,
                     const voc__choice *a, const voc__choice *b, voc__arena *arena);

/* Whether the target is there at the end of the line. */
bool voc__is_at(const voc__ground *ground, const voc_entity *target, const voc__line *line);

/* The length of the line up to the first act that opens a job, and that act's index; the whole
 * line, and -1, where none before the target does. */
voc__elapsed voc__first_pay(const voc__ground *ground, const voc_entity *target,
                            const voc__line *line, int *index);

/* Months before which no way to the target opens a job. */
int voc__soonest_pay(const voc__ground *ground, const voc_entity *target, const voc__reach *reach);

/* jobs.c: the occupations that the act at an index of the line opens; of const voc_occupation *.
 * At most `most` are pushed. */
void voc__opened(const voc__ground *ground, voc__line *line, size_t index, size_t most,
                 voc__array *occupations);

/* Whether an occupation is open after the line. */
bool voc__is_open(const voc__ground *ground, const voc_occupation *occupation, voc__line *line);

#endif
