/* What each kind of inline node adds: text, marks, links, notes. */
#include <string.h>

#include "doc/languages.h"
#include "layout/inline.h"
#include "layout/marks.h"
#include "layout/pass.h"
#include "layout/words.h"

/* Stands for a drawn mark in the text: U+FFFC. */
static const char object[] = "\xEF\xBF\xBC";

/* Sizes of marks, in points. */
static const double cite_lead = 1.5, cite_lead_numeral = 3, cite_raise = 1.6;
static const double letter_lead = 2.5, letter_raise = 1, note_letter_gap = 3;

/* The numbers of a CITE, ascending and each once. Returns how many. */
static size_t cite_numbers(voc__pass *pass, const voc_node *cite, int **out)
{
    size_t count = cite->attributes.source_count;
    *out = voc__arena_alloc(pass->arena, count, sizeof **out);
    if (*out)
        return voc__numbering_cite(&pass->numbering, cite, *out);
    voc__pass_fail(pass, VOC_ERROR_MEMORY);
    return 0;
}

static void add_cite(voc__pass *pass, const voc_node *cite, voc__plan *plan)
{
    int *numbers = NULL;
    size_t count = cite_numbers(pass, cite, &numbers);
    voc__span look = voc__span_look(pass, VOC_STYLE_SMALL, NULL);
    bool numeral = pass->setting.type == VOC__TYPE_NUMERAL;
    look.whole = true;
    look.look.kind = pass->numbering.has_sources ? VOC__PIECE_CITE : VOC__PIECE_TEXT;
    look.look.raise =
        numeral || voc__span_is_small(pass->setting.type) || voc__span_after_space(pass)
            ? 0
            : cite_raise;
    look.look.lead = voc__span_after_space(pass) ? 0 : numeral ? cite_lead_numeral : cite_lead;
    voc__plan *reference =
        pass->numbering.has_sources ? voc__pass_plan(pass, plan, VOC__TAG_REFERENCE, NULL) : plan;
    for (size_t i = 0; i < count && pass->status == VOC_OK; i++) {
        voc__tag_role role = pass->numbering.has_sources ? VOC__TAG_LINK : VOC__TAG_SPAN;
        voc__plan *link = voc__pass_plan(pass, reference, role, NULL);
        if (!link)
            return;
        char room[VOC__WORDS_DIGITS];
        const char *digits = voc__words_digits(numbers[i], room);
        const char *apart = i ? ", " : voc__span_after_space(pass) ? "" : " ";
        /* Replaces all that is shown, so it brings what keeps it apart from the text before. */
        const char *const spoken[] = {apart, pass->info->words.source, " ", digits};
        link->actual_text = voc__arena_join(pass->arena, spoken, 4);
        look.look.plan = link;
        look.look.number = pass->numbering.has_sources ? numbers[i] : 0;
        look.glued = i + 1 < count;
        const char *const shown[] = {i ? "" : "[", digits, i + 1 < count ? ", " : "]"};
        const char *text = voc__arena_join(pass->arena, shown, 3);
        if (text)
            voc__span_add(pass, &look, text);
        look.look.lead = 0;
    }
}

static void add_mark(voc__pass *pass, voc__piece_kind kind, double width, voc__plan *plan)
{
    voc__span look = voc__span_look(pass, VOC_STYLE_SMALL, plan);
    look.whole = true;
    look.look.kind = kind;
    look.extra = width;
    voc__span_add(pass, &look, object);
}

static void add_clock(voc__pass *pass)
{
    double width = VOC__MARK_CLOCK * voc__mark_scale(pass->theme);
    add_mark(pass, VOC__PIECE_CLOCK, width + VOC__MARK_GAP, NULL);
}

/* number: the letter's, from 1; negative where it labels its note; 0: a mere sample. */
static void add_letter_box(voc__pass *pass, const char *letter, int number, double lead,
                           voc__plan *plan)
{
    voc__span look = voc__span_look(pass, VOC_STYLE_SMALL, plan);
    look.whole = true;
    look.look.kind = VOC__PIECE_LETTER;
    look.look.number = number;
    look.look.weight = VOC__BOLD;
    look.look.color = voc__pass_color(pass, VOC__INK);
    look.look.lead = lead;
    look.look.raise = voc__span_is_small(pass->setting.type) ? 0 : letter_raise;
    look.shown = voc__arena_strdup(pass->arena, letter);
    look.extra = 2 * VOC__MARK_LETTER_PAD * voc__mark_scale(pass->theme);
    voc__span_add(pass, &look, object);
}

static void add_letter(voc__pass *pass, const voc_node *node, voc__plan *plan)
{
    char letter[8];
    voc__numbering_letter(&pass->numbering, node->attributes.note, letter);
    voc__plan *span = voc__pass_plan(pass, plan, VOC__TAG_SPAN, NULL);
    if (!span)
        return;
    const char *spoken = voc__words_fill(pass->arena, pass->info->words.note, letter);
    span->actual_text =
        spoken && !voc__span_after_space(pass) ? voc__pass_print(pass, " %s", spoken) : spoken;
    int number = pass->numbering.letters[node->attributes.note];
    add_letter_box(pass, letter, number, voc__span_after_space(pass) ? 0 : letter_lead, span);
}

/* Short notices stay on one line; a long one may be broken like any text. */
static void add_age(voc__pass *pass, const voc_node *node, voc__plan *plan)
{
    enum { SHORT = 30 };
    add_clock(pass);
    voc__span look = voc__span_look(pass, VOC_STYLE_SMALL, plan);
    look.look.weight = VOC__REGULAR;
    look.whole = strlen(node->text) <= SHORT;
    voc__span_add(pass, &look, node->text);
}

static void add_tag(voc__pass *pass, const voc_node *node, voc__plan *plan)
{
    voc__span look = voc__span_look(pass, VOC_STYLE_SMALL, plan);
    look.whole = true;
    look.look.kind = VOC__PIECE_TAG;
    look.look.weight = VOC__SEMIBOLD;
    look.look.color = voc__pass_color(pass, VOC__INK);
    look.extra = 2 * VOC__MARK_TAG_PAD * voc__mark_scale(pass->theme);
    voc__span_add(pass, &look, node->text);
}

static void add_space(voc__pass *pass, voc__plan *plan)
{
    if (!voc__span_after_space(pass))
        voc__inline_text(pass, VOC_STYLE_REGULAR, " ", plan);
}

/* Whether a text follows that begins with a letter or digit, not with a mark that belongs to what
 * is before it. */
static bool begins_word(const voc_node *node)
{
    unsigned char c = node && node->kind == VOC_NODE_TEXT ? (unsigned char)node->text[0] : ' ';
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c > 0x7F;
}

static void add_sample(voc__pass *pass, const voc_node *node, voc__plan *plan)
{
    const voc_furniture_words *words = &pass->info->words;
    voc_sample sample = node->attributes.sample;
    voc__plan *span = NULL;
    if (sample == VOC_SAMPLE_DIFFERS || sample == VOC_SAMPLE_ALIKE) {
        span = voc__pass_plan(pass, plan, VOC__TAG_SPAN, NULL);
        if (span)
            span->actual_text = sample == VOC_SAMPLE_ALIKE ? words->alike : words->differs;
    }
    switch (sample) {
    case VOC_SAMPLE_CLOCK:
        add_clock(pass);
        break;
    case VOC_SAMPLE_DIFFERS:
        add_mark(pass, VOC__PIECE_DIFFERS, VOC__MARK_SIGN + VOC__MARK_GAP, span);
        break;
    case VOC_SAMPLE_ALIKE:
        add_mark(pass, VOC__PIECE_ALIKE, VOC__MARK_SIGN + VOC__MARK_GAP, span);
        break;
    case VOC_SAMPLE_LETTER:
        add_letter_box(pass, "a", 0, 0, plan);
        break;
    case VOC_SAMPLE_CITE:
        voc__inline_text(pass, VOC_STYLE_SMALL, "[1]", plan);
        break;
    }
    if (begins_word(node->next) && sample >= VOC_SAMPLE_LETTER)
        add_space(pass, plan);
}

static void add_page_of(voc__pass *pass, const voc_node *node, voc__plan *plan)
{
    char digits[12] = "00000000000";
    if (node->attributes.before)
        voc__inline_text(pass, VOC_STYLE_REGULAR, node->attributes.before, plan);
    voc__span look = voc__span_look(pass, VOC_STYLE_REGULAR, plan);
    look.whole = true;
    look.look.kind = VOC__PIECE_PAGE_OF;
    look.look.number = pass->fit.page_digits;
    digits[pass->fit.page_digits] = '\0';
    voc__span_add(pass, &look, digits);
}

/* A note: its letter, then its words; the whole is a Note of its own in the running text. */
static void add_note(voc__pass *pass, const voc_node *node, voc__plan *plan)
{
    char letter[8];
    add_space(pass, plan);
    voc__plan *note = voc__pass_plan(pass, plan, VOC__TAG_NOTE, node->attributes.language);
    voc__plan *label = voc__pass_plan(pass, note, VOC__TAG_LBL, NULL);
    voc__numbering_letter(&pass->numbering, node->attributes.note, letter);
    if (letter[0]) {
        add_letter_box(pass, letter, -pass->numbering.letters[node->attributes.note], 0, label);
        pass->next_lead = note_letter_gap;
    }
    voc__inline_nodes(pass, node->first, note);
    if (node->next)
        add_space(pass, plan);
}

static void add_link(voc__pass *pass, const voc_node *node, voc__plan *plan)
{
    voc__plan *link = voc__pass_plan(pass, plan, VOC__TAG_LINK, node->attributes.language);
    size_t first = pass->spans.count;
    voc__inline_nodes(pass, node->first, link);
    voc__span *spans = pass->spans.items;
    for (size_t i = first; i < pass->spans.count; i++)
        if (spans[i].look.kind == VOC__PIECE_TEXT) {
            spans[i].look.kind = VOC__PIECE_LINK;
            spans[i].look.url = node->attributes.url;
        }
}

void voc__inline_node(voc__pass *pass, const voc_node *node, voc__plan *plan)
{
    switch (node->kind) {
    case VOC_NODE_TEXT: {
        const char *language = node->attributes.language;
        if (language)
            plan = voc__pass_plan(pass, plan, VOC__TAG_SPAN, language);
        voc__inline_text(pass, node->attributes.style, node->text, plan);
        break;
    }
    case VOC_NODE_CITE:
        add_cite(pass, node, plan);
        break;
    case VOC_NODE_LETTER:
        add_letter(pass, node, plan);
        break;
    case VOC_NODE_AGE:
        add_age(pass, node, plan);
        break;
    case VOC_NODE_TAG:
        add_tag(pass, node, plan);
        break;
    case VOC_NODE_SAMPLE:
        add_sample(pass, node, plan);
        break;
    case VOC_NODE_LINK:
        add_link(pass, node, plan);
        break;
    case VOC_NODE_PAGE_OF:
        add_page_of(pass, node, plan);
        break;
    case VOC_NODE_LINE_BREAK:
        voc__inline_text(pass, VOC_STYLE_REGULAR, "\n", plan);
        break;
    case VOC_NODE_NOTE:
        add_note(pass, node, plan);
        break;
    default:
        break;
    }
}

void voc__inline_source(voc__pass *pass, int source, bool brief, voc__plan *plan)
{
    const char *url = voc_document_source_url(pass->document, source);
    if (url)
        plan = voc__pass_plan(pass, plan, VOC__TAG_LINK, NULL);
    size_t first = pass->spans.count;
    voc__inline_source_words(pass, source, brief, plan);
    voc__span *spans = pass->spans.items;
    for (size_t i = first; url && i < pass->spans.count; i++)
        spans[i].look.url = url;
}

void voc__inline_source_words(voc__pass *pass, int source, bool brief, voc__plan *plan)
{
    const voc_node *parts = voc__document_source_parts(pass->document, source, brief);
    const char *text = brief ? voc_document_source_brief(pass->document, source)
                             : voc_document_source_text(pass->document, source);
    if (parts)
        voc__inline_nodes(pass, parts, plan);
    else
        voc__inline_text(pass, VOC_STYLE_REGULAR, text, plan);
}

void voc__inline_nodes(voc__pass *pass, const voc_node *first, voc__plan *plan)
{
    for (const voc_node *node = first; node && pass->status == VOC_OK; node = node->next)
        voc__inline_node(pass, node, plan);
}
