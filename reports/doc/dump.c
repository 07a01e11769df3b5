/* A document as indented text: one line a node, attributes that are not zero, words in quotes. */
#include "doc/doc.h"

#include <inttypes.h>
#include <string.h>

static const char *const roles[] = {"body", "dense", "note", "comparison", "large"};
static const char *const markers[] = {"disc", "plus", "minus", "tick", "square", "number"};
static const char *const ratios[] = {"equal", "wide-narrow", "narrow-wide"};
static const char *const aligns[] = {"start", "end"};
static const char *const row_styles[] = {"plain", "newest", "superseded", "break"};
static const char *const signs[] = {"none", "differs", "alike"};
static const char *const styles[] = {"regular", "strong", "secondary", "key",
                                     "small",   "unit",   "name"};
static const char *const samples[] = {"clock", "differs", "alike", "letter", "cite"};
static const char *const charts[] = {"line",  "dots",     "bars", "windows",
                                     "steps", "timeline", "ways"};
static const char *const forms[] = {"disc", "ring", "square", "diamond"};
static const char *const states[] = {"current", "dated", "ended"};
static const char *const lanes[] = {"bars", "nodes", "heights"};
static const char *const labels[] = {"name",   "value", "tick",  "detail",
                                     "before", "after", "reason"};

/* Quotes and backslashes escaped; no-break space as ~ (a tilde as \~), so that it can be seen. */
static void quote(FILE *out, const char *text)
{
    putc('"', out);
    for (const char *s = text; *s; s++) {
        if (strchr("\"\\~", *s)) {
            putc('\\', out);
            putc(*s, out);
        } else if (*s == '\n') {
            fputs("\\n", out);
        } else if (strncmp(s, "\xC2\xA0", 2) == 0) {
            putc('~', out);
            s++;
        } else {
            putc(*s, out);
        }
    }
    putc('"', out);
}

static void word(FILE *out, const char *name, const char *const *names, int value)
{
    if (value)
        fprintf(out, " %s=%s", name, names[value]);
}

static void number(FILE *out, const char *name, int value)
{
    if (value)
        fprintf(out, " %s=%d", name, value);
}

static void flag(FILE *out, const char *name, bool value)
{
    if (value)
        fprintf(out, " %s", name);
}

static void string(FILE *out, const char *name, const char *text)
{
    if (!text)
        return;
    fprintf(out, " %s=", name);
    quote(out, text);
}

static void decimal(FILE *out, const char *name, voc_decimal value)
{
    char text[VOC_DECIMAL_PRINT_SIZE];
    voc_decimal_print(value, text, sizeof text);
    if (value.units)
        fprintf(out, " %s=%s", name, text);
}

static void dump_sources(const voc_document *document, const voc_attributes *a, FILE *out)
{
    const voc__document_source *sources = document->sources.items;
    for (size_t i = 0; i < a->source_count; i++)
        fprintf(out, "%s%s", i ? "," : " sources=", sources[a->sources[i]].key);
}

static void dump_attributes(const voc_document *document, const voc_node *node, FILE *out)
{
    const voc_attributes *a = &node->attributes;
    number(out, "level", a->level);
    flag(out, "new-page", a->new_page);
    flag(out, "foot", a->foot);
    flag(out, "blank", a->blank);
    word(out, "role", roles, (int)a->role);
    word(out, "marker", markers, (int)a->marker);
    word(out, "ratio", ratios, (int)a->ratio);
    word(out, "align", aligns, (int)a->align);
    number(out, "weight", a->weight);
    flag(out, "head", a->head);
    word(out, "style", row_styles, (int)a->row_style);
    word(out, "sign", signs, (int)a->sign);
    flag(out, "optional", a->optional);
    flag(out, "late", a->late);
    number(out, "columns", a->column_span);
    number(out, "rows", a->row_span);
    word(out, "style", styles, (int)a->style);
    dump_sources(document, a, out);
    number(out, "note", a->note);
    if (node->kind == VOC_NODE_SAMPLE)
        fprintf(out, " %s", samples[a->sample]);
    if (node->kind == VOC_NODE_CHART)
        fprintf(out, " %s", charts[a->chart]);
    if (node->kind == VOC_NODE_LABEL)
        fprintf(out, " %s", labels[a->label]);
    decimal(out, "x", a->x);
    decimal(out, "x2", a->x2);
    decimal(out, "value", a->value);
    word(out, "form", forms, (int)a->form);
    word(out, "state", states, (int)a->state);
    word(out, "lane", lanes, (int)a->lane);
    flag(out, "hollow", a->hollow);
    flag(out, "newest", a->newest);
    flag(out, "uncertain", a->uncertain);
    string(out, "prefix", a->axis.prefix);
    string(out, "suffix", a->axis.suffix);
    string(out, "from", a->axis.from);
    string(out, "group", a->axis.group);
    string(out, "point", a->axis.point);
    number(out, "grouped-from", a->axis.grouped_from);
    string(out, "language", a->language);
    string(out, "url", a->url);
    string(out, "alt", a->alt);
    string(out, "before", a->before);
}

static void dump_node(const voc_document *document, const voc_node *node, int depth, FILE *out)
{
    fprintf(out, "%*s%s", 2 * depth, "", voc__node_rules[node->kind].name);
    dump_attributes(document, node, out);
    if (node->text) {
        putc(' ', out);
        quote(out, node->text);
    }
    putc('\n', out);
    for (const voc_node *child = node->first; child; child = child->next)
        dump_node(document, child, depth + 1, out);
}

static void dump_info(const voc_document_info *info, FILE *out)
{
    char date[VOC_DATE_PRINT_SIZE];
    voc_date_print(info->date, date, sizeof date);
    fputs("information", out);
    string(out, "title", info->title);
    string(out, "subject", info->subject);
    string(out, "kind", info->kind);
    string(out, "publisher", info->publisher);
    string(out, "prepared", info->prepared);
    string(out, "recipient", info->recipient);
    string(out, "language", info->language);
    string(out, "description", info->description);
    string(out, "keywords", info->keywords);
    fprintf(out, " date=%s", date);
    flag(out, "landscape", info->orientation == VOC_LANDSCAPE);
    flag(out, "one-page", info->one_page);
    flag(out, "one-sheet", info->one_sheet);
    flag(out, "show-missing", info->show_missing);
    putc('\n', out);
}

static void dump_list_of_sources(const voc_document *document, FILE *out)
{
    const voc__document_source *sources = document->sources.items;
    for (size_t i = 0; i < document->sources.count; i++) {
        fprintf(out, "source %s ", sources[i].key);
        quote(out, sources[i].text);
        if (strcmp(sources[i].brief, sources[i].text) != 0)
            string(out, "brief", sources[i].brief);
        string(out, "url", sources[i].url);
        putc('\n', out);
    }
}

voc_status voc_document_dump(const voc_document *document, FILE *out)
{
    if (!document || document->failure != VOC_OK)
        return document ? document->failure : VOC_ERROR_MEMORY;
    dump_info(&document->info, out);
    dump_node(document, document->open[0].node, 0, out);
    dump_list_of_sources(document, out);
    for (size_t i = 0; i < document->parts.count; i++) {
        fprintf(out, "part %zu\n", i + 1);
        voc_status status = voc_document_dump(voc_document_part(document, i), out);
        if (status != VOC_OK)
            return status;
    }
    return fflush(out) != 0 || ferror(out) ? VOC_ERROR_FILE : VOC_OK;
}
