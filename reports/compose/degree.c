/* The degree guide: the programs of a field side by side, then each in turn; or one program alone.
 */
#include "compose/levels.h"
#include "compose/parts.h"

#include "base/log.h"

typedef struct degree {
    const voc_entity *entity; /* the field, or the one program asked for */
    const voc_field *field;   /* NULL: a program of no field */
    const voc_program **programs;
    size_t count;
    const voc_program *abreast[VOC__MAX_ABREAST];
    size_t abreast_count;
    voc_source_list sources; /* that speak of the programs */
} degree;

/* How much is known of a program: what decides who stands side by side. */
static size_t facts_of(const voc_program *p)
{
    return p->courses.count + p->prerequisites.count + p->graduation.count + p->pros.count +
           p->cons.count + p->content.count + p->leads_to.count + p->modality_notes.count;
}

/* What makes a program worth a column: courses, a time of study, and half as much known of it as of
 * the best known one, so that no column stands half empty. */
static bool is_comparable(const voc_program *p, size_t most)
{
    return p->courses.count && p->duration.stated && 2 * facts_of(p) >= most;
}

/* In level order; where there are more than can stand abreast, the first ones. */
static void choose_abreast(degree *d)
{
    size_t most = 0;
    for (size_t i = 0; i < d->count; i++)
        if (facts_of(d->programs[i]) > most)
            most = facts_of(d->programs[i]);
    for (size_t i = 0; i < d->count && d->abreast_count < VOC__MAX_ABREAST; i++)
        if (is_comparable(d->programs[i], most))
            d->abreast[d->abreast_count++] = d->programs[i];
}

static void find_sources(voc__composer *c, degree *d)
{
    d->sources = d->entity->sources;
    for (size_t i = 0; i < d->count; i++) {
        const voc_program *p = d->programs[i];
        voc_source_list more = voc__all_sources(c, &p->modality_notes);
        d->sources = voc__sources_joined(c, &d->sources, &p->entity.sources);
        d->sources = voc__sources_joined(c, &d->sources, &p->summary.sources);
        d->sources = voc__sources_joined(c, &d->sources, &more);
    }
}

static void find_programs(voc__composer *c, degree *d)
{
    if (d->entity->kind == VOC_PROGRAM) {
        d->programs = voc__arena_alloc(c->format.arena, 1, sizeof *d->programs);
        if (d->programs)
            d->programs[d->count++] = (const voc_program *)d->entity;
        return;
    }
    const voc_program_list *all = &d->field->programs;
    d->programs = voc__arena_alloc(c->format.arena, all->count, sizeof *d->programs);
    for (size_t i = 0; d->programs && i < all->count; i++)
        if (!all->items[i]->institution)
            d->programs[d->count++] = all->items[i];
}

static void definition(voc__composer *c, voc__phrase_key term, const char *text,
                       const voc_source_list *sources)
{
    if (!text)
        return;
    voc__open(c, VOC_NODE_DEFINITION);
    voc__add_node(c, VOC_NODE_TERM, voc__phrase(c, term));
    voc__open(c, VOC_NODE_DETAILS);
    voc__add(c, text);
    if (sources)
        voc__cite(c, sources);
    voc__close(c);
    voc__close(c);
}

static const char *duration(voc__composer *c, const voc_program *p)
{
    const char *text = voc__format_months(&c->format, p->duration);
    const char *load = voc__text(c, &p->load);
    return load ? voc__phrase(c, SAY_COMMA, text, load) : text;
}

static const char *exams(voc__composer *c, const voc_program *p)
{
    const char *text = NULL;
    for (size_t i = 0; i < p->prepares_for.count; i++) {
        const char *name = voc__certification_name(c, p->prepares_for.items[i]);
        text = text ? voc__phrase(c, SAY_COMMA, text, name) : name;
    }
    return text;
}

static const char *next_programs(voc__composer *c, const voc_program *p)
{
    const char *text = NULL;
    for (size_t i = 0; i < p->stacks_onto.count; i++) {
        const char *name = voc__program_name(c, p->stacks_onto.items[i]);
        text = text ? voc__phrase(c, SAY_COMMA, text, name) : name;
    }
    return text;
}

static void key_facts(voc__composer *c, const voc_program *p)
{
    const voc_source_list *own = &p->entity.sources;
    voc__open(c, VOC_NODE_PANEL);
    voc__open_role(c, VOC_NODE_DEFINITIONS, VOC_ROLE_DENSE);
    definition(c, SAY_ROW_AWARD, voc__award_words(c, p), own);
    definition(c, SAY_ROW_TIME, duration(c, p), p->duration.stated ? own : NULL);
    if (voc__stated(&p->audience)) {
        voc__open(c, VOC_NODE_DEFINITION);
        voc__add_node(c, VOC_NODE_TERM, voc__phrase(c, SAY_WHO_IT_IS_FOR));
        voc__open(c, VOC_NODE_DETAILS);
        voc__statement(c, &p->audience);
        voc__close(c);
        voc__close(c);
    }
    definition(c, SAY_ROW_PREPARES, exams(c, p), own);
    definition(c, p->institution ? SAY_ROW_ACCREDITATION : SAY_ROW_ACCREDITATION_SOUGHT,
               p->accreditor ? voc__organization_name(c, p->accreditor) : NULL, own);
    definition(c, SAY_STACKS_ONTO, next_programs(c, p), own);
    voc__close(c);
    voc__close(c);
}

/* Two lists beside each other where both are there. */
static void pair(voc__composer *c, voc__phrase_key left_heading, const voc_statements *left,
                 voc_marker left_marker, voc__phrase_key right_heading, const voc_statements *right,
                 voc_marker right_marker)
{
    bool both = left->count && right->count;
    if (both)
        voc__columns(c, VOC_RATIO_EQUAL);
    voc__list_headed(c, left_heading, left, left_marker);
    if (both)
        voc__next_column(c);
    voc__list_headed(c, right_heading, right, right_marker);
    if (both)
        voc__columns_end(c);
}

static void entry(voc__composer *c, const voc_program *p)
{
    if (!p->prerequisites.count)
        return;
    voc__section(c, 3, SAY_ROW_ENTER);
    voc__requirements_list(c, &p->prerequisites, VOC_ROLE_BODY);
    voc__close(c);
}

static void entry_and_graduation(voc__composer *c, const voc_program *p)
{
    bool both = p->prerequisites.count && p->graduation.count;
    if (both)
        voc__columns(c, VOC_RATIO_EQUAL);
    entry(c, p);
    if (both)
        voc__next_column(c);
    voc__list_headed(c, SAY_ROW_GRADUATE, &p->graduation, VOC_MARKER_DISC);
    if (both)
        voc__columns_end(c);
}

static void program_careers(voc__composer *c, const voc_program *p)
{
    if (!p->leads_to.count)
        return;
    voc__section(c, 3, SAY_CAREERS);
    voc__career_table(c, p->leads_to.items, p->leads_to.count);
    voc__close(c);
}

static void program_figures(voc__composer *c, const voc_program *p)
{
    voc_figure_list rest = voc__unprinted(c, &p->figures);
    if (!rest.count)
        return;
    voc__section(c, 3, SAY_COSTS_AND_RESULTS);
    voc__figure_table(c, &rest, voc__phrase(c, SAY_COSTS_AND_RESULTS));
    voc__close(c);
}

static void program_body(voc__composer *c, const voc_program *p)
{
    key_facts(c, p);
    entry_and_graduation(c, p);
    pair(c, SAY_ROW_ONLINE, &p->modality_notes, VOC_MARKER_DISC, SAY_WHAT_IS_TAUGHT, &p->content,
         VOC_MARKER_DISC);
    if (voc__has_courses(p)) {
        voc__section(c, 3, SAY_COURSES);
        voc__courses(c, &p, 1, 0);
        voc__close(c);
    }
    pair(c, SAY_FOR, &p->pros, VOC_MARKER_PLUS, SAY_AGAINST, &p->cons, VOC_MARKER_MINUS);
    voc__list_headed(c, SAY_STANDING_OUT, &p->standing_out, VOC_MARKER_DISC);
    program_careers(c, p);
    program_figures(c, p);
}

static void in_turn(voc__composer *c, const voc_program *p)
{
    voc__section_titled(c, 2, voc__program_name(c, p));
    if (voc__stated(&p->summary)) {
        voc__open(c, VOC_NODE_PARAGRAPH);
        voc__statement(c, &p->summary);
        voc__close(c);
    }
    program_body(c, p);
    voc__close(c);
}

/* A program of which no more is known than a row of a table says. */
static bool is_thin(const voc_program *p)
{
    return facts_of(p) == p->leads_to.count && !p->summary.text.text && !p->figures.count;
}

static void thin_programs(voc__composer *c, const degree *d)
{
    const voc_program **thin = voc__arena_alloc(c->format.arena, d->count, sizeof *thin);
    size_t count = 0;
    for (size_t i = 0; thin && i < d->count; i++)
        if (is_thin(d->programs[i]))
            thin[count++] = d->programs[i];
    if (!count)
        return;
    voc__section(c, 2, SAY_OTHER_PROGRAMS);
    voc__study_table(c, thin, count);
    voc__close(c);
}

static void field_notes(voc__composer *c, const voc_field *field)
{
    bool both = field->names.count && field->notes.count;
    if (both)
        voc__columns(c, VOC_RATIO_NARROW_WIDE);
    if (field->names.count) {
        voc__section(c, 2, SAY_OFFERED_AS);
        voc__list(c, &field->names, VOC_MARKER_DISC, VOC_ROLE_BODY);
        voc__close(c);
    }
    if (both)
        voc__next_column(c);
    if (field->notes.count) {
        voc__section(c, 2, SAY_GOOD_TO_KNOW);
        voc__list(c, &field->notes, VOC_MARKER_DISC, VOC_ROLE_BODY);
        voc__close(c);
    }
    if (both)
        voc__columns_end(c);
}

static const voc_statement *deck(const degree *d)
{
    return d->entity->kind == VOC_FIELD ? &d->field->summary : &d->programs[0]->summary;
}

static void field_body(voc__composer *c, const degree *d)
{
    if (d->abreast_count > 1)
        voc__levels_table(c, d->abreast, d->abreast_count);
    voc__policy_line(c);
    voc_document_leaf(c->document, VOC_NODE_CONTENTS, NULL, NULL);
    field_notes(c, d->field);
    for (size_t i = 0; i < d->count; i++)
        if (!is_thin(d->programs[i]))
            in_turn(c, d->programs[i]);
    thin_programs(c, d);
}

static void body(voc__composer *c, degree *d)
{
    choose_abreast(d);
    voc__title_block(c, SAY_DEGREE_GUIDE, voc__title(c, d->entity), d->entity, deck(d));
    if (d->entity->kind == VOC_FIELD) {
        field_body(c, d);
    } else {
        voc__section(c, 2, SAY_THE_PROGRAM);
        program_body(c, d->programs[0]);
        voc__close(c);
        voc__policy_line(c);
    }
    if (voc__has_schools(&d->sources, d->field))
        voc__schools(c, &d->sources, d->field);
    voc__school_questions(c, &d->sources, d->field);
    voc__sources_section(c, VOC_ROLE_BODY);
}

static const voc_entity *find_subject(const voc_catalog *catalog, const char *name, voc_log *log)
{
    const voc_entity *entity = voc_catalog_find(catalog, name, log);
    if (!entity || entity->kind == VOC_FIELD || entity->kind == VOC_PROGRAM)
        return entity;
    voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                 "a degree guide is about a field or a program, and \"%s\" is of another kind (%s)",
                 entity->id, voc_kind_name(entity->kind));
    return NULL;
}

voc_document *voc_compose_degree(const voc_catalog *catalog, const voc_degree_request *request,
                                 voc_log *log)
{
    const voc_entity *entity = find_subject(catalog, request->field, log);
    if (!entity)
        return NULL;
    voc__composer c;
    if (voc__composer_begin(&c, catalog, request->as_of, &request->options, log)) {
        degree d = {.entity = entity,
                    .field = entity->kind == VOC_FIELD ? (const voc_field *)entity
                                                       : ((const voc_program *)entity)->field};
        find_programs(&c, &d);
        if (d.programs) {
            find_sources(&c, &d);
            voc__composer_document(&c, &(voc__report){
                                           .kind = SAY_DEGREE_GUIDE,
                                           .title = voc__title(&c, entity),
                                           .subject = entity,
                                           .description = voc__text(&c, &deck(&d)->text),
                                           .as_of = request->as_of,
                                           .options = &request->options,
                                       });
            body(&c, &d);
        }
    }
    return voc__composer_end(&c);
}
