/* A document and its parts, walked by the table of kinds. */
#include "plain/plain.h"

#include <string.h>

#include "base/log.h"
#include "plain/sheet.h"

static voc__plain_treatment *const treatments[VOC_NODE_KIND_COUNT] = {
#define KIND(kind, treatment) [VOC_NODE_##kind] = voc__plain_##treatment,
#include "plain/kinds.def"
#undef KIND
};

bool voc__plain_knows(voc_node_kind kind)
{
    return treatments[kind] != NULL;
}

static bool is_inline(voc_node_kind kind)
{
    return kind >= VOC_NODE_TEXT;
}

void voc__plain_node(voc__plain *plain, const voc_node *node)
{
    (treatments[node->kind] ? treatments[node->kind] : voc__plain_children)(plain, node);
}

void voc__plain_children(voc__plain *plain, const voc_node *node)
{
    for (const voc_node *child = node->first; child; child = child->next)
        voc__plain_node(plain, child);
}

static bool ends_sentence(const voc__buffer *words)
{
    return words->size && strchr(".:;!?", words->data[words->size - 1]);
}

static void part(voc__plain *plain)
{
    voc__buffer *words = &plain->words;
    while (words->size && words->data[words->size - 1] == ' ')
        words->data[--words->size] = '\0';
    if (words->size)
        voc__plain_say(plain, ends_sentence(words) ? " " : "; ");
}

static void flatten(voc__plain *plain, const voc_node *node)
{
    size_t from = plain->words.size;
    bool labelled = false;
    if (is_inline(node->kind)) {
        voc__plain_node(plain, node);
        return;
    }
    for (const voc_node *child = node->first; child; child = child->next) {
        if (!is_inline(child->kind) && plain->words.size > from && !labelled)
            part(plain);
        labelled = child->kind == VOC_NODE_TERM;
        flatten(plain, child);
        if (labelled)
            voc__plain_say(plain, ": ");
    }
}

void voc__plain_flat(voc__plain *plain, const voc_node *node)
{
    plain->flat = true;
    flatten(plain, node);
    plain->flat = false;
}

static voc_status no_memory(voc_log *log)
{
    voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory for a text");
    return VOC_ERROR_MEMORY;
}

/* One document, its parts not with it. False without memory. */
static bool write_one(const voc_document *document, voc__buffer *out)
{
    voc__plain plain = {.document = document,
                        .info = voc_document_get_info(document),
                        .arena = voc__arena_new(),
                        .out = out,
                        .close = true};
    if (voc__numbering_make(&plain.numbering, document, 0, plain.arena))
        voc__plain_children(&plain, voc_document_root(document));
    bool whole = !voc__arena_failed(plain.arena) && !plain.words.failed && !out->failed;
    voc__buffer_free(&plain.words);
    voc__arena_free(plain.arena);
    return whole;
}

voc_status voc__plain_write(const voc_document *document, voc__buffer *out, voc_log *log)
{
    voc_status status = voc_document_check(document, log);
    if (status != VOC_OK)
        return status;
    bool whole = write_one(document, out);
    for (size_t i = 0; whole && i < voc_document_part_count(document); i++) {
        voc__buffer_text(out, out->size ? "\n\n\n" : "");
        whole = write_one(voc_document_part(document, i), out);
    }
    return whole ? VOC_OK : no_memory(log);
}
