/* Figures: which one, in what words, with what caveat. */
#include "compose/parts.h"

#include <stdint.h>
#include <string.h>

#include "model/figure.h"

const voc_figure *voc__pick(const voc__composer *c, const voc_figure_list *figures,
                            voc_measure measure, voc_statistic statistic, voc_unit_kind unit)
{
    return voc_figure_pick(
        figures, &(voc_figure_query){.measure = measure, .statistic = statistic, .unit = unit},
        &c->policy);
}

voc_figure_list voc__series(const voc__composer *c, const voc_figure_list *figures,
                            voc_measure measure, voc_statistic statistic, voc_unit_kind unit)
{
    voc_figure_query query = {.measure = measure, .statistic = statistic, .unit = unit};
    size_t count = voc_figure_series(figures, &query, &c->policy, NULL, 0);
    const voc_figure **items = voc__arena_alloc(c->format.arena, count, sizeof *items);
    if (!items)
        return (voc_figure_list){NULL, 0};
    return (voc_figure_list){items, voc_figure_series(figures, &query, &c->policy, items, count)};
}

const voc_figure *voc__pick_pay(const voc__composer *c, const voc_figure_list *figures)
{
    const voc_figure *median = voc__pick(c, figures, VOC_PAY, VOC_MEDIAN, VOC_UNIT_MONEY);
    return median ? median : voc__pick(c, figures, VOC_PAY, VOC_MEAN, VOC_UNIT_MONEY);
}

const voc_figure *voc__reference_for(const voc__composer *c, const voc_figure *figure)
{
    const voc_occupation *all = voc_catalog_reference(c->catalog);
    if (!all || figure->subject == &all->entity)
        return NULL;
    voc_figure_list list =
        voc__series(c, &all->figures, figure->measure, figure->statistic, figure->unit.kind);
    unsigned tolerated = VOC_UNLIKE_SCOPE | VOC_UNLIKE_TAXONOMY;
    for (size_t i = 0; i < list.count; i++)
        if (!(voc_figure_unlikeness(figure, list.items[i]) & ~tolerated))
            return list.items[i];
    return NULL;
}

static bool same_window(const voc_figure *a, const voc_figure *b)
{
    return voc_date_compare(a->window.from, b->window.from) == 0 &&
           voc_date_compare(a->window.to, b->window.to) == 0;
}

const voc_figure *voc__companion(const voc_figure_list *figures, const voc_figure *figure,
                                 voc_measure measure, voc_statistic statistic)
{
    for (size_t i = 0; i < figures->count; i++) {
        const voc_figure *other = figures->items[i];
        if (other->measure == measure && other->statistic == statistic &&
            other->source == figure->source && same_window(other, figure) && !other->place.text &&
            !other->industry.text && !other->population.text && !other->category)
            return other;
    }
    return NULL;
}

bool voc__has_value(const voc_figure *figure)
{
    return figure && voc__figure_has_value(figure);
}

const char *voc__value(const voc__composer *c, const voc_figure *figure)
{
    return voc__format_figure(&c->format, figure);
}

const char *voc__when(const voc__composer *c, const voc_figure *figure)
{
    return voc__format_when(&c->format, figure);
}

const char *voc__statistic_words(const voc__composer *c, voc_statistic statistic)
{
    return voc__phrase(c, (voc__phrase_key)(SAY_STATISTIC_MEDIAN + (int)statistic));
}

static const char *about(voc__composer *c, const voc_figure *figure)
{
    const char *title = voc__text(c, &figure->scope.title);
    if (!title)
        title = voc__title(c, figure->subject);
    if (figure->scope.code && !figure->scope.inferred)
        title = voc__phrase(c, SAY_BRACKETED, title, figure->scope.code);
    return title;
}

/* A sentence after what stands; either may be NULL. */
const char *voc__sentences(voc__composer *c, const char *text, const char *sentence)
{
    if (!text || !sentence)
        return text ? text : sentence;
    return voc__arena_join(c->format.arena, (const char *const[]){text, " ", sentence}, 3);
}

static const char *scope_caveat(voc__composer *c, const voc_figure *figure)
{
    const char *title = voc__text(c, &figure->scope.title);
    if (!title)
        title = voc__phrase(c, SAY_ANOTHER_GROUP);
    if (figure->scope.relation == VOC_SCOPE_WIDER)
        return voc__phrase(c, SAY_NOTE_WIDER, title);
    if (figure->scope.relation == VOC_SCOPE_NARROWER)
        return voc__phrase(c, SAY_NOTE_NARROWER, title);
    return NULL;
}

static const char *for_whom(voc__composer *c, const voc_words *words)
{
    const char *text = voc__text(c, words);
    return text ? voc__phrase(c, SAY_NOTE_FOR, text) : NULL;
}

const char *voc__figure_caveat(voc__composer *c, const voc_figure *figure)
{
    const char *text = scope_caveat(c, figure);
    const char *wording = voc__text(c, &figure->wording), *note = voc__text(c, &figure->note);
    text = voc__sentences(c, text, for_whom(c, &figure->population));
    if (note)
        text = voc__sentences(c, text, voc__stopped(c, note));
    else if (wording && figure->inferred)
        text = voc__sentences(c, text, voc__phrase(c, SAY_NOTE_WORDING, wording));
    if (figure->inferred)
        text = voc__sentences(c, text, voc__phrase(c, SAY_NOTE_INFERRED));
    return text;
}

void voc__figure_letter(voc__composer *c, const voc_figure *figure)
{
    const char *caveat = voc__figure_caveat(c, figure);
    if (caveat)
        voc__letter(c, caveat, NULL);
}

void voc__age(voc__composer *c, const voc_figure *figure)
{
    voc_document_leaf(c->document, VOC_NODE_AGE, NULL,
                      voc__format_age(&c->format, figure, &c->policy));
}

void voc__figure(voc__composer *c, const voc_figure *figure)
{
    voc__add(c, voc__value(c, figure));
    voc__cite_one(c, figure->source);
    voc__figure_letter(c, figure);
    if (voc__format_age(&c->format, figure, &c->policy)) {
        voc__add(c, " ");
        voc__age(c, figure);
    }
    voc__mark_printed(c, figure);
}

/* The address in letters: half a byte each, without the leading zeros. */
enum { KEY = 2 * sizeof(uintptr_t) + 1 };

static const char *key_of(const voc_figure *figure, char room[KEY])
{
    char *at = room + KEY - 1;
    *at = '\0';
    for (uintptr_t rest = (uintptr_t)figure; rest; rest >>= 4)
        *--at = (char)('a' + (rest & 15));
    return at;
}

void voc__mark_printed(voc__composer *c, const voc_figure *figure)
{
    char room[KEY];
    const char *key = voc__arena_strdup(c->format.arena, key_of(figure, room));
    voc__map_set(c->printed, key, c); /* any value will do */
}

static bool is_printed(const voc__composer *c, const voc_figure *figure)
{
    char room[KEY];
    return voc__map_get(c->printed, key_of(figure, room));
}

bool voc__in_time(const voc__composer *c, const voc_figure *figure)
{
    voc_date reference = voc_figure_reference(figure);
    return !voc_date_valid(reference) || voc_date_compare(reference, c->policy.as_of) <= 0;
}

voc_decimal voc__month_number(voc_date date)
{
    return (voc_decimal){12 * date.year + (date.month ? date.month - 1 : 0), 0};
}

voc_axis voc__axis(const voc__composer *c, const voc_unit *unit)
{
    const voc__numerals *numerals = c->format.numerals;
    voc_axis axis = {0};
    if (numerals != voc__numerals_find("en")) { /* what layout writes by itself */
        axis.group = numerals->group;
        axis.point = numerals->point;
        axis.grouped_from = numerals->grouped_from;
    }
    if (unit->kind == VOC_UNIT_PERCENT) {
        axis.suffix = numerals->percent;
        return axis;
    }
    const char *symbol = voc__format_currency(unit->currency);
    if (symbol && numerals->symbol_behind)
        axis.suffix = voc__arena_printf(c->format.arena, "\u00a0%s", symbol);
    else
        axis.prefix = symbol;
    return axis;
}

const char *voc__pay_term(const voc__composer *c, const voc_figure *figure)
{
    bool hour = figure->unit.period == VOC_AN_HOUR;
    if (figure->statistic == VOC_MEDIAN)
        return voc__phrase(c, hour ? SAY_MEDIAN_PAY_HOUR : SAY_MEDIAN_PAY_YEAR);
    return voc__phrase(c, hour ? SAY_MEAN_PAY_HOUR : SAY_MEAN_PAY_YEAR);
}

bool voc__has_inferred_group(const voc_figure_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i]->scope.inferred || list->items[i]->taxonomy_inferred)
            return true;
    return false;
}

void voc__about_cell(voc__composer *c, const voc_figure *figure)
{
    voc__open_cell(c);
    voc__add(c, about(c, figure));
    voc__figure_letter(c, figure);
    voc__close_cell(c);
}

/* "Pay, average (mean), in Ohio, hospitals" */
static const char *what(voc__composer *c, const voc_figure *figure)
{
    const char *text =
        voc__phrase_capital(c, (voc__phrase_key)(SAY_MEASURE_PAY + (int)figure->measure));
    const char *more[] = {
        figure->category,
        figure->statistic == VOC_COUNT || figure->statistic == VOC_PERCENT
            ? NULL
            : voc__statistic_words(c, figure->statistic),
        figure->unit.kind == VOC_UNIT_MONEY && figure->unit.period == VOC_A_YEAR
            ? voc__phrase(c, SAY_YEARLY)
            : NULL,
        voc__text(c, &figure->industry),
        voc__text(c, &figure->place),
    };
    for (size_t i = 0; i < sizeof more / sizeof *more; i++)
        if (more[i])
            text = voc__phrase(c, SAY_COMMA, text, more[i]);
    return text;
}

void voc__age_cell(voc__composer *c, const voc_figure *figure)
{
    voc__open_cell(c);
    if (voc__format_age(&c->format, figure, &c->policy))
        voc__age(c, figure);
    else
        voc__add_style(c, VOC_STYLE_SMALL, voc__phrase(c, SAY_CURRENT));
    voc__close_cell(c);
}

static void figure_row(voc__composer *c, const voc_figure *figure)
{
    voc__open(c, VOC_NODE_ROW);
    voc__add_cell(c, what(c, figure));
    voc__add_cell(c, voc__value(c, figure));
    voc__add_cell(c, voc__when(c, figure));
    voc__about_cell(c, figure);
    voc__open_cell(c);
    voc__cite_one(c, figure->source);
    voc__close_cell(c);
    voc__age_cell(c, figure);
    voc__close(c);
    voc__mark_printed(c, figure);
}

void voc__figure_table(voc__composer *c, const voc_figure_list *figures, const char *alt)
{
    if (!figures->count)
        return;
    const char *heads[] = {
        voc__phrase(c, SAY_COLUMN_WHAT),   voc__phrase(c, SAY_COLUMN_VALUE),
        voc__phrase(c, SAY_COLUMN_WHEN),   voc__phrase(c, SAY_COLUMN_ABOUT),
        voc__phrase(c, SAY_COLUMN_SOURCE), voc__phrase(c, SAY_COLUMN_AGE),
    };
    voc__table(c, VOC_ROLE_DENSE, alt, heads, 6, 1 << 1, 3);
    for (size_t i = 0; i < figures->count; i++)
        figure_row(c, figures->items[i]);
    voc__close(c);
    voc__notes(c);
}

voc_figure_list voc__unprinted(const voc__composer *c, const voc_figure_list *figures)
{
    const voc_figure **items = voc__arena_alloc(c->format.arena, figures->count, sizeof *items);
    voc_figure_list rest = {items, 0};
    for (size_t i = 0; items && i < figures->count; i++)
        if (voc__in_time(c, figures->items[i]) && !is_printed(c, figures->items[i]))
            items[rest.count++] = figures->items[i];
    return rest;
}

void voc__pattern_line(voc__composer *c, const voc_figure *pattern)
{
    bool counted = pattern->statistic == VOC_PERCENT || pattern->statistic == VOC_COUNT;
    const char *when = voc__when(c, pattern);
    if (!counted)
        when = voc__phrase(
            c, SAY_COMMA,
            voc__format_capital(&c->format, voc__statistic_words(c, pattern->statistic)), when);
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_NOTE);
    voc__add(c, when);
    voc__cite_one(c, pattern->source);
    if (voc__format_age(&c->format, pattern, &c->policy)) {
        voc__add(c, " ");
        voc__age(c, pattern);
    }
    voc__close(c);
}
