/* The career guide: what is known about one occupation, in the order in which one asks. */
#include "compose/career.h"

#include <stdlib.h>

#include "base/log.h"

static void add_statements(voc__composer *c, voc_source_list *sources, const voc_statements *list)
{
    voc_source_list more = voc__all_sources(c, list);
    *sources = voc__sources_joined(c, sources, &more);
}

/* The sources of all that is said about the work; figures' sources are not asked, for they list no
 * schools. */
static voc_source_list speaking_sources(voc__composer *c, const voc_occupation *o)
{
    voc_source_list sources = o->entity.sources;
    const voc_statements *lists[] = {&o->duties, &o->skills, &o->employers,           &o->routes,
                                     &o->pros,   &o->cons,   &o->certification_policy};
    sources = voc__sources_joined(c, &sources, &o->summary.sources);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        add_statements(c, &sources, lists[i]);
    for (size_t i = 0; i < o->requirements.count; i++)
        sources = voc__sources_joined(c, &sources, &o->requirements.items[i].sources);
    return sources;
}

static int compare_postings(const void *a, const void *b)
{
    size_t left = (*(const voc_posting *const *)a)->entity.index;
    size_t right = (*(const voc_posting *const *)b)->entity.index;
    return (left > right) - (left < right);
}

/* Advertisements for the work itself, then for what it is the broader name of. */
static voc_posting_list postings(voc__composer *c, const voc_occupation *o)
{
    size_t own = o->postings.count, count = own;
    for (size_t i = 0; i < o->narrower.count; i++)
        count += o->narrower.items[i]->postings.count;
    const voc_posting **items = voc__arena_alloc(c->format.arena, count, sizeof *items);
    if (!items)
        return (voc_posting_list){NULL, 0};
    size_t at = 0;
    for (; at < own; at++)
        items[at] = o->postings.items[at];
    for (size_t i = 0; i < o->narrower.count; i++)
        for (size_t j = 0; j < o->narrower.items[i]->postings.count; j++)
            items[at++] = o->narrower.items[i]->postings.items[j];
    qsort(items + own, count - own, sizeof *items, compare_postings);
    return (voc_posting_list){items, count};
}

static void duties(voc__composer *c, const voc_occupation *o)
{
    voc__section(c, 2, SAY_WHAT_THEY_DO);
    voc__list(c, &o->duties, VOC_MARKER_DISC, VOC_ROLE_DENSE);
    voc__close(c);
}

static void employers(voc__composer *c, const voc_occupation *o)
{
    voc__section(c, 2, SAY_WHERE_THEY_WORK);
    voc__list(c, &o->employers, VOC_MARKER_DISC, VOC_ROLE_DENSE);
    voc__close(c);
}

static void work(voc__composer *c, const voc_occupation *o)
{
    bool left = o->duties.count, right = o->employers.count;
    if (left && right) {
        voc__columns(c, VOC_RATIO_WIDE_NARROW);
        duties(c, o);
        voc__next_column(c);
        employers(c, o);
        voc__columns_end(c);
    } else if (left) {
        duties(c, o);
    } else if (right) {
        employers(c, o);
    }
}

static void pros_and_cons(voc__composer *c, const voc_occupation *o)
{
    if (!o->pros.count && !o->cons.count)
        return;
    voc__section(c, 2, SAY_PROS_AND_CONS);
    if (o->pros.count && o->cons.count) {
        voc__columns(c, VOC_RATIO_EQUAL);
        voc__list_headed(c, SAY_FOR, &o->pros, VOC_MARKER_PLUS);
        voc__next_column(c);
        voc__list_headed(c, SAY_AGAINST, &o->cons, VOC_MARKER_MINUS);
        voc__columns_end(c);
    } else {
        voc__list_headed(c, SAY_FOR, &o->pros, VOC_MARKER_PLUS);
        voc__list_headed(c, SAY_AGAINST, &o->cons, VOC_MARKER_MINUS);
    }
    voc__close(c);
}

/* The first page stands alone when it is full enough and a second one is worth its paper. */
static bool is_full_guide(const voc_occupation *o)
{
    size_t first = o->duties.count + o->employers.count + o->pros.count + o->cons.count;
    size_t rest = o->figures.count + o->programs.count + o->certifications.count;
    return first >= 14 && rest >= 12;
}

static void body(voc__composer *c, voc__career *career)
{
    const voc_occupation *o = career->occupation;
    voc__title_block(c, SAY_CAREER_GUIDE, voc__title(c, &o->entity), &o->entity, &o->summary);
    voc__career_glance(c, career);
    voc__policy_line(c);
    voc__notes(c);
    work(c, o);
    pros_and_cons(c, o);
    if (o->notes.count && !voc__has_pay(c, career)) {
        voc__section(c, 2, SAY_GOOD_TO_KNOW);
        voc__career_notes(c, o);
        voc__close(c);
    }
    voc__career_pay(c, career, is_full_guide(o));
    voc__career_outlook(c, career);
    voc__career_route(c, career);
    voc__career_courses(c, career);
    voc__career_certifications(c, career);
    voc__career_postings(c, career);
    voc__career_relations(c, career);
    voc__career_more(c, career);
    const voc_field *field = career->program ? career->program->field : NULL;
    if (voc__has_schools(&career->sources, field))
        voc__schools(c, &career->sources, field);
    voc__sources_section(c, VOC_ROLE_BODY);
}

static const voc_occupation *find_occupation(const voc_catalog *catalog, const char *name,
                                             voc_log *log)
{
    const voc_entity *entity = voc_catalog_find(catalog, name, log);
    if (!entity)
        return NULL;
    if (entity->kind == VOC_OCCUPATION)
        return (const voc_occupation *)entity;
    voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                 "a career guide is about an occupation, and \"%s\" is of another kind (%s)",
                 entity->id, voc_kind_name(entity->kind));
    return NULL;
}

voc_document *voc_compose_career(const voc_catalog *catalog, const voc_career_request *request,
                                 voc_log *log)
{
    const voc_occupation *occupation = find_occupation(catalog, request->occupation, log);
    if (!occupation)
        return NULL;
    voc__composer c;
    if (voc__composer_begin(&c, catalog, request->as_of, &request->options, log)) {
        voc__career career = {.occupation = occupation};
        career.sources = speaking_sources(&c, occupation);
        career.postings = postings(&c, occupation);
        voc__career_study(&c, &career);
        voc__composer_document(&c, &(voc__report){
                                       .kind = SAY_CAREER_GUIDE,
                                       .title = voc__title(&c, &occupation->entity),
                                       .subject = &occupation->entity,
                                       .description = voc__text(&c, &occupation->summary.text),
                                       .as_of = request->as_of,
                                       .options = &request->options,
                                   });
        body(&c, &career);
    }
    return voc__composer_end(&c);
}
