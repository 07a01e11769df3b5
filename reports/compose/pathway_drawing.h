/* compose/pathway_drawing.h - a way as it is drawn: months from its start, the earliest ones. */
#ifndef VOC_COMPOSE_PATHWAY_DRAWING_H
#define VOC_COMPOSE_PATHWAY_DRAWING_H

#include "compose/pathway.h"

/* Months at which a step begins and ends at the earliest; one of unstated length ends where it
 * begins. */
typedef struct voc__place {
    int from, to;
} voc__place;

/* A bar of study, or (uncertain) of the time that all of it may take more. */
typedef struct voc__study {
    int from, to;
    bool uncertain;
    const char *name;
    const char *caveat; /* why it is uncertain; NULL: sources state a range */
} voc__study;

/* What is gained at some month: by a program, and exams that hang on it. */
typedef struct voc__gain {
    int month;
    const char *name;
    const char *then[3];
    size_t then_count;
} voc__gain;

/* A job that one can have from some month on. */
typedef struct voc__post {
    const voc_occupation *occupation;
    const voc_figure *pay;
    int from;
    bool goal;
    bool uncertain; /* a step before is of a length that nobody states */
} voc__post;

typedef struct voc__way_drawing {
    voc__study *studies;
    voc__gain *gains;
    voc__post *posts;
    size_t study_count, gain_count, post_count;
    const char *undrawn; /* steps of which nobody states a length; NULL: none */
    int end;             /* month at which the goal is reached at the earliest */
} voc__way_drawing;

voc__way_drawing voc__draw_way(voc__composer *c, const voc__pathway *p, const voc_way *way);

/* A chart of months from the start; closed by voc__close. A place on its axis. */
void voc__open_month_chart(voc__composer *c, voc_chart chart, const char *alt);
voc_decimal voc__at_month(int month);

#endif
