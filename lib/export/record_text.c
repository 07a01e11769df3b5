/* Everything known about one record, for people to read. */
#include <string.h>

#include <vocation/export.h>

#include "base/visible.h"
#include "compare/wording.h"
#include "export/emit.h"
#include "model/vocabulary.h"

static void add_sources(voc__wording *out, const voc_source_list *sources)
{
    for (size_t i = 0; i < sources->count; i++)
        voc__buffer_printf(&out->text, "%s%s", i ? ", " : " [", sources->items[i]->entity.id);
    if (sources->count > 0)
        voc__buffer_text(&out->text, "]");
}

static void begin_line(voc__wording *out)
{
    voc__buffer_text(&out->text, "\n  ");
}

static void add_statement(voc__wording *out, const voc_statement *statement)
{
    voc__wording_words(out, &statement->text);
    if (statement->inferred)
        voc__buffer_text(&out->text, " (inferred)");
    add_sources(out, &statement->sources);
}

static void add_statements(voc__wording *out, const voc_statements *statements)
{
    for (size_t i = 0; i < statements->count; i++) {
        begin_line(out);
        add_statement(out, &statements->items[i]);
    }
}

static void add_requirements(voc__wording *out, const voc_requirements *requirements)
{
    for (size_t i = 0; i < requirements->count; i++) {
        begin_line(out);
        voc__wording_requirement(out, &requirements->items[i]);
        if (requirements->items[i].inferred)
            voc__buffer_text(&out->text, " (inferred)");
        add_sources(out, &requirements->items[i].sources);
    }
}

static void add_record(voc__wording *out, const voc_entity *record)
{
    begin_line(out);
    if (record->kind == VOC_POSTING)
        voc__wording_posting(out, (const voc_posting *)(const void *)record);
    else
        voc__wording_words(out, &record->title);
    voc__buffer_printf(&out->text, " (%s)", record->id);
}

static void add_records(voc__wording *out, voc_entity_list records)
{
    for (size_t i = 0; i < records.count; i++)
        add_record(out, records.items[i]);
}

static void add_relations(voc__wording *out, const voc_relations *relations)
{
    for (size_t i = 0; i < relations->count; i++) {
        const voc_relation *relation = &relations->items[i];
        add_record(out, &relation->occupation->entity);
        if (relation->why.text.text) {
            voc__buffer_text(&out->text, ": ");
            add_statement(out, &relation->why);
        }
        for (size_t r = 0; r < relation->requirements.count; r++) {
            voc__buffer_text(&out->text, "; ");
            voc__wording_requirement(out, &relation->requirements.items[r]);
        }
    }
}

static void add_courses(voc__wording *out, const voc_course_uses *uses)
{
    for (size_t i = 0; i < uses->count; i++) {
        add_record(out, &uses->items[i].course->entity);
        voc__buffer_printf(&out->text, ": %s", voc_course_role_name(uses->items[i].role));
        add_sources(out, &uses->items[i].sources);
    }
}

static void add_listings(voc__wording *out, const voc_listings *listings)
{
    for (size_t i = 0; i < listings->count; i++) {
        const voc_listing *listing = &listings->items[i];
        begin_line(out);
        voc__wording_words(out, &listing->list);
        if (listing->rank)
            voc__buffer_printf(&out->text, ", rank %d", listing->rank);
        voc__buffer_printf(&out->text, ", %s",
                           voc__vocabulary_word(&voc__listing_statuses, (int)listing->status));
        add_sources(out, &listing->sources);
    }
}

static void add_figures(voc__wording *out, const voc_figure_list *figures)
{
    for (size_t i = 0; i < figures->count; i++) {
        begin_line(out);
        voc__buffer_printf(&out->text, "%s: ", voc_measure_name(figures->items[i]->measure));
        voc__wording_figure(out, figures->items[i]);
    }
}

static void add_decimal(voc__wording *out, voc_decimal value)
{
    char text[VOC_DECIMAL_PRINT_SIZE];
    voc_decimal_print(value, text, sizeof text);
    voc__buffer_text(&out->text, value.units ? text : "");
}

/* What stands on the label's own line. */
static void add_plain(voc__wording *out, voc__member_form form, const void *value)
{
    const voc_statement *statement = value;
    const voc_range *range = value;
    voc__buffer_text(&out->text, " ");
    switch (form) {
    case VOC__FORM_STRING:
        voc__wording_text(out, *(const char *const *)value);
        break;
    case VOC__FORM_WORDS:
        voc__wording_words(out, value);
        break;
    case VOC__FORM_STATEMENT:
        if (statement->text.text)
            add_statement(out, statement);
        break;
    case VOC__FORM_RANGE:
        if (range->stated)
            voc__wording_range(out, *range, " months");
        break;
    case VOC__FORM_DATE:
        voc__wording_date(out, *(const voc_date *)value);
        break;
    case VOC__FORM_DECIMAL:
        add_decimal(out, *(const voc_decimal *)value);
        break;
    case VOC__FORM_BOOL:
        voc__buffer_text(&out->text, *(const bool *)value ? "yes" : "");
        break;
    default:
        voc__wording_text(out, voc__member_word(form, value));
        break;
    }
}

/* What takes lines of its own, one an item; the rest is plain. */
static void add_value(voc__wording *out, voc__member_form form, const void *value)
{
    switch (form) {
    case VOC__FORM_STATEMENTS:
        add_statements(out, value);
        break;
    case VOC__FORM_REQUIREMENTS:
        add_requirements(out, value);
        break;
    case VOC__FORM_RECORD:
        if (voc__entity_at(value))
            add_record(out, voc__entity_at(value));
        break;
    case VOC__FORM_RECORDS:
        add_records(out, voc__entities(value));
        break;
    case VOC__FORM_RELATIONS:
        add_relations(out, value);
        break;
    case VOC__FORM_COURSES:
        add_courses(out, value);
        break;
    case VOC__FORM_LISTINGS:
        add_listings(out, value);
        break;
    case VOC__FORM_FIGURES:
        add_figures(out, value);
        break;
    default:
        add_plain(out, form, value);
        break;
    }
}

/* "name: value", or nothing when the value adds nothing. */
static void add_member(voc__wording *out, const voc__member *member, const voc_entity *record)
{
    size_t before = out->text.size;
    voc__buffer_printf(&out->text, "%s:", member->name);
    size_t label = out->text.size;
    add_value(out, member->form, (const char *)(const void *)record + member->offset);
    if (out->text.failed)
        return;
    if (out->text.size <= label + 1) /* at most the space before a plain value */
        out->text.size = before;
    else
        voc__buffer_text(&out->text, "\n");
}

static void add_head(voc__wording *out, const voc_entity *record)
{
    voc__buffer_printf(&out->text, "%s: ", record->id);
    voc__wording_words(out, &record->title);
    voc__buffer_printf(&out->text, " (%s)\n", voc_kind_name(record->kind));
    for (size_t i = 0; i < record->codes.count; i++)
        voc__buffer_printf(&out->text, "code: %s %s%s\n", record->codes.items[i].system,
                           record->codes.items[i].code,
                           record->codes.items[i].inferred ? " (inferred)" : "");
    for (size_t i = 0; i < record->aliases.count; i++) {
        const voc_alias *alias = &record->aliases.items[i];
        voc__buffer_text(&out->text, "alias: ");
        voc__wording_text(out, alias->name);
        voc__buffer_printf(&out->text, " (%s)\n",
                           voc__vocabulary_word(&voc__alias_kinds, (int)alias->kind));
    }
}

/* JSON as it stands in the file: its line breaks and tabs are layout, never part of a string. */
static void add_extra(voc__wording *out, const voc_extra *extra)
{
    voc__wording_text(out, extra->name);
    voc__buffer_text(&out->text, ": ");
    for (const char *json = extra->json; *json;) {
        size_t line = strcspn(json, "\t\n\r");
        voc__visible_add(&out->text, json, line);
        size_t layout = strspn(json + line, "\t\n\r");
        voc__buffer_add(&out->text, json + line, layout);
        json += line + layout;
    }
    voc__buffer_text(&out->text, "\n");
}

voc_status voc_export_record_text(const voc_entity *record, const char *language, FILE *out)
{
    voc__wording text = {.language = language};
    voc__members members = voc__members_of(record);
    add_head(&text, record);
    for (size_t i = 0; i < members.count; i++)
        add_member(&text, &members.items[i], record);
    for (size_t i = 0; i < record->extras.count; i++)
        add_extra(&text, &record->extras.items[i]);
    return voc__buffer_finish(&text.text, out);
}
