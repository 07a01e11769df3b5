/* Where to study: lists of schools, which may be paid for and say so. */
#include "compose/parts.h"

#include <stdlib.h>
#include <string.h>

/* A school belongs here when it offers a program of the field, or stands in a list of a source that
 * speaks of the subject. The most there are; one may belong for several reasons. */
static size_t most_schools(const voc_source_list *sources, const voc_field *field)
{
    size_t count = field ? field->institutions.count : 0;
    for (size_t i = 0; i < sources->count; i++)
        count += sources->items[i]->institutions.count;
    return count;
}

bool voc__has_schools(const voc_source_list *sources, const voc_field *field)
{
    return most_schools(sources, field) > 0;
}

/* The schools that belong here, in the catalog's order. */
typedef struct school_list {
    const voc_institution **items;
    size_t count;
} school_list;

static void add_schools(school_list *to, const voc_institution_list *schools)
{
    for (size_t i = 0; i < schools->count; i++)
        to->items[to->count++] = schools->items[i];
}

static int compare_schools(const void *a, const void *b)
{
    size_t left = (*(const voc_institution *const *)a)->entity.index;
    size_t right = (*(const voc_institution *const *)b)->entity.index;
    return (left > right) - (left < right);
}

static school_list schools_of(voc__composer *c, const voc_source_list *sources,
                              const voc_field *field)
{
    size_t most = most_schools(sources, field), count = 0;
    school_list list = {voc__arena_alloc(c->format.arena, most, sizeof *list.items), 0};
    if (!list.items)
        return list;
    if (field)
        add_schools(&list, &field->institutions);
    for (size_t i = 0; i < sources->count; i++)
        add_schools(&list, &sources->items[i]->institutions);
    qsort(list.items, list.count, sizeof *list.items, compare_schools);
    for (size_t i = 0; i < list.count; i++)
        if (count == 0 || list.items[count - 1] != list.items[i])
            list.items[count++] = list.items[i];
    list.count = count;
    return list;
}

static voc_listing_status status_of(const voc_institution *school, const voc_source_list *sources)
{
    voc_listing_status status = VOC_LISTING_PLAIN;
    for (size_t i = 0; i < school->listings.count; i++)
        if (voc__sources_meet(&school->listings.items[i].sources, sources) &&
            school->listings.items[i].status > status)
            status = school->listings.items[i].status;
    return status;
}

static void name_line(voc__composer *c, const voc_institution *school)
{
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    voc__add_style(c, VOC_STYLE_STRONG, voc__title(c, &school->entity));
    const char *place = voc__text(c, &school->place);
    if (place)
        voc__add(c,
                 voc__arena_printf(c->format.arena, ", %s", voc__format_place(&c->format, place)));
    if (school->online)
        voc__add(c,
                 voc__arena_printf(c->format.arena, ", %s", voc__phrase(c, SAY_MODALITY_ONLINE)));
    if (school->predecessor)
        voc__add(c, voc__arena_printf(c->format.arena, ", %s",
                                      voc__phrase(c, SAY_FORMER_NAME,
                                                  voc__title(c, &school->predecessor->entity))));
    if (school->predecessor && school->predecessor_inferred)
        voc__add_inferred(c);
    voc__close(c);
}

/* Programs of the listings that speak of the subject, or of the field; each once. */
static voc_program_list programs_of(voc__composer *c, const voc_institution *school,
                                    const voc_source_list *sources, const voc_field *field)
{
    const voc_program **items =
        voc__arena_alloc(c->format.arena, school->programs.count, sizeof *items);
    voc_program_list list = {items, 0};
    for (size_t i = 0; items && i < school->programs.count; i++) {
        const voc_program *program = school->programs.items[i];
        if ((field && program->field == field) ||
            voc__sources_meet(&program->entity.sources, sources))
            items[list.count++] = program;
    }
    return list;
}

static void entry(voc__composer *c, const voc_institution *school, const voc_source_list *sources,
                  const voc_field *field)
{
    voc__open(c, VOC_NODE_ENTRY);
    name_line(c, school);
    voc_program_list programs = programs_of(c, school, sources, field);
    const char *titles = NULL;
    for (size_t i = 0; i < programs.count; i++) {
        const char *title = voc__program_name(c, programs.items[i]);
        titles = titles ? voc__phrase(c, SAY_SEMICOLON, titles, title) : title;
    }
    voc__add_paragraph(c, VOC_ROLE_NOTE, VOC_STYLE_REGULAR, titles);
    static const voc__phrase_key tags[] = {
        [VOC_LISTING_FEATURED] = SAY_FEATURED,
        [VOC_LISTING_SPONSORED] = SAY_SPONSORED,
    };
    voc_listing_status status = status_of(school, sources);
    if (status != VOC_LISTING_PLAIN)
        voc_document_leaf(c->document, VOC_NODE_TAG, NULL, voc__phrase(c, tags[status]));
    voc__close(c);
}

/* Sources of the listings that print here. */
static voc_source_list list_sources(voc__composer *c, const school_list *schools,
                                    const voc_source_list *sources)
{
    voc_source_list all = {NULL, 0};
    for (size_t i = 0; i < schools->count; i++) {
        const voc_institution *school = schools->items[i];
        for (size_t j = 0; j < school->listings.count; j++)
            if (voc__sources_meet(&school->listings.items[j].sources, sources))
                all = voc__sources_joined(c, &all, &school->listings.items[j].sources);
        if (!school->listings.count)
            all = voc__sources_joined(c, &all, &school->entity.sources);
    }
    return all;
}

/* Whether the words end as a sentence, so that no stop has to follow their sources. */
static bool is_sentence(const char *text)
{
    char last = voc__format_last(text);
    return last && strchr(".!?", last);
}

static void notice(voc__composer *c, const voc_source_list *sources)
{
    bool sponsored = false;
    for (size_t i = 0; i < sources->count; i++)
        sponsored = sponsored || sources->items[i]->sponsored;
    voc__open(c, VOC_NODE_NOTICE);
    voc__add_style(c, VOC_STYLE_STRONG,
                   voc__phrase(c, sponsored ? SAY_LISTINGS_PAID : SAY_LISTINGS_PLAIN));
    for (size_t i = 0; i < sources->count; i++) {
        const voc_statement *disclosure = &sources->items[i]->disclosure;
        bool again = false;
        for (size_t j = 0; j < i; j++)
            again = again || sources->items[j]->disclosure.text.text == disclosure->text.text;
        if (!sources->items[i]->sponsored || !voc__stated(disclosure) || again)
            continue;
        voc__add(c, " ");
        voc__statement(c, disclosure);
        if (!is_sentence(voc__text(c, &disclosure->text)))
            voc__add(c, voc__phrase(c, SAY_STOP));
    }
    voc__add(c, " ");
    voc__add(c, voc__phrase(c, SAY_LISTINGS_ORDER));
    voc__add(c, " ");
    voc__add(c, voc__phrase(c, SAY_LISTINGS_UNNAMED));
    voc__cite(c, sources);
    voc__add(c, " ");
    voc__add(c, voc__phrase(c, SAY_LISTINGS_ASK));
    voc__close(c);
}

/* Featured and sponsored entries first, as the lists put them; then the plain ones. */
void voc__schools(voc__composer *c, const voc_source_list *sources, const voc_field *field)
{
    school_list schools = schools_of(c, sources, field);
    voc_source_list lists = list_sources(c, &schools, sources);
    voc__section(c, 2, SAY_WHERE_TO_STUDY);
    notice(c, &lists);
    voc__open(c, VOC_NODE_LISTING);
    for (int paid = 1; paid >= 0; paid--)
        for (size_t i = 0; i < schools.count; i++)
            if ((status_of(schools.items[i], sources) != VOC_LISTING_PLAIN) == paid)
                entry(c, schools.items[i], sources, field);
    voc__close(c);
    voc__close(c);
}

/* Whether an earlier school asks the same. */
static bool asked_before(const school_list *schools, size_t at, const char *question)
{
    for (size_t i = 0; i < at; i++) {
        const voc_institution *school = schools->items[i];
        for (size_t j = 0; j < school->questions.count; j++)
            if (strcmp(school->questions.items[j].text.text, question) == 0)
                return true;
    }
    return false;
}

void voc__school_questions(voc__composer *c, const voc_source_list *sources, const voc_field *field)
{
    school_list schools = schools_of(c, sources, field);
    bool any = false;
    for (size_t i = 0; i < schools.count; i++) {
        const voc_institution *school = schools.items[i];
        for (size_t j = 0; j < school->questions.count; j++) {
            const voc_statement *question = &school->questions.items[j];
            if (asked_before(&schools, i, question->text.text))
                continue;
            if (!any) {
                voc__section(c, 2, SAY_SCHOOL_QUESTIONS);
                voc__open_role(c, VOC_NODE_LIST, VOC_ROLE_DENSE);
            }
            any = true;
            voc__open(c, VOC_NODE_ITEM);
            voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
            voc__statement(c, question);
            voc__close(c);
            voc__close(c);
        }
    }
    if (!any)
        return;
    voc__close(c);
    voc__close(c);
}
