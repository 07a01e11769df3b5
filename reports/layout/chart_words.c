/* The words of charts' labels: inlines shaped into pieces. */
#include <string.h>

#include "base/utf8.h"
#include "doc/numbering.h"
#include "layout/chart_label.h"
#include "layout/marks.h"

#define CITE_GAP   2.0
#define LETTER_GAP 3.5
#define AGE_GAP    4.0

/* What came before the piece to be added next. */
typedef struct gathering {
    voc__chart *chart;
    voc__label *label;
    voc__type type;
    double gap;
    bool may_begin, must_begin;
    int text; /* the label's texts are numbered, each ordered by itself */
    unsigned char level, gap_level;
} gathering;

static voc__label_piece *add_piece(gathering *g, voc__label_kind kind, const voc__runs *runs,
                                   double size, int color)
{
    voc__label_piece *p = voc__arena_alloc(g->chart->context->arena, 1, sizeof *p);
    if (!p) {
        voc__chart_fail(g->chart, VOC_ERROR_MEMORY);
        return NULL;
    }
    *p = (voc__label_piece){.kind = kind,
                            .gap = g->gap,
                            .size = size,
                            .color = color,
                            .text = g->text,
                            .level = g->level,
                            .gap_level = g->gap_level,
                            .may_begin = g->may_begin,
                            .must_begin = g->must_begin};
    if (runs) {
        p->runs = *runs;
        p->width = runs->advance * size / 1000;
    }
    if (g->label->last)
        g->label->last->next = p;
    else
        g->label->first = p;
    g->label->last = p;
    g->gap = 0;
    g->gap_level = 0;
    g->may_begin = g->must_begin = false;
    return p;
}

static bool shape(gathering *g, const char *text, size_t size, voc__weight weight, voc__runs *out)
{
    const voc__chart_context *c = g->chart->context;
    voc_status status = (g->level % 2 ? voc__shape_right_to_left : voc__shape)(
        c->shaper, c->arena, text, size, weight, c->language, c->missing, "a chart's label", out,
        c->log);
    voc__chart_fail(g->chart, status);
    return status == VOC_OK;
}

/* Bytes of the longest beginning of a word that may fit: whole characters, at least one. */
static size_t shorter(const char *text, size_t size)
{
    size--;
    while (size > 1 && ((unsigned char)text[size] & 0xc0) == 0x80)
        size--;
    int first = voc__utf8_decode(text, 4, NULL);
    return size < (size_t)first ? (size_t)first : size;
}

/* A word; one wider than the label's room is cut wherever it must be. */
static void add_word(gathering *g, const char *text, size_t size, const voc__type *type)
{
    int color = voc__chart_color(g->chart, type->color);
    while (size > 0 && g->chart->status == VOC_OK) {
        voc__runs runs;
        size_t part = size;
        if (!shape(g, text, size, type->weight, &runs))
            return;
        double width = runs.advance * type->size / 1000;
        if (width > g->label->room) { /* a first guess from the width, then byte by byte */
            part = (size_t)((double)size * g->label->room / width) + 2;
            part = part < size ? part : size;
            do {
                size_t less = shorter(text, part);
                if (less >= part)
                    break;
                part = less;
                if (!shape(g, text, part, type->weight, &runs))
                    return;
            } while (runs.advance * type->size / 1000 > g->label->room);
        }
        if (!add_piece(g, VOC__LABEL_TEXT, &runs, type->size, color))
            return;
        g->label->cut = g->label->cut || part < size;
        text += part;
        size -= part;
        g->may_begin = size > 0;
        g->gap_level = g->level;
    }
}

/* What runs from right to left in a word is a piece of its own. levels NULL: nothing does. */
static void add_turned_word(gathering *g, const char *text, size_t size,
                            const unsigned char *levels, const voc__type *type)
{
    for (size_t at = 0, end; at < size; at = end) {
        for (end = levels ? at + 1 : size; end < size && levels[end] == levels[at];)
            end++;
        g->level = levels ? levels[at] : 0;
        if (at > 0)
            g->gap_level = levels[at] < levels[at - 1] ? levels[at] : levels[at - 1];
        g->label->turned = g->label->turned || g->level > 0;
        add_word(g, text + at, end - at, type);
    }
    g->level = 0;
}

static void add_text(gathering *g, const char *text, const voc__type *type)
{
    const voc__chart_context *c = g->chart->context;
    size_t size = strlen(text);
    unsigned char *flags = voc__arena_alloc(c->arena, size + 1, 1);
    const unsigned char *levels;
    if (!flags || voc__breaks(c->shaper, text, size, c->language, flags) != VOC_OK ||
        voc__direction_find(c->shaper, c->arena, text, size, &levels) != VOC_OK) {
        voc__chart_fail(g->chart, VOC_ERROR_MEMORY);
        return;
    }
    g->text = ++g->label->texts;
    for (size_t start = 0, end = 1; end <= size && g->chart->status == VOC_OK; end++) {
        if (flags[end] == VOC__BREAK_NO && end < size)
            continue;
        size_t word = end;
        while (word > start && (text[word - 1] == ' ' || text[word - 1] == '\n'))
            word--;
        add_turned_word(g, text + start, word - start, levels ? levels + start : NULL, type);
        if (word < end) {
            g->gap_level = levels ? levels[word] : 0;
            voc__runs space;
            if (shape(g, " ", 1, type->weight, &space))
                g->gap = space.advance * type->size / 1000;
        }
        g->may_begin = flags[end] != VOC__BREAK_NO && (end < size || word < end);
        start = end;
    }
    g->text = 0;
    g->gap_level = 0; /* the text has ended before the gap */
}

static voc__type styled(const gathering *g, voc_style style)
{
    voc__type type = g->type;
    double small = voc__theme_type(g->chart->context->theme, VOC__TYPE_NOTE)->size;
    switch (style) {
    case VOC_STYLE_STRONG:
    case VOC_STYLE_NAME:
        type.weight = type.weight < VOC__SEMIBOLD ? VOC__SEMIBOLD : type.weight;
        break;
    case VOC_STYLE_SECONDARY:
        type.color = type.color == VOC__INK ? VOC__INK2 : type.color;
        break;
    case VOC_STYLE_SMALL:
        type.weight = VOC__REGULAR;
        type.size = type.size < small ? type.size : small;
        type.color = type.color == VOC__INK ? VOC__INK2 : type.color;
        break;
    case VOC_STYLE_REGULAR:
    case VOC_STYLE_KEY:
    case VOC_STYLE_UNIT:
        break;
    }
    return type;
}

/* "[1, 4]": numbers ascending, each once. */
static void add_cite(gathering *g, const voc_node *node)
{
    const voc__chart_context *c = g->chart->context;
    size_t count = node->attributes.source_count, used = 0;
    int *numbers = voc__arena_alloc(c->arena, count, sizeof *numbers);
    if (!numbers) {
        voc__chart_fail(g->chart, VOC_ERROR_MEMORY);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        int number = c->marks.number(c->marks.context, node->attributes.sources[i]);
        size_t at = used;
        while (at > 0 && numbers[at - 1] >= number)
            at--;
        if (at < used && numbers[at] == number)
            continue;
        memmove(numbers + at + 1, numbers + at, (used - at) * sizeof *numbers);
        numbers[at] = number;
        used++;
    }
    const char *text = "[";
    for (size_t i = 0; i < used && text; i++)
        text = voc__arena_printf(c->arena, "%s%s%d", text, i ? ", " : "", numbers[i]);
    text = text ? voc__arena_printf(c->arena, "%s]", text) : NULL;
    if (!text)
        voc__chart_fail(g->chart, VOC_ERROR_MEMORY);
    if (!text || used == 0)
        return;
    voc__type small = *voc__theme_type(c->theme, VOC__TYPE_NOTE);
    small.color = g->type.color == VOC__INK ? small.color : g->type.color;
    voc__runs runs;
    g->gap = g->gap > CITE_GAP ? g->gap : g->label->last ? CITE_GAP : 0;
    g->may_begin = false;
    if (shape(g, text, strlen(text), small.weight, &runs))
        add_piece(g, VOC__LABEL_TEXT, &runs, small.size, voc__chart_color(g->chart, small.color));
}

static void add_boxed(gathering *g, voc__label_kind kind, const char *text, voc__weight weight,
                      double padding)
{
    voc__runs runs;
    if (!shape(g, text, strlen(text), weight, &runs))
        return;
    double gap = g->label->last ? LETTER_GAP : 0;
    g->gap = g->gap > gap ? g->gap : gap;
    g->may_begin = g->may_begin && kind == VOC__LABEL_TAG;
    const voc_theme *theme = g->chart->context->theme;
    voc__label_piece *p = add_piece(g, kind, &runs, voc__theme_type(theme, VOC__TYPE_NOTE)->size,
                                    voc__chart_color(g->chart, VOC__INK));
    if (p)
        p->width += 2 * padding * voc__mark_scale(theme);
}

static void add_letter(gathering *g, int index)
{
    char letter[8];
    voc__letter_of(index, letter);
    add_boxed(g, VOC__LABEL_LETTER, letter, VOC__BOLD, VOC__MARK_LETTER_PAD);
}

static void add_sign(gathering *g, double width,
                     void (*sign)(voc__drawing *, const voc_theme *, double, double))
{
    voc__label_piece *p = add_piece(g, VOC__LABEL_SIGN, NULL, 8, 0);
    if (!p)
        return;
    p->width = width;
    p->sign = sign;
}

static void add_clock(gathering *g)
{
    double scale = voc__mark_scale(g->chart->context->theme);
    add_sign(g, VOC__MARK_CLOCK * scale, voc__mark_clock);
}

static void add_age(gathering *g, const char *text)
{
    voc__type small = *voc__theme_type(g->chart->context->theme, VOC__TYPE_NOTE);
    if (g->type.color == VOC__WHITE) /* on a filled bar */
        small.color = VOC__WHITE;
    if (g->label->last && g->gap < AGE_GAP)
        g->gap = AGE_GAP;
    g->may_begin = g->label->last != NULL;
    add_clock(g);
    g->gap = VOC__MARK_GAP;
    if (text)
        add_text(g, text, &small);
}

static void add_sample(gathering *g, voc_sample sample)
{
    switch (sample) {
    case VOC_SAMPLE_CLOCK:
        add_clock(g);
        break;
    case VOC_SAMPLE_DIFFERS:
        add_sign(g, VOC__MARK_SIGN, voc__mark_differs);
        break;
    case VOC_SAMPLE_ALIKE:
        add_sign(g, VOC__MARK_SIGN, voc__mark_alike);
        break;
    case VOC_SAMPLE_LETTER:
        add_letter(g, 0);
        break;
    case VOC_SAMPLE_CITE:
        add_text(g, "[1]", &g->type);
        break;
    }
}

static void add_inlines(gathering *g, const voc_node *node);

static void add_inline(gathering *g, const voc_node *node)
{
    const voc__chart_context *c = g->chart->context;
    voc__type type;
    switch (node->kind) {
    case VOC_NODE_TEXT:
        type = styled(g, node->attributes.style);
        if (node->text)
            add_text(g, node->text, &type);
        break;
    case VOC_NODE_CITE:
        add_cite(g, node);
        break;
    case VOC_NODE_LETTER:
        add_letter(g, c->marks.letter(c->marks.context, node->attributes.note));
        break;
    case VOC_NODE_AGE:
        add_age(g, node->text);
        break;
    case VOC_NODE_TAG:
        if (node->text)
            add_boxed(g, VOC__LABEL_TAG, node->text, VOC__SEMIBOLD, VOC__MARK_TAG_PAD);
        break;
    case VOC_NODE_SAMPLE:
        add_sample(g, node->attributes.sample);
        break;
    case VOC_NODE_LINK: /* its words; a figure holds no links */
        add_inlines(g, node);
        break;
    case VOC_NODE_LINE_BREAK:
        g->must_begin = true;
        break;
    default: /* PAGE_OF: a chart does not know its pages */
        break;
    }
}

static void add_inlines(gathering *g, const voc_node *node)
{
    for (const voc_node *child = node->first; child && g->chart->status == VOC_OK;
         child = child->next)
        add_inline(g, child);
}

void voc__label_collect(voc__chart *chart, voc__label *label, const voc_node *node, voc__type type,
                        bool new_line)
{
    gathering g = {.chart = chart, .label = label, .type = type, .must_begin = new_line};
    if (label->last) {
        g.gap = type.size * 0.26; /* a space of the family */
        g.may_begin = true;
    }
    add_inlines(&g, node);
}

void voc__label_collect_text(voc__chart *chart, voc__label *label, const char *text, voc__type type)
{
    gathering g = {.chart = chart, .label = label, .type = type};
    add_text(&g, text, &type);
}
