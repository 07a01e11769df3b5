/* The words that more than one part of a pathway needs. */
#include "compose/pathway.h"

#include <string.h>

const voc_program *voc__as_program(const voc_entity *entity)
{
    return entity->kind == VOC_PROGRAM ? (const voc_program *)(const void *)entity : NULL;
}

const voc_certification *voc__as_certification(const voc_entity *entity)
{
    return entity->kind == VOC_CERTIFICATION ? (const voc_certification *)(const void *)entity
                                             : NULL;
}

const voc_occupation *voc__as_occupation(const voc_entity *entity)
{
    return entity->kind == VOC_OCCUPATION ? (const voc_occupation *)(const void *)entity : NULL;
}

/* Within a sentence an occupation or a program begins with a small letter, but not an abbreviation.
 * Titles of certifications are names. */
const char *voc__in_sentence(voc__composer *c, const voc_entity *entity)
{
    const char *title = voc__title(c, entity);
    bool small = entity->kind != VOC_CERTIFICATION && title[0] >= 'A' && title[0] <= 'Z' &&
                 title[1] >= 'a' && title[1] <= 'z';
    char *copy = small ? voc__arena_strdup(c->format.arena, title) : NULL;
    if (!copy)
        return title;
    copy[0] = (char)(copy[0] - 'A' + 'a');
    return copy;
}

const char *voc__step_name(voc__composer *c, const voc_step *step)
{
    const voc_program *program = voc__as_program(step->entity);
    const voc_certification *certification = voc__as_certification(step->entity);
    if (program && step->level != VOC_LEVEL_UNSTATED)
        return voc__format_capital(&c->format, voc__level_words(c, step->level));
    return certification ? voc__certification_short(c, certification) : voc__title(c, step->entity);
}

const char *voc__step_title(voc__composer *c, const voc_step *step)
{
    const voc_certification *certification = voc__as_certification(step->entity);
    return certification ? voc__certification_name(c, certification) : voc__title(c, step->entity);
}

const char *voc__way_letter(voc__composer *c, size_t index)
{
    return voc__arena_printf(c->format.arena, "%c", (int)('A' + index % 26));
}

unsigned voc__way_own_reasons(const voc__pathway *p, const voc_way *way)
{
    unsigned common = way->reasons;
    for (size_t i = 0; i < p->way_count; i++)
        common &= voc_plan_way(p->plan, i)->reasons;
    return p->way_count > 1 ? way->reasons & ~common : way->reasons;
}

const char *voc__way_reasons(voc__composer *c, const voc__pathway *p, const voc_way *way)
{
    static const struct {
        voc_way_reason reason;
        voc__phrase_key words;
    } all[] = {{VOC_WAY_FASTEST, SAY_WAY_FASTEST},
               {VOC_WAY_EARLIEST_PAY, SAY_WAY_EARLIEST_PAY},
               {VOC_WAY_FEWEST_STEPS, SAY_WAY_FEWEST_STEPS},
               {VOC_WAY_ONLINE, SAY_WAY_ONLINE}};
    unsigned own = voc__way_own_reasons(p, way);
    const char *text = NULL;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (own & (unsigned)all[i].reason)
            text = text ? voc__phrase(c, SAY_COMMA, text, voc__phrase(c, all[i].words))
                        : voc__phrase(c, all[i].words);
    return text ? voc__format_capital(&c->format, text) : NULL;
}

const char *voc__way_caveat(voc__composer *c, const voc_way *way)
{
    for (size_t i = 0; i < way->step_count; i++)
        if (way->steps[i].inferred)
            return voc__phrase(c, SAY_WAY_CREDITS);
    return NULL;
}

bool voc__pays_more(const voc_figure *a, const voc_figure *b)
{
    if (!voc__has_value(a))
        return false;
    if (!voc__has_value(b))
        return true;
    return a->unit.period == b->unit.period && strcmp(a->unit.currency, b->unit.currency) == 0 &&
           voc_decimal_compare(a->value, b->value) > 0;
}

const voc_job *voc__best_job(const voc_jobs *jobs)
{
    const voc_job *best = NULL;
    for (size_t i = 0; i < jobs->count; i++)
        if (!best || voc__pays_more(jobs->items[i].pay, best->pay))
            best = &jobs->items[i];
    return best;
}

void voc__section_going_on(voc__composer *c, const char *heading)
{
    voc_document_open(c->document, VOC_NODE_SECTION, &(voc_attributes){.level = 2});
    voc__add_node(c, VOC_NODE_HEADING, heading);
}
