#include "model/derive.h"

#include <string.h>

static const struct inherited {
    size_t offset, size;
} inherited[] = {
#define MEMBER(name)                                                                               \
    {                                                                                              \
        offsetof(voc_program, name), sizeof(((voc_program *)0)->name)                              \
    }
    MEMBER(entity.codes), MEMBER(field),        MEMBER(level),          MEMBER(award),
    MEMBER(listed_as),    MEMBER(summary),      MEMBER(audience),       MEMBER(duration),
    MEMBER(load),         MEMBER(modality),     MEMBER(modality_notes), MEMBER(prerequisites),
    MEMBER(courses),      MEMBER(content),      MEMBER(practice),       MEMBER(graduation),
    MEMBER(accreditor),   MEMBER(prepares_for), MEMBER(leads_to),       MEMBER(stacks_onto),
    MEMBER(pros),         MEMBER(cons),         MEMBER(standing_out),   MEMBER(figures),
#undef MEMBER
};

static bool is_zero(const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (bytes[i])
            return false;
    }
    return true;
}

/* A member that is not stated is all zero. */
static void inherit(voc_program *program, const voc_program *base)
{
    for (size_t i = 0; i < sizeof inherited / sizeof *inherited; i++) {
        unsigned char *to = (unsigned char *)program + inherited[i].offset;
        const unsigned char *from = (const unsigned char *)base + inherited[i].offset;
        if (is_zero(to, inherited[i].size))
            memcpy(to, from, inherited[i].size);
    }
}

/* The record itself, to be written. */
static voc_entity *own(const voc__builder *builder, const voc_entity *entity)
{
    return voc__builder_record(builder, entity->id)->entity;
}

/* The chain of templates above a program, from the top down; each inherits once. */
static void inherit_chain(voc__builder *builder, const voc_program *start, voc__array *chain)
{
    const voc_program *program = start;
    for (; program->base; program = program->base) {
        voc__record *record = voc__builder_record(builder, program->entity.id);
        if (record->mark == builder->walk * 2)
            break;
        record->mark = builder->walk * 2; /* no mark of an earlier walk is as high: cycles.c */
        const voc_program **slot = voc__array_push(chain, sizeof *slot);
        if (slot)
            *slot = program;
    }
    const voc_program *const *below = chain->items;
    for (size_t i = chain->count; i > 0; i--)
        inherit((voc_program *)own(builder, &below[i - 1]->entity), below[i - 1]->base);
    chain->count = 0;
}

/* Adds to a list that grows in the arena by doubling. A macro, since each list has its own type. */
#define APPEND(builder, list, item)                                                                \
    ((list)->items = grow((builder)->arena, (list)->items, (list)->count, (item)),                 \
     (list)->count += (list)->items != NULL)

static const void *grow(voc__arena *arena, const void *items, size_t count, const void *item)
{
    bool full = (count & (count - 1)) == 0; /* 0, 1, 2, 4, 8 ... */
    const void **room = NULL;
    if (count && !items)
        return NULL; /* memory ran out before */
    if (full) {
        room = voc__arena_alloc(arena, count ? count * 2 : 1, sizeof *room);
        if (!room)
            return NULL;
        if (count)
            memcpy(room, items, count * sizeof *room);
        items = room;
    }
    memcpy((unsigned char *)(uintptr_t)items + count * sizeof item, &item, sizeof item);
    return items;
}

/* The same unless it was added last: what refers to a record twice stands in its list once. */
#define APPEND_ONCE(builder, list, item)                                                           \
    do {                                                                                           \
        if (!(list)->items || (list)->items[(list)->count - 1] != (item))                          \
            APPEND(builder, list, item);                                                           \
    } while (0)

static void derive_occupation_programs(voc__builder *builder, const voc_program *program)
{
    for (size_t i = 0; i < program->leads_to.count; i++) {
        voc_occupation *occupation =
            (voc_occupation *)own(builder, &program->leads_to.items[i]->entity);
        APPEND(builder, &occupation->programs, program);
    }
}

/* A school's program belongs to the school's list, any other to its field's and occupations'. */
static void derive_programs(voc__builder *builder, voc_entity_list programs, int level)
{
    for (size_t i = 0; i < programs.count; i++) {
        const voc_program *program = (const voc_program *)programs.items[i];
        if ((int)program->level != level || program->institution)
            continue;
        if (program->field) {
            voc_field *field = (voc_field *)own(builder, &program->field->entity);
            APPEND(builder, &field->programs, program);
        }
        derive_occupation_programs(builder, program);
    }
}

static void derive_offerings(voc__builder *builder, voc_entity_list programs)
{
    for (size_t i = 0; i < programs.count; i++) {
        const voc_program *program = (const voc_program *)programs.items[i];
        if (!program->institution)
            continue;
        voc_institution *school = (voc_institution *)own(builder, &program->institution->entity);
        APPEND(builder, &school->programs, program);
    }
}

static void derive_postings(voc__builder *builder, voc_entity_list postings)
{
    for (size_t i = 0; i < postings.count; i++) {
        const voc_posting *posting = (const voc_posting *)postings.items[i];
        voc_occupation *occupation = (voc_occupation *)own(builder, &posting->occupation->entity);
        APPEND(builder, &occupation->postings, posting);
    }
}

/* What programs build on and prepare for. */
static void derive_steps(voc__builder *builder, voc_entity_list programs)
{
    for (size_t i = 0; i < programs.count; i++) {
        const voc_program *program = (const voc_program *)programs.items[i];
        for (size_t j = 0; j < program->stacks_onto.count; j++) {
            voc_program *onto = (voc_program *)own(builder, &program->stacks_onto.items[j]->entity);
            APPEND_ONCE(builder, &onto->stacks_from, program);
        }
        for (size_t j = 0; j < program->prepares_for.count && !program->institution; j++) {
            const voc_entity *entity = &program->prepares_for.items[j]->entity;
            voc_certification *certification = (voc_certification *)own(builder, entity);
            APPEND_ONCE(builder, &certification->programs, program);
        }
    }
}

static void derive_occupations(voc__builder *builder, voc_entity_list occupations)
{
    for (size_t i = 0; i < occupations.count; i++) {
        const voc_occupation *occupation = (const voc_occupation *)occupations.items[i];
        if (occupation->broader) {
            voc_occupation *broader = (voc_occupation *)own(builder, &occupation->broader->entity);
            APPEND(builder, &broader->narrower, occupation);
        }
        for (size_t j = 0; j < occupation->certifications.count; j++) {
            const voc_entity *entity = &occupation->certifications.items[j]->entity;
            voc_certification *certification = (voc_certification *)own(builder, entity);
            APPEND_ONCE(builder, &certification->occupations, occupation);
        }
    }
}

static void derive_listings(voc__builder *builder, const voc_institution *school)
{
    for (size_t i = 0; i < school->listings.count; i++) {
        const voc_source_list *sources = &school->listings.items[i].sources;
        for (size_t j = 0; j < sources->count; j++) {
            voc_source *source = (voc_source *)own(builder, &sources->items[j]->entity);
            APPEND_ONCE(builder, &source->institutions, school);
        }
    }
}

static void derive_schools(voc__builder *builder, voc_entity_list schools)
{
    for (size_t i = 0; i < schools.count; i++) {
        const voc_institution *school = (const voc_institution *)schools.items[i];
        for (size_t j = 0; j < school->programs.count; j++) {
            if (!school->programs.items[j]->field)
                continue;
            voc_field *field = (voc_field *)own(builder, &school->programs.items[j]->field->entity);
            APPEND_ONCE(builder, &field->institutions, school);
        }
        derive_listings(builder, school);
    }
}

void voc__derive(voc__builder *builder)
{
    voc_entity_list programs = builder->catalog->lists[VOC_PROGRAM];
    voc__array chain = {0};
    builder->walk++;
    for (size_t i = 0; i < programs.count; i++)
        inherit_chain(builder, (const voc_program *)programs.items[i], &chain);
    if (chain.failed)
        voc__arena_alloc(builder->arena, SIZE_MAX, 2); /* tells the arena that memory ran out */
    voc__array_free(&chain);
    for (int level = VOC_LEVEL_UNSTATED; level <= VOC_LEVEL_DOCTORAL; level++)
        derive_programs(builder, programs, level);
    derive_offerings(builder, programs);
    derive_postings(builder, builder->catalog->lists[VOC_POSTING]);
    derive_steps(builder, programs);
    derive_occupations(builder, builder->catalog->lists[VOC_OCCUPATION]);
    derive_schools(builder, builder->catalog->lists[VOC_INSTITUTION]);
}
