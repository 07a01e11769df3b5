/* compose/handout.h - the parts of the handout: one sheet, two sides. */
#ifndef VOC_COMPOSE_HANDOUT_H
#define VOC_COMPOSE_HANDOUT_H

#include <vocation/compare.h>

#include "compose/career.h"

typedef struct voc__handout {
    voc__career career;                     /* occupation and its usual way of study */
    const voc_certification *certification; /* the main one that belongs to it; NULL: none */
    const voc_institution *institution;     /* whose questions the slip asks; NULL: none */
    const voc_contact *contact;             /* NULL: nobody */
    const char *url;                        /* that the code leads to; NULL: none */
    bool guide;                             /* it is said to lead to this guide, not to an office */
} voc__handout;

/* handout_front.c */
void voc__handout_front(voc__composer *c, const voc__handout *handout);

/* handout_back.c */
void voc__handout_back(voc__composer *c, const voc__handout *handout,
                       const voc_comparison *comparison);

/* The subject and up to two occupations near it: where it leads, what may be done instead, what
 * shares its field. Returns their number. */
enum { VOC__HANDOUT_SUBJECTS = 3 };
size_t voc__handout_subjects(voc__composer *c, const voc__handout *handout,
                             const char *ids[VOC__HANDOUT_SUBJECTS]);

/* handout_ask.c: boxes with what to ask a school, in words of the catalog and the phrase table. */
void voc__handout_questions(voc__composer *c, const voc__handout *handout);

/* handout_slip.c: the form to cut off. */
void voc__handout_slip(voc__composer *c, const voc__handout *handout);

/* handout.c: the lines of the contact that there are; its postal address only if asked for. */
void voc__handout_contact(voc__composer *c, const voc_contact *contact, bool address);
bool voc__handout_reaches(const voc__handout *handout); /* there is a contact or a url */

#endif
