/* The handout's front: title, three numbers, three steps, whom to ask. */
#include "compose/handout.h"

/* ---- numbers --------------------------------------------------------------------------------- */

static void begin_number(voc__composer *c, const char *value, const char *term)
{
    voc__open(c, VOC_NODE_KEY_NUMBER);
    voc__add_node(c, VOC_NODE_VALUE, value);
    voc__add_node(c, VOC_NODE_TERM, term);
}

/* When, by whom, and why it is not simply the subject's. */
static void when_line(voc__composer *c, const voc_figure *figure)
{
    voc__open(c, VOC_NODE_PARAGRAPH);
    voc__add(c, voc__when(c, figure));
    voc__figure_letter(c, figure);
    voc__cite_one(c, figure->source);
    if (voc__format_age(&c->format, figure, &c->policy)) {
        voc__add(c, " ");
        voc__age(c, figure);
    }
    voc__close(c);
}

/* Another number to hold beside it: "All occupations: $49,500". */
static void beside_line(voc__composer *c, const char *name, const voc_figure *figure,
                        const voc_source *said)
{
    voc__open(c, VOC_NODE_PARAGRAPH);
    voc__add(c, voc__phrase(c, SAY_REFERENCE_VALUE, name, voc__value(c, figure)));
    if (figure->source != said)
        voc__cite_one(c, figure->source);
    voc__close(c);
}

/* A figure, and the same of all occupations. */
static void figure_number(voc__composer *c, const voc_figure *figure, const char *term)
{
    const voc_figure *all = voc__reference_for(c, figure);
    begin_number(c, voc__value(c, figure), term);
    when_line(c, figure);
    if (all)
        beside_line(c, voc__title(c, all->subject), all, figure->source);
    voc__close(c);
}

static void study(voc__composer *c, const voc_program *program)
{
    const char *load = voc__text(c, &program->load);
    begin_number(c, voc__format_work_time(&c->format, program->duration),
                 voc__award_level(c, program));
    voc__open(c, VOC_NODE_PARAGRAPH);
    voc__add(c, load ? load : voc__phrase(c, SAY_OF_STUDY));
    voc__cite(c, &program->entity.sources);
    voc__close(c);
    voc__close(c);
}

static void openings(voc__composer *c, const voc_figure *open, const voc_figure *change)
{
    begin_number(c, voc__value(c, open), voc__phrase(c, SAY_OPENINGS));
    when_line(c, open);
    if (voc__has_value(change))
        beside_line(c, voc__phrase(c, SAY_CHANGE_IN_JOBS), change, open->source);
    voc__close(c);
}

static void numbers(voc__composer *c, const voc__career *career)
{
    const voc_figure_list *figures = &career->occupation->figures;
    const voc_figure *paid = voc__pick_pay(c, figures);
    const voc_figure *changed =
        voc__pick(c, figures, VOC_EMPLOYMENT_CHANGE, VOC_PERCENT, VOC_UNIT_PERCENT);
    const voc_figure *open = voc__pick(c, figures, VOC_OPENINGS, VOC_COUNT, VOC_UNIT_JOBS);
    bool studied = career->program && career->program->duration.stated;
    if (!voc__has_value(paid) && !voc__has_value(changed) && !voc__has_value(open) && !studied)
        return;
    voc__open_role(c, VOC_NODE_KEY_NUMBERS, VOC_ROLE_LARGE);
    if (voc__has_value(paid))
        figure_number(c, paid, voc__pay_term(c, paid));
    if (studied)
        study(c, career->program);
    if (voc__has_value(open))
        openings(c, open, changed);
    else if (voc__has_value(changed))
        figure_number(c, changed, voc__phrase(c, SAY_CHANGE_IN_JOBS));
    voc__close(c);
}

/* ---- steps ----------------------------------------------------------------------------------- */

enum { STEPS = 3 };

static void begin_step(voc__composer *c, const char *title)
{
    voc__open(c, VOC_NODE_ACTION);
    voc__add_node(c, VOC_NODE_TERM, voc__format_capital(&c->format, title));
}

static void end_step(voc__composer *c, size_t *count)
{
    voc__close(c);
    ++*count;
}

static const voc_requirement *level_of(const voc_requirements *requirements)
{
    for (size_t i = 0; i < requirements->count; i++)
        if (requirements->items[i].kind == VOC_REQUIRE_LEVEL &&
            requirements->items[i].level > VOC_LEVEL_NONE)
            return &requirements->items[i];
    return NULL;
}

/* How firmly it is asked, and by whom. */
static void step_strength(voc__composer *c, const voc_requirement *requirement)
{
    if (requirement->strength == VOC_STRENGTH_UNSTATED && !requirement->sources.count)
        return;
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_LARGE);
    voc__add(c, voc__format_capital(&c->format, voc__strength_words(c, requirement->strength)));
    voc__cite(c, &requirement->sources);
    voc__close(c);
}

/* What is asked before study; without a program, what is asked for the work. */
static void schooling(voc__composer *c, const voc__career *career, size_t *count)
{
    const voc_requirement *level = level_of(career->program ? &career->program->prerequisites
                                                            : &career->occupation->requirements);
    if (!level)
        return;
    begin_step(c, voc__requirement_words(c, level, true));
    step_strength(c, level);
    end_step(c, count);
}

/* Time, whose seal to look for, where. */
static void program(voc__composer *c, const voc_program *p, size_t *count)
{
    if (!p)
        return;
    begin_step(c, voc__program_name(c, p));
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_LARGE);
    if (p->duration.stated)
        voc__add(c, voc__stopped(c, voc__format_months(&c->format, p->duration)));
    if (p->accreditor) {
        voc__add(c, p->duration.stated ? " " : NULL);
        voc__add(c, voc__phrase(c, SAY_LOOK_FOR, voc__organization_short(c, p->accreditor)));
    }
    if (p->modality_notes.count) {
        const char *how = voc__brief(c, &p->modality_notes.items[0]);
        voc__add(c, p->duration.stated || p->accreditor ? " " : NULL);
        voc__add(c, voc__stopped(c, voc__format_capital(&c->format, how)));
    }
    voc_source_list sources = p->entity.sources;
    if (p->modality_notes.count)
        sources = voc__sources_joined(c, &sources, &p->modality_notes.items[0].sources);
    voc__cite(c, &sources);
    voc__close(c);
    end_step(c, count);
}

/* "Get certified: RHIT" */
static const char *credential_title(voc__composer *c, const voc_certification *certification)
{
    bool license = certification->certification_kind == VOC_CERTIFICATION_LICENSE;
    return voc__phrase(c, license ? SAY_STEP_LICENSED : SAY_STEP_CERTIFIED,
                       voc__certification_short(c, certification));
}

/* Its name in full, and whether one is needed. */
static void credential(voc__composer *c, const voc__handout *handout, size_t *count)
{
    const voc_certification *certification = handout->certification;
    if (!certification)
        return;
    const voc_statements *policy = &handout->career.occupation->certification_policy;
    const voc_statement *said = policy->count ? policy->items : &certification->summary;
    const char *words = voc__brief(c, said);
    begin_step(c, credential_title(c, certification));
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_LARGE);
    if (certification->abbreviation)
        voc__add(c, voc__stopped(c, voc__title(c, &certification->entity)));
    if (words) {
        voc__add(c, certification->abbreviation ? " " : NULL);
        voc__add(c, voc__stopped(c, voc__format_capital(&c->format, words)));
        voc__cite(c, &said->sources);
    } else if (certification->abbreviation) {
        voc__cite(c, &certification->entity.sources);
    }
    voc__close(c);
    end_step(c, count);
}

static const voc_requirement *experience_of(const voc_requirements *requirements)
{
    for (size_t i = 0; i < requirements->count; i++)
        if (requirements->items[i].kind == VOC_REQUIRE_EXPERIENCE &&
            requirements->items[i].strength != VOC_NOT_REQUIRED &&
            requirements->items[i].strength != VOC_SEEN_IN_POSTING)
            return &requirements->items[i];
    return NULL;
}

static void experience(voc__composer *c, const voc_occupation *o, size_t *count)
{
    const voc_requirement *asked = experience_of(&o->requirements);
    if (!asked)
        return;
    begin_step(c, voc__phrase(c, SAY_WORK_EXPERIENCE));
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_LARGE);
    voc__add(c,
             voc__format_capital(&c->format, voc__phrase(c, SAY_LABELLED,
                                                         voc__strength_words(c, asked->strength),
                                                         voc__requirement_words(c, asked, true))));
    voc__cite(c, &asked->sources);
    voc__close(c);
    end_step(c, count);
}

static void work(voc__composer *c, const voc_occupation *o, size_t *count)
{
    begin_step(c, voc__phrase(c, SAY_STEP_WORK, voc__title(c, &o->entity)));
    if (o->advancement.count && o->advancement.items[0].occupation) {
        const voc_relation *next = &o->advancement.items[0];
        voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_LARGE);
        voc__add(c, voc__phrase(c, SAY_STEP_THEN, voc__title(c, &next->occupation->entity)));
        voc__cite(c, &next->why.sources);
        voc__close(c);
    }
    end_step(c, count);
}

static void steps(voc__composer *c, const voc__handout *handout)
{
    size_t count = 0;
    voc__open_role(c, VOC_NODE_ACTIONS, VOC_ROLE_LARGE);
    schooling(c, &handout->career, &count);
    program(c, handout->career.program, &count);
    credential(c, handout, &count);
    if (count < STEPS)
        experience(c, handout->career.occupation, &count);
    if (count < STEPS)
        work(c, handout->career.occupation, &count);
    voc__close(c);
}

/* ---- whom to ask ----------------------------------------------------------------------------- */

static void read_more(voc__composer *c, const voc__handout *handout)
{
    voc__add_paragraph(c, VOC_ROLE_LARGE, VOC_STYLE_NAME,
                       voc__phrase(c, handout->guide ? SAY_READ_FULL_GUIDE : SAY_READ_MORE));
    voc__add_url(c, VOC_ROLE_LARGE, VOC_STYLE_KEY, handout->url);
    voc__add_paragraph(c, VOC_ROLE_DENSE, VOC_STYLE_REGULAR, voc__phrase(c, SAY_SCAN_OR_TYPE));
}

static void talk(voc__composer *c, const voc_contact *contact)
{
    voc__add_paragraph(c, VOC_ROLE_DENSE, VOC_STYLE_STRONG, voc__phrase(c, SAY_TALK_TO_US));
    voc__handout_contact(c, contact, true);
}

static void reach(voc__composer *c, const voc__handout *handout)
{
    const voc_contact *contact = handout->contact;
    if (!voc__handout_reaches(handout))
        return;
    voc_document_open(c->document, VOC_NODE_PANEL, &(voc_attributes){.foot = true});
    voc_document_open(c->document, VOC_NODE_CONTACT,
                      &(voc_attributes){.role = VOC_ROLE_LARGE,
                                        .url = handout->url,
                                        .alt = voc__code_words(c, handout->url)});
    if (handout->url && contact) {
        voc__columns(c, VOC_RATIO_EQUAL);
        read_more(c, handout);
        voc__next_column(c);
        talk(c, contact);
        voc__columns_end(c);
    } else if (contact) {
        talk(c, contact);
    } else {
        read_more(c, handout);
    }
    voc__close(c);
    voc__close(c);
}

void voc__handout_front(voc__composer *c, const voc__handout *handout)
{
    const voc_occupation *o = handout->career.occupation;
    voc__open_role(c, VOC_NODE_TITLE_BLOCK, VOC_ROLE_LARGE);
    voc__add_node(c, VOC_NODE_KICKER, voc__phrase(c, SAY_CAREER_IN_BRIEF));
    voc__add_node(c, VOC_NODE_TITLE, voc__title(c, &o->entity));
    if (voc__stated(&o->summary)) {
        voc__open(c, VOC_NODE_DECK);
        voc__statement(c, &o->summary);
        voc__close(c);
    }
    voc__close(c);
    numbers(c, &handout->career);
    steps(c, handout);
    voc__notes(c);
    reach(c, handout);
}
