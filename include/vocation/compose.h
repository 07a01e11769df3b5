/*
 * vocation/compose.h - from a catalog to documents: one function a report. Reports print only what
 * the catalog, the request and the phrase tables say.
 *
 * Requests are plain structs with zero defaults, apart from what is named required; they must not
 * be NULL, and are not needed after the call. Each function returns a document that the caller
 * frees with voc_document_free, or NULL with an error in log: an unknown id (naming the nearest),
 * no catalog, no memory. So what loads and composes may be written without a test in between. The
 * document holds all it needs: the catalog may go. Any thread.
 */
#ifndef VOCATION_COMPOSE_H
#define VOCATION_COMPOSE_H

#include <vocation/catalog.h>
#include <vocation/document.h>
#include <vocation/plan.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What all reports ask. policy.as_of is not read: it is the request's as_of. */
typedef struct voc_report_options {
    const char        *language;     /* BCP 47; NULL: the catalog's */
    const char        *publisher;    /* at the foot of pages; NULL: the theme's */
    voc_policy         policy;       /* which figures print, and when they are old */
    bool               show_missing; /* see voc_document_info */
    const voc_contact *contact;      /* whom to ask: mostly voc_theme_contact; NULL: nobody */
} voc_report_options;

/* What one occupation is, asks, pays and leads to. */
typedef struct voc_career_request {
    const char        *occupation; /* required: id, code or name */
    voc_date           as_of;      /* required: the report's date */
    voc_report_options options;
} voc_career_request;

voc_document *voc_compose_career(const voc_catalog *catalog, const voc_career_request *request,
                                 voc_log *log);

/* The levels of a field of study side by side, then each in turn. */
typedef struct voc_degree_request {
    const char        *field; /* required: a field, or a program of it: id, code or name */
    voc_date           as_of; /* required */
    voc_report_options options;
} voc_degree_request;

voc_document *voc_compose_degree(const voc_catalog *catalog, const voc_degree_request *request,
                                 voc_log *log);

/* One certification or license: for whom, its exam, how it is kept. */
typedef struct voc_certification_request {
    const char        *certification; /* required: id, code or name */
    voc_date           as_of;         /* required */
    voc_report_options options;
} voc_certification_request;

voc_document *voc_compose_certification(const voc_catalog *catalog,
                                        const voc_certification_request *request, voc_log *log);

/* A landscape sheet of two to five things side by side: see voc_compare. */
typedef struct voc_comparison_request {
    const char *const *subjects; /* required: two to five of one kind: ids, codes or names */
    size_t             count;    /* of subjects */
    voc_date           as_of;    /* required */
    voc_report_options options;
} voc_comparison_request;

voc_document *voc_compose_comparison(const voc_catalog *catalog,
                                     const voc_comparison_request *request, voc_log *log);

/* How one person comes to an occupation, a certification or a program: what is there and what is
 * missing, a timeline, the ways side by side, what to do next; see voc_plan_make. Two pages mostly.
 * A name of white space alone is none; one with characters that no face has makes the report
 * show_missing. */
typedef struct voc_pathway_request {
    voc_person         person; /* all zero: somebody of whom nothing is known */
    const char        *target; /* required: id, code or name */
    const char        *name;   /* whose pathway it is; NULL: not named */
    voc_date           as_of;  /* required */
    voc_report_options options;
} voc_pathway_request;

voc_document *voc_compose_pathway(const voc_catalog *catalog, const voc_pathway_request *request,
                                  voc_log *log);

/* One sheet of two sides about an occupation, to hand out: on the front three numbers and three
 * steps, on the back a small comparison, what to ask, and a slip to cut off, behind which nothing
 * stands but whom to ask. */
typedef struct voc_handout_request {
    const char        *occupation;  /* required: id, code or name */
    const char        *institution; /* whose questions the slip asks; NULL: none but name and how to
                                       be reached */
    const char        *url;         /* that the QR code leads to; NULL: the contact's */
    voc_date           as_of;       /* required */
    voc_report_options options;
} voc_handout_request;

voc_document *voc_compose_handout(const voc_catalog *catalog, const voc_handout_request *request,
                                  voc_log *log);

/* Several reports as one document: a cover with its contents, then the parts in their order, their
 * pages numbered through. The parts, which any program may make, are taken over in any case; NULL
 * among them, one that failed, fails the packet. */
typedef struct voc_packet_request {
    const char          *title; /* on the cover; NULL: what the parts are about */
    voc_document *const *parts; /* required: at least one */
    size_t               part_count;
    voc_date             as_of; /* required */
    voc_report_options   options;
} voc_packet_request;

voc_document *voc_compose_packet(const voc_catalog *catalog, const voc_packet_request *request,
                                 voc_log *log);

#ifdef __cplusplus
}
#endif

#endif
