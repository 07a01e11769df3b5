/* Requirements: which of them bind, which of them anything can give, what is held. */
#ifndef VOC_PLAN_NEED_H
#define VOC_PLAN_NEED_H

#include <vocation/plan.h>

#include "base/arena.h"
#include "base/array.h"
#include "model/catalog.h"
#include "model/giving.h"
#include "plan/person.h"

/* Something done on a way. */
typedef struct voc__act {
    const voc_entity *entity; /* program, certification, or occupation: work in it */
    voc_range months;         /* of work */
} voc__act;

/* What everything below stands on: read-only while a plan is made, but for waived. */
typedef struct voc__ground {
    const voc_catalog *catalog;
    const struct voc__giving *giving;
    const voc__holding *held;
    voc_strength weakest;                 /* that binds */
    voc_modality online;                  /* programs must be: ONLINE; BLENDED: at least in part;
                                             UNSTATED: anything goes */
    const voc_requirement *const *waived; /* taken as met */
    size_t waived_count;
    const struct voc__reach *reach; /* set: only what can be reached gives anything */
} voc__ground;

/* The requirements of a record, in two parts: those it states, and what is implied. */
typedef struct voc__asked {
    voc_requirements parts[2];
} voc__asked;

voc__asked voc__needs_of(const voc__ground *ground, const voc_entity *owner);

/* Whether the requirement at an index of list binds: strong enough, and no other source says
 * something stronger of the same matter. */
bool voc__need_binds(const voc_requirements *list, size_t index, voc_strength weakest);

/* The requirements of a record that bind, one after the other:
 *     voc__binding all = voc__binding_of(ground, owner);
 *     for (const voc_requirement *need; (need = voc__binding_next(ground, &all));) */
typedef struct voc__binding {
    voc__asked asked;
    size_t part, index; /* of the next that may bind */
} voc__binding;

voc__binding voc__binding_of(const voc__ground *ground, const voc_entity *owner);
const voc_requirement *voc__binding_next(const voc__ground *ground, voc__binding *all);

/* Whether records can tell that it is met. What they cannot tell is for the reader to see to and
 * never stops a way: words, checks, experience anywhere or of no months. */
bool voc__need_plannable(const voc_requirement *need);

/* Of experience, at least; where nobody says how many: some. */
int voc__months_asked(const voc_requirement *leaf);

/* Whether both ask for one thing: a level that two ask for is one. */
bool voc__need_same(const voc_requirement *a, const voc_requirement *b);

/* Whether the need is taken as met, for all who ask for the same. */
bool voc__need_waived(const voc__ground *ground, const voc_requirement *need);

/* Whether someone else than the person gives a leaf (no group). */
typedef bool voc__given(const voc__ground *ground, const voc_entity *owner,
                        const voc_requirement *leaf, void *context);

/* Whether a requirement of owner is met: by the person, or by what given says. */
bool voc__need_met(const voc__ground *ground, const voc_entity *owner, const voc_requirement *need,
                   voc__given *given, void *context);

/* Whether all that binds is met; the first that is not is written to unmet (NULL is fine). */
bool voc__needs_met(const voc__ground *ground, const voc_entity *owner, voc__given *given,
                    void *context, const voc_requirement **unmet);

/* By the person alone. */
bool voc__held_leaf(const voc__ground *ground, const voc_requirement *leaf);

/* Whether finishing the program gives owner's leaf. */
bool voc__program_gives(const voc__ground *ground, const voc_entity *owner,
                        const voc_requirement *leaf, const voc_program *program);

/* Whether the program's record says that it prepares for the exam. */
bool voc__program_prepares(const voc_program *program, const voc_entity *certification);

/* Whether the program may be studied, as the wishes go. */
bool voc__program_allowed(const voc__ground *ground, const voc_program *program);

/* Whether any program of the level gives owner's leaf: there may be very many. */
bool voc__leaf_is_general(const voc__ground *ground, const voc_entity *owner,
                          const voc_requirement *leaf);

/* Whether a program of the leaf's class prepares for the exam: then no other is meant. */
bool voc__is_prepared(const voc__ground *ground, const voc_entity *certification,
                      const voc_requirement *leaf);

/* Of work that the leaf asks for. */
int voc__months_held(const voc__ground *ground, const voc_requirement *leaf);

/* givers.c: everything that gives owner's leaf; of work, as long as the leaf asks beyond what is
 * held. Of a general leaf, where ground->reach is set, what is reached, of the owner's own field
 * first. Pushes voc__act. */
void voc__givers(const voc__ground *ground, const voc_entity *owner, const voc_requirement *leaf,
                 voc__array *acts);

/* The occupation can be judged: sources say what it takes, or programs lead to it. */
bool voc__occupation_stated(const voc__ground *ground, const voc_occupation *occupation);

#endif
