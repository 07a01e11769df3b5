/* The way that comes first, drawn to scale: study, what it gives, and what it pays. */
#include "compose/pathway_drawing.h"

#include <string.h>

typedef struct printing {
    voc__composer *c;
    const voc__pathway *p;
    voc__way_drawing way;
    const voc_figure *scale; /* the pay to which heights are drawn; NULL: none */
    bool dashed;
} printing;

/* The first pay there is gives the scale: others are drawn to it where they can be. */
static bool is_to_scale(const printing *print, const voc__post *one)
{
    return voc__has_value(one->pay) && one->pay->unit.period == print->scale->unit.period &&
           strcmp(one->pay->unit.currency, print->scale->unit.currency) == 0;
}

static void find_scale(printing *print)
{
    for (size_t i = 0; i < print->way.post_count && !print->scale; i++)
        if (voc__has_value(print->way.posts[i].pay))
            print->scale = print->way.posts[i].pay;
}

/* ---- in words ------------------------------------------------------------------------------- */

static const char *month_words(const printing *print, int month)
{
    return voc__arena_printf(print->c->format.arena, "%d", month);
}

static void say(printing *print, const char **alt, const char *text)
{
    *alt = voc__sentences(print->c, *alt, voc__stopped(print->c, text));
}

static const char *gain_words(const printing *print, const voc__gain *gain)
{
    const char *text = gain->name;
    for (size_t i = 0; i < gain->then_count; i++)
        text = voc__phrase(print->c, SAY_COMMA, text, gain->then[i]);
    return text;
}

static const char *alt_words(printing *print)
{
    voc__composer *c = print->c;
    const voc__way_drawing *way = &print->way;
    const char *alt = NULL;
    for (size_t i = 0; i < way->study_count; i++) {
        const voc__study *s = &way->studies[i];
        say(print, &alt,
            voc__phrase(c, s->uncertain ? SAY_ALT_UNCERTAIN : SAY_ALT_STUDY, s->name,
                        month_words(print, s->from), month_words(print, s->to)));
    }
    for (size_t i = 0; i < way->gain_count; i++)
        say(print, &alt,
            voc__phrase(c, SAY_ALT_GAIN, month_words(print, way->gains[i].month),
                        gain_words(print, &way->gains[i])));
    for (size_t i = 0; i < way->post_count; i++) {
        const voc__post *one = &way->posts[i];
        say(print, &alt,
            voc__phrase(c, one->uncertain ? SAY_ALT_WORK_UNCERTAIN : SAY_ALT_WORK,
                        month_words(print, one->from), voc__title(c, &one->occupation->entity),
                        one->pay ? voc__value(c, one->pay) : voc__phrase(c, SAY_NO_PAY_FIGURE)));
    }
    return voc__phrase(c, SAY_TIMELINE_ALT, alt ? alt : "");
}

/* ---- lanes ---------------------------------------------------------------------------------- */

static void open_lane(printing *print, voc_lane lane, voc__phrase_key name)
{
    voc_document_open(print->c->document, VOC_NODE_LANE, &(voc_attributes){.lane = lane});
    voc__add_label(print->c, VOC_LABEL_NAME, voc__phrase(print->c, name));
}

static void study_lane(printing *print)
{
    voc__composer *c = print->c;
    if (!print->way.study_count)
        return;
    open_lane(print, VOC_LANE_BARS, SAY_LANE_STUDY);
    for (size_t i = 0; i < print->way.study_count; i++) {
        const voc__study *s = &print->way.studies[i];
        voc_document_open(c->document, VOC_NODE_SPAN,
                          &(voc_attributes){.x = voc__at_month(s->from),
                                            .x2 = voc__at_month(s->to),
                                            .uncertain = s->uncertain});
        voc__open_label(c, VOC_LABEL_NAME);
        voc__add(c, s->name);
        if (s->caveat)
            voc__letter(c, s->caveat, NULL);
        voc__close(c);
        voc__close(c);
        print->dashed = print->dashed || s->uncertain;
    }
    voc__close(c);
}

static void gain_lane(printing *print)
{
    voc__composer *c = print->c;
    if (!print->way.gain_count)
        return;
    open_lane(print, VOC_LANE_NODES, SAY_LANE_EARN);
    for (size_t i = 0; i < print->way.gain_count; i++) {
        const voc__gain *gain = &print->way.gains[i];
        voc_document_open(c->document, VOC_NODE_MARK,
                          &(voc_attributes){.x = voc__at_month(gain->month)});
        voc__add_label(c, VOC_LABEL_NAME, gain->name);
        for (size_t k = 0; k < gain->then_count; k++)
            voc__add_label(c, VOC_LABEL_DETAIL, gain->then[k]);
        voc__close(c);
    }
    voc__close(c);
}

static void post_labels(voc__composer *c, const voc__post *one)
{
    voc__add_label(c, VOC_LABEL_NAME, voc__title(c, &one->occupation->entity));
    if (!one->pay) {
        voc__add_label(c, VOC_LABEL_DETAIL, voc__phrase(c, SAY_NO_PAY_FIGURE));
        return;
    }
    voc__open_label(c, VOC_LABEL_VALUE);
    voc__add(c, voc__value(c, one->pay));
    voc__cite_one(c, one->pay->source);
    voc__figure_letter(c, one->pay);
    voc__close(c);
    if (!voc__format_age(&c->format, one->pay, &c->policy))
        return;
    voc__open_label(c, VOC_LABEL_DETAIL);
    voc__age(c, one->pay);
    voc__close(c);
}

static void work_lane(printing *print)
{
    voc__composer *c = print->c;
    size_t count = print->way.post_count;
    if (!count)
        return;
    open_lane(print, VOC_LANE_HEIGHTS, SAY_LANE_WORK);
    if (print->scale)
        voc__add_label(c, VOC_LABEL_DETAIL,
                       voc__phrase(c, SAY_TO_SCALE, voc__pay_term(c, print->scale)));
    for (size_t i = 0; i < count; i++) {
        const voc__post *one = &print->way.posts[i];
        bool drawn = print->scale && is_to_scale(print, one);
        int to = i + 1 < count ? print->way.posts[i + 1].from : one->from;
        voc_document_open(c->document, VOC_NODE_SPAN,
                          &(voc_attributes){.x = voc__at_month(one->from),
                                            .x2 = voc__at_month(to),
                                            .value = drawn ? one->pay->value : (voc_decimal){0, 0},
                                            .uncertain = !drawn || one->uncertain,
                                            .newest = one->goal});
        post_labels(c, one);
        voc__close(c);
        print->dashed = print->dashed || !drawn || one->uncertain;
    }
    voc__close(c);
}

/* ---- together ------------------------------------------------------------------------------- */

static void goal(printing *print, int month, voc__phrase_key name)
{
    voc_document_open(print->c->document, VOC_NODE_REFERENCE,
                      &(voc_attributes){.x = voc__at_month(month)});
    voc__add_label(print->c, VOC_LABEL_NAME, voc__phrase(print->c, name));
    voc__close(print->c);
}

static void goals(printing *print)
{
    voc_range months = print->p->way->months;
    if (print->p->block || !months.stated)
        return;
    bool span = months.high > months.low;
    goal(print, months.low, span ? SAY_GOAL_EARLIEST : SAY_GOAL);
    if (span)
        goal(print, months.high, SAY_GOAL_LATEST);
}

static void caption(printing *print)
{
    voc__composer *c = print->c;
    const char *name = voc__phrase(c, SAY_YOUR_WAY);
    const char *reasons = voc__way_reasons(c, print->p, print->p->way);
    if (print->p->way_count > 1) {
        name = voc__phrase(c, SAY_WAY_NAMED, voc__way_letter(c, 0));
        name = reasons ? voc__phrase(c, SAY_LABELLED, name, reasons) : name;
    }
    voc__add_caption(c, name, voc__phrase(c, SAY_TIMELINE_REST));
}

static void chart_notes(printing *print)
{
    voc__composer *c = print->c;
    const char *undrawn = print->way.undrawn;
    if (!print->dashed && !undrawn && !voc__has_notes(c))
        return;
    const char *text = print->dashed ? voc__phrase(c, SAY_DASHED) : NULL;
    if (undrawn)
        text = voc__sentences(c, text, voc__phrase(c, SAY_NOT_DRAWN, undrawn));
    bool noted = voc__has_notes(c);
    voc__open(c, VOC_NODE_NOTES);
    voc__add_notes(c);
    if (text)
        voc__add(c, noted ? voc__arena_printf(c->format.arena, " %s", text) : text);
    voc__close(c);
}

void voc__pathway_timeline(voc__composer *c, const voc__pathway *p)
{
    if (!p->way || !p->way->step_count) {
        voc__notes(c);
        return;
    }
    printing print = {.c = c, .p = p, .way = voc__draw_way(c, p, p->way)};
    find_scale(&print);
    if (!print.way.study_count && !print.way.gain_count && !print.way.post_count) {
        voc__notes(c);
        return;
    }
    voc__section_going_on(c, voc__phrase(c, p->block ? SAY_AS_FAR_AS_IT_GOES : SAY_TIMELINE));
    voc__open_month_chart(c, VOC_CHART_TIMELINE, alt_words(&print));
    caption(&print);
    goals(&print);
    study_lane(&print);
    gain_lane(&print);
    work_lane(&print);
    chart_notes(&print);
    voc__close(c);
    voc__close(c);
}
