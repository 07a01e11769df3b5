/* compose/pathway.h - a personal pathway in the making: what its files share. */
#ifndef VOC_COMPOSE_PATHWAY_H
#define VOC_COMPOSE_PATHWAY_H

#include <vocation/plan.h>

#include "compose/parts.h"

typedef struct voc__pathway {
    const voc_pathway_request *request;
    const voc_plan *plan;
    const voc_entity *target;
    const voc_way *way;     /* the one that is drawn: the first, or the nearest; NULL: none */
    const voc_block *block; /* why the goal is not reached; NULL: it is */
    size_t way_count;
    const char *name; /* NULL: nobody's */
    bool there;       /* the goal is open already */
    bool any_field;   /* there by a level alone: in which field it is, nobody has said */
    bool unchecked;   /* there, but for what binds and no record can tell */
    bool held;        /* the goal is a credential, and is held: nothing asks for anything more */
} voc__pathway;

/* pathway_words.c: a title as it stands within a sentence. */
const char *voc__in_sentence(voc__composer *c, const voc_entity *entity);
/* What a step is called in few words: an award's level, a certification's abbreviation, the title
 * of work. */
const char *voc__step_name(voc__composer *c, const voc_step *step);
/* The same of the record itself, in full. */
const char *voc__step_title(voc__composer *c, const voc_step *step);
/* "A Fastest": the letter of a way, and why it stands there. */
const char *voc__way_letter(voc__composer *c, size_t index);
const char *voc__way_reasons(voc__composer *c, const voc__pathway *p, const voc_way *way);
/* Its reasons that not all ways have. */
unsigned voc__way_own_reasons(const voc__pathway *p, const voc_way *way);
/* Why the months of a way are not sure: NULL, or a note. */
const char *voc__way_caveat(voc__composer *c, const voc_way *way);
/* Whether a is a pay that is known, and more than b where they can be held to each other; more than
 * none that is known. */
bool voc__pays_more(const voc_figure *a, const voc_figure *b);
/* Of all jobs the one that pays most; of none with pay the first; NULL: there are none. */
const voc_job *voc__best_job(const voc_jobs *jobs);
const voc_program *voc__as_program(const voc_entity *entity);
const voc_certification *voc__as_certification(const voc_entity *entity);
const voc_occupation *voc__as_occupation(const voc_entity *entity);

/* pathway_title.c */
void voc__pathway_title(voc__composer *c, const voc__pathway *p);
const char *voc__pathway_title_words(voc__composer *c, const voc__pathway *p);
void voc__pathway_numbers(voc__composer *c, const voc__pathway *p);
/* pathway_needs.c */
void voc__pathway_needs(voc__composer *c, const voc__pathway *p);
/* pathway_timeline.c */
void voc__pathway_timeline(voc__composer *c, const voc__pathway *p);
/* pathway_ways.c */
void voc__pathway_ways(voc__composer *c, const voc__pathway *p);
/* pathway_blocks.c: what blocks, and the nearest ways. */
void voc__pathway_blocks(voc__composer *c, const voc__pathway *p);
/* pathway_actions.c */
void voc__pathway_actions(voc__composer *c, const voc__pathway *p);
/* contact.c: name, address and the like beside a QR code, as a section; nothing where nothing is
 * stated. */
bool voc__has_contact(const voc_contact *contact);
void voc__contact_section(voc__composer *c, const voc_contact *contact);

/* A section of level 2 whose letters go on from those before it. */
void voc__section_going_on(voc__composer *c, const char *heading);

#endif
