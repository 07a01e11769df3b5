#include "export/members.h"

#include <stddef.h>

#define MEMBER(type, name, form)                                                                   \
    {                                                                                              \
#name, VOC__FORM_##form, offsetof(type, name), false                                       \
    }
#define DERIVED(type, name, form)                                                                  \
    {                                                                                              \
#name, VOC__FORM_##form, offsetof(type, name), true                                        \
    }
#define NAMED(type, name, form, label)                                                             \
    {                                                                                              \
        label, VOC__FORM_##form, offsetof(type, name), false                                       \
    }

static const voc__member field_members[] = {
    MEMBER(voc_field, summary, STATEMENT),
    MEMBER(voc_field, names, STATEMENTS),
    MEMBER(voc_field, notes, STATEMENTS),
    DERIVED(voc_field, programs, RECORDS),
};

static const voc__member occupation_members[] = {
    MEMBER(voc_occupation, broader, RECORD),
    MEMBER(voc_occupation, summary, STATEMENT),
    MEMBER(voc_occupation, duties, STATEMENTS),
    MEMBER(voc_occupation, skills, STATEMENTS),
    MEMBER(voc_occupation, employers, STATEMENTS),
    MEMBER(voc_occupation, requirements, REQUIREMENTS),
    MEMBER(voc_occupation, certification_policy, STATEMENTS),
    MEMBER(voc_occupation, certifications, RECORDS),
    MEMBER(voc_occupation, routes, STATEMENTS),
    MEMBER(voc_occupation, pros, STATEMENTS),
    MEMBER(voc_occupation, cons, STATEMENTS),
    MEMBER(voc_occupation, standing_out, STATEMENTS),
    MEMBER(voc_occupation, advancement, RELATIONS),
    MEMBER(voc_occupation, alternatives, RELATIONS),
    MEMBER(voc_occupation, notes, STATEMENTS),
    MEMBER(voc_occupation, figures, FIGURES),
    DERIVED(voc_occupation, postings, RECORDS),
    DERIVED(voc_occupation, programs, RECORDS),
};

static const voc__member program_members[] = {
    MEMBER(voc_program, field, RECORD),
    MEMBER(voc_program, institution, RECORD),
    NAMED(voc_program, base, RECORD, "template"),
    MEMBER(voc_program, level, LEVEL),
    MEMBER(voc_program, award, WORDS),
    MEMBER(voc_program, listed_as, STRING),
    MEMBER(voc_program, summary, STATEMENT),
    MEMBER(voc_program, audience, STATEMENT),
    MEMBER(voc_program, duration, RANGE),
    MEMBER(voc_program, load, WORDS),
    MEMBER(voc_program, modality, MODALITY),
    MEMBER(voc_program, modality_notes, STATEMENTS),
    MEMBER(voc_program, prerequisites, REQUIREMENTS),
    MEMBER(voc_program, courses, COURSES),
    MEMBER(voc_program, content, STATEMENTS),
    MEMBER(voc_program, practice, STATEMENTS),
    MEMBER(voc_program, graduation, STATEMENTS),
    MEMBER(voc_program, accreditor, RECORD),
    MEMBER(voc_program, prepares_for, RECORDS),
    MEMBER(voc_program, leads_to, RECORDS),
    MEMBER(voc_program, stacks_onto, RECORDS),
    MEMBER(voc_program, pros, STATEMENTS),
    MEMBER(voc_program, cons, STATEMENTS),
    MEMBER(voc_program, standing_out, STATEMENTS),
    MEMBER(voc_program, figures, FIGURES),
};

static const voc__member course_members[] = {
    MEMBER(voc_course, code, STRING),
    MEMBER(voc_course, description, STATEMENT),
    MEMBER(voc_course, credits, DECIMAL),
    MEMBER(voc_course, prerequisites, RECORDS),
};

static const voc__member certification_members[] = {
    MEMBER(voc_certification, abbreviation, STRING),
    NAMED(voc_certification, certification_kind, CERTIFICATION_KIND, "kind"),
    MEMBER(voc_certification, issuers, RECORDS),
    MEMBER(voc_certification, summary, STATEMENT),
    MEMBER(voc_certification, audience, STATEMENTS),
    MEMBER(voc_certification, eligibility, REQUIREMENTS),
    MEMBER(voc_certification, exam_areas, STATEMENTS),
    MEMBER(voc_certification, preparation, STATEMENTS),
    MEMBER(voc_certification, validity, RANGE),
    MEMBER(voc_certification, renewal, STATEMENTS),
    MEMBER(voc_certification, jurisdiction, STATEMENT),
    MEMBER(voc_certification, figures, FIGURES),
};

static const voc__member organization_members[] = {
    MEMBER(voc_organization, abbreviation, STRING),
    MEMBER(voc_organization, roles, STATEMENTS),
    MEMBER(voc_organization, url, STRING),
};

static const voc__member institution_members[] = {
    MEMBER(voc_institution, place, WORDS),
    MEMBER(voc_institution, online, BOOL),
    MEMBER(voc_institution, predecessor, RECORD),
    MEMBER(voc_institution, predecessor_inferred, BOOL),
    MEMBER(voc_institution, listings, LISTINGS),
    MEMBER(voc_institution, questions, STATEMENTS),
    MEMBER(voc_institution, consent, STATEMENT),
    MEMBER(voc_institution, url, STRING),
    DERIVED(voc_institution, programs, RECORDS),
};

static const voc__member posting_members[] = {
    MEMBER(voc_posting, occupation, RECORD),
    MEMBER(voc_posting, place, WORDS),
    MEMBER(voc_posting, date, DATE),
    MEMBER(voc_posting, employer, WORDS),
    MEMBER(voc_posting, job_title, WORDS),
    MEMBER(voc_posting, education, STATEMENTS),
    MEMBER(voc_posting, experience, STATEMENTS),
    MEMBER(voc_posting, credentials, STATEMENTS),
    MEMBER(voc_posting, duties, STATEMENTS),
    MEMBER(voc_posting, terms, WORDS),
};

static const voc__member source_members[] = {
    NAMED(voc_source, source_kind, SOURCE_KIND, "kind"),
    MEMBER(voc_source, publisher, STRING),
    MEMBER(voc_source, product, STRING),
    MEMBER(voc_source, table, STRING),
    MEMBER(voc_source, edition, STRING),
    MEMBER(voc_source, url, STRING),
    MEMBER(voc_source, license, WORDS),
    MEMBER(voc_source, attribution, WORDS),
    MEMBER(voc_source, note, WORDS),
    MEMBER(voc_source, brief, WORDS),
    MEMBER(voc_source, date, DATE),
    MEMBER(voc_source, quoted_in, RECORD),
    MEMBER(voc_source, sponsored, BOOL),
    MEMBER(voc_source, disclosure, STATEMENT),
};

#define ALL(members)                                                                               \
    {                                                                                              \
        members, sizeof(members) / sizeof *(members)                                               \
    }

voc__members voc__members_of(const voc_entity *record)
{
    static const voc__members kinds[VOC_KIND_COUNT] = {
        [VOC_FIELD] = ALL(field_members),
        [VOC_OCCUPATION] = ALL(occupation_members),
        [VOC_PROGRAM] = ALL(program_members),
        [VOC_COURSE] = ALL(course_members),
        [VOC_CERTIFICATION] = ALL(certification_members),
        [VOC_ORGANIZATION] = ALL(organization_members),
        [VOC_INSTITUTION] = ALL(institution_members),
        [VOC_POSTING] = ALL(posting_members),
        [VOC_SOURCE] = ALL(source_members),
    };
    return kinds[record->kind];
}
