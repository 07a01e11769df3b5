/* Rows of figures: like with like, split where they are not (rule 2 of the model). */
#include "compare/builder.h"

#include <string.h>

/* A scope is marked in its cell, and another taxonomy's group is a scope: neither splits a row. */
static const unsigned splits_row = ~(unsigned)(VOC_UNLIKE_SCOPE | VOC_UNLIKE_TAXONOMY);

/* Figures that one row is chosen from: for each subject all that answer the query, newest first. */
typedef struct candidates {
    size_t subjects;
    const voc_figure **figures[VOC_COMPARISON_MAX];
    size_t counts[VOC_COMPARISON_MAX];
    bool done[VOC_COMPARISON_MAX];             /* the subject's own figure stands in a row */
    const voc_figure *own[VOC_COMPARISON_MAX]; /* what the policy picks, like or not */
} candidates;

static const voc_figure_list *figures_of(const voc_entity *entity)
{
    static const voc_figure_list none = {0};
    switch (entity->kind) {
    case VOC_OCCUPATION:
        return &((const voc_occupation *)(const void *)entity)->figures;
    case VOC_PROGRAM:
        return &((const voc_program *)(const void *)entity)->figures;
    case VOC_CERTIFICATION:
        return &((const voc_certification *)(const void *)entity)->figures;
    default:
        return &none;
    }
}

/* False when no subject has any such figure, or without memory. */
static bool gather(voc__comparison_builder *builder, const voc_figure_query *query,
                   candidates *found)
{
    const voc_policy *policy = &builder->comparison.policy;
    bool any = false;
    *found = (candidates){.subjects = builder->comparison.subject_count};
    for (size_t s = 0; s < found->subjects; s++) {
        const voc_figure_list *figures = figures_of(builder->comparison.subjects[s]);
        size_t count = voc_figure_series(figures, query, policy, NULL, 0);
        found->figures[s] = voc__arena_alloc(builder->arena, count, sizeof(voc_figure *));
        if (!found->figures[s])
            return false;
        found->counts[s] = voc_figure_series(figures, query, policy, found->figures[s], count);
        found->own[s] = voc_figure_pick(figures, query, policy);
        found->done[s] = !found->own[s];
        any = any || found->own[s];
    }
    return any;
}

/* The subject's newest figure like the pattern, or NULL. */
static const voc_figure *like(const candidates *found, size_t subject, const voc_figure *pattern)
{
    for (size_t i = 0; i < found->counts[subject]; i++) {
        const voc_figure *figure = found->figures[subject][i];
        if (!(voc_figure_unlikeness(figure, pattern) & splits_row))
            return figure;
    }
    return NULL;
}

static size_t shared_by(const candidates *found, const voc_figure *pattern)
{
    size_t count = 0;
    for (size_t s = 0; s < found->subjects; s++)
        count += like(found, s, pattern) ? 1 : 0;
    return count;
}

static bool newer(const voc_figure *a, const voc_figure *b)
{
    return voc_date_compare(voc_figure_reference(a), voc_figure_reference(b)) > 0;
}

/* Among the figures offered one by one, the one that most subjects share; of those, the newest. */
static void prefer(const candidates *found, const voc_figure *figure, const voc_figure **best,
                   size_t *best_count)
{
    size_t count = shared_by(found, figure);
    if (!*best || count > *best_count || (count == *best_count && newer(figure, *best))) {
        *best = figure;
        *best_count = count;
    }
}

/* The pattern of the next row. Same source asked: any figure may be it; else only what the policy
 * picks for a subject that no row shows yet, so that an old figure which all share never hides a
 * new one. */
static const voc_figure *choose_pattern(const voc__comparison_builder *builder,
                                        const candidates *found)
{
    const voc_figure *best = NULL;
    size_t best_count = 0;
    for (size_t s = 0; s < found->subjects; s++) {
        if (found->done[s])
            continue;
        prefer(found, found->own[s], &best, &best_count);
        if (builder->comparison.policy.choice != VOC_POLICY_SAME_SOURCE)
            continue;
        for (size_t i = 0; i < found->counts[s]; i++)
            prefer(found, found->figures[s][i], &best, &best_count);
    }
    return best;
}

static voc_missing missing_of(const voc_figure *figure)
{
    switch (figure->status) {
    case VOC_WITHHELD:
        return VOC_MISSING_WITHHELD;
    case VOC_NOT_SURVEYED:
        return VOC_MISSING_NOT_SURVEYED;
    case VOC_NOT_APPLICABLE:
        return VOC_MISSING_NOT_APPLICABLE;
    case VOC_UNREADABLE:
        return VOC_MISSING_UNREADABLE;
    default:
        return VOC_NOT_MISSING;
    }
}

static void add_figure(voc__comparison_builder *builder, voc__cell *cell, const voc_figure *figure,
                       const voc_figure *pattern)
{
    voc_datum datum = {
        .kind = VOC_DATUM_FIGURE,
        .as.figure = figure,
        .sources = {&figure->source, 1},
        .age = voc_figure_age_notice(figure, &builder->comparison.policy),
        .unlike = voc_figure_unlikeness(figure, pattern) & splits_row,
    };
    /* Whether a group is the subject itself is a matter of its own, not of its neighbors. */
    if (figure->scope.relation != VOC_SCOPE_SAME)
        datum.unlike |= VOC_UNLIKE_SCOPE;
    datum.has_rate = voc_figure_annual_rate(figure, &datum.rate);
    voc__cell_add(cell, &datum);
}

/* The change in jobs that goes with a change in percent: same source, same window. */
static const voc_figure *absolute_change(const voc_figure *percent)
{
    const voc_figure_list *figures = figures_of(percent->subject);
    for (size_t i = 0; i < figures->count; i++) {
        const voc_figure *figure = figures->items[i];
        if (figure->measure == VOC_EMPLOYMENT_CHANGE && figure->unit.kind == VOC_UNIT_JOBS &&
            figure->source == percent->source &&
            voc_date_compare(figure->window.from, percent->window.from) == 0 &&
            voc_date_compare(figure->window.to, percent->window.to) == 0)
            return figure;
    }
    return NULL;
}

static voc_comparison_cell figure_cell(voc__comparison_builder *builder, size_t subject,
                                       const voc_figure *figure, const voc_figure *pattern)
{
    voc__cell cell = {.arena = builder->arena, .subject = builder->comparison.subjects[subject]};
    if (!figure)
        return (voc_comparison_cell){.missing = VOC_MISSING_NONE_FOUND};
    add_figure(builder, &cell, figure, pattern);
    const voc_figure *jobs =
        figure->measure == VOC_EMPLOYMENT_CHANGE && figure->unit.kind == VOC_UNIT_PERCENT
            ? absolute_change(figure)
            : NULL;
    if (jobs)
        add_figure(builder, &cell, jobs, jobs);
    return voc__cell_finish(&cell, missing_of(figure));
}

/* One row of a pattern. A single stray among three or more shows its own figure, marked. Returns
 * the stored row, or NULL. */
static voc_comparison_row *pattern_row(voc__comparison_builder *builder, voc_criterion criterion,
                                       candidates *found, const voc_figure *pattern, int part)
{
    voc_comparison_cell *cells = voc__comparison_cells(builder);
    bool one_stray = found->subjects >= 3 && shared_by(found, pattern) == found->subjects - 1;
    for (size_t s = 0; cells && s < found->subjects; s++) {
        const voc_figure *figure = like(found, s, pattern);
        if (!figure && one_stray && !found->done[s])
            figure = found->own[s];
        if (figure == found->own[s])
            found->done[s] = true;
        cells[s] = figure_cell(builder, s, figure, pattern);
    }
    voc_comparison_row *row = voc__comparison_row(builder, criterion, cells, pattern);
    if (row)
        row->part = part;
    return row;
}

static void split_rows(voc__comparison_builder *builder, voc_criterion criterion, candidates *found)
{
    const voc_figure *pattern;
    for (int part = 0; part < VOC_COMPARISON_MAX && (pattern = choose_pattern(builder, found));
         part++) {
        pattern_row(builder, criterion, found, pattern, part);
        /* Same source: what the row showed instead is the choice, not a figure still owed. */
        for (size_t s = 0; s < found->subjects; s++)
            found->done[s] =
                found->done[s] || (like(found, s, pattern) &&
                                   builder->comparison.policy.choice == VOC_POLICY_SAME_SOURCE);
    }
}

static void query_rows(voc__comparison_builder *builder, voc_criterion criterion,
                       const voc_figure_query *query)
{
    candidates found;
    if (gather(builder, query, &found))
        split_rows(builder, criterion, &found);
}

/* For measures whose sources rarely agree on a statistic: rows of the first one that any subject
 * has. */
static void any_statistic_rows(voc__comparison_builder *builder, voc_criterion criterion,
                               voc_measure measure, voc_unit_kind unit)
{
    for (int statistic = 0; statistic < VOC_STATISTIC_COUNT; statistic++) {
        voc_figure_query query = {measure, (voc_statistic)statistic, unit, NULL};
        candidates found;
        if (gather(builder, &query, &found)) {
            split_rows(builder, criterion, &found);
            return;
        }
    }
}

static const voc_figure_query median_pay = {VOC_PAY, VOC_MEDIAN, VOC_UNIT_MONEY, NULL};
static const voc_figure_query percent_change = {VOC_EMPLOYMENT_CHANGE, VOC_PERCENT,
                                                VOC_UNIT_PERCENT, NULL};

void voc__compare_pay(voc__comparison_builder *builder, voc_criterion row)
{
    query_rows(builder, row, &median_pay);
}

static bool same_publisher(const voc_source *a, const voc_source *b)
{
    return a == b || (a->publisher && b->publisher && strcmp(a->publisher, b->publisher) == 0);
}

static bool publisher_shown(const voc__comparison_builder *builder, size_t subject,
                            const voc__cell *cell, const voc_figure *figure)
{
    const voc_comparison_row *rows = builder->rows.items;
    for (size_t r = 0; r < builder->rows.count; r++) {
        const voc_comparison_cell *shown = &rows[r].cells[subject];
        if (rows[r].criterion == VOC_CRITERION_PAY && shown->count > 0 &&
            same_publisher(shown->items[0].as.figure->source, figure->source))
            return true;
    }
    const voc_datum *items = cell->items.items;
    for (size_t i = 0; i < cell->items.count; i++) {
        if (same_publisher(items[i].as.figure->source, figure->source))
            return true;
    }
    return false;
}

/* The newest pay by each publisher that the rows above do not show; never compared. */
void voc__compare_other_pay(voc__comparison_builder *builder, voc_criterion row)
{
    const voc_comparison_row *rows = builder->rows.items;
    const voc_figure *pattern = NULL;
    for (size_t r = 0; r < builder->rows.count && !pattern; r++)
        pattern = rows[r].criterion == VOC_CRITERION_PAY ? rows[r].pattern : NULL;
    candidates found;
    voc_comparison_cell *cells = voc__comparison_cells(builder);
    if (!pattern || !cells || !gather(builder, &median_pay, &found))
        return;
    for (size_t s = 0; s < found.subjects; s++) {
        voc__cell cell = {.arena = builder->arena, .subject = builder->comparison.subjects[s]};
        for (size_t i = 0; i < found.counts[s]; i++) {
            if (!publisher_shown(builder, s, &cell, found.figures[s][i]))
                add_figure(builder, &cell, found.figures[s][i], pattern);
        }
        bool empty = cell.items.count == 0;
        cells[s] = voc__cell_finish(&cell, empty ? VOC_MISSING_NONE_FOUND : VOC_NOT_MISSING);
    }
    voc_comparison_row *added = voc__comparison_row(builder, row, cells, pattern);
    if (added)
        added->verdict = VOC_ROW_NOT_COMPARED;
}

void voc__compare_change(voc__comparison_builder *builder, voc_criterion row)
{
    query_rows(builder, row, &percent_change);
}

/* Of the windows older than those of the rows above, the one that most subjects share, at least
 * two; of those, the newest. */
void voc__compare_earlier_change(voc__comparison_builder *builder, voc_criterion row)
{
    const voc_comparison_row *rows = builder->rows.items;
    const voc_figure *oldest = NULL, *best = NULL;
    size_t best_count = 0;
    for (size_t r = 0; r < builder->rows.count; r++) {
        if (rows[r].criterion == VOC_CRITERION_CHANGE && rows[r].pattern &&
            (!oldest || newer(oldest, rows[r].pattern)))
            oldest = rows[r].pattern;
    }
    candidates found;
    if (!oldest || !gather(builder, &percent_change, &found))
        return;
    for (size_t s = 0; s < found.subjects; s++) {
        for (size_t i = 0; i < found.counts[s]; i++) {
            if (newer(oldest, found.figures[s][i]))
                prefer(&found, found.figures[s][i], &best, &best_count);
        }
    }
    if (best_count < 2)
        return;
    for (size_t s = 0; s < found.subjects; s++)
        found.done[s] = true; /* no stray figures: what is not like the pattern is not shown */
    voc_comparison_row *added = pattern_row(builder, row, &found, best, 0);
    if (added)
        added->superseded = true;
}

void voc__compare_openings(voc__comparison_builder *builder, voc_criterion row)
{
    query_rows(builder, row, &(voc_figure_query){VOC_OPENINGS, VOC_COUNT, VOC_UNIT_JOBS, NULL});
}

void voc__compare_earnings(voc__comparison_builder *builder, voc_criterion row)
{
    any_statistic_rows(builder, row, VOC_GRADUATE_EARNINGS, VOC_UNIT_MONEY);
}

void voc__compare_cost(voc__comparison_builder *builder, voc_criterion row)
{
    any_statistic_rows(builder, row, VOC_COST, VOC_UNIT_MONEY);
}

void voc__compare_fee(voc__comparison_builder *builder, voc_criterion row)
{
    any_statistic_rows(builder, row, VOC_FEE, VOC_UNIT_MONEY);
}
