/*
 * vocation/compose.h - from a catalog to documents: one function a report. Reports print only what
 * the catalog, the request and the phrase tables say.
 *
 * Requests are plain structs with zero defaults, apart from what is named required. Each function
 * returns a document that the caller frees with voc_document_free, or NULL with an error in log (an
 * unknown id names the nearest).
 */
#ifndef VOCATION_COMPOSE_H
#define VOCATION_COMPOSE_H

#include <vocation/catalog.h>
#include <vocation/document.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What all reports ask. policy.as_of is taken from as_of. */
typedef struct voc_report_options {
    const char *language;  /* BCP 47; NULL: the catalog's */
    const char *publisher; /* foot; NULL: the theme's */
    voc_policy  policy;
    bool        show_missing; /* see voc_document_info */
} voc_report_options;

typedef struct voc_career_request {
    const char        *occupation; /* required: id, code or name */
    voc_date           as_of;      /* required: the report's date */
    voc_report_options options;
} voc_career_request;

voc_document *voc_compose_career(const voc_catalog *catalog, const voc_career_request *request,
                                 voc_log *log);

typedef struct voc_degree_request {
    const char        *field; /* required: a field, or a program of it */
    voc_date           as_of;
    voc_report_options options;
} voc_degree_request;

voc_document *voc_compose_degree(const voc_catalog *catalog, const voc_degree_request *request,
                                 voc_log *log);

typedef struct voc_certification_request {
    const char        *certification; /* required */
    voc_date           as_of;
    voc_report_options options;
} voc_certification_request;

voc_document *voc_compose_certification(const voc_catalog *catalog,
                                        const voc_certification_request *request, voc_log *log);

typedef struct voc_comparison_request {
    const char *const *subjects; /* required: two to five of one kind */
    size_t             count;
    voc_date           as_of;
    voc_report_options options;
} voc_comparison_request;

voc_document *voc_compose_comparison(const voc_catalog *catalog,
                                     const voc_comparison_request *request, voc_log *log);

#ifdef __cplusplus
}
#endif

#endif
