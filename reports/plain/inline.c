/* Inlines: text, marks in words or ASCII, addresses beside their links. */
#include <string.h>

#include "base/name.h"
#include "base/visible.h"
#include "plain/sheet.h"

static const char no_break_space[] = "\xC2\xA0";
enum { MOST_TOGETHER = 6 };

static bool ends_in_blank(const voc__plain *plain)
{
    const voc__buffer *words = &plain->words;
    return !words->size || strchr(" \n(", words->data[words->size - 1]) ||
           (words->size >= 2 && memcmp(words->data + words->size - 2, no_break_space, 2) == 0);
}

/* A line of text. Isolates that end keep the order of words around them, and may stay. */
static void say_line(voc__plain *plain, const char *text, size_t size)
{
    static const char isolate[] = "\xE2\x81"; /* U+2066 to U+2069: and A6 to A9 */
    enum { ISOLATE = 3 };
    bool closed = voc__name_is_closed(text, size);
    for (size_t from = 0, at = 0; from < size; from = at) {
        while (at < size && !(closed && at + ISOLATE <= size && memcmp(text + at, isolate, 2) == 0))
            at++;
        voc__visible_add(&plain->words, text + from, at - from);
        if (at < size) {
            unsigned char last = (unsigned char)text[at + 2];
            if (last >= 0xA6 && last <= 0xA9)
                voc__buffer_add(&plain->words, text + at, ISOLATE);
            else
                voc__visible_add(&plain->words, text + at, ISOLATE);
            at += ISOLATE;
        }
    }
}

void voc__plain_say(voc__plain *plain, const char *text)
{
    while (text && *text) {
        size_t line = strcspn(text, "\n");
        say_line(plain, text, line);
        if (text[line])
            voc__buffer_byte(&plain->words, plain->flat ? ' ' : '\n');
        text += line + (text[line] != '\0');
    }
}

void voc__plain_address(voc__plain *plain, const char *url)
{
    voc__plain_say(plain, ends_in_blank(plain) ? "<" : " <");
    voc__plain_say(plain, url);
    voc__plain_say(plain, ">");
}

/* Kept on the line of what it belongs to. */
static void attach(voc__plain *plain)
{
    if (!ends_in_blank(plain))
        voc__plain_say(plain, no_break_space);
}

void voc__plain_text(voc__plain *plain, const voc_node *node)
{
    voc__plain_say(plain, node->text);
}

void voc__plain_cite(voc__plain *plain, const voc_node *node)
{
    int *numbers = voc__arena_alloc(plain->arena, node->attributes.source_count, sizeof *numbers);
    size_t count = numbers ? voc__numbering_cite(&plain->numbering, node, numbers) : 0;
    attach(plain);
    /* Few numbers stay on one line. */
    const char *apart = count <= MOST_TOGETHER ? ",\xC2\xA0" : ", ";
    for (size_t i = 0; i < count; i++)
        voc__buffer_printf(&plain->words, "%s%d", i ? apart : "[", numbers[i]);
    voc__plain_say(plain, "]");
}

void voc__plain_letter(voc__plain *plain, const voc_node *node)
{
    char letter[8];
    voc__numbering_letter(&plain->numbering, node->attributes.note, letter);
    attach(plain);
    voc__buffer_printf(&plain->words, "(%s)", letter);
}

/* The asterisk is what a legend calls the mark of age; alone in its place it needs no brackets. */
void voc__plain_age(voc__plain *plain, const voc_node *node)
{
    bool alone = !plain->words.size;
    if (!alone && !ends_in_blank(plain))
        voc__plain_say(plain, " ");
    voc__plain_say(plain, alone ? "*" : "(*");
    voc__plain_say(plain, node->text);
    voc__plain_say(plain, alone ? "" : ")");
}

void voc__plain_tag(voc__plain *plain, const voc_node *node)
{
    bool alone = !plain->words.size;
    if (!ends_in_blank(plain))
        voc__plain_say(plain, " ");
    voc__plain_say(plain, alone ? "" : "(");
    voc__plain_say(plain, node->text);
    voc__plain_say(plain, alone ? "" : ")");
}

/* A mark as this edition shows it, in a legend; a colon stands between it and its meaning. */
void voc__plain_sample(voc__plain *plain, const voc_node *node)
{
    const voc_furniture_words *words = &plain->info->words;
    const char *const shown[] = {
        [VOC_SAMPLE_CLOCK] = "*",          [VOC_SAMPLE_DIFFERS] = words->differs,
        [VOC_SAMPLE_ALIKE] = words->alike, [VOC_SAMPLE_LETTER] = "(a)",
        [VOC_SAMPLE_CITE] = "[1]",
    };
    bool alone = node->parent->first == node;
    voc__plain_say(plain, shown[node->attributes.sample]);
    if (alone)
        voc__plain_say(plain, ":");
}

/* Words of an address need not have it repeated. */
static bool says_address(const voc__plain *plain, size_t from, const char *url)
{
    const char *bare = strstr(url, "://");
    bare = bare ? bare + 3 : url;
    const char *words = plain->words.data ? (const char *)plain->words.data + from : "";
    return strstr(words, bare) != NULL;
}

void voc__plain_link(voc__plain *plain, const voc_node *node)
{
    size_t from = plain->words.size;
    voc__plain_children(plain, node);
    if (!plain->words.failed && !says_address(plain, from, node->attributes.url))
        voc__plain_address(plain, node->attributes.url);
}

/* There are no pages to be numbered. */
void voc__plain_page_of(voc__plain *plain, const voc_node *node)
{
    (void)plain;
    (void)node;
}

void voc__plain_line_break(voc__plain *plain, const voc_node *node)
{
    (void)node;
    voc__plain_say(plain, "\n");
}
