/* The answer first: from where to where, how long, and three numbers. */
#include "compose/pathway.h"

/* What somebody of a level begins with, as it stands in the title. */
static const char *beginning(voc__composer *c, voc_level level)
{
    static const voc__phrase_key keys[] = {
        [VOC_LEVEL_HIGH_SCHOOL] = SAY_YOUR_HIGH_SCHOOL,
        [VOC_LEVEL_CERTIFICATE] = SAY_YOUR_CERTIFICATE,
        [VOC_LEVEL_DIPLOMA] = SAY_YOUR_DIPLOMA,
        [VOC_LEVEL_SOME_COLLEGE] = SAY_YOUR_SOME_COLLEGE,
        [VOC_LEVEL_ASSOCIATE] = SAY_YOUR_ASSOCIATE,
        [VOC_LEVEL_BACHELOR] = SAY_YOUR_BACHELOR,
        [VOC_LEVEL_POST_BACHELOR_CERTIFICATE] = SAY_YOUR_CERTIFICATE,
        [VOC_LEVEL_MASTER] = SAY_YOUR_MASTER,
        [VOC_LEVEL_POST_MASTER_CERTIFICATE] = SAY_YOUR_CERTIFICATE,
        [VOC_LEVEL_DOCTORAL] = SAY_YOUR_DOCTORATE,
    };
    return voc__phrase(c, keys[level]);
}

const char *voc__pathway_title_words(voc__composer *c, const voc__pathway *p)
{
    const char *goal = voc__in_sentence(c, p->target);
    bool assumed = false;
    voc_level level = voc_plan_level(p->plan, &assumed);
    if (p->there)
        return voc__phrase(c, p->any_field || p->unchecked ? SAY_PATH_NEAR : SAY_PATH_THERE, goal);
    if (p->block)
        return voc__phrase(c, SAY_PATH_BLOCKED, goal);
    if (assumed || level <= VOC_LEVEL_NONE)
        return voc__phrase(c, SAY_PATH_TO, goal);
    return voc__phrase(c, SAY_PATH_FROM_TO, beginning(c, level), goal);
}

static const char *there_sentence(voc__composer *c, const voc__pathway *p)
{
    if (p->held)
        return voc__phrase(c, SAY_PATH_HELD);
    if (!p->any_field && !p->unchecked)
        return voc__phrase(c, SAY_PATH_NOTHING_MISSING);
    return voc__sentences(c, voc__phrase(c, p->any_field ? SAY_PATH_ANY_FIELD : SAY_PATH_ENOUGH),
                          p->unchecked ? voc__phrase(c, SAY_PATH_UNCHECKED) : NULL);
}

static const char *time_sentence(voc__composer *c, const voc__pathway *p)
{
    if (p->there)
        return there_sentence(c, p);
    if (p->block)
        return voc__phrase(c, p->block->kind == VOC_BLOCK_NEED ? SAY_PATH_NEED_BLOCKS
                                                               : SAY_PATH_WISH_BLOCKS);
    if (!p->way->months.stated)
        return voc__phrase(c, SAY_PATH_TAKES_UNSTATED);
    if (p->way->months.high == 0)
        return voc__phrase(c, SAY_PATH_TAKES_NO_STUDY);
    return voc__phrase(c, SAY_PATH_TAKES, voc__format_work_time(&c->format, p->way->months));
}

/* The job with which pay begins before the goal; NULL: there is none, or nobody says when. */
static const voc_job *first_job(const voc__pathway *p)
{
    const voc_way *way = p->way;
    if (!way || p->block || way->first_job < 0 || (size_t)way->first_job >= way->step_count ||
        !way->first_pay.stated || (way->months.stated && way->first_pay.low >= way->months.low))
        return NULL;
    return voc__best_job(&way->steps[way->first_job].jobs);
}

static const char *work_sentence(voc__composer *c, const voc__pathway *p)
{
    const voc_job *job = first_job(p);
    if (!job)
        return NULL;
    if (p->way->first_pay.high == 0)
        return voc__phrase(c, SAY_PATH_EARN_NOW, voc__in_sentence(c, &job->occupation->entity));
    return voc__phrase(c, SAY_PATH_EARN, voc__format_work_time(&c->format, p->way->first_pay),
                       voc__in_sentence(c, &job->occupation->entity));
}

void voc__pathway_title(voc__composer *c, const voc__pathway *p)
{
    const char *text = time_sentence(c, p);
    text = voc__sentences(c, text, work_sentence(c, p));
    if (p->way && !p->block && p->way->online && p->way->step_count)
        text = voc__sentences(c, text, voc__phrase(c, SAY_PATH_ONLINE));
    voc__open(c, VOC_NODE_TITLE_BLOCK);
    voc__add_node(c, VOC_NODE_KICKER,
                  p->name ? voc__phrase(c, SAY_PATHWAY_FOR, p->name) : voc__phrase(c, SAY_PATHWAY));
    voc__add_node(c, VOC_NODE_TITLE, voc__pathway_title_words(c, p));
    voc__add_node(c, VOC_NODE_DECK, text);
    voc__close(c);
}

/* ---- three numbers --------------------------------------------------------------------------- */

static void months_value(voc__composer *c, voc_range months)
{
    voc__time_value(c, months.low, months.high, COUNT_UNIT_MONTHS);
}

static bool time_number(voc__composer *c, const voc__pathway *p, bool print)
{
    if (!p->way || p->block || !p->way->months.stated || p->way->months.high == 0)
        return false;
    if (!print)
        return true;
    const char *caveat = voc__way_caveat(c, p->way);
    voc__open(c, VOC_NODE_KEY_NUMBER);
    months_value(c, p->way->months);
    voc__add_node(c, VOC_NODE_TERM, voc__phrase(c, SAY_TO_GO));
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    voc__add(c, caveat ? voc__phrase(c, SAY_DEPENDS_ON_CREDITS)
                       : voc__format_counted(&c->format, COUNT_STEPS, (int64_t)p->way->step_count));
    if (caveat)
        voc__letter(c, caveat, NULL);
    voc__close(c);
    voc__close(c);
    return true;
}

static bool first_pay_number(voc__composer *c, const voc__pathway *p, bool print)
{
    const voc_job *job = first_job(p);
    if (!job || p->way->first_pay.high == 0)
        return false;
    if (!print)
        return true;
    voc__open(c, VOC_NODE_KEY_NUMBER);
    months_value(c, p->way->first_pay);
    voc__add_node(c, VOC_NODE_TERM,
                  voc__phrase(c, SAY_UNTIL, voc__in_sentence(c, &job->occupation->entity)));
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    if (job->pay) {
        const char *value = voc__value(c, job->pay);
        voc__add(c,
                 job->pay->unit.period == VOC_A_YEAR ? voc__phrase(c, SAY_A_YEAR, value) : value);
        voc__cite_one(c, job->pay->source);
        voc__figure_letter(c, job->pay);
    } else {
        voc__add(c, voc__phrase(c, SAY_NO_PAY_FIGURE));
    }
    voc__close(c);
    voc__close(c);
    return true;
}

static void figure_line(voc__composer *c, voc__phrase_key label, const voc_figure *figure)
{
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    voc__add(c, voc__phrase(c, SAY_LABELLED, voc__phrase(c, label), voc__value(c, figure)));
    voc__add(c, ", ");
    voc__add(c, voc__when(c, figure));
    voc__cite_one(c, figure->source);
    voc__close(c);
}

static void figure_number(voc__composer *c, const voc_figure *figure, const char *term)
{
    voc__open(c, VOC_NODE_KEY_NUMBER);
    voc__open(c, VOC_NODE_VALUE);
    voc__add(c, voc__value(c, figure));
    voc__cite_one(c, figure->source);
    voc__close(c);
    voc__open(c, VOC_NODE_TERM);
    voc__add(c, term);
    voc__figure_letter(c, figure);
    voc__close(c);
}

/* When a figure holds, and that it is old: where nothing beside it says when, or it is old. */
static void when_line(voc__composer *c, const voc_figure *figure, bool beside)
{
    bool old = voc__format_age(&c->format, figure, &c->policy) != NULL;
    if (beside && !old)
        return;
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    voc__add(c, voc__when(c, figure));
    if (old) {
        voc__add(c, " ");
        voc__age(c, figure);
    }
    voc__close(c);
}

/* The work that the goal is, or to which it leads. */
static const voc_occupation *work_of(const voc_entity *target)
{
    const voc_program *program = voc__as_program(target);
    const voc_certification *certification = voc__as_certification(target);
    if (program)
        return program->leads_to.count ? program->leads_to.items[0] : NULL;
    if (certification)
        return certification->occupations.count ? certification->occupations.items[0] : NULL;
    return voc__as_occupation(target);
}

static bool pay_number(voc__composer *c, const voc__pathway *p, bool print)
{
    const voc_occupation *work = work_of(p->target);
    const voc_figure *pay = work ? voc__pick_pay(c, &work->figures) : NULL;
    if (!voc__has_value(pay) || !print)
        return voc__has_value(pay);
    bool own = &work->entity == p->target;
    const char *term = voc__pay_term(c, pay);
    figure_number(c, pay, own ? voc__phrase(c, SAY_AT_YOUR_GOAL, term) : term);
    const voc_figure *change =
        voc__pick(c, &work->figures, VOC_EMPLOYMENT_CHANGE, VOC_PERCENT, VOC_UNIT_PERCENT);
    when_line(c, pay, !own || voc__has_value(change));
    if (!own)
        voc__add_paragraph(c, VOC_ROLE_DENSE, VOC_STYLE_REGULAR, voc__title(c, &work->entity));
    else if (voc__has_value(change))
        figure_line(c, SAY_JOBS, change);
    voc__close(c);
    return true;
}

/* What the first work on the way pays, where nothing is known of the goal's pay. */
static bool first_job_number(voc__composer *c, const voc__pathway *p, bool print)
{
    const voc_job *job = first_job(p);
    bool known =
        job && voc__has_value(job->pay) && p->way->first_pay.high == 0 && !pay_number(c, p, false);
    if (!known || !print)
        return known;
    figure_number(c, job->pay, voc__pay_term(c, job->pay));
    voc__add_paragraph(c, VOC_ROLE_DENSE, VOC_STYLE_REGULAR,
                       voc__title(c, &job->occupation->entity));
    voc__close(c);
    return true;
}

static bool openings_number(voc__composer *c, const voc__pathway *p, bool print)
{
    const voc_occupation *work = work_of(p->target);
    const voc_figure *open =
        work ? voc__pick(c, &work->figures, VOC_OPENINGS, VOC_COUNT, VOC_UNIT_JOBS) : NULL;
    if (!voc__has_value(open) || !print)
        return voc__has_value(open);
    figure_number(c, open, voc__phrase(c, SAY_OPENINGS));
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    voc__add(c, voc__when(c, open));
    voc__close(c);
    voc__close(c);
    return true;
}

void voc__pathway_numbers(voc__composer *c, const voc__pathway *p)
{
    static bool (*const all[])(voc__composer *, const voc__pathway *, bool) = {
        time_number, first_pay_number, first_job_number, pay_number, openings_number};
    enum { MOST = 3 };
    int printed = 0;
    for (size_t i = 0; i < sizeof all / sizeof *all && printed < MOST; i++) {
        if (!all[i](c, p, false))
            continue;
        if (printed++ == 0) {
            voc__open(c, VOC_NODE_PANEL);
            voc__open(c, VOC_NODE_KEY_NUMBERS);
        }
        all[i](c, p, true);
    }
    if (printed) {
        voc__close(c);
        voc__close(c);
    }
}
