/* Small catalogs written for the tests of plans, and shorter ways to ask. */
#ifndef TESTS_PLAN_TOWN_H
#define TESTS_PLAN_TOWN_H

#include <vocation/plan.h>

extern voc_log *town_log;
extern voc_catalog *town;

/* Loads a catalog of one source "s", whose other lists are given as JSON with ' for ". */
void town_load(const char *lists);
void town_unload(void); /* as a fixture too */

/* What one may have, ended by NULL. */
#define HAVE(...) ((const char *const[]){__VA_ARGS__, NULL})

typedef struct asking {
    voc_level level;
    const char *const *have; /* ended by NULL */
    voc_experience experience[3];
    bool online, earn;
    int most_months;
    voc_strength weakest;
} asking;

/* A plan, which must come; it lives until the next one or town_unload. */
const voc_plan *plan_to(const char *target, asking asks);

/* The way with the reason; there must be one. */
const voc_way *way_for(const voc_plan *plan, voc_way_reason reason);

/* The steps of a way as "a b c"; an advised one in brackets, work as "occupation*". */
const char *steps_of(const voc_way *way);

/* "12", "12-24" or "?". */
const char *months_of(voc_range months);

#endif
