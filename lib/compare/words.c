/* Cells of what is stated in words: one function a criterion of criteria.def. */
#include "compare/builder.h"

#define OCCUPATION(entity)    ((const voc_occupation *)(const void *)(entity))
#define PROGRAM(entity)       ((const voc_program *)(const void *)(entity))
#define CERTIFICATION(entity) ((const voc_certification *)(const void *)(entity))
#define INSTITUTION(entity)   ((const voc_institution *)(const void *)(entity))

/* ---- requirements ---------------------------------------------------------------------------- */

static bool is_education(const voc_requirement *requirement)
{
    switch (requirement->kind) {
    case VOC_REQUIRE_LEVEL:
    case VOC_REQUIRE_PROGRAM:
    case VOC_REQUIRE_COURSE:
        return true;
    case VOC_REQUIRE_ANY:
    case VOC_REQUIRE_ALL:
        for (size_t i = 0; i < requirement->parts.count; i++) {
            if (!is_education(&requirement->parts.items[i]))
                return false;
        }
        return requirement->parts.count > 0;
    default:
        return false;
    }
}

static bool is_experience(const voc_requirement *requirement)
{
    return requirement->kind == VOC_REQUIRE_EXPERIENCE;
}

static bool is_certification(const voc_requirement *requirement)
{
    return requirement->kind == VOC_REQUIRE_CERTIFICATION;
}

static bool is_any_kind(const voc_requirement *requirement)
{
    (void)requirement;
    return true;
}

/* An unstated strength comes after every stated one. */
static int rank(voc_strength strength)
{
    return strength == VOC_STRENGTH_UNSTATED ? VOC_NOT_REQUIRED + 1 : (int)strength;
}

/* Those that pass, from the strongest to the weakest, else in catalog order. */
static void add_requirements(voc__cell *cell, const voc_requirements *requirements,
                             bool (*passes)(const voc_requirement *))
{
    for (int strength = 0; strength <= VOC_NOT_REQUIRED + 1; strength++) {
        for (size_t i = 0; i < requirements->count; i++) {
            const voc_requirement *requirement = &requirements->items[i];
            if (rank(requirement->strength) == strength && passes(requirement))
                voc__cell_add(cell, &(voc_datum){.kind = VOC_DATUM_REQUIREMENT,
                                                 .as.requirement = requirement,
                                                 .sources = requirement->sources});
        }
    }
}

/* ---- occupations ----------------------------------------------------------------------------- */

void voc__compare_work(voc__cell *cell, const voc_entity *subject)
{
    voc__cell_statement(cell, &OCCUPATION(subject)->summary);
}

void voc__compare_education(voc__cell *cell, const voc_entity *subject)
{
    add_requirements(cell, &OCCUPATION(subject)->requirements, is_education);
}

void voc__compare_experience(voc__cell *cell, const voc_entity *subject)
{
    add_requirements(cell, &OCCUPATION(subject)->requirements, is_experience);
}

/* Both lists, each source once; the first one where there is no memory. */
static voc_source_list joined(voc__arena *arena, const voc_source_list *a, const voc_source_list *b)
{
    const voc_source **items = voc__arena_alloc(arena, a->count + b->count, sizeof *items);
    if (!items)
        return *a;
    size_t count = 0;
    for (size_t i = 0; i < a->count + b->count; i++) {
        const voc_source *source = i < a->count ? a->items[i] : b->items[i - a->count];
        size_t k = 0;
        while (k < count && items[k] != source)
            k++;
        if (k == count)
            items[count++] = source;
    }
    return (voc_source_list){items, count};
}

/* From the shortest to the longest program that leads to the occupation; what a school offers
 * inherits from such a program and says nothing new. */
void voc__compare_study(voc__cell *cell, const voc_entity *subject)
{
    const voc_program_list *programs = &OCCUPATION(subject)->programs;
    voc_range months = {0};
    voc_source_list sources = {0};
    for (size_t i = 0; i < programs->count; i++) {
        const voc_program *program = programs->items[i];
        if (program->institution || !program->duration.stated)
            continue;
        if (!months.stated)
            months = program->duration;
        if (program->duration.low < months.low)
            months.low = program->duration.low;
        if (program->duration.high > months.high)
            months.high = program->duration.high;
        sources = joined(cell->arena, &sources, &program->entity.sources);
    }
    voc__cell_months(cell, months, sources);
}

void voc__compare_employers(voc__cell *cell, const voc_entity *subject)
{
    voc__cell_statements(cell, &OCCUPATION(subject)->employers);
}

void voc__compare_certification(voc__cell *cell, const voc_entity *subject)
{
    voc__cell_statements(cell, &OCCUPATION(subject)->certification_policy);
    add_requirements(cell, &OCCUPATION(subject)->requirements, is_certification);
}

static void add_certifications(voc__cell *cell, const voc_certification_list *certifications)
{
    for (size_t i = 0; i < certifications->count; i++)
        voc__cell_entity(cell, &certifications->items[i]->entity);
}

void voc__compare_credentials(voc__cell *cell, const voc_entity *subject)
{
    add_certifications(cell, &OCCUPATION(subject)->certifications);
}

void voc__compare_postings(voc__cell *cell, const voc_entity *subject)
{
    const voc_posting_list *postings = &OCCUPATION(subject)->postings;
    for (size_t i = 0; i < postings->count; i++)
        voc__cell_add(cell, &(voc_datum){.kind = VOC_DATUM_POSTING,
                                         .as.entity = &postings->items[i]->entity,
                                         .sources = postings->items[i]->entity.sources});
}

/* ---- programs -------------------------------------------------------------------------------- */

void voc__compare_audience(voc__cell *cell, const voc_entity *subject)
{
    if (subject->kind == VOC_CERTIFICATION)
        voc__cell_statements(cell, &CERTIFICATION(subject)->audience);
    else
        voc__cell_statement(cell, &PROGRAM(subject)->audience);
}

void voc__compare_award(voc__cell *cell, const voc_entity *subject)
{
    voc__cell_words(cell, &PROGRAM(subject)->award);
}

void voc__compare_level(voc__cell *cell, const voc_entity *subject)
{
    if (PROGRAM(subject)->level != VOC_LEVEL_UNSTATED)
        voc__cell_add(cell, &(voc_datum){.kind = VOC_DATUM_LEVEL,
                                         .as.level = PROGRAM(subject)->level,
                                         .sources = subject->sources});
}

void voc__compare_duration(voc__cell *cell, const voc_entity *subject)
{
    voc__cell_months(cell, PROGRAM(subject)->duration, subject->sources);
    voc__cell_words(cell, &PROGRAM(subject)->load);
}

void voc__compare_leads_to(voc__cell *cell, const voc_entity *subject)
{
    const voc_occupation_list *occupations = &PROGRAM(subject)->leads_to;
    for (size_t i = 0; i < occupations->count; i++)
        voc__cell_entity(cell, &occupations->items[i]->entity);
}

void voc__compare_to_enter(voc__cell *cell, const voc_entity *subject)
{
    add_requirements(cell, &PROGRAM(subject)->prerequisites, is_any_kind);
}

void voc__compare_courses(voc__cell *cell, const voc_entity *subject)
{
    const voc_course_uses *courses = &PROGRAM(subject)->courses;
    for (size_t i = 0; i < courses->count; i++)
        voc__cell_add(cell, &(voc_datum){.kind = VOC_DATUM_ENTITY,
                                         .as.entity = &courses->items[i].course->entity,
                                         .sources = courses->items[i].sources});
}

void voc__compare_to_graduate(voc__cell *cell, const voc_entity *subject)
{
    voc__cell_statements(cell, &PROGRAM(subject)->graduation);
}

void voc__compare_modality(voc__cell *cell, const voc_entity *subject)
{
    if (PROGRAM(subject)->modality != VOC_MODALITY_UNSTATED)
        voc__cell_add(cell, &(voc_datum){.kind = VOC_DATUM_MODALITY,
                                         .as.modality = PROGRAM(subject)->modality,
                                         .sources = subject->sources});
    voc__cell_statements(cell, &PROGRAM(subject)->modality_notes);
}

void voc__compare_prepares_for(voc__cell *cell, const voc_entity *subject)
{
    add_certifications(cell, &PROGRAM(subject)->prepares_for);
}

void voc__compare_accreditor(voc__cell *cell, const voc_entity *subject)
{
    if (PROGRAM(subject)->accreditor)
        voc__cell_entity(cell, &PROGRAM(subject)->accreditor->entity);
}

void voc__compare_pros(voc__cell *cell, const voc_entity *subject)
{
    voc__cell_statements(cell, &PROGRAM(subject)->pros);
}

void voc__compare_cons(voc__cell *cell, const voc_entity *subject)
{
    voc__cell_statements(cell, &PROGRAM(subject)->cons);
}

/* ---- certifications -------------------------------------------------------------------------- */

static const voc_words exam_words = {.text = "certification"};
static const voc_words license_words = {.text = "license"};

void voc__compare_kind(voc__cell *cell, const voc_entity *subject)
{
    bool license = CERTIFICATION(subject)->certification_kind == VOC_CERTIFICATION_LICENSE;
    voc__cell_words(cell, license ? &license_words : &exam_words);
    voc__cell_statement(cell, &CERTIFICATION(subject)->jurisdiction);
}

void voc__compare_issuer(voc__cell *cell, const voc_entity *subject)
{
    const voc_organization_list *issuers = &CERTIFICATION(subject)->issuers;
    for (size_t i = 0; i < issuers->count; i++)
        voc__cell_entity(cell, &issuers->items[i]->entity);
}

void voc__compare_eligibility(voc__cell *cell, const voc_entity *subject)
{
    add_requirements(cell, &CERTIFICATION(subject)->eligibility, is_any_kind);
}

void voc__compare_exam_areas(voc__cell *cell, const voc_entity *subject)
{
    voc__cell_statements(cell, &CERTIFICATION(subject)->exam_areas);
}

void voc__compare_validity(voc__cell *cell, const voc_entity *subject)
{
    voc__cell_months(cell, CERTIFICATION(subject)->validity, subject->sources);
}

void voc__compare_renewal(voc__cell *cell, const voc_entity *subject)
{
    voc__cell_statements(cell, &CERTIFICATION(subject)->renewal);
}

/* ---- institutions ---------------------------------------------------------------------------- */

void voc__compare_place(voc__cell *cell, const voc_entity *subject)
{
    voc__cell_words(cell, &INSTITUTION(subject)->place);
}

/* Only a listing that says so states it; silence is not a no. */
void voc__compare_online(voc__cell *cell, const voc_entity *subject)
{
    if (INSTITUTION(subject)->online)
        voc__cell_add(
            cell,
            &(voc_datum){.kind = VOC_DATUM_YES_NO, .as.yes = true, .sources = subject->sources});
}

void voc__compare_offerings(voc__cell *cell, const voc_entity *subject)
{
    const voc_program_list *programs = &INSTITUTION(subject)->programs;
    for (size_t i = 0; i < programs->count; i++)
        voc__cell_entity(cell, &programs->items[i]->entity);
}

void voc__compare_listings(voc__cell *cell, const voc_entity *subject)
{
    const voc_listings *listings = &INSTITUTION(subject)->listings;
    for (size_t i = 0; i < listings->count; i++)
        voc__cell_add(cell, &(voc_datum){.kind = VOC_DATUM_LISTING,
                                         .as.listing = &listings->items[i],
                                         .sources = listings->items[i].sources});
}
