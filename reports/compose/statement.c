#include "compose/parts.h"

#include <string.h>

bool voc__stated(const voc_statement *statement)
{
    return statement->text.text != NULL;
}

void voc__add_inferred(voc__composer *c)
{
    voc__add_style(c, VOC_STYLE_SMALL,
                   voc__arena_printf(c->format.arena, " (%s)", voc__phrase(c, SAY_INFERRED)));
}

static void add_words(voc__composer *c, const voc_statement *statement, const char *text,
                      bool cited)
{
    voc__add(c, text);
    if (statement->inferred)
        voc__add_inferred(c);
    if (cited)
        voc__cite(c, &statement->sources);
}

void voc__statement(voc__composer *c, const voc_statement *statement)
{
    add_words(c, statement, voc__text(c, &statement->text), true);
}

const char *voc__brief(voc__composer *c, const voc_statement *statement)
{
    return voc__text(c, statement->brief.text ? &statement->brief : &statement->text);
}

bool voc__same_sources(const voc_statements *statements)
{
    for (size_t i = 1; i < statements->count; i++)
        if (!voc__sources_same(&statements->items[0].sources, &statements->items[i].sources))
            return false;
    return statements->count > 0;
}

voc_source_list voc__all_sources(voc__composer *c, const voc_statements *statements)
{
    voc_source_list all = {NULL, 0};
    for (size_t i = 0; i < statements->count; i++)
        all = voc__sources_joined(c, &all, &statements->items[i].sources);
    return all;
}

static void items(voc__composer *c, const voc_statements *statements, voc_marker marker,
                  voc_role role, bool cited)
{
    voc_document_open(c->document, VOC_NODE_LIST,
                      &(voc_attributes){.marker = marker, .role = role});
    for (size_t i = 0; i < statements->count; i++) {
        voc__open(c, VOC_NODE_ITEM);
        voc__open_role(c, VOC_NODE_PARAGRAPH, role);
        add_words(c, &statements->items[i], voc__text(c, &statements->items[i].text), cited);
        voc__close(c);
        voc__close(c);
    }
    voc__close(c);
}

/* Below this the numbers at each item are shorter than a line that gathers them. */
enum { GATHER_FROM = 3 };

void voc__list(voc__composer *c, const voc_statements *statements, voc_marker marker, voc_role role)
{
    if (!statements->count)
        return;
    bool gather = statements->count >= GATHER_FROM && voc__same_sources(statements) &&
                  statements->items[0].sources.count > 0;
    items(c, statements, marker, role, !gather);
    if (!gather)
        return;
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_NOTE);
    voc__add(c, voc__phrase(c, SAY_LIST_FROM));
    voc__cite(c, &statements->items[0].sources);
    voc__close(c);
}

void voc__list_headed(voc__composer *c, voc__phrase_key heading, const voc_statements *statements,
                      voc_marker marker)
{
    if (!statements->count)
        return;
    bool gather = statements->count > 1 && voc__same_sources(statements);
    voc_document_open(c->document, VOC_NODE_SECTION, &(voc_attributes){.level = 3});
    voc__open(c, VOC_NODE_HEADING);
    voc__add(c, voc__phrase(c, heading));
    if (gather)
        voc__cite(c, &statements->items[0].sources);
    voc__close(c);
    items(c, statements, marker, VOC_ROLE_DENSE, !gather);
    voc__close(c);
}

void voc__run_in(voc__composer *c, const voc_statements *statements, size_t most)
{
    bool same = voc__same_sources(statements);
    size_t count = statements->count < most ? statements->count : most;
    for (size_t i = 0; i < count; i++) {
        const char *text = voc__brief(c, &statements->items[i]);
        voc__add(c, i ? ". " : NULL);
        add_words(c, &statements->items[i], voc__format_capital(&c->format, text), !same);
    }
    if (same)
        voc__cite(c, &statements->items[0].sources);
}
