/* Sources: what an entry says, and the numbers that lead to it. */
#include "compose/parts.h"

#include <string.h>

#include "base/name.h"

static const char *joined(voc__composer *c, voc__phrase_key how, const char *a, const char *b)
{
    if (!a || !b)
        return a ? a : b;
    return voc__phrase(c, how, a, b);
}

/* The abbreviation that the catalog's organizations give a publisher, or NULL. */
static const char *abbreviation(voc__composer *c, const char *publisher)
{
    voc_entity_list list = voc_catalog_list(c->catalog, VOC_ORGANIZATION);
    for (size_t i = 0; i < list.count; i++) {
        const voc_organization *organization = (const voc_organization *)list.items[i];
        if (organization->entity.title.text &&
            strcmp(organization->entity.title.text, publisher) == 0)
            return organization->abbreviation;
    }
    return NULL;
}

static const char *publisher(voc__composer *c, const voc_source *source)
{
    if (!source->publisher)
        return NULL;
    const char *abbreviated = abbreviation(c, source->publisher);
    const char *name = voc__own_words(c, source->publisher);
    return abbreviated ? voc__phrase(c, SAY_BRACKETED, name, abbreviated) : name;
}

static const char *quoted_title(voc__composer *c, const voc_source *source)
{
    const char *title = voc__text(c, &source->entity.title);
    return title ? voc__phrase(c, SAY_QUOTED, title) : NULL;
}

/* An edition mostly says the date; without one the date stands, or that there is none. */
static const char *date(voc__composer *c, const voc_source *source)
{
    if (source->edition || (!voc_date_valid(source->date) && source->note.text))
        return NULL;
    return voc__format_date(&c->format, source->date);
}

static const char *product(voc__composer *c, const voc_source *source)
{
    const char *text =
        source->edition ? voc__name_embed(c->format.arena, source->product) : source->product;
    if (text && source->edition)
        text = voc__arena_printf(c->format.arena, "%s %s", text, source->edition);
    return voc__own_words(c, text ? text : source->edition);
}

static const char *work(voc__composer *c, const voc_source *source)
{
    const char *text = joined(c, SAY_COMMA, quoted_title(c, source), publisher(c, source));
    text = joined(c, SAY_COMMA, text, product(c, source));
    if (source->table)
        text = joined(c, SAY_COMMA, text, voc__phrase(c, SAY_SOURCE_TABLE, source->table));
    text = joined(c, SAY_COMMA, text, date(c, source));
    return text ? text : source->entity.id;
}

/* A sentence after another, each with its stop. */
static const char *sentence(voc__composer *c, const char *before, const char *after)
{
    if (!after)
        return before;
    bool stopped = voc__format_last(before) == '.';
    const char *text =
        voc__arena_printf(c->format.arena, "%s%s %s", before, stopped ? "" : ".", after);
    return text ? text : "";
}

const char *voc__stopped(voc__composer *c, const char *text)
{
    if (voc__format_last(text) == '.')
        return text;
    const char *with = voc__arena_printf(c->format.arena, "%s.", text);
    return with ? with : "";
}

/* A source's full entry and its short form, in the report's language. */
static const char *entry_of(voc__composer *c, const voc_source *source)
{
    /* A note on its own continues the name; after details it stands apart. */
    bool bare = !source->product && !source->edition && !source->table && !date(c, source);
    const char *text =
        joined(c, bare ? SAY_COMMA : SAY_SEMICOLON, work(c, source), voc__text(c, &source->note));
    if (source->quoted_in)
        text = voc__phrase(c, SAY_SOURCE_QUOTED_IN, text, work(c, source->quoted_in));
    text = sentence(c, text, voc__text(c, &source->license));
    text = sentence(c, text, voc__text(c, &source->attribution));
    return voc__stopped(c, text);
}

static const char *brief_of(voc__composer *c, const voc_source *source)
{
    const char *brief = voc__text(c, &source->brief);
    if (brief)
        return brief;
    const char *short_name = source->publisher ? abbreviation(c, source->publisher) : NULL;
    const char *text = quoted_title(c, source);
    if (!text)
        text = short_name ? short_name : voc__own_words(c, source->publisher);
    if (!text)
        text = source->entity.id;
    const char *when = source->edition ? voc__own_words(c, source->edition) : date(c, source);
    return joined(c, SAY_COMMA, text, when);
}

/* What the map of sources holds: one handle each. */
static int *new_handle(voc__composer *c, const voc_source *source)
{
    int *handle = voc__arena_alloc(c->format.arena, 1, sizeof *handle);
    if (handle)
        *handle = voc_document_source(c->document, source->entity.id, entry_of(c, source),
                                      brief_of(c, source), source->url);
    return handle;
}

/* Its handle in the document. */
static int handle_of(voc__composer *c, const voc_source *source)
{
    int *handle = voc__map_get(c->sources, source->entity.id);
    if (!handle) {
        handle = new_handle(c, source);
        if (handle && *handle >= 0)
            voc__map_set(c->sources, source->entity.id, handle);
    }
    return handle ? *handle : -1;
}

void voc__cite(voc__composer *c, const voc_source_list *sources)
{
    int *handles = voc__arena_alloc(c->format.arena, sources->count, sizeof *handles);
    if (!handles || !sources->count)
        return;
    for (size_t i = 0; i < sources->count; i++)
        handles[i] = handle_of(c, sources->items[i]);
    voc_document_leaf(c->document, VOC_NODE_CITE,
                      &(voc_attributes){.sources = handles, .source_count = sources->count}, NULL);
}

void voc__cite_one(voc__composer *c, const voc_source *source)
{
    voc__cite(c, &(voc_source_list){&source, 1});
}

static bool holds(const voc_source_list *list, const voc_source *source)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i] == source)
            return true;
    return false;
}

voc_source_list voc__sources_joined(voc__composer *c, const voc_source_list *a,
                                    const voc_source_list *b)
{
    const voc_source **items =
        voc__arena_alloc(c->format.arena, a->count + b->count, sizeof *items);
    voc_source_list result = {items, 0};
    for (size_t i = 0; items && i < a->count + b->count; i++) {
        const voc_source *source = i < a->count ? a->items[i] : b->items[i - a->count];
        if (!holds(&result, source))
            items[result.count++] = source;
    }
    return result;
}

bool voc__sources_same(const voc_source_list *a, const voc_source_list *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (!holds(b, a->items[i]))
            return false;
    return true;
}

bool voc__sources_meet(const voc_source_list *a, const voc_source_list *b)
{
    for (size_t i = 0; i < a->count; i++)
        if (holds(b, a->items[i]))
            return true;
    return false;
}

bool voc__has_sources(const voc__composer *c)
{
    return voc__map_count(c->sources) > 0;
}

void voc__sources_section(voc__composer *c, voc_role role)
{
    voc__section(c, 2, SAY_SOURCES);
    voc_document_leaf(c->document, VOC_NODE_SOURCES, &(voc_attributes){.role = role}, NULL);
    voc__close(c);
}
