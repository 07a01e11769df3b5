#include "tests/layout/chart_samples.h"

#include <stdio.h>
#include <string.h>

#include "tests/layout/way_samples.h"

/* Words of a label: plain text, with "[n]" for the source n, "(a)" for a note and "@" before an age
 * at the end. */
static void words(voc_document *d, const char *text)
{
    char plain[600];
    size_t used = 0;
    for (const char *p = text;; p++) {
        bool cite = p[0] == '[' && p[1] && p[2] == ']', letter = strncmp(p, "(a)", 3) == 0;
        if (!*p || cite || letter || *p == '@') {
            plain[used] = '\0';
            voc_document_text(d, VOC_STYLE_REGULAR, plain);
            used = 0;
        }
        if (!*p)
            return;
        if (*p == '@') {
            voc_document_leaf(d, VOC_NODE_AGE, NULL, p + 1);
            return;
        }
        if (cite) {
            int source = voc_document_source(d, (char[]){p[1], '\0'}, "A source", NULL, NULL);
            voc_document_leaf(
                d, VOC_NODE_CITE,
                &(voc_attributes){.sources = (int[]){source, source}, .source_count = 2}, NULL);
            p += 2;
        } else if (letter) {
            voc_document_leaf(d, VOC_NODE_LETTER, &(voc_attributes){.note = voc_document_note(d)},
                              NULL);
            p += 2;
        } else if (used + 1 < sizeof plain) {
            plain[used++] = *p;
        }
    }
}

static void label(voc_document *d, voc_label kind, const char *text)
{
    if (!text)
        return;
    voc_document_open(d, VOC_NODE_LABEL, &(voc_attributes){.label = kind});
    words(d, text);
    voc_document_close(d);
}

static voc_decimal whole(long long value)
{
    return (voc_decimal){value, 0};
}

static voc_decimal month(int year, int number)
{
    return whole(12 * year + number - 1);
}

static voc_document *begin_axis(voc_chart chart, voc_axis axis)
{
    voc_document *d = voc_document_new(&(voc_document_info){
        .title = "Charts",
        .subject = "Charts",
        .kind = "Sample",
        .prepared = "Prepared 23 November 2026",
        .language = "en-US",
        .date = {2026, 11, 23},
        .words = {"Page %d of %d", "continued", "source", "note %s", "differs", "alike", "Sources",
                  "Contents", "Left out: %s"},
    });
    axis.from = "from";
    voc_document_open(d, VOC_NODE_CHART,
                      &(voc_attributes){.chart = chart, .axis = axis, .alt = "A chart."});
    return d;
}

static voc_document *begin(voc_chart chart, const char *prefix, const char *suffix)
{
    return begin_axis(chart, (voc_axis){.prefix = prefix, .suffix = suffix});
}

static voc_document *end(voc_document *d)
{
    voc_document_close(d);
    return d;
}

static void pay(voc_document *d, int year, long long value, const char *words_of_value,
                const char *detail, bool hollow)
{
    char tick[16];
    snprintf(tick, sizeof tick, "%d", year);
    voc_document_open(d, VOC_NODE_MARK,
                      &(voc_attributes){.x = month(year, 5),
                                        .value = whole(value),
                                        .hollow = hollow,
                                        .newest = detail != NULL});
    label(d, VOC_LABEL_VALUE, words_of_value);
    label(d, VOC_LABEL_TICK, tick);
    label(d, VOC_LABEL_DETAIL, detail);
    voc_document_close(d);
}

static void parted(voc_document *d, int year, const char *before, const char *after,
                   const char *reason, const char *more)
{
    voc_document_open(d, VOC_NODE_BREAK, &(voc_attributes){.x = month(year, 5)});
    label(d, VOC_LABEL_BEFORE, before);
    label(d, VOC_LABEL_AFTER, after);
    label(d, VOC_LABEL_REASON, reason);
    label(d, VOC_LABEL_REASON, more);
    voc_document_close(d);
}

static voc_document *line_with_break(void)
{
    voc_document *d = begin(VOC_CHART_LINE, "$", NULL);
    pay(d, 2008, 30610, "$30,610", NULL, false);
    pay(d, 2011, 33000, "about $33,000", NULL, true);
    pay(d, 2014, 36000, "about $36,000(a)", NULL, true);
    pay(d, 2015, 37110, "$37,110", NULL, false);
    parted(d, 2018, "SOC 2010, 29-2071", "SOC 2018, 29-2072", "Break: the group was",
           "redefined. Do not join.");
    pay(d, 2021, 46660, "$46,660", NULL, false);
    pay(d, 2024, 50250, "$50,250", "median, May 2024", false);
    return end(d);
}

static voc_document *line_of_two_breaks(void)
{
    voc_document *d = begin(VOC_CHART_LINE, "$", NULL);
    pay(d, 2006, 80000, "$80,000", NULL, false);
    pay(d, 2010, 60000, "$60,000", NULL, false);
    parted(d, 2012, "SOC 2000", "SOC 2010", "Break: new classes of occupations", NULL);
    pay(d, 2014, 65500, "$65,500", NULL, false);
    pay(d, 2017, 64000, "$64,000", NULL, false);
    parted(d, 2019, "SOC 2010", "SOC 2018", "Break: counted with others since then", NULL);
    pay(d, 2021, 20500, "$20,500", NULL, false);
    pay(d, 2023, 21000, "$21,000", "median, May 2023", false);
    return end(d);
}

static voc_document *line_of_one(void)
{
    voc_document *d = begin(VOC_CHART_LINE, "$", NULL);
    pay(d, 2023, 48780, "$48,780", "median, May 2023", false);
    return end(d);
}

static voc_document *line_of_equals(void)
{
    voc_document *d = begin(VOC_CHART_LINE, "$", NULL);
    pay(d, 2020, 40000, "$40,000", NULL, false);
    pay(d, 2021, 40000, "$40,000", NULL, false);
    pay(d, 2022, 40000, "$40,000", "median", false);
    return end(d);
}

static voc_document *line_of_sixty(void)
{
    voc_document *d = begin(VOC_CHART_LINE, "$", NULL);
    char text[32];
    for (int i = 0; i < 60; i++) {
        long long value = 20000 + 400 * i + (i * 7919) % 3000;
        snprintf(text, sizeof text, "$%lld,%03lld", value / 1000, value % 1000);
        pay(d, 1965 + i, value, text, i == 59 ? "median, a newest figure of long standing" : NULL,
            i % 3 == 0);
    }
    return end(d);
}

static voc_document *line_of_losses(void)
{
    voc_document *d = begin(VOC_CHART_LINE, NULL, "%");
    pay(d, 2019, -4, "−4%", NULL, false);
    pay(d, 2021, 0, "0%", NULL, false);
    pay(d, 2023, 7, "+7%", "change in jobs", false);
    return end(d);
}

static voc_document *line_of_huge_values(void)
{
    voc_document *d = begin(VOC_CHART_LINE, "$", NULL);
    pay(d, 2019, 1, "$1", NULL, false);
    pay(d, 2021, 9000000000000000000, "$9,000,000,000,000,000,000", NULL, false);
    pay(d, 2023, 123456789012, "$123,456,789,012",
        "a value with a term so long that it can never stand in one line beside its dot", false);
    return end(d);
}

static void dot(voc_document *d, long long value, voc_form form, const char *name, const char *text)
{
    voc_document_open(d, VOC_NODE_MARK, &(voc_attributes){.x = whole(value), .form = form});
    label(d, VOC_LABEL_NAME, name);
    label(d, VOC_LABEL_VALUE, text);
    voc_document_close(d);
}

static void reference(voc_document *d, voc_decimal x, const char *text)
{
    voc_document_open(d, VOC_NODE_REFERENCE, &(voc_attributes){.x = x});
    label(d, VOC_LABEL_NAME, text);
    voc_document_close(d);
}

static voc_document *dots_of_pay(void)
{
    voc_document *d = begin(VOC_CHART_DOTS, "$", NULL);
    dot(d, 50250, VOC_FORM_DISC, "Coder", "$50,250");
    dot(d, 117960, VOC_FORM_SQUARE, "Manager", "$117,960(a)");
    dot(d, 44640, VOC_FORM_RING, "Secretary", "$44,640");
    dot(d, 69975, VOC_FORM_DIAMOND, "Manager, Payscale 2016,", "$69,975(a)");
    reference(d, whole(49500), "all occupations, $49,500");
    return end(d);
}

/* Points between thousands, but not of four digits; the symbol behind. */
static voc_document *dots_of_another_place(void)
{
    voc_axis axis = {.suffix = "\u00a0€", .group = ".", .point = ",", .grouped_from = 5};
    voc_document *d = begin_axis(VOC_CHART_DOTS, axis);
    dot(d, 1300, VOC_FORM_DISC, "Coder", "1300\u00a0€");
    dot(d, 12100, VOC_FORM_SQUARE, "Manager", "12.100\u00a0€");
    return end(d);
}

static voc_document *dots_of_fractions(void)
{
    voc_document *d = begin_axis(VOC_CHART_DOTS, (voc_axis){.suffix = "\u00a0%", .point = ","});
    dot(d, 0, VOC_FORM_DISC, "Coder", "0\u00a0%");
    dot(d, 1, VOC_FORM_SQUARE, "Manager", "1\u00a0%");
    return end(d);
}

static voc_document *dots_of_extremes(void)
{
    voc_document *d = begin(VOC_CHART_DOTS, "$", NULL);
    voc_document_open(d, VOC_NODE_SPAN, &(voc_attributes){.x = whole(34940), .x2 = whole(52940)});
    voc_document_close(d);
    dot(d, 34940, VOC_FORM_DISC, NULL, "$34,940");
    dot(d, 52940, VOC_FORM_DISC, NULL, "$52,940");
    reference(d, whole(37110), "median, all: $37,110(a)");
    return end(d);
}

static voc_document *dots_in_a_crowd(void)
{
    static const char *const names[] = {
        "Registered nurses",
        "Licensed practical nurses",
        "Medical assistants",
        "Phlebotomists",
        "Pharmacy technicians",
        "Veterinary assistants",
        "Dental assistants",
        "Occupational therapy assistants and their aides in schools and homes"};
    voc_document *d = begin(VOC_CHART_DOTS, "$", NULL);
    for (int i = 0; i < 8; i++)
        dot(d, 41000 + 350 * i, (voc_form)(i % 4), names[i], "$41,000");
    reference(d, whole(42000), "all occupations, $42,000");
    return end(d);
}

static voc_document *dot_alone(void)
{
    voc_document *d = begin(VOC_CHART_DOTS, "$", NULL);
    dot(d, 0, VOC_FORM_DISC, "Volunteers", "$0");
    return end(d);
}

static void bar(voc_document *d, voc_decimal value, const char *name, const char *text,
                const char *detail, bool uncertain)
{
    voc_document_open(d, VOC_NODE_MARK, &(voc_attributes){.value = value, .uncertain = uncertain});
    label(d, VOC_LABEL_NAME, name);
    label(d, VOC_LABEL_VALUE, text);
    label(d, VOC_LABEL_DETAIL, detail);
    voc_document_close(d);
}

static voc_document *bars_of_change(void)
{
    voc_document *d = begin(VOC_CHART_BARS, NULL, "%");
    bar(d, (voc_decimal){71, 1}, "Coder", "+7.1%", "14,200 openings a year", false);
    bar(d, (voc_decimal){232, 1}, "Manager", "+23.2%(a)", "62,100", false);
    bar(d, (voc_decimal){42, 1}, "Secretary", "+4.2%", "85,900", false);
    reference(d, (voc_decimal){31, 1}, "all occupations +3.1%");
    return end(d);
}

static voc_document *bars_both_ways(void)
{
    voc_document *d = begin(VOC_CHART_BARS, NULL, "%");
    bar(d, whole(-12), "Data entry keyers and others who type all day", "−12%", "a year", false);
    bar(d, whole(0), "Clerks", "0%", NULL, false);
    bar(d, whole(9), "Technicians", "+9%", "inferred", true);
    reference(d, whole(3), "all occupations +3%");
    return end(d);
}

static voc_document *bars_of_sixty(void)
{
    voc_document *d = begin(VOC_CHART_BARS, NULL, "%");
    char name[32], text[16];
    for (int i = 0; i < 60; i++) {
        snprintf(name, sizeof name, "Industry %d", i);
        snprintf(text, sizeof text, "%d%%", i);
        bar(d, whole(i), name, text, "detail", false);
    }
    return end(d);
}

static voc_document *bars_of_nothing(void)
{
    voc_document *d = begin(VOC_CHART_BARS, NULL, NULL);
    bar(d, whole(0), "None", "0", NULL, false);
    return end(d);
}

static void window(voc_document *d, int from, int to, voc_state state, const char *value,
                   const char *source, const char *age)
{
    char name[32];
    snprintf(name, sizeof name, "%d–%d", from, to);
    voc_document_open(d, VOC_NODE_MARK,
                      &(voc_attributes){.x = month(from, 1),
                                        .x2 = month(to, 1),
                                        .state = state,
                                        .newest = state == VOC_STATE_CURRENT});
    label(d, VOC_LABEL_NAME, name);
    label(d, VOC_LABEL_VALUE, value);
    label(d, VOC_LABEL_DETAIL, source);
    label(d, VOC_LABEL_DETAIL, age);
    voc_document_close(d);
}

static voc_document *windows_of_outlook(void)
{
    voc_document *d = begin(VOC_CHART_WINDOWS, NULL, NULL);
    window(d, 2024, 2034, VOC_STATE_CURRENT, "+7.1%", "[1]", "+13,800 jobs by 2034");
    window(d, 2021, 2031, VOC_STATE_DATED, "+7%", "[7]", "@began 5 years ago");
    window(d, 2014, 2024, VOC_STATE_ENDED, "+15%", "[8]", "@ended");
    window(d, 2012, 2022, VOC_STATE_ENDED, "+22%", "[9]", "(a)@ended");
    window(d, 2010, 2020, VOC_STATE_ENDED, "+21%", "[5]", "(a)@ended");
    window(d, 2008, 2018, VOC_STATE_ENDED, "+20%", "[6]", "@ended");
    reference(d, month(2026, 4), "this guide, April 2026");
    return end(d);
}

static voc_document *windows_of_sixty(void)
{
    voc_document *d = begin(VOC_CHART_WINDOWS, NULL, NULL);
    for (int i = 59; i >= 0; i--)
        window(d, 1970 + i, 1980 + i, i == 59 ? VOC_STATE_CURRENT : VOC_STATE_ENDED, "+1%", "[1]",
               "@ended");
    reference(d, month(2030, 4), "this guide, April 2030");
    return end(d);
}

static voc_document *window_alone(void)
{
    voc_document *d = begin(VOC_CHART_WINDOWS, NULL, NULL);
    window(d, 2024, 2024, VOC_STATE_DATED, "an increase much larger than that of others", NULL,
           NULL);
    return end(d);
}

static void step(voc_document *d, int months, const char *name, const char *line, const char *more,
                 const char *tick)
{
    voc_document_open(d, VOC_NODE_MARK, &(voc_attributes){.x = whole(months)});
    label(d, VOC_LABEL_NAME, name);
    label(d, VOC_LABEL_DETAIL, line);
    label(d, VOC_LABEL_DETAIL, more);
    label(d, VOC_LABEL_TICK, tick);
    voc_document_close(d);
}

static void tread(voc_document *d, int from, int to, const char *text, bool uncertain)
{
    voc_document_open(d, VOC_NODE_TREAD,
                      &(voc_attributes){.x = whole(from), .x2 = whole(to), .uncertain = uncertain});
    label(d, VOC_LABEL_NAME, text);
    voc_document_close(d);
}

static voc_document *steps_to_a_degree(void)
{
    voc_document *d = begin(VOC_CHART_STEPS, NULL, NULL);
    step(d, 0, "High school", "Diploma or GED [3]", NULL, "Start");
    step(d, 12, "Diploma", "at some schools [3]:", "work while studying", "12");
    step(d, 24, "Associate degree (AS or AAS)", "RHIT exam, if CAHIIM accredited [3]",
         "Technician: $50,250 [1]", "24");
    step(d, 48, "Bachelor’s", "RHIA exam [6]", "Manager: $117,960 [1](a)", "48 months");
    tread(d, 0, 12, "first-year courses", false);
    tread(d, 12, 24, "second-year courses", false);
    tread(d, 24, 48, "two more years(a)", true);
    return end(d);
}

static voc_document *steps_close_together(void)
{
    voc_document *d = begin(VOC_CHART_STEPS, NULL, NULL);
    step(d, 0, "High school diploma", "or an equivalent", NULL, "Start");
    step(d, 1, "Short course in safety at work", "10 hours", NULL, "1");
    step(d, 2, "Certificate of completion", "from a training center", "basic welding", "2");
    step(d, 3, "Certified welder", "by a test of a sample weld", NULL, "3");
    step(d, 60, "Associate degree of applied science", "in welding technology", NULL, "60 months");
    tread(d, 0, 1, "evening lessons in theory", false);
    tread(d, 1, 3, "practice in the booth", true);
    return end(d);
}

static voc_document *step_alone(void)
{
    voc_document *d = begin(VOC_CHART_STEPS, NULL, NULL);
    step(d, 0, "On the job", "with an employer", NULL, "Start");
    return end(d);
}

static voc_document *steps_at_once(void)
{
    voc_document *d = begin(VOC_CHART_STEPS, NULL, NULL);
    for (int i = 0; i < 8; i++)
        step(d, 12, "Credential", "gained at the same time as all the others", NULL, "12");
    return end(d);
}

static voc_document *long_words(void)
{
    static const char word[] = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau"
                               "unterbeamtengesellschaft";
    voc_document *d = begin(VOC_CHART_BARS, NULL, NULL);
    bar(d, whole(5), word, "5", word, false);
    bar(d, whole(7), "b", word, "c", false);
    return end(d);
}

static voc_document *nothing(void)
{
    return end(begin(VOC_CHART_LINE, NULL, NULL));
}

const chart_sample chart_samples[] = {
    {"line-with-break", line_with_break, 504},
    {"line-narrow", line_with_break, 246},
    {"line-of-two-breaks", line_of_two_breaks, 504},
    {"line-of-one", line_of_one, 504},
    {"line-of-equals", line_of_equals, 346},
    {"line-of-sixty", line_of_sixty, 504},
    {"line-of-losses", line_of_losses, 246},
    {"line-of-huge-values", line_of_huge_values, 504},
    {"dots-of-pay", dots_of_pay, 346},
    {"dots-of-another-place", dots_of_another_place, 246},
    {"dots-of-fractions", dots_of_fractions, 246},
    {"dots-of-extremes", dots_of_extremes, 246},
    {"dots-in-a-crowd", dots_in_a_crowd, 346},
    {"dot-alone", dot_alone, 246},
    {"bars-of-change", bars_of_change, 332},
    {"bars-both-ways", bars_both_ways, 246},
    {"bars-of-sixty", bars_of_sixty, 504},
    {"bars-of-nothing", bars_of_nothing, 246},
    {"windows-of-outlook", windows_of_outlook, 504},
    {"windows-narrow", windows_of_outlook, 246},
    {"windows-of-sixty", windows_of_sixty, 504},
    {"window-alone", window_alone, 246},
    {"steps-to-a-degree", steps_to_a_degree, 504},
    {"steps-close-together", steps_close_together, 504},
    {"steps-narrow", steps_to_a_degree, 246},
    {"step-alone", step_alone, 246},
    {"steps-at-once", steps_at_once, 504},
    {"timeline-of-the-design", way_timeline, 504},
    {"timeline-narrow", way_timeline, 346},
    {"timeline-of-two-degrees", way_two_degrees, 246},
    {"timeline-crowded", way_crowded, 504},
    {"timeline-of-short-steps", way_short_steps, 504},
    {"timeline-of-one", way_of_one, 504},
    {"timeline-at-once", way_at_once, 504},
    {"timeline-of-work-alone", way_work_alone, 504},
    {"ways-side-by-side", ways_side_by_side, 504},
    {"ways-narrow", ways_side_by_side, 346},
    {"long-words", long_words, 246},
    {"nothing", nothing, 246},
};
const size_t chart_sample_count = sizeof chart_samples / sizeof *chart_samples;

const voc_node *chart_of(const voc_document *document)
{
    const voc_node *node = voc_document_root(document)->first;
    while (node && node->kind != VOC_NODE_CHART)
        node = node->next;
    return node;
}
