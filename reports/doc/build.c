/* Building a document: sticky, checked against the grammar at every step. */
#include "doc/doc.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

#define KIND(kind, name, groups, contains) [VOC_NODE_##kind] = {name, groups, contains},
const voc__node_rule voc__node_rules[VOC_NODE_KIND_COUNT] = {
#include "doc/kinds.def"
};
#undef KIND

static void fail(voc_document *document, voc_status status, const char *reason)
{
    if (document->failure == VOC_OK) {
        document->failure = status;
        document->reason = reason;
    }
}

static const char *copy_text(voc_document *document, const char *text)
{
    if (!text)
        return NULL;
    size_t size = strlen(text);
    if (!voc__utf8_valid(text, size))
        fail(document, VOC_ERROR_TEXT,
             voc__arena_printf(document->arena, "words that are not valid UTF-8 in <%s>",
                               voc__node_rules[document->open[document->depth].node->kind].name));
    return voc__arena_strndup(document->arena, text, size);
}

/* The members of voc_document_info and its words that are strings. */
static void copy_info(voc_document *document, const voc_document_info *info)
{
    voc_document_info *own = &document->info;
    *own = *info;
    const char **strings[] = {
        &own->title,          &own->subject,         &own->kind,
        &own->publisher,      &own->prepared,        &own->recipient,
        &own->language,       &own->description,     &own->keywords,
        &own->words.page_of,  &own->words.continued, &own->words.source,
        &own->words.note,     &own->words.differs,   &own->words.alike,
        &own->words.sources,  &own->words.contents,  &own->words.rows_dropped,
        &own->words.overleaf,
    };
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
        *strings[i] = copy_text(document, *strings[i]);
}

static voc_node *add_node(voc_document *document, voc_node_kind kind)
{
    voc_node *node = voc__arena_alloc(document->arena, 1, sizeof *node);
    if (!node) {
        fail(document, VOC_ERROR_MEMORY, NULL);
        return NULL;
    }
    voc__open_node *open = &document->open[document->depth];
    node->kind = kind;
    node->parent = open->node;
    if (!open->node)
        return node; /* the root */
    if (open->last)
        open->last->next = node;
    else
        open->node->first = node;
    open->node->last = open->last = node;
    return node;
}

voc_document *voc_document_new(const voc_document_info *info)
{
    voc_document *document = calloc(1, sizeof *document);
    if (!document)
        return NULL;
    document->arena = voc__arena_new();
    document->source_keys = voc__map_new(document->arena);
    document->open[0].node = add_node(document, VOC_NODE_DOCUMENT);
    if (info && document->open[0].node)
        copy_info(document, info);
    if (voc__arena_failed(document->arena)) {
        voc_document_free(document);
        return NULL;
    }
    return document;
}

void voc_document_free(voc_document *document)
{
    if (!document)
        return;
    for (size_t i = 0; i < document->parts.count; i++)
        voc_document_free(((voc_document **)document->parts.items)[i]);
    voc__array_free(&document->parts);
    voc__array_free(&document->sources);
    voc__arena_free(document->arena);
    free(document);
}

static bool decimal_ok(voc_decimal value)
{
    return value.scale >= 0 && value.scale <= VOC_DECIMAL_MAX_SCALE;
}

static bool sources_ok(const voc_document *document, const voc_attributes *a)
{
    if (a->source_count && !a->sources)
        return false;
    for (size_t i = 0; i < a->source_count; i++)
        if (a->sources[i] < 0 || (size_t)a->sources[i] >= document->sources.count)
            return false;
    return true;
}

/* The name of the first attribute that is out of its range, or NULL. */
static const char *bad_attribute(const voc_document *document, voc_node_kind kind,
                                 const voc_attributes *a)
{
    const struct {
        const char *name;
        bool ok;
    } checks[] = {
        {"level", kind == VOC_NODE_SECTION ? a->level == 2 || a->level == 3 : a->level == 0},
        {"role", (unsigned)a->role <= VOC_ROLE_LARGE},
        {"marker", (unsigned)a->marker <= VOC_MARKER_NUMBER},
        {"ratio", (unsigned)a->ratio <= VOC_RATIO_NARROW_WIDE},
        {"align", (unsigned)a->align <= VOC_ALIGN_END},
        {"weight", a->weight >= 0},
        {"row_style", (unsigned)a->row_style <= VOC_ROW_BREAK},
        {"sign", (unsigned)a->sign <= VOC_SIGN_ALIKE},
        {"column_span", a->column_span >= 0},
        {"row_span", a->row_span >= 0},
        {"style", (unsigned)a->style <= VOC_STYLE_NAME},
        {"sources", sources_ok(document, a)},
        {"note", a->note >= 0 && a->note <= document->notes},
        {"sample", (unsigned)a->sample <= VOC_SAMPLE_CITE},
        {"chart", (unsigned)a->chart <= VOC_CHART_WAYS},
        {"label", (unsigned)a->label <= VOC_LABEL_REASON},
        {"x", decimal_ok(a->x)},
        {"x2", decimal_ok(a->x2)},
        {"value", decimal_ok(a->value)},
        {"form", (unsigned)a->form <= VOC_FORM_DIAMOND},
        {"state", (unsigned)a->state <= VOC_STATE_ENDED},
        {"lane", (unsigned)a->lane <= VOC_LANE_HEIGHTS},
    };
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
        if (!checks[i].ok)
            return checks[i].name;
    return NULL;
}

static void copy_attributes(voc_document *document, voc_node *node, const voc_attributes *a)
{
    const char *bad = bad_attribute(document, node->kind, a);
    if (bad) {
        fail(document, VOC_ERROR_RANGE,
             voc__arena_printf(document->arena, "attribute %s of <%s> is out of range", bad,
                               voc__node_rules[node->kind].name));
        return;
    }
    voc_attributes *own = &node->attributes;
    *own = *a;
    own->url = copy_text(document, a->url);
    own->alt = copy_text(document, a->alt);
    own->before = copy_text(document, a->before);
    own->language = copy_text(document, a->language);
    own->axis.prefix = copy_text(document, a->axis.prefix);
    own->axis.suffix = copy_text(document, a->axis.suffix);
    own->axis.from = copy_text(document, a->axis.from);
    own->axis.group = copy_text(document, a->axis.group);
    own->axis.point = copy_text(document, a->axis.point);
    int *sources = voc__arena_alloc(document->arena, a->source_count, sizeof *sources);
    if (sources && a->source_count)
        memcpy(sources, a->sources, a->source_count * sizeof *sources);
    own->sources = sources;
}

/* Adds a node where the grammar allows it; NULL, with the document failed, where not. */
static voc_node *place(voc_document *document, voc_node_kind kind, const voc_attributes *attributes)
{
    static const voc_attributes none = {0};
    if ((unsigned)kind >= VOC_NODE_KIND_COUNT) {
        fail(document, VOC_ERROR_USAGE, "a node of a kind that does not exist");
        return NULL;
    }
    const voc__node_rule *parent = &voc__node_rules[document->open[document->depth].node->kind];
    if (!(parent->contains & voc__node_rules[kind].groups)) {
        fail(document, VOC_ERROR_USAGE,
             voc__arena_printf(document->arena, "<%s> may not stand in <%s>",
                               voc__node_rules[kind].name, parent->name));
        return NULL;
    }
    voc_node *node = add_node(document, kind);
    /* A new node's are zero already, which is right for all but a section. */
    if (node && (attributes || kind == VOC_NODE_SECTION))
        copy_attributes(document, node, attributes ? attributes : &none);
    return document->failure == VOC_OK ? node : NULL;
}

static bool usable(voc_document *document)
{
    if (document && document->failure == VOC_OK && voc__arena_failed(document->arena))
        fail(document, VOC_ERROR_MEMORY, NULL);
    return document && document->failure == VOC_OK;
}

void voc_document_open(voc_document *document, voc_node_kind kind, const voc_attributes *attributes)
{
    if (!usable(document))
        return;
    if ((unsigned)kind < VOC_NODE_KIND_COUNT && !voc__node_rules[kind].contains) {
        fail(document, VOC_ERROR_USAGE,
             voc__arena_printf(document->arena, "<%s> is a leaf and cannot be opened",
                               voc__node_rules[kind].name));
        return;
    }
    if (document->depth + 1 >= VOC__MAX_DOCUMENT_DEPTH) {
        fail(document, VOC_ERROR_LIMIT, "the document is nested too deep");
        return;
    }
    voc_node *node = place(document, kind, attributes);
    if (node)
        document->open[++document->depth] = (voc__open_node){node, NULL};
}

void voc_document_close(voc_document *document)
{
    if (!usable(document))
        return;
    if (document->depth == 0) {
        fail(document, VOC_ERROR_USAGE, "a node was closed that was never opened");
        return;
    }
    document->depth--;
}

void voc_document_leaf(voc_document *document, voc_node_kind kind, const voc_attributes *attributes,
                       const char *text)
{
    if (!usable(document))
        return;
    if ((unsigned)kind < VOC_NODE_KIND_COUNT) {
        const voc__node_rule *rule = &voc__node_rules[kind];
        if (rule->contains) {
            fail(document, VOC_ERROR_USAGE,
                 voc__arena_printf(document->arena, "<%s> is no leaf", rule->name));
            return;
        }
        if ((rule->groups & WORDS_G) && (!text || !*text))
            return;
        if (!(rule->groups & WORDS_G))
            text = NULL;
    }
    voc_node *node = place(document, kind, attributes);
    if (node)
        node->text = copy_text(document, text);
}

void voc_document_text(voc_document *document, voc_style style, const char *text)
{
    voc_document_leaf(document, VOC_NODE_TEXT, &(voc_attributes){.style = style}, text);
}

/* What the map of keys points at: one handle a source, in the arena. */
static int *new_handle(voc_document *document)
{
    int *handle = voc__arena_alloc(document->arena, 1, sizeof *handle);
    if (handle)
        *handle = (int)document->sources.count;
    return handle;
}

int voc_document_source(voc_document *document, const char *key, const char *text,
                        const char *brief, const char *url)
{
    if (!usable(document))
        return -1;
    if (!key || !text) {
        fail(document, VOC_ERROR_USAGE, "a source without a key or without words");
        return -1;
    }
    const int *known = voc__map_get(document->source_keys, key);
    if (known)
        return *known;
    int *handle = new_handle(document);
    voc__document_source source = {
        .key = copy_text(document, key),
        .text = copy_text(document, text),
        .brief = copy_text(document, brief ? brief : text),
        .url = copy_text(document, url),
    };
    voc__document_source *slot = NULL;
    if (handle && voc__map_set(document->source_keys, source.key, handle))
        slot = voc__array_push(&document->sources, sizeof *slot);
    if (!slot) {
        fail(document, VOC_ERROR_MEMORY, NULL);
        return -1;
    }
    *slot = source;
    return *handle;
}

void voc_document_append(voc_document *document, voc_document *part)
{
    if (usable(document) && !part)
        fail(document, VOC_ERROR_USAGE, "a part could not be made");
    if (usable(document) && part->parts.count)
        fail(document, VOC_ERROR_USAGE, "a part has parts of its own");
    voc_document **slot =
        usable(document) ? voc__array_push(&document->parts, sizeof(voc_document *)) : NULL;
    if (slot) {
        *slot = part;
        return;
    }
    if (usable(document))
        fail(document, VOC_ERROR_MEMORY, NULL);
    voc_document_free(part);
}

size_t voc_document_part_count(const voc_document *document)
{
    return document ? document->parts.count : 0;
}

const voc_document *voc_document_part(const voc_document *document, size_t index)
{
    if (index >= voc_document_part_count(document))
        return NULL;
    return ((voc_document *const *)document->parts.items)[index];
}

int voc_document_note(voc_document *document)
{
    return usable(document) ? ++document->notes : 0;
}

const voc_document_info *voc_document_get_info(const voc_document *document)
{
    return document ? &document->info : NULL;
}

const voc_node *voc_document_root(const voc_document *document)
{
    return document ? document->open[0].node : NULL;
}

size_t voc_document_source_count(const voc_document *document)
{
    return document ? document->sources.count : 0;
}

static const voc__document_source *source_at(const voc_document *document, int source)
{
    if (source < 0 || (size_t)source >= voc_document_source_count(document))
        return NULL;
    return (const voc__document_source *)document->sources.items + source;
}

const char *voc_document_source_text(const voc_document *document, int source)
{
    const voc__document_source *found = source_at(document, source);
    return found ? found->text : NULL;
}

const char *voc_document_source_brief(const voc_document *document, int source)
{
    const voc__document_source *found = source_at(document, source);
    return found ? found->brief : NULL;
}

const char *voc_document_source_url(const voc_document *document, int source)
{
    const voc__document_source *found = source_at(document, source);
    return found ? found->url : NULL;
}
