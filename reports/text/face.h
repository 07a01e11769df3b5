/*
 * text/face.h - one face: its file, its HarfBuzz objects, what a font descriptor says of it.
 */
#ifndef VOC_TEXT_FACE_H
#define VOC_TEXT_FACE_H

#include <hb.h>
#include <pthread.h>

#include "text/text.h"

enum { VOC__MOST_TABLES = 64 };

struct voc__face {
    struct {
        hb_tag_t tag;
        hb_blob_t *blob;
    } tables[VOC__MOST_TABLES]; /* what face reads from */
    unsigned table_count;
    hb_face_t *face;
    hb_font_t *font; /* scale 1000 */
    voc__face_info info;
    char name[128]; /* info.postscript_name */
    int index;
    bool has_space;
    voc__weight weight;
    pthread_mutex_t lock;    /* guards what follows */
    unsigned subsets;        /* made so far */
    hb_face_t *preprocessed; /* for further subsets; NULL: not yet */
    bool damaged;            /* a subset of it failed */
};

/* A face of size bytes at data, collection index 0. NULL when it is no usable font (what it is not
 * goes to *reason, static text) or memory is refused (*reason NULL). Takes blob. */
voc__face *voc__face_new(hb_blob_t *blob, int index, voc__weight weight, const char **reason);
void voc__face_free(voc__face *face);

/* What one line of the manifest has. */
typedef struct voc__offer {
    const voc__face *face; /* NULL: its file is missing or no font, or memory is refused */
    const char *package;   /* what to install for it then */
    bool refused;          /* there was no memory to open it */
    bool more;             /* further lines may follow */
} voc__offer;

/* The face to try after the defaults for a character of script (ISO 15924 tag): the round-th of the
 * manifest's lines for it (script 0: of those for any), opened when first asked for. */
voc__offer voc__faces_fallback(const voc__faces *faces, uint32_t script, voc__weight weight,
                               size_t round);

#endif
