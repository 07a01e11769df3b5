/* Numbers of sources and letters of notes. */
#include "doc/numbering.h"

#include <stdlib.h>

const voc_node *voc__node_next(const voc_node *root, const voc_node *node, bool skip)
{
    if (node->first && !skip)
        return node->first;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

static void number_cite(voc__numbering *numbering, const voc_node *cite)
{
    for (size_t i = 0; i < cite->attributes.source_count; i++) {
        int source = cite->attributes.sources[i];
        if (numbering->numbers[source])
            continue;
        numbering->order[numbering->source_count++] = source;
        numbering->numbers[source] = (int)numbering->source_count;
    }
}

static void number_node(voc__numbering *numbering, const voc_node *node)
{
    int note = node->attributes.note;
    switch (node->kind) {
    case VOC_NODE_CITE:
        number_cite(numbering, node);
        break;
    case VOC_NODE_LETTER:
        if (!numbering->letters[note])
            numbering->letters[note] = ++numbering->letter_count;
        break;
    case VOC_NODE_NOTE:
        if (numbering->letters[note])
            numbering->notes[numbering->letters[note]] = node;
        break;
    case VOC_NODE_SOURCES:
        numbering->has_sources = true;
        break;
    case VOC_NODE_PAGE_OF:
        numbering->has_page_of = true;
        break;
    case VOC_NODE_CONTENTS:
        numbering->has_contents = true;
        break;
    default:
        break;
    }
}

/* Room for what the walk will find; counts optional rows and the largest handle of a note. */
static bool prepare(voc__numbering *numbering, const voc_document *document, size_t dropped,
                    voc__arena *arena)
{
    const voc_node *root = voc_document_root(document);
    for (const voc_node *node = root; node; node = voc__node_next(root, node, false)) {
        bool optional = node->kind == VOC_NODE_ROW && node->attributes.optional;
        numbering->optional += optional;
        numbering->late += optional && node->attributes.late;
        if (node->attributes.note >= numbering->letter_size)
            numbering->letter_size = node->attributes.note + 1;
    }
    size_t sources = voc_document_source_count(document);
    numbering->numbers = voc__arena_alloc(arena, sources, sizeof *numbering->numbers);
    numbering->order = voc__arena_alloc(arena, sources, sizeof *numbering->order);
    numbering->letters =
        voc__arena_alloc(arena, (size_t)numbering->letter_size + 1, sizeof *numbering->letters);
    numbering->notes =
        voc__arena_alloc(arena, (size_t)numbering->letter_size + 1, sizeof(const voc_node *));
    numbering->dropped = voc__arena_alloc(arena, dropped, sizeof(const voc_node *));
    return numbering->numbers && numbering->order && numbering->letters && numbering->notes &&
           numbering->dropped;
}

/* Whether a row is one of those left out; met: the optional rows before it, by whether they are
 * late. */
static bool is_left_out(const voc__numbering *numbering, const voc_node *node, size_t dropped,
                        size_t met[2])
{
    if (node->kind != VOC_NODE_ROW || !node->attributes.optional)
        return false;
    bool late = node->attributes.late;
    size_t others = numbering->optional - numbering->late;
    size_t of_kind = late ? numbering->late : others;
    size_t drop = !late ? dropped : dropped > others ? dropped - others : 0;
    return met[late]++ + drop >= of_kind;
}

bool voc__numbering_make(voc__numbering *numbering, const voc_document *document, size_t dropped,
                         voc__arena *arena)
{
    *numbering = (voc__numbering){0};
    if (!prepare(numbering, document, dropped, arena))
        return false;
    const voc_node *root = voc_document_root(document);
    size_t met[2] = {0, 0};
    bool skip = false;
    for (const voc_node *node = root; node; node = voc__node_next(root, node, skip)) {
        skip = is_left_out(numbering, node, dropped, met);
        if (skip)
            numbering->dropped[numbering->dropped_count++] = node;
        else
            number_node(numbering, node);
    }
    return true;
}

bool voc__numbering_is_dropped(const voc__numbering *numbering, const voc_node *row)
{
    if (!row->attributes.optional)
        return false;
    for (size_t i = 0; i < numbering->dropped_count; i++)
        if (numbering->dropped[i] == row)
            return true;
    return false;
}

int voc__numbering_source(const voc__numbering *numbering, int source)
{
    return numbering->numbers[source];
}

static int compare_numbers(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

size_t voc__numbering_cite(const voc__numbering *numbering, const voc_node *cite, int *out)
{
    size_t count = cite->attributes.source_count, kept = 0;
    for (size_t i = 0; i < count; i++)
        out[i] = voc__numbering_source(numbering, cite->attributes.sources[i]);
    qsort(out, count, sizeof *out, compare_numbers);
    for (size_t i = 0; i < count; i++)
        if (!kept || out[kept - 1] != out[i])
            out[kept++] = out[i];
    return kept;
}

void voc__letter_of(int index, char out[8])
{
    int length = 1, first = 0;
    for (int span = 26; index - first >= span && length < 5; span *= 26) {
        first += span;
        length++;
    }
    out[length] = '\0';
    for (int rest = index - first, i = length - 1; i >= 0; i--, rest /= 26)
        out[i] = (char)('a' + rest % 26);
}

void voc__numbering_letter(const voc__numbering *numbering, int note, char out[8])
{
    int letter = note > 0 && note < numbering->letter_size ? numbering->letters[note] : 0;
    out[0] = '\0';
    if (letter)
        voc__letter_of(letter - 1, out);
}
