/* Median pay over time: a line with its breaks, and the table behind it. */
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

static history find_history(const voc__composer *c, const voc_figure_list *figures)
{
    history h = {{NULL, 0}, voc__pick(c, figures, VOC_PAY, VOC_MEDIAN, VOC_UNIT_MONEY)};
    if (!h.newest)
        return h;
    voc_figure_list all = voc__series(c, figures, VOC_PAY, VOC_MEDIAN, VOC_UNIT_MONEY);
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
        if (!voc__has_value(f) || !voc_date_valid(f->date) || repeats_before(list, i))
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

static void break_between(voc__composer *c, const voc_figure *a, const voc_figure *b)
{
    int64_t middle = (voc__month_number(a->date).units + voc__month_number(b->date).units) / 2;
    voc_document_open(c->document, VOC_NODE_BREAK, &(voc_attributes){.x = {middle, 0}});
    voc__add_label(c, VOC_LABEL_BEFORE, taxonomy_words(c, a));
    voc__add_label(c, VOC_LABEL_AFTER, taxonomy_words(c, b));
    voc__add_label(c, VOC_LABEL_REASON, voc__phrase(c, SAY_BREAK_GROUP));
    voc__add_label(c, VOC_LABEL_REASON, voc__phrase(c, SAY_BREAK_DO_NOT_JOIN));
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
    voc__open_label(c, VOC_LABEL_VALUE);
    voc__add(c, voc__value(c, figure));
    voc__figure_letter(c, figure);
    voc__close(c);
    voc__add_label(c, VOC_LABEL_TICK, year(c, figure->date));
    if (newest)
        voc__add_label(c, VOC_LABEL_DETAIL,
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
    voc_axis axis = voc__axis(c, &newest->unit);
    axis.from = voc__phrase(c, SAY_AXIS_FROM);
    voc_document_open(
        c->document, VOC_NODE_CHART,
        &(voc_attributes){.chart = VOC_CHART_LINE, .axis = axis, .alt = line_alt(c, list)});
    voc__add_caption(c, newest_words(c, newest), voc__phrase(c, SAY_PAY_CAPTION_REST));
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
    voc__age_cell(c, figure);
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

bool voc__pay_history(voc__composer *c, const voc_figure_list *figures)
{
    history h = find_history(c, figures);
    if (!h.newest || h.figures.count == 0) /* none without memory */
        return h.newest != NULL;
    if (h.figures.count < 2) {
        single(c, h.newest);
        return true;
    }
    voc_figure_list line = points(c, &h.figures);
    if (line.count > 1)
        line_chart(c, &line);
    history_table(c, &h.figures);
    voc__notes(c);
    return true;
}
