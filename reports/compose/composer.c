#include "compose/parts.h"

#include <string.h>

#include "base/direction.h"
#include "base/log.h"
#include "base/name.h"
#include "doc/languages.h"
#include "model/catalog.h"

static const voc__language *find_language(voc__composer *c)
{
    const char *tag = c->tag ? c->tag : voc_catalog_language(c->catalog);
    const voc__language *language = voc__language_find(tag);
    if (language)
        return language;
    language = voc__language_default();
    voc__log_add(c->log, VOC_NOTE, VOC_OK, NULL, 0, 0, NULL,
                 "no phrases in the language \"%s\": headings and terms are in \"%s\"",
                 tag ? tag : "", language->tag);
    return language;
}

/* A language asked for without a place is written as in the catalog's: "es" of a catalog in "en-US"
 * is "es-US". */
static const char *with_place(voc__composer *c)
{
    const char *own = voc_catalog_language(c->catalog);
    const char *place = own ? strchr(own, '-') : NULL;
    bool is_place = place && (strlen(place) == 3 || strlen(place) == 4); /* "-US", "-419" */
    if (!c->tag || strchr(c->tag, '-') || !is_place)
        return c->tag;
    return voc__arena_join(c->format.arena, (const char *const[]){c->tag, place}, 2);
}

/* Whether sentences may hold words written from right to left, apart from a person's name. */
static bool has_turned(const voc_catalog *catalog, const voc_contact *contact)
{
    if (catalog->turned || !contact)
        return catalog->turned;
    const char *const words[] = {contact->name, contact->address, contact->phone, contact->email};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i] && voc__direction_matters(words[i], strlen(words[i])))
            return true;
    return false;
}

bool voc__composer_begin(voc__composer *c, const voc_catalog *catalog, voc_date as_of,
                         const voc_report_options *options, voc_log *log)
{
    *c = (voc__composer){
        .catalog = catalog, .tag = options->language, .policy = options->policy, .log = log};
    c->policy.as_of = as_of;
    c->format.arena = voc__arena_new();
    c->tag = with_place(c);
    c->format.language = find_language(c);
    c->format.numerals = voc__numerals_find(c->tag ? c->tag : voc_catalog_language(catalog));
    c->format.turned = has_turned(catalog, options->contact);
    c->printed = voc__map_new(c->format.arena);
    c->sources = voc__map_new(c->format.arena);
    return !voc__arena_failed(c->format.arena);
}

static const char *keywords(voc__composer *c, const voc_entity *subject)
{
    const char *joined = NULL;
    for (size_t i = 0; subject && i < subject->aliases.count; i++) {
        const voc_alias *alias = &subject->aliases.items[i];
        if (alias->kind != VOC_ALIAS_MISSPELLING)
            joined = joined ? voc__phrase(c, SAY_COMMA, joined, alias->name) : alias->name;
    }
    return joined;
}

void voc__composer_document(voc__composer *c, const voc__report *report)
{
    voc_document_info info = {
        .title = voc__phrase(c, SAY_LABELLED, report->title, voc__phrase(c, report->kind)),
        .subject = report->running ? report->running : report->title,
        .kind = voc__phrase(c, report->kind),
        .publisher = report->options->publisher,
        .prepared = voc__phrase(c, SAY_PREPARED, voc__format_date(&c->format, report->as_of)),
        .recipient = report->recipient,
        .language = c->tag ? c->tag : voc_catalog_language(c->catalog),
        .description = report->description,
        .keywords = keywords(c, report->subject),
        .date = report->as_of,
        .orientation = report->orientation,
        .one_page = report->one_page,
        .one_sheet = report->one_sheet,
        /* Nobody goes without a report for a rare sign in a name. */
        .show_missing = report->options->show_missing || report->recipient,
        .words =
            {
                .page_of = voc__phrase(c, report->one_sheet ? SAY_SIDE_OF : SAY_PAGE_OF),
                .continued = voc__phrase(c, SAY_CONTINUED),
                .source = voc__phrase(c, SAY_READ_SOURCE),
                .note = voc__phrase(c, SAY_READ_NOTE),
                .differs = voc__phrase(c, SAY_READ_DIFFERS),
                .alike = voc__phrase(c, SAY_READ_ALIKE),
                .sources = voc__phrase(c, SAY_SOURCES),
                .contents = voc__phrase(c, SAY_CONTENTS),
                .rows_dropped = voc__phrase(c, SAY_ROWS_DROPPED),
                .overleaf = report->one_sheet ? voc__phrase(c, SAY_OVERLEAF) : NULL,
            },
    };
    c->document = voc_document_new(&info);
}

voc_document *voc__composer_end(voc__composer *c)
{
    voc_document *document = c->document;
    if (c->untranslated)
        voc__document_part_languages(document, voc_catalog_language(c->catalog));
    if (!document || voc__arena_failed(c->format.arena) || c->notes.failed) {
        voc__log_add(c->log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory");
        voc_document_free(document);
        document = NULL;
    } else if (voc_document_check(document, c->log) != VOC_OK) {
        voc_document_free(document);
        document = NULL;
    }
    voc__array_free(&c->notes);
    voc__arena_free(c->format.arena);
    return document;
}

const char *voc__phrase(const voc__composer *c, voc__phrase_key key, ...)
{
    va_list args;
    va_start(args, key);
    const char *text = voc__format_phrase_v(&c->format, key, args);
    va_end(args);
    return text;
}

const char *voc__phrase_capital(const voc__composer *c, voc__phrase_key key)
{
    return voc__format_capital(&c->format, voc__phrase(c, key));
}

static bool same_primary(const char *a, const char *b)
{
    size_t size = strcspn(a, "-");
    return size == strcspn(b, "-") && strncmp(a, b, size) == 0;
}

const char *voc__own_words(voc__composer *c, const char *text)
{
    const char *own = voc_catalog_language(c->catalog);
    if (!text || !c->tag || !own || same_primary(c->tag, own))
        return text;
    if (!c->untranslated) {
        c->untranslated = true;
        voc__log_add(c->log, VOC_NOTE, VOC_OK, NULL, 0, 0, NULL,
                     "the catalog does not say everything in the language \"%s\": the rest is in "
                     "\"%s\"",
                     c->tag, own);
    }
    const char *const parts[] = {VOC__OTHER_FROM, text, VOC__OTHER_TO};
    return voc__arena_join(c->format.arena, parts, 3);
}

const char *voc__text(voc__composer *c, const voc_words *words)
{
    const char *text = words->text ? voc_words_in(words, c->tag) : NULL;
    if (!text || !*text)
        return NULL;
    /* Each is ordered by its own first letter, even where it stands alone. */
    const char *ordered = c->format.turned ? voc__name_embed(c->format.arena, text) : text;
    return text == words->text ? voc__own_words(c, ordered) : ordered;
}

const char *voc__title(voc__composer *c, const voc_entity *entity)
{
    const char *title = voc__text(c, &entity->title);
    return title ? title : entity->id;
}

void voc__open(voc__composer *c, voc_node_kind kind)
{
    voc_document_open(c->document, kind, NULL);
}

void voc__open_role(voc__composer *c, voc_node_kind kind, voc_role role)
{
    voc_document_open(c->document, kind, &(voc_attributes){.role = role});
}

void voc__close(voc__composer *c)
{
    voc_document_close(c->document);
}

void voc__add(voc__composer *c, const char *text)
{
    voc_document_text(c->document, VOC_STYLE_REGULAR, text);
}

void voc__add_style(voc__composer *c, voc_style style, const char *text)
{
    voc_document_text(c->document, style, text);
}

void voc__add_node(voc__composer *c, voc_node_kind kind, const char *text)
{
    voc__open(c, kind);
    voc__add(c, text);
    voc__close(c);
}

void voc__open_label(voc__composer *c, voc_label label)
{
    voc_document_open(c->document, VOC_NODE_LABEL, &(voc_attributes){.label = label});
}

void voc__add_label(voc__composer *c, voc_label label, const char *text)
{
    voc__open_label(c, label);
    voc__add(c, text);
    voc__close(c);
}

void voc__add_caption(voc__composer *c, const char *statement, const char *rest)
{
    voc__open(c, VOC_NODE_CAPTION);
    voc__add_style(c, VOC_STYLE_STRONG, statement);
    voc__add_style(c, VOC_STYLE_SECONDARY, voc__phrase(c, SAY_DASH, rest));
    voc__close(c);
}

void voc__add_paragraph(voc__composer *c, voc_role role, voc_style style, const char *text)
{
    if (!text)
        return;
    voc__open_role(c, VOC_NODE_PARAGRAPH, role);
    voc__add_style(c, style, text);
    voc__close(c);
}

/* The mark at s, if one stands there: its length in the phrase, else 0. */
static size_t add_mark(voc__composer *c, const char *s)
{
    const struct {
        const char *name;
        voc_node_kind kind;
        voc_sample sample;
        const char *before;
    } marks[] = {
        {"{page}", VOC_NODE_PAGE_OF, 0, voc__phrase(c, SAY_ON_PAGE)},
        {"{clock}", VOC_NODE_SAMPLE, VOC_SAMPLE_CLOCK, NULL},
        {"{cite}", VOC_NODE_SAMPLE, VOC_SAMPLE_CITE, NULL},
    };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t size = strlen(marks[i].name);
        if (strncmp(s, marks[i].name, size) != 0)
            continue;
        voc_document_leaf(c->document, marks[i].kind,
                          &(voc_attributes){.sample = marks[i].sample, .before = marks[i].before},
                          NULL);
        return size;
    }
    return 0;
}

void voc__add_marked_phrase(voc__composer *c, voc__phrase_key key)
{
    const char *text = voc__phrase(c, key), *from = text;
    for (const char *s = text; *s;) {
        const char *brace = strchr(s, '{');
        const char *end = brace ? brace : s + strlen(s);
        voc__add(c, voc__arena_strndup(c->format.arena, from, (size_t)(end - from)));
        size_t size = brace ? add_mark(c, brace) : 0;
        s = from = end + size;
        if (brace && size == 0)
            return; /* an unknown mark: the tests of the phrases forbid it */
    }
}

void voc__section_page(voc__composer *c, int level, const char *heading, bool new_page)
{
    /* A letter is good for one section: its note would be too far away in the next. */
    if (level == 2)
        c->notes.count = 0;
    voc_document_open(c->document, VOC_NODE_SECTION,
                      &(voc_attributes){.level = level, .new_page = new_page});
    voc__add_node(c, VOC_NODE_HEADING, heading);
}

void voc__section_titled(voc__composer *c, int level, const char *heading)
{
    voc__section_page(c, level, heading, false);
}

void voc__section(voc__composer *c, int level, voc__phrase_key heading)
{
    voc__section_titled(c, level, voc__phrase(c, heading));
}

void voc__columns(voc__composer *c, voc_ratio ratio)
{
    voc_document_open(c->document, VOC_NODE_COLUMNS, &(voc_attributes){.ratio = ratio});
    voc__open(c, VOC_NODE_COLUMN);
}

void voc__next_column(voc__composer *c)
{
    voc__close(c);
    voc__open(c, VOC_NODE_COLUMN);
}

void voc__columns_end(voc__composer *c)
{
    voc__close(c);
    voc__close(c);
}

void voc__table(voc__composer *c, voc_role role, const char *alt, const char *const *heads,
                size_t count, unsigned end, size_t wide)
{
    voc_document_open(c->document, VOC_NODE_TABLE, &(voc_attributes){.role = role, .alt = alt});
    for (size_t i = 0; i < count; i++)
        voc_document_leaf(c->document, VOC_NODE_TABLE_COLUMN,
                          &(voc_attributes){.align = end >> i & 1 ? VOC_ALIGN_END : VOC_ALIGN_START,
                                            .weight = i == wide},
                          NULL);
    voc_document_open(c->document, VOC_NODE_ROW, &(voc_attributes){.head = true});
    for (size_t i = 0; i < count; i++) {
        voc_document_open(c->document, VOC_NODE_CELL, &(voc_attributes){.head = true});
        voc__add_node(c, VOC_NODE_PARAGRAPH, heads[i]);
        voc__close(c);
    }
    voc__close(c);
}

void voc__open_cell(voc__composer *c)
{
    voc__open(c, VOC_NODE_CELL);
    voc__open(c, VOC_NODE_PARAGRAPH);
}

void voc__close_cell(voc__composer *c)
{
    voc__close(c);
    voc__close(c);
}

void voc__add_cell(voc__composer *c, const char *text)
{
    voc__open_cell(c);
    voc__add(c, text);
    voc__close_cell(c);
}

static int note_handle(voc__composer *c, const char *text, const voc_source_list *sources)
{
    const voc__pending_note *pending = c->notes.items;
    for (size_t i = 0; i < c->notes.count; i++)
        if (strcmp(pending[i].text, text) == 0)
            return pending[i].handle;
    voc__pending_note *note = voc__array_push(&c->notes, sizeof *note);
    if (!note)
        return 0;
    *note = (voc__pending_note){.handle = voc_document_note(c->document), .text = text};
    if (sources)
        note->sources = *sources;
    return note->handle;
}

void voc__letter(voc__composer *c, const char *text, const voc_source_list *sources)
{
    int handle = note_handle(c, text, sources);
    voc_document_leaf(c->document, VOC_NODE_LETTER, &(voc_attributes){.note = handle}, NULL);
}

bool voc__has_notes(const voc__composer *c)
{
    const voc__pending_note *pending = c->notes.items;
    for (size_t i = 0; i < c->notes.count; i++)
        if (!pending[i].set)
            return true;
    return false;
}

void voc__add_notes(voc__composer *c)
{
    voc__pending_note *pending = c->notes.items;
    for (size_t i = 0; i < c->notes.count; i++) {
        if (pending[i].set)
            continue;
        pending[i].set = true;
        voc_document_open(c->document, VOC_NODE_NOTE, &(voc_attributes){.note = pending[i].handle});
        voc__add(c, pending[i].text);
        voc__cite(c, &pending[i].sources);
        voc__close(c);
    }
}

void voc__notes(voc__composer *c)
{
    if (!voc__has_notes(c))
        return;
    voc__open(c, VOC_NODE_NOTES);
    voc__add_notes(c);
    voc__close(c);
}
