#include "cli/show_values.h"

#include <stdio.h>
#include <string.h>

/* ---- single values --------------------------------------------------------------------------- */

static void print_line(const char *label, const char *text)
{
    if (text && *text)
        printf("  %s: %s\n", label, text);
}

void show_text(const char *label, const void *value, const char *language)
{
    (void)language;
    print_line(label, *(const char *const *)value);
}

void show_words(const char *label, const void *value, const char *language)
{
    print_line(label, voc_words_in(value, language));
}

void show_bool(const char *label, const void *value, const char *language)
{
    (void)language;
    print_line(label, *(const bool *)value ? "yes" : NULL);
}

void show_range(const char *label, const void *value, const char *language)
{
    (void)language;
    const voc_range *range = value;
    if (!range->stated)
        return;
    if (range->low == range->high)
        printf("  %s: %d\n", label, range->low);
    else
        printf("  %s: %d to %d\n", label, range->low, range->high);
}

void show_date(const char *label, const void *value, const char *language)
{
    (void)language;
    char text[VOC_DATE_PRINT_SIZE];
    voc_date_print(*(const voc_date *)value, text, sizeof text);
    print_line(label, text);
}

void show_decimal(const char *label, const void *value, const char *language)
{
    (void)language;
    char text[VOC_DECIMAL_PRINT_SIZE];
    const voc_decimal *number = value;
    voc_decimal_print(*number, text, sizeof text);
    print_line(label, number->units ? text : NULL);
}

void show_level(const char *label, const void *value, const char *language)
{
    (void)language;
    voc_level level = *(const voc_level *)value;
    print_line(label, level == VOC_LEVEL_UNSTATED ? NULL : voc_level_name(level));
}

void show_modality(const char *label, const void *value, const char *language)
{
    (void)language;
    voc_modality modality = *(const voc_modality *)value;
    print_line(label, modality == VOC_MODALITY_UNSTATED ? NULL : voc_modality_name(modality));
}

void show_source_kind(const char *label, const void *value, const char *language)
{
    (void)language;
    print_line(label, voc_source_kind_name(*(const voc_source_kind *)value));
}

/* ---- names ----------------------------------------------------------------------------------- */

void show_codes(const char *label, const void *value, const char *language)
{
    (void)language;
    const voc_codes *codes = value;
    for (size_t i = 0; i < codes->count; i++)
        printf("%s%s:%s%s", i ? ", " : "  codes: ", codes->items[i].system, codes->items[i].code,
               codes->items[i].inferred ? " (inferred)" : "");
    if (codes->count)
        putchar('\n');
    (void)label;
}

void show_aliases(const char *label, const void *value, const char *language)
{
    (void)language;
    static const char *const kinds[] = {
        [VOC_ALIAS_NAME] = "",
        [VOC_ALIAS_ABBREVIATION] = " (abbreviation)",
        [VOC_ALIAS_FORMER] = " (former name)",
        [VOC_ALIAS_MISSPELLING] = " (misspelling)",
    };
    const voc_aliases *aliases = value;
    for (size_t i = 0; i < aliases->count; i++)
        printf("  %s: %s%s\n", label, aliases->items[i].name, kinds[aliases->items[i].kind]);
}

/* ---- sources and statements ------------------------------------------------------------------ */

static void print_source_ids(const voc_source_list *sources)
{
    for (size_t i = 0; i < sources->count; i++)
        printf("%s%s", i ? ", " : "  [", sources->items[i]->entity.id);
    if (sources->count)
        putchar(']');
}

void show_sources(const char *label, const void *value, const char *language)
{
    (void)language;
    const voc_source_list *sources = value;
    if (!sources->count)
        return;
    printf("  %s:", label);
    print_source_ids(sources);
    putchar('\n');
}

static void print_statement(const voc_statement *statement, const char *language)
{
    const char *text = voc_words_in(&statement->text, language);
    printf("%s%s", text ? text : "", statement->inferred ? " (inferred)" : "");
    print_source_ids(&statement->sources);
    putchar('\n');
}

void show_statement(const char *label, const void *value, const char *language)
{
    const voc_statement *statement = value;
    if (!statement->text.text)
        return;
    printf("  %s: ", label);
    print_statement(statement, language);
}

static void print_label(const char *label, size_t count)
{
    if (count)
        printf("  %s:\n", label);
}

void show_statements(const char *label, const void *value, const char *language)
{
    const voc_statements *statements = value;
    print_label(label, statements->count);
    for (size_t i = 0; i < statements->count; i++) {
        fputs("    - ", stdout);
        print_statement(&statements->items[i], language);
    }
}

/* ---- other records --------------------------------------------------------------------------- */

static void print_entity(const char *before, const voc_entity *entity, const char *language)
{
    const char *title = voc_words_in(&entity->title, language);
    printf("%s%s", before, entity->id);
    if (title)
        printf(" (%s)", title);
}

/* Every record begins with its entity, so a pointer to one is a pointer to the other. */
void show_entity(const char *label, const void *value, const char *language)
{
    const voc_entity *entity;
    memcpy(&entity, value, sizeof entity);
    if (!entity)
        return;
    printf("  %s: ", label);
    print_entity("", entity, language);
    putchar('\n');
}

void show_entities(const char *label, const void *value, const char *language)
{
    voc_entity_list list;
    memcpy(&list, value, sizeof list);
    print_label(label, list.count);
    for (size_t i = 0; i < list.count; i++) {
        print_entity("    - ", list.items[i], language);
        putchar('\n');
    }
}

/* ---- requirements ---------------------------------------------------------------------------- */

static void print_requirements(const voc_requirements *list, int depth, const char *language);

static void print_program(const voc_requirement *requirement, const char *language)
{
    if (requirement->program) {
        print_entity("program ", &requirement->program->entity, language);
        return;
    }
    printf("a program");
    if (requirement->level)
        printf(" of level %s", voc_level_name(requirement->level));
    for (size_t i = 0; i < requirement->accreditors.count; i++)
        print_entity(i ? " or " : " accredited by ", &requirement->accreditors.items[i]->entity,
                     language);
}

static void print_experience(const voc_requirement *requirement, const char *language)
{
    printf("experience");
    if (requirement->months.stated && requirement->months.low == requirement->months.high)
        printf(" of %d months", requirement->months.low);
    else if (requirement->months.stated)
        printf(" of %d to %d months", requirement->months.low, requirement->months.high);
    for (size_t i = 0; i < requirement->occupations.count; i++)
        print_entity(i ? " or " : " as ", &requirement->occupations.items[i]->entity, language);
}

static void print_what(const voc_requirement *requirement, const char *language)
{
    const char *text = voc_words_in(&requirement->text, language);
    const char *subject = voc_words_in(&requirement->subject, language);
    switch (requirement->kind) {
    case VOC_REQUIRE_LEVEL:
        printf("level %s", voc_level_name(requirement->level));
        if (subject)
            printf(" in %s", subject);
        break;
    case VOC_REQUIRE_PROGRAM:
        print_program(requirement, language);
        break;
    case VOC_REQUIRE_CERTIFICATION:
        print_entity("certification ", &requirement->certification->entity, language);
        break;
    case VOC_REQUIRE_COURSE:
        print_entity("course ", &requirement->course->entity, language);
        break;
    case VOC_REQUIRE_EXPERIENCE:
        print_experience(requirement, language);
        break;
    case VOC_REQUIRE_CHECK:
    case VOC_REQUIRE_TEXT:
        printf("%s", text ? text : "");
        break;
    case VOC_REQUIRE_ANY:
        printf("any of");
        break;
    case VOC_REQUIRE_ALL:
        printf("all of");
        break;
    }
}

static void print_requirement(const voc_requirement *requirement, int depth, const char *language)
{
    const char *note = voc_words_in(&requirement->note, language);
    printf("%*s- ", depth, "");
    print_what(requirement, language);
    if (requirement->strength)
        printf(": %s", voc_strength_name(requirement->strength));
    if (note)
        printf("; %s", note);
    if (requirement->inferred)
        printf(" (inferred)");
    print_source_ids(&requirement->sources);
    putchar('\n');
    print_requirements(&requirement->parts, depth + 2, language);
}

static void print_requirements(const voc_requirements *list, int depth, const char *language)
{
    for (size_t i = 0; i < list->count; i++)
        print_requirement(&list->items[i], depth, language);
}

void show_requirements(const char *label, const void *value, const char *language)
{
    const voc_requirements *list = value;
    print_label(label, list->count);
    print_requirements(list, 4, language);
}

/* ---- lists of their own kinds ---------------------------------------------------------------- */

void show_relations(const char *label, const void *value, const char *language)
{
    const voc_relations *list = value;
    print_label(label, list->count);
    for (size_t i = 0; i < list->count; i++) {
        const voc_relation *relation = &list->items[i];
        print_entity("    - ", &relation->occupation->entity, language);
        if (relation->why.text.text)
            printf(": %s", voc_words_in(&relation->why.text, language));
        putchar('\n');
        print_requirements(&relation->requirements, 6, language);
    }
}

void show_course_uses(const char *label, const void *value, const char *language)
{
    const voc_course_uses *list = value;
    print_label(label, list->count);
    for (size_t i = 0; i < list->count; i++) {
        print_entity("    - ", &list->items[i].course->entity, language);
        printf(": %s\n", voc_course_role_name(list->items[i].role));
    }
}

void show_listings(const char *label, const void *value, const char *language)
{
    static const char *const statuses[] = {
        [VOC_LISTING_PLAIN] = "",
        [VOC_LISTING_FEATURED] = ", featured",
        [VOC_LISTING_SPONSORED] = ", sponsored",
    };
    const voc_listings *list = value;
    print_label(label, list->count);
    for (size_t i = 0; i < list->count; i++) {
        const voc_listing *listing = &list->items[i];
        printf("    - %s", voc_words_in(&listing->list, language));
        if (listing->rank)
            printf(", rank %d", listing->rank);
        printf("%s\n", statuses[listing->status]);
    }
}

/* ---- figures --------------------------------------------------------------------------------- */

static void print_value(const voc_figure *figure)
{
    static const char *const units[] = {
        [VOC_UNIT_MONEY] = "",        [VOC_UNIT_PERCENT] = "percent", [VOC_UNIT_JOBS] = "jobs",
        [VOC_UNIT_MONTHS] = "months", [VOC_UNIT_SCORE] = "score",
    };
    static const char *const periods[] = {"", "/year", "/hour"};
    char text[VOC_DECIMAL_PRINT_SIZE];
    if (figure->status != VOC_VALUE)
        printf(" %s", voc_figure_status_name(figure->status));
    if (figure->status > VOC_AT_MOST)
        return;
    voc_decimal_print(figure->value, text, sizeof text);
    printf("%s %s %s%s%s", figure->approximate ? " about" : "", text, units[figure->unit.kind],
           figure->unit.currency, periods[figure->unit.period]);
}

static void print_time(const voc_figure *figure)
{
    char from[VOC_DATE_PRINT_SIZE], to[VOC_DATE_PRINT_SIZE];
    voc_date_print(figure->window.from.year ? figure->window.from : figure->date, from,
                   sizeof from);
    voc_date_print(figure->window.to, to, sizeof to);
    if (figure->window.from.year)
        printf(", %s to %s", from, to);
    else
        printf(", %s", figure->date.year ? from : "undated");
}

static void print_part(const char *before, const voc_words *words, const char *language)
{
    const char *text = voc_words_in(words, language);
    if (text)
        printf(", %s%s", before, text);
}

static void print_figure(const voc_figure *figure, const char *language)
{
    printf("    - %s %s", voc_measure_name(figure->measure), voc_statistic_name(figure->statistic));
    if (figure->category)
        printf(" of %s", figure->category);
    putchar(':');
    print_value(figure);
    print_time(figure);
    print_part("for ", &figure->scope.title, language);
    print_part("in ", &figure->place, language);
    print_part("industry ", &figure->industry, language);
    print_part("among ", &figure->population, language);
    if (figure->taxonomy)
        printf(", %s%s", figure->taxonomy, figure->taxonomy_inferred ? " (inferred)" : "");
    printf("  [%s]\n", figure->source->entity.id);
}

void show_figures(const char *label, const void *value, const char *language)
{
    const voc_figure_list *list = value;
    print_label(label, list->count);
    for (size_t i = 0; i < list->count; i++)
        print_figure(list->items[i], language);
}
