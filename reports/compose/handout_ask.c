/* What to ask any school: what the catalog knows of the way of study, put as questions, then what
 * is always worth asking. */
#include "compose/handout.h"

enum { MOST_QUESTIONS = 8, MOST_DRAWBACKS = 2 };

typedef struct asking {
    voc__composer *c;
    size_t count;
} asking;

/* text NULL asks nothing. */
static void ask(asking *a, const char *text, const voc_source_list *sources)
{
    if (!text || a->count == MOST_QUESTIONS)
        return;
    a->count++;
    voc__open(a->c, VOC_NODE_CHOICE);
    voc__add(a->c, text);
    if (sources)
        voc__cite(a->c, sources);
    voc__close(a->c);
}

static void ask_accreditation(asking *a, const voc_program *p)
{
    if (!p->accreditor)
        return;
    ask(a, voc__phrase(a->c, SAY_ASK_ACCREDITED, voc__organization_short(a->c, p->accreditor)),
        NULL);
}

static void ask_checks(asking *a, const voc_requirements *requirements)
{
    for (size_t i = 0; i < requirements->count; i++)
        if (requirements->items[i].kind == VOC_REQUIRE_CHECK)
            ask(a, voc__phrase(a->c, SAY_ASK_CHECK, voc__text(a->c, &requirements->items[i].text)),
                &requirements->items[i].sources);
}

static void ask_drawbacks(asking *a, const voc_statements *cons)
{
    for (size_t i = 0; i < cons->count && i < MOST_DRAWBACKS; i++) {
        const char *text = voc__brief(a->c, &cons->items[i]);
        ask(a, text ? voc__phrase(a->c, SAY_ASK_DRAWBACK, text) : NULL, &cons->items[i].sources);
    }
}

static void ask_of_program(asking *a, const voc_program *p)
{
    ask_accreditation(a, p);
    if (p->modality != VOC_IN_PERSON)
        ask(a, voc__phrase(a->c, SAY_ASK_ONLINE), NULL);
    if (p->practice.count)
        ask(a, voc__phrase(a->c, SAY_ASK_PRACTICE), NULL);
    if (p->stacks_onto.count)
        ask(a, voc__phrase(a->c, SAY_ASK_CREDITS, voc__award_level(a->c, p->stacks_onto.items[0])),
            NULL);
    ask_drawbacks(a, &p->cons);
    ask_checks(a, &p->prerequisites);
}

void voc__handout_questions(voc__composer *c, const voc__handout *handout)
{
    static const voc__phrase_key last[] = {SAY_ASK_WORK, SAY_ASK_PART_TIME, SAY_ASK_AID};
    asking a = {.c = c};
    voc__section(c, 2, SAY_ASK_ANY_SCHOOL);
    voc_document_open(c->document, VOC_NODE_CHOICES, &(voc_attributes){.column_span = 2});
    ask(&a, voc__phrase(c, SAY_ASK_COST), NULL);
    if (handout->certification)
        ask(&a,
            voc__phrase(c, SAY_ASK_CREDENTIAL, voc__certification_short(c, handout->certification)),
            NULL);
    if (handout->career.program)
        ask_of_program(&a, handout->career.program);
    for (size_t i = 0; i < sizeof last / sizeof *last; i++)
        ask(&a, voc__phrase(c, last[i]), NULL);
    voc__close(c);
    voc__close(c);
}
