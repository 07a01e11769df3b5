/* What somebody has, and what is missing: each once, with how firmly it is asked and by whom. */
#include "compose/pathway.h"

#include <string.h>

/* A page has room for these; the strongest come first. */
enum { MOST_GROUPS = 5, MOST_MEMBERS = 2, MOST_HELD = 3 };

static void begin_item(voc__composer *c, voc_node_kind kind)
{
    voc__open(c, VOC_NODE_ITEM);
    voc__open(c, kind);
}

static void end_item(voc__composer *c)
{
    voc__close(c);
    voc__close(c);
}

/* ---- have ----------------------------------------------------------------------------------- */

/* The first program of the way for which a level that is held is enough, and the requirement. */
static const voc_requirement *enough_for(const voc__pathway *p, const voc_step **step)
{
    for (size_t i = 0; p->way && i < p->way->step_count; i++) {
        const voc_needs *needs = &p->way->steps[i].needs;
        for (size_t k = 0; k < needs->count; k++)
            if (p->way->steps[i].kind == VOC_STEP_PROGRAM &&
                needs->items[k].status == VOC_NEED_HELD &&
                needs->items[k].requirement->kind == VOC_REQUIRE_LEVEL) {
                *step = &p->way->steps[i];
                return needs->items[k].requirement;
            }
    }
    return NULL;
}

static void level_item(voc__composer *c, const voc__pathway *p)
{
    bool assumed;
    voc_level level = voc_plan_level(p->plan, &assumed);
    const voc_step *step = NULL;
    const voc_requirement *enough = enough_for(p, &step);
    const char *words = voc__format_capital(&c->format, voc__level_words(c, level));
    if (assumed)
        words = voc__phrase(c, SAY_BRACKETED, words, voc__phrase(c, SAY_ASSUMED));
    begin_item(c, VOC_NODE_PARAGRAPH);
    voc__add(c, enough
                    ? voc__phrase(c, SAY_LABELLED, words,
                                  voc__phrase(c, SAY_ENOUGH_FOR, voc__in_sentence(c, step->entity)))
                    : words);
    if (enough)
        voc__cite(c, &enough->sources);
    end_item(c);
}

static void own_items(voc__composer *c, const voc__pathway *p)
{
    voc_entity_list have = voc_plan_have(p->plan);
    const voc_person *person = &p->request->person;
    for (size_t i = 0; i < have.count; i++) {
        begin_item(c, VOC_NODE_PARAGRAPH);
        const voc_certification *one = voc__as_certification(have.items[i]);
        voc__add(c, one ? voc__certification_name(c, one) : voc__title(c, have.items[i]));
        end_item(c);
    }
    for (size_t i = 0; i < person->experience_count; i++) {
        const voc_experience *own = &person->experience[i];
        const voc_entity *work = voc_catalog_find(c->catalog, own->occupation, NULL);
        if (!work)
            continue;
        voc_range months = {true, own->months, own->months};
        begin_item(c, VOC_NODE_PARAGRAPH);
        voc__add(c, voc__phrase(c, SAY_LABELLED, voc__title(c, work),
                                voc__format_work_time(&c->format, months)));
        end_item(c);
    }
}

static bool is_nothing_needed(const voc_need *need)
{
    return need->requirement->strength == VOC_NOT_REQUIRED;
}

/* What a group is called: experience of any length is one group, other words are as they stand. */
static const char *group_name(voc__composer *c, const voc_requirement *r)
{
    return r->kind == VOC_REQUIRE_EXPERIENCE ? voc__phrase(c, SAY_EXPERIENCE)
                                             : voc__requirement_words(c, r, false);
}

static bool same_group(voc__composer *c, const voc_requirement *a, const voc_requirement *b)
{
    if (a->kind == VOC_REQUIRE_EXPERIENCE || b->kind == VOC_REQUIRE_EXPERIENCE)
        return a->kind == b->kind;
    return strcmp(group_name(c, a), group_name(c, b)) == 0;
}

/* What the goal asks and the person has, each once; or what it does not ask. */
static bool is_met(const voc_need *need)
{
    return (need->status == VOC_NEED_HELD && need->requirement->strength < VOC_SEEN_IN_POSTING) ||
           is_nothing_needed(need);
}

static void held_items(voc__composer *c, const voc__pathway *p)
{
    voc_needs needs = voc_plan_needs(p->plan);
    int printed = 0;
    for (size_t i = 0; i < needs.count && printed < MOST_HELD; i++) {
        bool again = false;
        for (size_t k = 0; k < i && !again; k++)
            again = is_met(&needs.items[k]) &&
                    same_group(c, needs.items[k].requirement, needs.items[i].requirement);
        if (!is_met(&needs.items[i]) || again)
            continue;
        printed++;
        begin_item(c, VOC_NODE_PARAGRAPH);
        voc__requirement(c, needs.items[i].requirement, true);
        end_item(c);
    }
}

static void wish(voc__composer *c, const char *text, bool *any)
{
    voc__add(c, *any ? "; " : " ");
    voc__add(c, text);
    *any = true;
}

/* How the way's programs are taught, by the first one that says so. */
static void how_taught(voc__composer *c, const voc_way *way)
{
    for (size_t i = 0; i < way->step_count; i++) {
        const voc_program *program = voc__as_program(way->steps[i].entity);
        if (!program || !program->modality_notes.count)
            continue;
        voc__add(c, " ");
        voc__run_in(c, &program->modality_notes, 2);
        voc__add(c, voc__phrase(c, SAY_STOP));
        return;
    }
}

static void wishes(voc__composer *c, const voc__pathway *p)
{
    const voc_person *person = &p->request->person;
    if (!person->online && !person->earn && person->most_months <= 0)
        return;
    bool any = false;
    voc_range most = {true, person->most_months, person->most_months};
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    voc__add_style(c, VOC_STYLE_STRONG, voc__phrase(c, SAY_YOU_ASKED));
    if (person->online)
        wish(c, voc__phrase(c, SAY_WISH_ONLINE), &any);
    if (person->earn)
        wish(c, voc__phrase(c, SAY_WISH_EARN), &any);
    if (person->most_months > 0)
        wish(c, voc__phrase(c, SAY_AT_MOST, voc__format_months(&c->format, most)), &any);
    voc__add(c, voc__phrase(c, SAY_STOP));
    if (person->online && p->way)
        how_taught(c, p->way);
    voc__close(c);
}

/* ---- missing -------------------------------------------------------------------------------- */

static bool is_missing(const voc_need *need)
{
    return need->status != VOC_NEED_HELD && need->status != VOC_NEED_GAINED &&
           !is_nothing_needed(need);
}

static bool begins_group(voc__composer *c, const voc_needs *needs, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (is_missing(&needs->items[i]) &&
            same_group(c, needs->items[i].requirement, needs->items[at].requirement))
            return false;
    return true;
}

/* Experience of which only the work is said: "work experience (Baker)" names its group. */
static const char *named_experience(voc__composer *c, const voc_requirement *r)
{
    const char *name = voc__phrase(c, SAY_EXPERIENCE);
    const char *words =
        r->kind == VOC_REQUIRE_EXPERIENCE ? voc__requirement_words(c, r, true) : name;
    return words != name && strncmp(words, name, strlen(name)) == 0 ? words : NULL;
}

/* "required [3]", "less than 5 years, usual [1]"; named: what it is stands before. */
static void member(voc__composer *c, const voc_requirement *r, bool named)
{
    const char *strength = voc__strength_words(c, r->strength);
    bool experience = r->kind == VOC_REQUIRE_EXPERIENCE && !named;
    const char *words = experience ? voc__requirement_words(c, r, true) : NULL;
    const char *note = r->kind == VOC_REQUIRE_EXPERIENCE ? NULL : voc__text(c, &r->note);
    if (experience && strcmp(words, voc__phrase(c, SAY_EXPERIENCE)) != 0)
        strength = voc__phrase(c, SAY_COMMA, words, strength);
    voc__add(c, note ? voc__phrase(c, SAY_BRACKETED, strength, note) : strength);
    if (r->inferred)
        voc__add_inferred(c);
    voc__cite(c, &r->sources);
}

/* The members of a group that differ in strength, the strongest first. */
static void group(voc__composer *c, const voc_needs *needs, size_t first)
{
    const voc_requirement *head = needs->items[first].requirement;
    int printed = 0;
    voc_strength last = VOC_STRENGTH_UNSTATED;
    begin_item(c, VOC_NODE_PARAGRAPH);
    const char *named = named_experience(c, head);
    voc__add_style(c, VOC_STYLE_STRONG,
                   voc__format_capital(&c->format, named ? named : group_name(c, head)));
    for (size_t i = first; i < needs->count && printed < MOST_MEMBERS; i++) {
        const voc_requirement *r = needs->items[i].requirement;
        bool again = printed > 0 && r->strength == last && r->kind != VOC_REQUIRE_EXPERIENCE;
        /* What was only seen in advertisements adds nothing to what holds more generally. */
        again = again || (printed > 0 && r->strength == VOC_SEEN_IN_POSTING);
        if (!is_missing(&needs->items[i]) || !same_group(c, head, r) || again)
            continue;
        voc__add(c, printed++ ? "; " : ": ");
        member(c, r, named && r == head);
        last = r->strength;
    }
    end_item(c);
}

static void missing(voc__composer *c, const voc_needs *needs, bool held)
{
    size_t groups = 0, left = 0;
    for (size_t i = 0; i < needs->count && !held; i++) {
        if (!is_missing(&needs->items[i]) || !begins_group(c, needs, i))
            continue;
        if (groups == MOST_GROUPS) {
            left++;
            continue;
        }
        if (groups++ == 0)
            voc_document_open(c->document, VOC_NODE_LIST,
                              &(voc_attributes){.marker = VOC_MARKER_SQUARE});
        group(c, needs, i);
    }
    if (groups)
        voc__close(c);
    if (left)
        voc__add_paragraph(
            c, VOC_ROLE_NOTE, VOC_STYLE_REGULAR,
            voc__phrase(c, SAY_AND_WEAKER,
                        voc__format_decimal(&c->format, (voc_decimal){(int64_t)left, 0}, false)));
    if (!groups)
        voc__add_node(
            c, VOC_NODE_PARAGRAPH,
            voc__phrase(c, needs->count || held ? SAY_NOTHING_MISSING : SAY_NOTHING_ASKED));
}

void voc__pathway_needs(voc__composer *c, const voc__pathway *p)
{
    voc_needs needs = voc_plan_needs(p->plan);
    voc__columns(c, VOC_RATIO_NARROW_WIDE);
    voc__section_going_on(c, voc__phrase(c, SAY_WHAT_YOU_HAVE));
    voc_document_open(c->document, VOC_NODE_LIST, &(voc_attributes){.marker = VOC_MARKER_TICK});
    level_item(c, p);
    own_items(c, p);
    held_items(c, p);
    voc__close(c);
    wishes(c, p);
    voc__close(c);
    voc__next_column(c);
    voc__section_going_on(c, voc__phrase(c, SAY_WHAT_IS_MISSING));
    missing(c, &needs, p->held);
    voc__close(c);
    voc__columns_end(c);
}
