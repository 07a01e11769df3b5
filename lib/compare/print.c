/* A comparison as plain text, in the words of the catalog format: subject by subject under each
 * row, so that nothing is cut however long it is. */
#include <vocation/compare.h>

#include "base/buffer.h"

typedef struct printer {
    voc__buffer text;
    const char *language;
} printer;

static void add_words(printer *out, const voc_words *words)
{
    const char *text = voc_words_in(words, out->language);
    voc__buffer_text(&out->text, text ? text : "");
}

static void add_date(printer *out, voc_date date)
{
    char text[VOC_DATE_PRINT_SIZE];
    voc_date_print(date, text, sizeof text);
    voc__buffer_text(&out->text, text);
}

static void add_decimal(printer *out, voc_decimal value)
{
    char text[VOC_DECIMAL_PRINT_SIZE];
    voc_decimal_print(value, text, sizeof text);
    voc__buffer_text(&out->text, text);
}

static void add_range(printer *out, voc_range range, const char *unit)
{
    if (range.low == range.high)
        voc__buffer_printf(&out->text, "%d%s", range.low, unit);
    else
        voc__buffer_printf(&out->text, "%d to %d%s", range.low, range.high, unit);
}

static void add_unit(printer *out, const voc_unit *unit)
{
    static const char *const kinds[] = {"", " percent", " jobs", " months", " points"};
    static const char *const periods[] = {"", " a year", " an hour"};
    if (unit->kind == VOC_UNIT_MONEY)
        voc__buffer_printf(&out->text, " %s", unit->currency);
    voc__buffer_printf(&out->text, "%s%s", kinds[unit->kind], periods[unit->period]);
}

static void add_period(printer *out, const voc_figure *figure)
{
    if (figure->window.from.year) {
        voc__buffer_text(&out->text, ", ");
        add_date(out, figure->window.from);
        voc__buffer_text(&out->text, " to ");
        add_date(out, figure->window.to);
    } else if (figure->date.year) {
        voc__buffer_text(&out->text, ", ");
        add_date(out, figure->date);
    } else {
        voc__buffer_text(&out->text, ", undated");
    }
}

static void add_unlike(printer *out, unsigned unlike)
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

static void add_age(printer *out, const voc_datum *datum, const voc_policy *policy)
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

static void add_figure(printer *out, const voc_datum *datum, const voc_policy *policy)
{
    const voc_figure *figure = datum->as.figure;
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
    voc__buffer_printf(&out->text, ", %s", voc_statistic_name(figure->statistic));
    add_period(out, figure);
    voc__buffer_printf(&out->text, " [%s]", figure->source->entity.id);
    if (figure->scope.title.text && figure->scope.relation != VOC_SCOPE_SAME) {
        voc__buffer_text(&out->text, " for ");
        add_words(out, &figure->scope.title);
    }
    if (datum->has_rate) {
        voc__buffer_text(&out->text, "; derived: ");
        add_decimal(out, datum->rate);
        voc__buffer_text(&out->text, " percent a year");
    }
    add_age(out, datum, policy);
    add_unlike(out, datum->unlike);
}

static void add_requirement(printer *out, const voc_requirement *requirement);

static void add_parts(printer *out, const voc_requirement *group)
{
    const char *joint = group->kind == VOC_REQUIRE_ANY ? " or " : " and ";
    for (size_t i = 0; i < group->parts.count; i++) {
        voc__buffer_text(&out->text, i ? joint : "");
        add_requirement(out, &group->parts.items[i]);
    }
}

static void add_required_program(printer *out, const voc_requirement *requirement)
{
    if (requirement->program) {
        add_words(out, &requirement->program->entity.title);
        return;
    }
    voc__buffer_text(&out->text, requirement->level ? voc_level_name(requirement->level) : "any");
    voc__buffer_text(&out->text, " program");
    for (size_t i = 0; i < requirement->accreditors.count; i++) {
        voc__buffer_text(&out->text, i ? " or " : " accredited by ");
        add_words(out, &requirement->accreditors.items[i]->entity.title);
    }
}

static void add_requirement(printer *out, const voc_requirement *requirement)
{
    switch (requirement->kind) {
    case VOC_REQUIRE_LEVEL:
        voc__buffer_text(&out->text, voc_level_name(requirement->level));
        if (requirement->subject.text) {
            voc__buffer_text(&out->text, " in ");
            add_words(out, &requirement->subject);
        }
        break;
    case VOC_REQUIRE_PROGRAM:
        add_required_program(out, requirement);
        break;
    case VOC_REQUIRE_CERTIFICATION:
        add_words(out, &requirement->certification->entity.title);
        break;
    case VOC_REQUIRE_COURSE:
        add_words(out, &requirement->course->entity.title);
        break;
    case VOC_REQUIRE_EXPERIENCE:
        if (requirement->months.stated)
            add_range(out, requirement->months, " months of experience");
        else
            voc__buffer_text(&out->text, "experience");
        break;
    case VOC_REQUIRE_CHECK:
    case VOC_REQUIRE_TEXT:
        add_words(out, &requirement->text);
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
        add_words(out, &requirement->note);
    }
}

static void add_posting(printer *out, const voc_posting *posting)
{
    const voc_statements *parts[] = {&posting->education, &posting->experience,
                                     &posting->credentials};
    add_words(out, &posting->employer);
    for (size_t p = 0; p < sizeof parts / sizeof *parts; p++) {
        for (size_t i = 0; i < parts[p]->count; i++) {
            voc__buffer_text(&out->text, "; ");
            add_words(out, &parts[p]->items[i].text);
        }
    }
    voc__buffer_text(&out->text, ", ");
    add_date(out, posting->date);
}

static void add_datum(printer *out, const voc_datum *datum, const voc_policy *policy)
{
    switch (datum->kind) {
    case VOC_DATUM_STATEMENT:
        add_words(out, &datum->as.statement->text);
        break;
    case VOC_DATUM_WORDS:
        add_words(out, datum->as.words);
        break;
    case VOC_DATUM_REQUIREMENT:
        add_requirement(out, datum->as.requirement);
        break;
    case VOC_DATUM_FIGURE:
        add_figure(out, datum, policy);
        break;
    case VOC_DATUM_MONTHS:
        add_range(out, datum->as.months, " months");
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
        add_words(out, &datum->as.entity->title);
        break;
    case VOC_DATUM_POSTING:
        add_posting(out, (const voc_posting *)(const void *)datum->as.entity);
        break;
    case VOC_DATUM_LISTING:
        add_words(out, &datum->as.listing->list);
        break;
    }
}

static void add_cell(printer *out, const voc_comparison *comparison,
                     const voc_comparison_cell *cell)
{
    for (size_t i = 0; i < cell->count; i++) {
        voc__buffer_text(&out->text, i ? "\n      " : "");
        add_datum(out, &cell->items[i], &comparison->policy);
    }
    if (cell->count == 0)
        voc__buffer_text(&out->text, voc_missing_name(cell->missing));
    voc__buffer_text(&out->text, "\n");
}

static void add_row(printer *out, const voc_comparison *comparison, const voc_comparison_row *row)
{
    voc__buffer_printf(&out->text, "%s%s: %s%s\n", voc_criterion_name(row->criterion),
                       row->part ? " (continued, unlike the row above)" : "",
                       voc_row_verdict_name(row->verdict), row->superseded ? ", superseded" : "");
    if (row->verdict == VOC_ROW_ALIKE) {
        voc__buffer_text(&out->text, "  all:\n      ");
        add_cell(out, comparison, &row->cells[0]);
        return;
    }
    for (size_t s = 0; s < comparison->subject_count; s++) {
        voc__buffer_printf(&out->text, "  %s:\n      ", comparison->subjects[s]->id);
        add_cell(out, comparison, &row->cells[s]);
    }
}

voc_status voc_comparison_print(const voc_comparison *comparison, const char *language, FILE *out)
{
    static const char *const policies[] = {"newest official", "newest", "same source"};
    printer                  text = {.language = language};
    voc__buffer_text(&text.text, "Compared:");
    for (size_t s = 0; s < comparison->subject_count; s++) {
        voc__buffer_text(&text.text, s ? "; " : " ");
        add_words(&text, &comparison->subjects[s]->title);
    }
    voc__buffer_printf(&text.text, "\nFigures: %s on ", policies[comparison->policy.choice]);
    add_date(&text, comparison->policy.as_of);
    voc__buffer_text(&text.text, "\n");
    for (size_t r = 0; r < comparison->row_count; r++) {
        voc__buffer_text(&text.text, "\n");
        add_row(&text, comparison, &comparison->rows[r]);
    }
    bool       refused = text.text.failed;
    size_t     size = text.text.size;
    voc_status status = VOC_OK;
    if (refused)
        status = VOC_ERROR_MEMORY;
    else if (fwrite(text.text.data, 1, size, out) != size || fflush(out) != 0)
        status = VOC_ERROR_FILE;
    voc__buffer_free(&text.text);
    return status;
}
