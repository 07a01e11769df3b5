/* What every part of the loader has in hand. */
#ifndef VOC_LOAD_LOADER_H
#define VOC_LOAD_LOADER_H

#include "base/array.h"
#include "json/place.h"
#include "model/builder.h"
#include "model/vocabulary.h"

/* One file of the catalog. */
typedef struct voc__file {
    const char *name;  /* for messages, in the arena */
    const char *bytes; /* the JSON text */
    size_t size;
    voc__buffer own; /* holds the bytes that were read or inflated; else they are the caller's */
    voc__json json;
    const voc__json_value *title, *reference; /* of the header; NULL: not stated */
} voc__file;

typedef struct voc__loader {
    voc__builder *builder;
    voc__arena *arena;
    voc_log *log;
    voc__array items;        /* records in the order of the files: load/declare.h */
    bool first;              /* the file in hand is the first */
    voc__file *file;         /* the file in hand */
    voc_entity *record;      /* the record in hand */
    const char *pointer;     /* of its JSON in the file in hand */
    voc_source_list sources; /* of what names none itself, where we stand */
    bool failed;             /* memory ran out */
    unsigned suggestions;    /* made so far; a bound on the work for a file full of faults */
} voc__loader;

/* Gives the value and what is below it their names and strings, in the stead of what was open;
 * false without memory. */
bool voc__load_open(voc__loader *loader, const voc__json_value *value);

/* A copy of a string for the catalog; NULL without memory. */
const char *voc__load_keep(voc__loader *loader, const char *text);

/* Reports an error of the format at a value. */
void voc__load_error(voc__loader *loader, const voc__json_value *value, voc_status status,
                     const char *format, ...) VOC__PRINTF(4, 5);

/* "expected a string, found null". */
void voc__load_expected(voc__loader *loader, const voc__json_value *value, const char *what);

/* Whether the value is of the type, else reported as voc__load_expected does. */
bool voc__load_is(voc__loader *loader, const voc__json_value *value, voc__json_type type,
                  const char *what);

/* The nearest of names, or NULL; NULL too when enough suggestions were made. */
const char *voc__load_nearest(voc__loader *loader, const char *word, const char *const *names,
                              size_t count);

/* Room for `more` items, zeroed, behind those of a list made by this function (or none): in place
 * where they fit, else a larger copy in the arena. NULL without memory, of which the arena tells.
 */
void *voc__load_extend(voc__loader *loader, const void *items, size_t count, size_t more,
                       size_t size);

#endif
