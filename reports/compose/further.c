/* The career guide's later sections: certifications, advertisements, other careers, what is left.
 */
#include "compose/career.h"

#include <string.h>

/* The certifications that belong to the work, or else those its programs prepare for. */
static voc_certification_list credentials(const voc__career *career)
{
    const voc_occupation *o = career->occupation;
    if (o->certifications.count || !career->program)
        return o->certifications;
    return career->program->prepares_for;
}

void voc__career_certifications(voc__composer *c, const voc__career *career)
{
    voc_certification_list list = credentials(career);
    const voc_statements *policy = &career->occupation->certification_policy;
    if (!list.count && !policy->count)
        return;
    voc__section(c, 2, SAY_CERTIFICATIONS);
    if (list.count) {
        voc__section_titled(c, 3, voc__certification_name(c, list.items[0]));
        voc__certification_panel(c, list.items[0]);
        voc__close(c);
    }
    if (list.count > 1)
        voc__credential_table(c, &list, 1);
    voc__list_headed(c, SAY_IS_ONE_NEEDED, policy, VOC_MARKER_DISC);
    voc__close(c);
}

/* ---- advertisements -------------------------------------------------------------------------- */

static bool one_date(const voc_posting_list *list)
{
    for (size_t i = 1; i < list->count; i++)
        if (voc_date_compare(list->items[0]->date, list->items[i]->date) != 0)
            return false;
    return list->count > 0 && voc_date_valid(list->items[0]->date);
}

static bool is_old(const voc__composer *c, voc_date date)
{
    int threshold = c->policy.pay_years ? c->policy.pay_years : 3;
    return voc_date_valid(date) && voc_date_years_since(date, c->policy.as_of) > threshold;
}

static void aside(voc__composer *c, voc_date date)
{
    int years = voc_date_years_since(date, c->policy.as_of);
    voc__open(c, VOC_NODE_ASIDE);
    if (is_old(c, date))
        voc_document_leaf(c->document, VOC_NODE_AGE, NULL,
                          voc__phrase(c, SAY_POSTINGS_ASIDE, voc__format_date(&c->format, date),
                                      voc__format_counted(&c->format, COUNT_YEARS_OLD, years)));
    else
        voc__add(c, voc__format_date(&c->format, date));
    voc__close(c);
}

static const char *posting_title(voc__composer *c, const voc_posting *posting)
{
    const char *title = voc__text(c, &posting->job_title);
    return title ? title : voc__title(c, &posting->occupation->entity);
}

static const char *employer(voc__composer *c, const voc_posting *posting)
{
    const char *text = voc__text(c, &posting->employer);
    const char *more[] = {voc__text(c, &posting->place), voc__text(c, &posting->terms)};
    for (size_t i = 0; i < 2; i++)
        if (more[i])
            text = text ? voc__phrase(c, SAY_COMMA, text, more[i]) : more[i];
    return text ? text : voc__phrase(c, SAY_NOT_STATED);
}

static void asked_cell(voc__composer *c, const voc_statements *asked)
{
    const char *text = NULL;
    for (size_t i = 0; i < asked->count; i++) {
        const char *one = voc__text(c, &asked->items[i].text);
        text = text ? voc__phrase(c, SAY_SEMICOLON, text, one) : one;
    }
    voc__add_cell(c, text ? text : voc__phrase(c, SAY_NOT_ASKED));
}

/* The one title of all, or NULL. */
static const char *one_title(voc__composer *c, const voc_posting_list *list)
{
    const char *title = posting_title(c, list->items[0]);
    for (size_t i = 1; i < list->count; i++)
        if (strcmp(title, posting_title(c, list->items[i])) != 0)
            return NULL;
    return title;
}

static void posting_row(voc__composer *c, const voc_posting *posting, bool titled, bool dated)
{
    voc__open(c, VOC_NODE_ROW);
    if (titled)
        voc__add_cell(c, posting_title(c, posting));
    voc__add_cell(c, employer(c, posting));
    asked_cell(c, &posting->education);
    asked_cell(c, &posting->experience);
    asked_cell(c, &posting->credentials);
    if (dated) {
        voc__open_cell(c);
        voc__add(c, voc__format_date(&c->format, posting->date));
        voc__close_cell(c);
    }
    voc__close(c);
}

/* Run in before what holds for all of them. */
static void posting_duties(voc__composer *c, const voc_posting_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const voc_posting *posting = list->items[i];
        if (!posting->duties.count)
            continue;
        voc__add(c, voc__phrase(c, SAY_LABELLED, employer(c, posting), ""));
        voc__run_in(c, &posting->duties, posting->duties.count);
        voc__add(c, ". ");
    }
}

static voc_source_list posting_sources(voc__composer *c, const voc_posting_list *list)
{
    voc_source_list sources = {NULL, 0};
    for (size_t i = 0; i < list->count; i++)
        sources = voc__sources_joined(c, &sources, &list->items[i]->entity.sources);
    return sources;
}

void voc__career_postings(voc__composer *c, const voc__career *career)
{
    const voc_posting_list *list = &career->postings;
    if (!list->count)
        return;
    bool dated = !one_date(list);
    const char *title = one_title(c, list);
    const char *heads[] = {
        voc__phrase(c, SAY_COLUMN_TITLE),  voc__phrase(c, SAY_COLUMN_EMPLOYER),
        voc__phrase(c, SAY_EDUCATION),     voc__phrase(c, SAY_WORK_EXPERIENCE),
        voc__phrase(c, SAY_CERTIFICATION), voc__phrase(c, SAY_COLUMN_DATE),
    };
    voc__section(c, 2, SAY_POSTINGS);
    if (!dated)
        aside(c, list->items[0]->date);
    voc__table(c, VOC_ROLE_DENSE, voc__phrase(c, SAY_POSTINGS), heads + (title != NULL),
               4 + !title + dated, 0, title ? 0 : 1);
    for (size_t i = 0; i < list->count; i++)
        posting_row(c, list->items[i], !title, dated);
    voc__close(c);
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_NOTE);
    posting_duties(c, list);
    if (title && strcmp(title, voc__title(c, &career->occupation->entity)) != 0) {
        voc__add(c, voc__phrase(c, SAY_POSTINGS_FOR, title));
        voc__add(c, " ");
    }
    voc__add(c, voc__phrase(c, SAY_POSTING_SOURCE));
    voc_source_list sources = posting_sources(c, list);
    voc__cite(c, &sources);
    voc__close(c);
    voc__close(c);
}

/* ---- other careers --------------------------------------------------------------------------- */

static void relation_figure(voc__composer *c, const voc_figure *figure, const char *words)
{
    const char *group = voc__text(c, &figure->scope.title);
    voc__add(c, "; ");
    voc__add(c, words);
    if (figure->scope.relation != VOC_SCOPE_SAME && group)
        voc__add(c,
                 voc__arena_printf(c->format.arena, ", %s", voc__phrase(c, SAY_COUNTING, group)));
    voc__cite_one(c, figure->source);
    voc__add(c, voc__format_age(&c->format, figure, &c->policy) ? " " : NULL);
    voc__age(c, figure);
}

/* Of one source about one group at one age, so that both can be said in one breath. */
static bool of_one_kind(const voc__composer *c, const voc_figure *a, const voc_figure *b)
{
    const char *group = a->scope.title.text, *other = b->scope.title.text;
    bool same_group = a->scope.relation == b->scope.relation &&
                      (group == other || (group && other && strcmp(group, other) == 0));
    return a->source == b->source && same_group &&
           voc_figure_age_notice(a, &c->policy) == VOC_AGE_CURRENT &&
           voc_figure_age_notice(b, &c->policy) == VOC_AGE_CURRENT;
}

/* "; median $117,960 and +23.2% for 2024-34, counting all such managers [1]" */
static void relation_figures(voc__composer *c, const voc_occupation *o)
{
    const voc_figure *pay = voc__pick_pay(c, &o->figures);
    const voc_figure *change =
        voc__pick(c, &o->figures, VOC_EMPLOYMENT_CHANGE, VOC_PERCENT, VOC_UNIT_PERCENT);
    const char *paid = NULL, *changed = NULL;
    if (voc__has_value(pay))
        paid = voc__phrase(c, SAY_RELATED_PAY, voc__statistic_words(c, pay->statistic),
                           voc__value(c, pay));
    if (voc__has_value(change))
        changed = voc__phrase(c, SAY_CHANGE_FOR, voc__value(c, change), voc__when(c, change));
    if (paid && changed && of_one_kind(c, pay, change)) {
        relation_figure(c, pay, voc__phrase(c, SAY_RELATED_BOTH, paid, changed));
        return;
    }
    if (paid)
        relation_figure(c, pay, paid);
    if (changed)
        relation_figure(c, change, changed);
}

static void relation(voc__composer *c, const voc_relation *relation)
{
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    voc__add_style(c, VOC_STYLE_STRONG, voc__title(c, &relation->occupation->entity));
    if (voc__stated(&relation->why)) {
        voc__add(c, ": ");
        voc__statement(c, &relation->why);
    }
    for (size_t i = 0; i < relation->requirements.count; i++) {
        const voc_requirement *r = &relation->requirements.items[i];
        const char *words = voc__requirement_words(c, r, true);
        voc__add(c, "; ");
        voc__add(c, r->strength
                        ? voc__phrase(c, SAY_LABELLED, words, voc__strength_words(c, r->strength))
                        : words);
        voc__cite(c, &r->sources);
    }
    relation_figures(c, relation->occupation);
    voc__add(c, voc__phrase(c, SAY_STOP));
    voc__close(c);
}

static void relations(voc__composer *c, voc__phrase_key heading, const voc_relations *list)
{
    voc__section(c, 2, heading);
    for (size_t i = 0; i < list->count; i++)
        relation(c, &list->items[i]);
    voc__close(c);
}

void voc__career_relations(voc__composer *c, const voc__career *career)
{
    const voc_relations *up = &career->occupation->advancement;
    const voc_relations *beside = &career->occupation->alternatives;
    if (up->count && beside->count) {
        voc__columns(c, VOC_RATIO_EQUAL);
        relations(c, SAY_MOVING_UP, up);
        voc__next_column(c);
        relations(c, SAY_RELATED_CAREERS, beside);
        voc__columns_end(c);
    } else if (up->count) {
        relations(c, SAY_MOVING_UP, up);
    } else if (beside->count) {
        relations(c, SAY_RELATED_CAREERS, beside);
    }
}

void voc__career_more(voc__composer *c, const voc__career *career)
{
    voc_figure_list rest = voc__unprinted(c, &career->occupation->figures);
    if (!rest.count)
        return;
    voc__section(c, 2, SAY_MORE_FIGURES);
    voc__figure_table(c, &rest, voc__phrase(c, SAY_MORE_FIGURES));
    voc__close(c);
}
