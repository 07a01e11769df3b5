#include "compose/levels.h"

#include <string.h>

/* One thing in a cell: words, or a figure with what it is about. */
typedef struct item {
    const char *words;
    const voc_figure *figure;
} item;

typedef struct cell {
    item *items;
    size_t count;
    voc_source_list sources;
} cell;

typedef void (*cell_maker)(voc__composer *c, const voc_program *program, cell *out);

static void put(cell *out, const char *words, const voc_figure *figure)
{
    if (out->items && words)
        out->items[out->count++] = (item){words, figure};
}

static void room(voc__composer *c, cell *out, size_t count)
{
    out->items = voc__arena_alloc(c->format.arena, count, sizeof *out->items);
}

static void add_sources(voc__composer *c, cell *out, const voc_source_list *sources)
{
    out->sources = voc__sources_joined(c, &out->sources, sources);
}

static void put_statement(voc__composer *c, cell *out, const voc_statement *statement)
{
    const char *words = voc__brief(c, statement);
    if (!words)
        return;
    words = voc__format_capital(&c->format, words);
    if (statement->inferred)
        words = voc__phrase(c, SAY_BRACKETED, words, voc__phrase(c, SAY_INFERRED));
    put(out, words, NULL);
    add_sources(c, out, &statement->sources);
}

static void put_statements(voc__composer *c, cell *out, const voc_statements *list)
{
    room(c, out, list->count);
    for (size_t i = 0; i < list->count; i++)
        put_statement(c, out, &list->items[i]);
}

static void who(voc__composer *c, const voc_program *p, cell *out)
{
    room(c, out, 1);
    put_statement(c, out, &p->audience);
}

static void time_of_study(voc__composer *c, const voc_program *p, cell *out)
{
    if (!p->duration.stated)
        return;
    const char *load = voc__text(c, &p->load);
    const char *text = voc__format_months(&c->format, p->duration);
    room(c, out, 1);
    put(out, load ? voc__phrase(c, SAY_COMMA, text, load) : text, NULL);
    add_sources(c, out, &p->entity.sources);
}

static void figures_of(voc__composer *c, const voc_program *p, cell *out, voc_measure measure,
                       voc_statistic statistic, voc_unit_kind unit)
{
    room(c, out, p->leads_to.count);
    for (size_t i = 0; i < p->leads_to.count; i++) {
        const voc_occupation *o = p->leads_to.items[i];
        const voc_figure *figure = voc__pick(c, &o->figures, measure, statistic, unit);
        if (!figure)
            continue;
        put(out, voc__title(c, &o->entity), figure);
        add_sources(c, out, &(voc_source_list){&figure->source, 1});
    }
}

static void careers(voc__composer *c, const voc_program *p, cell *out)
{
    figures_of(c, p, out, VOC_PAY, VOC_MEDIAN, VOC_UNIT_MONEY);
}

static void change(voc__composer *c, const voc_program *p, cell *out)
{
    figures_of(c, p, out, VOC_EMPLOYMENT_CHANGE, VOC_PERCENT, VOC_UNIT_PERCENT);
}

static void enter(voc__composer *c, const voc_program *p, cell *out)
{
    room(c, out, p->prerequisites.count);
    for (size_t i = 0; i < p->prerequisites.count; i++) {
        const voc_requirement *r = &p->prerequisites.items[i];
        const char *words = voc__format_capital(&c->format, voc__requirement_words(c, r, true));
        if (r->strength > VOC_REQUIRED)
            words = voc__phrase(c, SAY_LABELLED, words, voc__strength_words(c, r->strength));
        if (r->inferred)
            words = voc__phrase(c, SAY_BRACKETED, words, voc__phrase(c, SAY_INFERRED));
        put(out, words, NULL);
        add_sources(c, out, &r->sources);
    }
}

static void graduate(voc__composer *c, const voc_program *p, cell *out)
{
    put_statements(c, out, &p->graduation);
}

static void online(voc__composer *c, const voc_program *p, cell *out)
{
    put_statements(c, out, &p->modality_notes);
}

static void prepares(voc__composer *c, const voc_program *p, cell *out)
{
    room(c, out, p->prepares_for.count);
    for (size_t i = 0; i < p->prepares_for.count; i++)
        put(out, voc__certification_short(c, p->prepares_for.items[i]), NULL);
    if (p->prepares_for.count)
        add_sources(c, out, &p->entity.sources);
}

static void accreditation(voc__composer *c, const voc_program *p, cell *out)
{
    if (!p->accreditor)
        return;
    room(c, out, 1);
    put(out, voc__organization_short(c, p->accreditor), NULL);
    add_sources(c, out, &p->entity.sources);
}

static void watch(voc__composer *c, const voc_program *p, cell *out)
{
    put_statements(c, out, &p->cons);
}

/* more: the label of the further rows that figures unlike the first ones make; list: its words are
 * items, not sentences. */
static const struct {
    voc__phrase_key label, more;
    cell_maker make;
    bool list;
} rows[] = {
    {SAY_ROW_WHO, 0, who, false},
    {SAY_ROW_TIME, 0, time_of_study, false},
    {SAY_ROW_CAREERS, SAY_ROW_MORE_CAREERS, careers, false},
    {SAY_ROW_CHANGE, SAY_ROW_MORE_CHANGE, change, false},
    {SAY_ROW_ENTER, 0, enter, true},
    {SAY_ROW_GRADUATE, 0, graduate, true},
    {SAY_ROW_ONLINE, 0, online, false},
    {SAY_ROW_PREPARES, 0, prepares, false},
    {SAY_ROW_ACCREDITATION_SOUGHT, 0, accreditation, false},
    {SAY_ROW_WATCH, 0, watch, false},
};

static bool same_item(const item *a, const item *b)
{
    return a->figure == b->figure && strcmp(a->words, b->words) == 0;
}

static bool same_cell(const cell *a, const cell *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (!same_item(&a->items[i], &b->items[i]))
            return false;
    return true;
}

static voc_sign sign_of(const cell *cells, size_t count)
{
    bool alike = true;
    for (size_t i = 0; i < count; i++) {
        if (!cells[i].count)
            return VOC_SIGN_NONE;
        alike = alike && same_cell(&cells[0], &cells[i]);
    }
    return alike ? VOC_SIGN_ALIKE : VOC_SIGN_DIFFERS;
}

/* Whether every cell with something in it has the same sources: they then stand at the row's label.
 */
static bool one_source(const cell *cells, size_t count, voc_source_list *sources)
{
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        if (!cells[i].count)
            continue;
        if (any && !voc__sources_same(sources, &cells[i].sources))
            return false;
        *sources = cells[i].sources;
        any = true;
    }
    return any;
}

/* Figures have the source of their row. */
static void add_figures(voc__composer *c, const cell *one)
{
    for (size_t i = 0; i < one->count; i++) {
        voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_COMPARISON);
        voc__add_style(c, VOC_STYLE_STRONG, voc__value(c, one->items[i].figure));
        voc__add(c, voc__arena_printf(c->format.arena, " %s", one->items[i].words));
        voc__figure_letter(c, one->items[i].figure);
        voc__mark_printed(c, one->items[i].figure);
        voc__close(c);
    }
}

/* Words have the sources of their cell, after the last of them. */
static void add_words(voc__composer *c, const cell *one, const voc_source_list *sources)
{
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_COMPARISON);
    for (size_t i = 0; i < one->count; i++) {
        voc__add(c, i ? ". " : NULL);
        voc__add(c, one->items[i].words);
    }
    if (sources)
        voc__cite(c, sources);
    voc__close(c);
}

static void add_list(voc__composer *c, const cell *one, const voc_source_list *sources)
{
    voc__open_role(c, VOC_NODE_LIST, VOC_ROLE_COMPARISON);
    for (size_t i = 0; i < one->count; i++) {
        voc__open(c, VOC_NODE_ITEM);
        add_words(c, &(cell){&one->items[i], 1, {NULL, 0}}, i + 1 == one->count ? sources : NULL);
        voc__close(c);
    }
    voc__close(c);
}

static void add_items(voc__composer *c, const cell *one, bool list, bool cited)
{
    const voc_source_list *sources = cited ? &one->sources : NULL;
    if (!one->count)
        voc__add_paragraph(c, VOC_ROLE_COMPARISON, VOC_STYLE_SECONDARY,
                           voc__phrase(c, SAY_NONE_FOUND));
    else if (one->items[0].figure)
        add_figures(c, one);
    else if (list && one->count > 1)
        add_list(c, one, sources);
    else
        add_words(c, one, sources);
}

/* Longer ones would push the rows after them off the first page. */
enum { LONGEST_LIST = 5 };

/* pattern: what all figures of the row are like, said under its label; NULL: there are none. */
static void add_row(voc__composer *c, voc__phrase_key label, const voc_figure *pattern,
                    const cell *cells, size_t count, bool list)
{
    voc_source_list sources = {NULL, 0};
    bool shared = pattern || one_source(cells, count, &sources);
    voc_sign sign = sign_of(cells, count);
    voc_document_open(c->document, VOC_NODE_ROW, &(voc_attributes){.sign = sign});
    voc_document_open(c->document, VOC_NODE_CELL, &(voc_attributes){.head = true});
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_COMPARISON);
    voc__add_style(c, VOC_STYLE_STRONG, voc__phrase(c, label));
    if (shared)
        voc__cite(c, &sources);
    voc__close(c);
    if (pattern)
        voc__pattern_line(c, pattern);
    voc__close(c);
    size_t printed = sign == VOC_SIGN_ALIKE ? 1 : count;
    for (size_t i = 0; i < count; i++)
        list = list && cells[i].count <= LONGEST_LIST;
    for (size_t i = 0; i < printed; i++) {
        voc_document_open(c->document, VOC_NODE_CELL,
                          &(voc_attributes){.column_span = (int)(count / printed)});
        add_items(c, &cells[i], list, !shared);
        voc__close(c);
    }
    voc__close(c);
}

/* The newest figure among the cells: what the next row is like. */
static const voc_figure *newest(const cell *cells, size_t count)
{
    const voc_figure *best = NULL;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < cells[i].count; k++) {
            const voc_figure *one = cells[i].items[k].figure;
            if (!best ||
                voc_date_compare(voc_figure_reference(one), voc_figure_reference(best)) > 0)
                best = one;
        }
    return best;
}

/* Takes the items that are like the pattern out of a cell. */
static cell take_like(voc__composer *c, cell *from, const voc_figure *pattern)
{
    /* Another group is marked in its cell; anything else unlike has a row of its own. */
    const unsigned splits = ~(unsigned)(VOC_UNLIKE_SCOPE | VOC_UNLIKE_TAXONOMY);
    cell taken = {NULL, 0, {NULL, 0}};
    size_t left = 0;
    room(c, &taken, from->count);
    for (size_t k = 0; taken.items && k < from->count; k++) {
        if (voc_figure_unlikeness(from->items[k].figure, pattern) & splits)
            from->items[left++] = from->items[k];
        else
            taken.items[taken.count++] = from->items[k];
    }
    from->count = left;
    return taken;
}

/* Rows of figures, each of one source, date and statistic (rule 2 of the model). */
static void add_figure_rows(voc__composer *c, voc__phrase_key label, voc__phrase_key more,
                            cell *cells, size_t count)
{
    const voc_figure *pattern;
    while ((pattern = newest(cells, count)) != NULL) {
        cell like[VOC__MAX_ABREAST];
        for (size_t i = 0; i < count; i++)
            like[i] = take_like(c, &cells[i], pattern);
        if (voc__arena_failed(c->format.arena))
            return;
        add_row(c, label, pattern, like, count, false);
        label = more;
    }
}

static void legend_sample(voc__composer *c, voc_sample sample, voc__phrase_key key)
{
    voc_document_leaf(c->document, VOC_NODE_SAMPLE, &(voc_attributes){.sample = sample}, NULL);
    voc__add_style(c, VOC_STYLE_SMALL,
                   voc__arena_printf(c->format.arena, "\u00a0%s ", voc__phrase(c, key)));
}

static void head(voc__composer *c, const voc_program *const *programs, size_t count)
{
    voc_document_open(c->document, VOC_NODE_ROW, &(voc_attributes){.head = true});
    voc_document_open(c->document, VOC_NODE_CELL, &(voc_attributes){.head = true});
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_COMPARISON);
    legend_sample(c, VOC_SAMPLE_DIFFERS, SAY_LEGEND_DIFFERS);
    legend_sample(c, VOC_SAMPLE_ALIKE, SAY_LEGEND_ALIKE);
    voc__close(c);
    voc__close(c);
    for (size_t i = 0; i < count; i++) {
        voc_document_open(c->document, VOC_NODE_CELL, &(voc_attributes){.head = true});
        voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_COMPARISON);
        voc__add_style(c, VOC_STYLE_NAME,
                       voc__format_capital(&c->format, voc__level_words(c, programs[i]->level)));
        voc__close(c);
        const char *award = voc__text(c, &programs[i]->award);
        voc__add_paragraph(c, VOC_ROLE_COMPARISON, VOC_STYLE_SMALL,
                           award ? award : voc__title(c, &programs[i]->entity));
        voc__close(c);
    }
    voc__close(c);
}

void voc__levels_table(voc__composer *c, const voc_program *const *programs, size_t count)
{
    voc_document_open(c->document, VOC_NODE_TABLE,
                      &(voc_attributes){.role = VOC_ROLE_COMPARISON,
                                        .alt = voc__phrase(c, SAY_LEVELS_SIDE_BY_SIDE)});
    for (size_t i = 0; i <= count; i++)
        voc_document_leaf(c->document, VOC_NODE_TABLE_COLUMN, &(voc_attributes){.weight = i > 0},
                          NULL);
    head(c, programs, count);
    for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
        cell cells[VOC__MAX_ABREAST] = {{NULL, 0, {NULL, 0}}};
        size_t stated = 0;
        for (size_t i = 0; i < count; i++) {
            rows[row].make(c, programs[i], &cells[i]);
            stated += cells[i].count;
        }
        if (stated && rows[row].more)
            add_figure_rows(c, rows[row].label, rows[row].more, cells, count);
        else if (stated)
            add_row(c, rows[row].label, NULL, cells, count, rows[row].list);
    }
    voc__close(c);
    voc__notes(c);
}
