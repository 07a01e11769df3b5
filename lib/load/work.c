/* Fields, occupations and job postings. */
#include "load/records.h"

static const voc__member field_members[] = {
    VOC__ENTITY_MEMBERS(voc_field),
    VOC__TITLE(voc_field, "title", VOC__REQUIRED),
    VOC__MEMBER(voc_field, summary, voc__read_statement),
    VOC__LIST_MEMBER(voc_field, names, voc__read_statements),
    VOC__LIST_MEMBER(voc_field, notes, voc__read_statements),
};
const voc__table voc__field_table = VOC__TABLE_OF(field_members);

static const voc__member occupation_members[] = {
    VOC__ENTITY_MEMBERS(voc_occupation),
    VOC__TITLE(voc_occupation, "title", VOC__REQUIRED),
    VOC__REFERENCE(voc_occupation, broader, VOC_OCCUPATION),
    VOC__MEMBER(voc_occupation, summary, voc__read_statement),
    VOC__LIST_MEMBER(voc_occupation, duties, voc__read_statements),
    VOC__LIST_MEMBER(voc_occupation, skills, voc__read_statements),
    VOC__LIST_MEMBER(voc_occupation, employers, voc__read_statements),
    VOC__LIST_MEMBER(voc_occupation, requirements, voc__read_requirements),
    VOC__LIST_MEMBER(voc_occupation, certification_policy, voc__read_statements),
    VOC__REFERENCES(voc_occupation, certifications, VOC_CERTIFICATION),
    VOC__LIST_MEMBER(voc_occupation, routes, voc__read_statements),
    VOC__LIST_MEMBER(voc_occupation, pros, voc__read_statements),
    VOC__LIST_MEMBER(voc_occupation, cons, voc__read_statements),
    VOC__LIST_MEMBER(voc_occupation, standing_out, voc__read_statements),
    VOC__LIST_MEMBER(voc_occupation, advancement, voc__read_relations),
    VOC__LIST_MEMBER(voc_occupation, alternatives, voc__read_relations),
    VOC__LIST_MEMBER(voc_occupation, notes, voc__read_statements),
    VOC__LIST_MEMBER(voc_occupation, figures, voc__read_figures),
};
const voc__table voc__occupation_table = VOC__TABLE_OF(occupation_members);

static const voc__member posting_members[] = {
    VOC__ENTITY_MEMBERS(voc_posting),
    VOC__TITLE(voc_posting, "title", 0),
    {.name = "occupation",
     .read = voc__read_reference,
     VOC__SLOT(voc_posting, occupation),
     .flags = VOC__REQUIRED,
     .kind = VOC_OCCUPATION},
    VOC__MEMBER(voc_posting, place, voc__read_words),
    VOC__MEMBER(voc_posting, date, voc__read_date),
    VOC__MEMBER(voc_posting, employer, voc__read_words),
    VOC__MEMBER(voc_posting, job_title, voc__read_words),
    VOC__LIST_MEMBER(voc_posting, education, voc__read_statements),
    VOC__LIST_MEMBER(voc_posting, experience, voc__read_statements),
    VOC__LIST_MEMBER(voc_posting, credentials, voc__read_statements),
    VOC__LIST_MEMBER(voc_posting, duties, voc__read_statements),
    VOC__MEMBER(voc_posting, terms, voc__read_words),
};
const voc__table voc__posting_table = VOC__TABLE_OF(posting_members);
