/* Tables: aligned columns where they fit into a line, else each row as "label: value" lines. */
#include <string.h>

#include "plain/sheet.h"
#include "plain/width.h"

enum { MOST_COLUMNS = 64, GAP = 2, HANG = 4 };

/* One row: its cells by column, each in the first column that it fills. */
typedef struct row {
    const voc_node *node;
    const char *words[MOST_COLUMNS]; /* NULL: no cell begins here */
    const char *more[MOST_COLUMNS];  /* what a head says beyond its first block; NULL: nothing */
    int span[MOST_COLUMNS];
} row;

typedef struct table {
    voc__plain *plain;
    const voc_node *node;
    row *rows;
    size_t row_count;
    int columns;
    int width[MOST_COLUMNS];
    bool end[MOST_COLUMNS]; /* set at the end of its column */
    bool plain_rows;        /* no cell spans others, no row bears a sign */
    bool short_heads;       /* each is one block */
} table;

/* The words gathered, "" for none; NULL without memory. */
static const char *take_words(voc__plain *plain)
{
    const char *words = plain->words.size ? (const char *)plain->words.data : "";
    words = voc__arena_strdup(plain->arena, words);
    voc__plain_clear(plain);
    return words;
}

/* A head is called by its first block: it is said again in each row. */
static void read_cell(table *t, row *own, int column, const voc_node *cell)
{
    const voc_node *first = cell->first;
    bool longer = own->node->attributes.head && first && first->next;
    voc__plain_flat(t->plain, longer ? first : cell);
    own->words[column] = take_words(t->plain);
    for (const voc_node *more = longer ? first->next : NULL; more; more = more->next) {
        voc__plain_say(t->plain, more == first->next ? "" : "; ");
        voc__plain_flat(t->plain, more);
    }
    own->more[column] = longer ? take_words(t->plain) : NULL;
    t->short_heads = t->short_heads && !longer;
}

/* Puts a row's cells into columns; reach: how many rows the cells above still fill. A cell that
 * reaches down heads the rows below it too. */
static void read_row(table *t, row *own, const voc_node *node, const row *above, int *reach)
{
    int column = 0;
    own->node = node;
    for (const voc_node *cell = node->first;; cell = cell->next) {
        for (; column < t->columns && reach[column] > 0; column++) {
            reach[column]--;
            own->words[column] = above ? above->words[column] : NULL;
            own->span[column] = above ? above->span[column] : 1;
        }
        if (!cell)
            return;
        int wide = cell->attributes.column_span > 1 ? cell->attributes.column_span : 1;
        int deep = cell->attributes.row_span > 1 ? cell->attributes.row_span : 1;
        read_cell(t, own, column, cell);
        own->span[column] = wide;
        bool whole = node->attributes.row_style == VOC_ROW_BREAK || (wide == 1 && deep == 1);
        t->plain_rows = t->plain_rows && whole;
        while (wide-- > 0)
            reach[column++] = deep - 1;
    }
}

static bool read_table(table *t)
{
    int reach[MOST_COLUMNS] = {0};
    for (const voc_node *child = t->node->first; child; child = child->next) {
        if (child->kind == VOC_NODE_TABLE_COLUMN)
            t->end[t->columns++] = child->attributes.align == VOC_ALIGN_END;
        t->row_count += child->kind == VOC_NODE_ROW;
    }
    t->rows = voc__arena_alloc(t->plain->arena, t->row_count, sizeof *t->rows);
    if (!t->rows)
        return false;
    t->plain_rows = t->short_heads = true;
    row *own = t->rows;
    for (const voc_node *child = t->node->first; child; child = child->next) {
        if (child->kind != VOC_NODE_ROW)
            continue;
        read_row(t, own, child, own > t->rows ? own - 1 : NULL, reach);
        t->plain_rows = t->plain_rows && child->attributes.sign == VOC_SIGN_NONE;
        own++;
    }
    return !voc__arena_failed(t->plain->arena);
}

/* ---- aligned --------------------------------------------------------------------------------- */

static bool is_break(const row *r)
{
    return r->node->attributes.row_style == VOC_ROW_BREAK;
}

/* Sets the columns' widths. Whether they fit into a line. */
static bool measure(table *t)
{
    int sum = GAP * (t->columns - 1);
    for (size_t i = 0; i < t->row_count; i++)
        for (int k = 0; k < t->columns && !is_break(&t->rows[i]); k++) {
            const char *words = t->rows[i].words[k];
            int width = words ? voc__width(words, strlen(words)) : 0;
            t->width[k] = width > t->width[k] ? width : t->width[k];
        }
    for (int k = 0; k < t->columns; k++)
        sum += t->width[k];
    return t->plain_rows && t->short_heads && sum <= VOC__PLAIN_COLUMNS - t->plain->indent;
}

static void pad(voc__buffer *line, int columns)
{
    for (; columns > 0; columns--)
        voc__buffer_byte(line, ' ');
}

static void set_aligned(table *t, const row *r)
{
    voc__buffer line = {0};
    int used = 0, start = 0;
    for (int k = 0; k < t->columns; k++) {
        const char *words = r->words[k] ? r->words[k] : "";
        int width = voc__width(words, strlen(words));
        if (width) { /* nothing stands behind the last words of a line */
            int from = start + (t->end[k] ? t->width[k] - width : 0);
            pad(&line, from - used);
            voc__buffer_text(&line, words);
            used = from + width;
        }
        start += t->width[k] + GAP;
    }
    if (line.failed)
        t->plain->out->failed = true;
    else if (line.size)
        voc__plain_line(t->plain, (const char *)line.data, line.size);
    voc__buffer_free(&line);
}

static void set_break(table *t, const row *r)
{
    voc__plain_say(t->plain, "-- ");
    voc__plain_say(t->plain, r->words[0]);
    voc__plain_lines(t->plain, 3);
}

static void set_columns(table *t)
{
    int sum = GAP * (t->columns - 1);
    for (int k = 0; k < t->columns; k++)
        sum += t->width[k];
    voc__plain_apart(t->plain);
    for (size_t i = 0; i < t->row_count; i++) {
        const row *r = &t->rows[i];
        if (is_break(r))
            set_break(t, r);
        else
            set_aligned(t, r);
        bool head = r->node->attributes.head;
        if (head && (i + 1 == t->row_count || !t->rows[i + 1].node->attributes.head))
            voc__plain_rule(t->plain, '-', sum);
    }
}

/* ---- a row after the other ------------------------------------------------------------------- */

/* The heads of the columns that a cell fills: those of the last row of heads that names them. What
 * holds for all columns needs none. */
static void say_label(table *t, size_t index, int column, int span)
{
    bool said = false;
    if (span > 1 && span + 1 >= t->columns)
        return;
    for (int k = column; k < column + span && k < t->columns; k++) {
        const char *label = NULL;
        for (size_t i = 0; i < index; i++)
            if (t->rows[i].node->attributes.head && t->rows[i].words[k] && *t->rows[i].words[k])
                label = t->rows[i].words[k];
        if (label) {
            voc__plain_say(t->plain, said ? "; " : "");
            voc__plain_say(t->plain, label);
            said = true;
        }
    }
    if (said)
        voc__plain_say(t->plain, ": ");
}

static void say_sign(table *t, voc_sign sign)
{
    const voc_furniture_words *words = &t->plain->info->words;
    if (sign == VOC_SIGN_NONE)
        return;
    voc__plain_say(t->plain, " (");
    voc__plain_say(t->plain, sign == VOC_SIGN_DIFFERS ? words->differs : words->alike);
    voc__plain_say(t->plain, ")");
}

/* What heads the row, then its other cells further in. */
static void set_row(table *t, size_t index)
{
    voc__plain *plain = t->plain;
    const row *r = &t->rows[index];
    voc__plain_apart(plain);
    if (is_break(r)) {
        set_break(t, r);
        return;
    }
    voc__plain_say(plain, r->words[0] && *r->words[0] ? r->words[0] : "-");
    say_sign(t, r->node->attributes.sign);
    voc__plain_lines(plain, HANG);
    plain->indent += GAP;
    for (int k = r->span[0] > 1 ? r->span[0] : 1; k < t->columns; k++) {
        if (!r->words[k] || !*r->words[k])
            continue;
        say_label(t, index, k, r->span[k]);
        voc__plain_say(plain, r->words[k]);
        voc__plain_lines(plain, HANG);
    }
    plain->indent -= GAP;
}

/* What longer heads say, once. */
static void set_heads(table *t, const row *heads)
{
    voc__plain_apart(t->plain);
    for (int k = 0; k < t->columns; k++) {
        if (!heads->more[k])
            continue;
        voc__plain_say(t->plain, heads->words[k]);
        voc__plain_say(t->plain, ": ");
        voc__plain_say(t->plain, heads->more[k]);
        voc__plain_lines(t->plain, HANG);
    }
}

void voc__plain_table(voc__plain *plain, const voc_node *node)
{
    table t = {.plain = plain, .node = node};
    for (const voc_node *child = node->first; child; child = child->next)
        if (child->kind == VOC_NODE_CAPTION)
            voc__plain_node(plain, child);
    if (!read_table(&t))
        return;
    if (measure(&t)) {
        set_columns(&t);
        return;
    }
    for (size_t i = 0; i < t.row_count; i++)
        if (t.rows[i].node->attributes.head)
            set_heads(&t, &t.rows[i]);
        else
            set_row(&t, i);
}
