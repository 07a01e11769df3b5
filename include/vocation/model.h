/*
 * vocation/model.h - the records of a catalog: what is known about occupations, programs, courses,
 * certifications, organizations, institutions, job postings and sources.
 *
 * Records are open: members are read directly and never written; every pointer belongs to the
 * catalog it came from and lives as long as it does. Members are only ever appended. A finished
 * catalog may be read by any number of threads at once.
 *
 * A list is a pointer and a count; an empty list is {NULL, 0}. A text that is not stated is NULL.
 * Member names are those of the catalog format (docs/catalog-format.md).
 */
#ifndef VOCATION_MODEL_H
#define VOCATION_MODEL_H

#include <stdbool.h>
#include <stddef.h>

#include <vocation/date.h>
#include <vocation/decimal.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct voc_entity voc_entity;
typedef struct voc_field voc_field;
typedef struct voc_occupation voc_occupation;
typedef struct voc_program voc_program;
typedef struct voc_course voc_course;
typedef struct voc_certification voc_certification;
typedef struct voc_organization voc_organization;
typedef struct voc_institution voc_institution;
typedef struct voc_posting voc_posting;
typedef struct voc_source voc_source;
typedef struct voc_figure voc_figure; /* vocation/figure.h */

/* Defines the list type NAMEs of pointers to NAME: {const NAME *const *items; size_t count;}. */
#define VOC_LIST(name)                                                                             \
    typedef struct name##_list {                                                                   \
        const name *const *items;                                                                  \
        size_t             count;                                                                  \
    } name##_list

VOC_LIST(voc_entity);
VOC_LIST(voc_field);
VOC_LIST(voc_occupation);
VOC_LIST(voc_program);
VOC_LIST(voc_course);
VOC_LIST(voc_certification);
VOC_LIST(voc_organization);
VOC_LIST(voc_institution);
VOC_LIST(voc_posting);
VOC_LIST(voc_source);
VOC_LIST(voc_figure);

/* ---- words ----------------------------------------------------------------------------------- */

/* The same words in another language (BCP 47 tag). */
typedef struct voc_translation {
    const char *language;
    const char *text;
} voc_translation;

/* Words in the catalog's language, and in others where the catalog has them: then translations
 * holds every language, the catalog's own too. Not stated: text NULL. */
typedef struct voc_words {
    const char            *text;
    const voc_translation *translations;
    size_t                 translation_count;
} voc_words;

/* The words in language (NULL: the catalog's own), or in the catalog's language where there is no
 * translation. Matches the whole tag first, then its primary part ("es-MX" finds "es"). NULL when
 * not stated. words must not be NULL; the result belongs to the catalog. */
const char *voc_words_in(const voc_words *words, const char *language);

/* How a question is answered on paper. */
typedef enum voc_answer {
    VOC_ANSWER_WORDS,   /* in words; also of what is no question */
    VOC_ANSWER_SUBJECT, /* with what one may study */
    VOC_ANSWER_LEVEL,   /* with a level of education */
    VOC_ANSWER_YES_NO,
} voc_answer;

/* One thing that sources state in words: a duty, a pro, a prerequisite, a summary. */
typedef struct voc_statement {
    voc_words       text;
    voc_words       brief;   /* the form for a table cell; not stated: use text */
    voc_source_list sources; /* its own, or else those of its list or entity */
    bool            inferred;
    voc_answer      answer;  /* of a question */
} voc_statement;

typedef struct voc_statements {
    const voc_statement *items;
    size_t               count;
} voc_statements;

/* A whole number or a span of them, both ends included: "duration": 24 or [12, 24]. Unit by member,
 * months unless said otherwise. Not stated: stated is false. */
typedef struct voc_range {
    bool stated;
    int  low, high;
} voc_range;

/* A code in a published system. System names are those of the catalog format: "soc-2018",
 * "soc-2010", "onet-soc-2019", "cip-2020", "ipeds". */
typedef struct voc_code {
    const char *system;
    const char *code;
    bool        inferred; /* nobody stated it; it is a reading of ours */
} voc_code;

typedef struct voc_codes {
    const voc_code *items;
    size_t          count;
} voc_codes;

typedef enum voc_alias_kind {
    VOC_ALIAS_NAME,        /* another name in use */
    VOC_ALIAS_ABBREVIATION,
    VOC_ALIAS_FORMER,      /* a former name */
    VOC_ALIAS_MISSPELLING, /* found in a source: looked up, never printed */
} voc_alias_kind;

typedef struct voc_alias {
    const char     *name;
    voc_alias_kind  kind;
    voc_date        from, to; /* validity of a former name; year 0: not stated */
    voc_source_list sources;
} voc_alias;

typedef struct voc_aliases {
    const voc_alias *items;
    size_t           count;
} voc_aliases;

/* A member whose name begins with "x-": kept as it was, as JSON text. */
typedef struct voc_extra {
    const char *name;
    const char *json;
} voc_extra;

typedef struct voc_extras {
    const voc_extra *items;
    size_t           count;
} voc_extras;

/* ---- vocabularies ---------------------------------------------------------------------------- */

/* What a record is. The order is that of the catalog's lists. */
typedef enum voc_kind {
    VOC_FIELD,
    VOC_OCCUPATION,
    VOC_PROGRAM, /* offerings too: a program whose institution is set */
    VOC_COURSE,
    VOC_CERTIFICATION,
    VOC_ORGANIZATION,
    VOC_INSTITUTION,
    VOC_POSTING,
    VOC_SOURCE,
    VOC_KIND_COUNT
} voc_kind;

/* The level ladder: one order for every published code list. */
typedef enum voc_level {
    VOC_LEVEL_UNSTATED,
    VOC_LEVEL_NONE,
    VOC_LEVEL_HIGH_SCHOOL,
    VOC_LEVEL_CERTIFICATE,
    VOC_LEVEL_DIPLOMA,
    VOC_LEVEL_SOME_COLLEGE,
    VOC_LEVEL_ASSOCIATE,
    VOC_LEVEL_BACHELOR,
    VOC_LEVEL_POST_BACHELOR_CERTIFICATE,
    VOC_LEVEL_MASTER,
    VOC_LEVEL_POST_MASTER_CERTIFICATE,
    VOC_LEVEL_DOCTORAL,
} voc_level;

/* How strongly something is asked, from the strongest to the weakest. */
typedef enum voc_strength {
    VOC_STRENGTH_UNSTATED,
    VOC_REQUIRED_BY_LAW,
    VOC_REQUIRED_BY_ISSUER,
    VOC_REQUIRED,
    VOC_USUAL,
    VOC_PREFERRED,
    VOC_SEEN_IN_POSTING,
    VOC_OPTIONAL,
    VOC_NOT_REQUIRED,
} voc_strength;

typedef enum voc_modality {
    VOC_MODALITY_UNSTATED,
    VOC_IN_PERSON,
    VOC_ONLINE,
    VOC_BLENDED,
    VOC_PARTLY_ONLINE,
} voc_modality;

typedef enum voc_course_role {
    VOC_COURSE_CORE,
    VOC_COURSE_FIRST_YEAR,
    VOC_COURSE_SECOND_YEAR,
    VOC_COURSE_FOUNDATION,
    VOC_COURSE_PREREQUISITE,
    VOC_COURSE_GENERAL_EDUCATION,
    VOC_COURSE_ELECTIVE,
    VOC_COURSE_PRACTICUM,
    VOC_COURSE_CAPSTONE,
} voc_course_role;

typedef enum voc_certification_kind {
    VOC_CERTIFICATION_EXAM, /* "certification" */
    VOC_CERTIFICATION_LICENSE,
} voc_certification_kind;

typedef enum voc_source_kind {
    VOC_SOURCE_OFFICIAL,
    VOC_SOURCE_COMMERCIAL,
    VOC_SOURCE_ARTICLE,
    VOC_SOURCE_ISSUER, /* the body that gives a credential */
    VOC_SOURCE_SCHOOL,
    VOC_SOURCE_POSTINGS,
} voc_source_kind;

/* The words of the catalog format ("high-school", "required-by-law", "occupation"), which never
 * change with the language of a report. Static, never NULL; "unknown" outside the enum. */
const char *voc_kind_name(voc_kind kind);
const char *voc_level_name(voc_level level);
const char *voc_strength_name(voc_strength strength);
const char *voc_modality_name(voc_modality modality);
const char *voc_course_role_name(voc_course_role role);
const char *voc_source_kind_name(voc_source_kind kind);

/* ---- records --------------------------------------------------------------------------------- */

/* What every record begins with; a record's pointer may be cast to voc_entity and, its kind known,
 * back. */
struct voc_entity {
    voc_kind        kind;
    const char     *id;     /* kebab-case, unique in the catalog, never NULL */
    voc_words       title;  /* a posting has none */
    voc_codes       codes;
    voc_aliases     aliases;
    voc_source_list sources; /* inherited by statements that name none */
    voc_extras      extras;
    const char     *file;    /* where it was defined, for messages */
    unsigned        line, column;
    size_t          index;   /* in the catalog's list of its kind */
};

typedef enum voc_requirement_kind {
    VOC_REQUIRE_LEVEL,   /* level; subject: of what field of study */
    VOC_REQUIRE_PROGRAM, /* program, or any program of level and accreditor (each may be unset) */
    VOC_REQUIRE_CERTIFICATION, /* certification */
    VOC_REQUIRE_COURSE,        /* course */
    VOC_REQUIRE_EXPERIENCE,    /* months, in any of occupations */
    VOC_REQUIRE_CHECK,         /* text: "background check" */
    VOC_REQUIRE_TEXT,          /* text only */
    VOC_REQUIRE_ANY,           /* one of parts */
    VOC_REQUIRE_ALL,           /* all of parts */
} voc_requirement_kind;

typedef struct voc_requirement voc_requirement;

typedef struct voc_requirements {
    const voc_requirement *items;
    size_t                 count;
} voc_requirements;

/* Something that is needed, with its strength. Sources that disagree stand side by side in the
 * list. */
struct voc_requirement {
    voc_requirement_kind     kind;
    voc_strength             strength;
    voc_level                level;
    voc_words                subject; /* "in" of a level: the field of study in words */
    const voc_program       *program;
    voc_organization_list    accreditors; /* any one of them */
    const voc_certification *certification;
    const voc_course        *course;
    voc_range                months;      /* of experience */
    voc_occupation_list      occupations; /* where experience counts; empty: anywhere */
    voc_words                text;        /* of CHECK and TEXT */
    voc_words                note;        /* words that say more: "varies by position" */
    voc_requirements         parts;       /* of ANY and ALL */
    voc_source_list          sources;
    bool                     inferred;
};

struct voc_field {
    voc_entity          entity;
    voc_statement       summary;
    voc_statements      names;    /* under which schools offer it */
    voc_program_list    programs; /* derived: of this field, offerings aside, in level order */
    voc_statements      notes;
    voc_institution_list institutions; /* derived: that offer a program of it */
};

/* A career that a page names beside this one. */
typedef struct voc_relation {
    const voc_occupation *occupation;
    voc_statement         why;
    voc_requirements      requirements;
} voc_relation;

typedef struct voc_relations {
    const voc_relation *items;
    size_t              count;
} voc_relations;

struct voc_occupation {
    voc_entity            entity;
    const voc_occupation *broader;
    voc_statement         summary;
    voc_statements        duties;
    voc_statements        skills;
    voc_statements        employers;
    voc_requirements      requirements;          /* to enter */
    voc_statements        certification_policy;  /* is one needed, says who */
    voc_certification_list certifications;       /* that belong to this work; the main one first */
    voc_statements        routes;                /* ways in, in words */
    voc_statements        pros, cons, standing_out;
    voc_relations         advancement, alternatives;
    voc_statements notes; /* what a reader should know of the figures' scope */
    voc_figure_list       figures;               /* in catalog order */
    voc_posting_list      postings;              /* derived */
    voc_program_list      programs;              /* derived: leading here, offerings aside */
    voc_occupation_list   narrower;              /* derived: whose broader one this is */
};

typedef struct voc_course_use {
    const voc_course *course;
    voc_course_role   role;
    voc_statement     note; /* "asked by some programs" */
    voc_source_list   sources;
} voc_course_use;

typedef struct voc_course_uses {
    const voc_course_use *items;
    size_t                count;
} voc_course_uses;

struct voc_program {
    voc_entity              entity;
    const voc_field        *field;
    const voc_institution  *institution; /* set: an offering */
    const voc_program      *base;        /* "template": whose members an offering inherits */
    voc_level               level;
    voc_words               award;       /* "AAS"; "AS or AAS" */
    const char             *listed_as;   /* the school's own heading for it, as written */
    voc_statement           summary, audience;
    voc_range               duration;    /* months */
    voc_words               load;        /* "full time" */
    voc_modality            modality;
    voc_statements          modality_notes;
    voc_requirements        prerequisites;
    voc_course_uses         courses;
    voc_statements          content;     /* topics and outcomes */
    voc_statements          practice;    /* internships, practicums */
    voc_statements          graduation;  /* requirements to graduate */
    const voc_organization *accreditor;
    voc_certification_list  prepares_for;
    voc_occupation_list     leads_to;
    voc_program_list        stacks_onto;
    voc_statements          pros, cons, standing_out;
    voc_figure_list         figures;
    voc_program_list        stacks_from; /* derived: those that stack onto this one */
};

struct voc_course {
    voc_entity      entity;
    const char     *code;
    voc_statement   description;
    voc_decimal     credits; /* units 0: not stated */
    voc_course_list prerequisites;
};

struct voc_certification {
    voc_entity             entity;
    const char            *abbreviation;
    voc_certification_kind certification_kind;
    voc_organization_list  issuers;      /* empty: not stated */
    voc_statement          summary;
    voc_statements         audience;     /* who it is for */
    voc_requirements       eligibility;
    voc_statements         exam_areas;
    voc_statements         preparation;
    voc_range              validity;     /* months */
    voc_statements         renewal;      /* ways to renew, continuing education */
    voc_statement          jurisdiction; /* of a license: where, and for whom */
    voc_figure_list        figures;      /* fee, pass rate */
    voc_program_list       programs;     /* derived: that prepare for it, offerings aside */
    voc_occupation_list    occupations;  /* derived: to whose work it belongs */
};

struct voc_organization {
    voc_entity     entity;
    const char    *abbreviation;
    voc_statements roles;
    const char    *url;
};

typedef enum voc_listing_status {
    VOC_LISTING_PLAIN,
    VOC_LISTING_FEATURED,
    VOC_LISTING_SPONSORED,
} voc_listing_status;

/* A place in somebody's list of schools; such lists may be paid for. */
typedef struct voc_listing {
    voc_words          list; /* the list's name as found */
    int                rank; /* 0: none */
    voc_listing_status status;
    voc_program_list   programs; /* those the list names */
    voc_source_list    sources;
} voc_listing;

typedef struct voc_listings {
    const voc_listing *items;
    size_t             count;
} voc_listings;

struct voc_institution {
    voc_entity             entity;
    voc_words              place;       /* "Juneau, AK" */
    bool                   online;      /* a listing says so */
    const voc_institution *predecessor; /* of which this is the later name */
    bool                   predecessor_inferred; /* no source of the record says so */
    voc_listings           listings;
    voc_statements         questions;   /* asked of those who inquire */
    voc_statement          consent;     /* what becomes of what they answer */
    const char            *url;
    voc_program_list       programs;    /* derived: its offerings */
};

struct voc_posting {
    voc_entity            entity;
    const voc_occupation *occupation;
    voc_words             place;
    voc_date              date;
    voc_words             employer;   /* the kind of employer, not a name */
    voc_words             job_title;  /* as advertised, where it differs */
    voc_statements        education, experience, credentials, duties;
    voc_words             terms;      /* "contract" */
};

struct voc_source {
    voc_entity        entity; /* title: of an article; may be unstated for a data product */
    voc_source_kind   source_kind;
    const char       *publisher, *product, *table, *edition, *url;
    voc_words         license;
    voc_words         attribution;  /* text the license asks to print */
    voc_words         note;         /* "pay is the May 2024 median" */
    voc_words         brief;        /* a short form: "BLS, 2024-34" */
    voc_date          date;         /* year 0: undated */
    const voc_source *quoted_in;    /* not seen itself, but quoted there */
    bool              sponsored;    /* its lists may be paid for; disclosure says so */
    voc_statement     disclosure;
    voc_institution_list institutions; /* derived: with a listing of this source */
};

#ifdef __cplusplus
}
#endif

#endif
