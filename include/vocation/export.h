/*
 * vocation/export.h - a catalog's records and what is made of them, written out as data.
 *
 * All functions write to out, flush it, and return VOC_OK, VOC_ERROR_FILE when out refuses, or
 * VOC_ERROR_MEMORY, with nothing written. No argument may be NULL but a language. Any thread.
 *
 * Text is for people and their terminals: what could steer one is printed as \xNN, as voc_log_print
 * does. JSON escapes the same characters its own way.
 */
#ifndef VOCATION_EXPORT_H
#define VOCATION_EXPORT_H

#include <stdio.h>

#include <vocation/compare.h>
#include <vocation/plan.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Everything that is known about one record, as JSON in the catalog format: what the library
 * derives (an occupation's postings, a field's programs) is not part of it. Loading it again
 * gives the same record. */
voc_status voc_export_record_json(const voc_entity *record, FILE *out);

/* The same for people to read, and what is derived too: one member after the other, in the words
 * of the catalog format. language chooses among translations (NULL: the catalog's). */
voc_status voc_export_record_text(const voc_entity *record, const char *language, FILE *out);

/* The records of a kind as a JSON array of {id, kind, title}; VOC_KIND_COUNT: of every kind. */
voc_status voc_export_list_json(const voc_catalog *catalog, voc_kind kind, FILE *out);

/* The records of a kind for people to read, one a line: id and title in language (NULL: the
 * catalog's). VOC_KIND_COUNT: the catalog's title and how many records of each kind there are. */
voc_status voc_export_list_text(const voc_catalog *catalog, voc_kind kind, const char *language,
                                FILE *out);

/* A comparison as JSON: subjects, policy, and rows with verdicts, cells, what is unlike, ages,
 * derived rates and the reasons for what is missing. */
voc_status voc_export_comparison_json(const voc_comparison *comparison, FILE *out);

/* A plan as JSON: target, what the person has and wishes, needs, jobs open today, ways with their
 * steps, and blocks where there is none. Lengths are months: a number, [low, high], or null where
 * nobody states them. */
voc_status voc_export_plan_json(const voc_plan *plan, FILE *out);

/* The same for people to read, in the words of the catalog format. language chooses among
 * translations (NULL: the catalog's). */
voc_status voc_export_plan_text(const voc_plan *plan, const char *language, FILE *out);

#ifdef __cplusplus
}
#endif

#endif
