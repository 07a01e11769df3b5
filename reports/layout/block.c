/* Which function measures which block, how its text is set, and what space is above it. */
#include "layout/block.h"

voc__type_role voc__block_type(voc_role role)
{
    static const voc__type_role types[] = {
        [VOC_ROLE_BODY] = VOC__TYPE_BODY,   [VOC_ROLE_DENSE] = VOC__TYPE_DENSE,
        [VOC_ROLE_NOTE] = VOC__TYPE_NOTE,   [VOC_ROLE_COMPARISON] = VOC__TYPE_COMPARISON,
        [VOC_ROLE_LARGE] = VOC__TYPE_LARGE,
    };
    return types[role];
}

/* A block's own role, unless it has none: then its surroundings'. */
static voc_role role_of(const voc_node *node, const voc__frame *frame)
{
    return node->attributes.role == VOC_ROLE_BODY ? frame->role : node->attributes.role;
}

voc__setting voc__block_setting(const voc__frame *frame, voc_role role)
{
    bool own = role != VOC_ROLE_NOTE; /* a note in an emphasised row stays a note */
    return (voc__setting){.type = frame->has_type ? frame->type : voc__block_type(role),
                          .weight = own ? frame->weight : -1,
                          .color = own ? frame->color : -1};
}

static void measure_words(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                          voc__plan *plan, double before)
{
    voc__setting setting = voc__block_setting(frame, role_of(node, frame));
    setting.align = frame->align;
    voc__paragraph *paragraph = voc__paragraph_of(pass, node, &setting, plan);
    voc__paragraph_slices(pass, paragraph, plan, frame->x, frame->width, before);
}

static void measure_paragraph(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                              double before)
{
    const char *language = node->attributes.language;
    measure_words(pass, node, frame, voc__pass_plan(pass, frame->plan, VOC__TAG_P, language),
                  before);
}

void voc__content_measure(voc__pass *pass, const voc_node *first, const voc__frame *frame)
{
    if (first && !first->next && first->kind == VOC_NODE_PARAGRAPH && !first->attributes.language)
        measure_words(pass, first, frame, frame->plan, 0);
    else
        voc__blocks_measure(pass, first, frame);
}

typedef void measure(voc__pass *, const voc_node *, const voc__frame *, double);

static measure *const measures[VOC_NODE_KIND_COUNT] = {
    [VOC_NODE_SECTION] = voc__section_measure,
    [VOC_NODE_PARAGRAPH] = measure_paragraph,
    [VOC_NODE_LIST] = voc__list_measure,
    [VOC_NODE_DEFINITIONS] = voc__definitions_measure,
    [VOC_NODE_COLUMNS] = voc__columns_measure,
    [VOC_NODE_PANEL] = voc__panel_measure,
    [VOC_NODE_KEY_NUMBERS] = voc__key_numbers_measure,
    [VOC_NODE_TABLE] = voc__table_measure,
    [VOC_NODE_CHART] = voc__figure_measure,
    [VOC_NODE_NOTES] = voc__notes_measure,
    [VOC_NODE_NOTICE] = voc__notice_measure,
    [VOC_NODE_LISTING] = voc__listing_measure,
    [VOC_NODE_SOURCES] = voc__sources_measure,
    [VOC_NODE_CONTENTS] = voc__contents_measure,
    [VOC_NODE_SLIP] = voc__slip_measure,
    [VOC_NODE_BLANKS] = voc__blanks_measure,
    [VOC_NODE_CHOICES] = voc__choices_measure,
    [VOC_NODE_CONTACT] = voc__contact_measure,
    [VOC_NODE_ACTIONS] = voc__actions_measure,
};

void voc__block_measure(voc__pass *pass, const voc_node *node, const voc__frame *frame,
                        double before)
{
    if (node->kind == VOC_NODE_TITLE_BLOCK)
        voc__title_measure(pass, node, frame);
    else if (measures[node->kind])
        measures[node->kind](pass, node, frame, before);
}

static bool is_small(const voc_node *node)
{
    return node->kind == VOC_NODE_NOTES ||
           (node->kind == VOC_NODE_PARAGRAPH && node->attributes.role == VOC_ROLE_NOTE);
}

/* A heading of a column, set as a paragraph. */
static bool is_heading(const voc_node *node)
{
    return node->kind == VOC_NODE_PARAGRAPH && node->attributes.role == VOC_ROLE_DENSE &&
           node->first && node->first->attributes.style == VOC_STYLE_STRONG && !node->first->next;
}

bool voc__begins_with_section(const voc_node *columns)
{
    const voc_node *column = columns->first;
    return column && column->first && column->first->kind == VOC_NODE_SECTION &&
           column->first->attributes.level == 2;
}

/* One line for a pair of neighbors; the first that fits holds. KIND_COUNT stands for any. */
typedef struct gap_rule {
    int above, node; /* voc_node_kind, or ANY */
    double gap;
} gap_rule;

enum { ANY = VOC_NODE_KIND_COUNT };

static const gap_rule small_rules[] = {
    {VOC_NODE_PANEL, ANY, 4},
    {VOC_NODE_TABLE, ANY, 4},
    {VOC_NODE_CHART, ANY, 3},
    {VOC_NODE_LIST, ANY, 2},
    {VOC_NODE_LISTING, ANY, 4},
    {VOC_NODE_PARAGRAPH, ANY, 4},
    {ANY, ANY, 5},
};

static const gap_rule rules[] = {
    {VOC_NODE_TITLE_BLOCK, ANY, 13},
    {VOC_NODE_SECTION, VOC_NODE_PANEL, 12},
    {VOC_NODE_PARAGRAPH, VOC_NODE_PARAGRAPH, 5},
    {VOC_NODE_PARAGRAPH, VOC_NODE_LIST, 2},
    {VOC_NODE_LIST, VOC_NODE_PARAGRAPH, 6},
    {VOC_NODE_NOTES, VOC_NODE_TABLE, 6},
    {VOC_NODE_NOTICE, ANY, 4},
    {ANY, VOC_NODE_TABLE, 7},
    {ANY, VOC_NODE_CHART, 8},
    {ANY, VOC_NODE_COLUMNS, 8},
    {VOC_NODE_CHART, ANY, 7},
    {VOC_NODE_TABLE, ANY, 7},
    {VOC_NODE_PANEL, ANY, 7},
    {ANY, ANY, 6},
};

static double find_gap(const gap_rule *rule, const voc_node *above, const voc_node *node)
{
    while ((rule->above != ANY && rule->above != (int)above->kind) ||
           (rule->node != ANY && rule->node != (int)node->kind))
        rule++;
    return rule->gap;
}

static const double section_gap = 14, tight_section_gap = 10;

static bool begins_section(const voc_node *node)
{
    return (node->kind == VOC_NODE_SECTION && node->attributes.level == 2) ||
           node->kind == VOC_NODE_CONTENTS ||
           (node->kind == VOC_NODE_COLUMNS && voc__begins_with_section(node));
}

double voc__block_spare(const voc__pass *pass, const voc_node *node)
{
    bool saves = begins_section(node) && !pass->fit.tight && !pass->landscape;
    return saves ? section_gap - tight_section_gap : 0;
}

/* The parts of a handout's front stand further apart. */
static const double poster_gap = 20, tight_poster_gap = 13;

static bool is_poster(const voc_node *node)
{
    return node->attributes.role == VOC_ROLE_LARGE &&
           (node->kind == VOC_NODE_TITLE_BLOCK || node->kind == VOC_NODE_KEY_NUMBERS ||
            node->kind == VOC_NODE_ACTIONS);
}

double voc__block_gap(const voc__pass *pass, const voc_node *above, const voc_node *node,
                      const voc__frame *frame)
{
    if (!above || frame->cell || frame->tight)
        return 0;
    if (begins_section(node))
        return pass->fit.tight || pass->landscape ? tight_section_gap : section_gap;
    if (is_small(node) && is_heading(above))
        return 0;
    if (is_small(node))
        return find_gap(small_rules, above, node);
    if (is_small(above) && node->kind == VOC_NODE_LIST)
        return 2; /* a note that introduces the list */
    if (is_poster(above) || is_poster(node))
        return pass->fit.tight ? tight_poster_gap : poster_gap;
    bool dense = pass->dense || pass->landscape;
    return dense && above->kind == VOC_NODE_TITLE_BLOCK ? 8 : find_gap(rules, above, node);
}

/* Words that stand on the same page as the beginning of what they are about. */
static bool introduces(const voc_node *node, const voc_node *next)
{
    return (node->kind == VOC_NODE_PARAGRAPH && next->kind == VOC_NODE_PANEL) ||
           (node->kind == VOC_NODE_NOTICE && next->kind == VOC_NODE_LISTING);
}

/* The same of what stood in a column of its own, which no page parts. */
static bool heads_column(const voc_node *node, const voc_node *next)
{
    return is_heading(node) || (node->kind == VOC_NODE_PARAGRAPH && next->kind == VOC_NODE_LIST);
}

bool voc__block_stays(const voc__pass *pass, const voc_node *node, const voc_node *next)
{
    return introduces(node, next) || (pass->manner->one_column && heads_column(node, next));
}

void voc__blocks_measure(voc__pass *pass, const voc_node *first, const voc__frame *frame)
{
    const voc_node *above = NULL;
    for (const voc_node *node = first; node && pass->status == VOC_OK; node = node->next) {
        size_t from = voc__slice_count(pass);
        voc__block_measure(pass, node, frame, voc__block_gap(pass, above, node, frame));
        node = voc__notes_last(pass, node);
        if (voc__slice_count(pass) == from)
            continue; /* nothing to show, as a SOURCES without sources */
        if (above)
            voc__slice_at(pass, from)->spare_before = voc__block_spare(pass, node);
        if (above && voc__block_stays(pass, above, node))
            voc__slice_at(pass, from - 1)->keep = true;
        above = node;
    }
}
