/* From the steps of a way to what is drawn of it. */
#include "compose/pathway_drawing.h"

static voc__place place_of(const voc_way *way, size_t index)
{
    voc__place at = {0, 0};
    for (size_t i = 0; i <= index; i++) {
        const voc_step *step = &way->steps[i];
        at.from = step->start.stated ? step->start.low : at.to;
        at.to = at.from + (step->months.stated ? step->months.low : 0);
    }
    return at;
}

static bool is_unstated(const voc_step *step)
{
    return step->kind != VOC_STEP_CERTIFICATION && !step->months.stated;
}

/* ---- study ---------------------------------------------------------------------------------- */

static void gather_studies(voc__composer *c, const voc_way *way, voc__way_drawing *out)
{
    for (size_t i = 0; i < way->step_count; i++) {
        const voc_step *step = &way->steps[i];
        voc__place at = place_of(way, i);
        if (is_unstated(step)) {
            const char *title = voc__step_title(c, step);
            out->undrawn =
                out->undrawn ? voc__phrase(c, SAY_SEMICOLON, out->undrawn, title) : title;
        }
        if (step->kind == VOC_STEP_PROGRAM && at.to > at.from)
            out->studies[out->study_count++] =
                (voc__study){at.from, at.to, false, voc__step_name(c, step), NULL};
    }
    if (!out->study_count || !way->months.stated || way->months.high <= way->months.low)
        return;
    const char *caveat = voc__way_caveat(c, way);
    out->studies[out->study_count++] =
        (voc__study){way->months.low, way->months.high, true,
                     voc__phrase(c, caveat ? SAY_IF_NONE_COUNT : SAY_UP_TO_HERE), caveat};
}

/* ---- what is gained -------------------------------------------------------------------------- */

/* The program that ends when an exam begins, or NULL. */
static voc__gain *gain_before(const voc__way_drawing *out, int month, bool of_program)
{
    voc__gain *last = out->gain_count ? &out->gains[out->gain_count - 1] : NULL;
    return last && of_program && last->month == month ? last : NULL;
}

static void gather_gains(voc__composer *c, const voc_way *way, voc__way_drawing *out)
{
    bool of_program = false; /* what was gained last */
    for (size_t i = 0; i < way->step_count; i++) {
        const voc_step *step = &way->steps[i];
        int month = place_of(way, i).to;
        const char *name = voc__step_name(c, step);
        if (step->kind == VOC_STEP_WORK)
            continue;
        voc__gain *before =
            step->kind == VOC_STEP_CERTIFICATION ? gain_before(out, month, of_program) : NULL;
        if (before && before->then_count < sizeof before->then / sizeof *before->then) {
            before->then[before->then_count++] =
                voc__phrase(c, step->advised ? SAY_THEN_ADVISED : SAY_THEN, name);
            continue;
        }
        out->gains[out->gain_count++] = (voc__gain){.month = month, .name = name};
        of_program = step->kind == VOC_STEP_PROGRAM;
    }
}

/* ---- work ----------------------------------------------------------------------------------- */

/* A job takes the place of the one before where it pays more, or where nothing is known of that. */
static void add_post(voc__way_drawing *out, voc__post next)
{
    voc__post *last = out->post_count ? &out->posts[out->post_count - 1] : NULL;
    bool better = !last || next.goal || voc__pays_more(next.pay, last->pay);
    if (!better || (last && last->occupation == next.occupation && !next.goal))
        return;
    if (last && (last->from == next.from || last->occupation == next.occupation)) {
        next.from = last->from < next.from ? last->from : next.from;
        *last = next;
        return;
    }
    out->posts[out->post_count++] = next;
}

static void add_best(voc__way_drawing *out, const voc_jobs *jobs, int month, bool uncertain)
{
    const voc_job *best = voc__best_job(jobs);
    if (best)
        add_post(out, (voc__post){best->occupation, best->pay, month, false, uncertain});
}

static void gather_posts(voc__composer *c, const voc__pathway *p, const voc_way *way,
                         voc__way_drawing *out)
{
    bool uncertain = false;
    for (size_t i = 0; i < way->step_count; i++) {
        const voc_step *step = &way->steps[i];
        voc__place at = place_of(way, i);
        const voc_occupation *work = voc__as_occupation(step->entity);
        if (step->kind == VOC_STEP_WORK && work)
            add_post(out, (voc__post){work, voc__pick_pay(c, &work->figures), at.from, false,
                                      uncertain});
        uncertain = uncertain || is_unstated(step);
        if (at.to < out->end || !voc__as_occupation(p->target))
            add_best(out, &step->jobs, at.to, uncertain);
    }
    const voc_occupation *goal = voc__as_occupation(p->target);
    if (!p->block && goal)
        add_post(out,
                 (voc__post){goal, voc__pick_pay(c, &goal->figures), out->end, true, uncertain});
}

voc__way_drawing voc__draw_way(voc__composer *c, const voc__pathway *p, const voc_way *way)
{
    size_t most = 2 * way->step_count + 2;
    voc__way_drawing out = {
        .studies = voc__arena_alloc(c->format.arena, most, sizeof *out.studies),
        .gains = voc__arena_alloc(c->format.arena, most, sizeof *out.gains),
        .posts = voc__arena_alloc(c->format.arena, most, sizeof *out.posts),
    };
    if (!out.studies || !out.gains || !out.posts)
        return (voc__way_drawing){0};
    if (way->step_count)
        out.end = place_of(way, way->step_count - 1).to;
    if (way->months.stated)
        out.end = way->months.low;
    gather_studies(c, way, &out);
    gather_gains(c, way, &out);
    gather_posts(c, p, way, &out);
    return out;
}

voc_decimal voc__at_month(int month)
{
    return (voc_decimal){month, 0};
}

void voc__open_month_chart(voc__composer *c, voc_chart chart, const char *alt)
{
    const char *months = voc__format_counted(&c->format, COUNT_UNIT_MONTHS, 2);
    voc_document_open(
        c->document, VOC_NODE_CHART,
        &(voc_attributes){.chart = chart,
                          .alt = alt,
                          .axis = {.from = voc__phrase(c, SAY_STEPS_START), .suffix = months}});
}
