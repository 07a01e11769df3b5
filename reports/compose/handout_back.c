/* The handout's back: a small comparison with its notes and sources, what to ask, what to keep. */
#include "compose/comparison.h"
#include "compose/handout.h"

/* ---- the subjects ---------------------------------------------------------------------------- */

typedef struct chosen {
    const voc_occupation *items[VOC__HANDOUT_SUBJECTS];
    size_t count;
    const voc_occupation *reference; /* "all occupations" is none */
} chosen;

static void choose(chosen *all, const voc_occupation *occupation)
{
    if (!occupation || occupation == all->reference || all->count == VOC__HANDOUT_SUBJECTS)
        return;
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i] == occupation)
            return;
    all->items[all->count++] = occupation;
}

static void choose_related(chosen *all, const voc_relations *relations)
{
    for (size_t i = 0; i < relations->count; i++)
        choose(all, relations->items[i].occupation);
}

/* How much there is to compare. */
static size_t facts_of(const voc_occupation *o)
{
    return o->figures.count + o->requirements.count + o->programs.count;
}

static const voc_occupation *best_known(const voc_relations *relations)
{
    const voc_occupation *best = NULL;
    for (size_t i = 0; i < relations->count; i++) {
        const voc_occupation *one = relations->items[i].occupation;
        if (one && (!best || facts_of(one) > facts_of(best)))
            best = one;
    }
    return best;
}

static bool relates(const voc_relations *relations, const voc_occupation *occupation)
{
    for (size_t i = 0; i < relations->count; i++)
        if (relations->items[i].occupation == occupation)
            return true;
    return false;
}

static bool shares_program(const voc_occupation *a, const voc_occupation *b)
{
    for (size_t i = 0; i < a->programs.count; i++)
        for (size_t j = 0; j < b->programs.count; j++)
            if (a->programs.items[i] == b->programs.items[j] ||
                (a->programs.items[i]->field &&
                 a->programs.items[i]->field == b->programs.items[j]->field))
                return true;
    return false;
}

/* Those that name it in turn, then those of the same study; of both, those with figures first. */
static void choose_others(chosen *all, const voc_catalog *catalog, const voc_occupation *o)
{
    voc_entity_list list = voc_catalog_list(catalog, VOC_OCCUPATION);
    for (int round = 0; round < 4; round++)
        for (size_t i = 0; i < list.count && all->count < VOC__HANDOUT_SUBJECTS; i++) {
            const voc_occupation *other = (const voc_occupation *)(const void *)list.items[i];
            bool told = other->figures.count > 0;
            bool near = round < 2
                            ? relates(&other->advancement, o) || relates(&other->alternatives, o)
                            : shares_program(o, other);
            if (near && told == (round % 2 == 0))
                choose(all, other);
        }
}

size_t voc__handout_subjects(voc__composer *c, const voc__handout *handout,
                             const char *ids[VOC__HANDOUT_SUBJECTS])
{
    const voc_occupation *o = handout->career.occupation;
    chosen all = {.reference = voc_catalog_reference(c->catalog)};
    choose(&all, o);
    choose(&all, best_known(&o->advancement));
    choose(&all, best_known(&o->alternatives));
    choose_related(&all, &o->advancement);
    choose_related(&all, &o->alternatives);
    choose_others(&all, c->catalog, o);
    for (size_t i = 0; i < all.count; i++)
        ids[i] = all.items[i]->entity.id;
    return all.count;
}

/* ---- the comparison -------------------------------------------------------------------------- */

/* The rows that a handout has, if the comparison has them; the last ones may be left out. */
static bool is_shown(const voc_comparison_row *row)
{
    return !row->superseded &&
           (row->criterion == VOC_CRITERION_STUDY || row->criterion == VOC_CRITERION_EDUCATION ||
            row->criterion == VOC_CRITERION_PAY || row->criterion == VOC_CRITERION_CHANGE ||
            row->criterion == VOC_CRITERION_OPENINGS);
}

static bool is_optional(const voc_comparison_row *row)
{
    return row->criterion == VOC_CRITERION_EDUCATION || row->criterion == VOC_CRITERION_OPENINGS ||
           row->part > 0;
}

static void head(voc__composer *c, const voc_comparison *comparison)
{
    voc_document_open(c->document, VOC_NODE_ROW, &(voc_attributes){.head = true});
    for (size_t s = 0; s <= comparison->subject_count; s++) {
        voc_document_open(c->document, VOC_NODE_CELL, &(voc_attributes){.head = true});
        if (s)
            voc__add_node(c, VOC_NODE_PARAGRAPH, voc__title(c, comparison->subjects[s - 1]));
        voc__close(c);
    }
    voc__close(c);
}

static void comparison_table(voc__composer *c, const voc_comparison *comparison,
                             const char *heading)
{
    voc_document_open(c->document, VOC_NODE_TABLE, &(voc_attributes){.alt = heading});
    voc_document_leaf(c->document, VOC_NODE_TABLE_COLUMN, NULL, NULL);
    for (size_t s = 0; s < comparison->subject_count; s++)
        voc_document_leaf(c->document, VOC_NODE_TABLE_COLUMN, &(voc_attributes){.weight = 1}, NULL);
    head(c, comparison);
    for (size_t r = 0; r < comparison->row_count; r++) {
        const voc_comparison_row *row = &comparison->rows[r];
        if (!is_shown(row))
            continue;
        voc_document_open(c->document, VOC_NODE_ROW,
                          &(voc_attributes){.optional = is_optional(row)});
        voc__comparison_label(c, row, comparison->subject_count);
        for (size_t s = 0; s < comparison->subject_count; s++)
            voc__comparison_value(c, comparison, row, s, 1);
        voc__close(c);
    }
    voc__close(c);
}

static bool has_rows(const voc_comparison *comparison)
{
    for (size_t r = 0; comparison && r < comparison->row_count; r++)
        if (is_shown(&comparison->rows[r]))
            return true;
    return false;
}

static void notes_and_sources(voc__composer *c)
{
    voc__notes(c);
    voc_document_leaf(c->document, VOC_NODE_SOURCES, &(voc_attributes){.role = VOC_ROLE_NOTE},
                      NULL);
}

/* What stands at the top: the comparison; else what the work is. */
static void top(voc__composer *c, const voc__handout *handout, const voc_comparison *comparison)
{
    const voc_occupation *o = handout->career.occupation;
    if (has_rows(comparison)) {
        const char *number = voc__format_number_word(&c->format, comparison->subject_count);
        const char *heading = voc__phrase(c, SAY_SHEET_OCCUPATIONS, number);
        voc__section_page(c, 2, heading, true);
        comparison_table(c, comparison, heading);
    } else {
        bool duties = o->duties.count > 0;
        voc__section_page(c, 2, voc__phrase(c, duties ? SAY_WHAT_THEY_DO : SAY_SOURCES), true);
        voc__list(c, &o->duties, VOC_MARKER_DISC, VOC_ROLE_DENSE);
    }
    notes_and_sources(c);
    voc__close(c);
}

/* ---- what to keep ---------------------------------------------------------------------------- */

static void keep_words(voc__composer *c, const voc__handout *handout)
{
    voc__add_paragraph(c, VOC_ROLE_BODY, VOC_STYLE_STRONG, voc__phrase(c, SAY_KEEP_THIS_PART));
    if (!handout->url)
        return;
    voc__add_paragraph(c, VOC_ROLE_DENSE, VOC_STYLE_REGULAR,
                       voc__phrase(c, handout->guide ? SAY_THE_FULL_GUIDE : SAY_MORE_THERE));
    voc__add_url(c, VOC_ROLE_DENSE, VOC_STYLE_STRONG, handout->url);
}

static void keep(voc__composer *c, const voc__handout *handout)
{
    if (!voc__handout_reaches(handout))
        return;
    voc__open(c, VOC_NODE_PANEL);
    voc_document_open(
        c->document, VOC_NODE_CONTACT,
        &(voc_attributes){.url = handout->url, .alt = voc__code_words(c, handout->url)});
    if (handout->contact) {
        voc__columns(c, VOC_RATIO_EQUAL);
        keep_words(c, handout);
        voc__next_column(c);
        voc__handout_contact(c, handout->contact, false);
        voc__columns_end(c);
    } else {
        keep_words(c, handout);
    }
    voc__close(c);
    voc__close(c);
}

void voc__handout_back(voc__composer *c, const voc__handout *handout,
                       const voc_comparison *comparison)
{
    top(c, handout, comparison);
    voc__handout_questions(c, handout);
    keep(c, handout);
    voc__handout_slip(c, handout);
}
