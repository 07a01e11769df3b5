/*
 * vocation/catalog.h - a catalog: what files state, checked, indexed and read-only.
 *
 * A finished catalog may be read by any number of threads at once; loads may run side by side. What
 * its functions give belongs to the catalog and lives as long as it does. A catalog that is NULL is
 * taken by voc_catalog_free and voc_catalog_find alone.
 */
#ifndef VOCATION_CATALOG_H
#define VOCATION_CATALOG_H

#include <vocation/figure.h>
#include <vocation/log.h>
#include <vocation/status.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct voc_catalog voc_catalog;

/* Limits on what is read; 0 in any member means the default named beside it. */
typedef struct voc_limits {
    size_t file_bytes;     /* 64 MiB, as stored */
    size_t inflated_bytes; /* 256 MiB, of a .gz */
    size_t inflation_ratio; /* 200:1, counted beyond the first MiB */
    size_t depth;          /* 32 */
    size_t values;         /* 8,000,000 in a file */
    size_t string_bytes;   /* 64 KiB */
} voc_limits;

/* A piece of input: a file to open, or bytes in memory with a name for messages. Neither is needed
 * after the load. */
typedef struct voc_input {
    const char *name;  /* a path; or what to call the bytes */
    const void *bytes; /* NULL: open the file name */
    size_t      size;  /* of bytes */
} voc_input;

/* Loads files in order; later ones are overlays on the earlier. Paths ending in .gz, and any file
 * that begins with gzip's magic bytes, are inflated. Reports every problem of every file in log.
 * NULL on any error, no path among them; warnings do not fail. The caller frees the result with
 * voc_catalog_free. */
voc_catalog *voc_catalog_load(const char *const *paths, size_t count, voc_log *log);

/* The same from files or memory, with limits (NULL: the defaults). */
voc_catalog *voc_catalog_load_inputs(const voc_input *inputs, size_t count,
                                     const voc_limits *limits, voc_log *log);

/* NULL is fine. */
void voc_catalog_free(voc_catalog *catalog);

/* Those of the first file; never NULL. The language is a BCP 47 tag, "en-US". */
const char *voc_catalog_title(const voc_catalog *catalog);
const char *voc_catalog_language(const voc_catalog *catalog);

/* "All occupations", against which figures are held; NULL where the catalog names none. It stands
 * in voc_catalog_list too; no guide is made for it. */
const voc_occupation *voc_catalog_reference(const voc_catalog *catalog);

/* Every record of a kind, in catalog order; empty for a value that is no kind. */
voc_entity_list voc_catalog_list(const voc_catalog *catalog, voc_kind kind);

/* The record with this id, or NULL; NULL has none. */
const voc_entity *voc_catalog_get(const voc_catalog *catalog, const char *id);

/* Looks a name up as a person would type it: an id, a code ("soc-2018:29-2072" or bare), a title or
 * an alias, letter case aside. NULL with an error in log: VOC_ERROR_UNKNOWN_ID (naming the nearest
 * id) or VOC_ERROR_AMBIGUOUS (listing the candidates). A NULL catalog or name is an error too, so
 * that a load that failed needs no test before a report is composed. */
const voc_entity *voc_catalog_find(const voc_catalog *catalog, const char *name, voc_log *log);

/* Typed forms of voc_catalog_get; NULL when the id names something else. */
const voc_occupation    *voc_catalog_occupation(const voc_catalog *catalog, const char *id);
const voc_program       *voc_catalog_program(const voc_catalog *catalog, const char *id);
const voc_field         *voc_catalog_field(const voc_catalog *catalog, const char *id);
const voc_certification *voc_catalog_certification(const voc_catalog *catalog, const char *id);
const voc_institution   *voc_catalog_institution(const voc_catalog *catalog, const char *id);

/* Checks that depend on the report's date: figures dated after it. Adds warnings to log. */
void voc_catalog_check_dates(const voc_catalog *catalog, voc_date as_of, voc_log *log);

#ifdef __cplusplus
}
#endif

#endif
