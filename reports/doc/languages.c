#include "doc/languages.h"

#include <string.h>

#include "doc/doc.h"

enum { MARK = 3 }; /* bytes of either noncharacter */

static const char *next_mark(const char *text)
{
    for (const char *s = strchr(text, VOC__OTHER_FROM[0]); s; s = strchr(s + 1, VOC__OTHER_FROM[0]))
        if (strncmp(s, VOC__OTHER_FROM, MARK) == 0 || strncmp(s, VOC__OTHER_TO, MARK) == 0)
            return s;
    return NULL;
}

/* The string without noncharacters; NULL for NULL. The document remembers refused memory. */
static const char *bare(voc_document *document, const char *text)
{
    if (!text || !next_mark(text))
        return text;
    char *copy = voc__arena_strdup(document->arena, text), *end = copy;
    if (!copy)
        return NULL;
    for (const char *s = text; *s;) {
        const char *mark = next_mark(s);
        size_t size = mark ? (size_t)(mark - s) : strlen(s);
        memcpy(end, s, size);
        end += size;
        s += size + (mark ? MARK : 0);
    }
    *end = '\0';
    return copy;
}

/* The links between nodes are for those who read; the document may write. */
static voc_node *own_node(const voc_node *node)
{
    union {
        const voc_node *read;
        voc_node *written;
    } link = {node};
    return link.written;
}

/* A TEXT like `node` after it, or `node` itself while it has no words yet. */
static voc_node *text_after(voc_document *document, voc_node *node)
{
    if (!node->text)
        return node;
    voc_node *next = voc__arena_alloc(document->arena, 1, sizeof *next), *parent = NULL;
    if (!next)
        return NULL;
    *next = *node;
    next->text = NULL;
    node->next = next;
    parent = own_node(node->parent);
    if (parent->last == node)
        parent->last = next;
    return next;
}

/* Parts a TEXT where the language changes. Returns the last of its parts. */
static voc_node *part_text(voc_document *document, voc_node *node, const char *language)
{
    const char *text = node->text, *own = node->attributes.language;
    bool other = false;
    node->text = NULL;
    for (const char *s = text; *s;) {
        const char *mark = next_mark(s);
        size_t size = mark ? (size_t)(mark - s) : strlen(s);
        voc_node *part = size ? text_after(document, node) : node;
        if (!part)
            return node;
        if (size) {
            node = part;
            node->text = voc__arena_strndup(document->arena, s, size);
            node->attributes.language = other ? language : own;
        }
        other = mark ? strncmp(mark, VOC__OTHER_FROM, MARK) == 0 : other;
        s += size + (mark ? MARK : 0);
    }
    node->text = node->text ? node->text : "";
    return node;
}

static void part_node(voc_document *document, voc_node *node, const char *language)
{
    voc_attributes *a = &node->attributes;
    a->alt = bare(document, a->alt);
    if (node->kind != VOC_NODE_TEXT)
        node->text = bare(document, node->text);
    for (voc_node *child = own_node(node->first); child; child = own_node(child->next)) {
        if (child->kind == VOC_NODE_TEXT && next_mark(child->text))
            child = part_text(document, child, language);
        else
            part_node(document, child, language);
    }
}

/* A source's string as TEXTs; NULL where it is of one language. */
static const voc_node *part_string(voc_document *document, const char *text, const char *language)
{
    voc_node *paragraph = NULL, *node = NULL;
    if (!text || !next_mark(text))
        return NULL;
    paragraph = voc__arena_alloc(document->arena, 1, sizeof *paragraph);
    node = voc__arena_alloc(document->arena, 1, sizeof *node);
    if (!paragraph || !node)
        return NULL;
    paragraph->kind = VOC_NODE_PARAGRAPH;
    *node = (voc_node){.kind = VOC_NODE_TEXT, .text = text, .parent = paragraph};
    paragraph->first = paragraph->last = node;
    part_text(document, node, language);
    return node;
}

static void part_sources(voc_document *document, const char *language)
{
    voc__document_source *sources = document->sources.items;
    for (size_t i = 0; i < document->sources.count; i++) {
        sources[i].text_parts = part_string(document, sources[i].text, language);
        sources[i].brief_parts = part_string(document, sources[i].brief, language);
        sources[i].text = bare(document, sources[i].text);
        sources[i].brief = bare(document, sources[i].brief);
    }
}

const voc_node *voc__document_source_parts(const voc_document *document, int source, bool brief)
{
    if (source < 0 || (size_t)source >= voc_document_source_count(document))
        return NULL;
    const voc__document_source *found = document->sources.items;
    return brief ? found[source].brief_parts : found[source].text_parts;
}

void voc__document_part_languages(voc_document *document, const char *language)
{
    if (!document || document->failure != VOC_OK || document->depth != 0 ||
        voc__arena_failed(document->arena))
        return;
    voc_document_info *info = &document->info;
    const char **strings[] = {&info->title,     &info->subject,     &info->kind,
                              &info->recipient, &info->description, &info->keywords};
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
        *strings[i] = bare(document, *strings[i]);
    language = voc__arena_strdup(document->arena, language);
    part_sources(document, language);
    part_node(document, document->open[0].node, language);
}
