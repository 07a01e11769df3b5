/* Pay: the medians over time, how pay spreads, pay by industry, and whatever else was found. */
#include "compose/career.h"

#include <string.h>

/* Medians of one unit from one kind of source: what may stand on one line. */
typedef struct history {
    voc_figure_list figures; /* newest first */
    const voc_figure *newest;
} history;

static bool alike(const voc_figure *a, const voc_figure *b)
{
    return a->unit.kind == b->unit.kind && a->unit.period == b->unit.period &&
           strcmp(a->unit.currency, b->unit.currency) == 0 &&
           (a->source->source_kind == VOC_SOURCE_OFFICIAL) ==
               (b->source->source_kind == VOC_SOURCE_OFFICIAL);
}

/* Two sources that give one number for one year of one group: one row, both cited. */
static bool same_fact(const voc_figure *a, const voc_figure *b)
{
    return a->date.year == b->date.year && a->status == b->status && voc_figure_same_value(a, b) &&
           voc_decimal_compare(a->value, b->value) == 0;
}

static history find_history(const voc__composer *c, const voc_occupation *o)
{
    history h = {{NULL, 0}, voc__pick(c, &o->figures, VOC_PAY, VOC_MEDIAN, VOC_UNIT_MONEY)};
    if (!h.newest)
        return h;
    voc_figure_list all = voc__series(c, &o->figures, VOC_PAY, VOC_MEDIAN, VOC_UNIT_MONEY);
    const voc_figure **items = voc__arena_alloc(c->format.arena, all.count, sizeof *items);
    h.figures.items = items;
    for (size_t i = 0; items && i < all.count; i++)
        if (alike(all.items[i], h.newest))
            items[h.figures.count++] = all.items[i];
    return h;
}

static bool repeats_before(const voc_figure_list *list, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (same_fact(list->items[i], list->items[at]))
            return true;
    return false;
}

/* Dated values, oldest first, one a date: what the line is drawn through. Where two stand on one
 * date, the one about the subject itself, then the first in the catalog. */
static voc_figure_list points(const voc__composer *c, const voc_figure_list *list)
{
    const voc_figure **items = voc__arena_alloc(c->format.arena, list->count, sizeof *items);
    voc_figure_list result = {items, 0};
    for (size_t i = list->count; items && i-- > 0;) {
        const voc_figure *f = list->items[i];
        if (f->status > VOC_AT_MOST || !voc_date_valid(f->date) || repeats_before(list, i))
            continue;
        const voc_figure *last = result.count ? items[result.count - 1] : NULL;
        if (!last || last->date.year != f->date.year)
            items[result.count++] = f;
        else if (last->scope.relation != VOC_SCOPE_SAME && f->scope.relation == VOC_SCOPE_SAME)
            items[result.count - 1] = f;
    }
    return result;
}

static bool redefined(const voc_figure *a, const voc_figure *b)
{
    return a->taxonomy && b->taxonomy && strcmp(a->taxonomy, b->taxonomy) != 0;
}

static const char *taxonomy_words(const voc__composer *c, const voc_figure *figure)
{
    if (!figure->scope.code)
        return figure->taxonomy;
    return voc__phrase(c, SAY_COMMA, figure->taxonomy, figure->scope.code);
}

static void label(voc__composer *c, voc_label kind, const char *text)
{
    voc_document_open(c->document, VOC_NODE_LABEL, &(voc_attributes){.label = kind});
    voc__add(c, text);
    voc__close(c);
}

static void break_between(voc__composer *c, const voc_figure *a, const voc_figure *b)
{
    int64_t middle = (voc__month_number(a->date).units + voc__month_number(b->date).units) / 2;
    voc_document_open(c->document, VOC_NODE_BREAK, &(voc_attributes){.x = {middle, 0}});
    label(c, VOC_LABEL_BEFORE, taxonomy_words(c, a));
    label(c, VOC_LABEL_AFTER, taxonomy_words(c, b));
    label(c, VOC_LABEL_REASON, voc__phrase(c, SAY_BREAK_GROUP));
    label(c, VOC_LABEL_REASON, voc__phrase(c, SAY_BREAK_DO_NOT_JOIN));
    voc__close(c);
}

static const char *year(const voc__composer *c, voc_date date)
{
    return voc__format_date(&c->format, (voc_date){.year = date.year});
}

static void point(voc__composer *c, const voc_figure *figure, bool newest)
{
    voc_document_open(c->document, VOC_NODE_MARK,
                      &(voc_attributes){.x = voc__month_number(figure->date),
                                        .value = figure->value,
                                        .hollow = figure->approximate,
                                        .newest = newest});
    voc_document_open(c->document, VOC_NODE_LABEL, &(voc_attributes){.label = VOC_LABEL_VALUE});
    voc__add(c, voc__value(c, figure));
    voc__figure_letter(c, figure);
    voc__close(c);
    label(c, VOC_LABEL_TICK, year(c, figure->date));
    if (newest)
        label(c, VOC_LABEL_DETAIL,
              voc__phrase(c, SAY_PAY_TERM, voc__statistic_words(c, figure->statistic),
                          voc__when(c, figure)));
    voc__close(c);
}

/* "$30,610 in May 2008; about $33,000 in May 2011, 15 years old; ..." */
static const char *line_alt(voc__composer *c, const voc_figure_list *list)
{
    const char *text = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const voc_figure *f = list->items[i];
        const char *age = voc__format_age(&c->format, f, &c->policy);
        const char *one = voc__phrase(c, SAY_IN_TIME, voc__value(c, f), voc__when(c, f));
        if (age)
            one = voc__phrase(c, SAY_COMMA, one, age);
        text = text ? voc__phrase(c, SAY_SEMICOLON, text, one) : one;
    }
    for (size_t i = 1; i < list->count; i++)
        if (redefined(list->items[i - 1], list->items[i]))
            text = voc__phrase(c, SAY_SENTENCES, text,
                               voc__phrase(c, SAY_BREAK_ALT, year(c, list->items[i - 1]->date),
                                           year(c, list->items[i]->date)));
    return voc__phrase(c, SAY_PAY_ALT, text);
}

static const char *newest_words(voc__composer *c, const voc_figure *figure)
{
    const char *value = voc__value(c, figure);
    if (figure->unit.period == VOC_A_YEAR)
        value = voc__phrase(c, SAY_A_YEAR, value);
    return voc__phrase(c, SAY_PAY_NEWEST, value, voc__when(c, figure));
}

static void caption(voc__composer *c, const char *statement, const char *rest)
{
    voc__open(c, VOC_NODE_CAPTION);
    voc__add_style(c, VOC_STYLE_STRONG, statement);
    if (rest)
        voc__add_style(c, VOC_STYLE_SECONDARY, voc__phrase(c, SAY_DASH, rest));
    voc__close(c);
}

static void line_notes(voc__composer *c, const voc_figure_list *list, bool hollow)
{
    bool inferred = voc__has_inferred_group(list);
    if (!hollow && !inferred && !voc__has_notes(c))
        return;
    voc__open(c, VOC_NODE_NOTES);
    if (hollow)
        voc__add(c, voc__phrase(c, SAY_HOLLOW_DOTS));
    if (inferred) {
        voc__add(c, hollow ? " " : NULL);
        voc__add(c, voc__phrase(c, SAY_GROUP_INFERRED));
    }
    voc__add_notes(c);
    voc__close(c);
}

static void line_chart(voc__composer *c, const voc_figure_list *list)
{
    const voc_figure *newest = list->items[list->count - 1];
    bool hollow = false;
    voc_document_open(c->document, VOC_NODE_CHART,
                      &(voc_attributes){.chart = VOC_CHART_LINE,
                                        .axis = {.prefix = voc__currency_symbol(newest),
                                                 .from = voc__phrase(c, SAY_AXIS_FROM)},
                                        .alt = line_alt(c, list)});
    caption(c, newest_words(c, newest), voc__phrase(c, SAY_PAY_CAPTION_REST));
    for (size_t i = 0; i < list->count; i++) {
        if (i && redefined(list->items[i - 1], list->items[i]))
            break_between(c, list->items[i - 1], list->items[i]);
        point(c, list->items[i], list->items[i] == newest);
        hollow = hollow || list->items[i]->approximate;
    }
    line_notes(c, list, hollow);
    voc__close(c);
}

static void break_row(voc__composer *c, const voc_figure *newer, const voc_figure *older,
                      int columns)
{
    voc_document_open(c->document, VOC_NODE_ROW, &(voc_attributes){.row_style = VOC_ROW_BREAK});
    voc_document_open(c->document, VOC_NODE_CELL, &(voc_attributes){.column_span = columns});
    voc__add_node(c, VOC_NODE_PARAGRAPH,
                  voc__phrase(c, SAY_BREAK_ROW, older->taxonomy, newer->taxonomy));
    voc__close(c);
    voc__close(c);
}

/* Sources of a row: its own, and of those that say the same. */
static voc_source_list row_sources(voc__composer *c, const voc_figure_list *list, size_t at)
{
    voc_source_list sources = {&list->items[at]->source, 1};
    for (size_t i = at + 1; i < list->count; i++)
        if (same_fact(list->items[at], list->items[i]))
            sources =
                voc__sources_joined(c, &sources, &(voc_source_list){&list->items[i]->source, 1});
    return sources;
}

static void age_cell(voc__composer *c, const voc_figure *figure)
{
    voc__open_cell(c);
    if (voc__format_age(&c->format, figure, &c->policy))
        voc__age(c, figure);
    else
        voc__add_style(c, VOC_STYLE_SMALL, voc__phrase(c, SAY_CURRENT));
    voc__close_cell(c);
}

static void history_row(voc__composer *c, const voc_figure_list *list, size_t at)
{
    const voc_figure *figure = list->items[at];
    voc_document_open(c->document, VOC_NODE_ROW,
                      &(voc_attributes){.row_style = at ? VOC_ROW_PLAIN : VOC_ROW_NEWEST});
    voc__add_cell(c, voc__when(c, figure));
    voc__add_cell(c, voc__value(c, figure));
    voc__add_cell(c, voc__format_capital(&c->format, voc__statistic_words(c, figure->statistic)));
    voc__about_cell(c, figure);
    voc__open_cell(c);
    voc_source_list sources = row_sources(c, list, at);
    voc__cite(c, &sources);
    voc__close_cell(c);
    age_cell(c, figure);
    voc__close(c);
}

static void history_table(voc__composer *c, const voc_figure_list *list)
{
    const char *heads[] = {
        voc__phrase(c, SAY_COLUMN_WHEN),
        voc__phrase(c, list->items[0]->unit.period == VOC_AN_HOUR ? SAY_COLUMN_PAY_HOUR
                                                                  : SAY_COLUMN_PAY_YEAR),
        voc__phrase(c, SAY_COLUMN_STATISTIC),
        voc__phrase(c, SAY_COLUMN_ABOUT),
        voc__phrase(c, SAY_COLUMN_SOURCE),
        voc__phrase(c, SAY_COLUMN_AGE),
    };
    enum { COLUMNS = sizeof heads / sizeof *heads };
    voc__table(c, VOC_ROLE_BODY, voc__phrase(c, SAY_PAY_TABLE_ALT), heads, COLUMNS, 1 << 1, 3);
    const voc_figure *above = NULL;
    for (size_t i = 0; i < list->count; i++) {
        voc__mark_printed(c, list->items[i]);
        if (repeats_before(list, i))
            continue;
        if (above && redefined(above, list->items[i]))
            break_row(c, above, list->items[i], COLUMNS);
        history_row(c, list, i);
        if (list->items[i]->taxonomy)
            above = list->items[i];
    }
    voc__close(c);
}

/* One number: said in a sentence, with its caveats as notes. */
static void single(voc__composer *c, const voc_figure *figure)
{
    voc__open(c, VOC_NODE_PARAGRAPH);
    voc__add_style(c, VOC_STYLE_STRONG, voc__format_capital(&c->format, newest_words(c, figure)));
    voc__add(
        c, voc__arena_printf(c->format.arena, ", %s", voc__statistic_words(c, figure->statistic)));
    voc__cite_one(c, figure->source);
    voc__figure_letter(c, figure);
    voc__add(c, voc__format_age(&c->format, figure, &c->policy) ? " " : NULL);
    voc__age(c, figure);
    voc__close(c);
    voc__notes(c);
    voc__mark_printed(c, figure);
}

static void medians(voc__composer *c, const history *h)
{
    if (!h->newest || h->figures.count == 0) /* none without memory */
        return;
    if (h->figures.count < 2) {
        single(c, h->newest);
        return;
    }
    voc_figure_list line = points(c, &h->figures);
    if (line.count > 1)
        line_chart(c, &line);
    history_table(c, &h->figures);
    voc__notes(c);
}

/* ---- how pay spreads ------------------------------------------------------------------------- */

static const voc_figure *like(const voc__composer *c, const voc_figure_list *figures,
                              voc_statistic statistic, const voc_figure *other)
{
    voc_figure_list list = voc__series(c, figures, VOC_PAY, statistic, VOC_UNIT_MONEY);
    for (size_t i = 0; i < list.count; i++)
        if (!other || !(voc_figure_unlikeness(list.items[i], other) & ~VOC_UNLIKE_STATISTIC))
            return list.items[i];
    return NULL;
}

static void pair(voc__composer *c, voc__phrase_key phrase, const voc_figure *low,
                 const voc_figure *high)
{
    if (!low || !high)
        return;
    voc__add(c, " ");
    voc__add(c, voc__phrase(c, phrase, voc__value(c, low), voc__value(c, high)));
    voc__mark_printed(c, low);
    voc__mark_printed(c, high);
}

static void spread(voc__composer *c, const voc_figure_list *figures)
{
    const voc_figure *low = like(c, figures, VOC_P10, NULL);
    const voc_figure *quarter = like(c, figures, VOC_P25, low);
    const voc_figure *high = low ? like(c, figures, VOC_P90, low) : NULL;
    const voc_figure *upper = quarter ? like(c, figures, VOC_P75, quarter) : NULL;
    const voc_figure *one = high ? low : upper ? quarter : NULL;
    if (!one)
        return;
    const voc_figure *mean = like(c, figures, VOC_MEAN, one);
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    voc__add_style(c, VOC_STYLE_STRONG, voc__phrase(c, SAY_PAY_SPREAD, voc__when(c, one)));
    pair(c, SAY_SPREAD_TENTHS, low, high);
    pair(c, SAY_SPREAD_QUARTERS, quarter, upper);
    if (mean) {
        voc__add(c, " ");
        voc__add(c, voc__phrase(c, SAY_SPREAD_MEAN, voc__value(c, mean)));
        voc__mark_printed(c, mean);
    }
    voc__cite_one(c, one->source);
    voc__figure_letter(c, one);
    voc__add(c, voc__format_age(&c->format, one, &c->policy) ? " " : NULL);
    voc__age(c, one);
    voc__close(c);
    voc__notes(c);
}

/* ---- by industry ----------------------------------------------------------------------------- */

static bool by_industry(const voc__composer *c, const voc_figure *f)
{
    return f->measure == VOC_PAY && f->industry.text && f->status <= VOC_AT_MOST &&
           f->unit.kind == VOC_UNIT_MONEY && !f->place.text && voc__in_time(c, f);
}

/* Those of the newest date, like for like among themselves, by value. */
static voc_figure_list industries(const voc__composer *c, const voc_figure_list *figures)
{
    const voc_figure *newest = NULL;
    for (size_t i = 0; i < figures->count; i++)
        if (by_industry(c, figures->items[i]) &&
            (!newest || voc_date_compare(figures->items[i]->date, newest->date) > 0))
            newest = figures->items[i];
    const voc_figure **items = voc__arena_alloc(c->format.arena, figures->count, sizeof *items);
    voc_figure_list list = {items, 0};
    for (size_t i = 0; newest && items && i < figures->count; i++) {
        const voc_figure *f = figures->items[i];
        if (!by_industry(c, f) ||
            (f != newest && f->statistic != newest->statistic && f->statistic != VOC_LOWEST &&
             f->statistic != VOC_HIGHEST) ||
            voc_date_compare(f->date, newest->date) != 0 || f->source != newest->source ||
            f->unit.period != newest->unit.period)
            continue;
        size_t at = list.count++;
        for (; at > 0 && voc_decimal_compare(items[at - 1]->value, f->value) > 0; at--)
            items[at] = items[at - 1];
        items[at] = f;
    }
    return list;
}

static const voc_figure *industry_reference(const voc__composer *c, const voc_figure_list *figures,
                                            const voc_figure *one)
{
    voc_figure_list list = voc__series(c, figures, VOC_PAY, VOC_MEDIAN, VOC_UNIT_MONEY);
    for (size_t i = 0; i < list.count; i++)
        if (voc_date_compare(list.items[i]->date, one->date) == 0 &&
            list.items[i]->unit.period == one->unit.period)
            return list.items[i];
    return NULL;
}

static const char *industry_alt(voc__composer *c, const char *title, const voc_figure_list *list,
                                const voc_figure *reference)
{
    const char *text = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const char *one = voc__phrase(c, SAY_LABELLED, voc__text(c, &list->items[i]->industry),
                                      voc__value(c, list->items[i]));
        text = text ? voc__phrase(c, SAY_SEMICOLON, text, one) : one;
    }
    if (reference)
        text = voc__phrase(c, SAY_SEMICOLON, text,
                           voc__phrase(c, SAY_INDUSTRY_REFERENCE,
                                       voc__phrase(c, SAY_COMMA, voc__value(c, reference),
                                                   voc__statistic_words(c, VOC_MEDIAN))));
    return voc__phrase(c, SAY_ALT, title, text);
}

static void industry_mark(voc__composer *c, const voc_figure *f, bool named)
{
    voc_document_open(c->document, VOC_NODE_MARK,
                      &(voc_attributes){.x = f->value, .value = f->value});
    if (named)
        label(c, VOC_LABEL_NAME, voc__text(c, &f->industry));
    label(c, VOC_LABEL_VALUE, voc__value(c, f));
    voc__close(c);
    voc__mark_printed(c, f);
}

static void industry_chart(voc__composer *c, const voc_figure_list *list,
                           const voc_figure *reference)
{
    const voc_figure *one = list->items[0];
    const char *title = voc__phrase(c, SAY_BY_INDUSTRY, voc__when(c, one));
    bool dots = list->count == 2;
    voc_document_open(c->document, VOC_NODE_CHART,
                      &(voc_attributes){.chart = dots ? VOC_CHART_DOTS : VOC_CHART_BARS,
                                        .axis = {.prefix = voc__currency_symbol(one)},
                                        .alt = industry_alt(c, title, list, reference)});
    caption(c, title, voc__statistic_words(c, one->statistic));
    if (dots) {
        voc_document_open(c->document, VOC_NODE_SPAN,
                          &(voc_attributes){.x = one->value, .x2 = list->items[1]->value});
        voc__close(c);
    }
    for (size_t i = list->count; i-- > 0;)
        industry_mark(c, list->items[i], !dots);
    if (reference) {
        voc_document_open(c->document, VOC_NODE_REFERENCE,
                          &(voc_attributes){.x = reference->value});
        voc_document_open(c->document, VOC_NODE_LABEL, &(voc_attributes){.label = VOC_LABEL_NAME});
        voc__add(c, voc__phrase(c, SAY_INDUSTRY_MEDIAN, voc__value(c, reference)));
        if (reference->statistic != one->statistic)
            voc__letter(c,
                        voc__phrase(c, SAY_NOT_LIKE_FOR_LIKE,
                                    voc__statistic_words(c, one->statistic),
                                    voc__statistic_words(c, reference->statistic)),
                        NULL);
        voc__close(c);
        voc__close(c);
    }
    voc__close(c);
}

static void industry_words(voc__composer *c, const voc_figure_list *list)
{
    const voc_figure *low = list->items[0], *high = list->items[list->count - 1];
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    voc__add(c,
             voc__phrase(c, SAY_INDUSTRY_LOWEST, voc__text(c, &low->industry), voc__value(c, low)));
    voc__add(c, " ");
    voc__add(c, voc__phrase(c, SAY_INDUSTRY_HIGHEST, voc__text(c, &high->industry),
                            voc__value(c, high)));
    voc__cite_one(c, low->source);
    voc__add(c, " ");
    voc__age(c, low);
    voc__close(c);
    voc__notes(c);
}

static void by_industries(voc__composer *c, const voc_figure_list *figures)
{
    voc_figure_list list = industries(c, figures);
    if (list.count < 2)
        return;
    const voc_figure *reference = industry_reference(c, figures, list.items[0]);
    if (list.count == 2) {
        voc__columns(c, VOC_RATIO_EQUAL);
        industry_chart(c, &list, reference);
        voc__next_column(c);
        industry_words(c, &list);
        voc__columns_end(c);
    } else {
        industry_chart(c, &list, reference);
        industry_words(c, &list);
    }
}

/* ---- the rest -------------------------------------------------------------------------------- */

static void other_pay(voc__composer *c, const voc_figure_list *figures, bool only)
{
    voc_figure_list rest = voc__unprinted(c, figures);
    const voc_figure **items = voc__arena_alloc(c->format.arena, rest.count, sizeof *items);
    voc_figure_list pay = {items, 0};
    for (size_t i = 0; items && i < rest.count; i++)
        if (rest.items[i]->measure == VOC_PAY)
            items[pay.count++] = rest.items[i];
    if (!pay.count)
        return;
    if (only) {
        voc__figure_table(c, &pay, voc__phrase(c, SAY_PAY));
        return;
    }
    voc__section(c, 3, SAY_OTHER_PAY);
    voc__figure_table(c, &pay, voc__phrase(c, SAY_OTHER_PAY));
    voc__add_paragraph(c, VOC_ROLE_NOTE, VOC_STYLE_REGULAR, voc__phrase(c, SAY_OTHER_PAY_NOTE));
    voc__close(c);
}

/* What a reader should know of the figures: at the end of the section that first prints them. */
void voc__career_notes(voc__composer *c, const voc_occupation *o)
{
    for (size_t i = 0; i < o->notes.count; i++) {
        voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_NOTE);
        voc__statement(c, &o->notes.items[i]);
        voc__close(c);
    }
}

bool voc__has_pay(voc__composer *c, const voc__career *career)
{
    const voc_figure_list *figures = &career->occupation->figures;
    for (size_t i = 0; i < figures->count; i++)
        if (figures->items[i]->measure == VOC_PAY && voc__in_time(c, figures->items[i]))
            return true;
    return false;
}

void voc__career_pay(voc__composer *c, const voc__career *career, bool new_page)
{
    if (!voc__has_pay(c, career))
        return;
    const voc_figure_list *figures = &career->occupation->figures;
    history h = find_history(c, career->occupation);
    voc__section_page(c, 2, voc__phrase(c, SAY_PAY), new_page);
    medians(c, &h);
    spread(c, figures);
    by_industries(c, figures);
    other_pay(c, figures, !h.newest);
    voc__career_notes(c, career->occupation);
    voc__close(c);
}
