/*
 * vocation/figure.h - figures: dated statements of a number by a source, and the policy that says
 * which of them to print.
 *
 * A figure's key is subject, scope, measure, category, statistic, date or window, place, industry,
 * population, taxonomy, source. Two figures with one key and different values are a conflict; with
 * different keys they are not, and are never mixed silently.
 *
 * All functions are pure: any thread, no ownership. No argument may be NULL unless said.
 */
#ifndef VOCATION_FIGURE_H
#define VOCATION_FIGURE_H

#include <vocation/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Open table: lib/model/measures.def adds one line a measure. Names as in the catalog format. */
typedef enum voc_measure {
    VOC_PAY,                /* "pay" */
    VOC_EMPLOYMENT,         /* "employment": jobs */
    VOC_EMPLOYMENT_CHANGE,  /* "employment-change": percent or jobs over a window */
    VOC_OPENINGS,           /* "openings": jobs a year, replacement of leavers included */
    VOC_ATTAINMENT,         /* "attainment": percent with a level (category) */
    VOC_GRADUATE_EARNINGS,  /* "graduate-earnings" */
    VOC_DEBT,               /* "debt" */
    VOC_COST,               /* "cost" */
    VOC_FEE,                /* "fee" */
    VOC_PASS_RATE,          /* "pass-rate" */
    VOC_INTEREST,           /* "interest" */
    VOC_IMPORTANCE,         /* "importance" */
    VOC_MEASURE_COUNT
} voc_measure;

/* Names: lib/model/statistics.def. P10: a tenth of all have less. */
typedef enum voc_statistic {
    VOC_MEDIAN, VOC_MEAN, VOC_P10, VOC_P25, VOC_P75, VOC_P90, VOC_LOWEST, VOC_HIGHEST,
    VOC_COUNT, VOC_PERCENT, VOC_STATISTIC_COUNT
} voc_statistic;

/* Whether there is a value, and why not. */
typedef enum voc_figure_status {
    VOC_VALUE,
    VOC_AT_LEAST, /* top-coded: value is the bound */
    VOC_AT_MOST,
    VOC_WITHHELD,
    VOC_NOT_SURVEYED,
    VOC_NOT_APPLICABLE,
    VOC_UNREADABLE,
} voc_figure_status;

/* How the group that a number is really about relates to the subject it is filed under. */
typedef enum voc_scope_relation {
    VOC_SCOPE_SAME,     /* the subject itself, perhaps under the source's name for it */
    VOC_SCOPE_WIDER,    /* a group that holds the subject and more */
    VOC_SCOPE_NARROWER,
} voc_scope_relation;

typedef struct voc_scope {
    voc_words          title;    /* as the source names the group; unstated: the subject's title */
    const char        *code;     /* its code in the figure's taxonomy, or NULL */
    voc_scope_relation relation;
    bool               inferred;
} voc_scope;

typedef enum voc_unit_kind { VOC_UNIT_MONEY, VOC_UNIT_PERCENT, VOC_UNIT_JOBS, VOC_UNIT_MONTHS,
                             VOC_UNIT_SCORE } voc_unit_kind;
typedef enum voc_unit_period { VOC_ONCE, VOC_A_YEAR, VOC_AN_HOUR } voc_unit_period;

/* "USD/year", "USD/hour", "USD", "percent", "jobs", "jobs/year", "months", "score". */
typedef struct voc_unit {
    voc_unit_kind   kind;
    voc_unit_period period;
    char            currency[4]; /* ISO 4217, of money; else "" */
} voc_unit;

/* Years from and to, both reference points: {2024, 2034}. from.year 0: no window. */
typedef struct voc_window {
    voc_date from, to;
} voc_window;

struct voc_figure {
    const voc_entity *subject;
    voc_scope         scope;
    voc_measure       measure;
    const char       *category; /* of a distribution; else NULL */
    voc_statistic     statistic;
    voc_figure_status status;
    voc_decimal       value;     /* exact as published */
    voc_decimal       precision; /* the source rounds to this step; units 0: not stated */
    voc_unit          unit;
    voc_date          date;      /* reference date; year 0: none (then a window, or undated) */
    voc_window        window;
    voc_words         place, industry, population; /* unstated: the nation, all, all */
    const char       *taxonomy;  /* "SOC 2018"; NULL: not known */
    bool              taxonomy_inferred;
    long              sample;    /* n; 0: not stated */
    voc_decimal       error;     /* standard error; units 0: not stated */
    const voc_source *source;    /* never NULL */
    bool              approximate, inferred;
    voc_words         wording;   /* as found, where it differs from the measure */
    voc_words         note;
    const char       *file;         /* where it was stated, for messages */
    unsigned          line, column;
};

/* The words of the catalog format. Static, never NULL; "unknown" outside the enum. */
const char *voc_measure_name(voc_measure measure);
const char *voc_statistic_name(voc_statistic statistic);
const char *voc_figure_status_name(voc_figure_status status);

/* The end of a figure's reference period: of its date, or of its window's first year where it has a
 * window (a projection is as old as its base). Year 0 when undated. */
voc_date voc_figure_reference(const voc_figure *figure);

/* Whole years from the end of the reference period to as_of, rounded down; never below 0; -1 when
 * undated, 0 where as_of is no date. "2016" ends on 31 December 2016. */
int voc_figure_age(const voc_figure *figure, voc_date as_of);

typedef enum voc_age_notice {
    VOC_AGE_CURRENT,
    VOC_AGE_OLD,           /* a dated figure over the threshold */
    VOC_AGE_WINDOW_BEGAN,  /* an open window that began over the threshold ago */
    VOC_AGE_WINDOW_ENDED,
    VOC_AGE_UNDATED,
} voc_age_notice;

/* Whether two figures differ in what would make a comparison unlike. Bits may be combined. */
typedef enum voc_unlikeness {
    VOC_UNLIKE_STATISTIC   = 1 << 0,
    VOC_UNLIKE_SOURCE_KIND = 1 << 1,
    VOC_UNLIKE_SOURCE      = 1 << 2, /* another publisher or product of the same kind */
    VOC_UNLIKE_DATE        = 1 << 3, /* another year or window */
    VOC_UNLIKE_SCOPE       = 1 << 4, /* one is for a group wider or narrower than its subject */
    VOC_UNLIKE_TAXONOMY    = 1 << 5,
    VOC_UNLIKE_PLACE       = 1 << 6,
    VOC_UNLIKE_INDUSTRY    = 1 << 7,
    VOC_UNLIKE_POPULATION  = 1 << 8,
    VOC_UNLIKE_UNIT        = 1 << 9,
} voc_unlikeness;

/* Bits of voc_unlikeness; 0: like for like. */
unsigned voc_figure_unlikeness(const voc_figure *a, const voc_figure *b);

/* Same value as far as both are rounded: a difference below the rounding is no difference. */
bool voc_figure_same_value(const voc_figure *a, const voc_figure *b);

typedef enum voc_policy_choice {
    VOC_POLICY_OFFICIAL, /* newest official; a commercial one only where no official one exists */
    VOC_POLICY_NEWEST,   /* newest of any kind */
    VOC_POLICY_SAME_SOURCE, /* across a comparison: the newest source and date that most subjects
                               share */
} voc_policy_choice;

/* Zero is the default: newest official, thresholds of three years. as_of must be set by the caller;
 * figures whose reference lies after it are left out. */
typedef struct voc_policy {
    voc_policy_choice choice;
    voc_date          as_of;
    int               pay_years;    /* pay older than this is old; 0: 3 */
    int               window_years; /* a window that began longer ago than this is dated; 0: 3 */
} voc_policy;

/* What to look for. Only figures of the nation, all industries and all people answer: those that
 * state no place, industry or population. */
typedef struct voc_figure_query {
    voc_measure     measure;
    voc_statistic   statistic;
    voc_unit_kind   unit;
    const char     *category; /* NULL: figures of no category */
} voc_figure_query;

/* The figure of figures that the policy prints, or NULL. Ties go to catalog order. */
const voc_figure *voc_figure_pick(const voc_figure_list *figures, const voc_figure_query *query,
                                  const voc_policy *policy);

/* All that answer the query and are not after as_of, newest first; at most capacity are written to
 * out, which may be NULL where capacity is 0. Returns how many there are. */
size_t voc_figure_series(const voc_figure_list *figures, const voc_figure_query *query,
                         const voc_policy *policy, const voc_figure **out, size_t capacity);

/* Whether a report of policy's date has to say how old the figure is. */
voc_age_notice voc_figure_age_notice(const voc_figure *figure, const voc_policy *policy);

/* Percent a year that a percent over a window comes to: ((1 + p/100)^(1/years) - 1) * 100, to two
 * decimals. A derived value: label it so. False when the figure is no percent over a window. */
bool voc_figure_annual_rate(const voc_figure *figure, voc_decimal *rate);

#ifdef __cplusplus
}
#endif

#endif
