#include "tests/plan/brute.h"

#include <string.h>

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

/* ---- what is there --------------------------------------------------------------------------- */

static bool holds(const brute *b, const char *id)
{
    for (size_t i = 0; i < b->person->have_count; i++) {
        if (strcmp(b->person->have[i], id) == 0)
            return true;
    }
    return false;
}

static bool is_done(const brute *b, const voc_entity *entity, unsigned done)
{
    for (int i = 0; i < b->count; i++) {
        if ((done >> i & 1) && b->acts[i].entity == entity)
            return true;
    }
    return false;
}

static voc_level level_held(const brute *b)
{
    voc_level level = b->person->level;
    for (size_t i = 0; i < b->have_count; i++)
        level = b->have[i]->level > level ? b->have[i]->level : level;
    return level;
}

static bool is_or_offers(const voc_program *program, const voc_program *wanted)
{
    for (; program; program = program->base) {
        if (program == wanted)
            return true;
    }
    return false;
}

static bool leads(const voc_program *program, const voc_entity *occupation)
{
    for (const voc_occupation *o = record_of(occupation); o; o = o->broader) {
        for (size_t i = 0; i < program->leads_to.count; i++) {
            if (program->leads_to.items[i] == o)
                return true;
        }
    }
    return false;
}

static bool prepares(const voc_program *program, const voc_entity *certification)
{
    for (size_t i = 0; i < program->prepares_for.count; i++) {
        if (&program->prepares_for.items[i]->entity == certification)
            return true;
    }
    return false;
}

static bool fits(const voc_requirement *r, const voc_program *program)
{
    bool accredited = r->accreditors.count == 0;
    for (size_t i = 0; i < r->accreditors.count; i++)
        accredited = accredited || r->accreditors.items[i] == program->accreditor;
    return accredited && program->level >= r->level;
}

/* Programs for this work or exam alone, where there are such. */
static bool is_meant(const brute *b, const voc_entity *owner, const voc_requirement *r,
                     const voc_program *program)
{
    voc_entity_list all = voc_catalog_list(b->catalog, VOC_PROGRAM);
    bool special = false;
    for (size_t i = 0; i < all.count; i++) {
        const voc_program *p = record_of(all.items[i]);
        if (owner->kind == VOC_OCCUPATION)
            special = special || (leads(p, owner) && p->level >= r->level);
        if (owner->kind == VOC_CERTIFICATION)
            special = special || (prepares(p, owner) && fits(r, p));
    }
    if (!special)
        return true;
    return owner->kind == VOC_OCCUPATION ? leads(program, owner) : prepares(program, owner);
}

static bool teaches(const voc_program *program, const voc_course *course)
{
    for (size_t i = 0; i < program->courses.count; i++) {
        const voc_course_use *use = &program->courses.items[i];
        if (use->course == course && use->role != VOC_COURSE_ELECTIVE &&
            use->role != VOC_COURSE_PREREQUISITE)
            return true;
    }
    return false;
}

/* ---- requirements ---------------------------------------------------------------------------- */

static bool can_tell(const voc_requirement *r)
{
    bool parts = false;
    for (size_t i = 0; i < r->parts.count; i++)
        parts = parts || can_tell(&r->parts.items[i]);
    if (r->kind == VOC_REQUIRE_ANY || r->kind == VOC_REQUIRE_ALL)
        return parts;
    if (r->kind == VOC_REQUIRE_EXPERIENCE)
        return r->occupations.count > 0 && (!r->months.stated || r->months.low > 0);
    return r->kind != VOC_REQUIRE_TEXT && r->kind != VOC_REQUIRE_CHECK;
}

static bool is_given(const brute *b, const voc_entity *owner, const voc_requirement *r,
                     const voc_program *program)
{
    switch (r->kind) {
    case VOC_REQUIRE_LEVEL:
        return program->level >= r->level && is_meant(b, owner, r, program);
    case VOC_REQUIRE_PROGRAM:
        return r->program ? is_or_offers(program, r->program)
                          : fits(r, program) && is_meant(b, owner, r, program);
    case VOC_REQUIRE_COURSE:
        return teaches(program, r->course);
    default:
        return false;
    }
}

static bool held_gives(const brute *b, const voc_requirement *r)
{
    if (r->kind == VOC_REQUIRE_LEVEL ||
        (r->kind == VOC_REQUIRE_PROGRAM && !r->program && r->accreditors.count == 0))
        return level_held(b) >= r->level;
    if (r->kind == VOC_REQUIRE_CERTIFICATION)
        return holds(b, r->certification->entity.id);
    if (r->kind == VOC_REQUIRE_COURSE && holds(b, r->course->entity.id))
        return true;
    for (size_t i = 0; i < b->have_count; i++) {
        if (r->kind == VOC_REQUIRE_PROGRAM &&
            (r->program ? is_or_offers(b->have[i], r->program) : fits(r, b->have[i])))
            return true;
        if (r->kind == VOC_REQUIRE_COURSE && teaches(b->have[i], r->course))
            return true;
    }
    return false;
}

static bool is_experienced(const brute *b, const voc_requirement *r, unsigned done)
{
    int months = 0;
    for (size_t i = 0; i < r->occupations.count; i++) {
        const voc_entity *occupation = &r->occupations.items[i]->entity;
        for (int a = 0; a < b->count; a++) {
            if ((done >> a & 1) && b->acts[a].entity == occupation)
                months += BRUTE_UNIT;
        }
        for (size_t e = 0; e < b->person->experience_count; e++) {
            if (strcmp(b->person->experience[e].occupation, occupation->id) == 0)
                months += b->person->experience[e].months;
        }
    }
    return months >= (r->months.stated ? r->months.low : 1);
}

static bool is_met(const brute *b, const voc_entity *owner, const voc_requirement *r, unsigned done)
{
    if (!can_tell(r))
        return true;
    bool any = r->kind == VOC_REQUIRE_ANY;
    if (any || r->kind == VOC_REQUIRE_ALL) {
        for (size_t i = 0; i < r->parts.count; i++) {
            if (can_tell(&r->parts.items[i]) && is_met(b, owner, &r->parts.items[i], done) == any)
                return any;
        }
        return !any;
    }
    if (r->kind == VOC_REQUIRE_EXPERIENCE)
        return is_experienced(b, r, done);
    if (held_gives(b, r))
        return true;
    if (r->kind == VOC_REQUIRE_CERTIFICATION)
        return is_done(b, &r->certification->entity, done);
    for (int i = 0; i < b->count; i++) {
        if ((done >> i & 1) && b->acts[i].entity->kind == VOC_PROGRAM &&
            is_given(b, owner, r, record_of(b->acts[i].entity)))
            return true;
    }
    return false;
}

static int strength(const voc_requirement *r)
{
    return r->strength ? (int)r->strength : (int)VOC_REQUIRED;
}

static int matter(const voc_requirement *r)
{
    while (r->parts.count > 0)
        r = &r->parts.items[0];
    return r->kind == VOC_REQUIRE_PROGRAM ? VOC_REQUIRE_LEVEL : (int)r->kind;
}

static bool disagree(const voc_requirement *a, const voc_requirement *b)
{
    if (a->sources.count == 0 || b->sources.count == 0)
        return false;
    for (size_t i = 0; i < a->sources.count; i++) {
        for (size_t j = 0; j < b->sources.count; j++) {
            if (a->sources.items[i] == b->sources.items[j])
                return false;
        }
    }
    return true;
}

static bool binds(const voc_requirements *list, size_t index)
{
    const voc_requirement *r = &list->items[index];
    bool outdone = false;
    for (size_t i = 0; i < list->count; i++) {
        const voc_requirement *other = &list->items[i];
        outdone = outdone || (strength(other) < strength(r) && matter(other) == matter(r) &&
                              disagree(other, r));
    }
    return strength(r) <= VOC_USUAL && !outdone;
}

static bool all_met(const brute *b, const voc_entity *owner, const voc_requirements *list,
                    unsigned done)
{
    for (size_t i = 0; i < list->count; i++) {
        if (binds(list, i) && !is_met(b, owner, &list->items[i], done))
            return false;
    }
    return true;
}

/* ---- what is implied ------------------------------------------------------------------------- */

static bool asks_education(const voc_requirements *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const voc_requirement *r = &list->items[i];
        if (strength(r) <= VOC_USUAL &&
            (r->kind == VOC_REQUIRE_LEVEL || r->kind == VOC_REQUIRE_PROGRAM ||
             asks_education(&r->parts)))
            return true;
    }
    return false;
}

static voc_level level_implied(voc_level level)
{
    if (level == VOC_LEVEL_POST_MASTER_CERTIFICATE)
        return VOC_LEVEL_MASTER;
    if (level > VOC_LEVEL_BACHELOR)
        return VOC_LEVEL_BACHELOR;
    return level > VOC_LEVEL_HIGH_SCHOOL ? VOC_LEVEL_HIGH_SCHOOL : VOC_LEVEL_UNSTATED;
}

static bool may_enter(const brute *b, const voc_program *program, unsigned done)
{
    voc_level least = level_implied(program->level), have = level_held(b);
    if (asks_education(&program->prerequisites))
        return true;
    for (int i = 0; i < b->count; i++) {
        if ((done >> i & 1) && b->acts[i].entity->kind == VOC_PROGRAM) {
            voc_level level = ((const voc_program *)record_of(b->acts[i].entity))->level;
            have = level > have ? level : have;
        }
    }
    return have >= least;
}

/* Where nobody says what an occupation takes: a program that leads there, or work below it. */
static bool may_work(const brute *b, const voc_occupation *occupation, unsigned done)
{
    voc_entity_list programs = voc_catalog_list(b->catalog, VOC_PROGRAM);
    bool led = false;
    if (occupation->requirements.count > 0)
        return true;
    for (size_t i = 0; i < programs.count; i++) {
        const voc_program *p = record_of(programs.items[i]);
        if (!leads(p, &occupation->entity))
            continue;
        led = true;
        if (is_done(b, programs.items[i], done))
            return true;
        for (size_t h = 0; h < b->have_count; h++) {
            if (is_or_offers(b->have[h], p))
                return true;
        }
    }
    return !led;
}

/* ---- sets ------------------------------------------------------------------------------------ */

bool brute_can(const brute *b, const voc_entity *entity, unsigned done)
{
    if (entity->kind == VOC_PROGRAM) {
        const voc_program *program = record_of(entity);
        return (!b->modality || (b->modality == VOC_ONLINE ? program->modality == VOC_ONLINE
                                                           : program->modality >= VOC_ONLINE)) &&
               all_met(b, entity, &program->prerequisites, done) && may_enter(b, program, done);
    }
    if (entity->kind == VOC_CERTIFICATION)
        return all_met(b, entity, &((const voc_certification *)record_of(entity))->eligibility,
                       done);
    const voc_occupation *occupation = record_of(entity);
    return all_met(b, entity, &occupation->requirements, done) && may_work(b, occupation, done);
}

bool brute_is_at(const brute *b, const voc_entity *target, unsigned done)
{
    return target->kind == VOC_OCCUPATION ? brute_can(b, target, done) : is_done(b, target, done);
}

static voc_range shorter(voc_range best, voc_range own, voc_range earlier, bool sure)
{
    voc_range now = own;
    now.low = own.low > earlier.low ? own.low - earlier.low : 0;
    if (sure)
        now.high = own.high > earlier.high ? own.high - earlier.high : 0;
    now.high = now.high < now.low ? now.low : now.high;
    bool better = now.high < best.high || (now.high == best.high && now.low < best.low);
    return better ? now : best;
}

/* What entering takes: study up to there is no part of the program. */
static voc_level level_to_enter(const voc_program *program)
{
    voc_level most = VOC_LEVEL_UNSTATED;
    for (size_t i = 0; i < program->prerequisites.count; i++) {
        const voc_requirement *r = &program->prerequisites.items[i];
        voc_level level = r->program ? r->program->level : r->level;
        most = strength(r) <= VOC_USUAL && level > most ? level : most;
    }
    return asks_education(&program->prerequisites) ? most : level_implied(program->level);
}

/* 0: the earlier does not count toward the later; 1: perhaps; 2: in full. */
static int counts(const voc_program *earlier, const voc_program *later)
{
    if (!earlier->duration.stated || !later->duration.stated)
        return 0;
    for (size_t i = 0; i < earlier->stacks_onto.count; i++) {
        if (is_or_offers(later, earlier->stacks_onto.items[i]))
            return 2;
    }
    return later->field && earlier->field == later->field && earlier->level < later->level &&
           earlier->level > level_to_enter(later);
}

static voc_range after(voc_range best, const voc_program *program, const voc_program *earlier)
{
    int counted = counts(earlier, program);
    return counted ? shorter(best, program->duration, earlier->duration, counted == 2) : best;
}

voc_range brute_months(const brute *b, const voc_program *program, unsigned done)
{
    voc_range best = program->duration;
    voc_level held = level_held(b);
    bool known = false;
    int longest = 0;
    for (size_t i = 0; i < b->have_count; i++) {
        best = after(best, program, b->have[i]);
        known = known || b->have[i]->level == held;
    }
    for (int i = 0; i < b->count; i++) {
        if ((done >> i & 1) && b->acts[i].entity->kind == VOC_PROGRAM)
            best = after(best, program, record_of(b->acts[i].entity));
    }
    voc_entity_list all = voc_catalog_list(b->catalog, VOC_PROGRAM);
    for (size_t i = 0; i < all.count; i++) {
        const voc_program *p = record_of(all.items[i]);
        if (p->field == program->field && p->level == held && p->duration.low > longest)
            longest = p->duration.low;
    }
    if (program->duration.stated && program->field && !known && held > VOC_LEVEL_HIGH_SCHOOL &&
        held < program->level && held > level_to_enter(program) && longest > 0)
        best = shorter(best, program->duration, (voc_range){true, longest, longest}, false);
    return best;
}

int brute_compare(brute_cost a, brute_cost b)
{
    if (a.unstated != b.unstated)
        return a.unstated - b.unstated;
    return a.high != b.high ? a.high - b.high : a.low - b.low;
}

static brute_cost add_act(const brute *b, int act, unsigned done)
{
    brute_cost cost = b->cost[done];
    const voc_entity *entity = b->acts[act].entity;
    voc_range months = {true, 0, 0};
    if (entity->kind == VOC_PROGRAM)
        months = brute_months(b, record_of(entity), done);
    else if (entity->kind == VOC_OCCUPATION)
        months = (voc_range){true, BRUTE_UNIT, BRUTE_UNIT};
    if (!months.stated)
        cost.unstated++;
    cost.high += months.stated ? months.high : 0;
    cost.low += months.stated ? months.low : 0;
    return cost;
}

int brute_steps(const brute *b, unsigned done)
{
    int steps = 0;
    for (int i = 0; i < b->count; i++) {
        bool again = false;
        for (int j = 0; j < i; j++)
            again = again || ((done >> j & 1) && b->acts[j].entity == b->acts[i].entity);
        steps += (done >> i & 1) && !again;
    }
    return steps;
}

static bool add(brute *b, const voc_entity *entity)
{
    if (b->count == BRUTE_ACTS)
        return false;
    b->acts[b->count++].entity = entity;
    return true;
}

/* Work counts where some requirement asks for it; two units of it are the most that is asked. */
static bool is_asked(const voc_requirements *list, const voc_entity *occupation)
{
    for (size_t i = 0; i < list->count; i++) {
        for (size_t j = 0; j < list->items[i].occupations.count; j++) {
            if (&list->items[i].occupations.items[j]->entity == occupation)
                return true;
        }
        if (is_asked(&list->items[i].parts, occupation))
            return true;
    }
    return false;
}

static bool is_asked_anywhere(const voc_catalog *catalog, const voc_entity *occupation)
{
    bool asked = false;
    voc_entity_list list = voc_catalog_list(catalog, VOC_PROGRAM);
    for (size_t i = 0; i < list.count; i++)
        asked = asked || is_asked(&((const voc_program *)record_of(list.items[i]))->prerequisites,
                                  occupation);
    list = voc_catalog_list(catalog, VOC_CERTIFICATION);
    for (size_t i = 0; i < list.count; i++)
        asked =
            asked || is_asked(&((const voc_certification *)record_of(list.items[i]))->eligibility,
                              occupation);
    list = voc_catalog_list(catalog, VOC_OCCUPATION);
    for (size_t i = 0; i < list.count; i++)
        asked = asked || is_asked(&((const voc_occupation *)record_of(list.items[i]))->requirements,
                                  occupation);
    return asked;
}

static bool list_acts(brute *b)
{
    voc_entity_list programs = voc_catalog_list(b->catalog, VOC_PROGRAM);
    voc_entity_list exams = voc_catalog_list(b->catalog, VOC_CERTIFICATION);
    voc_entity_list jobs = voc_catalog_list(b->catalog, VOC_OCCUPATION);
    bool room = true;
    for (size_t i = 0; i < programs.count; i++) {
        bool held = false;
        for (size_t h = 0; h < b->have_count; h++)
            held = held || is_or_offers(b->have[h], record_of(programs.items[i]));
        if (!held)
            room = add(b, programs.items[i]) && room;
    }
    for (size_t i = 0; i < exams.count; i++) {
        if (!holds(b, exams.items[i]->id))
            room = add(b, exams.items[i]) && room;
    }
    for (size_t i = 0; i < jobs.count; i++) {
        if (is_asked_anywhere(b->catalog, jobs.items[i]))
            room = add(b, jobs.items[i]) && add(b, jobs.items[i]) && room;
    }
    return room;
}

bool brute_explore(brute *b)
{
    b->count = 0;
    b->have_count = 0;
    for (size_t i = 0; i < b->person->have_count; i++) {
        const voc_program *program = voc_catalog_program(b->catalog, b->person->have[i]);
        if (program)
            b->have[b->have_count++] = program;
    }
    if (!list_acts(b))
        return false;
    memset(b->reached, 0, sizeof(bool) << b->count);
    b->reached[0] = true;
    b->cost[0] = (brute_cost){0};
    for (unsigned done = 0; done < 1u << b->count; done++) {
        for (int i = 0; b->reached[done] && i < b->count; i++) {
            unsigned next = done | 1u << i;
            if (next == done || !brute_can(b, b->acts[i].entity, done))
                continue;
            brute_cost cost = add_act(b, i, done);
            if (!b->reached[next] || brute_compare(cost, b->cost[next]) < 0)
                b->cost[next] = cost;
            b->reached[next] = true;
        }
    }
    return true;
}

/* ---- what is in vain ------------------------------------------------------------------------- */

/* Whether study of the one set counts toward study of the other. */
static bool counts_toward_any(const brute *b, unsigned some, unsigned others)
{
    for (int i = 0; i < b->count; i++) {
        for (int j = 0; (some >> i & 1) && j < b->count; j++) {
            if ((others >> j & 1) && b->acts[i].entity->kind == VOC_PROGRAM &&
                b->acts[j].entity->kind == VOC_PROGRAM &&
                counts(record_of(b->acts[i].entity), record_of(b->acts[j].entity)) > 0)
                return true;
        }
    }
    return false;
}

static bool can_lack(const brute *b, const voc_entity *target, unsigned done, unsigned some)
{
    unsigned rest = done & ~some;
    return b->reached[rest] && brute_is_at(b, target, rest) && !counts_toward_any(b, some, rest);
}

bool brute_is_lean(const brute *b, const voc_entity *target, unsigned done)
{
    for (int i = 0; i < b->count; i++) {
        if ((done >> i & 1) && can_lack(b, target, done, 1u << i))
            return false;
    }
    for (unsigned some = done; some > 0; some = (some - 1) & done) {
        if (can_lack(b, target, done, some))
            return false;
    }
    return true;
}

bool brute_meets(const brute *b, const voc_entity *owner, const voc_requirement *r, unsigned done)
{
    return is_met(b, owner, r, done);
}

bool brute_studies(const brute *b, unsigned done)
{
    for (int i = 0; i < b->count; i++) {
        if ((done >> i & 1) && b->acts[i].entity->kind == VOC_PROGRAM)
            return true;
    }
    return false;
}
