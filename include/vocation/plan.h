/*
 * vocation/plan.h - ways from what a person has to what a person wants: an occupation, a
 * certification or a program of a catalog.
 *
 * A plan is a value. Its records, requirements and figures are the catalog's, which must outlive
 * it; all else belongs to the plan. It may be read by many threads. Months are counted from the
 * start, day 0; a range keeps both its ends all the way, and an end that no source states makes the
 * range not stated.
 */
#ifndef VOCATION_PLAN_H
#define VOCATION_PLAN_H

#include <vocation/catalog.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct voc_plan voc_plan;

/* Months worked in an occupation (id, code or name). */
typedef struct voc_experience {
    const char *occupation;
    int         months;
} voc_experience;

/* What somebody has and wishes. All zero: a person of whom nothing is known. */
typedef struct voc_person {
    voc_level             level;       /* the highest held; UNSTATED: high school is assumed */
    const char *const    *have;        /* certifications, finished programs and courses: names */
    size_t                have_count;
    const voc_experience *experience;
    size_t                experience_count;
    bool                  online;      /* only what can be studied online: wholly where such a way
                                          exists, else in part, as the programs' modality says */
    int                   most_months; /* ways that surely take longer are left out; 0: no bound */
    bool                  earn;        /* wants to earn on the way: such a way comes first */
} voc_person;

/* policy.as_of must be set. */
typedef struct voc_plan_request {
    voc_person  person;
    const char *target;   /* required: id, code or name */
    voc_strength weakest; /* the weakest strength that binds; UNSTATED: VOC_USUAL */
    voc_policy  policy;   /* which pay is named */
} voc_plan_request;

/* Why a way is among the alternatives; bits, one way may have several. */
typedef enum voc_way_reason {
    VOC_WAY_FASTEST      = 1 << 0, /* soonest at the target */
    VOC_WAY_EARLIEST_PAY = 1 << 1, /* least study before first pay */
    VOC_WAY_FEWEST_STEPS = 1 << 2,
    VOC_WAY_ONLINE       = 1 << 3, /* all of its study can be done online, at least in part */
} voc_way_reason;

typedef enum voc_step_kind {
    VOC_STEP_PROGRAM,
    VOC_STEP_CERTIFICATION,
    VOC_STEP_WORK,
} voc_step_kind;

typedef enum voc_need_status {
    VOC_NEED_HELD,      /* the person has it */
    VOC_NEED_GAINED,    /* an earlier step of the way gives it */
    VOC_NEED_MISSING,   /* binds, and is not there: the way ends before, or has to give it */
    VOC_NEED_ADVISED,   /* does not bind, and is not there */
    VOC_NEED_UNCHECKED, /* words, or a check that no record can tell: for the reader to see to */
} voc_need_status;

/* One requirement of a step or of the target, from the strongest to the weakest. */
typedef struct voc_need {
    const voc_requirement *requirement;
    voc_need_status        status;
    int                    by; /* GAINED: index of the step that gives it; else -1 */
} voc_need;

typedef struct voc_needs {
    const voc_need *items;
    size_t          count;
} voc_needs;

/* What one can work as from some moment of a way on. */
typedef struct voc_job {
    const voc_occupation *occupation;
    const voc_figure     *pay;   /* by the policy; NULL: none known */
    voc_needs             needs; /* met by then, and those that are only advised */
} voc_job;

typedef struct voc_jobs {
    const voc_job *items;
    size_t         count;
} voc_jobs;

typedef struct voc_step {
    voc_step_kind     kind;
    const voc_entity *entity;   /* voc_program, voc_certification or (WORK) voc_occupation */
    voc_range         start;    /* earliest and latest, months from the start of the way */
    voc_range         months;   /* how long; of an exam: 0 */
    bool              inferred; /* months are our reading: earlier study may or may not count */
    const voc_entity *credit;   /* a program done before whose study is counted in months; NULL:
                                   none, or (inferred) a degree of which only the level is known */
    bool              advised;  /* nothing binds it: an exam the target advises, open by then */
    bool              online;   /* can be studied online, at least in part (its modality says);
                                   false also where nobody says so, and of exams and work */
    voc_needs         needs;
    voc_level         level;    /* what a program gives; else UNSTATED */
    voc_jobs          jobs;     /* open when it ends, and not before */
} voc_step;

typedef struct voc_way {
    unsigned         reasons; /* bits of voc_way_reason */
    const voc_step  *steps;
    size_t           step_count;
    voc_range        months;    /* till the target is open */
    voc_range        first_pay; /* till a step opens the first job; not stated: none before the
                                   target does, or nobody says how long that takes */
    int              first_job; /* index of that step; -1: none before the target does */
    bool             online;    /* all of its programs can be studied online, at least in part */
    voc_needs        needs;     /* of the target itself, at the end of this way */
} voc_way;

/* Why there is no way. */
typedef enum voc_block_kind {
    VOC_BLOCK_NEED,   /* a requirement that nothing in the catalog gives */
    VOC_BLOCK_ONLINE, /* the wish: a program of the way cannot be studied online */
    VOC_BLOCK_MONTHS, /* the wish: the way takes longer */
} voc_block_kind;

/* Where no way leads to the target: how near one comes, and what blocks. */
typedef struct voc_block {
    voc_block_kind    kind;
    voc_way           way;      /* NEED: as far as it goes; else whole. Its reasons are 0 */
    const voc_entity *at;       /* NEED: the record that asks for it; ONLINE: the first program that
                                   is not online; MONTHS: the target */
    voc_need          blocking; /* NEED: status MISSING; else requirement NULL */
} voc_block;

/* NULL with an error in log: an unknown or ambiguous name, a target that is none of the three
 * kinds, no memory. No way to the target is no error: see voc_plan_block. The caller frees the
 * result with voc_plan_free. */
voc_plan *voc_plan_make(const voc_catalog *catalog, const voc_plan_request *request, voc_log *log);
void      voc_plan_free(voc_plan *plan); /* NULL is fine */

const voc_entity *voc_plan_target(const voc_plan *plan);

/* The level from which the plan starts: the person's, that of a finished program if it is higher,
 * or high school where nothing is said; then assumed (which may be NULL) is set. */
voc_level voc_plan_level(const voc_plan *plan, bool *assumed);

/* What the person has, as the catalog's records, in the order given. */
voc_entity_list voc_plan_have(const voc_plan *plan);

/* The wishes and the policy it was made with; its names are NULL. */
const voc_plan_request *voc_plan_asked(const voc_plan *plan);

/* The ways, the one to recommend first; no two hold the same steps. 0 when there is none. */
size_t         voc_plan_way_count(const voc_plan *plan);
const voc_way *voc_plan_way(const voc_plan *plan, size_t index);

/* The target's requirements as they stand today, before any step: what is held (HELD), what is
 * missing (MISSING, ADVISED) and what nobody can tell (UNCHECKED), strongest first. */
voc_needs voc_plan_needs(const voc_plan *plan);

/* What the person can work as today. */
voc_jobs voc_plan_jobs(const voc_plan *plan);

/* The nearest ways where none reaches the target; 0 where one does. */
size_t           voc_plan_block_count(const voc_plan *plan);
const voc_block *voc_plan_block(const voc_plan *plan, size_t index);

/* The words of text and JSON for the enums, which never change with the language of a report.
 * Static, never NULL; "unknown" outside the enum. */
const char *voc_way_reason_name(voc_way_reason reason); /* "fastest", "earliest-pay" ... */
const char *voc_step_kind_name(voc_step_kind kind);
const char *voc_need_status_name(voc_need_status status);
const char *voc_block_kind_name(voc_block_kind kind);

#ifdef __cplusplus
}
#endif

#endif
