/* From a request to a finished plan. */
#include <vocation/plan.h>

#include <string.h>

#include "base/log.h"
#include "plan/block.h"
#include "plan/next.h"

enum { WAYS_MAX = 4 };

struct voc_plan {
    voc__arena *arena; /* all of it, this struct included */
    voc_plan_request asked;
    const voc_entity *target;
    const voc__holding *held;
    voc_way ways[WAYS_MAX];
    size_t way_count;
    voc_block blocks[VOC__BLOCKS_MAX];
    size_t block_count;
    voc_needs needs;
    voc_jobs jobs;
};

/* A plan being made. */
typedef struct planner {
    voc_plan *plan;
    voc__ground ground;
    voc__explainer to;
    voc__reach *reach;
    voc__choice choices[WAYS_MAX]; /* of the ways */
    voc__choice too_long;
} planner;

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

/* ---- ways ------------------------------------------------------------------------------------ */

static bool same_acts(const voc__choice *a, const voc__choice *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++) {
        if (!voc__is_chosen(b->acts, b->count, a->acts[i].entity, NULL))
            return false;
    }
    return true;
}

static bool surely_longer(const voc_way *way, int most)
{
    int low = 0;
    for (size_t i = 0; i < way->step_count; i++)
        low += way->steps[i].months.stated ? way->steps[i].months.low : 0;
    return most > 0 && low > most;
}

/* None of the ways so far is online when one that is is asked for. */
static bool serves(const planner *p, const voc__choice *old, const voc__choice *new, voc__goal goal,
                   voc_way_reason reason)
{
    return same_acts(old, new) ||
           (reason != VOC_WAY_ONLINE &&
            voc__is_as_good(&p->ground, p->plan->target, goal, old, new, p->plan->arena));
}

/* Adds the best way for the goal, or the reason to the way that serves it already. */
static void add_way(planner *p, voc__goal goal, voc_way_reason reason)
{
    voc_plan *plan = p->plan;
    size_t known = reason == VOC_WAY_ONLINE ? 0 : plan->way_count;
    voc__choice choice =
        voc__search(&p->ground, p->reach, plan->target, goal, p->choices, known, plan->arena);
    if (!choice.found)
        return;
    for (size_t i = 0; i < plan->way_count; i++) {
        if (serves(p, &p->choices[i], &choice, goal, reason)) {
            plan->ways[i].reasons |= reason;
            return;
        }
    }
    voc_way way = voc__explain_way(&p->to, &choice);
    if (surely_longer(&way, plan->asked.person.most_months)) {
        if (!p->too_long.found)
            p->too_long = choice;
        return;
    }
    way.reasons = reason;
    p->choices[plan->way_count] = choice;
    plan->ways[plan->way_count++] = way;
}

/* What is reached when programs are to be of the modality; false when the target is not. */
static bool reach_by(planner *p, voc_modality online)
{
    voc__reach_free(p->reach);
    p->ground.online = online;
    p->ground.reach = NULL;
    p->reach = voc__reach_make(&p->ground, p->plan->target, p->plan->arena);
    if (!p->reach || !voc__reached(p->reach, p->plan->target))
        return false;
    p->ground.reach = p->reach;
    return true;
}

static void add_ways(planner *p)
{
    static const struct {
        voc__goal goal;
        voc_way_reason reason;
    } goals[] = {{VOC__GOAL_FASTEST, VOC_WAY_FASTEST},
                 {VOC__GOAL_EARLIEST_PAY, VOC_WAY_EARLIEST_PAY},
                 {VOC__GOAL_FEWEST_STEPS, VOC_WAY_FEWEST_STEPS}};
    static const size_t plain[] = {0, 1, 2}, earning[] = {1, 0, 2};
    const size_t *order = p->plan->asked.person.earn ? earning : plain;
    for (size_t i = 0; i < sizeof goals / sizeof *goals; i++)
        add_way(p, goals[order[i]].goal, goals[order[i]].reason);
}

static bool is_any_online(const voc_plan *plan)
{
    for (size_t i = 0; i < plan->way_count; i++) {
        if (plan->ways[i].online)
            return true;
    }
    return false;
}

static void mark_online(voc_plan *plan)
{
    for (size_t i = 0; i < plan->way_count; i++) {
        if (plan->ways[i].online)
            plan->ways[i].reasons |= VOC_WAY_ONLINE;
    }
}

/* ---- no way ---------------------------------------------------------------------------------- */

static const voc_entity *first_offline(const voc_way *way, const voc_entity *target)
{
    for (size_t i = 0; i < way->step_count; i++) {
        if (way->steps[i].kind == VOC_STEP_PROGRAM && !way->steps[i].online)
            return way->steps[i].entity;
    }
    return target;
}

static void add_blocks(planner *p)
{
    voc_plan *plan = p->plan;
    if (p->too_long.found) {
        plan->blocks[plan->block_count++] =
            voc__block_of_way(&p->to, VOC_BLOCK_MONTHS, plan->target, &p->too_long);
        return;
    }
    if (plan->asked.person.online && reach_by(p, VOC_MODALITY_UNSTATED)) {
        voc__choice choice = voc__search(&p->ground, p->reach, plan->target, VOC__GOAL_FASTEST,
                                         NULL, 0, plan->arena);
        voc_block block = voc__block_of_way(&p->to, VOC_BLOCK_ONLINE, NULL, &choice);
        block.at = first_offline(&block.way, plan->target);
        plan->blocks[plan->block_count++] = block;
        return;
    }
    if (p->reach)
        plan->block_count = voc__find_blocks(&p->to, p->reach, plan->blocks);
}

/* ---- making ---------------------------------------------------------------------------------- */

static bool is_target(const voc_entity *target, voc_log *log)
{
    if (target->kind == VOC_OCCUPATION || target->kind == VOC_CERTIFICATION ||
        target->kind == VOC_PROGRAM)
        return true;
    voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                 "%s is of the kind %s; a way leads to an occupation, a certification or a program",
                 target->id, voc_kind_name(target->kind));
    return false;
}

static bool is_held(const voc__holding *held, const voc_entity *target)
{
    if (target->kind == VOC_CERTIFICATION)
        return held->certifications[target->index];
    return target->kind == VOC_PROGRAM && voc__holding_program(held, record_of(target));
}

static void plan_ways(planner *p)
{
    voc_plan *plan = p->plan;
    bool reached = plan->asked.person.online ? reach_by(p, VOC_ONLINE) || reach_by(p, VOC_BLENDED)
                                             : reach_by(p, VOC_MODALITY_UNSTATED);
    if (reached)
        add_ways(p);
    if (plan->way_count == 0)
        add_blocks(p);
    else if (!is_any_online(plan) && reach_by(p, VOC_BLENDED))
        add_way(p, VOC__GOAL_FASTEST, VOC_WAY_ONLINE);
    mark_online(plan);
}

static void make(planner *p)
{
    voc_plan *plan = p->plan;
    p->to = (voc__explainer){&p->ground, plan->target, &plan->asked.policy, plan->arena};
    plan->needs = voc__explain_needs(&p->to, plan->target, &(voc__line){0});
    plan->jobs = voc__explain_jobs_today(&p->to);
    if (is_held(plan->held, plan->target)) {
        voc__choice none = {0};
        plan->ways[plan->way_count++] = voc__explain_way(&p->to, &none);
        plan->ways[0].months = (voc_range){true, 0, 0};
        plan->ways[0].reasons = VOC_WAY_FASTEST | VOC_WAY_FEWEST_STEPS;
    } else {
        plan_ways(p);
    }
    voc__reach_free(p->reach);
}

/* Names belong to the caller and are not kept. */
static voc_plan_request without_names(const voc_plan_request *request)
{
    voc_plan_request asked = *request;
    asked.target = NULL;
    asked.person.have = NULL;
    asked.person.have_count = 0;
    asked.person.experience = NULL;
    asked.person.experience_count = 0;
    asked.weakest = asked.weakest ? asked.weakest : VOC_USUAL;
    return asked;
}

voc_plan *voc_plan_make(const voc_catalog *catalog, const voc_plan_request *request, voc_log *log)
{
    const voc_entity *target = voc_catalog_find(catalog, request->target, log);
    if (!target || !is_target(target, log))
        return NULL;
    voc__arena *arena = voc__arena_new();
    voc_plan *plan = voc__arena_alloc(arena, 1, sizeof *plan);
    voc__holding *held = plan ? voc__holding_make(catalog, &request->person, arena, log) : NULL;
    if (held) {
        plan->arena = arena;
        plan->asked = without_names(request);
        plan->target = target;
        plan->held = held;
        planner p = {.plan = plan,
                     .ground = {.catalog = catalog,
                                .giving = catalog->giving,
                                .held = held,
                                .weakest = plan->asked.weakest}};
        make(&p);
        if (!voc__arena_failed(arena))
            return plan;
    }
    if (voc__arena_failed(arena))
        voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL,
                     "not enough memory to plan");
    voc__arena_free(arena);
    return NULL;
}

void voc_plan_free(voc_plan *plan)
{
    if (plan)
        voc__arena_free(plan->arena);
}

/* ---- reading --------------------------------------------------------------------------------- */

const voc_entity *voc_plan_target(const voc_plan *plan)
{
    return plan->target;
}

voc_level voc_plan_level(const voc_plan *plan, bool *assumed)
{
    if (assumed)
        *assumed = plan->held->assumed;
    return plan->held->level;
}

voc_entity_list voc_plan_have(const voc_plan *plan)
{
    return (voc_entity_list){plan->held->have, plan->held->count};
}

const voc_plan_request *voc_plan_asked(const voc_plan *plan)
{
    return &plan->asked;
}

size_t voc_plan_way_count(const voc_plan *plan)
{
    return plan->way_count;
}

const voc_way *voc_plan_way(const voc_plan *plan, size_t index)
{
    return index < plan->way_count ? &plan->ways[index] : NULL;
}

voc_needs voc_plan_needs(const voc_plan *plan)
{
    return plan->needs;
}

voc_jobs voc_plan_jobs(const voc_plan *plan)
{
    return plan->jobs;
}

size_t voc_plan_block_count(const voc_plan *plan)
{
    return plan->block_count;
}

const voc_block *voc_plan_block(const voc_plan *plan, size_t index)
{
    return index < plan->block_count ? &plan->blocks[index] : NULL;
}
