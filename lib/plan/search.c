#include "plan/search.h"

#include <string.h>

#include "plan/seen.h"

/* How much one search may cost: lining up a set of acts costs the square of their number. What
 * takes more where little matters for the target is rare; where much does, a good way is found
 * early. A first job is soon found or not worth the search. */
enum {
    LITTLE = 64,
    LITTLE_COST_MAX = 6000,
    COST_MAX = 1200,
    PAY_COST_MAX = 600,
    SCORE_KEYS = 10
};

/* Compared key by key; the least is the best. */
typedef struct score {
    int keys[SCORE_KEYS];
} score;

typedef struct search {
    const voc__ground *ground;
    voc__reach *reach; /* the ground's */
    const voc_entity *target;
    voc__goal goal;
    voc__act *chosen;
    voc_range *least; /* of each that is chosen */
    size_t count, capacity;
    voc__line line;
    voc__choice best;
    score best_score;
    size_t cost, most_cost;
    voc__seen seen;
    bool failed;
} search;

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

/* ---- scores ---------------------------------------------------------------------------------- */

static int compare_scores(const score *a, const score *b)
{
    for (int i = 0; i < SCORE_KEYS; i++) {
        if (a->keys[i] != b->keys[i])
            return a->keys[i] < b->keys[i] ? -1 : 1;
    }
    return 0;
}

/* Programs at one school come after those that any school may have. */
static int count_offered(const search *s)
{
    int offered = 0;
    for (size_t i = 0; i < s->count; i++) {
        const voc_entity *entity = s->chosen[i].entity;
        offered += entity->kind == VOC_PROGRAM &&
                   ((const voc_program *)record_of(entity))->institution != NULL;
    }
    return offered;
}

static score score_of(const search *s, voc__elapsed total, voc__elapsed pay, bool paid)
{
    int steps = (int)s->count, offered = count_offered(s);
    switch (s->goal) {
    case VOC__GOAL_FEWEST_STEPS:
        return (score){{steps, total.unstated, total.high, total.low, offered}};
    case VOC__GOAL_EARLIEST_PAY:
        return (score){{!paid, pay.unstated, pay.high, total.unstated, total.high, total.low, steps,
                        pay.low, offered}};
    default:
        return (score){{total.unstated, total.high, total.low, steps, offered}};
    }
}

static score score_line(const search *s)
{
    int first = -1;
    voc__elapsed pay = {0};
    if (s->goal == VOC__GOAL_EARLIEST_PAY)
        pay = voc__first_pay(s->ground, s->target, &s->line, &first);
    return score_of(s, s->line.total, pay, first >= 0 || s->target->kind == VOC_OCCUPATION);
}

/* What an act takes at the least, whatever else is done. */
static voc_range least_of(const search *s, const voc__act *act)
{
    switch (act->entity->kind) {
    case VOC_PROGRAM:
        return voc__least_months(s->ground, record_of(act->entity));
    case VOC_OCCUPATION:
        return act->months;
    default:
        return (voc_range){true, 0, 0};
    }
}

/* What no way that holds the chosen acts can be better than. */
static score bound(const search *s, bool complete)
{
    voc__elapsed total = {0};
    for (size_t i = 0; i < s->count; i++)
        total = voc__elapsed_add(total, s->least[i]);
    score least = score_of(s, total, (voc__elapsed){0}, true);
    if (!complete && s->goal == VOC__GOAL_FEWEST_STEPS)
        least.keys[0]++;
    else if (!complete && s->goal == VOC__GOAL_FASTEST)
        least.keys[3]++;
    return least;
}

/* ---- sets ------------------------------------------------------------------------------------ */

static bool is_chosen(const search *s, const voc_entity *entity, size_t *at)
{
    for (size_t i = 0; i < s->count; i++) {
        if (s->chosen[i].entity == entity) {
            *at = i;
            return true;
        }
    }
    return false;
}

/* ---- the search ------------------------------------------------------------------------------ */

static void visit(search *s);

static void visit_with(search *s, const voc__act *act)
{
    if (s->count == s->capacity)
        return;
    s->chosen[s->count] = *act;
    s->least[s->count++] = least_of(s, act);
    visit(s);
    s->count--;
}

static void visit_longer(search *s, size_t at, voc_range more)
{
    voc_range before = s->chosen[at].months;
    voc_range longer = {more.stated, before.low + more.low, before.high + more.high};
    s->chosen[at].months = s->least[at] = longer;
    visit(s);
    s->chosen[at].months = s->least[at] = before;
}

/* The leaves one of which has to be given next, as far as a need is not met. */
static void collect_leaves(search *s, const voc_entity *owner, const voc_requirement *need,
                           voc__array *leaves)
{
    if (!voc__need_plannable(need) ||
        voc__need_met(s->ground, owner, need, voc__line_gives, &s->line))
        return;
    if (need->kind != VOC_REQUIRE_ANY && need->kind != VOC_REQUIRE_ALL) {
        const voc_requirement **leaf = voc__array_push(leaves, sizeof *leaf);
        if (leaf)
            *leaf = need;
        return;
    }
    size_t before = leaves->count;
    for (size_t i = 0; i < need->parts.count; i++) {
        collect_leaves(s, owner, &need->parts.items[i], leaves);
        if (need->kind == VOC_REQUIRE_ALL && leaves->count > before)
            return;
    }
}

/* Work that is asked for beyond what the line gives. */
static voc_range missing_work(const search *s, const voc_requirement *leaf, voc_range asked)
{
    for (size_t i = 0; i < leaf->occupations.count; i++) {
        for (size_t j = 0; j < s->line.count; j++) {
            const voc__act *done = &s->line.items[j].act;
            if (done->entity != &leaf->occupations.items[i]->entity || !asked.stated)
                continue;
            asked.low -= done->months.low;
            asked.high -= done->months.low;
        }
    }
    return asked;
}

/* An act that has to be done before the one that was chosen for it can be. */
typedef struct followed {
    const voc_entity *owner;
    const struct followed *before;
} followed;

static bool is_followed(const followed *chain, const voc_entity *owner)
{
    for (; chain; chain = chain->before) {
        if (chain->owner == owner)
            return true;
    }
    return false;
}

static void collect_acts(search *s, const followed *chain, voc__array *acts);

static void collect_givers(search *s, const followed *chain, const voc_requirement *leaf,
                           voc__array *acts)
{
    voc__array givers = {0};
    voc__givers(s->ground, chain->owner, leaf, &givers);
    for (size_t i = 0; i < givers.count; i++) {
        voc__act act = ((const voc__act *)givers.items)[i];
        size_t at;
        bool chosen = is_chosen(s, act.entity, &at);
        if (leaf->kind == VOC_REQUIRE_EXPERIENCE)
            act.months = missing_work(s, leaf, act.months);
        if (chosen && !voc__line_holds(&s->line, act.entity)) {
            followed next = {act.entity, chain};
            if (!is_followed(chain, act.entity))
                collect_acts(s, &next, acts);
        } else if (!chosen || leaf->kind == VOC_REQUIRE_EXPERIENCE) {
            voc__act *slot = voc__array_push(acts, sizeof *slot);
            if (slot)
                *slot = act;
        }
    }
    s->failed = s->failed || givers.failed;
    voc__array_free(&givers);
}

/* What may be added so that the last of the chain comes nearer. */
static void collect_acts(search *s, const followed *chain, voc__array *acts)
{
    const voc_requirement *unmet = NULL;
    voc__array leaves = {0};
    if (!voc__needs_met(s->ground, chain->owner, voc__line_gives, &s->line, &unmet))
        collect_leaves(s, chain->owner, unmet, &leaves);
    for (size_t i = 0; i < leaves.count; i++)
        collect_givers(s, chain, ((const voc_requirement *const *)leaves.items)[i], acts);
    s->failed = s->failed || leaves.failed;
    voc__array_free(&leaves);
}

/* Whose needs stop the line: the target's, or else those of an act that cannot be done. */
static const voc_entity *find_blocked(const search *s)
{
    if (s->target->kind == VOC_OCCUPATION && !voc__is_at(s->ground, s->target, &s->line))
        return s->target;
    for (size_t i = 0; i < s->count; i++) {
        if (!voc__line_holds(&s->line, s->chosen[i].entity))
            return s->chosen[i].entity;
    }
    return NULL;
}

/* Study that only may count shortens no latest end, and is itself added to it: it makes nothing
 * faster unless it takes no time. */
static bool is_worth_it(const search *s, const voc_program *earlier, const voc_program *later)
{
    int counts = voc__counts_toward(earlier, later);
    if (counts != 1 || s->goal == VOC__GOAL_EARLIEST_PAY)
        return counts > 0;
    bool shortened = s->ground->held->program_count > 0 ||
                     voc__list_at(&s->ground->giving->stacking, earlier->entity.index).count > 0;
    return earlier->duration.high == 0 ||
           (shortened && voc__least_months(s->ground, earlier).high == 0);
}

static void collect_stones(search *s, voc_entity_list list, const voc_program *later,
                           voc__array *acts)
{
    for (size_t i = 0; i < list.count; i++) {
        const voc_program *earlier = record_of(list.items[i]);
        size_t at;
        if (!is_worth_it(s, earlier, later) || !voc__program_allowed(s->ground, earlier) ||
            voc__holding_program(s->ground->held, earlier) || is_chosen(s, list.items[i], &at))
            continue;
        voc__act *slot = voc__array_push(acts, sizeof *slot);
        if (slot)
            *slot = (voc__act){list.items[i], {0}};
    }
}

/* A way may also go over study that counts toward what follows: it shortens that, and may open a
 * job. */
static void add_stones(search *s)
{
    voc__array acts = {0};
    for (size_t i = 0; i < s->count; i++) {
        const voc_entity *entity = s->chosen[i].entity;
        if (entity->kind != VOC_PROGRAM)
            continue;
        const voc_program *program = record_of(entity);
        const struct voc__giving *giving = s->ground->giving;
        for (const voc_program *p = program; p; p = p->base)
            collect_stones(s, voc__list_at(&giving->stacking, p->entity.index), program, &acts);
        if (program->field)
            collect_stones(s, voc__list_at(&giving->in_field, program->field->entity.index),
                           program, &acts);
    }
    voc__reach_extend(s->ground, s->reach, &acts);
    for (size_t i = 0; i < acts.count; i++) {
        voc__act act = ((const voc__act *)acts.items)[i];
        if (voc__reached(s->reach, act.entity))
            visit_with(s, &act);
    }
    s->failed = s->failed || acts.failed;
    voc__array_free(&acts);
}

/* Whether it is the best so far. */
static bool keep(search *s)
{
    score here = score_line(s);
    if (s->best.found && compare_scores(&here, &s->best_score) >= 0)
        return false;
    s->best_score = here;
    s->best.found = true;
    s->best.count = s->count;
    if (s->count > 0)
        memcpy(s->best.acts, s->chosen, s->count * sizeof *s->chosen);
    return true;
}

static void complete(search *s)
{
    bool better = keep(s);
    if (s->goal == VOC__GOAL_FASTEST || (s->goal == VOC__GOAL_EARLIEST_PAY && better))
        add_stones(s);
}

static void extend(search *s, const voc_entity *blocked)
{
    voc__array acts = {0};
    followed chain = {blocked, NULL};
    collect_acts(s, &chain, &acts);
    for (size_t i = 0; i < acts.count; i++) {
        voc__act act = ((const voc__act *)acts.items)[i];
        size_t at;
        if (is_chosen(s, act.entity, &at))
            visit_longer(s, at, act.months);
        else
            visit_with(s, &act);
    }
    s->failed = s->failed || acts.failed;
    voc__array_free(&acts);
}

static bool is_hopeless(const search *s, bool complete)
{
    score least = bound(s, complete);
    return s->best.found && compare_scores(&least, &s->best_score) >= 0;
}

static void visit(search *s)
{
    if (s->cost >= s->most_cost || s->failed || is_hopeless(s, true) ||
        voc__was_seen(&s->seen, s->chosen, s->count))
        return;
    s->cost += s->count * s->count + 1;
    voc__line_up(s->ground, s->chosen, s->count, &s->line);
    const voc_entity *blocked = find_blocked(s);
    if (blocked && !is_hopeless(s, false))
        extend(s, blocked);
    else if (!blocked)
        complete(s);
}

/* ---- from outside ---------------------------------------------------------------------------- */

static void load(search *s, const voc__act *acts, size_t count)
{
    s->count = count < s->capacity ? count : s->capacity;
    if (s->count > 0)
        memcpy(s->chosen, acts, s->count * sizeof *acts);
    for (size_t i = 0; i < s->count; i++)
        s->least[i] = least_of(s, &acts[i]);
    voc__line_up(s->ground, s->chosen, s->count, &s->line);
}

/* The way that the fixed point found: there in any case, and a bound for the others. */
static bool extract_first(const search *s, voc__reach *reach, voc__array *acts)
{
    if (s->target->kind != VOC_OCCUPATION) {
        voc__act *act = voc__array_push(acts, sizeof *act);
        if (act)
            *act = (voc__act){s->target, {0}};
    }
    voc__reach_extract(s->ground, reach, s->target, acts);
    return !acts->failed;
}

static bool make_room(search *s, size_t first, voc__arena *arena)
{
    enum { ROOM = 12 };
    s->capacity = first + ROOM;
    s->chosen = voc__arena_alloc(arena, s->capacity, sizeof *s->chosen);
    s->least = voc__arena_alloc(arena, s->capacity, sizeof *s->least);
    s->best.acts = voc__arena_alloc(arena, s->capacity, sizeof *s->best.acts);
    s->line.items = voc__arena_alloc(arena, s->capacity, sizeof *s->line.items);
    return !voc__arena_failed(arena);
}

/* Ways that other goals found, and what lies beside them. */
static void start_from(search *s, const voc__choice *known, size_t known_count)
{
    for (size_t i = 0; i < known_count; i++) {
        load(s, known[i].acts, known[i].count);
        keep(s);
    }
    for (size_t i = 0; i < known_count && s->goal == VOC__GOAL_EARLIEST_PAY; i++) {
        load(s, known[i].acts, known[i].count);
        add_stones(s);
    }
}

voc__choice voc__search(const voc__ground *ground, voc__reach *reach, const voc_entity *target,
                        voc__goal goal, const voc__choice *known, size_t known_count,
                        voc__arena *arena)
{
    search s = {.ground = ground, .reach = reach, .target = target, .goal = goal};
    voc__array first = {0};
    s.most_cost = goal == VOC__GOAL_EARLIEST_PAY   ? PAY_COST_MAX
                  : reach->members.count <= LITTLE ? LITTLE_COST_MAX
                                                   : COST_MAX;
    if (extract_first(&s, reach, &first) && make_room(&s, first.count, arena)) {
        load(&s, first.items, first.count);
        keep(&s);
        s.best_score.keys[SCORE_KEYS - 1]++; /* of equals, the search knows which is better */
        start_from(&s, known, known_count);
        const voc__act last = {target, {0}};
        load(&s, &last, target->kind != VOC_OCCUPATION);
        visit(&s);
    }
    if (first.failed || s.failed || s.seen.failed || reach->members.failed ||
        reach->scratch.failed)
        voc__arena_alloc(arena, SIZE_MAX, 2); /* tells the arena that memory ran out */
    voc__array_free(&first);
    voc__seen_free(&s.seen);
    return s.best;
}

static score score_choice(search *s, const voc__choice *choice)
{
    s->chosen = choice->acts;
    s->count = choice->count;
    voc__line_up(s->ground, s->chosen, s->count, &s->line);
    return score_line(s);
}

bool voc__is_as_good(const voc__ground *ground, const voc_entity *target, voc__goal goal,
                     const voc__choice *a, const voc__choice *b, voc__arena *arena)
{
    search s = {.ground = ground, .target = target, .goal = goal};
    size_t room = a->count > b->count ? a->count : b->count;
    s.line.items = voc__arena_alloc(arena, room, sizeof *s.line.items);
    if (!s.line.items)
        return false;
    score of_a = score_choice(&s, a), of_b = score_choice(&s, b);
    return compare_scores(&of_a, &of_b) <= 0;
}
