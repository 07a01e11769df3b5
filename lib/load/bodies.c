/* Certifications and those who issue, teach and publish: organizations, institutions, sources. */
#include "load/records.h"

static const voc__member certification_members[] = {
    VOC__ENTITY_MEMBERS(voc_certification),
    VOC__TITLE(voc_certification, "title", VOC__REQUIRED),
    VOC__MEMBER(voc_certification, abbreviation, voc__read_string),
    {.name = "kind",
     .read = voc__read_term,
     VOC__SLOT(voc_certification, certification_kind),
     .vocabulary = &voc__certification_kinds},
    VOC__REFERENCES(voc_certification, issuers, VOC_ORGANIZATION),
    VOC__MEMBER(voc_certification, summary, voc__read_statement),
    VOC__LIST_MEMBER(voc_certification, audience, voc__read_statements),
    VOC__LIST_MEMBER(voc_certification, eligibility, voc__read_requirements),
    VOC__LIST_MEMBER(voc_certification, exam_areas, voc__read_statements),
    VOC__LIST_MEMBER(voc_certification, preparation, voc__read_statements),
    {.name = "validity",
     .read = voc__read_range,
     VOC__SLOT(voc_certification, validity),
     .low = 0,
     .high = VOC__MONTHS_MAX},
    VOC__LIST_MEMBER(voc_certification, renewal, voc__read_statements),
    VOC__MEMBER(voc_certification, jurisdiction, voc__read_statement),
    VOC__LIST_MEMBER(voc_certification, figures, voc__read_figures),
};
const voc__table voc__certification_table = VOC__TABLE_OF(certification_members);

static const voc__member organization_members[] = {
    VOC__ENTITY_MEMBERS(voc_organization),
    VOC__TITLE(voc_organization, "name", VOC__REQUIRED),
    VOC__MEMBER(voc_organization, abbreviation, voc__read_string),
    VOC__LIST_MEMBER(voc_organization, roles, voc__read_statements),
    VOC__MEMBER(voc_organization, url, voc__read_url),
};
const voc__table voc__organization_table = VOC__TABLE_OF(organization_members);

static const voc__member institution_members[] = {
    VOC__ENTITY_MEMBERS(voc_institution),
    VOC__TITLE(voc_institution, "name", VOC__REQUIRED),
    VOC__MEMBER(voc_institution, place, voc__read_words),
    VOC__MEMBER(voc_institution, online, voc__read_bool),
    VOC__REFERENCE(voc_institution, predecessor, VOC_INSTITUTION),
    VOC__MEMBER(voc_institution, predecessor_inferred, voc__read_bool),
    VOC__LIST_MEMBER(voc_institution, listings, voc__read_listings),
    VOC__LIST_MEMBER(voc_institution, questions, voc__read_statements),
    VOC__MEMBER(voc_institution, consent, voc__read_statement),
    VOC__MEMBER(voc_institution, url, voc__read_url),
};
const voc__table voc__institution_table = VOC__TABLE_OF(institution_members);

static const voc__member source_members[] = {
    VOC__ENTITY_MEMBERS(voc_source),
    VOC__TITLE(voc_source, "title", 0),
    {.name = "kind",
     .read = voc__read_term,
     VOC__SLOT(voc_source, source_kind),
     .flags = VOC__REQUIRED,
     .vocabulary = &voc__source_kinds},
    VOC__MEMBER(voc_source, publisher, voc__read_string),
    VOC__MEMBER(voc_source, product, voc__read_string),
    VOC__MEMBER(voc_source, table, voc__read_string),
    VOC__MEMBER(voc_source, edition, voc__read_string),
    VOC__MEMBER(voc_source, url, voc__read_url),
    VOC__MEMBER(voc_source, license, voc__read_words),
    VOC__MEMBER(voc_source, attribution, voc__read_words),
    VOC__MEMBER(voc_source, note, voc__read_words),
    VOC__MEMBER(voc_source, brief, voc__read_words),
    VOC__MEMBER(voc_source, date, voc__read_date),
    VOC__REFERENCE(voc_source, quoted_in, VOC_SOURCE),
    VOC__MEMBER(voc_source, sponsored, voc__read_bool),
    VOC__MEMBER(voc_source, disclosure, voc__read_statement),
};
const voc__table voc__source_table = VOC__TABLE_OF(source_members);
