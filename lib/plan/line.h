/* Acts in the order in which they can be done, and how long they take. */
#ifndef VOC_PLAN_LINE_H
#define VOC_PLAN_LINE_H

#include "plan/need.h"

/* Compared part by part: ways of which a length is not stated come last, then the latest end. */
typedef struct voc__elapsed {
    int unstated; /* parts whose length nobody states */
    int high, low;
} voc__elapsed;

voc__elapsed voc__elapsed_add(voc__elapsed span, voc_range months);
int voc__elapsed_compare(voc__elapsed a, voc__elapsed b);

/* The same, at the latest too. */
static inline voc_range voc__earliest(voc_range months)
{
    return (voc_range){months.stated, months.low, months.low};
}

typedef struct voc__done {
    voc__act act;
    voc_range months;
    bool inferred, advised;
    const voc_entity *credit;
} voc__done;

/* What has been done so far. */
typedef struct voc__line {
    voc__done *items; /* room for all acts that are lined up */
    size_t count;
    voc__elapsed total;
} voc__line;

/* Does as many of the acts as can be done. Earlier study comes before what it counts toward. */
void voc__line_up(const voc__ground *ground, const voc__act *acts, size_t count, voc__line *line);

/* Whether the line holds the act. */
bool voc__line_holds(const voc__line *line, const voc_entity *entity);

/* voc__given; context: the line. */
bool voc__line_gives(const voc__ground *ground, const voc_entity *owner,
                     const voc_requirement *leaf, void *line);

/* Whether earlier study counts toward later: 0 no, or a length is not stated, 1 perhaps (of the
 * same field, between what entering takes and what it gives), 2 it stacks. */
int voc__counts_toward(const voc__ground *ground, const voc_program *earlier,
                       const voc_program *later);

/* Whether it is study that counts toward any of the line. */
bool voc__counts_for_line(const voc__ground *ground, const voc_entity *earlier,
                          const voc__line *line);

/* What a program takes at the least, whatever was done before. */
voc_range voc__least_months(const voc__ground *ground, const voc_program *program);

/* What no way that ends with the program can be shorter than, where what it needs takes so long. */
voc__elapsed voc__least_after(const voc__ground *ground, const voc_program *program,
                              voc__elapsed before);

#endif
