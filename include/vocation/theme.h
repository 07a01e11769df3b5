/*
 * vocation/theme.h - the look that belongs to an institution: accent, type scale, logo, contact
 * block, paper. A finished theme is read-only and shared by threads; it also holds the faces.
 */
#ifndef VOCATION_THEME_H
#define VOCATION_THEME_H

#include <vocation/document.h>
#include <vocation/log.h>
#include <vocation/status.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct voc_theme voc_theme;

typedef enum voc_paper {
    VOC_PAPER_THEME,  /* what the theme says; Letter where it says nothing */
    VOC_PAPER_LETTER, /* 8.5 by 11 inches */
    VOC_PAPER_A4      /* 210 by 297 mm */
} voc_paper;

/* How the same document is set for a reader or a printer. */
typedef enum voc_edition {
    VOC_EDITION_THEME, /* what the theme says; standard where it says nothing */
    VOC_EDITION_STANDARD,
    VOC_EDITION_LARGE_PRINT, /* 18 points, one column, no gray text; more pages */
    VOC_EDITION_GRAY,        /* black and grays alone, the logo too */
    VOC_EDITION_INK_SAVING   /* no tinted grounds */
} voc_edition;

typedef struct voc_theme_request {
    const char *path;    /* JSON; NULL: the built-in theme */
    voc_paper   paper;   /* other than VOC_PAPER_THEME: instead of the theme's */
    voc_edition edition; /* other than VOC_EDITION_THEME: instead of the theme's */
} voc_theme_request;

/* NULL on any error, told in log: a malformed file, an accent without enough contrast that may not
 * be darkened, a logo that is no PNG or too large. path NULL: the built-in theme. Free with
 * voc_theme_free. */
voc_theme *voc_theme_load(const char *path, voc_log *log);

/* The same with more to ask; request NULL: the built-in theme. */
voc_theme *voc_theme_make(const voc_theme_request *request, voc_log *log);

/* NULL is fine. */
void voc_theme_free(voc_theme *theme);

/* What the foot of each page names when the document does not; "" when the theme does not either.
 * Belongs to the theme, which must not be NULL. */
const char *voc_theme_publisher(const voc_theme *theme);

/* Its contact block, for voc_report_options; parts that it does not state are NULL. Belongs to the
 * theme, which must not be NULL. */
const voc_contact *voc_theme_contact(const voc_theme *theme);

#ifdef __cplusplus
}
#endif

#endif
