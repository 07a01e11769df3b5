/* compose/career.h - the sections of the career guide, one function each. A section without facts
 * prints nothing; voc__has_ functions tell beforehand where columns depend on it. */
#ifndef VOC_COMPOSE_CAREER_H
#define VOC_COMPOSE_CAREER_H

#include "compose/parts.h"

enum { VOC__MAX_STEPS = 5 };

typedef struct voc__career {
    const voc_occupation *occupation;
    const voc_program *program;               /* the usual way of study; NULL: none known */
    const voc_program *steps[VOC__MAX_STEPS]; /* it and what stacks below and above, by time */
    size_t step_count;
    voc_program_list programs; /* that lead here, offerings left out */
    voc_posting_list postings; /* of this occupation and of those it is the broader one of */
    voc_source_list sources;   /* that speak of the occupation */
} voc__career;

void voc__career_glance(voc__composer *c, const voc__career *career);
bool voc__has_pay(voc__composer *c, const voc__career *career);
void voc__career_pay(voc__composer *c, const voc__career *career, bool new_page);
/* The medians of the pay section; false when there are none. */
bool voc__pay_history(voc__composer *c, const voc_figure_list *figures);
void voc__pay_by_industry(voc__composer *c, const voc_figure_list *figures);
void voc__career_notes(voc__composer *c, const voc_occupation *o);
void voc__career_outlook(voc__composer *c, const voc__career *career);
void voc__career_route(voc__composer *c, const voc__career *career);
void voc__career_courses(voc__composer *c, const voc__career *career);
void voc__career_certifications(voc__composer *c, const voc__career *career);
void voc__career_postings(voc__composer *c, const voc__career *career);
void voc__career_relations(voc__composer *c, const voc__career *career);
void voc__career_more(voc__composer *c, const voc__career *career);

/* Which programs lead here, and how they stack. */
void voc__career_study(voc__composer *c, voc__career *career);

#endif
