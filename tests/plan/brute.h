/* The truth about small catalogs: every set of steps that can be done in some order, gone through
 * one by one. Written on the records alone, from the rules of docs/planning.md. */
#ifndef TESTS_PLAN_BRUTE_H
#define TESTS_PLAN_BRUTE_H

#include <vocation/plan.h>

enum { BRUTE_ACTS = 14, BRUTE_UNIT = 6 };

typedef struct brute_cost {
    int unstated, high, low;
} brute_cost;

/* Something to be done; of work, six months of it. */
typedef struct brute_act {
    const voc_entity *entity;
} brute_act;

typedef struct brute {
    const voc_catalog *catalog;
    const voc_person *person;
    const voc_program *have[8]; /* programs held */
    size_t have_count;
    voc_modality modality; /* at least; 0: any */
    brute_act acts[BRUTE_ACTS];
    int count;
    bool reached[1 << BRUTE_ACTS];
    brute_cost cost[1 << BRUTE_ACTS];
} brute;

/* Goes through all sets. False when there are too many acts. */
bool brute_explore(brute *b);

/* Whether the target is there after a set of acts. */
bool brute_is_at(const brute *b, const voc_entity *target, unsigned done);

/* Whether the act can be done after a set. */
bool brute_can(const brute *b, const voc_entity *entity, unsigned done);

/* The months of a program after a set. */
voc_range brute_months(const brute *b, const voc_program *program, unsigned done);

/* Steps of a set: work in one occupation is one. */
int brute_steps(const brute *b, unsigned done);

int brute_compare(brute_cost a, brute_cost b);

/* Whether a set that is at the target holds nothing in vain: no part of it could be left out but
 * for study that counts toward what stays. */
bool brute_is_lean(const brute *b, const voc_entity *target, unsigned done);

/* Whether a requirement of the owner is met after a set. */
bool brute_meets(const brute *b, const voc_entity *owner, const voc_requirement *r, unsigned done);

/* Whether the set holds a program. */
bool brute_studies(const brute *b, unsigned done);

#endif
