#include "plan/line.h"

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

voc__elapsed voc__elapsed_add(voc__elapsed span, voc_range months)
{
    if (!months.stated)
        return (voc__elapsed){span.unstated + 1, span.high, span.low};
    return (voc__elapsed){span.unstated, span.high + months.high, span.low + months.low};
}

int voc__elapsed_compare(voc__elapsed a, voc__elapsed b)
{
    if (a.unstated != b.unstated)
        return a.unstated < b.unstated ? -1 : 1;
    if (a.high != b.high)
        return a.high < b.high ? -1 : 1;
    return a.low < b.low ? -1 : a.low > b.low;
}

/* ---- credit ---------------------------------------------------------------------------------- */

static bool stacks(const voc_program *earlier, const voc_program *later)
{
    for (size_t i = 0; i < earlier->stacks_onto.count; i++) {
        for (const voc_program *p = later; p; p = p->base) {
            if (earlier->stacks_onto.items[i] == p)
                return true;
        }
    }
    return false;
}

/* Study that entering takes is no part of the program. */
static bool is_between(const voc__ground *ground, voc_level level, const voc_program *later)
{
    return level > ground->giving->entry[later->entity.index] && level < later->level;
}

int voc__counts_toward(const voc__ground *ground, const voc_program *earlier,
                       const voc_program *later)
{
    if (!earlier->duration.stated || !later->duration.stated)
        return 0;
    if (stacks(earlier, later))
        return 2;
    return earlier->field && earlier->field == later->field &&
           is_between(ground, earlier->level, later);
}

bool voc__counts_for_line(const voc__ground *ground, const voc_entity *earlier,
                          const voc__line *line)
{
    for (size_t i = 0; earlier->kind == VOC_PROGRAM && i < line->count; i++) {
        const voc_entity *later = line->items[i].act.entity;
        if (later->kind == VOC_PROGRAM &&
            voc__counts_toward(ground, record_of(earlier), record_of(later)) > 0)
            return true;
    }
    return false;
}

static int less(int months, int earlier)
{
    return months > earlier ? months - earlier : 0;
}

/* Takes a shorter length. */
static void shorten(voc__done *done, voc_range own, voc_range earlier, bool sure,
                    const voc_entity *credit)
{
    voc_range months = {true, less(own.low, earlier.low), own.high};
    if (sure)
        months.high = less(own.high, earlier.high);
    if (months.high < months.low)
        months.high = months.low;
    if (months.high < done->months.high ||
        (months.high == done->months.high && months.low < done->months.low)) {
        done->months = months;
        done->inferred = !sure;
        done->credit = credit;
    }
}

static void credit_program(const voc__ground *ground, voc__done *done, const voc_program *earlier,
                           const voc_program *later)
{
    int counts = voc__counts_toward(ground, earlier, later);
    if (counts)
        shorten(done, later->duration, earlier->duration, counts == 2, &earlier->entity);
}

/* A degree of which only the level is known may count as far as one of the field would. */
static void credit_level(const voc__ground *ground, voc__done *done, const voc_program *later)
{
    const voc__holding *held = ground->held;
    if (!later->field || held->level <= VOC_LEVEL_HIGH_SCHOOL ||
        !is_between(ground, held->level, later))
        return;
    for (size_t i = 0; i < held->program_count; i++) {
        if (held->programs[i]->level == held->level)
            return; /* that is the degree */
    }
    int longest = voc__longest_at(ground->giving, later->field, held->level);
    if (longest > 0)
        shorten(done, later->duration, (voc_range){true, longest, longest}, false, NULL);
}

static void measure(const voc__ground *ground, const voc__line *line, voc__done *done)
{
    const voc_entity *entity = done->act.entity;
    done->months = entity->kind == VOC_OCCUPATION ? done->act.months : (voc_range){true, 0, 0};
    if (entity->kind != VOC_PROGRAM)
        return;
    const voc_program *program = record_of(entity);
    done->months = program->duration;
    if (!program->duration.stated)
        return;
    for (size_t i = 0; i < ground->held->program_count; i++)
        credit_program(ground, done, ground->held->programs[i], program);
    for (size_t i = 0; i < line->count; i++) {
        if (line->items[i].act.entity->kind == VOC_PROGRAM)
            credit_program(ground, done, record_of(line->items[i].act.entity), program);
    }
    credit_level(ground, done, program);
}

static int longer(int a, int b)
{
    return a > b ? a : b;
}

/* What of a program the study that is held may count for at the most. */
static voc_range held_credit(const voc__ground *ground, const voc_program *program)
{
    const voc__holding *held = ground->held;
    voc_range most = {true, 0, 0};
    for (size_t i = 0; i < held->program_count; i++) {
        voc_range earlier = held->programs[i]->duration;
        int counts = voc__counts_toward(ground, held->programs[i], program);
        most.low = counts > 0 ? longer(most.low, earlier.low) : most.low;
        most.high = counts == 2 ? longer(most.high, earlier.high) : most.high;
    }
    if (program->field && is_between(ground, held->level, program))
        most.low = longer(most.low, voc__longest_at(ground->giving, program->field, held->level));
    return most;
}

voc_range voc__least_months(const voc__ground *ground, const voc_program *program)
{
    voc_range months = program->duration, held = held_credit(ground, program);
    voc_range credit = ground->giving->credit[program->entity.index];
    if (!months.stated)
        return months;
    return (voc_range){true, less(months.low, longer(held.low, credit.low)),
                       less(months.high, longer(held.high, credit.high))};
}

/* With earlier study that stacks, which takes its time too. */
static voc__elapsed least_with(const voc__ground *ground, const voc_program *program,
                               const voc_program *earlier, voc__elapsed before)
{
    voc_range held = held_credit(ground, program), least = voc__least_months(ground, program);
    voc_range study = voc__least_months(ground, earlier);
    int rest = less(program->duration.high, longer(held.high, earlier->duration.high));
    if (before.high >= study.high)
        study.low = before.high > study.high || before.low < study.low ? before.low : study.low;
    return (voc__elapsed){before.unstated, rest + longer(before.high, study.high),
                          study.low + least.low};
}

/* Without anything before, nothing can count; with study that only may, the latest end is no
 * sooner. */
voc__elapsed voc__least_after(const voc__ground *ground, const voc_program *program,
                              voc__elapsed before)
{
    voc_range own = program->duration, held = held_credit(ground, program);
    if (!own.stated)
        return voc__elapsed_add(before, own);
    voc_range least = {true, less(own.low, held.low), less(own.high, held.high)};
    if (before.high > 0)
        least.low = voc__least_months(ground, program).low;
    voc__elapsed after = voc__elapsed_add(before, least);
    for (const voc_program *p = program; p; p = p->base) {
        voc_entity_list list = voc__list_at(&ground->giving->stacking, p->entity.index);
        for (size_t i = 0; i < list.count; i++) {
            voc__elapsed with = least_with(ground, program, record_of(list.items[i]), before);
            after = voc__elapsed_compare(with, after) < 0 ? with : after;
        }
    }
    return after;
}

/* ---- order ----------------------------------------------------------------------------------- */

bool voc__line_holds(const voc__line *line, const voc_entity *entity)
{
    for (size_t i = 0; i < line->count; i++) {
        if (line->items[i].act.entity == entity)
            return true;
    }
    return false;
}

/* Work of a length that nobody states is some. */
static int months_worked(const voc__act *work)
{
    return work->months.stated ? work->months.low : 1;
}

static bool is_worked(const voc__ground *ground, const voc_requirement *leaf, const voc__line *line)
{
    int months = 0;
    for (size_t i = 0; i < leaf->occupations.count; i++) {
        const voc_entity *occupation = &leaf->occupations.items[i]->entity;
        months += ground->held->months[occupation->index];
        for (size_t j = 0; j < line->count; j++) {
            if (line->items[j].act.entity == occupation)
                months += months_worked(&line->items[j].act);
        }
    }
    return months >= voc__months_asked(leaf);
}

bool voc__line_gives(const voc__ground *ground, const voc_entity *owner,
                     const voc_requirement *leaf, void *context)
{
    const voc__line *line = context;
    if (leaf->kind == VOC_REQUIRE_CERTIFICATION)
        return voc__line_holds(line, &leaf->certification->entity);
    if (leaf->kind == VOC_REQUIRE_EXPERIENCE)
        return is_worked(ground, leaf, line);
    for (size_t i = 0; i < line->count; i++) {
        const voc_entity *entity = line->items[i].act.entity;
        if (entity->kind == VOC_PROGRAM &&
            voc__program_gives(ground, owner, leaf, record_of(entity)))
            return true;
    }
    return false;
}

/* How much better a is done before b, which it counts toward or prepares for: 0 not at all, 2 since
 * it surely shortens it. */
static int comes_before(const voc__ground *ground, const voc_entity *a, const voc_entity *b)
{
    if (a->kind != VOC_PROGRAM)
        return 0;
    const voc_program *program = record_of(a);
    if (b->kind == VOC_PROGRAM)
        return voc__counts_toward(ground, program, record_of(b));
    return b->kind == VOC_CERTIFICATION && voc__program_prepares(program, b);
}

static bool none_given(const voc__ground *ground, const voc_entity *owner,
                       const voc_requirement *leaf, void *context)
{
    (void)ground, (void)owner, (void)leaf, (void)context;
    return false;
}

/* Of what can be done now, the lowest rank is done: exams for which the way has prepared, programs
 * from the lowest level up, exams that anybody may sit, work. */
static unsigned rank_of(const voc__ground *ground, const voc_entity *entity)
{
    enum { EARNED_EXAM, STUDY, OPEN_EXAM = 100, WORK };
    if (entity->kind == VOC_PROGRAM)
        return STUDY + (unsigned)((const voc_program *)record_of(entity))->level;
    if (entity->kind != VOC_CERTIFICATION)
        return WORK;
    return voc__needs_met(ground, entity, none_given, NULL, NULL) ? OPEN_EXAM : EARNED_EXAM;
}

/* Whether an act can be done without the one at an index, however the rest is ordered. */
static bool comes_without(const voc__ground *ground, const voc__act *acts, size_t count, size_t at,
                          const voc_entity *awaited, voc__line *line)
{
    size_t before = line->count;
    bool moved = true;
    while (moved && !voc__line_holds(line, awaited)) {
        moved = false;
        for (size_t i = 0; i < count; i++) {
            if (i == at || voc__line_holds(line, acts[i].entity) ||
                !voc__needs_met(ground, acts[i].entity, voc__line_gives, line, NULL))
                continue;
            line->items[line->count++] = (voc__done){.act = acts[i]};
            moved = true;
        }
    }
    bool comes = voc__line_holds(line, awaited);
    line->count = before;
    return comes;
}

/* How much better it is to wait with the act for others of the way. */
static int waits_of(const voc__ground *ground, const voc__act *acts, size_t count, size_t at,
                    bool closely, voc__line *line)
{
    int waits = 0;
    for (size_t i = 0; i < count && waits < 2; i++) {
        int better = i == at ? 0 : comes_before(ground, acts[i].entity, acts[at].entity);
        if (better > waits && !voc__line_holds(line, acts[i].entity) &&
            (!closely || comes_without(ground, acts, count, at, acts[i].entity, line)))
            waits = better;
    }
    return waits;
}

/* Of one rank, the catalog's order: the same set makes the same line. */
static bool is_earlier(const voc_entity *a, const voc_entity *b)
{
    return a->kind != b->kind ? a->kind < b->kind : a->index < b->index;
}

/* The act to do next; count where none can be done. closely: tells waiting in vain from waiting. */
static size_t choose(const voc__ground *ground, const voc__act *acts, size_t count, bool closely,
                     bool *waiting, voc__line *line)
{
    size_t best = count;
    unsigned best_key = 0;
    for (size_t i = 0; i < count; i++) {
        enum { WAITING = 1000 };
        if (voc__line_holds(line, acts[i].entity) ||
            !voc__needs_met(ground, acts[i].entity, voc__line_gives, line, NULL))
            continue;
        unsigned key = rank_of(ground, acts[i].entity) +
                       WAITING * (unsigned)waits_of(ground, acts, count, i, closely, line);
        if (best == count || key < best_key ||
            (key == best_key && is_earlier(acts[i].entity, acts[best].entity))) {
            best = i;
            best_key = key;
            *waiting = key >= WAITING;
        }
    }
    return best;
}

void voc__line_up(const voc__ground *ground, const voc__act *acts, size_t count, voc__line *line)
{
    line->count = 0;
    line->total = (voc__elapsed){0};
    for (;;) {
        bool waiting = false;
        size_t next = choose(ground, acts, count, false, &waiting, line);
        if (waiting)
            next = choose(ground, acts, count, true, &waiting, line);
        if (next == count)
            return;
        voc__done done = {.act = acts[next]};
        measure(ground, line, &done);
        line->total = voc__elapsed_add(line->total, done.months);
        line->items[line->count++] = done;
    }
}
