/* The inside of a catalog. */
#ifndef VOC_MODEL_CATALOG_H
#define VOC_MODEL_CATALOG_H

#include <vocation/catalog.h>

#include "base/arena.h"
#include "base/map.h"

/* A record and what messages and checks know of it. */
typedef struct voc__record {
    voc_entity *entity;
    const char *pointer; /* JSON pointer of its definition */
    unsigned mark;       /* of the walk that was here last */
    bool filled;         /* its facts are there, so that an overlay may add to them */
} voc__record;

/* Where a figure stands: its pointer is made from these when it is needed. */
typedef struct voc__figure_place {
    const voc_figure *figure;
    const char *pointer; /* of the record it stands in */
    size_t index;        /* in the record's figures */
} voc__figure_place;

struct voc_catalog {
    voc__arena *arena; /* all of it, this struct included */
    voc_words title;
    const char *language;
    bool turned; /* some of its words are written from right to left */
    const voc_occupation *reference;
    voc_entity_list lists[VOC_KIND_COUNT];
    voc__map *ids;   /* id -> voc__record */
    voc__map *names; /* folded name -> voc__name */
    const voc__figure_place *places;
    size_t place_count;
    const struct voc__giving *giving; /* model/giving.h */
};

/* Reports a problem of a figure at its place. */
void voc__figure_report(const voc__figure_place *place, voc_log *log, voc_severity severity,
                        voc_status status, const char *text);

#endif
