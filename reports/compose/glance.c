/* At a glance: four numbers, then the rules of entry in a few words. */
#include "compose/career.h"

static void number(voc__composer *c, const voc_figure *figure, const char *term)
{
    voc__open(c, VOC_NODE_KEY_NUMBER);
    voc__open(c, VOC_NODE_VALUE);
    voc__add(c, voc__value(c, figure));
    voc__cite_one(c, figure->source);
    voc__close(c);
    voc__add_node(c, VOC_NODE_TERM, term);
}

static void reference_line(voc__composer *c, const voc_figure *figure)
{
    const voc_figure *all = voc__reference_for(c, figure);
    if (!all)
        return;
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    voc__add(c,
             voc__phrase(c, SAY_REFERENCE_VALUE, voc__title(c, all->subject), voc__value(c, all)));
    if (all->source != figure->source)
        voc__cite_one(c, all->source);
    voc__close(c);
}

/* When, with the letter: beside the numeral there is no room for it. */
static void line(voc__composer *c, const char *text, const voc_figure *figure)
{
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    voc__add(c, text);
    voc__figure_letter(c, figure);
    if (voc__format_age(&c->format, figure, &c->policy)) {
        voc__add(c, " ");
        voc__age(c, figure);
    }
    voc__close(c);
}

static void pay(voc__composer *c, const voc_figure *figure)
{
    number(c, figure, voc__pay_term(c, figure));
    line(c, voc__when(c, figure), figure);
    reference_line(c, figure);
    voc__close(c);
}

static void change(voc__composer *c, const voc_figure *figure)
{
    number(c, figure, voc__phrase(c, SAY_CHANGE_IN_JOBS));
    line(c, voc__format_window_words(&c->format, figure->window), figure);
    reference_line(c, figure);
    voc__close(c);
}

static void openings(voc__composer *c, const voc_figure *figure)
{
    number(c, figure, voc__phrase(c, SAY_OPENINGS));
    line(c, voc__phrase(c, SAY_OPENINGS_INCLUDING, voc__when(c, figure)), figure);
    voc__close(c);
}

/* The step of study just before, which brings an award of its own. */
static const voc_program *award_before(const voc__career *career)
{
    for (size_t i = 1; i < career->step_count; i++)
        if (career->steps[i] == career->program)
            return career->steps[i - 1];
    return NULL;
}

void voc__time_value(voc__composer *c, int low, int high, voc__counted_key unit)
{
    const char *most = voc__arena_printf(c->format.arena, "%d", high);
    const char *least = voc__arena_printf(c->format.arena, "%d", low);
    voc__open(c, VOC_NODE_VALUE);
    voc__add(c, low != high ? voc__phrase(c, SAY_SPAN, least, most) : most);
    voc__add_style(c, VOC_STYLE_UNIT,
                   voc__arena_printf(c->format.arena, "\u00a0%s",
                                     voc__format_counted(&c->format, unit, high)));
    voc__close(c);
}

/* "24 months"; a span of whole years as such, since there is little room: "1-2 years". */
static void study_value(voc__composer *c, voc_range months)
{
    bool span = months.low != months.high;
    if (span && months.low % 12 == 0 && months.high % 12 == 0)
        voc__time_value(c, months.low / 12, months.high / 12, COUNT_UNIT_YEARS);
    else
        voc__time_value(c, months.low, months.high, COUNT_UNIT_MONTHS);
}

static void study(voc__composer *c, const voc__career *career)
{
    const voc_program *program = career->program;
    voc__open(c, VOC_NODE_KEY_NUMBER);
    study_value(c, program->duration);
    voc__add_node(c, VOC_NODE_TERM, voc__award_level(c, program));
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    const char *load = voc__text(c, &program->load);
    voc__add(c, load ? load : voc__phrase(c, SAY_OF_STUDY));
    voc__cite(c, &program->entity.sources);
    voc__close(c);
    const voc_program *first = award_before(career);
    if (first) {
        voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
        voc__add(c,
                 voc__phrase(c, SAY_LABELLED, voc__award_level(c, first),
                             voc__format_counted(&c->format, COUNT_MONTHS, first->duration.low)));
        voc__cite(c, &first->entity.sources);
        voc__close(c);
    }
    voc__close(c);
}

static bool key_numbers(voc__composer *c, const voc__career *career, bool print)
{
    const voc_figure_list *figures = &career->occupation->figures;
    const voc_figure *paid = voc__pick_pay(c, figures);
    const voc_figure *changed =
        voc__pick(c, figures, VOC_EMPLOYMENT_CHANGE, VOC_PERCENT, VOC_UNIT_PERCENT);
    const voc_figure *open = voc__pick(c, figures, VOC_OPENINGS, VOC_COUNT, VOC_UNIT_JOBS);
    bool studied = career->program && career->program->duration.stated;
    if (!voc__has_value(paid) && !voc__has_value(changed) && !voc__has_value(open) && !studied)
        return false;
    if (!print)
        return true;
    voc__open(c, VOC_NODE_KEY_NUMBERS);
    if (voc__has_value(paid))
        pay(c, paid);
    if (studied)
        study(c, career);
    if (voc__has_value(changed))
        change(c, changed);
    if (voc__has_value(open))
        openings(c, open);
    voc__close(c);
    return true;
}

/* ---- the definitions below the numbers ------------------------------------------------------- */

typedef struct fact {
    voc__phrase_key term;
    bool (*known)(const voc__career *career);
    void (*print)(voc__composer *c, const voc__career *career);
} fact;

/* At a glance holds no more of a list than this. */
enum { FEW = 3 };

static bool education_known(const voc__career *career)
{
    return voc__has_topic(&career->occupation->requirements, VOC__TOPIC_EDUCATION);
}

static void education(voc__composer *c, const voc__career *career)
{
    voc__requirements_run_in(c, &career->occupation->requirements, VOC__TOPIC_EDUCATION, false,
                             FEW);
}

static bool certification_known(const voc__career *career)
{
    return career->occupation->certification_policy.count ||
           voc__has_topic(&career->occupation->requirements, VOC__TOPIC_CERTIFICATION);
}

static void certification(voc__composer *c, const voc__career *career)
{
    if (career->occupation->certification_policy.count)
        voc__run_in(c, &career->occupation->certification_policy, FEW);
    else
        voc__requirements_run_in(c, &career->occupation->requirements, VOC__TOPIC_CERTIFICATION,
                                 false, FEW);
}

static bool experience_known(const voc__career *career)
{
    return voc__has_topic(&career->occupation->requirements, VOC__TOPIC_EXPERIENCE);
}

static void experience(voc__composer *c, const voc__career *career)
{
    voc__requirements_run_in(c, &career->occupation->requirements, VOC__TOPIC_EXPERIENCE, true,
                             FEW - 1);
}

static bool online_known(const voc__career *career)
{
    return career->program && (career->program->modality_notes.count ||
                               career->program->modality != VOC_MODALITY_UNSTATED);
}

static void online(voc__composer *c, const voc__career *career)
{
    static const voc__phrase_key keys[] = {
        [VOC_IN_PERSON] = SAY_MODALITY_IN_PERSON,
        [VOC_ONLINE] = SAY_MODALITY_ONLINE,
        [VOC_BLENDED] = SAY_MODALITY_BLENDED,
        [VOC_PARTLY_ONLINE] = SAY_MODALITY_PARTLY_ONLINE,
    };
    const voc_program *program = career->program;
    if (program->modality_notes.count) {
        voc__run_in(c, &program->modality_notes, FEW - 1);
        return;
    }
    voc__add(c, voc__phrase_capital(c, keys[program->modality]));
    voc__cite(c, &program->entity.sources);
}

static bool skills_known(const voc__career *career)
{
    return career->occupation->skills.count > 0;
}

/* Skills read as one enumeration; their sources stand once at its end. */
static void skills(voc__composer *c, const voc__career *career)
{
    const voc_statements *list = &career->occupation->skills;
    const char *text = voc__format_capital(&c->format, voc__brief(c, &list->items[0]));
    for (size_t i = 1; i < list->count; i++) {
        const char *next = voc__brief(c, &list->items[i]);
        text = voc__phrase(c, SAY_SEMICOLON, text, next);
    }
    voc__add(c, text);
    voc_source_list sources = voc__all_sources(c, list);
    voc__cite(c, &sources);
}

static const fact left[] = {
    {SAY_EDUCATION, education_known, education},
    {SAY_CERTIFICATION, certification_known, certification},
};

static const fact right[] = {
    {SAY_WORK_EXPERIENCE, experience_known, experience},
    {SAY_ONLINE, online_known, online},
    {SAY_SKILLS, skills_known, skills},
};

static size_t known(const fact *facts, size_t count, const voc__career *career)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += facts[i].known(career);
    return found;
}

static void definitions(voc__composer *c, const fact *facts, size_t count,
                        const voc__career *career)
{
    for (size_t i = 0; i < count; i++) {
        if (!facts[i].known(career))
            continue;
        voc__open(c, VOC_NODE_DEFINITION);
        voc__add_node(c, VOC_NODE_TERM, voc__phrase(c, facts[i].term));
        voc__open(c, VOC_NODE_DETAILS);
        facts[i].print(c, career);
        voc__close(c);
        voc__close(c);
    }
}

enum { LEFT = sizeof left / sizeof *left, RIGHT = sizeof right / sizeof *right };

static void facts(voc__composer *c, const voc__career *career)
{
    size_t on_left = known(left, LEFT, career), on_right = known(right, RIGHT, career);
    bool both = on_left && on_right;
    if (both)
        voc__columns(c, VOC_RATIO_EQUAL);
    voc__open_role(c, VOC_NODE_DEFINITIONS, VOC_ROLE_DENSE);
    definitions(c, left, LEFT, career);
    if (both) {
        voc__close(c);
        voc__next_column(c);
        voc__open_role(c, VOC_NODE_DEFINITIONS, VOC_ROLE_DENSE);
    }
    definitions(c, right, RIGHT, career);
    voc__close(c);
    if (both)
        voc__columns_end(c);
}

void voc__career_glance(voc__composer *c, const voc__career *career)
{
    bool numbers = key_numbers(c, career, false);
    bool words = known(left, LEFT, career) || known(right, RIGHT, career);
    if (!numbers && !words)
        return;
    voc__open(c, VOC_NODE_PANEL);
    key_numbers(c, career, true);
    if (words)
        facts(c, career);
    voc__close(c);
}
