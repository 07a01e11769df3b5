/* Programs, offerings and courses. */
#include "load/records.h"

#define PROGRAM_MEMBERS                                                                            \
    VOC__ENTITY_MEMBERS(voc_program), VOC__TITLE(voc_program, "title", VOC__REQUIRED),             \
        VOC__REFERENCE(voc_program, field, VOC_FIELD),                                             \
        {.name = "level",                                                                          \
         .read = voc__read_term,                                                                   \
         VOC__SLOT(voc_program, level),                                                            \
         .vocabulary = &voc__levels},                                                              \
        VOC__MEMBER(voc_program, award, voc__read_words),                                          \
        VOC__MEMBER(voc_program, listed_as, voc__read_string),                                     \
        VOC__MEMBER(voc_program, summary, voc__read_statement),                                    \
        VOC__MEMBER(voc_program, audience, voc__read_statement),                                   \
        {.name = "duration",                                                                       \
         .read = voc__read_range,                                                                  \
         VOC__SLOT(voc_program, duration),                                                         \
         .low = 0,                                                                                 \
         .high = VOC__MONTHS_MAX},                                                                 \
        VOC__MEMBER(voc_program, load, voc__read_words),                                           \
        {.name = "modality",                                                                       \
         .read = voc__read_term,                                                                   \
         VOC__SLOT(voc_program, modality),                                                         \
         .vocabulary = &voc__modalities},                                                          \
        VOC__LIST_MEMBER(voc_program, modality_notes, voc__read_statements),                       \
        VOC__LIST_MEMBER(voc_program, prerequisites, voc__read_requirements),                      \
        VOC__LIST_MEMBER(voc_program, courses, voc__read_course_uses),                             \
        VOC__LIST_MEMBER(voc_program, content, voc__read_statements),                              \
        VOC__LIST_MEMBER(voc_program, practice, voc__read_statements),                             \
        VOC__LIST_MEMBER(voc_program, graduation, voc__read_statements),                           \
        VOC__REFERENCE(voc_program, accreditor, VOC_ORGANIZATION),                                 \
        VOC__REFERENCES(voc_program, prepares_for, VOC_CERTIFICATION),                             \
        VOC__REFERENCES(voc_program, leads_to, VOC_OCCUPATION),                                    \
        VOC__REFERENCES(voc_program, stacks_onto, VOC_PROGRAM),                                    \
        VOC__LIST_MEMBER(voc_program, pros, voc__read_statements),                                 \
        VOC__LIST_MEMBER(voc_program, cons, voc__read_statements),                                 \
        VOC__LIST_MEMBER(voc_program, standing_out, voc__read_statements),                         \
        VOC__LIST_MEMBER(voc_program, figures, voc__read_figures)

static const voc__member program_members[] = {PROGRAM_MEMBERS};
const voc__table voc__program_table = VOC__TABLE_OF(program_members);

static const voc__member offering_members[] = {
    PROGRAM_MEMBERS,
    {.name = "institution",
     .read = voc__read_reference,
     VOC__SLOT(voc_program, institution),
     .flags = VOC__REQUIRED,
     .kind = VOC_INSTITUTION},
    {.name = "template",
     .read = voc__read_reference,
     VOC__SLOT(voc_program, base),
     .kind = VOC_PROGRAM},
};
const voc__table voc__offering_table = VOC__TABLE_OF(offering_members);

static const voc__member course_members[] = {
    VOC__ENTITY_MEMBERS(voc_course),
    VOC__TITLE(voc_course, "title", VOC__REQUIRED),
    VOC__MEMBER(voc_course, code, voc__read_string),
    VOC__MEMBER(voc_course, description, voc__read_statement),
    VOC__MEMBER(voc_course, credits, voc__read_decimal),
    VOC__REFERENCES(voc_course, prerequisites, VOC_COURSE),
};
const voc__table voc__course_table = VOC__TABLE_OF(course_members);
