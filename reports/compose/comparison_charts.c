/* The two charts under a comparison: pay on one scale, and the change in jobs. */
#include "compose/comparison.h"

#include <string.h>

static const voc_comparison_row *find_row(const voc_comparison *comparison, voc_criterion criterion)
{
    for (size_t r = 0; r < comparison->row_count; r++)
        if (comparison->rows[r].criterion == criterion)
            return &comparison->rows[r];
    return NULL;
}

/* The figure of a cell that may be drawn among the row's others: there is a value, and it is
 * like. */
static const voc_datum *drawable(const voc_comparison_cell *cell)
{
    const voc_datum *datum = cell->count ? &cell->items[0] : NULL;
    bool like = datum && !(datum->unlike & ~(unsigned)(VOC_UNLIKE_SCOPE | VOC_UNLIKE_TAXONOMY));
    return like && datum->kind == VOC_DATUM_FIGURE && datum->as.figure->status == VOC_VALUE ? datum
                                                                                            : NULL;
}

static size_t count_drawable(const voc_comparison *comparison, const voc_comparison_row *row)
{
    size_t count = 0;
    for (size_t s = 0; row && s < comparison->subject_count; s++)
        count += drawable(&row->cells[s]) ? 1 : 0;
    return count;
}

static void caption(voc__composer *c, voc__phrase_key statement, const voc_figure *pattern)
{
    bool counted = pattern->statistic == VOC_PERCENT;
    const char *when = voc__when(c, pattern);
    const char *rest = counted ? when
                               : voc__phrase(c, SAY_SCALE_CAPTION,
                                             voc__statistic_words(c, pattern->statistic), when);
    voc__add_caption(c, voc__phrase(c, statement), rest);
}

static const char *semicolon(voc__composer *c, const char *text, const char *one)
{
    return text ? voc__phrase(c, SAY_SEMICOLON, text, one) : one;
}

static const char *dot_label(voc__composer *c, const voc_entity *subject, const voc_figure *figure)
{
    return voc__phrase(c, SAY_DOT_LABEL, voc__title(c, subject), voc__value(c, figure));
}

/* Whether another publisher's pay is in the unit of the scale. */
static bool on_scale(const voc_figure *figure, const voc_figure *pattern)
{
    return figure->status == VOC_VALUE && figure->unit.period == pattern->unit.period &&
           strcmp(figure->unit.currency, pattern->unit.currency) == 0;
}

/* "Miller $61,000 (median, 2016, Payboard)": other publishers' pay, with what makes it other. */
static const char *other_alt(voc__composer *c, const char *text, const voc_comparison *comparison,
                             const voc_comparison_row *other, const voc_figure *pattern)
{
    for (size_t s = 0; other && s < comparison->subject_count; s++) {
        for (size_t i = 0; i < other->cells[s].count; i++) {
            const voc_figure *figure = other->cells[s].items[i].as.figure;
            if (!on_scale(figure, pattern))
                continue;
            const char *what = voc__phrase(c, SAY_COMMA, voc__statistic_words(c, figure->statistic),
                                           voc__when(c, figure));
            if (figure->source->publisher)
                what = voc__phrase(c, SAY_COMMA, what, figure->source->publisher);
            text = semicolon(
                c, text,
                voc__phrase(c, SAY_BRACKETED, dot_label(c, comparison->subjects[s], figure), what));
        }
    }
    return text;
}

/* "Pay on one scale: Baker $40,000; Miller $50,000; all occupations $49,500". other: the row of
 * other publishers' pay, or NULL. */
static const char *alt_text(voc__composer *c, voc__phrase_key statement,
                            const voc_comparison *comparison, const voc_comparison_row *row,
                            const voc_comparison_row *other, const voc_figure *reference)
{
    const char *text = NULL;
    for (size_t s = 0; s < comparison->subject_count; s++) {
        const voc_datum *datum = drawable(&row->cells[s]);
        if (datum)
            text = semicolon(c, text, dot_label(c, comparison->subjects[s], datum->as.figure));
    }
    text = other_alt(c, text, comparison, other, row->pattern);
    if (text && reference)
        text = semicolon(c, text, dot_label(c, reference->subject, reference));
    return voc__phrase(c, SAY_LABELLED, voc__phrase(c, statement), text ? text : "");
}

static void reference_line(voc__composer *c, const voc_figure *reference)
{
    if (!reference)
        return;
    voc_document_open(c->document, VOC_NODE_REFERENCE, &(voc_attributes){.x = reference->value});
    voc__add_label(
        c, VOC_LABEL_NAME,
        voc__phrase(c, SAY_COMMA, voc__title(c, reference->subject), voc__value(c, reference)));
    voc__close(c);
}

static void dot(voc__composer *c, const voc_entity *subject, const voc_datum *datum, voc_form form)
{
    const voc_figure *figure = datum->as.figure;
    voc_document_open(c->document, VOC_NODE_MARK,
                      &(voc_attributes){.x = figure->value, .value = figure->value, .form = form});
    voc__open_label(c, VOC_LABEL_NAME);
    voc__add(c, dot_label(c, subject, figure));
    voc__comparison_letter(c, datum);
    voc__close(c);
    voc__close(c);
}

/* Other publishers' pay stands on the scale too, outlined, so that nobody takes it for the same. */
static void other_dots(voc__composer *c, const voc_comparison *comparison,
                       const voc_comparison_row *other, const voc_figure *pattern)
{
    for (size_t s = 0; other && s < comparison->subject_count; s++) {
        for (size_t i = 0; i < other->cells[s].count; i++) {
            const voc_datum *datum = &other->cells[s].items[i];
            if (on_scale(datum->as.figure, pattern))
                dot(c, comparison->subjects[s], datum, VOC_FORM_DIAMOND);
        }
    }
}

static void pay_chart(voc__composer *c, const voc_comparison *comparison,
                      const voc_comparison_row *row)
{
    static const voc_form forms[] = {VOC_FORM_DISC, VOC_FORM_RING, VOC_FORM_SQUARE};
    const voc_figure *reference = voc__reference_for(c, row->pattern);
    const voc_comparison_row *other = find_row(comparison, VOC_CRITERION_OTHER_PAY);
    voc_document_open(c->document, VOC_NODE_CHART,
                      &(voc_attributes){.chart = VOC_CHART_DOTS,
                                        .axis = voc__axis(c, &row->pattern->unit),
                                        .alt = alt_text(c, SAY_PAY_ON_ONE_SCALE, comparison, row,
                                                        other, reference)});
    caption(c, SAY_PAY_ON_ONE_SCALE, row->pattern);
    for (size_t s = 0; s < comparison->subject_count; s++) {
        const voc_datum *datum = drawable(&row->cells[s]);
        if (datum)
            dot(c, comparison->subjects[s], datum, forms[s % 3]);
    }
    other_dots(c, comparison, other, row->pattern);
    reference_line(c, reference);
    voc__close(c);
}

static void bar(voc__composer *c, const voc_entity *subject, const voc_datum *datum,
                const voc_datum *openings)
{
    const voc_figure *figure = datum->as.figure;
    voc_document_open(c->document, VOC_NODE_MARK,
                      &(voc_attributes){.x = figure->value, .value = figure->value});
    voc__add_label(c, VOC_LABEL_NAME, voc__title(c, subject));
    voc__open_label(c, VOC_LABEL_VALUE);
    voc__add(c, voc__value(c, figure));
    voc__comparison_letter(c, datum);
    voc__close(c);
    if (openings)
        voc__add_label(c, VOC_LABEL_DETAIL,
                       voc__phrase(c, SAY_OPENINGS_DETAIL, voc__value(c, openings->as.figure)));
    voc__close(c);
}

static void change_chart(voc__composer *c, const voc_comparison *comparison,
                         const voc_comparison_row *row)
{
    const voc_figure *reference = voc__reference_for(c, row->pattern);
    const voc_comparison_row *openings = find_row(comparison, VOC_CRITERION_OPENINGS);
    voc_document_open(c->document, VOC_NODE_CHART,
                      &(voc_attributes){.chart = VOC_CHART_BARS,
                                        .axis = voc__axis(c, &row->pattern->unit),
                                        .alt = alt_text(c, SAY_CHANGE_ON_ONE_SCALE, comparison, row,
                                                        NULL, reference)});
    caption(c, SAY_CHANGE_ON_ONE_SCALE, row->pattern);
    for (size_t s = 0; s < comparison->subject_count; s++) {
        const voc_datum *datum = drawable(&row->cells[s]);
        if (datum)
            bar(c, comparison->subjects[s], datum, openings ? drawable(&openings->cells[s]) : NULL);
    }
    reference_line(c, reference);
    voc__close(c);
}

void voc__comparison_charts(voc__composer *c, const voc_comparison *comparison)
{
    const voc_comparison_row *pay = find_row(comparison, VOC_CRITERION_PAY);
    const voc_comparison_row *change = find_row(comparison, VOC_CRITERION_CHANGE);
    bool has_pay = count_drawable(comparison, pay) >= 2;
    bool has_change = count_drawable(comparison, change) >= 2;
    if (has_pay && has_change) {
        voc__columns(c, VOC_RATIO_EQUAL);
        pay_chart(c, comparison, pay);
        voc__next_column(c);
        change_chart(c, comparison, change);
        voc__columns_end(c);
    } else if (has_pay) {
        pay_chart(c, comparison, pay);
    } else if (has_change) {
        change_chart(c, comparison, change);
    }
}
