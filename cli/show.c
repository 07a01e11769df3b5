/* Everything known about one thing: a table of members a kind, printed one below the other. */
#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/show_values.h"

/* One member of a record: how it is called and how it is printed. */
typedef struct member {
    const char *label;
    show_value *print;
    size_t offset;
} member;

#define MEMBER(type, label, member, print)                                                         \
    {                                                                                              \
        label, print, offsetof(type, member)                                                       \
    }

static const member entity_members[] = {
    MEMBER(voc_entity, "title", title, show_words),
    MEMBER(voc_entity, "codes", codes, show_codes),
    MEMBER(voc_entity, "also called", aliases, show_aliases),
    {NULL, NULL, 0},
};

static const member field_members[] = {
    MEMBER(voc_field, "summary", summary, show_statement),
    MEMBER(voc_field, "offered as", names, show_statements),
    MEMBER(voc_field, "programs", programs, show_entities),
    MEMBER(voc_field, "notes", notes, show_statements),
    {NULL, NULL, 0},
};

static const member occupation_members[] = {
    MEMBER(voc_occupation, "part of", broader, show_entity),
    MEMBER(voc_occupation, "summary", summary, show_statement),
    MEMBER(voc_occupation, "duties", duties, show_statements),
    MEMBER(voc_occupation, "skills", skills, show_statements),
    MEMBER(voc_occupation, "employers", employers, show_statements),
    MEMBER(voc_occupation, "requirements", requirements, show_requirements),
    MEMBER(voc_occupation, "is certification needed", certification_policy, show_statements),
    MEMBER(voc_occupation, "certifications", certifications, show_entities),
    MEMBER(voc_occupation, "ways in", routes, show_statements),
    MEMBER(voc_occupation, "pros", pros, show_statements),
    MEMBER(voc_occupation, "cons", cons, show_statements),
    MEMBER(voc_occupation, "standing out", standing_out, show_statements),
    MEMBER(voc_occupation, "advancement", advancement, show_relations),
    MEMBER(voc_occupation, "alternatives", alternatives, show_relations),
    MEMBER(voc_occupation, "notes", notes, show_statements),
    MEMBER(voc_occupation, "figures", figures, show_figures),
    MEMBER(voc_occupation, "postings", postings, show_entities),
    MEMBER(voc_occupation, "programs", programs, show_entities),
    {NULL, NULL, 0},
};

static const member program_members[] = {
    MEMBER(voc_program, "field", field, show_entity),
    MEMBER(voc_program, "institution", institution, show_entity),
    MEMBER(voc_program, "template", base, show_entity),
    MEMBER(voc_program, "level", level, show_level),
    MEMBER(voc_program, "award", award, show_words),
    MEMBER(voc_program, "listed as", listed_as, show_text),
    MEMBER(voc_program, "summary", summary, show_statement),
    MEMBER(voc_program, "audience", audience, show_statement),
    MEMBER(voc_program, "months", duration, show_range),
    MEMBER(voc_program, "load", load, show_words),
    MEMBER(voc_program, "taught", modality, show_modality),
    MEMBER(voc_program, "how it is taught", modality_notes, show_statements),
    MEMBER(voc_program, "prerequisites", prerequisites, show_requirements),
    MEMBER(voc_program, "courses", courses, show_course_uses),
    MEMBER(voc_program, "content", content, show_statements),
    MEMBER(voc_program, "practice", practice, show_statements),
    MEMBER(voc_program, "to graduate", graduation, show_statements),
    MEMBER(voc_program, "accreditor", accreditor, show_entity),
    MEMBER(voc_program, "prepares for", prepares_for, show_entities),
    MEMBER(voc_program, "leads to", leads_to, show_entities),
    MEMBER(voc_program, "stacks onto", stacks_onto, show_entities),
    MEMBER(voc_program, "pros", pros, show_statements),
    MEMBER(voc_program, "cons", cons, show_statements),
    MEMBER(voc_program, "standing out", standing_out, show_statements),
    MEMBER(voc_program, "figures", figures, show_figures),
    {NULL, NULL, 0},
};

static const member course_members[] = {
    MEMBER(voc_course, "code", code, show_text),
    MEMBER(voc_course, "description", description, show_statement),
    MEMBER(voc_course, "credits", credits, show_decimal),
    MEMBER(voc_course, "prerequisites", prerequisites, show_entities),
    {NULL, NULL, 0},
};

static const member certification_members[] = {
    MEMBER(voc_certification, "abbreviation", abbreviation, show_text),
    MEMBER(voc_certification, "issuers", issuers, show_entities),
    MEMBER(voc_certification, "summary", summary, show_statement),
    MEMBER(voc_certification, "audience", audience, show_statements),
    MEMBER(voc_certification, "eligibility", eligibility, show_requirements),
    MEMBER(voc_certification, "exam areas", exam_areas, show_statements),
    MEMBER(voc_certification, "preparation", preparation, show_statements),
    MEMBER(voc_certification, "valid for months", validity, show_range),
    MEMBER(voc_certification, "renewal", renewal, show_statements),
    MEMBER(voc_certification, "jurisdiction", jurisdiction, show_statement),
    MEMBER(voc_certification, "figures", figures, show_figures),
    {NULL, NULL, 0},
};

static const member organization_members[] = {
    MEMBER(voc_organization, "abbreviation", abbreviation, show_text),
    MEMBER(voc_organization, "roles", roles, show_statements),
    MEMBER(voc_organization, "address", url, show_text),
    {NULL, NULL, 0},
};

static const member institution_members[] = {
    MEMBER(voc_institution, "place", place, show_words),
    MEMBER(voc_institution, "online", online, show_bool),
    MEMBER(voc_institution, "formerly", predecessor, show_entity),
    MEMBER(voc_institution, "listed in", listings, show_listings),
    MEMBER(voc_institution, "asks", questions, show_statements),
    MEMBER(voc_institution, "address", url, show_text),
    MEMBER(voc_institution, "programs", programs, show_entities),
    {NULL, NULL, 0},
};

static const member posting_members[] = {
    MEMBER(voc_posting, "occupation", occupation, show_entity),
    MEMBER(voc_posting, "place", place, show_words),
    MEMBER(voc_posting, "date", date, show_date),
    MEMBER(voc_posting, "employer", employer, show_words),
    MEMBER(voc_posting, "job title", job_title, show_words),
    MEMBER(voc_posting, "education", education, show_statements),
    MEMBER(voc_posting, "experience", experience, show_statements),
    MEMBER(voc_posting, "credentials", credentials, show_statements),
    MEMBER(voc_posting, "duties", duties, show_statements),
    MEMBER(voc_posting, "terms", terms, show_words),
    {NULL, NULL, 0},
};

static const member source_members[] = {
    MEMBER(voc_source, "kind", source_kind, show_source_kind),
    MEMBER(voc_source, "publisher", publisher, show_text),
    MEMBER(voc_source, "product", product, show_text),
    MEMBER(voc_source, "table", table, show_text),
    MEMBER(voc_source, "edition", edition, show_text),
    MEMBER(voc_source, "date", date, show_date),
    MEMBER(voc_source, "address", url, show_text),
    MEMBER(voc_source, "license", license, show_words),
    MEMBER(voc_source, "attribution", attribution, show_words),
    MEMBER(voc_source, "note", note, show_words),
    MEMBER(voc_source, "quoted in", quoted_in, show_entity),
    MEMBER(voc_source, "sponsored", sponsored, show_bool),
    MEMBER(voc_source, "disclosure", disclosure, show_statement),
    {NULL, NULL, 0},
};

static const member *const tables[VOC_KIND_COUNT] = {
    [VOC_FIELD] = field_members,
    [VOC_OCCUPATION] = occupation_members,
    [VOC_PROGRAM] = program_members,
    [VOC_COURSE] = course_members,
    [VOC_CERTIFICATION] = certification_members,
    [VOC_ORGANIZATION] = organization_members,
    [VOC_INSTITUTION] = institution_members,
    [VOC_POSTING] = posting_members,
    [VOC_SOURCE] = source_members,
};

static void show_members(const voc_entity *entity, const member *members, const char *language)
{
    for (; members->label; members++)
        members->print(members->label, (const char *)entity + members->offset, language);
}

static void show_record(const voc_entity *entity, const char *language)
{
    printf("%s %s\n", voc_kind_name(entity->kind), entity->id);
    show_members(entity, entity_members, language);
    show_members(entity, tables[entity->kind], language);
    for (size_t i = 0; i < entity->extras.count; i++)
        printf("  %s: %s\n", entity->extras.items[i].name, entity->extras.items[i].json);
    show_sources("sources", &entity->sources, language);
    printf("  defined at: %s:%u:%u\n", entity->file, entity->line, entity->column);
}

int run_show(const cli_options *options)
{
    voc_log *log = voc_log_new();
    voc_catalog *catalog = open_catalog(options, log);
    if (catalog) {
        const voc_entity *entity = voc_catalog_find(catalog, options->arguments[0], log);
        if (entity)
            show_record(entity, options->language);
    }
    voc_catalog_free(catalog);
    return finish(options, log);
}
