/* How to get there: programs as steps on one time axis, and how firm the rules of entry are. */
#include "compose/career.h"

#include <stdint.h>

/* ---- the chart of steps ---------------------------------------------------------------------- */

/* An award below a degree that stacks onto one is part of its courses. Between two degrees each
 * school decides what counts, and no source says how the months add up. */
static bool is_reckoned(const voc__career *career, size_t step)
{
    return step > 0 && career->steps[step - 1]->level >= VOC_LEVEL_ASSOCIATE;
}

static const char *step_name(voc__composer *c, const voc_program *program)
{
    return voc__award_words(c, program);
}

static void exam_line(voc__composer *c, const voc_program *program)
{
    if (!program->prepares_for.count)
        return;
    const voc_certification *exam = program->prepares_for.items[0];
    const char *name = voc__certification_short(c, exam);
    const voc_organization *accreditor = program->accreditor;
    const char *by = accreditor ? voc__organization_short(c, accreditor) : NULL;
    voc__open_label(c, VOC_LABEL_DETAIL);
    voc__add(c, by ? voc__phrase(c, SAY_STEP_EXAM_ACCREDITED, name, by)
                   : voc__phrase(c, SAY_STEP_EXAM, name));
    voc__cite(c, &program->entity.sources);
    voc__close(c);
}

/* What one can work as from here and at what pay: this occupation if it is one, else the first with
 * a figure. */
static const voc_occupation *work_after(const voc__composer *c, const voc__career *career,
                                        const voc_program *program, const voc_figure **paid)
{
    const voc_occupation *found = NULL;
    for (size_t i = 0; i < program->leads_to.count; i++) {
        const voc_occupation *o = program->leads_to.items[i];
        const voc_figure *figure = voc__pick(c, &o->figures, VOC_PAY, VOC_MEDIAN, VOC_UNIT_MONEY);
        if (!voc__has_value(figure))
            continue;
        if (o == career->occupation || !found) {
            found = o;
            *paid = figure;
        }
        if (o == career->occupation)
            break;
    }
    return found;
}

static bool leads_here(const voc__career *career, const voc_program *program)
{
    for (size_t i = 0; i < program->leads_to.count; i++)
        if (program->leads_to.items[i] == career->occupation)
            return true;
    return false;
}

static void pay_line(voc__composer *c, const voc__career *career, const voc_program *program)
{
    const voc_figure *paid = NULL;
    const voc_occupation *work = work_after(c, career, program, &paid);
    if (work != career->occupation && leads_here(career, program)) {
        voc__add_label(c, VOC_LABEL_DETAIL, voc__phrase(c, SAY_STEP_HERE));
        return;
    }
    if (!work)
        return;
    voc__open_label(c, VOC_LABEL_DETAIL);
    voc__add(c,
             work == career->occupation
                 ? voc__phrase(c, SAY_STEP_PAY_HERE, voc__value(c, paid))
                 : voc__phrase(c, SAY_LABELLED, voc__title(c, &work->entity), voc__value(c, paid)));
    voc__cite_one(c, paid->source);
    voc__figure_letter(c, paid);
    voc__close(c);
}

static void step(voc__composer *c, const voc__career *career, size_t at)
{
    const voc_program *program = career->steps[at];
    bool last = at + 1 == career->step_count;
    voc_document_open(c->document, VOC_NODE_MARK,
                      &(voc_attributes){.x = {program->duration.low, 0}});
    voc__add_label(c, VOC_LABEL_NAME, step_name(c, program));
    exam_line(c, program);
    pay_line(c, career, program);
    voc__add_label(c, VOC_LABEL_TICK,
                   last ? voc__format_counted(&c->format, COUNT_MONTHS, program->duration.low)
                        : voc__arena_printf(c->format.arena, "%d", program->duration.low));
    voc__close(c);
}

static const voc_requirement *entry_level(const voc_program *program)
{
    for (size_t i = 0; i < program->prerequisites.count; i++)
        if (program->prerequisites.items[i].kind == VOC_REQUIRE_LEVEL)
            return &program->prerequisites.items[i];
    return NULL;
}

static void start(voc__composer *c, const voc__career *career)
{
    const voc_requirement *entry = NULL;
    for (size_t i = 0; i < career->step_count && !entry; i++)
        entry = entry_level(career->steps[i]);
    voc_document_open(c->document, VOC_NODE_MARK, NULL);
    if (entry) {
        voc__add_label(c, VOC_LABEL_NAME,
                       voc__format_capital(&c->format, voc__level_words(c, entry->level)));
        voc__open_label(c, VOC_LABEL_DETAIL);
        const char *note = voc__text(c, &entry->note);
        voc__add(c, voc__format_capital(&c->format,
                                        note ? note : voc__strength_words(c, entry->strength)));
        voc__cite(c, &entry->sources);
        voc__close(c);
    } else {
        voc__add_label(c, VOC_LABEL_NAME, voc__phrase(c, SAY_STEPS_START));
    }
    voc__add_label(c, VOC_LABEL_TICK, voc__phrase(c, SAY_STEPS_START));
    voc__close(c);
}

static bool has_role(const voc_program *program, voc_course_role role)
{
    for (size_t i = 0; i < program->courses.count; i++)
        if (program->courses.items[i].role == role)
            return true;
    return false;
}

/* What fills the months before a step. */
static void tread(voc__composer *c, const voc__career *career, size_t at)
{
    const voc_program *program = career->steps[at];
    int from = at ? career->steps[at - 1]->duration.low : 0, to = program->duration.low;
    bool reckoned = is_reckoned(career, at);
    /* Years of a two-year course of study, where they are whole years of these months. */
    bool yearly = career->program && to - from == 12 && to <= 24;
    voc_course_role role = from == 0 ? VOC_COURSE_FIRST_YEAR : VOC_COURSE_SECOND_YEAR;
    voc_document_open(c->document, VOC_NODE_TREAD,
                      &(voc_attributes){.x = {from, 0}, .x2 = {to, 0}, .uncertain = reckoned});
    voc__open_label(c, VOC_LABEL_NAME);
    if (yearly && has_role(career->program, role))
        voc__add(c, voc__phrase(c, role == VOC_COURSE_FIRST_YEAR ? SAY_STEP_FIRST_YEAR
                                                                 : SAY_STEP_SECOND_YEAR));
    else
        voc__add(c, at ? voc__phrase(c, SAY_STEP_MORE,
                                     voc__format_counted(&c->format, COUNT_MONTHS, to - from))
                       : voc__format_counted(&c->format, COUNT_MONTHS, to));
    if (reckoned)
        voc__letter(c, voc__phrase(c, SAY_STEP_UNCERTAIN), &program->entity.sources);
    voc__close(c);
    voc__close(c);
}

static const char *steps_alt(voc__composer *c, const voc__career *career)
{
    const char *text = NULL;
    for (size_t i = 0; i < career->step_count; i++) {
        const voc_program *program = career->steps[i];
        const char *one = voc__phrase(
            c, SAY_LABELLED, voc__format_counted(&c->format, COUNT_MONTHS, program->duration.low),
            step_name(c, program));
        if (is_reckoned(career, i))
            one = voc__phrase(c, SAY_BRACKETED, one, voc__phrase(c, SAY_INFERRED));
        text = text ? voc__phrase(c, SAY_SEMICOLON, text, one) : one;
    }
    return voc__phrase(c, SAY_STEPS_ALT, text);
}

static void steps_chart(voc__composer *c, const voc__career *career)
{
    voc_document_open(c->document, VOC_NODE_CHART,
                      &(voc_attributes){.chart = VOC_CHART_STEPS, .alt = steps_alt(c, career)});
    voc__add_caption(c, voc__phrase(c, SAY_STEPS_CAPTION), voc__phrase(c, SAY_STEPS_REST));
    start(c, career);
    for (size_t i = 0; i < career->step_count; i++)
        step(c, career, i);
    for (size_t i = 0; i < career->step_count; i++)
        tread(c, career, i);
    voc__notes(c);
    voc__close(c);
}

/* ---- rules of entry, and other ways ---------------------------------------------------------- */

static void firmness(voc__composer *c, const voc_occupation *o)
{
    static const struct {
        voc__topic topic;
        voc__phrase_key term;
    } topics[] = {
        {VOC__TOPIC_EDUCATION, SAY_EDUCATION},
        {VOC__TOPIC_CERTIFICATION, SAY_CERTIFICATION},
        {VOC__TOPIC_EXPERIENCE, SAY_WORK_EXPERIENCE},
        {VOC__TOPIC_OTHER, SAY_ALSO_ASKED},
    };
    const voc_requirements *requirements = &o->requirements;
    voc__section(c, 3, SAY_HOW_FIRM);
    voc__open_role(c, VOC_NODE_DEFINITIONS, VOC_ROLE_DENSE);
    for (size_t i = 0; i < sizeof topics / sizeof *topics; i++) {
        bool later =
            topics[i].topic == VOC__TOPIC_CERTIFICATION && o->certification_policy.count > 0;
        if (later || !voc__has_topic(requirements, topics[i].topic))
            continue;
        voc__open(c, VOC_NODE_DEFINITION);
        voc__add_node(c, VOC_NODE_TERM, voc__phrase(c, topics[i].term));
        voc__open(c, VOC_NODE_DETAILS);
        voc__requirements_run_in(c, requirements, topics[i].topic, true, SIZE_MAX);
        voc__close(c);
        voc__close(c);
    }
    voc__close(c);
    voc__close(c);
}

static bool is_step(const voc__career *career, const voc_program *program)
{
    for (size_t i = 0; i < career->step_count; i++)
        if (career->steps[i] == program)
            return true;
    return false;
}

static void other_programs(voc__composer *c, const voc__career *career, bool chart)
{
    const voc_program **others =
        voc__arena_alloc(c->format.arena, career->programs.count, sizeof *others);
    size_t count = 0;
    for (size_t i = 0; others && i < career->programs.count; i++)
        if (!chart || !is_step(career, career->programs.items[i]))
            others[count++] = career->programs.items[i];
    if (!count)
        return;
    voc__section(c, 3, chart ? SAY_OTHER_WAYS : SAY_PROGRAMS);
    voc__study_table(c, others, count);
    voc__close(c);
}

/* Rules that this section tells: those of certification have one of their own. */
static bool has_rules(const voc_occupation *o)
{
    for (size_t i = 0; i < o->requirements.count; i++)
        if (voc__requirement_topic(&o->requirements.items[i]) != VOC__TOPIC_CERTIFICATION ||
            !o->certification_policy.count)
            return true;
    return false;
}

void voc__career_route(voc__composer *c, const voc__career *career)
{
    const voc_occupation *o = career->occupation;
    bool chart = career->step_count > 1;
    if (!career->programs.count && !o->requirements.count && !o->routes.count &&
        !o->standing_out.count)
        return;
    voc__section(c, 2, SAY_HOW_TO_GET_THERE);
    if (chart)
        steps_chart(c, career);
    if (has_rules(o))
        firmness(c, o);
    other_programs(c, career, chart);
    voc__list_headed(c, SAY_WAYS_IN, &o->routes, VOC_MARKER_DISC);
    voc__list_headed(c, SAY_STANDING_OUT, &o->standing_out, VOC_MARKER_DISC);
    voc__close(c);
}

void voc__career_courses(voc__composer *c, const voc__career *career)
{
    const voc_program *programs[VOC__MAX_STEPS];
    size_t count = 0;
    if (!career->program)
        return; /* then there are no steps either */
    programs[count++] = career->program;
    /* What stacks onto it below a degree is part of it; an earlier degree has courses of its own.
     */
    for (size_t i = 0; i < career->step_count && career->steps[i] != career->program; i++)
        if (career->steps[i]->level < VOC_LEVEL_ASSOCIATE &&
            career->program->level <= VOC_LEVEL_ASSOCIATE)
            programs[count++] = career->steps[i];
    bool any = false;
    for (size_t i = 0; i < count; i++)
        any = any || voc__has_courses(programs[i]);
    if (!any)
        return;
    voc__section(c, 2, SAY_COURSES);
    voc__add_node(c, VOC_NODE_ASIDE, voc__program_name(c, career->program));
    voc__courses(c, programs, count, 3);
    voc__close(c);
}
