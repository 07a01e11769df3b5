/* Making a catalog: records are added, filled by whoever knows their facts, and finished into a
 * value that never changes. JSON is one such source of facts, not the only one. */
#ifndef VOC_MODEL_BUILDER_H
#define VOC_MODEL_BUILDER_H

#include "base/array.h"
#include "model/catalog.h"

typedef struct voc__builder {
    voc__arena *arena;    /* for everything that goes into the catalog */
    voc_catalog *catalog; /* being made; title, language and reference are set directly */
    voc__array lists[VOC_KIND_COUNT]; /* of const voc_entity * */
    voc__array places;                /* of voc__figure_place */
    unsigned walk;                    /* the number of the last walk over the records */
    voc_log *log;
    size_t errors; /* that the log held before */
} voc__builder;

/* NULL without memory, reported. */
voc__builder *voc__builder_new(voc_log *log);

/* A zeroed record with its kind, id and place set; NULL without memory or, reported, when the id
 * is taken. id, file and pointer must live in the arena. */
voc_entity *voc__builder_add(voc__builder *builder, voc_kind kind, const char *id, const char *file,
                             unsigned line, unsigned column, const char *pointer);

/* NULL when there is none. */
voc__record *voc__builder_record(const voc__builder *builder, const char *id);

/* Says where a figure stands; pointer is that of its record and lives in the arena. */
void voc__builder_place(voc__builder *builder, const voc_figure *figure, const char *pointer,
                        size_t index);

/* Checks, inherits, derives and indexes. The catalog, or NULL when the builder has failed or memory
 * ran out, which is reported. Frees the builder in any case. */
voc_catalog *voc__builder_finish(voc__builder *builder);
void voc__builder_free(voc__builder *builder);

#endif
