/* What the files of pdf/ share: the writer that lives long, and the job of one document. */
#ifndef VOC_PDF_JOB_H
#define VOC_PDF_JOB_H

#include <stdint.h>

#include <hpdf.h>

#include "pdf/pdf.h"

typedef struct voc__pdf_font voc__pdf_font;

/* Lives as long as the writer; what is per document is reset, its memory kept. */
struct voc__pdf {
    const voc_theme *theme;
    struct libdeflate_compressor *deflater; /* NULL until first needed */
    voc__arena *arena;                      /* of the document being written */
    voc__buffer profile;  /* the color profile, deflated; empty until first needed */
    voc__buffer bodies;   /* text of the document's objects */
    voc__buffer streams;  /* its deflated page contents */
    voc__buffer content;  /* one page's operators before deflating */
    voc__pdf_font *fonts; /* by index of their face */
    size_t font_count;
};

/* One page on the way out. */
typedef struct voc__pdf_page {
    HPDF_Page object;
    size_t *kids;            /* by item: its place among its tag's kids */
    int *pieces;             /* by item: its MCID, or -1: in the piece of the item before */
    const voc__tag **owners; /* by MCID */
    size_t owner_count;
    size_t annotation_key; /* number of its first annotation among all */
    HPDF_Dict *annotations;
} voc__pdf_page;

typedef struct voc__pdf_job {
    voc__pdf *pdf;
    const voc__pages *pages;
    voc_log *log;
    voc__arena *arena;
    voc_status status;   /* the first failure that was reported */
    HPDF_STATUS refusal; /* libharu's first error */
    HPDF_Doc doc;
    HPDF_Dict blank; /* see object.c */
    voc__pdf_page *page;
    const voc__page *painted; /* the page whose content is being written */
    HPDF_Dict *tags;          /* structure elements, by number of their tag */
    uint16_t *codes;          /* by glyph in painting order: first the use, see font.h */
    size_t code_count, code_at;
    HPDF_Dict logo; /* NULL: not used */
    size_t annotation_count;
    voc__buffer *out;
    size_t out_start;
} voc__pdf_job;

/* Reports a failure once; later ones are its consequences. */
void voc__pdf_fail(voc__pdf_job *job, voc_status status, const char *what);

/* True when something was refused, by us or by libharu. */
bool voc__pdf_failed(const voc__pdf_job *job);

#endif
