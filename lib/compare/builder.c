#include "compare/builder.h"

#include <string.h>

void voc__cell_add(voc__cell *cell, const voc_datum *datum)
{
    voc_datum *item = voc__array_push(&cell->items, sizeof *item);
    if (item)
        *item = *datum;
}

void voc__cell_statement(voc__cell *cell, const voc_statement *statement)
{
    if (statement->text.text)
        voc__cell_add(cell, &(voc_datum){.kind = VOC_DATUM_STATEMENT,
                                         .as.statement = statement,
                                         .sources = statement->sources});
}

void voc__cell_statements(voc__cell *cell, const voc_statements *statements)
{
    for (size_t i = 0; i < statements->count; i++)
        voc__cell_statement(cell, &statements->items[i]);
}

void voc__cell_words(voc__cell *cell, const voc_words *words)
{
    if (words->text)
        voc__cell_add(cell, &(voc_datum){.kind = VOC_DATUM_WORDS,
                                         .as.words = words,
                                         .sources = cell->subject->sources});
}

void voc__cell_entity(voc__cell *cell, const voc_entity *entity)
{
    if (entity)
        voc__cell_add(cell, &(voc_datum){.kind = VOC_DATUM_ENTITY,
                                         .as.entity = entity,
                                         .sources = cell->subject->sources});
}

void voc__cell_months(voc__cell *cell, voc_range months, voc_source_list sources)
{
    if (months.stated)
        voc__cell_add(
            cell, &(voc_datum){.kind = VOC_DATUM_MONTHS, .as.months = months, .sources = sources});
}

voc_comparison_cell *voc__comparison_cells(voc__comparison_builder *builder)
{
    return voc__arena_alloc(builder->arena, builder->comparison.subject_count,
                            sizeof(voc_comparison_cell));
}

voc_comparison_cell voc__cell_finish(voc__cell *cell, voc_missing missing)
{
    voc_comparison_cell finished = {.missing = missing};
    voc_datum *items = voc__arena_alloc(cell->arena, cell->items.count, sizeof(voc_datum));
    if (items && cell->items.count > 0) {
        memcpy(items, cell->items.items, cell->items.count * sizeof *items);
        finished.items = items;
        finished.count = cell->items.count;
    }
    for (size_t i = 0; i < finished.count; i++)
        finished.unlike |= finished.items[i].unlike;
    voc__array_free(&cell->items);
    return finished;
}

voc_comparison_row *voc__comparison_row(voc__comparison_builder *builder, voc_criterion criterion,
                                        const voc_comparison_cell *cells, const voc_figure *pattern)
{
    size_t count = builder->comparison.subject_count;
    bool filled = false;
    for (size_t i = 0; cells && i < count; i++)
        filled = filled || cells[i].count > 0;
    voc_comparison_row *row = filled ? voc__array_push(&builder->rows, sizeof *row) : NULL;
    if (row)
        *row = (voc_comparison_row){
            .criterion = criterion,
            .verdict = voc__compare_verdict(cells, count),
            .cells = cells,
            .pattern = pattern,
            .sources = voc__common_sources(cells, count),
        };
    return row;
}
