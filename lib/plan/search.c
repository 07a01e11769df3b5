#include "plan/search.h"

#include <stdlib.h>
#include <string.h>

#include "plan/lean.h"
#include "plan/next.h"
#include "plan/seen.h"
#include "plan/stones.h"

/* How much one search may cost: lining up a set of acts costs the square of their number. What
 * takes more where little matters for the target is rare; where much does, a good way is found
 * early. A first job is soon found or not worth the search. */
enum {
    LITTLE = 64,
    LITTLE_COST_MAX = 6000,
    COST_MAX = 1200,
    PAY_COST_MAX = 600,
    OPTIONS_A_COST = 2
};

/* An act that is chosen, and what is known of every way that holds it. */
typedef struct bound {
    voc_range least; /* what it takes, whatever else is done; of work: asked for nowhere else */
    voc__far after;  /* what surely comes after it */
    voc__far whole;  /* what the way surely takes */
} bound;

typedef struct search {
    const voc__ground *ground;
    voc__reach *reach; /* the ground's */
    const voc_entity *target;
    voc__goal goal;
    voc__act *chosen;
    bound *bounds; /* of each that is chosen */
    size_t count, capacity;
    voc__line line, scratch;
    voc__choice best;
    voc__score best_score;
    int soonest_pay;
    bool little; /* matters for the target: then the search is thorough */
    size_t cost, most_cost;
    voc__seen seen;
    bool failed;
} search;

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

/* ---- bounds ---------------------------------------------------------------------------------- */

/* Of work that may as well be done elsewhere, other work may take a part. */
static voc_range least_of(const search *s, const voc__act *act, bool only)
{
    if (act->entity->kind == VOC_PROGRAM)
        return voc__least_months(s->ground, record_of(act->entity));
    return act->entity->kind == VOC_OCCUPATION && only ? act->months : (voc_range){true, 0, 0};
}

static voc__far add_far(voc__far a, voc__far b)
{
    return (voc__far){
        {a.span.unstated + b.span.unstated, a.span.high + b.span.high, a.span.low + b.span.low},
        a.steps + b.steps};
}

static bound bound_of(const search *s, const voc__act *act, bool only, voc__far after)
{
    bound b = {.least = least_of(s, act, only), .after = after, .whole = after};
    const voc__member *member = voc__reached(s->reach, act->entity);
    if (member)
        b.whole = add_far(after, member->far);
    if (act->entity->kind == VOC_OCCUPATION) {
        /* It may be work for others too, and then not as long as this one says at most. */
        voc__far work = {voc__elapsed_add(after.span, voc__earliest(act->months)), 0};
        b.whole.span = voc__elapsed_add(b.whole.span, voc__earliest(b.least));
        b.whole.steps++;
        b.whole = voc__farther(b.whole, work);
    }
    return b;
}

/* What surely comes after an act that the owner needs. */
static voc__far after_of(const search *s, const voc_entity *owner)
{
    size_t at;
    if (!voc__is_chosen(s->chosen, s->count, owner, &at))
        return (voc__far){0};
    voc__far after = s->bounds[at].after;
    voc_range least = s->bounds[at].least;
    if (owner->kind == VOC_OCCUPATION)
        least = voc__earliest(least);
    return (voc__far){voc__elapsed_add(after.span, least), after.steps + 1};
}

/* What all ways take that hold what is chosen. */
static voc__far least_of_all(const search *s)
{
    voc__far sum = {.steps = (int)s->count}, least = {0};
    for (size_t i = 0; i < s->count; i++) {
        sum.span = voc__elapsed_add(sum.span, s->bounds[i].least);
        least = voc__farther(least, s->bounds[i].whole);
    }
    return voc__farther(least, sum);
}

/* Whether no way that takes so much is better than the best so far. */
static bool is_beaten(const search *s, voc__far far)
{
    voc__score least = voc__score_bound(s->goal, far, s->soonest_pay);
    return s->best.found && voc__score_compare(&least, &s->best_score) >= 0;
}

/* Where something more is needed, at least one more step. */
static bool is_hopeless(const search *s, bool complete)
{
    voc__far far = least_of_all(s);
    if (!complete && far.steps == (int)s->count)
        far.steps++;
    return is_beaten(s, far);
}

/* ---- the search ------------------------------------------------------------------------------ */

static void visit(search *s);

static void visit_with(search *s, const voc__act *act, bool only, voc__far after)
{
    if (s->count == s->capacity)
        return;
    s->chosen[s->count] = *act;
    s->bounds[s->count] = bound_of(s, act, only, after);
    s->count++;
    visit(s);
    s->count--;
}

/* What was asked for before is part of it, and may take longer at the latest. */
static void visit_longer(search *s, size_t at, voc_range more, bool only)
{
    voc_range before = s->chosen[at].months, least = s->bounds[at].least;
    voc_range longer = {more.stated, before.low + more.low, before.low + more.high};
    if (before.stated && before.high > longer.high)
        longer.high = before.high;
    s->chosen[at].months = longer;
    s->bounds[at].least = only ? longer : least;
    visit(s);
    s->chosen[at].months = before;
    s->bounds[at].least = least;
}

/* Work that was chosen later may count for what this was chosen for. */
static void visit_shorter(search *s)
{
    for (size_t i = 0; i < s->count; i++) {
        voc_range before = s->chosen[i].months;
        if (voc__shorten_work(s->ground, s->target, s->chosen, s->count, i, &s->scratch))
            visit(s);
        s->chosen[i].months = before;
    }
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

/* A way may also go over study that counts toward what follows: it shortens that, and may open a
 * job. */
static void add_stones(search *s)
{
    voc__array acts = {0};
    voc__find_stones(s->ground, s->chosen, s->count, s->goal == VOC__GOAL_EARLIEST_PAY, &acts);
    voc__reach_extend(s->ground, s->reach, &acts);
    for (size_t i = 0; i < acts.count; i++) {
        voc__act act = ((const voc__act *)acts.items)[i];
        if (voc__reached(s->reach, act.entity))
            visit_with(s, &act, false, (voc__far){0});
    }
    s->failed = s->failed || acts.failed;
    voc__array_free(&acts);
}

/* Whether it is the best so far, and holds nothing in vain, such as an exam for its job alone. */
static bool keep(search *s)
{
    voc__score here = voc__score_of(s->ground, s->target, s->goal, &s->line);
    if (s->best.found && voc__score_compare(&here, &s->best_score) >= 0)
        return false;
    if (voc__is_needless(s->ground, s->target, s->chosen, s->count, &s->scratch))
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
    visit_shorter(s);
    if (s->goal == VOC__GOAL_FASTEST ||
        (s->goal == VOC__GOAL_EARLIEST_PAY && (better || s->little)))
        add_stones(s);
}

/* An act that may come next, and the least way with it. */
typedef struct option {
    voc__next next;
    voc__far after, whole;
} option;

static int compare_options(const search *s, const option *a, const option *b)
{
    int order = voc__elapsed_compare(a->whole.span, b->whole.span);
    if (s->goal == VOC__GOAL_FEWEST_STEPS && a->whole.steps != b->whole.steps)
        order = a->whole.steps < b->whole.steps ? -1 : 1;
    return order;
}

/* What may be good, the most promising first; of equals, as they were found. */
static option *sort_options(search *s, const voc__array *next, size_t *count)
{
    const voc__next *items = next->items;
    option *options = next->count ? malloc(next->count * sizeof *options) : NULL;
    s->failed = s->failed || next->failed || (next->count > 0 && !options);
    for (size_t i = 0; options && i < next->count; i++) {
        option one = {.next = items[i], .after = after_of(s, items[i].owner)};
        one.whole = bound_of(s, &items[i].act, items[i].only, one.after).whole;
        if (is_beaten(s, one.whole))
            continue;
        size_t at = (*count)++;
        for (; at > 0 && compare_options(s, &one, &options[at - 1]) < 0; at--)
            options[at] = options[at - 1];
        options[at] = one;
    }
    return options;
}

static void extend(search *s, const voc_entity *blocked)
{
    voc__array next = {0};
    voc__find_next(s->ground, s->chosen, s->count, &s->line, blocked, &next);
    size_t count = 0;
    option *options = sort_options(s, &next, &count);
    s->cost += next.count / OPTIONS_A_COST;
    for (size_t i = 0; i < count; i++) {
        const voc__act *act = &options[i].next.act;
        size_t at;
        if (voc__is_chosen(s->chosen, s->count, act->entity, &at))
            visit_longer(s, at, act->months, options[i].next.only);
        else
            visit_with(s, act, options[i].next.only, options[i].after);
    }
    free(options);
    voc__array_free(&next);
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
        s->bounds[i] = bound_of(s, &acts[i], false, (voc__far){0});
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
    voc__reach_extract(s->ground, reach, s->target, s->goal == VOC__GOAL_FEWEST_STEPS, acts);
    return !acts->failed;
}

static void drop_needless(search *s, voc__array *first)
{
    voc__act *acts = first->items;
    while (voc__is_needless(s->ground, s->target, acts, first->count, &s->scratch)) {
        first->count = s->scratch.count;
        for (size_t i = 0; i < first->count; i++)
            acts[i] = s->scratch.items[i].act;
    }
    for (size_t i = 0; i < first->count; i++)
        voc__shorten_work(s->ground, s->target, acts, first->count, i, &s->scratch);
}

static bool make_room(search *s, size_t first, voc__arena *arena)
{
    enum { ROOM = 12 };
    s->capacity = first + ROOM;
    s->chosen = voc__arena_alloc(arena, s->capacity, sizeof *s->chosen);
    s->bounds = voc__arena_alloc(arena, s->capacity, sizeof *s->bounds);
    s->best.acts = voc__arena_alloc(arena, s->capacity, sizeof *s->best.acts);
    s->line.items = voc__arena_alloc(arena, s->capacity, sizeof *s->line.items);
    s->scratch.items = voc__arena_alloc(arena, s->capacity, sizeof *s->scratch.items);
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
    s.little = voc__reach_count(reach) <= LITTLE;
    s.most_cost = s.little                         ? LITTLE_COST_MAX
                  : goal == VOC__GOAL_EARLIEST_PAY ? PAY_COST_MAX
                                                   : COST_MAX;
    s.soonest_pay = voc__soonest_pay(ground, target, reach);
    if (extract_first(&s, reach, &first) && make_room(&s, first.count, arena)) {
        drop_needless(&s, &first);
        load(&s, first.items, first.count);
        keep(&s);
        /* Of equals, the search knows which is better. */
        s.best_score.keys[sizeof s.best_score.keys / sizeof(int) - 1]++;
        start_from(&s, known, known_count);
        const voc__act last = {target, {0}};
        load(&s, &last, target->kind != VOC_OCCUPATION);
        visit(&s);
    }
    if (first.failed || s.failed || s.seen.failed || voc__reach_failed(reach))
        voc__arena_alloc(arena, SIZE_MAX, 2); /* tells the arena that memory ran out */
    voc__array_free(&first);
    voc__seen_free(&s.seen);
    return s.best;
}

static voc__score score_choice(search *s, const voc__choice *choice)
{
    voc__line_up(s->ground, choice->acts, choice->count, &s->line);
    return voc__score_of(s->ground, s->target, s->goal, &s->line);
}

bool voc__is_as_good(const voc__ground *ground, const voc_entity *target, voc__goal goal,
                     const voc__choice *a, const voc__choice *b, voc__arena *arena)
{
    search s = {.ground = ground, .target = target, .goal = goal};
    size_t room = a->count > b->count ? a->count : b->count;
    s.line.items = voc__arena_alloc(arena, room, sizeof *s.line.items);
    if (!s.line.items)
        return false;
    voc__score of_a = score_choice(&s, a), of_b = score_choice(&s, b);
    return voc__score_compare(&of_a, &of_b) <= 0;
}
