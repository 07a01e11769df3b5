/* From names to a finished comparison. */
#include <vocation/compare.h>

#include <string.h>

#include "base/log.h"
#include "compare/builder.h"

/* One line of criteria.def: fill makes one row cell by cell, rows adds rows of its own. */
typedef struct criterion {
    voc_kind kind;
    voc_criterion criterion;
    void (*fill)(voc__cell *cell, const voc_entity *subject);
    void (*rows)(voc__comparison_builder *builder, voc_criterion row);
    bool optional;
} criterion;

static const criterion criteria[] = {
#define CRITERION(kind, criterion, function, optional)                                             \
    {kind, criterion, voc__compare_##function, NULL, optional},
#define ROWS(kind, criterion, function, optional)                                                  \
    {kind, criterion, NULL, voc__compare_##function, optional},
#include "compare/criteria.def"
};

enum { CRITERIA = sizeof criteria / sizeof *criteria };

static bool has_criteria(voc_kind kind)
{
    for (size_t i = 0; i < CRITERIA; i++) {
        if (criteria[i].kind == kind)
            return true;
    }
    return false;
}

static void add_row(voc__comparison_builder *builder, const criterion *line)
{
    voc_comparison_cell *cells = voc__comparison_cells(builder);
    for (size_t s = 0; cells && s < builder->comparison.subject_count; s++) {
        const voc_entity *subject = builder->comparison.subjects[s];
        voc__cell cell = {.arena = builder->arena, .subject = subject};
        line->fill(&cell, subject);
        bool empty = cell.items.count == 0;
        builder->rows.failed = builder->rows.failed || cell.items.failed;
        cells[s] = voc__cell_finish(&cell, empty ? VOC_MISSING_NOT_STATED : VOC_NOT_MISSING);
    }
    voc__comparison_row(builder, line->criterion, cells, NULL);
}

static void add_rows(voc__comparison_builder *builder)
{
    for (size_t i = 0; i < CRITERIA; i++) {
        const criterion *line = &criteria[i];
        size_t before = builder->rows.count;
        if (line->kind != builder->comparison.kind)
            continue;
        if (line->fill)
            add_row(builder, line);
        else
            line->rows(builder, line->criterion);
        for (size_t r = before; r < builder->rows.count; r++)
            ((voc_comparison_row *)builder->rows.items)[r].optional = line->optional;
    }
}

static bool find_subjects(voc__comparison_builder *builder, const char *const *names, size_t count,
                          voc_log *log)
{
    const voc_entity **subjects = voc__arena_alloc(builder->arena, count, sizeof *subjects);
    bool good = subjects != NULL;
    for (size_t i = 0; subjects && i < count; i++) {
        subjects[i] = voc_catalog_find(builder->catalog, names[i], log);
        good = good && subjects[i];
        for (size_t j = 0; good && j < i; j++) {
            if (subjects[j] != subjects[i])
                continue;
            voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                         "%s stands twice in the comparison", subjects[i]->id);
            good = false;
        }
        if (good && subjects[i]->kind != subjects[0]->kind) {
            voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                         "cannot compare %s (%s) with %s (%s): they are of different kinds",
                         subjects[0]->id, voc_kind_name(subjects[0]->kind), subjects[i]->id,
                         voc_kind_name(subjects[i]->kind));
            good = false;
        }
    }
    if (good && !has_criteria(subjects[0]->kind)) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                     "cannot compare records of the kind %s; occupations, programs, "
                     "certifications and institutions can be",
                     voc_kind_name(subjects[0]->kind));
        good = false;
    }
    builder->comparison.subjects = subjects;
    builder->comparison.subject_count = good ? count : 0;
    if (good)
        builder->comparison.kind = subjects[0]->kind;
    return good;
}

/* The rows move into the arena; false without memory. */
static bool finish(voc__comparison_builder *builder)
{
    voc_comparison_row *rows = voc__arena_alloc(builder->arena, builder->rows.count, sizeof *rows);
    if (rows && builder->rows.count > 0)
        memcpy(rows, builder->rows.items, builder->rows.count * sizeof *rows);
    builder->comparison.rows = rows;
    builder->comparison.row_count = rows ? builder->rows.count : 0;
    bool failed = builder->rows.failed;
    voc__array_free(&builder->rows);
    return !failed && !voc__arena_failed(builder->arena);
}

const voc_comparison *voc_compare(const voc_catalog *catalog, const char *const *subjects,
                                  size_t count, const voc_policy *policy, voc_log *log)
{
    if (count < VOC_COMPARISON_MIN || count > VOC_COMPARISON_MAX) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                     "a comparison takes %d to %d subjects, not %zu", VOC_COMPARISON_MIN,
                     VOC_COMPARISON_MAX, count);
        return NULL;
    }
    voc__arena *arena = voc__arena_new();
    voc__comparison_builder *builder = voc__arena_alloc(arena, 1, sizeof *builder);
    if (!builder)
        goto out_of_memory;
    builder->arena = arena;
    builder->catalog = catalog;
    builder->comparison.policy = *policy;
    if (!find_subjects(builder, subjects, count, log)) {
        if (voc__arena_failed(arena))
            goto out_of_memory;
        voc__arena_free(arena);
        return NULL;
    }
    add_rows(builder);
    if (finish(builder))
        return &builder->comparison;
out_of_memory:
    voc__arena_free(arena);
    voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL,
                 "not enough memory to compare");
    return NULL;
}

void voc_comparison_free(const voc_comparison *comparison)
{
    /* The comparison is the first member of its builder, which lies in the arena it names. */
    if (comparison)
        voc__arena_free(((const voc__comparison_builder *)(const void *)comparison)->arena);
}
