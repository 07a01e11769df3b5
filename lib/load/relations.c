/* Careers beside an occupation, courses of a program, places in lists of schools. */
#include "load/readers.h"

/* ---- relations ------------------------------------------------------------------------------- */

static const voc__member relation_members[] = {
    {.name = "occupation",
     .read = voc__read_reference,
     VOC__SLOT(voc_relation, occupation),
     .flags = VOC__REQUIRED,
     .kind = VOC_OCCUPATION},
    {.name = "why", .read = voc__read_statement, VOC__SLOT(voc_relation, why)},
    {.name = "requirements", .read = voc__read_requirements, VOC__SLOT(voc_relation, requirements)},
};
static const voc__table relation_table = VOC__TABLE_OF(relation_members);

static void read_relation(voc__loader *loader, const voc__json_value *value, voc_relation *relation)
{
    if (value->type == VOC__JSON_OBJECT)
        voc__bind_whole(loader, value, &relation_table, relation);
    else
        relation->occupation = (const voc_occupation *)voc__resolve(loader, value, VOC_OCCUPATION);
}

void voc__read_relations(voc__loader *loader, const voc__json_value *value,
                         const voc__member *member, void *slot)
{
    (void)member;
    voc_relations *list = slot;
    if (!voc__load_is(loader, value, VOC__JSON_ARRAY, "an array of occupations"))
        return;
    voc_relation *items =
        voc__load_extend(loader, list->items, list->count, value->count, sizeof *items);
    if (!items)
        return;
    voc_relation *next = items + list->count;
    const voc__json_value *child = voc__json_first(value);
    for (; child; child = voc__json_next(value, child))
        read_relation(loader, child, next++);
    list->items = items;
    list->count += value->count;
}

/* ---- courses of a program -------------------------------------------------------------------- */

/* One course, or a group of courses that share their role, note and sources. */
typedef struct course_group {
    voc_course_use use;
    voc_course_list courses;
} course_group;

static const voc__member course_members[] = {
    {.name = "course",
     .read = voc__read_reference,
     VOC__SLOT(course_group, use.course),
     .flags = VOC__CHOICE,
     .kind = VOC_COURSE},
    {.name = "courses",
     .read = voc__read_references,
     VOC__SLOT(course_group, courses),
     .flags = VOC__CHOICE,
     .kind = VOC_COURSE},
    {.name = "role",
     .read = voc__read_term,
     VOC__SLOT(course_group, use.role),
     .vocabulary = &voc__course_roles},
    {.name = "note", .read = voc__read_statement, VOC__SLOT(course_group, use.note)},
    {.name = "sources", .read = NULL, .offset = 0}, /* read first, for the note's sake */
};
static const voc__table course_table = VOC__TABLE_OF(course_members);

static void read_group(voc__loader *loader, const voc__json_value *value, course_group *group)
{
    const voc__json_value *sources = voc__json_member(&loader->file->json, value, "sources");
    voc_source_list outer = loader->sources;
    if (sources)
        voc__read_sources(loader, sources, &group->use.sources);
    group->use.sources = voc__sources_of(loader, &group->use.sources);
    loader->sources = group->use.sources;
    uint64_t bound = voc__bind(loader, value, &course_table, group, NULL);
    loader->sources = outer;
    if (value->type == VOC__JSON_OBJECT && voc__bound_choices(&course_table, bound) != 1)
        voc__load_error(loader, value, VOC_ERROR_SCHEMA,
                        "expected either \"course\" or \"courses\" here");
}

static void add_uses(voc__loader *loader, const voc__json_value *value, voc_course_uses *list)
{
    course_group group = {0};
    if (value->type == VOC__JSON_OBJECT) {
        read_group(loader, value, &group);
    } else {
        group.use.course = (const voc_course *)voc__resolve(loader, value, VOC_COURSE);
        group.use.sources = loader->sources;
    }
    size_t more = group.use.course ? 1 : group.courses.count;
    voc_course_use *items = voc__load_extend(loader, list->items, list->count, more, sizeof *items);
    if (!items)
        return;
    for (size_t i = 0; i < more; i++) {
        items[list->count + i] = group.use;
        if (!group.use.course)
            items[list->count + i].course = group.courses.items[i];
    }
    list->items = items;
    list->count += more;
}

void voc__read_course_uses(voc__loader *loader, const voc__json_value *value,
                           const voc__member *member, void *slot)
{
    (void)member;
    if (!voc__load_is(loader, value, VOC__JSON_ARRAY, "an array of courses"))
        return;
    const voc__json_value *child = voc__json_first(value);
    for (; child; child = voc__json_next(value, child))
        add_uses(loader, child, slot);
}

/* ---- listings -------------------------------------------------------------------------------- */

static const voc__member listing_members[] = {
    {.name = "list", .read = voc__read_words, VOC__SLOT(voc_listing, list), .flags = VOC__REQUIRED},
    {.name = "rank", .read = voc__read_int, VOC__SLOT(voc_listing, rank), .low = 1, .high = 100000},
    {.name = "status",
     .read = voc__read_term,
     VOC__SLOT(voc_listing, status),
     .vocabulary = &voc__listing_statuses},
    {.name = "programs",
     .read = voc__read_references,
     VOC__SLOT(voc_listing, programs),
     .kind = VOC_PROGRAM},
    {.name = "sources",
     .read = voc__read_references,
     VOC__SLOT(voc_listing, sources),
     .kind = VOC_SOURCE},
};
static const voc__table listing_table = VOC__TABLE_OF(listing_members);

void voc__read_listings(voc__loader *loader, const voc__json_value *value,
                        const voc__member *member, void *slot)
{
    (void)member;
    voc_listings *list = slot;
    if (!voc__load_is(loader, value, VOC__JSON_ARRAY, "an array of listings"))
        return;
    voc_listing *items =
        voc__load_extend(loader, list->items, list->count, value->count, sizeof *items);
    if (!items)
        return;
    voc_listing *next = items + list->count;
    const voc__json_value *child = voc__json_first(value);
    for (; child; child = voc__json_next(value, child), next++) {
        voc__bind_whole(loader, child, &listing_table, next);
        next->sources = voc__sources_of(loader, &next->sources);
    }
    list->items = items;
    list->count += value->count;
}
