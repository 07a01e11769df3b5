#include "load/readers.h"

enum { MONTHS_MAX = 600 };

/* ---- what is required ------------------------------------------------------------------------ */

static void read_level(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                       void *slot)
{
    voc_requirement *requirement = slot;
    requirement->kind = VOC_REQUIRE_LEVEL;
    voc__read_term(loader, value, member, &requirement->level);
}

static void read_accreditors(voc__loader *loader, const voc__json_value *value,
                             const voc__member *member, void *slot)
{
    static const voc__member list = {.kind = VOC_ORGANIZATION};
    (void)member;
    voc_organization_list *accreditors = slot;
    if (value->type == VOC__JSON_ARRAY) {
        voc__read_references(loader, value, &list, slot);
        return;
    }
    const voc_entity *entity = voc__resolve(loader, value, VOC_ORGANIZATION);
    const voc_organization **items =
        entity ? voc__arena_alloc(loader->arena, 1, sizeof *items) : NULL;
    if (!items)
        return;
    items[0] = (const voc_organization *)entity;
    accreditors->items = items;
    accreditors->count = 1;
}

static const voc__member any_program_members[] = {
    {.name = "level",
     .read = voc__read_term,
     VOC__SLOT(voc_requirement, level),
     .vocabulary = &voc__levels},
    {.name = "accreditor", .read = read_accreditors, VOC__SLOT(voc_requirement, accreditors)},
};
static const voc__table any_program_table = VOC__TABLE_OF(any_program_members);

static void read_program(voc__loader *loader, const voc__json_value *value,
                         const voc__member *member, void *slot)
{
    (void)member;
    voc_requirement *requirement = slot;
    requirement->kind = VOC_REQUIRE_PROGRAM;
    if (value->type == VOC__JSON_OBJECT)
        voc__bind_whole(loader, value, &any_program_table, requirement);
    else
        requirement->program = (const voc_program *)voc__resolve(loader, value, VOC_PROGRAM);
}

static void read_certification(voc__loader *loader, const voc__json_value *value,
                               const voc__member *member, void *slot)
{
    voc_requirement *requirement = slot;
    requirement->kind = VOC_REQUIRE_CERTIFICATION;
    voc__read_reference(loader, value, member, &requirement->certification);
}

static void read_course(voc__loader *loader, const voc__json_value *value,
                        const voc__member *member, void *slot)
{
    voc_requirement *requirement = slot;
    requirement->kind = VOC_REQUIRE_COURSE;
    voc__read_reference(loader, value, member, &requirement->course);
}

static const voc__member experience_members[] = {
    {.name = "months",
     .read = voc__read_range,
     VOC__SLOT(voc_requirement, months),
     .low = 0,
     .high = MONTHS_MAX},
    {.name = "in",
     .read = voc__read_references,
     VOC__SLOT(voc_requirement, occupations),
     .kind = VOC_OCCUPATION},
};
static const voc__table experience_table = VOC__TABLE_OF(experience_members);

static void read_experience(voc__loader *loader, const voc__json_value *value,
                            const voc__member *member, void *slot)
{
    (void)member;
    voc_requirement *requirement = slot;
    requirement->kind = VOC_REQUIRE_EXPERIENCE;
    voc__bind_whole(loader, value, &experience_table, requirement);
}

static void read_check(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                       void *slot)
{
    voc_requirement *requirement = slot;
    requirement->kind = VOC_REQUIRE_CHECK;
    voc__read_words(loader, value, member, &requirement->text);
}

static void read_text(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                      void *slot)
{
    voc_requirement *requirement = slot;
    requirement->kind = VOC_REQUIRE_TEXT;
    voc__read_words(loader, value, member, &requirement->text);
}

static void read_parts(voc__loader *loader, const voc__json_value *value, voc_requirements *parts)
{
    voc__read_requirements(loader, value, NULL, parts);
    if (value->type == VOC__JSON_ARRAY && value->count == 0)
        voc__load_error(loader, value, VOC_ERROR_SCHEMA, "a group of requirements without any");
}

static void read_any(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                     void *slot)
{
    (void)member;
    voc_requirement *requirement = slot;
    requirement->kind = VOC_REQUIRE_ANY;
    read_parts(loader, value, &requirement->parts);
}

static void read_all(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                     void *slot)
{
    (void)member;
    voc_requirement *requirement = slot;
    requirement->kind = VOC_REQUIRE_ALL;
    read_parts(loader, value, &requirement->parts);
}

/* ---- a requirement --------------------------------------------------------------------------- */

static const voc__member requirement_members[] = {
    {.name = "level", .read = read_level, .flags = VOC__CHOICE, .vocabulary = &voc__levels},
    {.name = "program", .read = read_program, .flags = VOC__CHOICE},
    {.name = "certification",
     .read = read_certification,
     .flags = VOC__CHOICE,
     .kind = VOC_CERTIFICATION},
    {.name = "course", .read = read_course, .flags = VOC__CHOICE, .kind = VOC_COURSE},
    {.name = "experience", .read = read_experience, .flags = VOC__CHOICE},
    {.name = "check", .read = read_check, .flags = VOC__CHOICE},
    {.name = "text", .read = read_text, .flags = VOC__CHOICE},
    {.name = "any", .read = read_any, .flags = VOC__CHOICE},
    {.name = "all", .read = read_all, .flags = VOC__CHOICE},
    {.name = "in", .read = voc__read_words, VOC__SLOT(voc_requirement, subject)},
    {.name = "strength",
     .read = voc__read_term,
     VOC__SLOT(voc_requirement, strength),
     .vocabulary = &voc__strengths},
    {.name = "note", .read = voc__read_words, VOC__SLOT(voc_requirement, note)},
    {.name = "sources",
     .read = voc__read_references,
     VOC__SLOT(voc_requirement, sources),
     .kind = VOC_SOURCE},
    {.name = "inferred", .read = voc__read_bool, VOC__SLOT(voc_requirement, inferred)},
};
static const voc__table requirement_table = VOC__TABLE_OF(requirement_members);

static void read_requirement(voc__loader *loader, const voc__json_value *value,
                             voc_requirement *requirement)
{
    uint64_t bound = voc__bind(loader, value, &requirement_table, requirement, NULL);
    if (value->type != VOC__JSON_OBJECT)
        return;
    if (voc__bound_choices(&requirement_table, bound) != 1)
        voc__load_error(loader, value, VOC_ERROR_SCHEMA,
                        "a requirement has exactly one of level, program, certification, course, "
                        "experience, check, text, any, all");
    else if (requirement->subject.text && requirement->kind != VOC_REQUIRE_LEVEL)
        voc__load_error(loader, value, VOC_ERROR_SCHEMA, "\"in\" goes with \"level\" only");
    requirement->sources = voc__sources_of(loader, &requirement->sources);
}

void voc__read_requirements(voc__loader *loader, const voc__json_value *value,
                            const voc__member *member, void *slot)
{
    (void)member;
    voc_requirements *list = slot;
    if (!voc__load_is(loader, value, VOC__JSON_ARRAY, "an array of requirements"))
        return;
    voc_requirement *items =
        voc__load_extend(loader, list->items, list->count, value->count, sizeof *items);
    if (!items)
        return;
    voc_requirement *next = items + list->count;
    const voc__json_value *child = voc__json_first(value);
    for (; child; child = voc__json_next(value, child))
        read_requirement(loader, child, next++);
    list->items = items;
    list->count += value->count;
}
