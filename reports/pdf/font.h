/* Faces as fonts of the file. First all text is gathered, then fonts are written, then pages are
 * painted with their codes: a code is two bytes in the page's strings and stands for one glyph with
 * one text. So A, Α and А, or a space and a no-break space, that share a glyph, each read as
 * themselves. */
#ifndef VOC_PDF_FONT_H
#define VOC_PDF_FONT_H

#include "base/array.h"
#include "pdf/job.h"

/* One glyph standing for one text. */
typedef struct voc__pdf_use {
    const char *text; /* as shaped */
    const char *said; /* for readers: without what has no glyph; never empty */
    uint32_t size, said_size;
    uint16_t glyph, code;
    int16_t width; /* 1/1000 em, when the font is written */
    uint16_t next; /* 1 + the next use of the same glyph; 0: none */
} voc__pdf_use;

/* What a font says of a use. */
typedef struct voc__pdf_place {
    uint16_t code;
    int16_t width; /* 1/1000 em */
} voc__pdf_place;

/* The streams of a font, which depend on the face and the uses alone: a writer keeps those it used
 * last, since documents made one after the other mostly use the same letters. */
typedef struct voc__pdf_program voc__pdf_program;
struct voc__pdf_program {
    voc__pdf_program *next; /* of the same face, used less lately */
    voc__buffer key;        /* the uses, as bytes */
    voc__array places;      /* voc__pdf_place by rank of the use */
    voc__buffer file;       /* deflated */
    voc__buffer unicode;    /* deflated */
    voc__buffer map;        /* code to glyph, deflated; TrueType only */
    voc__buffer widths;     /* text of W */
    size_t file_size;       /* before deflating */
    char tag[7];
};

/* Bytes of programs that are kept of one face from document to document: about fifty sets of Latin
 * letters. */
enum { VOC__PDF_PROGRAMS_KEPT = 512 * 1024 };

/* a-z, A-Z, 0-9. */
enum { VOC__PDF_LETTERS = 26 + 26 + 10 };

struct voc__pdf_font {
    const voc__face *face;              /* NULL: not used by this document */
    uint16_t *heads;                    /* by glyph: 1 + its first use; 0: none */
    uint16_t letters[VOC__PDF_LETTERS]; /* their glyphs in the face; 0: none */
    voc__array uses;                    /* voc__pdf_use */
    HPDF_Dict object;
    voc__pdf_program *programs; /* the one used last first */
    size_t programs_size;       /* bytes of all of them */
};

/* Gathers the uses of all text items, in painting order, into job->codes. */
void voc__pdf_fonts_gather(voc__pdf_job *job);

/* Gives the uses their codes and writes the font objects. */
void voc__pdf_fonts_write(voc__pdf_job *job);

/* Puts the entries of the Font resource: "/F0 12 0 R/F1 19 0 R". */
void voc__pdf_fonts_resource(voc__pdf_job *job);

/* The font of a face that was gathered. */
voc__pdf_font *voc__pdf_font_of(voc__pdf_job *job, const voc__face *face);

void voc__pdf_fonts_free(voc__pdf *pdf);

/* font_program.c: the streams of font for uses, sorted; NULL when refused. */
const voc__pdf_program *voc__pdf_program_for(voc__pdf_job *job, voc__pdf_font *font,
                                             voc__pdf_use *const *uses, size_t count);
/* Frees those used least lately of a font, until no more than most bytes of them are left. */
void voc__pdf_programs_trim(voc__pdf_font *font, size_t most);

/* tounicode.c: the CMap from codes to texts, as plain text. Several uses may share a code: the
 * first counts. */
void voc__pdf_tounicode(voc__buffer *out, voc__pdf_use *const *uses, size_t count);

#endif
