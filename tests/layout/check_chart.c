#include <math.h>
#include <string.h>

#include <vocation/log.h>

#include "doc/numbering.h"
#include "layout/chart.h"
#include "layout/chart_parts.h"
#include "layout/marks.h"
#include "tests/faults.h"
#include "tests/layout/chart_samples.h"
#include "tests/suites.h"

static voc_theme *theme;
static voc__shaper *shaper;
static voc__arena *arena;
static voc_log *diagnostics;

static void setup(void)
{
    theme = voc_theme_load(NULL, NULL);
    shaper = voc__shaper_new(voc__theme_faces(theme));
    arena = voc__arena_new();
    diagnostics = voc_log_new();
}

static void teardown(void)
{
    voc_log_free(diagnostics);
    voc__arena_free(arena);
    voc__shaper_free(shaper);
    voc_theme_free(theme);
}

static int plus_one(void *context, int source)
{
    (void)context;
    return source + 1;
}

static int same(void *context, int note)
{
    (void)context;
    return note;
}

static voc_status draw(const voc_node *chart, double width, voc__drawing *out)
{
    voc__chart_context context = {
        arena, shaper, theme, {NULL, plus_one, same}, "en", VOC__MISSING_ERROR, diagnostics};
    return voc__chart_draw(&context, chart, width, out);
}

static voc__drawing drawn(const char *name)
{
    voc__drawing out = {0};
    for (size_t i = 0; i < chart_sample_count; i++) {
        if (strcmp(chart_samples[i].name, name) != 0)
            continue;
        voc_document *document = chart_samples[i].make();
        ck_assert_ptr_nonnull(chart_of(document));
        ck_assert_int_eq(draw(chart_of(document), chart_samples[i].width, &out), VOC_OK);
        voc_document_free(document);
        return out;
    }
    ck_abort_msg("no sample %s", name);
}

/* The words of an item; "" for other items. */
static const char *words_of(const voc__item *item)
{
    static char out[400];
    size_t used = 0;
    if (item->kind == VOC__ITEM_TEXT)
        for (size_t i = 0; i < item->as.text.runs.count; i++) {
            const voc__run *run = &item->as.text.runs.items[i];
            ck_assert_uint_lt(used + run->size, sizeof out);
            memcpy(out + used, run->text, run->size);
            used += run->size;
        }
    out[used] = '\0';
    return out;
}

/* The index-th item that says so; words are single items. */
static const voc__item *find(const voc__drawing *drawing, const char *words, int index)
{
    for (size_t i = 0; i < drawing->count; i++)
        if (strcmp(words_of(&drawing->items[i]), words) == 0 && index-- == 0)
            return &drawing->items[i];
    return NULL;
}

static voc__box box_of(const voc__item *item)
{
    double size = item->as.text.size, width = item->as.text.runs.advance * size / 1000;
    return (voc__box){item->as.text.x, item->as.text.y - 0.7 * size, item->as.text.x + width,
                      item->as.text.y};
}

START_TEST(every_chart_stays_in_its_frame)
{
    for (size_t i = 0; i < chart_sample_count; i++) {
        const char *name = chart_samples[i].name;
        voc__drawing drawing = drawn(name);
        ck_assert_double_eq_tol(drawing.width, chart_samples[i].width, 1e-9);
        for (size_t k = 0; k < drawing.count; k++) {
            const voc__item *item = &drawing.items[k];
            if (item->kind == VOC__ITEM_TEXT) {
                voc__box box = box_of(item);
                ck_assert_msg(box.left > -0.1 && box.right < drawing.width + 0.6 &&
                                  box.top > -0.1 && box.bottom < drawing.height + 0.1,
                              "%s: \"%s\" at %g %g", name, words_of(item), box.left, box.bottom);
            }
            for (size_t s = 0; item->kind == VOC__ITEM_PATH && s < item->as.path.count; s++) {
                const voc__path_step *step = &item->as.path.steps[s];
                if (step->op == VOC__PATH_CLOSE)
                    continue;
                ck_assert_msg(isfinite(step->x[0]) && isfinite(step->y[0]), "%s", name);
                ck_assert_msg(step->x[0] > -1.5 && step->x[0] < drawing.width + 1.5 &&
                                  step->y[0] > -1.5 && step->y[0] < drawing.height + 1.5,
                              "%s: a line at %g %g", name, step->x[0], step->y[0]);
            }
        }
    }
}
END_TEST

START_TEST(no_words_stand_on_other_words)
{
    for (size_t i = 0; i < chart_sample_count; i++) {
        voc__drawing drawing = drawn(chart_samples[i].name);
        for (size_t a = 0; a < drawing.count; a++)
            for (size_t b = 0; b < a; b++) {
                const voc__item *one = &drawing.items[a], *other = &drawing.items[b];
                if (one->kind != VOC__ITEM_TEXT || other->kind != VOC__ITEM_TEXT)
                    continue;
                voc__box p = box_of(one), q = box_of(other);
                bool meet = p.left < q.right - 0.2 && q.left < p.right - 0.2 &&
                            p.top < q.bottom - 0.2 && q.top < p.bottom - 0.2;
                char words[400];
                strcpy(words, words_of(one));
                ck_assert_msg(!meet, "%s: \"%s\" and \"%s\"", chart_samples[i].name, words,
                              words_of(other));
            }
    }
}
END_TEST

START_TEST(the_same_chart_is_drawn_alike_every_time)
{
    for (size_t i = 0; i < chart_sample_count; i++) {
        voc__drawing one = drawn(chart_samples[i].name), other = drawn(chart_samples[i].name);
        ck_assert_uint_eq(one.count, other.count);
        for (size_t k = 0; k < one.count; k++) {
            const voc__item *p = &one.items[k], *q = &other.items[k];
            ck_assert_int_eq(p->kind, q->kind);
            if (p->kind == VOC__ITEM_TEXT)
                ck_assert(p->as.text.x <= q->as.text.x && p->as.text.x >= q->as.text.x);
            for (size_t s = 0; p->kind == VOC__ITEM_PATH && s < p->as.path.count; s++)
                ck_assert_int_eq(memcmp(p->as.path.steps[s].y, q->as.path.steps[s].y,
                                        sizeof p->as.path.steps[s].y),
                                 0);
        }
    }
}
END_TEST

START_TEST(every_name_and_value_of_few_is_there)
{
    static const struct {
        const char *chart, *words;
    } wanted[] = {
        {"line-with-break", "$30,610"},      {"line-with-break", "$33,000"},
        {"line-with-break", "$36,000"},      {"line-with-break", "$37,110"},
        {"line-with-break", "$46,660"},      {"line-with-break", "$50,250"},
        {"line-with-break", "2015"},         {"line-with-break", "redefined."},
        {"line-with-break", "29-2072"},      {"line-with-break", "$40,000"},
        {"line-narrow", "$30,610"},          {"line-narrow", "redefined."},
        {"line-of-two-breaks", "$65,500"},   {"line-of-losses", "−4%"},
        {"line-of-losses", "+7%"},           {"line-of-one", "$48,780"},
        {"dots-of-pay", "$44,640"},          {"dots-of-pay", "$117,960"},
        {"dots-of-pay", "$69,975"},          {"dots-of-pay", "$49,500"},
        {"dots-in-a-crowd", "Registered"},   {"dots-in-a-crowd", "Dental"},
        {"dots-in-a-crowd", "schools"},      {"dots-in-a-crowd", "$42,000"},
        {"bars-of-change", "62,100"},        {"bars-of-change", "+3.1%"},
        {"bars-both-ways", "inferred"},      {"windows-of-outlook", "+20%"},
        {"windows-of-outlook", "[6]"},       {"windows-narrow", "13,800"},
        {"steps-to-a-degree", "CAHIIM"},     {"steps-close-together", "Certified"},
        {"steps-close-together", "evening"}, {"steps-narrow", "CAHIIM"},
    };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        voc__drawing drawing = drawn(wanted[i].chart);
        bool found = find(&drawing, wanted[i].words, 0) != NULL;
        if (strcmp(wanted[i].words, "13,800") == 0) /* a plus stands before it */
            found = found || find(&drawing, "+13,800", 0);
        ck_assert_msg(found, "%s: no \"%s\"", wanted[i].chart, wanted[i].words);
    }
}
END_TEST

START_TEST(a_word_that_is_wider_than_its_bar_stands_above_it_whole)
{
    voc__drawing drawing = drawn("timeline-of-two-degrees");
    ck_assert_ptr_nonnull(find(&drawing, "Bachelor's", 1)); /* the bar's and the node's */
    ck_assert_ptr_nonnull(find(&drawing, "Associate", 0));
    ck_assert_ptr_nonnull(find(&drawing, "Registrar", 0));
    ck_assert_ptr_nonnull(find(&drawing, "Administrator", 0));
}
END_TEST

static voc__label label_of(voc__chart *chart, const char *text, double room)
{
    voc__label label = {.type = voc__chart_type(chart, VOC__TYPE_NOTE, -1), .room = room};
    voc_document *document = voc_document_new(&(voc_document_info){.title = "t", .language = "en"});
    voc_document_open(document, VOC_NODE_PARAGRAPH, NULL);
    voc_document_text(document, VOC_STYLE_REGULAR, text);
    voc_document_text(document, VOC_STYLE_STRONG, " \u05d4\u05d5");
    voc_document_close(document);
    voc__label_add(chart, &label, voc_document_root(document)->first, label.type, false);
    ck_assert_int_eq(chart->status, VOC_OK);
    voc_document_free(document);
    return label;
}

/* Words of Hebrew stand from right to left on each line, and what follows in another text after
 * them. */
START_TEST(words_of_a_label_stand_in_the_order_of_their_script)
{
    voc__drawing drawing = {.arena = arena};
    voc__chart_context context = {
        arena, shaper, theme, {NULL, plus_one, same}, "en", VOC__MISSING_SHOW, diagnostics};
    voc__chart chart = {.context = &context, .width = 500, .drawing = &drawing};
    voc__label label = label_of(&chart, "a \u05d0\u05d1 \u05d2\u05d3 12", 500);
    voc__label_draw(&chart, &label, 0, 10, VOC__ANCHOR_START);
    const voc__item *one = find(&drawing, "\u05d0\u05d1", 0);
    if (!one || !one->as.text.runs.items[0].right_to_left) { /* fonts-noto-core is not there */
        printf("skipped: needs Debian's fonts-noto-core\n");
        return;
    }
    static const char *const seen[] = {"a", "12", "\u05d2\u05d3", "\u05d0\u05d1", "\u05d4\u05d5"};
    double right = 0;
    for (size_t i = 0; i < sizeof seen / sizeof *seen; i++) {
        const voc__item *item = find(&drawing, seen[i], 0);
        ck_assert_ptr_nonnull(item);
        ck_assert_double_gt(item->as.text.x, right - (i == 0));
        right = box_of(item).right;
    }
    ck_assert_double_eq_tol(right, label.width, 0.01);
}
END_TEST

START_TEST(an_axis_not_from_zero_says_so)
{
    voc__drawing lifted = drawn("line-with-break"), whole = drawn("line-of-two-breaks");
    ck_assert_ptr_nonnull(find(&lifted, "from", 0));
    ck_assert_ptr_nonnull(find(&lifted, "$25,000", 0));
    ck_assert_ptr_null(find(&whole, "from", 0));
    ck_assert_ptr_nonnull(find(&whole, "$0", 0));
}
END_TEST

START_TEST(an_axis_writes_numbers_as_its_place_does)
{
    voc__drawing euros = drawn("dots-of-another-place"), shares = drawn("dots-of-fractions");
    ck_assert_ptr_nonnull(find(&euros, "10.000\u00a0€", 0));
    ck_assert_ptr_nonnull(find(&euros, "5000\u00a0€", 0));
    ck_assert_ptr_nonnull(find(&shares, "0,5\u00a0%", 0));
}
END_TEST

/* Widths of lines in the accent: 2 is the data's. */
static int count_lines(const voc__drawing *drawing, double width, bool dashed)
{
    int count = 0;
    for (size_t i = 0; i < drawing->count; i++) {
        const voc__item *item = &drawing->items[i];
        count += item->kind == VOC__ITEM_PATH && fabs(item->as.path.width - width) < 1e-9 &&
                 item->as.path.stroke != VOC__NO_COLOR && (item->as.path.dash[0] > 0) == dashed &&
                 item->as.path.steps[item->as.path.count - 1].op == VOC__PATH_LINE;
    }
    return count;
}

START_TEST(no_line_crosses_a_break)
{
    voc__drawing broken = drawn("line-with-break"), whole = drawn("line-of-losses");
    ck_assert_int_eq(count_lines(&whole, 2, false), 1);
    ck_assert_int_eq(count_lines(&broken, 2, false), 2);
    for (size_t i = 0; i < broken.count; i++) {
        const voc__item *item = &broken.items[i];
        if (item->kind != VOC__ITEM_PATH || fabs(item->as.path.width - 2) > 1e-9)
            continue;
        const voc__path_step *steps = item->as.path.steps;
        double from = steps[0].x[0], to = steps[item->as.path.count - 1].x[0];
        ck_assert(to < 250 || from > 300); /* the break stands between */
    }
}
END_TEST

START_TEST(time_is_to_scale)
{
    voc__drawing drawing = drawn("line-with-break");
    double middles[4];
    static const char *const years[] = {"2008", "2011", "2014", "2021"};
    for (int i = 0; i < 4; i++) {
        voc__box box = box_of(find(&drawing, years[i], 0));
        middles[i] = (box.left + box.right) / 2;
    }
    double year = (middles[1] - middles[0]) / 3;
    ck_assert_double_eq_tol(middles[2] - middles[1], 3 * year, 0.1);
    ck_assert_double_eq_tol(middles[3] - middles[2], 7 * year, 0.1);
}
END_TEST

START_TEST(bars_begin_at_zero)
{
    voc__drawing drawing = drawn("bars-of-change");
    double widths[3];
    int count = 0;
    for (size_t i = 0; i < drawing.count && count < 3; i++) {
        const voc__item *item = &drawing.items[i];
        if (item->kind == VOC__ITEM_PATH &&
            item->as.path.fill == voc__theme_color(theme, VOC__ACCENT))
            widths[count++] = item->as.path.steps[1].x[0] - item->as.path.steps[0].x[0];
    }
    ck_assert_int_eq(count, 3);
    ck_assert_double_eq_tol(widths[1] / widths[0], 23.2 / 7.1, 1e-6);
    ck_assert_double_eq_tol(widths[2] / widths[0], 4.2 / 7.1, 1e-6);
}
END_TEST

START_TEST(words_on_a_filled_bar_are_white_and_the_age_of_its_value_too)
{
    voc__drawing drawing = drawn("timeline-of-the-design");
    static const char *const words[] = {"Manager", "$117,960", "ended"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        const voc__item *item = find(&drawing, words[i], 0);
        ck_assert_msg(item, "%s", words[i]);
        ck_assert_int_eq(item->as.text.color, voc__theme_color(theme, VOC__WHITE));
    }
}
END_TEST

START_TEST(sources_stand_once_in_brackets)
{
    voc__drawing drawing = drawn("windows-of-outlook");
    ck_assert_ptr_nonnull(find(&drawing, "[1]", 0)); /* named twice in the sample */
    ck_assert_ptr_null(find(&drawing, "[1, 1]", 0));
}
END_TEST

START_TEST(a_crowd_is_labelled_without_crossing)
{
    voc__drawing drawing = drawn("dots-in-a-crowd");
    for (size_t i = 0; i < drawing.count; i++) {
        const voc__item *line = &drawing.items[i];
        if (line->kind != VOC__ITEM_PATH || fabs(line->as.path.width - 0.7) > 1e-9)
            continue; /* leaders only */
        const voc__path_step *s = line->as.path.steps;
        double top = fmin(s[0].y[0], s[1].y[0]), bottom = fmax(s[0].y[0], s[1].y[0]);
        for (size_t k = 0; k < drawing.count; k++) {
            if (drawing.items[k].kind != VOC__ITEM_TEXT)
                continue;
            voc__box box = box_of(&drawing.items[k]);
            ck_assert_msg(s[0].x[0] < box.left || s[0].x[0] > box.right || bottom < box.top ||
                              top > box.bottom,
                          "a leader through \"%s\"", words_of(&drawing.items[k]));
        }
    }
}
END_TEST

START_TEST(a_chart_without_marks_is_empty)
{
    voc__drawing drawing = drawn("nothing");
    ck_assert_uint_eq(drawing.count, 0);
    ck_assert_double_eq_tol(drawing.height, 0, 1e-9);
}
END_TEST

START_TEST(a_character_no_face_has_fails_the_chart)
{
    voc_document *model = chart_samples[0].make();
    voc_document *document = voc_document_new(voc_document_get_info(model));
    voc_document_free(model);
    voc_document_open(document, VOC_NODE_CHART, &(voc_attributes){.chart = VOC_CHART_BARS});
    voc_document_open(document, VOC_NODE_MARK, NULL);
    voc_document_open(document, VOC_NODE_LABEL, NULL);
    voc_document_text(document, VOC_STYLE_REGULAR, "\xf3\xb0\x80\x80");
    voc_document_close(document);
    voc_document_close(document);
    voc_document_close(document);
    voc__drawing out;
    ck_assert_int_eq(draw(chart_of(document), 246, &out), VOC_ERROR_TEXT);
    ck_assert_ptr_nonnull(strstr(voc_log_at(diagnostics, 0)->text, "U+F0000"));
    voc_document_free(document);
}
END_TEST

START_TEST(a_drawing_moves_to_its_place)
{
    voc__drawing drawing = {.arena = arena, .width = 30, .height = 20};
    voc__pages *pages = voc__pages_new(612, 792);
    voc__pages_add_page(pages);
    voc__tag *figure = voc__pages_tag(pages, NULL, VOC__TAG_FIGURE);
    voc__mark_differs(&drawing, theme, 1, 10);
    ck_assert_uint_eq(drawing.count, 3);
    voc__drawing_place(&drawing, pages, 0, figure, 100, 200);
    ck_assert(!pages->failed);
    ck_assert_uint_eq(pages->pages[0].item_count, 3);
    const voc__item *item = &pages->pages[0].items[0];
    ck_assert_ptr_eq(item->tag, figure);
    ck_assert_double_eq_tol(item->as.path.steps[0].x[0] - 100,
                            drawing.items[0].as.path.steps[0].x[0], 1e-9);
    ck_assert(figure->has_bbox);
    ck_assert_double_eq_tol(figure->bbox[3], 220, 1e-9);
    voc__drawing_paint(&drawing, pages, 0, NULL, VOC__ARTIFACT_LAYOUT, 0, 0);
    ck_assert_int_eq(pages->pages[0].items[3].artifact, VOC__ARTIFACT_LAYOUT);
    voc__pages_free(pages);
}
END_TEST

START_TEST(letters_go_on_after_z)
{
    static const struct {
        int index;
        const char *letter;
    } cases[] = {{0, "a"}, {25, "z"}, {26, "aa"}, {27, "ab"}, {701, "zz"}, {702, "aaa"}};
    char out[8];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        voc__letter_of(cases[i].index, out);
        ck_assert_str_eq(out, cases[i].letter);
    }
}
END_TEST

START_TEST(axes_have_round_numbers)
{
    static const struct {
        double least, most;
        bool closed;
        double from, to, step;
    } cases[] = {
        {44640, 117960, true, 0, 120000, 30000},
        {34940, 52940, true, 30000, 60000, 10000},
        {0, 0, true, 0, 4, 1},
        {-12, 9, true, -20, 10, 10},
        {0.1, 0.45, true, 0, 0.6, 0.2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int steps = i == 1 ? 3 : 4;
        voc__axis_scale scale =
            voc__axis_make(cases[i].least, cases[i].most, steps, cases[i].closed);
        ck_assert_msg(fabs(scale.from - cases[i].from) < 1e-9 &&
                          fabs(scale.to - cases[i].to) < 1e-9,
                      "%zu: %g to %g by %g", i, scale.from, scale.to, scale.step);
        ck_assert_int_le(scale.count, steps + 1);
    }
}
END_TEST

/* One chart drawn with a shaper of its own, so that nothing is known beforehand. */
typedef struct attempt {
    const voc_node *chart;
    double width;
    voc_status status;
    size_t items, whole; /* whole: items of the chart when nothing is refused */
} attempt;

static void draw_anew(void *context)
{
    attempt *a = context;
    voc__arena *own = voc__arena_new();
    voc__shaper *fresh = voc__shaper_new(voc__theme_faces(theme));
    voc__drawing out = {0};
    voc__chart_context c = {own, fresh, theme, {NULL, plus_one, same}, "en", VOC__MISSING_ERROR,
                            NULL};
    a->status = VOC_ERROR_MEMORY;
    if (fresh)
        a->status = voc__chart_draw(&c, a->chart, a->width, &out);
    a->items = out.count;
    voc__shaper_free(fresh);
    voc__arena_free(own);
}

static void look_at_items(void *context, bool failed)
{
    const attempt *a = context;
    ck_assert_msg(a->status != VOC_OK || a->items == a->whole, "%zu of %zu items, %s", a->items,
                  a->whole, failed ? "refused" : "not refused");
}

START_TEST(a_refusal_of_memory_never_gives_half_a_chart)
{
    for (size_t i = 0; i < chart_sample_count; i++) {
        if (strstr(chart_samples[i].name, "sixty"))
            continue; /* the same steps, many times over */
        voc_document *document = chart_samples[i].make();
        attempt a = {.chart = chart_of(document), .width = chart_samples[i].width};
        draw_anew(&a);
        ck_assert_int_eq(a.status, VOC_OK);
        a.whole = a.items;
        (void)faults_sampled(FAULT_MEMORY, 0, 3, draw_anew, look_at_items, &a);
        voc_document_free(document);
    }
}
END_TEST

static Suite *chart_suite(void)
{
    static const test_name tests[] = {
        &every_chart_stays_in_its_frame,
        &no_words_stand_on_other_words,
        &the_same_chart_is_drawn_alike_every_time,
        &every_name_and_value_of_few_is_there,
        &a_word_that_is_wider_than_its_bar_stands_above_it_whole,
        &words_of_a_label_stand_in_the_order_of_their_script,
        &an_axis_not_from_zero_says_so,
        &an_axis_writes_numbers_as_its_place_does,
        &no_line_crosses_a_break,
        &time_is_to_scale,
        &bars_begin_at_zero,
        &words_on_a_filled_bar_are_white_and_the_age_of_its_value_too,
        &sources_stand_once_in_brackets,
        &a_crowd_is_labelled_without_crossing,
        &a_chart_without_marks_is_empty,
        &a_character_no_face_has_fails_the_chart,
        &a_drawing_moves_to_its_place,
        &letters_go_on_after_z,
        &axes_have_round_numbers,
        &a_refusal_of_memory_never_gives_half_a_chart,
    };
    return suite_with("chart", tests, sizeof tests / sizeof *tests, setup, teardown);
}

int main(void)
{
    static const suite_maker makers[] = {chart_suite};
    return suites_run(makers, sizeof makers / sizeof *makers);
}
