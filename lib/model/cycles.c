#include "model/check.h"

#include "base/array.h"
#include "base/buffer.h"
#include "base/log.h"

/* The index-th record that a record leads to by one relation, or NULL past the last. */
typedef const voc_entity *edge(const voc_entity *entity, size_t index);

static const voc_entity *broader(const voc_entity *entity, size_t index)
{
    const voc_occupation *to = ((const voc_occupation *)entity)->broader;
    return to && index == 0 ? &to->entity : NULL;
}

static const voc_entity *template(const voc_entity *entity, size_t index)
{
    const voc_program *to = ((const voc_program *)entity)->base;
    return to && index == 0 ? &to->entity : NULL;
}

static const voc_entity *stacks_onto(const voc_entity *entity, size_t index)
{
    const voc_program_list *to = &((const voc_program *)entity)->stacks_onto;
    return index < to->count ? &to->items[index]->entity : NULL;
}

static const voc_entity *prerequisite(const voc_entity *entity, size_t index)
{
    const voc_course_list *to = &((const voc_course *)entity)->prerequisites;
    return index < to->count ? &to->items[index]->entity : NULL;
}

static const voc_entity *predecessor(const voc_entity *entity, size_t index)
{
    const voc_institution *to = ((const voc_institution *)entity)->predecessor;
    return to && index == 0 ? &to->entity : NULL;
}

static const voc_entity *quoted_in(const voc_entity *entity, size_t index)
{
    const voc_source *to = ((const voc_source *)entity)->quoted_in;
    return to && index == 0 ? &to->entity : NULL;
}

static const struct relation {
    voc_kind kind;
    edge *edge;
    const char *noun;
} relations[] = {
    {VOC_OCCUPATION, broader, "broader occupations"},
    {VOC_PROGRAM, template, "templates"},
    {VOC_PROGRAM, stacks_onto, "programs that stack"},
    {VOC_COURSE, prerequisite, "prerequisites of courses"},
    {VOC_INSTITUTION, predecessor, "predecessors"},
    {VOC_SOURCE, quoted_in, "sources that quote"},
};

/* A record on the way from the first one of a walk, and how many of its edges were followed. */
typedef struct step {
    voc__record *record;
    size_t followed;
} step;

/* A long circle is named by its first records. */
enum { NAMED = 8 };

static void report(voc__builder *builder, const struct relation *relation, const voc__array *way,
                   const voc__record *back)
{
    const step *steps = way->items;
    size_t first = way->count - 1;
    while (steps[first].record != back)
        first--;
    voc__buffer names = {0};
    for (size_t i = first; i < way->count && i < first + NAMED; i++)
        voc__buffer_printf(&names, "%s, ", steps[i].record->entity->id);
    if (way->count - first > NAMED)
        voc__buffer_text(&names, "..., ");
    const voc_entity *entity = back->entity;
    voc__log_add(builder->log, VOC_ERROR, VOC_ERROR_REFERENCE, entity->file, entity->line,
                 entity->column, back->pointer, "%s go in a circle: %s%s", relation->noun,
                 names.data ? (const char *)names.data : "", entity->id);
    voc__buffer_free(&names);
}

/* Marks of a walk: on the way now, or done with. */
static unsigned on_way(const voc__builder *builder)
{
    return builder->walk * 2;
}

static unsigned done(const voc__builder *builder)
{
    return builder->walk * 2 + 1;
}

static void enter(voc__builder *builder, voc__array *way, voc__record *record)
{
    step *next = voc__array_push(way, sizeof *next);
    if (next)
        next->record = record;
    record->mark = on_way(builder);
}

/* Depth first without recursion, so that a long chain costs no stack. */
static void walk_from(voc__builder *builder, const struct relation *relation, voc__array *way,
                      voc__record *start)
{
    enter(builder, way, start);
    while (way->count > 0 && !way->failed) {
        step *last = (step *)way->items + way->count - 1;
        const voc_entity *to = relation->edge(last->record->entity, last->followed++);
        if (!to) {
            last->record->mark = done(builder);
            way->count--;
            continue;
        }
        voc__record *next = voc__builder_record(builder, to->id);
        if (next->mark == on_way(builder))
            report(builder, relation, way, next);
        else if (next->mark != done(builder))
            enter(builder, way, next);
    }
}

void voc__check_cycles(voc__builder *builder)
{
    for (size_t i = 0; i < sizeof relations / sizeof *relations; i++) {
        voc_entity_list list = builder->catalog->lists[relations[i].kind];
        voc__array way = {0};
        builder->walk++;
        for (size_t j = 0; j < list.count && !way.failed; j++) {
            voc__record *start = voc__builder_record(builder, list.items[j]->id);
            if (start->mark != done(builder))
                walk_from(builder, &relations[i], &way, start);
        }
        if (way.failed)
            voc__log_add(builder->log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory");
        voc__array_free(&way);
    }
}
