/* Outlook: windows of projection side by side, never chained; then jobs, openings, education. */
#include "compose/career.h"

#include <string.h>

static voc_state state_of(const voc__composer *c, const voc_figure *figure)
{
    switch (voc_figure_age_notice(figure, &c->policy)) {
    case VOC_AGE_WINDOW_ENDED:
        return VOC_STATE_ENDED;
    case VOC_AGE_WINDOW_BEGAN:
    case VOC_AGE_OLD:
        return VOC_STATE_DATED;
    case VOC_AGE_CURRENT:
    case VOC_AGE_UNDATED:
        break;
    }
    return VOC_STATE_CURRENT;
}

static const char *statement(voc__composer *c, const voc_figure *figure)
{
    voc_decimal size = figure->value;
    if (size.units == 0)
        return voc__phrase(c, SAY_OUTLOOK_SAME, voc__when(c, figure));
    voc__phrase_key key = size.units < 0 ? SAY_OUTLOOK_FEWER : SAY_OUTLOOK_MORE;
    size.units = size.units < 0 ? -size.units : size.units;
    return voc__phrase(c, key, voc__format_percent(&c->format, size, false), voc__when(c, figure));
}

/* "+13,800 jobs by 2034" */
static const char *jobs_words(voc__composer *c, const voc_figure_list *figures,
                              const voc_figure *figure)
{
    const voc_figure *jobs = voc__companion(figures, figure, VOC_EMPLOYMENT_CHANGE, VOC_COUNT);
    if (!voc__has_value(jobs))
        return NULL;
    voc__mark_printed(c, jobs);
    return voc__phrase(c, SAY_JOBS_BY, voc__phrase(c, SAY_JOBS_COUNT, voc__value(c, jobs)),
                       voc__format_date(&c->format, (voc_date){.year = figure->window.to.year}));
}

static const char *windows_alt(voc__composer *c, const voc_figure_list *list)
{
    const char *text = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const voc_figure *f = list->items[i];
        const char *age = voc__format_age(&c->format, f, &c->policy);
        const char *one = voc__phrase(c, SAY_COMMA,
                                      voc__phrase(c, SAY_LABELLED,
                                                  voc__format_window_words(&c->format, f->window),
                                                  voc__value(c, f)),
                                      age ? age : voc__phrase(c, SAY_CURRENT));
        text = text ? voc__phrase(c, SAY_SEMICOLON, text, one) : one;
    }
    return voc__phrase(c, SAY_OUTLOOK_ALT, text);
}

static void window(voc__composer *c, const voc_figure_list *figures, const voc_figure *f,
                   bool newest)
{
    voc_document_open(c->document, VOC_NODE_MARK,
                      &(voc_attributes){.x = voc__month_number(f->window.from),
                                        .x2 = voc__month_number(f->window.to),
                                        .value = f->value,
                                        .state = state_of(c, f),
                                        .newest = newest});
    voc__add_label(c, VOC_LABEL_NAME, voc__format_window_long(&c->format, f->window));
    voc__add_label(c, VOC_LABEL_VALUE, voc__value(c, f));
    voc__open_label(c, VOC_LABEL_DETAIL);
    voc__cite_one(c, f->source);
    const char *jobs = jobs_words(c, figures, f);
    if (voc__format_age(&c->format, f, &c->policy)) {
        voc__add(c, " ");
        voc__age(c, f);
        voc__add(c, jobs ? ", " : NULL);
    } else {
        voc__add(c, jobs ? " " : NULL);
    }
    voc__add(c, jobs);
    voc__figure_letter(c, f);
    voc__close(c);
    voc__close(c);
    voc__mark_printed(c, f);
}

static bool has_state(const voc__composer *c, const voc_figure_list *list, voc_state state)
{
    for (size_t i = 0; i < list->count; i++)
        if (state_of(c, list->items[i]) == state)
            return true;
    return false;
}

static bool overlap(const voc_figure_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        for (size_t j = 0; j < i; j++) {
            const voc_window *a = &list->items[i]->window, *b = &list->items[j]->window;
            if (voc_date_compare(a->from, b->to) < 0 && voc_date_compare(b->from, a->to) < 0)
                return true;
        }
    return false;
}

static const char *derived(voc__composer *c, const voc_figure *f)
{
    voc_decimal rate;
    int years = f->window.to.year - f->window.from.year;
    if (!voc_figure_annual_rate(f, &rate))
        return NULL;
    return voc__phrase(c, SAY_DERIVED_RATE, voc__value(c, f),
                       voc__format_counted(&c->format, COUNT_YEARS, years),
                       voc__format_percent(&c->format, rate, false));
}

static void sentence(voc__composer *c, bool *any, const char *text)
{
    if (!text)
        return;
    voc__add(c, *any ? " " : NULL);
    voc__add(c, text);
    *any = true;
}

static void chart_notes(voc__composer *c, const voc_figure_list *list)
{
    static const voc__phrase_key states[] = {
        [VOC_STATE_CURRENT] = SAY_WINDOW_CURRENT,
        [VOC_STATE_DATED] = SAY_WINDOW_DATED,
        [VOC_STATE_ENDED] = SAY_WINDOW_ENDED,
    };
    bool any = false;
    voc__open(c, VOC_NODE_NOTES);
    for (int state = VOC_STATE_CURRENT; state <= VOC_STATE_ENDED; state++)
        if (has_state(c, list, (voc_state)state))
            sentence(c, &any, voc__phrase(c, states[state]));
    if (voc__has_inferred_group(list))
        sentence(c, &any, voc__phrase(c, SAY_GROUP_INFERRED));
    if (overlap(list))
        sentence(c, &any, voc__phrase(c, SAY_WINDOWS_OVERLAP));
    sentence(c, &any, derived(c, list->items[0]));
    voc__add_notes(c);
    voc__close(c);
}

/* Projections with a value and a window, newest first. */
static voc_figure_list windows(const voc__composer *c, const voc_figure_list *figures)
{
    voc_figure_list all =
        voc__series(c, figures, VOC_EMPLOYMENT_CHANGE, VOC_PERCENT, VOC_UNIT_PERCENT);
    const voc_figure **items = voc__arena_alloc(c->format.arena, all.count, sizeof *items);
    voc_figure_list list = {items, 0};
    for (size_t i = 0; items && i < all.count; i++)
        if (voc__has_value(all.items[i]) && all.items[i]->window.from.year)
            items[list.count++] = all.items[i];
    return list;
}

static void chart(voc__composer *c, const voc_figure_list *figures, const voc_figure_list *list)
{
    voc_document_open(c->document, VOC_NODE_CHART,
                      &(voc_attributes){.chart = VOC_CHART_WINDOWS,
                                        .axis = voc__axis(c, &list->items[0]->unit),
                                        .alt = windows_alt(c, list)});
    voc__add_caption(c, statement(c, list->items[0]), voc__phrase(c, SAY_OUTLOOK_REST));
    for (size_t i = 0; i < list->count; i++)
        window(c, figures, list->items[i], i == 0);
    voc_document_open(c->document, VOC_NODE_REFERENCE,
                      &(voc_attributes){.x = voc__month_number(c->policy.as_of)});
    voc_date month = {.year = c->policy.as_of.year, .month = c->policy.as_of.month};
    voc__add_label(c, VOC_LABEL_NAME,
                   voc__phrase(c, SAY_THIS_GUIDE, voc__format_date(&c->format, month)));
    voc__close(c);
    chart_notes(c, list);
    voc__close(c);
}

static void single(voc__composer *c, const voc_figure_list *figures, const voc_figure *f)
{
    const char *jobs = jobs_words(c, figures, f), *rate = derived(c, f);
    voc__open(c, VOC_NODE_PARAGRAPH);
    voc__add_style(c, VOC_STYLE_STRONG, statement(c, f));
    if (jobs)
        voc__add(c, voc__arena_printf(c->format.arena, ", %s", jobs));
    voc__cite_one(c, f->source);
    voc__figure_letter(c, f);
    voc__add(c, voc__format_age(&c->format, f, &c->policy) ? " " : NULL);
    voc__age(c, f);
    voc__close(c);
    voc__add_paragraph(c, VOC_ROLE_NOTE, VOC_STYLE_REGULAR, rate);
    voc__notes(c);
    voc__mark_printed(c, f);
}

/* ---- jobs and openings ----------------------------------------------------------------------- */

static voc_figure_list of_measures(const voc__composer *c, const voc_figure_list *figures,
                                   unsigned measures)
{
    voc_figure_list rest = voc__unprinted(c, figures);
    const voc_figure **items = voc__arena_alloc(c->format.arena, rest.count, sizeof *items);
    voc_figure_list list = {items, 0};
    for (size_t i = 0; items && i < rest.count; i++)
        if (measures >> rest.items[i]->measure & 1)
            items[list.count++] = rest.items[i];
    return list;
}

enum { JOBS = 1 << VOC_EMPLOYMENT | 1 << VOC_EMPLOYMENT_CHANGE | 1 << VOC_OPENINGS };

/* "194,800 in 2024 [1]", "14,200, 2024-34 [1]"; what counts another group has its letter. */
static void jobs_item(voc__composer *c, const voc_figure *f, bool first)
{
    voc__add(c, first ? NULL : "; ");
    voc__add(c, f->window.from.year
                    ? voc__phrase(c, SAY_CHANGE_FOR, voc__value(c, f), voc__when(c, f))
                    : voc__phrase(c, SAY_IN_TIME, voc__value(c, f), voc__when(c, f)));
    if (f->place.text || f->industry.text)
        voc__add(c, voc__arena_printf(c->format.arena, ", %s",
                                      voc__text(c, f->place.text ? &f->place : &f->industry)));
    voc__cite_one(c, f->source);
    voc__figure_letter(c, f);
    voc__add(c, voc__format_age(&c->format, f, &c->policy) ? " " : NULL);
    voc__age(c, f);
    voc__mark_printed(c, f);
}

static void jobs_definition(voc__composer *c, const voc_figure_list *list, voc_measure measure)
{
    bool first = true;
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i]->measure != measure)
            continue;
        if (first) {
            voc__open(c, VOC_NODE_DEFINITION);
            voc__add_node(
                c, VOC_NODE_TERM,
                voc__phrase_capital(c, (voc__phrase_key)(SAY_MEASURE_PAY + (int)measure)));
            voc__open(c, VOC_NODE_DETAILS);
        }
        jobs_item(c, list->items[i], first);
        first = false;
    }
    if (first)
        return;
    voc__close(c);
    voc__close(c);
}

static void jobs(voc__composer *c, const voc_figure_list *list)
{
    voc__open_role(c, VOC_NODE_DEFINITIONS, VOC_ROLE_DENSE);
    jobs_definition(c, list, VOC_EMPLOYMENT);
    jobs_definition(c, list, VOC_OPENINGS);
    jobs_definition(c, list, VOC_EMPLOYMENT_CHANGE);
    voc__close(c);
    voc__notes(c);
}

/* Education of people in the work: one bar a category, of the newest source. */
static voc_figure_list attainment(const voc__composer *c, const voc_figure_list *figures)
{
    const voc_figure *newest = NULL;
    for (size_t i = 0; i < figures->count; i++) {
        const voc_figure *f = figures->items[i];
        if (f->measure == VOC_ATTAINMENT && f->category && voc__in_time(c, f) &&
            voc__has_value(f) &&
            (!newest ||
             voc_date_compare(voc_figure_reference(f), voc_figure_reference(newest)) > 0))
            newest = f;
    }
    const voc_figure **items = voc__arena_alloc(c->format.arena, figures->count, sizeof *items);
    voc_figure_list list = {items, 0};
    for (size_t i = 0; newest && items && i < figures->count; i++) {
        const voc_figure *f = figures->items[i];
        if (f->measure == VOC_ATTAINMENT && f->category && f->source == newest->source &&
            voc__has_value(f) &&
            voc_date_compare(voc_figure_reference(f), voc_figure_reference(newest)) == 0)
            items[list.count++] = f;
    }
    return list;
}

/* A category that names a level reads as the level. */
static const char *category_words(voc__composer *c, const char *category)
{
    for (int level = VOC_LEVEL_NONE; level <= VOC_LEVEL_DOCTORAL; level++)
        if (strcmp(voc_level_name((voc_level)level), category) == 0)
            return voc__format_capital(&c->format, voc__level_words(c, (voc_level)level));
    return category;
}

static void attainment_chart(voc__composer *c, const voc_figure_list *list)
{
    const char *text = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const char *one = voc__phrase(c, SAY_LABELLED, category_words(c, list->items[i]->category),
                                      voc__value(c, list->items[i]));
        text = text ? voc__phrase(c, SAY_SEMICOLON, text, one) : one;
    }
    voc_document_open(c->document, VOC_NODE_CHART,
                      &(voc_attributes){.chart = VOC_CHART_BARS,
                                        .axis = voc__axis(c, &list->items[0]->unit),
                                        .alt = voc__phrase(c, SAY_ATTAINMENT_ALT, text)});
    voc__open(c, VOC_NODE_CAPTION);
    voc__add_style(c, VOC_STYLE_STRONG, voc__phrase(c, SAY_ATTAINMENT));
    voc__add_style(c, VOC_STYLE_SECONDARY, voc__phrase(c, SAY_DASH, voc__when(c, list->items[0])));
    voc__cite_one(c, list->items[0]->source);
    voc__close(c);
    for (size_t i = 0; i < list->count; i++) {
        const voc_figure *f = list->items[i];
        voc_document_open(c->document, VOC_NODE_MARK,
                          &(voc_attributes){.x = f->value, .value = f->value});
        voc__add_label(c, VOC_LABEL_NAME, category_words(c, f->category));
        voc__add_label(c, VOC_LABEL_VALUE, voc__value(c, f));
        voc__close(c);
        voc__mark_printed(c, f);
    }
    voc__close(c);
}

void voc__career_outlook(voc__composer *c, const voc__career *career)
{
    const voc_figure_list *figures = &career->occupation->figures;
    voc_figure_list list = windows(c, figures);
    voc_figure_list people = attainment(c, figures);
    if (!list.count && people.count < 2 && !of_measures(c, figures, JOBS).count)
        return;
    voc__section(c, 2, SAY_OUTLOOK);
    if (list.count > 1)
        chart(c, figures, &list);
    else if (list.count == 1)
        single(c, figures, list.items[0]);
    voc_figure_list counted = of_measures(c, figures, JOBS);
    if (counted.count)
        jobs(c, &counted);
    if (people.count > 1)
        attainment_chart(c, &people);
    voc__close(c);
}
