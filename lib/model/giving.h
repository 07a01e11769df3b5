/* What gives what: for each thing that a requirement may ask for, who provides it; and which
 * occupations a step may open. Made once with the catalog, so that a plan starts from lists. */
#ifndef VOC_MODEL_GIVING_H
#define VOC_MODEL_GIVING_H

#include "model/catalog.h"

/* Lists of records, one for each index of a kind. */
typedef struct voc__lists {
    const voc_entity *const *items;
    const size_t *starts; /* one more than there are lists */
} voc__lists;

/* Programs at schools are among all of these; one that has a template and differs from it in
 * nothing that a plan weighs is not. */
struct voc__giving {
    voc__lists leading;    /* by occupation: programs that lead to it or to a broader one */
    voc__lists preparing;  /* by certification: programs that prepare for it */
    voc__lists teaching;   /* by course: programs whose students take it */
    voc__lists accredited; /* by organization: programs that it accredits */
    voc__lists in_field;   /* by field: programs, lowest level first */
    voc__lists stacking;   /* by program: those that stack onto it */
    voc__lists offered;    /* by program: those at schools that have it as template */
    voc__lists of_level;   /* by level: programs, those of a stated length first, shortest first */
    voc__lists opening[VOC_KIND_COUNT]; /* by PROGRAM, COURSE, CERTIFICATION, OCCUPATION:
                                           occupations that ask for it, for work in it, or
                                           to which it leads */
    const voc_level *entry;             /* by program: the highest level that entering it takes, by
                                           its record or by what its level is: study up to there is
                                           no part of it */
    voc__lists below;                   /* by occupation: from which work one moves up to it */
    const voc_range *credit;            /* by program: what of it other programs may count for at
                                           the most, at its earliest and at its latest end */
    const int *stone_pay;               /* by program: months at the latest end before which no
                                           study that counts toward it opens a job; INT_MAX: none */
    const voc_level *leading_top;       /* by occupation: the highest level among leading */
    const int *longest;                 /* by field and level: voc__longest_at */
    const voc_requirements *implied;    /* by occupation: where no source says what it takes: any
                                           of the programs that lead to it, or else work from
                                           which one moves up to it; inferred */
    const voc_requirements *entering;   /* by program: what entering it implies by what its level
                                           is (an award after high school ...), where its record
                                           asks for no education itself; inferred */
};

/* In the catalog's arena; NULL without memory. */
const struct voc__giving *voc__giving_make(const voc_catalog *catalog, voc__arena *arena);

static inline voc_entity_list voc__list_at(const voc__lists *lists, size_t index)
{
    return (voc_entity_list){lists->items + lists->starts[index],
                             lists->starts[index + 1] - lists->starts[index]};
}

/* The longest stated length (its lower end) of the field's programs of the level; 0: none. */
static inline int voc__longest_at(const struct voc__giving *giving, const voc_field *field,
                                  voc_level level)
{
    return giving->longest[field->entity.index * (VOC_LEVEL_DOCTORAL + 1) + (size_t)level];
}

/* Whether a course of this role is one that all who finish the program have taken. */
bool voc__course_is_taken(voc_course_role role);

#endif
