#include "plan/next.h"

bool voc__is_chosen(const voc__act *acts, size_t count, const voc_entity *entity, size_t *at)
{
    for (size_t i = 0; i < count; i++) {
        if (acts[i].entity != entity)
            continue;
        if (at)
            *at = i;
        return true;
    }
    return false;
}

typedef struct nexter {
    const voc__ground *ground;
    const voc__act *chosen;
    size_t count;
    voc__line *line;
} nexter;

/* The leaves one of which has to be given next, as far as a need is not met. */
static void collect_leaves(nexter *n, const voc_entity *owner, const voc_requirement *need,
                           voc__array *leaves)
{
    if (!voc__need_plannable(need) ||
        voc__need_met(n->ground, owner, need, voc__line_gives, n->line))
        return;
    if (need->kind != VOC_REQUIRE_ANY && need->kind != VOC_REQUIRE_ALL) {
        const voc_requirement **leaf = voc__array_push(leaves, sizeof *leaf);
        if (leaf)
            *leaf = need;
        return;
    }
    size_t before = leaves->count;
    for (size_t i = 0; i < need->parts.count; i++) {
        collect_leaves(n, owner, &need->parts.items[i], leaves);
        if (need->kind == VOC_REQUIRE_ALL && leaves->count > before)
            return;
    }
}

/* Work that is asked for beyond what the line gives. */
static voc_range missing_work(const nexter *n, const voc_requirement *leaf, voc_range asked)
{
    for (size_t i = 0; i < leaf->occupations.count; i++) {
        for (size_t j = 0; j < n->line->count; j++) {
            const voc__act *done = &n->line->items[j].act;
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

static void collect_acts(nexter *n, const followed *chain, voc__array *acts);

static void collect_givers(nexter *n, const followed *chain, const voc_requirement *leaf,
                           voc__array *acts)
{
    voc__array givers = {0};
    voc__givers(n->ground, chain->owner, leaf, &givers);
    for (size_t i = 0; i < givers.count; i++) {
        voc__act act = ((const voc__act *)givers.items)[i];
        bool chosen = voc__is_chosen(n->chosen, n->count, act.entity, NULL);
        if (leaf->kind == VOC_REQUIRE_EXPERIENCE)
            act.months = missing_work(n, leaf, act.months);
        if (chosen && !voc__line_holds(n->line, act.entity)) {
            followed next = {act.entity, chain};
            if (!is_followed(chain, act.entity))
                collect_acts(n, &next, acts);
        } else if (!chosen || leaf->kind == VOC_REQUIRE_EXPERIENCE) {
            voc__next *slot = voc__array_push(acts, sizeof *slot);
            if (slot)
                *slot = (voc__next){act, chain->owner, leaf->occupations.count == 1};
        }
    }
    acts->failed = acts->failed || givers.failed;
    voc__array_free(&givers);
}

/* What may be added so that the last of the chain comes nearer. */
static void collect_acts(nexter *n, const followed *chain, voc__array *acts)
{
    const voc_requirement *unmet = NULL;
    voc__array leaves = {0};
    if (!voc__needs_met(n->ground, chain->owner, voc__line_gives, n->line, &unmet))
        collect_leaves(n, chain->owner, unmet, &leaves);
    for (size_t i = 0; i < leaves.count; i++)
        collect_givers(n, chain, ((const voc_requirement *const *)leaves.items)[i], acts);
    acts->failed = acts->failed || leaves.failed;
    voc__array_free(&leaves);
}

void voc__find_next(const voc__ground *ground, const voc__act *chosen, size_t count,
                    voc__line *line, const voc_entity *blocked, voc__array *acts)
{
    nexter n = {ground, chosen, count, line};
    collect_acts(&n, &(followed){blocked, NULL}, acts);
}
