/* The certification guide: what one credential asks, tests and opens. */
#include "compose/parts.h"

#include "base/log.h"

static void preparing_programs(voc__composer *c, const voc_certification *certification)
{
    if (!certification->programs.count)
        return;
    voc__section(c, 2, SAY_STUDY_FOR_IT);
    voc__study_table(c, certification->programs.items, certification->programs.count);
    voc__close(c);
}

static void careers(voc__composer *c, const voc_certification *certification)
{
    if (!certification->occupations.count)
        return;
    voc__section(c, 2, SAY_CAREERS_WITH_IT);
    voc__career_table(c, certification->occupations.items, certification->occupations.count);
    voc__close(c);
}

static void issuers(voc__composer *c, const voc_certification *certification)
{
    size_t stated = 0;
    for (size_t i = 0; i < certification->issuers.count; i++)
        stated += certification->issuers.items[i]->roles.count;
    if (!stated)
        return;
    voc__section(c, 2, SAY_ISSUERS);
    for (size_t i = 0; i < certification->issuers.count; i++) {
        const voc_organization *one = certification->issuers.items[i];
        if (!one->roles.count)
            continue;
        voc__section_titled(c, 3, voc__organization_name(c, one));
        voc__list(c, &one->roles, VOC_MARKER_DISC, VOC_ROLE_BODY);
        voc__close(c);
    }
    voc__close(c);
}

static void more_figures(voc__composer *c, const voc_certification *certification)
{
    voc_figure_list rest = voc__unprinted(c, &certification->figures);
    if (!rest.count)
        return;
    voc__section(c, 2, SAY_MORE_FIGURES);
    voc__figure_table(c, &rest, voc__phrase(c, SAY_MORE_FIGURES));
    voc__close(c);
}

static void preparation(voc__composer *c, const voc_certification *certification)
{
    if (!certification->preparation.count)
        return;
    voc__section(c, 2, SAY_PREPARATION);
    voc__list(c, &certification->preparation, VOC_MARKER_DISC, VOC_ROLE_BODY);
    voc__close(c);
}

static void body(voc__composer *c, const voc_certification *certification)
{
    voc__title_block(c, SAY_CERTIFICATION_GUIDE, voc__certification_name(c, certification),
                     &certification->entity, &certification->summary);
    voc__certification_panel(c, certification);
    voc__policy_line(c);
    preparation(c, certification);
    preparing_programs(c, certification);
    careers(c, certification);
    issuers(c, certification);
    more_figures(c, certification);
    voc__sources_section(c, VOC_ROLE_BODY);
}

static const voc_certification *find_certification(const voc_catalog *catalog, const char *name,
                                                   voc_log *log)
{
    const voc_entity *entity = voc_catalog_find(catalog, name, log);
    if (!entity)
        return NULL;
    if (entity->kind == VOC_CERTIFICATION)
        return (const voc_certification *)entity;
    voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                 "a certification guide is about a certification or license, and \"%s\" is of "
                 "another kind (%s)",
                 entity->id, voc_kind_name(entity->kind));
    return NULL;
}

voc_document *voc_compose_certification(const voc_catalog *catalog,
                                        const voc_certification_request *request, voc_log *log)
{
    const voc_certification *certification =
        find_certification(catalog, request->certification, log);
    if (!certification)
        return NULL;
    voc__composer c;
    if (voc__composer_begin(&c, catalog, request->as_of, &request->options, log)) {
        voc__composer_document(&c, &(voc__report){
                                       .kind = SAY_CERTIFICATION_GUIDE,
                                       .title = voc__certification_name(&c, certification),
                                       .subject = &certification->entity,
                                       .description = voc__text(&c, &certification->summary.text),
                                       .as_of = request->as_of,
                                       .options = &request->options,
                                   });
        body(&c, certification);
    }
    return voc__composer_end(&c);
}
