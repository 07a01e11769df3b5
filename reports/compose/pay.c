/* Pay: the medians over time, how pay spreads, pay by industry, and whatever else was found. */
#include "compose/career.h"

static const voc_figure *like(const voc__composer *c, const voc_figure_list *figures,
                              voc_statistic statistic, const voc_figure *other)
{
    voc_figure_list list = voc__series(c, figures, VOC_PAY, statistic, VOC_UNIT_MONEY);
    for (size_t i = 0; i < list.count; i++)
        if (!other || !(voc_figure_unlikeness(list.items[i], other) & ~VOC_UNLIKE_STATISTIC))
            return list.items[i];
    return NULL;
}

static void pair(voc__composer *c, voc__phrase_key phrase, const voc_figure *low,
                 const voc_figure *high)
{
    if (!low || !high)
        return;
    voc__add(c, " ");
    voc__add(c, voc__phrase(c, phrase, voc__value(c, low), voc__value(c, high)));
    voc__mark_printed(c, low);
    voc__mark_printed(c, high);
}

static void spread(voc__composer *c, const voc_figure_list *figures)
{
    const voc_figure *low = like(c, figures, VOC_P10, NULL);
    const voc_figure *quarter = like(c, figures, VOC_P25, low);
    const voc_figure *high = low ? like(c, figures, VOC_P90, low) : NULL;
    const voc_figure *upper = quarter ? like(c, figures, VOC_P75, quarter) : NULL;
    const voc_figure *one = high ? low : upper ? quarter : NULL;
    if (!one)
        return;
    const voc_figure *mean = like(c, figures, VOC_MEAN, one);
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    voc__add_style(c, VOC_STYLE_STRONG, voc__phrase(c, SAY_PAY_SPREAD, voc__when(c, one)));
    pair(c, SAY_SPREAD_TENTHS, low, high);
    pair(c, SAY_SPREAD_QUARTERS, quarter, upper);
    if (mean) {
        voc__add(c, " ");
        voc__add(c, voc__phrase(c, SAY_SPREAD_MEAN, voc__value(c, mean)));
        voc__mark_printed(c, mean);
    }
    voc__cite_one(c, one->source);
    voc__figure_letter(c, one);
    voc__add(c, voc__format_age(&c->format, one, &c->policy) ? " " : NULL);
    voc__age(c, one);
    voc__close(c);
    voc__notes(c);
}

static void other_pay(voc__composer *c, const voc_figure_list *figures, bool only)
{
    voc_figure_list rest = voc__unprinted(c, figures);
    const voc_figure **items = voc__arena_alloc(c->format.arena, rest.count, sizeof *items);
    voc_figure_list pay = {items, 0};
    for (size_t i = 0; items && i < rest.count; i++)
        if (rest.items[i]->measure == VOC_PAY)
            items[pay.count++] = rest.items[i];
    if (!pay.count)
        return;
    if (only) {
        voc__figure_table(c, &pay, voc__phrase(c, SAY_PAY));
        return;
    }
    voc__section(c, 3, SAY_OTHER_PAY);
    voc__figure_table(c, &pay, voc__phrase(c, SAY_OTHER_PAY));
    voc__add_paragraph(c, VOC_ROLE_NOTE, VOC_STYLE_REGULAR, voc__phrase(c, SAY_OTHER_PAY_NOTE));
    voc__close(c);
}

/* What a reader should know of the figures: at the end of the section that first prints them. */
void voc__career_notes(voc__composer *c, const voc_occupation *o)
{
    for (size_t i = 0; i < o->notes.count; i++) {
        voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_NOTE);
        voc__statement(c, &o->notes.items[i]);
        voc__close(c);
    }
}

bool voc__has_pay(voc__composer *c, const voc__career *career)
{
    const voc_figure_list *figures = &career->occupation->figures;
    for (size_t i = 0; i < figures->count; i++)
        if (figures->items[i]->measure == VOC_PAY && voc__in_time(c, figures->items[i]))
            return true;
    return false;
}

void voc__career_pay(voc__composer *c, const voc__career *career, bool new_page)
{
    if (!voc__has_pay(c, career))
        return;
    const voc_figure_list *figures = &career->occupation->figures;
    voc__section_page(c, 2, voc__phrase(c, SAY_PAY), new_page);
    bool medians = voc__pay_history(c, figures);
    spread(c, figures);
    voc__pay_by_industry(c, figures);
    other_pay(c, figures, !medians);
    voc__career_notes(c, career->occupation);
    voc__close(c);
}
