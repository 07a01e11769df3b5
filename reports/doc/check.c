/* The rules of a whole document, which the grammar alone cannot see. */
#include "doc/doc.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"

typedef struct checking {
    const voc_document *document;
    voc_log *log;
    voc_status status;
    unsigned char *lettered, *noted; /* by note handle */
    bool cites, has_sources;
} checking;

static void complain(checking *check, const voc_node *node, const char *problem)
{
    check->status = VOC_ERROR_USAGE;
    voc__log_add(check->log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL, "document: <%s> %s",
                 voc__node_rules[node->kind].name, problem);
}

static size_t count_kind(const voc_node *node, voc_node_kind kind)
{
    size_t count = 0;
    for (const voc_node *child = node->first; child; child = child->next)
        count += child->kind == kind;
    return count;
}

/* Whether the children's kinds begin with `first` (`second` may follow, or be required). */
static bool begins_with(const voc_node *node, voc_node_kind first, voc_node_kind second)
{
    const voc_node *child = node->first;
    return child && child->kind == first && child->next && child->next->kind == second;
}

static void check_document(checking *check, const voc_node *node)
{
    size_t blocks = count_kind(node, VOC_NODE_TITLE_BLOCK);
    if (blocks > 1 || (blocks == 1 && node->first->kind != VOC_NODE_TITLE_BLOCK))
        complain(check, node, "has a title block that is not its one beginning");
}

static void check_title_block(checking *check, const voc_node *node)
{
    if (count_kind(node, VOC_NODE_TITLE) != 1)
        complain(check, node, "needs exactly one title");
}

static void check_words(checking *check, const voc_node *node)
{
    if (!node->first)
        complain(check, node, "has no words");
}

/* A heading at the beginning, and an aside after it or none. */
static void check_headed(checking *check, const voc_node *node)
{
    if (!node->first || node->first->kind != VOC_NODE_HEADING ||
        count_kind(node, VOC_NODE_HEADING) != 1)
        complain(check, node, "needs one heading, at its beginning");
    else if (count_kind(node, VOC_NODE_ASIDE) > 1 ||
             (count_kind(node, VOC_NODE_ASIDE) == 1 && node->first->next->kind != VOC_NODE_ASIDE))
        complain(check, node, "has an aside that does not follow its heading");
}

static void check_section(checking *check, const voc_node *node)
{
    check_headed(check, node);
    int above = 1;
    for (const voc_node *up = node->parent; up && above == 1; up = up->parent)
        if (up->kind == VOC_NODE_SECTION)
            above = up->attributes.level;
    if (node->attributes.level != above + 1)
        complain(check, node, "has a level that does not follow from the section around it");
}

static void check_definition(checking *check, const voc_node *node)
{
    if (!begins_with(node, VOC_NODE_TERM, VOC_NODE_DETAILS) || node->first->next->next)
        complain(check, node, "is one term and its details");
}

static void check_key_number(checking *check, const voc_node *node)
{
    if (!begins_with(node, VOC_NODE_VALUE, VOC_NODE_TERM) ||
        count_kind(node, VOC_NODE_VALUE) != 1 || count_kind(node, VOC_NODE_TERM) != 1)
        complain(check, node, "begins with one value and one term");
}

static void check_side_by_side(checking *check, const voc_node *node)
{
    size_t children = 0;
    for (const voc_node *child = node->first; child; child = child->next)
        children++;
    if (children < 1 || children > 4)
        complain(check, node, "holds one to four side by side");
}

static void check_container(checking *check, const voc_node *node)
{
    if (!node->first)
        complain(check, node, "is empty");
}

static int span(int stated)
{
    return stated > 1 ? stated : 1;
}

/* Rows fill the table's columns exactly, counting cells that reach down from the rows above. */
static void check_rows(checking *check, const voc_node *table, int columns)
{
    int *reach = calloc((size_t)columns, sizeof *reach);
    if (!reach) {
        check->status = VOC_ERROR_MEMORY;
        voc__log_add(check->log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory");
        return;
    }
    for (const voc_node *row = table->first; row; row = row->next) {
        if (row->kind != VOC_NODE_ROW)
            continue;
        int column = 0;
        bool fits = true;
        for (const voc_node *cell = row->first; cell && fits; cell = cell->next) {
            while (column < columns && reach[column] > 0)
                reach[column++]--;
            int wide = span(cell->attributes.column_span);
            fits = wide <= columns - column;
            for (int i = 0; fits && i < wide; i++)
                reach[column++] = span(cell->attributes.row_span) - 1;
        }
        while (column < columns && reach[column] > 0)
            reach[column++]--;
        if (!fits || column != columns)
            complain(check, row, "does not fill the columns of its table");
    }
    free(reach);
}

static void check_table(checking *check, const voc_node *node)
{
    size_t columns = count_kind(node, VOC_NODE_TABLE_COLUMN);
    bool rows = false;
    for (const voc_node *child = node->first; child; child = child->next) {
        if (rows && child->kind != VOC_NODE_ROW)
            complain(check, node, "has columns or a caption after its rows");
        rows = rows || child->kind == VOC_NODE_ROW;
    }
    if (columns < 1 || columns > 64 || !rows)
        complain(check, node, "needs one to 64 columns and a row");
    else
        check_rows(check, node, (int)columns);
}

static void check_row(checking *check, const voc_node *node)
{
    if (node->attributes.row_style == VOC_ROW_BREAK && (!node->first || node->first != node->last))
        complain(check, node, "of a break is one cell over all columns");
}

static void check_chart(checking *check, const voc_node *node)
{
    if (!node->attributes.alt || !*node->attributes.alt)
        complain(check, node, "needs a text alternative");
    if (!node->first || node->first->kind != VOC_NODE_CAPTION)
        complain(check, node, "begins with its caption");
    bool lanes = node->attributes.chart >= VOC_CHART_TIMELINE;
    if (!count_kind(node, lanes ? VOC_NODE_LANE : VOC_NODE_MARK))
        complain(check, node, "has no marks");
}

static void check_contact(checking *check, const voc_node *node)
{
    check_container(check, node);
    if (node->attributes.url && (!node->attributes.alt || !*node->attributes.alt))
        complain(check, node, "needs a text alternative for its code");
}

static void check_action(checking *check, const voc_node *node)
{
    if (!node->first || node->first->kind != VOC_NODE_TERM || count_kind(node, VOC_NODE_TERM) != 1)
        complain(check, node, "begins with its one term");
    size_t lines = count_kind(node, VOC_NODE_LABEL);
    if (lines > 1 || (lines == 1 && node->last->kind != VOC_NODE_LABEL))
        complain(check, node, "has one line to write on at most, at its end");
}

static void check_choices(checking *check, const voc_node *node)
{
    size_t terms = count_kind(node, VOC_NODE_TERM);
    if (!count_kind(node, VOC_NODE_CHOICE))
        complain(check, node, "has no choice");
    else if (terms > 1 || (terms == 1 && node->first->kind != VOC_NODE_TERM))
        complain(check, node, "has one question at most, at its beginning");
}

static void check_cite(checking *check, const voc_node *node)
{
    check->cites = true;
    if (!node->attributes.source_count)
        complain(check, node, "names no source");
}

static void check_letter(checking *check, const voc_node *node)
{
    int note = node->attributes.note;
    if (note == 0)
        complain(check, node, "has no note's handle");
    else if (node->kind == VOC_NODE_LETTER)
        check->lettered[note] = 1;
    else if (check->noted[note])
        complain(check, node, "stands twice for one letter");
    else
        check->noted[note] = 1;
}

static void check_link(checking *check, const voc_node *node)
{
    if (!node->attributes.url || !node->first)
        complain(check, node, "needs words and an address");
}

static void check_sources(checking *check, const voc_node *node)
{
    if (check->has_sources)
        complain(check, node, "stands twice");
    check->has_sources = true;
}

static void check_page_of(checking *check, const voc_node *node)
{
    (void)node;
    check->cites = true;
}

/* Kinds with rules of their own; the others are whole as the grammar made them. */
static void (*const rules[VOC_NODE_KIND_COUNT])(checking *, const voc_node *) = {
    [VOC_NODE_DOCUMENT] = check_document,
    [VOC_NODE_TITLE_BLOCK] = check_title_block,
    [VOC_NODE_TITLE] = check_words,
    [VOC_NODE_SECTION] = check_section,
    [VOC_NODE_HEADING] = check_words,
    [VOC_NODE_LIST] = check_container,
    [VOC_NODE_DEFINITIONS] = check_container,
    [VOC_NODE_DEFINITION] = check_definition,
    [VOC_NODE_TERM] = check_words,
    [VOC_NODE_COLUMNS] = check_side_by_side,
    [VOC_NODE_KEY_NUMBERS] = check_side_by_side,
    [VOC_NODE_KEY_NUMBER] = check_key_number,
    [VOC_NODE_VALUE] = check_words,
    [VOC_NODE_TABLE] = check_table,
    [VOC_NODE_ROW] = check_row,
    [VOC_NODE_CHART] = check_chart,
    [VOC_NODE_CONTACT] = check_contact,
    [VOC_NODE_ACTIONS] = check_container,
    [VOC_NODE_ACTION] = check_action,
    [VOC_NODE_SLIP] = check_headed,
    [VOC_NODE_BLANKS] = check_container,
    [VOC_NODE_BLANK] = check_words,
    [VOC_NODE_CHOICES] = check_choices,
    [VOC_NODE_CHOICE] = check_words,
    [VOC_NODE_NOTE] = check_letter,
    [VOC_NODE_LISTING] = check_container,
    [VOC_NODE_ENTRY] = check_container,
    [VOC_NODE_SOURCES] = check_sources,
    [VOC_NODE_CITE] = check_cite,
    [VOC_NODE_LETTER] = check_letter,
    [VOC_NODE_LINK] = check_link,
    [VOC_NODE_PAGE_OF] = check_page_of,
};

static void check_tree(checking *check, const voc_node *node)
{
    if (rules[node->kind])
        rules[node->kind](check, node);
    for (const voc_node *child = node->first; child; child = child->next)
        check_tree(check, child);
}

static void check_notes(checking *check)
{
    for (int note = 1; note <= check->document->notes; note++) {
        if (check->lettered[note] == check->noted[note])
            continue;
        check->status = VOC_ERROR_USAGE;
        voc__log_add(check->log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                     check->lettered[note] ? "document: a letter has no note (handle %d)"
                                           : "document: a note has no letter (handle %d)",
                     note);
    }
}

static void check_words_given(checking *check)
{
    const voc_document_info *info = &check->document->info;
    const voc_furniture_words *words = &info->words;
    const struct {
        const char *name, *text;
    } needed[] = {
        {"title", info->title},
        {"language", info->language},
        {"words.page_of", words->page_of},
        {"words.continued", words->continued},
        {"words.source", words->source},
        {"words.note", words->note},
        {"words.differs", words->differs},
        {"words.alike", words->alike},
        {"words.sources", words->sources},
        {"words.contents", words->contents},
        {"words.rows_dropped", words->rows_dropped},
    };
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++) {
        if (needed[i].text && *needed[i].text)
            continue;
        check->status = VOC_ERROR_USAGE;
        voc__log_add(check->log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                     "document: its information lacks %s", needed[i].name);
    }
}

static voc_status refused(voc_log *log, voc_status status, const char *reason)
{
    voc__log_add(log, VOC_ERROR, status, NULL, 0, 0, NULL, "document: %s",
                 reason ? reason : "no memory");
    return status;
}

voc_status voc_document_check(const voc_document *document, voc_log *log)
{
    if (!document)
        return refused(log, VOC_ERROR_MEMORY, NULL);
    if (document->failure != VOC_OK)
        return refused(log, document->failure, document->reason);
    if (voc__arena_failed(document->arena))
        return refused(log, VOC_ERROR_MEMORY, NULL);
    if (document->depth != 0)
        return refused(log, VOC_ERROR_USAGE, "a node was never closed");
    size_t handles = (size_t)document->notes + 1;
    checking check = {.document = document, .log = log, .lettered = calloc(handles, 2)};
    if (!check.lettered)
        return refused(log, VOC_ERROR_MEMORY, NULL);
    check.noted = check.lettered + handles;
    check_words_given(&check);
    check_tree(&check, document->open[0].node);
    check_notes(&check);
    if (check.cites && !check.has_sources) {
        check.status = VOC_ERROR_USAGE;
        voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                     "document: sources are cited, but it has no <sources>");
    }
    free(check.lettered);
    for (size_t i = 0; i < voc_document_part_count(document); i++) {
        voc_status status = voc_document_check(voc_document_part(document, i), log);
        check.status = check.status == VOC_OK ? status : check.status;
    }
    return check.status;
}
