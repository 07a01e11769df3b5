/* When cells say the same: as sets of data, words without regard to letter case, figures as far as
 * both are rounded. */
#include "compare/builder.h"

#include <string.h>

#include "base/words.h"

static bool same_text(const char *a, const char *b)
{
    return a && b ? voc__compare_folded(a, b) == 0 : a == b;
}

static bool same_months(voc_range a, voc_range b)
{
    return a.stated == b.stated && a.low == b.low && a.high == b.high;
}

static bool same_requirements(const voc_requirements *a, const voc_requirements *b);

static bool same_accreditors(const voc_organization_list *a, const voc_organization_list *b)
{
    return a->count == b->count &&
           (a->count == 0 || memcmp(a->items, b->items, a->count * sizeof *a->items) == 0);
}

static bool same_requirement(const voc_requirement *a, const voc_requirement *b)
{
    return a->kind == b->kind && a->strength == b->strength && a->level == b->level &&
           a->program == b->program && a->certification == b->certification &&
           a->course == b->course && same_accreditors(&a->accreditors, &b->accreditors) &&
           same_months(a->months, b->months) && same_text(a->subject.text, b->subject.text) &&
           same_text(a->text.text, b->text.text) && same_text(a->note.text, b->note.text) &&
           same_requirements(&a->parts, &b->parts);
}

static bool same_requirements(const voc_requirements *a, const voc_requirements *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++) {
        if (!same_requirement(&a->items[i], &b->items[i]))
            return false;
    }
    return true;
}

static bool same_datum(const voc_datum *a, const voc_datum *b)
{
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case VOC_DATUM_STATEMENT:
        return same_text(a->as.statement->text.text, b->as.statement->text.text) ||
               (a->as.statement->brief.text &&
                same_text(a->as.statement->brief.text, b->as.statement->brief.text));
    case VOC_DATUM_WORDS:
        return same_text(a->as.words->text, b->as.words->text);
    case VOC_DATUM_REQUIREMENT:
        return same_requirement(a->as.requirement, b->as.requirement);
    case VOC_DATUM_FIGURE:
        return voc_figure_same_value(a->as.figure, b->as.figure);
    case VOC_DATUM_MONTHS:
        return same_months(a->as.months, b->as.months);
    case VOC_DATUM_LEVEL:
        return a->as.level == b->as.level;
    case VOC_DATUM_MODALITY:
        return a->as.modality == b->as.modality;
    case VOC_DATUM_YES_NO:
        return a->as.yes == b->as.yes;
    case VOC_DATUM_ENTITY:
    case VOC_DATUM_POSTING:
        return a->as.entity == b->as.entity;
    case VOC_DATUM_LISTING:
        return a->as.listing == b->as.listing;
    }
    return false;
}

static bool contains(const voc_comparison_cell *cell, const voc_datum *datum)
{
    for (size_t i = 0; i < cell->count; i++) {
        if (same_datum(&cell->items[i], datum))
            return true;
    }
    return false;
}

static bool same_cell(const voc_comparison_cell *a, const voc_comparison_cell *b)
{
    for (size_t i = 0; i < a->count; i++) {
        if (!contains(b, &a->items[i]))
            return false;
    }
    for (size_t i = 0; i < b->count; i++) {
        if (!contains(a, &b->items[i]))
            return false;
    }
    return true;
}

voc_row_verdict voc__compare_verdict(const voc_comparison_cell *cells, size_t count)
{
    /* A scope is marked in its cell and stays comparable; anything else unlike is not. */
    const unsigned incomparable = ~(unsigned)(VOC_UNLIKE_SCOPE | VOC_UNLIKE_TAXONOMY);
    bool alike = true;
    for (size_t i = 0; i < count; i++) {
        if (cells[i].missing != VOC_NOT_MISSING || cells[i].count == 0 ||
            (cells[i].unlike & incomparable))
            return VOC_ROW_NOT_COMPARED;
        alike = alike && same_cell(&cells[0], &cells[i]);
    }
    return alike ? VOC_ROW_ALIKE : VOC_ROW_DIFFERS;
}

static bool names_source(const voc_source_list *sources, const voc_source *source)
{
    for (size_t i = 0; i < sources->count; i++) {
        if (sources->items[i] == source)
            return true;
    }
    return false;
}

static bool same_sources(const voc_source_list *a, const voc_source_list *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++) {
        if (!names_source(b, a->items[i]))
            return false;
    }
    return true;
}

voc_source_list voc__common_sources(const voc_comparison_cell *cells, size_t count)
{
    const voc_source_list *common = NULL;
    for (size_t c = 0; c < count; c++) {
        for (size_t i = 0; i < cells[c].count; i++) {
            const voc_source_list *sources = &cells[c].items[i].sources;
            if (!common)
                common = sources;
            else if (!same_sources(common, sources))
                return (voc_source_list){0};
        }
    }
    return common ? *common : (voc_source_list){0};
}
