/* Timelines and ways. */
#include "tests/layout/way_samples.h"

#include <string.h>

/* A bar from one month to another; to 0: it stays open. */
typedef struct span {
    int from, to;
    bool uncertain, newest;
    int value;
    const char *name, *says, *detail;
    const char *age;
} span;

static voc_decimal whole(int value)
{
    return (voc_decimal){value, 0};
}

static void words(voc_document *d, voc_label kind, const char *text)
{
    if (!text)
        return;
    voc_document_open(d, VOC_NODE_LABEL, &(voc_attributes){.label = kind});
    voc_document_text(d, VOC_STYLE_REGULAR, text);
    voc_document_close(d);
}

static voc_document *begin(voc_chart chart)
{
    voc_document *d = voc_document_new(&(voc_document_info){.title = "t", .language = "en"});
    voc_document_open(d, VOC_NODE_CHART,
                      &(voc_attributes){.chart = chart,
                                        .alt = "in words",
                                        .axis = {.from = "Start", .suffix = "months"}});
    voc_document_open(d, VOC_NODE_CAPTION, NULL);
    voc_document_text(d, VOC_STYLE_STRONG, "What it shows");
    voc_document_close(d);
    return d;
}

static void node(voc_document *d, voc_node_kind kind, const span *s)
{
    voc_document_open(d, kind,
                      &(voc_attributes){.x = whole(s->from),
                                        .x2 = whole(s->to),
                                        .value = whole(s->value),
                                        .uncertain = s->uncertain,
                                        .newest = s->newest});
    words(d, VOC_LABEL_NAME, s->name);
    words(d, VOC_LABEL_VALUE, s->says);
    words(d, VOC_LABEL_DETAIL, s->detail);
    if (s->age) {
        voc_document_open(d, VOC_NODE_LABEL, &(voc_attributes){.label = VOC_LABEL_DETAIL});
        voc_document_leaf(d, VOC_NODE_AGE, NULL, s->age);
        voc_document_close(d);
    }
    voc_document_close(d);
}

/* spans end with one without a name; of nodes only where they begin counts. */
static void lane(voc_document *d, voc_lane kind, const char *name, const char *detail,
                 const span *spans)
{
    voc_document_open(d, VOC_NODE_LANE, &(voc_attributes){.lane = kind});
    words(d, VOC_LABEL_NAME, name);
    words(d, VOC_LABEL_DETAIL, detail);
    for (; spans && spans->name; spans++)
        node(d, kind == VOC_LANE_NODES ? VOC_NODE_MARK : VOC_NODE_SPAN, spans);
    voc_document_close(d);
}

static void goal(voc_document *d, int month, const char *name)
{
    node(d, VOC_NODE_REFERENCE, &(span){.from = month, .name = name});
}

static voc_document *timeline(const span *study, const span *nodes, const span *work)
{
    voc_document *d = begin(VOC_CHART_TIMELINE);
    lane(d, VOC_LANE_BARS, "Study", NULL, study);
    lane(d, VOC_LANE_NODES, "You earn", NULL, nodes);
    lane(d, VOC_LANE_HEIGHTS, "You can work as", "median pay a year, to scale", work);
    return d;
}

static voc_document *end(voc_document *d)
{
    voc_document_close(d);
    return d;
}

voc_document *way_timeline(void)
{
    voc_document *d =
        timeline((span[]){{0, 12, .name = "First year"},
                          {12, 24, .name = "Second year"},
                          {24, 48, .name = "Bachelor's, credits count"},
                          {48, 72, .uncertain = true, .name = "... if none count"},
                          {0}},
                 (span[]){{12, .name = "Diploma", .detail = "some schools"},
                          {24, .name = "Associate degree", .detail = "then RHIT exam"},
                          {48, .name = "Bachelor's degree", .detail = "then RHIA exam"},
                          {0}},
                 (span[]){{12, 24, .uncertain = true, .name = "Entry post", .detail = "no figure"},
                          {24, 48, .value = 50250, .name = "Technician", .says = "$50,250"},
                          {48, .newest = true, .value = 117960, .name = "Manager",
                           .says = "$117,960", .age = "ended"},
                          {0}});
    goal(d, 48, "goal, earliest");
    goal(d, 72, "goal, latest");
    return end(d);
}

voc_document *way_crowded(void)
{
    voc_document *d = timeline(
        (span[]){{0, 6, .name = "Certificate"},
                 {6, 12, .name = "Diploma of office work"},
                 {12, 36, .name = "Associate degree in health information technology"},
                 {36, 60, .name = "Bachelor's"},
                 {60, 66, .name = "Post-baccalaureate certificate"},
                 {66, 90, .name = "Master's"},
                 {90, 96, .uncertain = true, .name = "if nothing counts"},
                 {0}},
        (span[]){{6, .name = "Certificate"},
                 {12, .name = "Diploma"},
                 {36, .name = "Associate degree", .detail = "then RHIT exam"},
                 {60, .name = "Bachelor's degree", .detail = "then RHIA exam"},
                 {66, .name = "Post-baccalaureate certificate", .detail = "then the board's exam"},
                 {90, .name = "Master's degree"},
                 {0}},
        (span[]){{6, 12, .value = 36000, .name = "Medical secretary", .says = "$36,000"},
                 {12, 36, .value = 40000, .name = "Medical coder", .says = "$40,000"},
                 {36, 60, .value = 50250, .name = "Technician", .says = "$50,250"},
                 {60, 90, .value = 60000, .name = "Compliance officer", .says = "$60,000"},
                 {90, .newest = true, .value = 117960, .name = "Manager", .says = "$117,960"},
                 {0}});
    goal(d, 90, "goal, earliest");
    goal(d, 96, "goal, latest");
    return end(d);
}

/* For a page so narrow that a word is wider than its bar. */
voc_document *way_two_degrees(void)
{
    return end(timeline((span[]){{0, 24, .name = "Associate degree"},
                                 {24, 48, .name = "Bachelor's degree"},
                                 {0}},
                        (span[]){{48, .name = "Bachelor's degree"}, {0}},
                        (span[]){{24, 48, .value = 67310, .name = "Registrar", .says = "$67,310"},
                                 {48, .newest = true, .value = 117960, .name = "Administrator",
                                  .says = "$117,960"},
                                 {0}}));
}

/* A year is far too short for all of it. */
voc_document *way_short_steps(void)
{
    static const char name[] = "Intensive course in the terminology of medicine";
    span study[9] = {{0}}, nodes[9] = {{0}};
    for (int i = 0; i < 8; i++) {
        study[i] = (span){i * 2, i * 2 + 2, .name = name};
        nodes[i] = (span){i * 2 + 2, .name = name, .detail = "then an exam"};
    }
    voc_document *d =
        timeline(study, nodes,
                 (span[]){{110, .newest = true, .value = 1, .name = "Manager", .says = "$1"}, {0}});
    goal(d, 110, "goal");
    goal(d, 112, "goal, latest");
    return end(d);
}

voc_document *way_of_one(void)
{
    voc_document *d = timeline(
        (span[]){{0, 9, .name = "Welding certificate"}, {0}},
        (span[]){{9, .name = "Certificate", .detail = "then an exam"}, {0}},
        (span[]){{9, .newest = true, .value = 51000, .name = "Welder", .says = "$51,000"}, {0}});
    goal(d, 9, "goal");
    return end(d);
}

/* Neither study nor a length: the exam, and the work it opens, from the start. */
voc_document *way_at_once(void)
{
    voc_document *d =
        timeline(NULL, (span[]){{0, .name = "Exam of the welding society"}, {0}},
                 (span[]){{0, .newest = true, .uncertain = true, .name = "Welder"}, {0}});
    goal(d, 0, "goal");
    return end(d);
}

voc_document *way_work_alone(void)
{
    voc_document *d = begin(VOC_CHART_TIMELINE);
    lane(d, VOC_LANE_HEIGHTS, "You can work as", NULL,
         (span[]){{0, .value = 30000, .name = "Baker", .says = "$30,000"}, {0}});
    goal(d, 0, "goal");
    return end(d);
}

static void first_pay(voc_document *d, const char *name, const char *detail, const span *spans,
                      int month)
{
    voc_document_open(d, VOC_NODE_LANE, NULL);
    words(d, VOC_LABEL_NAME, name);
    words(d, VOC_LABEL_DETAIL, detail);
    for (; spans->name; spans++)
        node(d, VOC_NODE_SPAN, spans);
    node(d, VOC_NODE_MARK, &(span){.from = month, .name = "first pay"});
    voc_document_close(d);
}

voc_document *ways_side_by_side(void)
{
    voc_document *d = begin(VOC_CHART_WAYS);
    first_pay(d, "A Step by step", "earn from month 12",
              (span[]){{0, 12, .name = "Diploma"},
                       {12, 24, .name = "Associate"},
                       {24, 48, .name = "Bachelor's"},
                       {48, 72, .uncertain = true, .name = "up to here"},
                       {0}},
              12);
    first_pay(d, "B Straight through", "earn from month 48",
              (span[]){{0, 48, .newest = true, .name = "Bachelor's in one go"}, {0}}, 48);
    first_pay(d, "C With a name that is too long", "no source says when pay begins",
              (span[]){{0, 2, .name = "Short course in terminology"},
                       {2, 5, .name = "Coding certificate"},
                       {5, 72, .name = "Bachelor's"},
                       {0}},
              72);
    return end(d);
}
