/* What to do next: what the first steps of the way ask for, each with a line for a date. */
#include "compose/pathway.h"

#include <string.h>

enum { MOST_ACTIONS = 3, MOST_CHECKS = 2 };

static void begin(voc__composer *c, const char *what)
{
    voc__open(c, VOC_NODE_ACTION);
    voc__add_node(c, VOC_NODE_TERM, what);
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
}

static void end(voc__composer *c)
{
    voc__close(c);
    voc__add_label(c, VOC_LABEL_NAME, voc__phrase(c, SAY_BY));
    voc__close(c);
}

static const voc_step *first_of(const voc__pathway *p, voc_step_kind kind)
{
    for (size_t i = 0; p->way && i < p->way->step_count; i++)
        if (p->way->steps[i].kind == kind)
            return &p->way->steps[i];
    return NULL;
}

/* The exam of the way that asks for a program of an accreditor, and that requirement. */
static const voc_step *exam_of_accreditor(const voc__pathway *p, const voc_requirement **asked)
{
    for (size_t i = 0; i < p->way->step_count; i++) {
        const voc_step *step = &p->way->steps[i];
        for (size_t k = 0; k < step->needs.count; k++) {
            const voc_requirement *r = step->needs.items[k].requirement;
            if (step->kind == VOC_STEP_CERTIFICATION && r->kind == VOC_REQUIRE_PROGRAM &&
                r->accreditors.count > 0) {
                *asked = r;
                return step;
            }
        }
    }
    return NULL;
}

/* Choose a school for the first program, and look at its accreditation. */
static bool choose(voc__composer *c, const voc__pathway *p)
{
    const voc_step *step = first_of(p, VOC_STEP_PROGRAM);
    const voc_program *program = step ? voc__as_program(step->entity) : NULL;
    if (!program)
        return false;
    const voc_requirement *asked = NULL;
    const voc_step *exam = exam_of_accreditor(p, &asked);
    begin(c, voc__phrase(c, program->institution ? SAY_ACT_APPLY : SAY_ACT_CHOOSE,
                         voc__title(c, step->entity)));
    if (exam) {
        voc__add(c, voc__phrase(c, SAY_CHECK_ACCREDITED_FOR,
                                voc__requirement_words(c, asked, false), voc__step_name(c, exam)));
        voc__cite(c, &asked->sources);
    } else if (program->accreditor) {
        voc__add(c, voc__phrase(c, SAY_CHECK_ACCREDITED,
                                voc__organization_short(c, program->accreditor)));
        voc__cite(c, &program->entity.sources);
    } else {
        voc__add(c, voc__phrase(c, SAY_CHECK_ANY));
    }
    voc__add(c, voc__phrase(c, SAY_STOP));
    end(c);
    return true;
}

/* Ask how much of earlier study counts, where the months depend on it. */
static bool ask_credits(voc__composer *c, const voc__pathway *p)
{
    const voc_step *step = NULL;
    for (size_t i = 0; p->way && !step && i < p->way->step_count; i++)
        step = p->way->steps[i].inferred ? &p->way->steps[i] : NULL;
    if (!step)
        return false;
    begin(c, voc__phrase(c, SAY_ACT_CREDITS, voc__title(c, step->entity)));
    voc_range months = p->way->months;
    if (months.stated && months.high > months.low)
        voc__add(c, voc__phrase(c, SAY_CREDITS_DECIDE,
                                voc__arena_printf(c->format.arena, "%d", months.low),
                                voc__format_counted(&c->format, COUNT_MONTHS, months.high)));
    else
        voc__add(c, voc__phrase(c, SAY_CREDITS_IN_WRITING));
    end(c);
    return true;
}

static bool is_check(const voc_need *need)
{
    return need->status == VOC_NEED_UNCHECKED && need->requirement->kind == VOC_REQUIRE_CHECK &&
           need->requirement->strength < VOC_SEEN_IN_POSTING;
}

/* What only people can tell: background checks, eye tests and the like, of the steps and the goal,
 * each once. */
typedef struct checks {
    const voc_requirement *items[MOST_CHECKS];
    int count;
} checks;

static void add_checks(voc__composer *c, const voc_needs *needs, checks *found)
{
    for (size_t i = 0; i < needs->count && found->count < MOST_CHECKS; i++) {
        const voc_requirement *r = needs->items[i].requirement;
        bool again = !is_check(&needs->items[i]);
        for (int k = 0; k < found->count && !again; k++)
            again = strcmp(voc__requirement_words(c, found->items[k], false),
                           voc__requirement_words(c, r, false)) == 0;
        if (!again)
            found->items[found->count++] = r;
    }
}

static checks find_checks(voc__composer *c, const voc__pathway *p)
{
    checks found = {{NULL}, 0};
    voc_needs goal = voc_plan_needs(p->plan);
    for (size_t i = 0; p->way && i < p->way->step_count; i++)
        add_checks(c, &p->way->steps[i].needs, &found);
    add_checks(c, &goal, &found);
    return found;
}

static const voc_program *practiced(const voc__pathway *p)
{
    for (size_t i = 0; p->way && i < p->way->step_count; i++) {
        const voc_program *program = voc__as_program(p->way->steps[i].entity);
        if (program && program->practice.count)
            return program;
    }
    return NULL;
}

/* Ask about practice and checks. */
static bool ask_practice(voc__composer *c, const voc__pathway *p)
{
    const voc_program *program = practiced(p);
    checks found = find_checks(c, p);
    int count = found.count;
    if (!program && !count)
        return false;
    begin(c, voc__phrase(c, program && count ? SAY_ACT_PRACTICE_CHECKS
                            : program        ? SAY_ACT_PRACTICE
                                             : SAY_ACT_CHECKS));
    if (program) {
        voc__run_in(c, &program->practice, 1);
        voc__add(c, voc__phrase(c, SAY_STOP));
        voc__add(c, count ? " " : NULL);
    }
    for (int i = 0; i < count; i++) {
        voc__add(c, i ? " " : NULL);
        voc__requirement(c, found.items[i], true);
        voc__add(c, voc__phrase(c, SAY_STOP));
    }
    end(c);
    return true;
}

/* Prepare for the first exam. */
static bool sit_exam(voc__composer *c, const voc__pathway *p)
{
    const voc_step *step = first_of(p, VOC_STEP_CERTIFICATION);
    const voc_certification *exam = step ? voc__as_certification(step->entity) : NULL;
    if (!exam)
        return false;
    bool license = exam->certification_kind == VOC_CERTIFICATION_LICENSE;
    begin(c, voc__phrase(c, license ? SAY_ACT_LICENSE : SAY_ACT_EXAM,
                         voc__certification_short(c, exam)));
    const voc_organization *who = exam->issuers.count ? exam->issuers.items[0] : NULL;
    voc__add(c, voc__certification_name(c, exam));
    if (who) {
        voc__add(c, voc__phrase(c, SAY_GIVEN_BY, voc__organization_short(c, who)));
        voc__cite(c, &exam->entity.sources);
    }
    voc__add(c, voc__phrase(c, SAY_STOP));
    end(c);
    return true;
}

static bool find_work(voc__composer *c, const voc__pathway *p)
{
    const voc_step *step = first_of(p, VOC_STEP_WORK);
    if (!step)
        return false;
    begin(c, voc__phrase(c, SAY_ACT_WORK, voc__in_sentence(c, step->entity)));
    voc__add(c, step->months.stated
                    ? voc__phrase(c, SAY_WORK_FOR, voc__format_work_time(&c->format, step->months))
                    : voc__phrase(c, SAY_WORK_UNSTATED));
    end(c);
    return true;
}

/* What blocks comes first of all. */
static bool unblock(voc__composer *c, const voc__pathway *p)
{
    if (!p->block || p->block->kind != VOC_BLOCK_NEED)
        return false;
    const voc_requirement *r = p->block->blocking.requirement;
    begin(c, voc__phrase(c, r->kind == VOC_REQUIRE_LEVEL ? SAY_ACT_FINISH : SAY_ACT_ASK_FOR,
                         voc__requirement_words(c, r, true)));
    voc__add(c, voc__phrase(c, SAY_ASKED_FOR,
                            voc__format_capital(&c->format, voc__strength_words(c, r->strength)),
                            voc__in_sentence(c, p->block->at)));
    voc__cite(c, &r->sources);
    voc__add(c, voc__phrase(c, SAY_STOP));
    end(c);
    return true;
}

/* What the goal advises, once nothing binds any more. */
static bool consider(voc__composer *c, const voc__pathway *p)
{
    voc_needs needs = voc_plan_needs(p->plan);
    const voc_need *advised = NULL;
    for (size_t i = 0; i < needs.count && !advised; i++)
        if (needs.items[i].status == VOC_NEED_ADVISED &&
            needs.items[i].requirement->kind != VOC_REQUIRE_EXPERIENCE &&
            needs.items[i].requirement->strength < VOC_OPTIONAL)
            advised = &needs.items[i];
    if (!advised)
        return false;
    const voc_requirement *r = advised->requirement;
    begin(c, voc__phrase(c, SAY_ACT_CONSIDER, voc__requirement_words(c, r, false)));
    voc__add(c, voc__phrase(c, SAY_NOT_BINDING,
                            voc__format_capital(&c->format, voc__strength_words(c, r->strength))));
    voc__cite(c, &r->sources);
    voc__add(c, voc__phrase(c, SAY_STOP));
    end(c);
    return true;
}

static bool ask_field(voc__composer *c, const voc__pathway *p)
{
    if (!p->any_field)
        return false;
    begin(c, voc__phrase(c, SAY_ACT_FIELD));
    voc__add(c, voc__phrase(c, SAY_FIELD_UNKNOWN));
    end(c);
    return true;
}

static bool look_for_openings(voc__composer *c, const voc__pathway *p)
{
    const voc_occupation *work = voc__as_occupation(p->target);
    if (!work || !p->there)
        return false;
    begin(c, voc__phrase(c, SAY_ACT_OPENINGS, voc__in_sentence(c, p->target)));
    if (work->employers.count)
        voc__run_in(c, &work->employers, 3);
    else
        voc__add(c, voc__phrase(c, SAY_OPENINGS_COMPARE));
    voc__add(c, work->employers.count ? voc__phrase(c, SAY_STOP) : NULL);
    end(c);
    return true;
}

static bool ask_cost(voc__composer *c, const voc__pathway *p)
{
    if (!first_of(p, VOC_STEP_PROGRAM))
        return false;
    begin(c, voc__phrase(c, SAY_ACT_COST));
    voc__add(c, voc__phrase(c, SAY_COST_IN_ALL));
    end(c);
    return true;
}

static bool talk(voc__composer *c, const voc__pathway *p)
{
    (void)p;
    begin(c, voc__phrase(c, SAY_ACT_TALK));
    voc__add(c, voc__phrase(c, SAY_TALK_BRING));
    end(c);
    return true;
}

void voc__pathway_actions(voc__composer *c, const voc__pathway *p)
{
    /* Each is printed if there is reason for it, and tells whether there was. */
    static bool (*const all[])(voc__composer *, const voc__pathway *) = {
        ask_field, look_for_openings, unblock,  choose,   ask_credits, ask_practice,
        sit_exam,  find_work,         consider, ask_cost, talk};
    int printed = 0;
    voc__section(c, 2, SAY_NEXT_ACTIONS);
    voc__open(c, VOC_NODE_ACTIONS);
    for (size_t i = 0; i < sizeof all / sizeof *all && printed < MOST_ACTIONS; i++)
        printed += all[i](c, p);
    voc__close(c);
    voc__close(c);
}
