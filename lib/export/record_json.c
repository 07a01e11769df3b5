/* One record as JSON in the catalog format. */
#include <vocation/export.h>

#include <string.h>

#include "export/emit.h"
#include "export/members.h"
#include "model/vocabulary.h"

static void emit_ids(voc__json_writer *to, const char *name, voc_entity_list records)
{
    if (records.count == 0)
        return;
    voc__json_begin(to, name, '[');
    for (size_t i = 0; i < records.count; i++)
        voc__json_string(to, NULL, records.items[i]->id);
    voc__json_end(to, ']');
}

static void emit_sources(voc__json_writer *to, const char *name, const voc_source_list *sources)
{
    emit_ids(to, name, voc__entities(sources));
}

static void emit_range(voc__json_writer *to, const char *name, voc_range range)
{
    if (!range.stated)
        return;
    if (range.low == range.high) {
        voc__json_integer(to, name, range.low);
        return;
    }
    voc__json_begin(to, name, '[');
    voc__json_integer(to, NULL, range.low);
    voc__json_integer(to, NULL, range.high);
    voc__json_end(to, ']');
}

static void emit_statement(voc__json_writer *to, const char *name, const voc_statement *statement)
{
    if (!statement->text.text)
        return;
    voc__json_begin(to, name, '{');
    voc__emit_words(to, "text", &statement->text);
    voc__emit_words(to, "brief", &statement->brief);
    emit_sources(to, "sources", &statement->sources);
    voc__emit_flag(to, "inferred", statement->inferred);
    if (statement->answer != VOC_ANSWER_WORDS)
        voc__json_string(to, "answer", voc__vocabulary_word(&voc__answers, (int)statement->answer));
    voc__json_end(to, '}');
}

static void emit_statements(voc__json_writer *to, const char *name,
                            const voc_statements *statements)
{
    if (statements->count == 0)
        return;
    voc__json_begin(to, name, '[');
    for (size_t i = 0; i < statements->count; i++)
        emit_statement(to, NULL, &statements->items[i]);
    voc__json_end(to, ']');
}

static void emit_requirements(voc__json_writer *to, const char *name,
                              const voc_requirements *requirements);

static void emit_required_program(voc__json_writer *to, const voc_requirement *requirement)
{
    if (requirement->program) {
        voc__emit_id(to, "program", &requirement->program->entity);
        return;
    }
    voc__json_begin(to, "program", '{');
    if (requirement->level != VOC_LEVEL_UNSTATED)
        voc__json_string(to, "level", voc_level_name(requirement->level));
    emit_ids(to, "accreditor", voc__entities(&requirement->accreditors));
    voc__json_end(to, '}');
}

static void emit_experience(voc__json_writer *to, const voc_requirement *requirement)
{
    voc__json_begin(to, "experience", '{');
    emit_range(to, "months", requirement->months);
    emit_ids(to, "in", voc__entities(&requirement->occupations));
    voc__json_end(to, '}');
}

void voc__emit_requirement(voc__json_writer *to, const char *name,
                           const voc_requirement *requirement)
{
    voc__json_begin(to, name, '{');
    switch (requirement->kind) {
    case VOC_REQUIRE_LEVEL:
        voc__json_string(to, "level", voc_level_name(requirement->level));
        voc__emit_words(to, "in", &requirement->subject);
        break;
    case VOC_REQUIRE_PROGRAM:
        emit_required_program(to, requirement);
        break;
    case VOC_REQUIRE_CERTIFICATION:
        voc__emit_id(to, "certification", &requirement->certification->entity);
        break;
    case VOC_REQUIRE_COURSE:
        voc__emit_id(to, "course", &requirement->course->entity);
        break;
    case VOC_REQUIRE_EXPERIENCE:
        emit_experience(to, requirement);
        break;
    case VOC_REQUIRE_CHECK:
        voc__emit_words(to, "check", &requirement->text);
        break;
    case VOC_REQUIRE_TEXT:
        voc__emit_words(to, "text", &requirement->text);
        break;
    case VOC_REQUIRE_ANY:
        emit_requirements(to, "any", &requirement->parts);
        break;
    case VOC_REQUIRE_ALL:
        emit_requirements(to, "all", &requirement->parts);
        break;
    }
    if (requirement->strength != VOC_STRENGTH_UNSTATED)
        voc__json_string(to, "strength", voc_strength_name(requirement->strength));
    voc__emit_words(to, "note", &requirement->note);
    emit_sources(to, "sources", &requirement->sources);
    voc__emit_flag(to, "inferred", requirement->inferred);
    voc__json_end(to, '}');
}

static void emit_requirements(voc__json_writer *to, const char *name,
                              const voc_requirements *requirements)
{
    if (requirements->count == 0)
        return;
    voc__json_begin(to, name, '[');
    for (size_t i = 0; i < requirements->count; i++)
        voc__emit_requirement(to, NULL, &requirements->items[i]);
    voc__json_end(to, ']');
}

static void emit_relations(voc__json_writer *to, const char *name, const voc_relations *relations)
{
    if (relations->count == 0)
        return;
    voc__json_begin(to, name, '[');
    for (size_t i = 0; i < relations->count; i++) {
        voc__json_begin(to, NULL, '{');
        voc__emit_id(to, "occupation", &relations->items[i].occupation->entity);
        emit_statement(to, "why", &relations->items[i].why);
        emit_requirements(to, "requirements", &relations->items[i].requirements);
        voc__json_end(to, '}');
    }
    voc__json_end(to, ']');
}

static void emit_courses(voc__json_writer *to, const char *name, const voc_course_uses *uses)
{
    if (uses->count == 0)
        return;
    voc__json_begin(to, name, '[');
    for (size_t i = 0; i < uses->count; i++) {
        voc__json_begin(to, NULL, '{');
        voc__emit_id(to, "course", &uses->items[i].course->entity);
        voc__json_string(to, "role", voc_course_role_name(uses->items[i].role));
        emit_statement(to, "note", &uses->items[i].note);
        emit_sources(to, "sources", &uses->items[i].sources);
        voc__json_end(to, '}');
    }
    voc__json_end(to, ']');
}

static void emit_listings(voc__json_writer *to, const char *name, const voc_listings *listings)
{
    if (listings->count == 0)
        return;
    voc__json_begin(to, name, '[');
    for (size_t i = 0; i < listings->count; i++) {
        const voc_listing *listing = &listings->items[i];
        voc__json_begin(to, NULL, '{');
        voc__emit_words(to, "list", &listing->list);
        if (listing->rank)
            voc__json_integer(to, "rank", listing->rank);
        voc__json_string(to, "status",
                         voc__vocabulary_word(&voc__listing_statuses, (int)listing->status));
        emit_ids(to, "programs", voc__entities(&listing->programs));
        emit_sources(to, "sources", &listing->sources);
        voc__json_end(to, '}');
    }
    voc__json_end(to, ']');
}

static void emit_figures(voc__json_writer *to, const char *name, const voc_figure_list *figures)
{
    if (figures->count == 0)
        return;
    voc__json_begin(to, name, '[');
    for (size_t i = 0; i < figures->count; i++)
        voc__emit_figure(to, NULL, figures->items[i]);
    voc__json_end(to, ']');
}

/* A member's value, of its form's type. */
#define AS(type) ((const type *)value)

static void emit_member(voc__json_writer *to, const voc__member *member, const voc_entity *record)
{
    const char *name = member->name;
    const void *value = (const char *)(const void *)record + member->offset;
    switch (member->form) {
    case VOC__FORM_STRING:
        voc__emit_string(to, name, *AS(char *const));
        break;
    case VOC__FORM_WORDS:
        voc__emit_words(to, name, AS(voc_words));
        break;
    case VOC__FORM_STATEMENT:
        emit_statement(to, name, AS(voc_statement));
        break;
    case VOC__FORM_STATEMENTS:
        emit_statements(to, name, AS(voc_statements));
        break;
    case VOC__FORM_REQUIREMENTS:
        emit_requirements(to, name, AS(voc_requirements));
        break;
    case VOC__FORM_RECORD:
        voc__emit_id(to, name, voc__entity_at(value));
        break;
    case VOC__FORM_RECORDS:
        emit_ids(to, name, voc__entities(value));
        break;
    case VOC__FORM_RELATIONS:
        emit_relations(to, name, AS(voc_relations));
        break;
    case VOC__FORM_COURSES:
        emit_courses(to, name, AS(voc_course_uses));
        break;
    case VOC__FORM_LISTINGS:
        emit_listings(to, name, AS(voc_listings));
        break;
    case VOC__FORM_FIGURES:
        emit_figures(to, name, AS(voc_figure_list));
        break;
    case VOC__FORM_RANGE:
        emit_range(to, name, *AS(voc_range));
        break;
    case VOC__FORM_DATE:
        voc__emit_date(to, name, *AS(voc_date));
        break;
    case VOC__FORM_DECIMAL:
        voc__emit_decimal(to, name, *AS(voc_decimal));
        break;
    case VOC__FORM_BOOL:
        voc__emit_flag(to, name, *AS(bool));
        break;
    default:
        voc__emit_string(to, name, voc__member_word(member->form, value));
        break;
    }
}

static void emit_codes(voc__json_writer *to, const voc_codes *codes)
{
    if (codes->count == 0)
        return;
    voc__json_begin(to, "codes", '{');
    for (size_t i = 0; i < codes->count; i++) {
        bool first = i == 0 || strcmp(codes->items[i].system, codes->items[i - 1].system) != 0;
        bool last = i + 1 == codes->count ||
                    strcmp(codes->items[i].system, codes->items[i + 1].system) != 0;
        if (first)
            voc__json_begin(to, codes->items[i].system, '[');
        voc__json_begin(to, NULL, '{');
        voc__json_string(to, "code", codes->items[i].code);
        voc__emit_flag(to, "inferred", codes->items[i].inferred);
        voc__json_end(to, '}');
        if (last)
            voc__json_end(to, ']');
    }
    voc__json_end(to, '}');
}

static void emit_aliases(voc__json_writer *to, const voc_aliases *aliases)
{
    if (aliases->count == 0)
        return;
    voc__json_begin(to, "aliases", '[');
    for (size_t i = 0; i < aliases->count; i++) {
        const voc_alias *alias = &aliases->items[i];
        voc__json_begin(to, NULL, '{');
        voc__json_string(to, "name", alias->name);
        voc__json_string(to, "kind", voc__vocabulary_word(&voc__alias_kinds, (int)alias->kind));
        voc__emit_date(to, "from", alias->from);
        voc__emit_date(to, "to", alias->to);
        emit_sources(to, "sources", &alias->sources);
        voc__json_end(to, '}');
    }
    voc__json_end(to, ']');
}

static void emit_record(voc__json_writer *to, const voc_entity *record)
{
    bool named = record->kind == VOC_ORGANIZATION || record->kind == VOC_INSTITUTION;
    voc__members members = voc__members_of(record);
    voc__json_begin(to, NULL, '{');
    voc__json_string(to, "id", record->id);
    voc__emit_words(to, named ? "name" : "title", &record->title);
    emit_codes(to, &record->codes);
    emit_aliases(to, &record->aliases);
    emit_sources(to, "sources", &record->sources);
    for (size_t i = 0; i < members.count; i++) {
        if (!members.items[i].derived)
            emit_member(to, &members.items[i], record);
    }
    for (size_t i = 0; i < record->extras.count; i++)
        voc__json_raw(to, record->extras.items[i].name, record->extras.items[i].json);
    voc__json_end(to, '}');
}

voc_status voc_export_record_json(const voc_entity *record, FILE *out)
{
    voc__buffer text = {0};
    voc__json_writer writer = {.out = &text};
    emit_record(&writer, record);
    return voc__buffer_finish(&text, out);
}
