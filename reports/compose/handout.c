/* The handout: one sheet about an occupation, for a table at a fair. */
#include "compose/handout.h"

#include "base/log.h"

static bool is_said(const char *text)
{
    return text && *text;
}

/* A contact without a word is none. */
static const voc_contact *stated(const voc_contact *contact)
{
    return contact && (is_said(contact->name) || is_said(contact->address) ||
                       is_said(contact->phone) || is_said(contact->email))
               ? contact
               : NULL;
}

bool voc__handout_reaches(const voc__handout *handout)
{
    return handout->url || handout->contact;
}

void voc__handout_contact(voc__composer *c, const voc_contact *contact, bool address)
{
    const struct {
        const char *text;
        voc_style style;
    } lines[] = {{contact->name, VOC_STYLE_REGULAR},
                 {address ? contact->address : NULL, VOC_STYLE_REGULAR},
                 {contact->phone, VOC_STYLE_STRONG},
                 {contact->email, VOC_STYLE_REGULAR}};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (is_said(lines[i].text))
            voc__add_paragraph(c, VOC_ROLE_DENSE, lines[i].style, lines[i].text);
}

static const voc_entity *find(const voc_catalog *catalog, const char *name, voc_kind kind,
                              voc_log *log)
{
    const voc_entity *entity = voc_catalog_find(catalog, name, log);
    if (!entity || entity->kind == kind)
        return entity;
    voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                 "a handout wants the name of an %s here, and \"%s\" is of another kind (%s)",
                 voc_kind_name(kind), entity->id, voc_kind_name(entity->kind));
    return NULL;
}

/* The records that the request names; false with an error in log. */
static bool find_records(const voc_catalog *catalog, const voc_handout_request *request,
                         voc__handout *handout, voc_log *log)
{
    const voc_entity *occupation = find(catalog, request->occupation, VOC_OCCUPATION, log);
    if (!occupation)
        return false;
    handout->career.occupation = (const voc_occupation *)(const void *)occupation;
    if (handout->career.occupation == voc_catalog_reference(catalog)) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                     "\"%s\" stands for all work: there is no handout of it", occupation->id);
        return false;
    }
    if (!request->institution)
        return true;
    const voc_entity *school = find(catalog, request->institution, VOC_INSTITUTION, log);
    handout->institution = (const voc_institution *)(const void *)school;
    return school;
}

static void compose(voc__composer *c, const voc_handout_request *request, voc__handout *handout,
                    voc_log *log)
{
    const voc_occupation *occupation = handout->career.occupation;
    const char *ids[VOC__HANDOUT_SUBJECTS];
    voc_policy policy = c->policy;
    voc__career_study(c, &handout->career);
    if (occupation->certifications.count)
        handout->certification = occupation->certifications.items[0];
    voc__composer_document(c, &(voc__report){
                                  .kind = SAY_HANDOUT,
                                  .title = voc__title(c, &occupation->entity),
                                  .subject = &occupation->entity,
                                  .description = voc__text(c, &occupation->summary.text),
                                  .one_sheet = true,
                                  .as_of = request->as_of,
                                  .options = &request->options,
                              });
    size_t count = voc__handout_subjects(c, handout, ids);
    const voc_comparison *comparison =
        count > 1 ? voc_compare(c->catalog, ids, count, &policy, log) : NULL;
    voc__handout_front(c, handout);
    voc__handout_back(c, handout, comparison);
    voc_comparison_free(comparison);
}

voc_document *voc_compose_handout(const voc_catalog *catalog, const voc_handout_request *request,
                                  voc_log *log)
{
    voc__composer c;
    const voc_contact *contact = request->options.contact;
    voc__handout handout = {.contact = stated(contact)};
    handout.guide = is_said(request->url);
    if (handout.guide)
        handout.url = request->url;
    else if (contact && is_said(contact->url))
        handout.url = contact->url;
    if (!find_records(catalog, request, &handout, log))
        return NULL;
    if (voc__composer_begin(&c, catalog, request->as_of, &request->options, log))
        compose(&c, request, &handout, log);
    return voc__composer_end(&c);
}
