#include "model/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "model/figure.h"
#include "model/implied.h"

static int compare_text(const char *a, const char *b)
{
    if (a == b)
        return 0;
    if (!a || !b)
        return (a != NULL) - (b != NULL);
    return strcmp(a, b);
}

static int compare_int(long a, long b)
{
    return (a > b) - (a < b);
}

static int compare_unit(const voc_unit *a, const voc_unit *b)
{
    int order = compare_int((long)a->kind, (long)b->kind);
    if (!order)
        order = compare_int((long)a->period, (long)b->period);
    return order ? order : strcmp(a->currency, b->currency);
}

/* Subject, scope, time and group: what percent and absolute change must share. */
static int compare_group(const voc_figure *a, const voc_figure *b)
{
    int order = compare_text(a->subject->id, b->subject->id);
    if (!order)
        order = compare_text(a->source->entity.id, b->source->entity.id);
    if (!order)
        order = compare_int((long)a->scope.relation, (long)b->scope.relation);
    if (!order)
        order = compare_text(a->scope.title.text, b->scope.title.text);
    if (!order)
        order = compare_text(a->scope.code, b->scope.code);
    if (!order)
        order = compare_text(a->place.text, b->place.text);
    if (!order)
        order = compare_text(a->industry.text, b->industry.text);
    if (!order)
        order = compare_text(a->population.text, b->population.text);
    if (!order)
        order = compare_text(a->taxonomy, b->taxonomy);
    return order;
}

static int compare_key(const voc_figure *a, const voc_figure *b)
{
    int order = compare_group(a, b);
    if (!order)
        order = compare_int((long)a->measure, (long)b->measure);
    if (!order)
        order = compare_int((long)a->statistic, (long)b->statistic);
    if (!order)
        order = compare_text(a->category, b->category);
    if (!order)
        order = voc_date_compare(a->date, b->date);
    if (!order)
        order = voc_date_compare(a->window.from, b->window.from);
    if (!order)
        order = voc_date_compare(a->window.to, b->window.to);
    return order ? order : compare_unit(&a->unit, &b->unit);
}

static int compare_places(const void *a, const void *b)
{
    const voc__figure_place *left = *(const voc__figure_place *const *)a;
    const voc__figure_place *right = *(const voc__figure_place *const *)b;
    int order = compare_key(left->figure, right->figure);
    return order ? order : (left > right) - (left < right);
}

static void check_pair(const voc__figure_place *first, const voc__figure_place *second,
                       voc_log *log)
{
    if (voc_figure_same_value(first->figure, second->figure))
        return;
    char text[200];
    snprintf(text, sizeof text,
             "conflicts with the figure at %.100s:%u:%u: the same source, time and group, "
             "another value",
             first->figure->file, first->figure->line, first->figure->column);
    voc__figure_report(second, log, VOC_ERROR, VOC_ERROR_CONFLICT, text);
}

static void check_conflicts(const voc__figure_place *const *places, size_t count, voc_log *log)
{
    size_t first = 0;
    for (size_t i = 1; i < count; i++) {
        if (compare_key(places[first]->figure, places[i]->figure) == 0)
            check_pair(places[first], places[i], log);
        else
            first = i;
    }
}

/* Runs of one group, each checked for the bases that its changes imply. */
static void check_groups(const voc__figure_place *const *places, size_t count, voc_log *log)
{
    size_t first = 0;
    for (size_t i = 1; i <= count; i++) {
        if (i < count && compare_group(places[first]->figure, places[i]->figure) == 0)
            continue;
        voc__check_implied(places + first, i - first, log);
        first = i;
    }
}

/* Figures that stand one after the other, all of one subject. Files state them so; only overlays
 * make several runs of a subject. */
typedef struct run {
    const voc__figure_place *first;
    size_t count;
} run;

static int compare_runs(const void *a, const void *b)
{
    const run *left = a, *right = b;
    int order = compare_text(left->first->figure->subject->id, right->first->figure->subject->id);
    return order ? order : (left->first > right->first) - (left->first < right->first);
}

static size_t find_runs(const voc_catalog *catalog, run *runs)
{
    size_t count = 0;
    for (size_t i = 0; i < catalog->place_count; i++) {
        const voc__figure_place *place = &catalog->places[i];
        if (count && runs[count - 1].first->figure->subject == place->figure->subject)
            runs[count - 1].count++;
        else
            runs[count++] = (run){place, 1};
    }
    return count;
}

/* Sorts the runs, which are few, and then each subject's figures, which are few too. */
static void sort_places(const voc_catalog *catalog, run *runs, const voc__figure_place **places)
{
    size_t run_count = find_runs(catalog, runs), count = 0;
    qsort(runs, run_count, sizeof *runs, compare_runs);
    for (size_t r = 0, first = 0; r < run_count; r++) {
        for (size_t i = 0; i < runs[r].count; i++)
            places[count++] = runs[r].first + i;
        const voc_entity *subject = runs[r].first->figure->subject;
        if (r + 1 < run_count && runs[r + 1].first->figure->subject == subject)
            continue;
        qsort(places + first, count - first, sizeof *places, compare_places);
        first = count;
    }
}

void voc__check_figures(const voc_catalog *catalog, voc_log *log)
{
    size_t count = catalog->place_count;
    if (count == 0)
        return;
    const voc__figure_place **places = malloc(count * sizeof *places);
    run *runs = malloc(count * sizeof *runs);
    if (places && runs) {
        sort_places(catalog, runs, places);
        check_conflicts(places, count, log);
        check_groups(places, count, log);
    } else {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory");
    }
    free(runs);
    free(places);
}
