/*
 * vocation/compare.h - two to five things of one kind side by side, like with like.
 *
 * A comparison is a value: rows of cells of items, with what differs, what is alike and what cannot
 * be compared. It is printed as text (voc_comparison_print), as JSON (vocation/export.h) and as a
 * sheet (vocation/compose.h). Statements, figures and records in it are the catalog's, which must
 * outlive it; all else belongs to the comparison. It may be read by many threads.
 */
#ifndef VOCATION_COMPARE_H
#define VOCATION_COMPARE_H

#include <stdio.h>

#include <vocation/catalog.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { VOC_COMPARISON_MIN = 2, VOC_COMPARISON_MAX = 5 };

/* What a row is about. Which criteria a kind has, and in what order: lib/compare/criteria.def. */
typedef enum voc_criterion {
    VOC_CRITERION_WORK,           /* occupation: its summary */
    VOC_CRITERION_EDUCATION,      /* occupation: requirements of level or program */
    VOC_CRITERION_STUDY,          /* occupation: months of the programs that lead to it */
    VOC_CRITERION_EXPERIENCE,     /* occupation: requirements of experience */
    VOC_CRITERION_PAY,            /* occupation: median pay */
    VOC_CRITERION_OTHER_PAY,      /* occupation: newest pay by each other publisher */
    VOC_CRITERION_CHANGE,         /* occupation: expected change in jobs, percent and absolute */
    VOC_CRITERION_EARLIER_CHANGE, /* occupation: the newest earlier window that two share */
    VOC_CRITERION_OPENINGS,       /* occupation: openings a year */
    VOC_CRITERION_EMPLOYERS,      /* occupation */
    VOC_CRITERION_CERTIFICATION,  /* occupation: is one needed */
    VOC_CRITERION_CREDENTIALS,    /* occupation: which ones belong to it */
    VOC_CRITERION_POSTINGS,       /* occupation: jobs seen advertised */
    VOC_CRITERION_AUDIENCE,       /* program, certification: who it is for */
    VOC_CRITERION_AWARD,          /* program */
    VOC_CRITERION_LEVEL,          /* program */
    VOC_CRITERION_DURATION,       /* program: months */
    VOC_CRITERION_MODALITY,       /* program: online or not */
    VOC_CRITERION_TO_ENTER,       /* program: prerequisites */
    VOC_CRITERION_COURSES,        /* program */
    VOC_CRITERION_TO_GRADUATE,    /* program */
    VOC_CRITERION_LEADS_TO,       /* program: occupations */
    VOC_CRITERION_PREPARES_FOR,   /* program: certifications */
    VOC_CRITERION_ACCREDITOR,     /* program */
    VOC_CRITERION_COST,           /* program */
    VOC_CRITERION_EARNINGS,       /* program: graduates' */
    VOC_CRITERION_PROS,           /* program */
    VOC_CRITERION_CONS,           /* program */
    VOC_CRITERION_ISSUER,         /* certification */
    VOC_CRITERION_KIND,           /* certification or license */
    VOC_CRITERION_ELIGIBILITY,    /* certification */
    VOC_CRITERION_EXAM_AREAS,     /* certification */
    VOC_CRITERION_VALIDITY,       /* certification: months */
    VOC_CRITERION_RENEWAL,        /* certification */
    VOC_CRITERION_FEE,            /* certification */
    VOC_CRITERION_PLACE,          /* institution */
    VOC_CRITERION_ONLINE,         /* institution */
    VOC_CRITERION_OFFERINGS,      /* institution: its programs */
    VOC_CRITERION_LISTINGS,       /* institution: lists that name it, which may be paid for */
    VOC_CRITERION_COUNT
} voc_criterion;

/* The words of text and JSON, which never change with the language of a report. Static, never NULL;
 * "" for a value outside the enum. A criterion's: "pay", "to-enter". */
const char *voc_criterion_name(voc_criterion criterion);

typedef enum voc_datum_kind {
    VOC_DATUM_STATEMENT,   /* statement */
    VOC_DATUM_WORDS,       /* words, with the sources of the record they are a member of */
    VOC_DATUM_REQUIREMENT, /* requirement */
    VOC_DATUM_FIGURE,      /* figure; rate where it is a percent over a window */
    VOC_DATUM_MONTHS,      /* months */
    VOC_DATUM_LEVEL,       /* level */
    VOC_DATUM_MODALITY,    /* modality */
    VOC_DATUM_YES_NO,      /* yes */
    VOC_DATUM_ENTITY,      /* entity: a record named */
    VOC_DATUM_POSTING,     /* entity: the posting */
    VOC_DATUM_LISTING,     /* listing */
} voc_datum_kind;

/* One thing in a cell. The member of as that kind names is set. */
typedef struct voc_datum {
    voc_datum_kind kind;
    union {
        const voc_statement *statement;
        const voc_words *words;
        const voc_requirement *requirement;
        const voc_figure *figure;
        const voc_entity *entity;
        const voc_listing *listing;
        voc_range months;
        voc_level level;
        voc_modality modality;
        bool yes;
    } as;
    voc_source_list sources; /* that say so; may be empty */
    unsigned unlike;    /* FIGURE: bits of voc_unlikeness against its row; else 0 */
    voc_age_notice age; /* FIGURE */
    bool has_rate;      /* FIGURE: rate is set, a derived value: label it so */
    voc_decimal rate;   /* percent a year */
} voc_datum;

/* Why a cell is empty. */
typedef enum voc_missing {
    VOC_NOT_MISSING,
    VOC_MISSING_NOT_STATED, /* no source says anything */
    VOC_MISSING_NONE_FOUND, /* no figure that is like the row's */
    VOC_MISSING_WITHHELD,   /* as the source gives it */
    VOC_MISSING_NOT_SURVEYED,
    VOC_MISSING_NOT_APPLICABLE,
    VOC_MISSING_UNREADABLE,
} voc_missing;

/* "not-stated", "none-found", "withheld" ... ; "" for VOC_NOT_MISSING. */
const char *voc_missing_name(voc_missing missing);

/* Of one bit of voc_unlikeness: "source-kind". */
const char *voc_unlikeness_name(voc_unlikeness bit);

typedef enum voc_row_verdict {
    VOC_ROW_NOT_COMPARED, /* a cell is missing or unlike: nothing can be said */
    VOC_ROW_DIFFERS,
    VOC_ROW_ALIKE
} voc_row_verdict;

/* "not-compared", "differs", "alike". */
const char *voc_row_verdict_name(voc_row_verdict verdict);

typedef struct voc_comparison_cell {
    const voc_datum *items;
    size_t count;
    voc_missing missing; /* of count 0, or of one figure that has no value */
    unsigned unlike;     /* bits of voc_unlikeness of its items together; 0: like its row */
} voc_comparison_cell;

typedef struct voc_comparison_row {
    voc_criterion criterion;
    int part; /* 0; 1, 2 ... for the parts of a row that was split */
    voc_row_verdict verdict;
    const voc_comparison_cell *cells; /* as many as subjects */
    const voc_figure *pattern;        /* of figures: what like means here; NULL elsewhere */
    voc_source_list sources;          /* those that every filled cell shares; may be empty */
    bool superseded;                  /* an older statement of a row above */
    bool optional;                    /* a one-page sheet may leave it out, saying so */
} voc_comparison_row;

typedef struct voc_comparison {
    voc_kind kind;
    const voc_entity *const *subjects;
    size_t subject_count;
    const voc_comparison_row *rows;
    size_t row_count;
    voc_policy policy;
} voc_comparison;

/* Compares the records with these ids, codes or names; policy must be given. NULL with an error in
 * log when one is unknown or ambiguous, the kinds differ, the kind has no criteria, one stands
 * twice, their number is not 2 to 5, catalog is NULL, or memory runs out. Rows on which no subject
 * states anything are left out. The caller frees the result with voc_comparison_free.
 *
 * Rows of figures: the row's pattern is the source, date or window and statistic
 * that most of the subjects share, the newest of those; each subject shows its figure of that
 * pattern, else its own. If one subject in three or more has none, its cell shows its own figure
 * with what is unlike; if more have none, or there are only two subjects, the row is split. A group
 * wider or narrower than the subject marks the cell. A row with an unlike cell, other than by scope
 * or taxonomy, or with a missing one is not compared. */
const voc_comparison *voc_compare(const voc_catalog *catalog, const char *const *subjects,
                                  size_t count, const voc_policy *policy, voc_log *log);
/* NULL is fine. */
void voc_comparison_free(const voc_comparison *comparison);

/* The comparison as plain text in the words of the catalog format. language chooses among
 * translations (NULL: the catalog's). What could steer a terminal is printed as \xNN.
 * VOC_ERROR_FILE when out refuses, VOC_ERROR_MEMORY. */
voc_status voc_comparison_print(const voc_comparison *comparison, const char *language, FILE *out);

#ifdef __cplusplus
}
#endif

#endif
