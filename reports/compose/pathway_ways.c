/* The ways side by side: drawn, compared row by row, and why they stand in this order. */
#include "compose/pathway_drawing.h"

#include <string.h>

/* More would not stand side by side; the planner gives as many reasons. */
enum { MOST_WAYS = 4 };

typedef struct cell {
    const char *text; /* NULL: nobody says */
    const char *note; /* why the text is not sure; NULL: nothing to say */
    voc_source_list sources;
} cell;

static size_t shown(const voc__pathway *p)
{
    return p->way_count < MOST_WAYS ? p->way_count : MOST_WAYS;
}

/* "A Fastest" */
static const char *way_name(voc__composer *c, const voc__pathway *p, size_t index)
{
    const char *reasons = voc__way_reasons(c, p, voc_plan_way(p->plan, index));
    const char *letter = voc__way_letter(c, index);
    return reasons ? voc__phrase(c, SAY_CODE_IN, letter, reasons) : letter;
}

/* Months to the first pay: of the goal itself where none comes before. */
static voc_range pay_begins(const voc__pathway *p, const voc_way *way)
{
    if (way->first_pay.stated)
        return way->first_pay;
    bool goal_pays = way->first_job < 0 && voc__as_occupation(p->target);
    return goal_pays ? way->months : (voc_range){false, 0, 0};
}

/* ---- the chart ------------------------------------------------------------------------------- */

static const char *pay_words(voc__composer *c, const voc__pathway *p, const voc_way *way)
{
    voc_range pay = pay_begins(p, way);
    if (!pay.stated)
        return voc__phrase(c, SAY_PAY_UNSTATED);
    return voc__phrase(c, SAY_PAY_FROM_MONTH, voc__arena_printf(c->format.arena, "%d", pay.low));
}

static const char *way_in_words(voc__composer *c, const voc__pathway *p, size_t index)
{
    const voc_way *way = voc_plan_way(p->plan, index);
    const char *steps = NULL;
    for (size_t i = 0; i < way->step_count; i++) {
        const char *name = voc__step_name(c, &way->steps[i]);
        const char *step = way->steps[i].months.stated && way->steps[i].months.high > 0
                               ? voc__phrase(c, SAY_LABELLED, name,
                                             voc__format_months(&c->format, way->steps[i].months))
                               : name;
        steps = steps ? voc__phrase(c, SAY_COMMA, steps, step) : step;
    }
    const char *text = voc__phrase(c, SAY_LABELLED, way_name(c, p, index), steps ? steps : "");
    text = voc__phrase(c, SAY_SEMICOLON, text,
                       voc__phrase(c, SAY_IN_ALL, voc__format_months(&c->format, way->months)));
    return voc__stopped(c, voc__phrase(c, SAY_SEMICOLON, text, pay_words(c, p, way)));
}

static void way_spans(voc__composer *c, const voc__way_drawing *drawn)
{
    for (size_t i = 0; i < drawn->study_count; i++) {
        const voc__study *s = &drawn->studies[i];
        voc_document_open(c->document, VOC_NODE_SPAN,
                          &(voc_attributes){.x = voc__at_month(s->from),
                                            .x2 = voc__at_month(s->to),
                                            .uncertain = s->uncertain,
                                            .newest = !s->uncertain && drawn->gain_count == 1});
        voc__add_label(c, VOC_LABEL_NAME, s->uncertain ? voc__phrase(c, SAY_UP_TO_HERE) : s->name);
        voc__close(c);
    }
}

static void way_lane(voc__composer *c, const voc__pathway *p, size_t index)
{
    const voc_way *way = voc_plan_way(p->plan, index);
    voc__way_drawing drawn = voc__draw_way(c, p, way);
    voc_range pay = pay_begins(p, way);
    voc__open(c, VOC_NODE_LANE);
    voc__add_label(c, VOC_LABEL_NAME, way_name(c, p, index));
    voc__add_label(c, VOC_LABEL_DETAIL, pay_words(c, p, way));
    way_spans(c, &drawn);
    if (pay.stated) {
        voc_document_open(c->document, VOC_NODE_MARK,
                          &(voc_attributes){.x = voc__at_month(pay.low)});
        voc__add_label(c, VOC_LABEL_NAME, voc__phrase(c, SAY_FIRST_PAY));
        voc__close(c);
    }
    voc__close(c);
}

static void chart(voc__composer *c, const voc__pathway *p)
{
    const char *alt = NULL;
    for (size_t i = 0; i < shown(p); i++)
        alt = voc__sentences(c, alt, way_in_words(c, p, i));
    voc__open_month_chart(c, VOC_CHART_WAYS, voc__phrase(c, SAY_WAYS_ALT, alt));
    voc__add_caption(c, voc__phrase(c, SAY_WAYS_CAPTION), voc__phrase(c, SAY_WAYS_REST));
    for (size_t i = 0; i < shown(p); i++)
        way_lane(c, p, i);
    voc__close(c);
}

/* ---- the table ------------------------------------------------------------------------------- */

static cell time_cell(voc__composer *c, const voc__pathway *p, const voc_way *way)
{
    (void)p;
    if (!way->months.stated)
        return (cell){0};
    return (cell){.text = voc__format_months(&c->format, way->months),
                  .note = voc__way_caveat(c, way)};
}

static cell first_pay_cell(voc__composer *c, const voc__pathway *p, const voc_way *way)
{
    voc_range pay = pay_begins(p, way);
    if (!pay.stated)
        return (cell){0};
    bool before = way->first_job >= 0;
    const voc_job *job = before ? voc__best_job(&way->steps[way->first_job].jobs) : NULL;
    const char *when = voc__phrase(c, SAY_AFTER, voc__format_months(&c->format, pay));
    return (cell){.text = voc__phrase(c, SAY_LABELLED, when,
                                      job ? voc__in_sentence(c, &job->occupation->entity)
                                          : voc__phrase(c, SAY_THE_GOAL))};
}

static cell gains_cell(voc__composer *c, const voc__pathway *p, const voc_way *way)
{
    cell out = {0};
    (void)p;
    for (size_t i = 0; i < way->step_count; i++) {
        const char *name =
            way->steps[i].kind == VOC_STEP_WORK ? NULL : voc__step_name(c, &way->steps[i]);
        if (name)
            out.text = out.text ? voc__phrase(c, SAY_COMMA, out.text, name) : name;
    }
    if (!out.text)
        out.text = voc__phrase(c, SAY_NONE_FOUND);
    return out;
}

/* What one has gained, and can work as, before the goal. */
static cell halfway_cell(voc__composer *c, const voc__pathway *p, const voc_way *way)
{
    voc__way_drawing drawn = voc__draw_way(c, p, way);
    const char *held = NULL;
    for (size_t i = 0; i < drawn.gain_count; i++)
        held = drawn.gains[i].month < drawn.end ? drawn.gains[i].name : held;
    if (!held)
        return (cell){.text = voc__phrase(c, SAY_HOLD_NOTHING)};
    const voc_job *job = NULL;
    for (size_t i = 0; way->months.stated && i < way->step_count; i++) {
        const voc_step *step = &way->steps[i];
        bool before = step->start.stated && step->months.stated &&
                      step->start.low + step->months.low < way->months.low;
        const voc_job *best = before ? voc__best_job(&step->jobs) : NULL;
        if (best && (!job || voc__pays_more(best->pay, job->pay)))
            job = best;
    }
    return (cell){
        .text = job ? voc__phrase(c, SAY_COMMA, held, voc__in_sentence(c, &job->occupation->entity))
                    : held};
}

static cell risk_cell(voc__composer *c, const voc__pathway *p, const voc_way *way)
{
    voc_range more = {true, way->months.high - way->months.low, way->months.high - way->months.low};
    (void)p;
    if (!way->months.stated)
        return (cell){.text = voc__phrase(c, SAY_TIME_UNSTATED)};
    if (more.high > 0)
        return (cell){.text =
                          voc__phrase(c, SAY_MAY_TAKE_MORE, voc__format_months(&c->format, more))};
    if (way->first_job < 0 && way->months.low > 0)
        return (cell){
            .text = voc__phrase(c, SAY_NO_PAY_BEFORE, voc__format_months(&c->format, way->months))};
    return (cell){.text = voc__phrase(c, SAY_NO_RISK)};
}

static cell online_cell(voc__composer *c, const voc__pathway *p, const voc_way *way)
{
    (void)p;
    bool study = false;
    for (size_t i = 0; i < way->step_count; i++)
        study = study || way->steps[i].kind == VOC_STEP_PROGRAM;
    if (!study || !way->online)
        return (cell){0};
    return (cell){.text = voc__phrase(c, SAY_MODALITY_PARTLY_ONLINE)};
}

static cell goal_cell(voc__composer *c, const voc__pathway *p, const voc_way *way)
{
    const voc_occupation *work = voc__as_occupation(p->target);
    const voc_figure *pay = work ? voc__pick_pay(c, &work->figures) : NULL;
    cell out = {.text = voc__title(c, p->target)};
    (void)way;
    if (!voc__has_value(pay))
        return out;
    const voc_source **source = voc__arena_alloc(c->format.arena, 1, sizeof *source);
    out.text = voc__phrase(c, SAY_COMMA, out.text, voc__value(c, pay));
    out.note = voc__figure_caveat(c, pay);
    if (source) {
        *source = pay->source;
        out.sources = (voc_source_list){source, 1};
    }
    return out;
}

typedef cell make_cell(voc__composer *, const voc__pathway *, const voc_way *);

static const struct {
    voc__phrase_key label;
    make_cell *make;
} rows[] = {
    {SAY_ROW_IN_ALL, time_cell},  {SAY_ROW_FIRST_PAY, first_pay_cell},
    {SAY_ROW_GAINS, gains_cell},  {SAY_ROW_HALFWAY, halfway_cell},
    {SAY_ROW_RISK, risk_cell},    {SAY_ROW_STUDY_ONLINE, online_cell},
    {SAY_ROW_ENDS_AT, goal_cell},
};

static void print_cell(voc__composer *c, const cell *one, int span)
{
    voc_document_open(c->document, VOC_NODE_CELL, &(voc_attributes){.column_span = span});
    voc__open(c, VOC_NODE_PARAGRAPH);
    voc__add(c, one->text ? one->text : voc__phrase(c, SAY_NOT_STATED));
    if (one->text && one->note)
        voc__letter(c, one->note, NULL);
    voc__cite(c, &one->sources);
    voc__close_cell(c);
}

static bool same_text(const cell *a, const cell *b)
{
    return a->text && b->text && strcmp(a->text, b->text) == 0;
}

static void row(voc__composer *c, const voc__pathway *p, size_t index)
{
    cell cells[MOST_WAYS];
    size_t count = shown(p), stated = 0;
    bool alike = true;
    for (size_t i = 0; i < count; i++) {
        cells[i] = rows[index].make(c, p, voc_plan_way(p->plan, i));
        stated += cells[i].text != NULL;
        alike = alike && same_text(&cells[0], &cells[i]);
    }
    if (!stated)
        return;
    voc_document_open(c->document, VOC_NODE_ROW,
                      &(voc_attributes){.sign = alike            ? VOC_SIGN_ALIKE
                                                : stated < count ? VOC_SIGN_NONE
                                                                 : VOC_SIGN_DIFFERS});
    voc_document_open(c->document, VOC_NODE_CELL, &(voc_attributes){.head = true});
    voc__open(c, VOC_NODE_PARAGRAPH);
    voc__add_style(c, VOC_STYLE_STRONG, voc__phrase(c, rows[index].label));
    voc__close_cell(c);
    if (alike)
        print_cell(c, &cells[0], (int)count);
    for (size_t i = 0; !alike && i < count; i++)
        print_cell(c, &cells[i], 1);
    voc__close(c);
}

static void head_row(voc__composer *c, const voc__pathway *p)
{
    voc_document_open(c->document, VOC_NODE_ROW, &(voc_attributes){.head = true});
    voc_document_open(c->document, VOC_NODE_CELL, &(voc_attributes){.head = true});
    voc__close(c);
    for (size_t i = 0; i < shown(p); i++) {
        voc_document_open(c->document, VOC_NODE_CELL, &(voc_attributes){.head = true});
        voc__add_node(c, VOC_NODE_PARAGRAPH, way_name(c, p, i));
        voc__close(c);
    }
    voc__close(c);
}

static void table(voc__composer *c, const voc__pathway *p)
{
    voc_document_open(
        c->document, VOC_NODE_TABLE,
        &(voc_attributes){.role = VOC_ROLE_DENSE, .alt = voc__phrase(c, SAY_WAYS_TABLE_ALT)});
    for (size_t i = 0; i <= shown(p); i++)
        voc_document_leaf(c->document, VOC_NODE_TABLE_COLUMN, &(voc_attributes){.weight = i > 0},
                          NULL);
    head_row(c, p);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        row(c, p, i);
    voc__close(c);
    voc__notes(c);
}

/* ---- why in this order ----------------------------------------------------------------------- */

static const char *reason_words(voc__composer *c, const voc__pathway *p, const voc_way *way)
{
    const voc_person *person = &p->request->person;
    unsigned own = voc__way_own_reasons(p, way);
    const char *text = NULL;
    if (own & VOC_WAY_EARLIEST_PAY)
        text =
            voc__sentences(c, text, voc__phrase(c, person->earn ? SAY_WHY_PAY_ASKED : SAY_WHY_PAY));
    if (own & VOC_WAY_FASTEST)
        text = voc__sentences(c, text, voc__phrase(c, SAY_WHY_FASTEST));
    if (own & VOC_WAY_FEWEST_STEPS)
        text = voc__sentences(c, text, voc__phrase(c, SAY_WHY_FEWEST));
    if (own & VOC_WAY_ONLINE)
        text = voc__sentences(
            c, text, voc__phrase(c, person->online ? SAY_WHY_ONLINE_ASKED : SAY_WHY_ONLINE));
    return text;
}

static bool all_online(const voc__pathway *p)
{
    for (size_t i = 0; i < shown(p); i++)
        if (!(voc_plan_way(p->plan, i)->reasons & VOC_WAY_ONLINE))
            return false;
    return true;
}

static void order(voc__composer *c, const voc__pathway *p)
{
    bool any = false;
    voc__open(c, VOC_NODE_PANEL);
    voc_document_open(c->document, VOC_NODE_SECTION, &(voc_attributes){.level = 3});
    voc__add_node(c, VOC_NODE_HEADING, voc__phrase(c, SAY_WHY_FIRST, voc__way_letter(c, 0)));
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    for (size_t i = 0; i < shown(p); i++) {
        const char *words = reason_words(c, p, voc_plan_way(p->plan, i));
        if (!words)
            continue;
        voc__add(c, any ? " " : NULL);
        voc__add(c, voc__phrase(c, SAY_WHY_WAY, voc__way_letter(c, i), words));
        any = true;
    }
    if (all_online(p)) {
        voc__add(c, any ? " " : NULL);
        voc__add(c, voc__phrase(c, p->request->person.online ? SAY_WHY_ALL_ONLINE_ASKED
                                                             : SAY_WHY_ALL_ONLINE));
    }
    voc__close(c);
    voc__close(c);
    voc__close(c);
}

void voc__pathway_ways(voc__composer *c, const voc__pathway *p)
{
    if (p->block || p->way_count < 2)
        return;
    const char *number = voc__format_number_word(&c->format, shown(p));
    voc__section_page(c, 2, voc__phrase(c, SAY_WAYS_TO_GET_THERE, number), true);
    chart(c, p);
    table(c, p);
    order(c, p);
    voc__close(c);
}
