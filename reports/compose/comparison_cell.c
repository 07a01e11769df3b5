/* What stands in a cell of a comparison sheet. */
#include "compose/comparison.h"

#include <stdint.h>
#include <string.h>

/* More than this many statements in one cell are counted, not printed: a sheet is one page, and
 * each guide says them all. The more columns, the narrower they are. */
static const size_t most_items[VOC_COMPARISON_MAX + 1] = {0, 0, 12, 8, 6, 5};

static const char *missing_words(const voc__composer *c, voc_missing missing)
{
    static const voc__phrase_key keys[] = {
        [VOC_MISSING_NOT_STATED] = SAY_NOT_STATED,
        [VOC_MISSING_NONE_FOUND] = SAY_MISSING_NONE_FOUND,
        [VOC_MISSING_WITHHELD] = SAY_WITHHELD,
        [VOC_MISSING_NOT_SURVEYED] = SAY_NOT_SURVEYED,
        [VOC_MISSING_NOT_APPLICABLE] = SAY_NOT_APPLICABLE,
        [VOC_MISSING_UNREADABLE] = SAY_UNREADABLE,
    };
    return voc__phrase(c, missing == VOC_NOT_MISSING ? SAY_NOT_STATED : keys[missing]);
}

/* "another kind of source, another date"; a scope has words of its own. */
static const char *unlike_words(const voc__composer *c, unsigned unlike)
{
    const char *text = NULL;
    for (unsigned bit = 0; 1u << bit <= VOC_UNLIKE_UNIT; bit++) {
        if (!(unlike >> bit & 1) || 1u << bit == VOC_UNLIKE_SCOPE)
            continue;
        const char *one = voc__phrase(c, (voc__phrase_key)(SAY_UNLIKE_STATISTIC + (int)bit));
        text = text ? voc__phrase(c, SAY_COMMA, text, one) : one;
    }
    return text;
}

void voc__comparison_letter(voc__composer *c, const voc_datum *datum)
{
    const char *unlike = unlike_words(c, datum->unlike);
    const char *why = voc__sentences(c, unlike ? voc__phrase(c, SAY_UNLIKE_ROW, unlike) : NULL,
                                     voc__figure_caveat(c, datum->as.figure));
    if (why)
        voc__letter(c, why, NULL);
}

static void own_figure_words(voc__composer *c, const voc_figure *figure)
{
    const char *what = voc__statistic_words(c, figure->statistic);
    voc__add(c, " ");
    voc__add(c, voc__phrase(c, SAY_COMMA, what, voc__when(c, figure)));
    if (figure->source->publisher)
        voc__add(c, voc__arena_printf(c->format.arena, ", %s", figure->source->publisher));
}

/* The first figure of a row leads, those that go with it follow. Where it is not of the row's
 * pattern it says what it is. */
static void figure(voc__composer *c, const voc_comparison_row *row, const voc_datum *datum,
                   bool first)
{
    const voc_figure *f = datum->as.figure;
    bool own = row->criterion == VOC_CRITERION_OTHER_PAY ||
               datum->unlike & ~(unsigned)(VOC_UNLIKE_SCOPE | VOC_UNLIKE_TAXONOMY);
    bool leads = first && !row->superseded && row->criterion != VOC_CRITERION_OTHER_PAY;
    const char *value = voc__value(c, f);
    if (f->measure == VOC_EMPLOYMENT_CHANGE && f->unit.kind == VOC_UNIT_JOBS)
        value = voc__phrase(c, SAY_JOBS_DETAIL, value);
    voc__add_style(c, leads ? VOC_STYLE_KEY : VOC_STYLE_REGULAR, value);
    if (own) {
        own_figure_words(c, f);
        voc__comparison_letter(c, datum);
        voc__cite_one(c, f->source);
        if (datum->age != VOC_AGE_CURRENT) {
            voc__add(c, " ");
            voc__age(c, f);
        }
    } else if (first) {
        voc__comparison_letter(c, datum);
    }
    voc__mark_printed(c, f);
}

static const char *posting_words(voc__composer *c, const voc_posting *posting)
{
    const voc_statements *parts[] = {&posting->education, &posting->experience,
                                     &posting->credentials};
    const char *text = NULL;
    for (size_t p = 0; p < sizeof parts / sizeof *parts; p++) {
        for (size_t i = 0; i < parts[p]->count; i++) {
            const char *one = voc__brief(c, &parts[p]->items[i]);
            text = text ? voc__phrase(c, SAY_COMMA, text, one) : one;
        }
    }
    return text ? text : voc__phrase(c, SAY_NOT_STATED);
}

/* The strength stands once before all that have it. */
static const char *requirement_words(voc__composer *c, const voc_requirement *requirement,
                                     const voc_datum *before)
{
    const char *words = voc__requirement_words(c, requirement, true);
    bool said = before && before->kind == VOC_DATUM_REQUIREMENT &&
                before->as.requirement->strength == requirement->strength;
    return said || requirement->strength == VOC_STRENGTH_UNSTATED
               ? words
               : voc__phrase(c, SAY_LABELLED, voc__strength_words(c, requirement->strength), words);
}

static const char *entity_words(voc__composer *c, const voc_entity *entity)
{
    if (entity->kind == VOC_CERTIFICATION)
        return voc__certification_short(c, (const voc_certification *)(const void *)entity);
    if (entity->kind == VOC_ORGANIZATION)
        return voc__organization_name(c, (const voc_organization *)(const void *)entity);
    return voc__title(c, entity);
}

static const char *listing_words(voc__composer *c, const voc_listing *listing)
{
    static const voc__phrase_key status[] = {0, SAY_FEATURED, SAY_SPONSORED};
    const char *name = voc__text(c, &listing->list);
    if (listing->status == VOC_LISTING_PLAIN)
        return name;
    const char *paid = voc__phrase(c, status[listing->status]);
    /* "Featured Schools" says so itself. */
    return strncmp(name, paid, strlen(paid)) == 0 ? name
                                                  : voc__phrase(c, SAY_BRACKETED, name, paid);
}

static const char *words_of(voc__composer *c, voc_criterion criterion, const voc_datum *datum,
                            const voc_datum *before)
{
    switch (datum->kind) {
    case VOC_DATUM_STATEMENT:
        return voc__brief(c, datum->as.statement);
    case VOC_DATUM_WORDS:
        if (criterion == VOC_CRITERION_KIND)
            return voc__phrase(c, strcmp(datum->as.words->text, "license") == 0
                                      ? SAY_KIND_LICENSE
                                      : SAY_KIND_CERTIFICATION);
        return voc__text(c, datum->as.words);
    case VOC_DATUM_REQUIREMENT:
        return requirement_words(c, datum->as.requirement, before);
    case VOC_DATUM_MONTHS:
        return voc__format_months(&c->format, datum->as.months);
    case VOC_DATUM_LEVEL:
        return voc__level_words(c, datum->as.level);
    case VOC_DATUM_MODALITY:
        return voc__phrase(
            c, (voc__phrase_key)(SAY_MODALITY_IN_PERSON + (int)datum->as.modality - VOC_IN_PERSON));
    case VOC_DATUM_YES_NO:
        return voc__phrase(c, SAY_YES);
    case VOC_DATUM_ENTITY:
        return entity_words(c, datum->as.entity);
    case VOC_DATUM_POSTING:
        return posting_words(c, (const voc_posting *)(const void *)datum->as.entity);
    case VOC_DATUM_LISTING:
        return listing_words(c, datum->as.listing);
    case VOC_DATUM_FIGURE:
        break;
    }
    return NULL;
}

static bool is_inferred(const voc_datum *datum)
{
    return (datum->kind == VOC_DATUM_STATEMENT && datum->as.statement->inferred) ||
           (datum->kind == VOC_DATUM_REQUIREMENT && datum->as.requirement->inferred);
}

/* How many of a cell's items are printed: no more than `most`, and no requirement after what is
 * stated in words, which says the same and comes first. */
static size_t count_shown(const voc_comparison_cell *cell, size_t most)
{
    size_t words = 0;
    while (words < cell->count && cell->items[words].kind != VOC_DATUM_REQUIREMENT)
        words++;
    if (words > 0 && words < cell->count)
        return words;
    return cell->count > most ? most - 1 : cell->count;
}

/* Words run in, their sources together at the end. */
static void words(voc__composer *c, const voc_comparison_row *row, const voc_comparison_cell *cell,
                  size_t subjects, bool cited)
{
    size_t most = most_items[subjects], shown = count_shown(cell, most);
    voc_source_list sources = {NULL, 0};
    /* What is said of certification are sentences of their own, with semicolons within. */
    bool sentences = row->criterion == VOC_CRITERION_CERTIFICATION;
    for (size_t i = 0; i < shown; i++) {
        const voc_datum *datum = &cell->items[i];
        const char *text = words_of(c, row->criterion, datum, i ? datum - 1 : NULL);
        voc__add(c, i == 0 ? "" : sentences ? ". " : "; ");
        voc__add(c, text && (i == 0 || sentences) ? voc__format_capital(&c->format, text) : text);
        if (is_inferred(datum))
            voc__add_inferred(c);
        sources = voc__sources_joined(c, &sources, &datum->sources);
    }
    if (shown == most - 1 && cell->count > most) {
        voc__add(c, "; ");
        voc__add(c, voc__format_counted(&c->format, COUNT_MORE, (int64_t)(cell->count - shown)));
    }
    if (cited)
        voc__cite(c, &sources);
}

/* From the strongest to the weakest, each with its sources. What only ads ask has a row of its
 * own. */
static void requirements(voc__composer *c, const voc_comparison_cell *cell, voc__topic topic)
{
    voc_requirement *items = voc__arena_alloc(c->format.arena, cell->count, sizeof *items);
    voc_requirements list = {items, 0};
    for (size_t i = 0; items && i < cell->count; i++)
        if (cell->items[i].as.requirement->strength != VOC_SEEN_IN_POSTING)
            items[list.count++] = *cell->items[i].as.requirement;
    if (list.count)
        /* Of experience the notes are what matters: "at most", "varies by position". */
        voc__requirements_run_in(c, &list, topic, topic == VOC__TOPIC_EXPERIENCE, SIZE_MAX);
    else
        voc__add(c, voc__phrase(c, SAY_ONLY_IN_ADS));
}

void voc__comparison_cell(voc__composer *c, const voc_comparison_row *row,
                          const voc_comparison_cell *cell, size_t subjects, bool cited)
{
    if (cell->count == 0) {
        bool none = row->criterion == VOC_CRITERION_POSTINGS;
        voc__add(c, missing_words(c, none ? VOC_MISSING_NONE_FOUND : cell->missing));
        return;
    }
    if (row->criterion == VOC_CRITERION_EDUCATION || row->criterion == VOC_CRITERION_EXPERIENCE) {
        requirements(c, cell,
                     row->criterion == VOC_CRITERION_EDUCATION ? VOC__TOPIC_EDUCATION
                                                               : VOC__TOPIC_EXPERIENCE);
        return;
    }
    if (cell->items[0].kind != VOC_DATUM_FIGURE) {
        words(c, row, cell, subjects, cited);
        return;
    }
    for (size_t i = 0; i < cell->count; i++) {
        voc__add(c, i == 0 ? "" : row->criterion == VOC_CRITERION_OTHER_PAY ? "; " : "  ");
        figure(c, row, &cell->items[i], i == 0);
    }
}
