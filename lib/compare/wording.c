#include "compare/wording.h"

#include <string.h>

#include "base/visible.h"

void voc__wording_text(voc__wording *out, const char *text)
{
    voc__visible_add(&out->text, text, text ? strlen(text) : 0);
}

void voc__wording_words(voc__wording *out, const voc_words *words)
{
    voc__wording_text(out, voc_words_in(words, out->language));
}

void voc__wording_date(voc__wording *out, voc_date date)
{
    char text[VOC_DATE_PRINT_SIZE];
    voc_date_print(date, text, sizeof text);
    voc__buffer_text(&out->text, text);
}

static void add_decimal(voc__wording *out, voc_decimal value)
{
    char text[VOC_DECIMAL_PRINT_SIZE];
    voc_decimal_print(value, text, sizeof text);
    voc__buffer_text(&out->text, text);
}

void voc__wording_range(voc__wording *out, voc_range range, const char *unit)
{
    if (range.low == range.high)
        voc__buffer_printf(&out->text, "%d%s", range.low, unit);
    else
        voc__buffer_printf(&out->text, "%d to %d%s", range.low, range.high, unit);
}

static void add_unit(voc__wording *out, const voc_unit *unit)
{
    static const char *const kinds[] = {"", " percent", " jobs", " months", " points"};
    static const char *const periods[] = {"", " a year", " an hour"};
    if (unit->kind == VOC_UNIT_MONEY)
        voc__buffer_printf(&out->text, " %s", unit->currency);
    voc__buffer_printf(&out->text, "%s%s", kinds[unit->kind], periods[unit->period]);
}

static void add_period(voc__wording *out, const voc_figure *figure)
{
    if (figure->window.from.year) {
        voc__buffer_text(&out->text, ", ");
        voc__wording_date(out, figure->window.from);
        voc__buffer_text(&out->text, " to ");
        voc__wording_date(out, figure->window.to);
    } else if (figure->date.year) {
        voc__buffer_text(&out->text, ", ");
        voc__wording_date(out, figure->date);
    } else {
        voc__buffer_text(&out->text, ", undated");
    }
}

static void add_unlike(voc__wording *out, unsigned unlike)
{
    const char *separator = " (not like its row: ";
    for (unsigned bit = 1; bit <= VOC_UNLIKE_UNIT; bit <<= 1) {
        if (unlike & bit) {
            voc__buffer_printf(&out->text, "%s%s", separator,
                               voc_unlikeness_name((voc_unlikeness)bit));
            separator = ", ";
        }
    }
    if (unlike)
        voc__buffer_text(&out->text, ")");
}

static void add_age(voc__wording *out, const voc_datum *datum, const voc_policy *policy)
{
    int age = voc_figure_age(datum->as.figure, policy->as_of);
    if (datum->age == VOC_AGE_OLD)
        voc__buffer_printf(&out->text, " (%d years old)", age);
    else if (datum->age == VOC_AGE_WINDOW_BEGAN)
        voc__buffer_printf(&out->text, " (began %d years ago)", age);
    else if (datum->age == VOC_AGE_WINDOW_ENDED)
        voc__buffer_text(&out->text, " (ended)");
}

static bool has_value(const voc_figure *figure)
{
    return figure->status == VOC_VALUE || figure->status == VOC_AT_LEAST ||
           figure->status == VOC_AT_MOST;
}

void voc__wording_figure(voc__wording *out, const voc_figure *figure)
{
    if (figure->approximate)
        voc__buffer_text(&out->text, "about ");
    if (figure->status == VOC_AT_LEAST || figure->status == VOC_AT_MOST)
        voc__buffer_text(&out->text, figure->status == VOC_AT_LEAST ? "at least " : "at most ");
    if (has_value(figure)) {
        add_decimal(out, figure->value);
        add_unit(out, &figure->unit);
    } else {
        voc__buffer_text(&out->text, voc_figure_status_name(figure->status));
    }
    /* A percent and a count say so by their unit. */
    if (figure->statistic != VOC_PERCENT && figure->statistic != VOC_COUNT)
        voc__buffer_printf(&out->text, ", %s", voc_statistic_name(figure->statistic));
    if (figure->industry.text) {
        voc__buffer_text(&out->text, ", ");
        voc__wording_words(out, &figure->industry);
    }
    add_period(out, figure);
    voc__buffer_printf(&out->text, " [%s]", figure->source->entity.id);
    if (figure->scope.title.text && figure->scope.relation != VOC_SCOPE_SAME) {
        voc__buffer_text(&out->text, " for ");
        voc__wording_words(out, &figure->scope.title);
    }
}

static void add_figure(voc__wording *out, const voc_datum *datum, const voc_policy *policy)
{
    voc__wording_figure(out, datum->as.figure);
    if (datum->has_rate) {
        voc__buffer_text(&out->text, "; derived: ");
        add_decimal(out, datum->rate);
        voc__buffer_text(&out->text, " percent a year");
    }
    add_age(out, datum, policy);
    add_unlike(out, datum->unlike);
}

static void add_parts(voc__wording *out, const voc_requirement *group)
{
    const char *joint = group->kind == VOC_REQUIRE_ANY ? " or " : " and ";
    for (size_t i = 0; i < group->parts.count; i++) {
        voc__buffer_text(&out->text, i ? joint : "");
        voc__wording_requirement(out, &group->parts.items[i]);
    }
}

static void add_required_program(voc__wording *out, const voc_requirement *requirement)
{
    if (requirement->program) {
        voc__wording_words(out, &requirement->program->entity.title);
        return;
    }
    voc__buffer_text(&out->text, requirement->level ? voc_level_name(requirement->level) : "any");
    voc__buffer_text(&out->text, " program");
    for (size_t i = 0; i < requirement->accreditors.count; i++) {
        voc__buffer_text(&out->text, i ? " or " : " accredited by ");
        voc__wording_words(out, &requirement->accreditors.items[i]->entity.title);
    }
}

void voc__wording_requirement(voc__wording *out, const voc_requirement *requirement)
{
    switch (requirement->kind) {
    case VOC_REQUIRE_LEVEL:
        voc__buffer_text(&out->text, voc_level_name(requirement->level));
        if (requirement->subject.text) {
            voc__buffer_text(&out->text, " in ");
            voc__wording_words(out, &requirement->subject);
        }
        break;
    case VOC_REQUIRE_PROGRAM:
        add_required_program(out, requirement);
        break;
    case VOC_REQUIRE_CERTIFICATION:
        voc__wording_words(out, &requirement->certification->entity.title);
        break;
    case VOC_REQUIRE_COURSE:
        voc__wording_words(out, &requirement->course->entity.title);
        break;
    case VOC_REQUIRE_EXPERIENCE:
        if (requirement->months.stated)
            voc__wording_range(out, requirement->months, " months of experience");
        else
            voc__buffer_text(&out->text, "experience");
        break;
    case VOC_REQUIRE_CHECK:
    case VOC_REQUIRE_TEXT:
        voc__wording_words(out, &requirement->text);
        break;
    case VOC_REQUIRE_ANY:
    case VOC_REQUIRE_ALL:
        add_parts(out, requirement);
        break;
    }
    if (requirement->strength != VOC_STRENGTH_UNSTATED)
        voc__buffer_printf(&out->text, " (%s)", voc_strength_name(requirement->strength));
    if (requirement->note.text) {
        voc__buffer_text(&out->text, ": ");
        voc__wording_words(out, &requirement->note);
    }
}

void voc__wording_posting(voc__wording *out, const voc_posting *posting)
{
    const voc_statements *parts[] = {&posting->education, &posting->experience,
                                     &posting->credentials};
    voc__wording_words(out, &posting->employer);
    for (size_t p = 0; p < sizeof parts / sizeof *parts; p++) {
        for (size_t i = 0; i < parts[p]->count; i++) {
            voc__buffer_text(&out->text, "; ");
            voc__wording_words(out, &parts[p]->items[i].text);
        }
    }
    voc__buffer_text(&out->text, ", ");
    voc__wording_date(out, posting->date);
}

void voc__wording_datum(voc__wording *out, const voc_datum *datum, const voc_policy *policy)
{
    switch (datum->kind) {
    case VOC_DATUM_STATEMENT:
        voc__wording_words(out, &datum->as.statement->text);
        break;
    case VOC_DATUM_WORDS:
        voc__wording_words(out, datum->as.words);
        break;
    case VOC_DATUM_REQUIREMENT:
        voc__wording_requirement(out, datum->as.requirement);
        break;
    case VOC_DATUM_FIGURE:
        add_figure(out, datum, policy);
        break;
    case VOC_DATUM_MONTHS:
        voc__wording_range(out, datum->as.months, " months");
        break;
    case VOC_DATUM_LEVEL:
        voc__buffer_text(&out->text, voc_level_name(datum->as.level));
        break;
    case VOC_DATUM_MODALITY:
        voc__buffer_text(&out->text, voc_modality_name(datum->as.modality));
        break;
    case VOC_DATUM_YES_NO:
        voc__buffer_text(&out->text, datum->as.yes ? "yes" : "no");
        break;
    case VOC_DATUM_ENTITY:
        voc__wording_words(out, &datum->as.entity->title);
        break;
    case VOC_DATUM_POSTING:
        voc__wording_posting(out, (const voc_posting *)(const void *)datum->as.entity);
        break;
    case VOC_DATUM_LISTING:
        voc__wording_words(out, &datum->as.listing->list);
        break;
    }
}
