/* Pay by industry: two as dots with words beside them, more as bars. */
#include "compose/career.h"

static bool by_industry(const voc__composer *c, const voc_figure *f)
{
    return f->measure == VOC_PAY && f->industry.text && voc__has_value(f) &&
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
    return voc__phrase(c, SAY_SENTENCES, title, text);
}

static void industry_mark(voc__composer *c, const voc_figure *f, bool named)
{
    voc_document_open(c->document, VOC_NODE_MARK,
                      &(voc_attributes){.x = f->value, .value = f->value});
    if (named)
        voc__add_label(c, VOC_LABEL_NAME, voc__text(c, &f->industry));
    voc__add_label(c, VOC_LABEL_VALUE, voc__value(c, f));
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
                                        .axis = voc__axis(c, &one->unit),
                                        .alt = industry_alt(c, title, list, reference)});
    voc__add_caption(c, title, voc__statistic_words(c, one->statistic));
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
        voc__open_label(c, VOC_LABEL_NAME);
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

void voc__pay_by_industry(voc__composer *c, const voc_figure_list *figures)
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
