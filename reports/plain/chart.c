/* Charts: what they show in words, then the sources and notes that stand at their marks. */
#include <string.h>

#include "plain/sheet.h"

/* The next node of a kind in the labels of a chart; at: the last one, or the chart. */
static const voc_node *next_of(const voc_node *chart, const voc_node *at, voc_node_kind kind)
{
    do
        at = voc__node_next(chart, at, at->kind == VOC_NODE_CAPTION || at->kind == VOC_NODE_NOTES);
    while (at && at->kind != kind);
    return at;
}

static void add_sources(voc__plain *plain, const voc_node *chart)
{
    voc_node all = {.kind = VOC_NODE_CITE};
    const voc_node *cite = chart;
    while ((cite = next_of(chart, cite, VOC_NODE_CITE)))
        all.attributes.source_count += cite->attributes.source_count;
    int *sources = voc__arena_alloc(plain->arena, all.attributes.source_count, sizeof *sources);
    if (!sources || !all.attributes.source_count)
        return;
    all.attributes.sources = sources;
    for (cite = chart; (cite = next_of(chart, cite, VOC_NODE_CITE));) {
        size_t count = cite->attributes.source_count;
        memcpy(sources, cite->attributes.sources, count * sizeof *sources);
        sources += count;
    }
    voc__plain_cite(plain, &all);
}

static bool came_before(const voc_node *chart, const voc_node *letter)
{
    const voc_node *at = next_of(chart, chart, VOC_NODE_LETTER);
    while (at != letter && at->attributes.note != letter->attributes.note)
        at = next_of(chart, at, VOC_NODE_LETTER);
    return at != letter;
}

static void add_letters(voc__plain *plain, const voc_node *chart)
{
    const voc_node *letter = chart;
    while ((letter = next_of(chart, letter, VOC_NODE_LETTER)))
        if (!came_before(chart, letter))
            voc__plain_letter(plain, letter);
}

void voc__plain_chart(voc__plain *plain, const voc_node *node)
{
    voc__plain_paragraph(plain, node->first); /* the caption */
    voc__plain_apart(plain);
    voc__plain_say(plain, node->attributes.alt);
    add_sources(plain, node);
    add_letters(plain, node);
    voc__plain_lines(plain, 0);
    for (const voc_node *child = node->first; child; child = child->next) {
        plain->close = true;
        if (child->kind == VOC_NODE_NOTES)
            voc__plain_node(plain, child);
    }
    plain->close = false;
}
