/* The personal pathway: two pages on how one person comes to one goal. */
#include "compose/pathway.h"

#include <string.h>

#include "base/log.h"
#include "base/name.h"
#include "base/utf8.h"

/* The name as it stands in sentences; NULL when nothing of it would be seen. */
static const char *stated_name(voc__composer *c, const char *name)
{
    return voc__name_is_blank(name) ? NULL : voc__name_embed(c->format.arena, name);
}

static voc_plan *plan_of(const voc_catalog *catalog, const voc_pathway_request *request,
                         voc_log *log)
{
    voc_plan_request asked = {
        .person = request->person, .target = request->target, .policy = request->options.policy};
    asked.policy.as_of = request->as_of;
    return voc_plan_make(catalog, &asked, log);
}

static bool is_held(const voc_plan *plan)
{
    voc_entity_list have = voc_plan_have(plan);
    for (size_t i = 0; i < have.count; i++)
        if (have.items[i] == voc_plan_target(plan))
            return true;
    return false;
}

/* Whether a finished program gives the level, so that its field is known. */
static bool is_of_program(const voc_plan *plan, voc_level level)
{
    voc_entity_list have = voc_plan_have(plan);
    for (size_t i = 0; i < have.count; i++) {
        const voc_program *program = voc__as_program(have.items[i]);
        if (program && program->level >= level)
            return true;
    }
    return false;
}

/* A level above school that nothing but somebody's word stands behind. */
static bool is_of_any_field(const voc_plan *plan, const voc_need *need)
{
    const voc_requirement *r = need->requirement;
    return need->status == VOC_NEED_HELD && r->kind == VOC_REQUIRE_LEVEL &&
           r->strength <= VOC_USUAL && r->level > VOC_LEVEL_HIGH_SCHOOL &&
           !is_of_program(plan, r->level);
}

static void doubt(voc__pathway *p)
{
    voc_needs needs = voc_plan_needs(p->plan);
    for (size_t i = 0; i < needs.count && !p->held; i++) {
        const voc_need *need = &needs.items[i];
        p->any_field = p->any_field || is_of_any_field(p->plan, need);
        p->unchecked = p->unchecked || (need->status == VOC_NEED_UNCHECKED &&
                                        need->requirement->strength <= VOC_USUAL);
    }
}

static voc__pathway pathway_of(const voc_pathway_request *request, const voc_plan *plan)
{
    voc__pathway p = {.request = request,
                      .plan = plan,
                      .target = voc_plan_target(plan),
                      .way_count = voc_plan_way_count(plan),
                      .held = is_held(plan)};
    if (p.way_count) {
        p.way = voc_plan_way(plan, 0);
        p.there = p.way->step_count == 0;
        if (p.there)
            doubt(&p);
    } else if (voc_plan_block_count(plan)) {
        p.block = voc_plan_block(plan, 0);
        p.way = &p.block->way;
    }
    return p;
}

/* In full where no other way takes up the page. */
static voc_role sources_role(const voc__pathway *p)
{
    return p->way_count > 1 || p->block ? VOC_ROLE_DENSE : VOC_ROLE_BODY;
}

static void contact_and_sources(voc__composer *c, const voc__pathway *p)
{
    const voc_contact *contact = p->request->options.contact;
    bool both = voc__has_contact(contact) && voc__has_sources(c);
    if (both)
        voc__columns(c, VOC_RATIO_EQUAL);
    if (voc__has_contact(contact))
        voc__contact_section(c, contact);
    if (both)
        voc__next_column(c);
    if (voc__has_sources(c))
        voc__sources_section(c, sources_role(p));
    if (both)
        voc__columns_end(c);
}

static void report(voc__composer *c, const voc__pathway *p)
{
    voc__composer_document(c,
                           &(voc__report){
                               .kind = SAY_PATHWAY,
                               .title = voc__pathway_title_words(c, p),
                               .running = p->name,
                               .recipient = p->name ? voc__phrase(c, SAY_FOR_NAME, p->name) : NULL,
                               .as_of = p->request->as_of,
                               .options = &p->request->options,
                           });
    voc__pathway_title(c, p);
    voc__pathway_numbers(c, p);
    voc__pathway_needs(c, p);
    voc__pathway_timeline(c, p);
    voc__pathway_blocks(c, p);
    voc__pathway_ways(c, p);
    voc__pathway_actions(c, p);
    contact_and_sources(c, p);
}

voc_document *voc_compose_pathway(const voc_catalog *catalog, const voc_pathway_request *request,
                                  voc_log *log)
{
    voc__composer c;
    if (request->name && !voc__utf8_valid(request->name, strlen(request->name))) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                     "the name on a pathway is not valid UTF-8");
        return NULL;
    }
    voc_plan *plan = plan_of(catalog, request, log);
    if (!plan)
        return NULL;
    voc__pathway p = pathway_of(request, plan);
    if (voc__composer_begin(&c, catalog, request->as_of, &request->options, log)) {
        p.name = stated_name(&c, request->name);
        report(&c, &p);
    }
    voc_document *document = voc__composer_end(&c);
    voc_plan_free(plan);
    return document;
}
