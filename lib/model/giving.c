#include "model/giving.h"

#include <stdlib.h>

#include "base/array.h"
#include "model/credit.h"
#include "model/inferred.h"

/* A record in the list of a key. */
typedef struct pair {
    size_t key;
    const voc_entity *item;
} pair;

typedef struct maker {
    const voc_catalog *catalog;
    voc__arena *arena;
    struct voc__giving *giving;
    voc__array pairs; /* of the lists that are being made */
} maker;

static void add(maker *m, size_t key, const voc_entity *item)
{
    pair *p = voc__array_push(&m->pairs, sizeof *p);
    if (p)
        *p = (pair){key, item};
}

/* The pairs as lists, in the order in which they were added, each record once in a row. */
static void settle(maker *m, voc__lists *lists, size_t keys)
{
    const pair *pairs = m->pairs.items;
    size_t count = m->pairs.count;
    size_t *starts = voc__arena_alloc(m->arena, keys + 2, sizeof *starts);
    const voc_entity **items = voc__arena_alloc(m->arena, count, sizeof *items);
    if (m->pairs.failed)
        voc__arena_alloc(m->arena, SIZE_MAX, 2); /* tells the arena that memory ran out */
    if (starts && items && !m->pairs.failed) {
        for (size_t i = 0; i < count; i++)
            starts[pairs[i].key + 2]++;
        for (size_t k = 2; k < keys + 2; k++)
            starts[k] += starts[k - 1];
        for (size_t i = 0; i < count; i++)
            items[starts[pairs[i].key + 1]++] = pairs[i].item;
    }
    lists->starts = starts;
    lists->items = items;
    voc__array_free(&m->pairs);
}

static size_t count_of(const maker *m, voc_kind kind)
{
    return m->catalog->lists[kind].count;
}

static const voc_program *program_at(const maker *m, size_t index)
{
    return (const voc_program *)(const void *)m->catalog->lists[VOC_PROGRAM].items[index];
}

static const voc_occupation *occupation_at(const maker *m, size_t index)
{
    return (const voc_occupation *)(const void *)m->catalog->lists[VOC_OCCUPATION].items[index];
}

/* ---- programs -------------------------------------------------------------------------------- */

/* A plan that names the template says all that it could say of this one. */
static bool repeats_template(const voc_program *p)
{
    const voc_program *base = p->base;
    return base && p->level == base->level && p->modality == base->modality &&
           p->duration.stated == base->duration.stated && p->duration.low == base->duration.low &&
           p->duration.high == base->duration.high && p->accreditor == base->accreditor &&
           p->field == base->field && p->prerequisites.items == base->prerequisites.items &&
           p->courses.items == base->courses.items &&
           p->prepares_for.items == base->prepares_for.items &&
           p->leads_to.items == base->leads_to.items &&
           p->stacks_onto.items == base->stacks_onto.items;
}

bool voc__course_is_taken(voc_course_role role)
{
    return role != VOC_COURSE_ELECTIVE && role != VOC_COURSE_PREREQUISITE;
}

static void add_leading(maker *m, const voc_program *p)
{
    for (size_t i = 0; i < p->leads_to.count; i++)
        add(m, p->leads_to.items[i]->entity.index, &p->entity);
}

static void add_prepared(maker *m, const voc_program *p)
{
    for (size_t i = 0; i < p->prepares_for.count; i++)
        add(m, p->prepares_for.items[i]->entity.index, &p->entity);
}

static void add_taught(maker *m, const voc_program *p)
{
    for (size_t i = 0; i < p->courses.count; i++) {
        if (voc__course_is_taken(p->courses.items[i].role))
            add(m, p->courses.items[i].course->entity.index, &p->entity);
    }
}

static void add_accredited(maker *m, const voc_program *p)
{
    if (p->accreditor)
        add(m, p->accreditor->entity.index, &p->entity);
}

static void add_to_field(maker *m, const voc_program *p)
{
    if (p->field)
        add(m, p->field->entity.index, &p->entity);
}

static void add_stacked(maker *m, const voc_program *p)
{
    for (size_t i = 0; i < p->stacks_onto.count; i++)
        add(m, p->stacks_onto.items[i]->entity.index, &p->entity);
}

static void add_to_level(maker *m, const voc_program *p)
{
    add(m, (size_t)p->level, &p->entity);
}

/* The order in which a plan tries programs: schools' own after the others, then by how surely and
 * how fast they end, then as the catalog has them. */
static int compare_programs(const void *a, const void *b)
{
    const voc_program *x = *(const voc_program *const *)a, *y = *(const voc_program *const *)b;
    int keys[][2] = {{!x->duration.stated, !y->duration.stated},
                     {x->duration.high, y->duration.high},
                     {x->duration.low, y->duration.low},
                     {x->institution != NULL, y->institution != NULL}};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    }
    return x->entity.index < y->entity.index ? -1 : x->entity.index > y->entity.index;
}

static void list_programs(maker *m, const voc_program *const *programs, size_t count)
{
    struct voc__giving *g = m->giving;
    const struct {
        void (*add)(maker *m, const voc_program *p);
        voc__lists *lists;
        size_t keys;
    } made[] = {
        {add_leading, &g->leading, count_of(m, VOC_OCCUPATION)},
        {add_prepared, &g->preparing, count_of(m, VOC_CERTIFICATION)},
        {add_taught, &g->teaching, count_of(m, VOC_COURSE)},
        {add_accredited, &g->accredited, count_of(m, VOC_ORGANIZATION)},
        {add_to_field, &g->in_field, count_of(m, VOC_FIELD)},
        {add_stacked, &g->stacking, count_of(m, VOC_PROGRAM)},
        {add_to_level, &g->of_level, VOC_LEVEL_DOCTORAL + 1},
    };
    for (size_t k = 0; k < sizeof made / sizeof *made; k++) {
        for (size_t i = 0; i < count; i++)
            made[k].add(m, programs[i]);
        settle(m, made[k].lists, made[k].keys);
    }
}

/* A program that leads to an occupation leads to what is part of it, so many groups below.
 * Published classifications have four levels; a bound keeps a long chain from costing its square.
 */
enum { RISES = 6 };

static void spread_to_narrower(maker *m)
{
    const voc__lists direct = m->giving->leading;
    size_t count = count_of(m, VOC_OCCUPATION);
    for (size_t i = 0; direct.starts && i < count; i++) {
        const voc_occupation *o = occupation_at(m, i);
        for (int rise = 0; o && rise <= RISES; rise++, o = o->broader) {
            voc_entity_list list = voc__list_at(&direct, o->entity.index);
            for (size_t j = 0; j < list.count; j++)
                add(m, i, list.items[j]);
        }
    }
    settle(m, &m->giving->leading, count);
}

static void find_tops(maker *m)
{
    size_t count = count_of(m, VOC_OCCUPATION);
    voc_level *tops = voc__arena_alloc(m->arena, count, sizeof *tops);
    for (size_t i = 0; tops && m->giving->leading.starts && i < count; i++) {
        voc_entity_list list = voc__list_at(&m->giving->leading, i);
        for (size_t j = 0; j < list.count; j++) {
            voc_level level = ((const voc_program *)(const void *)list.items[j])->level;
            tops[i] = level > tops[i] ? level : tops[i];
        }
    }
    m->giving->leading_top = tops;
}

static void find_longest(maker *m, const voc_program *const *programs, size_t count)
{
    const size_t levels = VOC_LEVEL_DOCTORAL + 1;
    int *longest = voc__arena_alloc(m->arena, count_of(m, VOC_FIELD), levels * sizeof *longest);
    for (size_t i = 0; longest && i < count; i++) {
        const voc_program *p = programs[i];
        if (!p->field || !p->duration.stated)
            continue;
        int *most = &longest[p->field->entity.index * levels + (size_t)p->level];
        *most = p->duration.low > *most ? p->duration.low : *most;
    }
    m->giving->longest = longest;
}

static void list_offered(maker *m)
{
    for (size_t i = 0; i < count_of(m, VOC_PROGRAM); i++) {
        const voc_program *p = program_at(m, i);
        if (p->base && !repeats_template(p))
            add(m, p->base->entity.index, &p->entity);
    }
    settle(m, &m->giving->offered, count_of(m, VOC_PROGRAM));
}

/* ---- occupations ----------------------------------------------------------------------------- */

/* Adds the occupation to the lists of those of a kind that give what the requirements name. */
static void add_named(maker *m, const voc_requirements *list, voc_kind kind,
                      const voc_occupation *opened)
{
    for (size_t i = 0; i < list->count; i++) {
        const voc_requirement *r = &list->items[i];
        if (kind == VOC_CERTIFICATION && r->kind == VOC_REQUIRE_CERTIFICATION)
            add(m, r->certification->entity.index, &opened->entity);
        if (kind == VOC_PROGRAM && r->kind == VOC_REQUIRE_PROGRAM && r->program)
            add(m, r->program->entity.index, &opened->entity);
        for (size_t j = 0; kind == VOC_OCCUPATION && j < r->occupations.count; j++)
            add(m, r->occupations.items[j]->entity.index, &opened->entity);
        if (kind == VOC_COURSE && r->kind == VOC_REQUIRE_COURSE)
            add(m, r->course->entity.index, &opened->entity);
        add_named(m, &r->parts, kind, opened);
    }
}

static void list_opening(maker *m, voc_kind kind)
{
    for (size_t i = 0; !voc__arena_failed(m->arena) && i < count_of(m, VOC_OCCUPATION); i++) {
        const voc_occupation *o = occupation_at(m, i);
        voc_entity_list programs = voc__list_at(&m->giving->leading, i);
        for (size_t j = 0; kind == VOC_PROGRAM && j < programs.count; j++)
            add(m, programs.items[j]->index, &o->entity);
        add_named(m, &o->requirements, kind, o);
        add_named(m, &m->giving->implied[i], kind, o);
    }
    settle(m, &m->giving->opening[kind], count_of(m, kind));
}

static void list_below(maker *m)
{
    for (size_t i = 0; i < count_of(m, VOC_OCCUPATION); i++) {
        const voc_relations *up = &occupation_at(m, i)->advancement;
        for (size_t j = 0; j < up->count; j++)
            add(m, up->items[j].occupation->entity.index, &occupation_at(m, i)->entity);
    }
    settle(m, &m->giving->below, count_of(m, VOC_OCCUPATION));
}

const struct voc__giving *voc__giving_make(const voc_catalog *catalog, voc__arena *arena)
{
    maker m = {.catalog = catalog, .arena = arena};
    m.giving = voc__arena_alloc(arena, 1, sizeof *m.giving);
    size_t all = count_of(&m, VOC_PROGRAM), count = 0;
    const voc_program **programs = malloc((all + 1) * sizeof *programs);
    if (!m.giving || !programs) {
        free(programs);
        voc__arena_alloc(arena, SIZE_MAX, 2);
        return NULL;
    }
    for (size_t i = 0; i < all; i++) {
        if (!repeats_template(program_at(&m, i)))
            programs[count++] = program_at(&m, i);
    }
    qsort(programs, count, sizeof *programs, compare_programs);
    list_programs(&m, programs, count);
    find_longest(&m, programs, count);
    free(programs);
    spread_to_narrower(&m);
    find_tops(&m);
    list_offered(&m);
    list_below(&m);
    voc__infer_needs(catalog, m.giving, arena);
    list_opening(&m, VOC_PROGRAM);
    list_opening(&m, VOC_COURSE);
    list_opening(&m, VOC_CERTIFICATION);
    list_opening(&m, VOC_OCCUPATION);
    voc__find_credit(catalog, m.giving, arena);
    return voc__arena_failed(arena) ? NULL : m.giving;
}
