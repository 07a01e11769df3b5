#include "tests/layout/sketch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const voc_furniture_words sketch_words = {
    .page_of = "Page %d of %d",
    .continued = "continued",
    .source = "source",
    .note = "note %s, not like for like",
    .differs = "differs",
    .alike = "alike",
    .sources = "Sources",
    .contents = "Contents",
    .rows_dropped = "Rows left out for want of room: %s",
};

sketch sketch_new(bool landscape, bool one_page)
{
    const voc_document_info info = {
        .title = "A sketch",
        .subject = "Health information technician",
        .kind = "Career guide",
        .publisher = "Lakeshire Community College \xC2\xB7 Career Services",
        .prepared = "Prepared 15 April 2026",
        .language = "en-US",
        .date = {2026, 4, 15},
        .orientation = landscape ? VOC_LANDSCAPE : VOC_PORTRAIT,
        .one_page = one_page,
        .words = sketch_words,
    };
    return (sketch){.document = voc_document_new(&info)};
}

static void cite(sketch *to, const char *numbers)
{
    int sources[8];
    size_t count = 0;
    for (const char *at = numbers; count < 8;) {
        char key[16], text[200];
        char *end;
        long number = strtol(at, &end, 10);
        at = end;
        snprintf(key, sizeof key, "%ld", number);
        snprintf(text, sizeof text,
                 "Bureau of Examples, Tables of Work and Pay, volume %ld, with the notes that "
                 "belong to them.",
                 number);
        sources[count++] = voc_document_source(to->document, key, text, "Bureau of Examples", NULL);
        if (*at != ',')
            break;
        at++;
    }
    voc_document_leaf(to->document, VOC_NODE_CITE,
                      &(voc_attributes){.sources = sources, .source_count = count}, NULL);
}

static int note_of(sketch *to, int number)
{
    if (!to->notes[number])
        to->notes[number] = voc_document_note(to->document);
    return to->notes[number];
}

static void add_special(sketch *to, char mark, const char *inside)
{
    switch (mark) {
    case '[':
        cite(to, inside);
        break;
    case '{':
        voc_document_leaf(to->document, VOC_NODE_LETTER,
                          &(voc_attributes){.note = note_of(to, atoi(inside))}, NULL);
        break;
    case '<':
        voc_document_leaf(to->document, VOC_NODE_AGE, NULL, inside);
        break;
    case '|':
        voc_document_leaf(to->document, VOC_NODE_TAG, NULL, inside);
        break;
    default: {
        static const char marks[] = "?*~^_`=";
        static const voc_style styles[] = {VOC_STYLE_REGULAR, VOC_STYLE_STRONG, VOC_STYLE_SECONDARY,
                                           VOC_STYLE_KEY,     VOC_STYLE_SMALL,  VOC_STYLE_UNIT,
                                           VOC_STYLE_NAME};
        voc_document_text(to->document, styles[strchr(marks, mark) - marks], inside);
    }
    }
}

void sketch_say(sketch *to, const char *markup)
{
    static const char opens[] = "*~^_`=[{<|", closes[] = "*~^_`=]}>|";
    size_t size = strlen(markup), filled = 0;
    char *plain = malloc(size + 1), *inside = malloc(size + 1);
    for (const char *at = markup; plain && inside; at++) {
        const char *open = *at ? strchr(opens, *at) : NULL;
        if (!*at || open || *at == '#' || *at == '\n') {
            plain[filled] = '\0';
            voc_document_text(to->document, VOC_STYLE_REGULAR, plain);
            filled = 0;
        }
        if (!*at)
            break;
        if (*at == '#') {
            voc_document_leaf(to->document, VOC_NODE_PAGE_OF, NULL, NULL);
        } else if (*at == '\n') {
            voc_document_leaf(to->document, VOC_NODE_LINE_BREAK, NULL, NULL);
        } else if (open) {
            const char *end = strchr(at + 1, closes[open - opens]);
            snprintf(inside, size + 1, "%.*s", (int)(end - at - 1), at + 1);
            add_special(to, *at, inside);
            at = end;
        } else {
            at += *at == '$' && at[1];
            plain[filled++] = *at;
        }
    }
    free(plain);
    free(inside);
}

void sketch_close(sketch *to)
{
    voc_document_close(to->document);
}

void sketch_section(sketch *to, int level, const char *heading)
{
    sketch_open_with(to, SECTION, .level = level);
    sketch_block(to, HEADING, heading);
}

void sketch_list(sketch *to, voc_marker marker, const char *const *items)
{
    sketch_open_with(to, LIST, .marker = marker);
    for (; *items; items++) {
        sketch_open(to, ITEM);
        sketch_block(to, PARAGRAPH, *items);
        sketch_close(to);
    }
    sketch_close(to);
}

void sketch_row(sketch *to, bool head, const char *const *cells)
{
    sketch_open_with(to, ROW, .head = head);
    for (; *cells; cells++) {
        sketch_open(to, CELL);
        if (**cells)
            sketch_block(to, PARAGRAPH, *cells);
        sketch_close(to);
    }
    sketch_close(to);
}

void sketch_note(sketch *to, int number, const char *markup)
{
    sketch_open_with(to, NOTE, .note = note_of(to, number));
    sketch_say(to, markup);
    sketch_close(to);
}

void sketch_definition(sketch *to, const char *term, const char *details)
{
    sketch_open(to, DEFINITION);
    sketch_block(to, TERM, term);
    sketch_block(to, DETAILS, details);
    sketch_close(to);
}

void sketch_number(sketch *to, const char *value, const char *term, const char *const *lines)
{
    sketch_open(to, KEY_NUMBER);
    sketch_block(to, VALUE, value);
    sketch_block(to, TERM, term);
    for (; *lines; lines++)
        sketch_block(to, PARAGRAPH, *lines);
    sketch_close(to);
}

sketch sketch_sections(int sections)
{
    static const char *const paragraphs[] = {
        "Whoever keeps records keeps them for others: they are read by people who were not there "
        "when they were written, and who have nothing else to go by.",
        "So each entry says what was done, by whom and when; what is not known is said to be so, "
        "and nothing is filled in for the sake of a full page.",
    };
    sketch to = sketch_new(false, false);
    sketch_open(&to, TITLE_BLOCK);
    sketch_block(&to, TITLE, "A sketch");
    sketch_close(&to);
    for (int i = 0; i < sections; i++) {
        sketch_section(&to, 2, "A section");
        for (int k = 0; k < 4; k++)
            sketch_block(&to, PARAGRAPH, paragraphs[k % 2]);
        sketch_close(&to);
    }
    return to;
}
