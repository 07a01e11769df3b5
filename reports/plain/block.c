/* Blocks: headings, paragraphs, lists, numbers, notes, sources. */
#include <string.h>

#include "plain/sheet.h"
#include "plain/width.h"

void voc__plain_nothing(voc__plain *plain, const voc_node *node)
{
    (void)plain;
    (void)node;
}

/* The words of a node in lines, no blank line before them. */
void voc__plain_tight(voc__plain *plain, const voc_node *node)
{
    voc__plain_children(plain, node);
    voc__plain_lines(plain, 0);
}

void voc__plain_paragraph(voc__plain *plain, const voc_node *node)
{
    voc__plain_apart(plain);
    voc__plain_tight(plain, node);
}

static void set_underlined(voc__plain *plain, char mark)
{
    const voc__buffer *words = &plain->words;
    int columns = words->size ? voc__width((const char *)words->data, words->size) : 0;
    voc__plain_lines(plain, 0);
    if (columns)
        voc__plain_rule(plain, mark, columns < VOC__PLAIN_COLUMNS ? columns : VOC__PLAIN_COLUMNS);
}

/* For whom and of what day the document is stands under its title, since a text has no foot; the
 * cover of several reports says so itself. */
void voc__plain_title_block(voc__plain *plain, const voc_node *node)
{
    const voc_document_info *info = plain->info;
    voc__plain_children(plain, node);
    if (voc_document_part_count(plain->document))
        return;
    voc__plain_apart(plain);
    voc__plain_say(plain, info->prepared);
    voc__plain_say(plain, info->prepared && info->recipient ? " " : NULL);
    voc__plain_say(plain, info->recipient);
    voc__plain_lines(plain, 0);
    voc__plain_say(plain, info->publisher);
    voc__plain_lines(plain, 0);
}

void voc__plain_title(voc__plain *plain, const voc_node *node)
{
    voc__plain_children(plain, node);
    set_underlined(plain, '=');
}

/* A section's heading is underlined; one within a section leads on with a colon. */
void voc__plain_heading(voc__plain *plain, const voc_node *node)
{
    voc__plain_apart(plain);
    voc__plain_children(plain, node);
    if (node->parent->attributes.level <= 2) {
        set_underlined(plain, '-');
    } else {
        const voc__buffer *words = &plain->words;
        if (words->size && !strchr(".:!?", words->data[words->size - 1]))
            voc__plain_say(plain, ":");
        voc__plain_lines(plain, 0);
    }
    plain->close = true;
}

/* The marker of a list's item, with the blank that parts it from its words. */
static const char *marker_of(voc__plain *plain, const voc_node *list, int number)
{
    static const char *const markers[] = {[VOC_MARKER_DISC] = "- ",
                                          [VOC_MARKER_PLUS] = "+ ",
                                          [VOC_MARKER_MINUS] = "- ",
                                          [VOC_MARKER_TICK] = "- ",
                                          [VOC_MARKER_SQUARE] = "[ ] "};
    if (list->kind == VOC_NODE_ACTIONS || list->attributes.marker == VOC_MARKER_NUMBER)
        return voc__arena_printf(plain->arena, "%d. ", number);
    return markers[list->attributes.marker];
}

void voc__plain_list(voc__plain *plain, const voc_node *node)
{
    int number = 0;
    voc__plain_apart(plain);
    plain->together++;
    for (const voc_node *item = node->first; item; item = item->next) {
        const char *marker = marker_of(plain, node, ++number);
        int columns = marker ? (int)strlen(marker) : 0;
        plain->indent += columns;
        plain->marker = marker;
        voc__plain_node(plain, item);
        plain->marker = NULL;
        plain->indent -= columns;
    }
    plain->together--;
}

void voc__plain_entry(voc__plain *plain, const voc_node *node)
{
    voc__plain_flat(plain, node);
    voc__plain_lines(plain, 0);
}

void voc__plain_group(voc__plain *plain, const voc_node *node)
{
    voc__plain_apart(plain);
    plain->together++;
    voc__plain_children(plain, node);
    plain->together--;
}

/* A line to write on, as far as text can be one. */
static const char write_on[] = " ______________________________";

void voc__plain_blank(voc__plain *plain, const voc_node *node)
{
    voc__plain_children(plain, node);
    voc__plain_say(plain, ":");
    voc__plain_say(plain, write_on);
    voc__plain_lines(plain, 0);
}

void voc__plain_choice(voc__plain *plain, const voc_node *node)
{
    voc__plain_say(plain, "[ ] ");
    voc__plain_children(plain, node);
    voc__plain_say(plain, node->attributes.blank ? write_on : NULL);
    voc__plain_lines(plain, 4);
}

/* "Term: details". */
void voc__plain_definition(voc__plain *plain, const voc_node *node)
{
    voc__plain_flat(plain, node);
    voc__plain_lines(plain, 4);
}

/* "Term: value (what it is)". */
void voc__plain_key_number(voc__plain *plain, const voc_node *node)
{
    const voc_node *value = node->first, *term = value->next;
    voc__plain_flat(plain, term);
    voc__plain_say(plain, ": ");
    voc__plain_flat(plain, value);
    for (const voc_node *line = term->next; line; line = line->next) {
        voc__plain_say(plain, line == term->next ? " (" : "; ");
        voc__plain_flat(plain, line);
    }
    voc__plain_say(plain, term->next ? ")" : NULL);
    voc__plain_lines(plain, 4);
}

void voc__plain_note(voc__plain *plain, const voc_node *node)
{
    char letter[8];
    voc__numbering_letter(&plain->numbering, node->attributes.note, letter);
    voc__buffer_printf(&plain->words, "(%s)\xC2\xA0", letter);
    voc__plain_children(plain, node);
    voc__plain_lines(plain, 4);
}

/* What is said of all, then each note on lines of its own. */
void voc__plain_notes(voc__plain *plain, const voc_node *node)
{
    voc__plain_apart(plain);
    for (const voc_node *child = node->first; child; child = child->next) {
        if (child->kind == VOC_NODE_NOTE)
            voc__plain_lines(plain, 0);
        voc__plain_node(plain, child);
    }
    voc__plain_lines(plain, 0);
}

static void set_source(voc__plain *plain, size_t index)
{
    int source = plain->numbering.order[index];
    const char *url = voc_document_source_url(plain->document, source);
    const char *text = voc_document_source_text(plain->document, source);
    voc__buffer_printf(&plain->words, "[%zu] ", index + 1);
    voc__plain_say(plain, text);
    if (url && !strstr(text, url))
        voc__plain_address(plain, url);
    voc__plain_lines(plain, 4);
}

/* Where they are run in at the foot of a page, they have no heading of their own. */
void voc__plain_sources(voc__plain *plain, const voc_node *node)
{
    voc__plain_apart(plain);
    if (node->attributes.role == VOC_ROLE_NOTE && plain->numbering.source_count) {
        voc__plain_say(plain, plain->info->words.sources);
        set_underlined(plain, '-');
    }
    for (size_t i = 0; i < plain->numbering.source_count; i++)
        set_source(plain, i);
}

/* The reports of a packet; the sections of one report are never far in a text. */
void voc__plain_contents(voc__plain *plain, const voc_node *node)
{
    (void)node;
    size_t count = voc_document_part_count(plain->document);
    if (!count)
        return;
    voc__plain_apart(plain);
    voc__plain_say(plain, plain->info->words.contents);
    set_underlined(plain, '-');
    for (size_t i = 0; i < count; i++) {
        voc__buffer_printf(&plain->words, "%zu. ", i + 1);
        voc__plain_say(plain, voc_document_get_info(voc_document_part(plain->document, i))->title);
        voc__plain_lines(plain, 4);
    }
}

/* What to do, what belongs to it, and a line to write on behind its label. */
void voc__plain_action(voc__plain *plain, const voc_node *node)
{
    for (const voc_node *child = node->first; child; child = child->next) {
        voc__plain_children(plain, child);
        if (child->kind == VOC_NODE_LABEL)
            voc__plain_say(plain, write_on);
        voc__plain_lines(plain, 0);
    }
}
