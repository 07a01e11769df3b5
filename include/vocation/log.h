/* The log: what the library has to say about its input. Nothing is printed behind the
 * caller's back; functions that can find problems take a log as their last parameter,
 * add to it and go on as far as they can.
 *
 * NULL is a valid log everywhere: diagnostics are then lost, statuses are not.
 * A log belongs to one thread at a time. */
#ifndef VOCATION_LOG_H
#define VOCATION_LOG_H

#include <stddef.h>
#include <stdio.h>

#include <vocation/status.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum voc_severity {
    VOC_NOTE,    /* goes with the diagnostic before it */
    VOC_WARNING, /* worth mending, does not stop anything */
    VOC_ERROR    /* stops the action it belongs to */
} voc_severity;

/* One problem. Strings belong to the log and live until it is cleared or freed. */
typedef struct voc_diagnostic {
    voc_severity severity;
    voc_status status;   /* what kind of problem */
    const char *file;    /* name as given by the caller; NULL: not about a file */
    unsigned line;       /* from 1; 0: no position */
    unsigned column;     /* from 1, in code points; 0: no position */
    const char *pointer; /* JSON pointer of the value, "" for the whole; NULL: none */
    const char *text;    /* the message, one line, never NULL */
} voc_diagnostic;

typedef struct voc_log voc_log;

/* A new, empty log, or NULL without memory (which is itself a valid log).
 * Free it with voc_log_free; NULL is fine. */
voc_log *voc_log_new(void);
void voc_log_free(voc_log *log);

/* Forgets all diagnostics and counts. */
void voc_log_clear(voc_log *log);

/* How many diagnostics are kept: at most 1,000 of each severity, so that a flood of
 * warnings cannot push an error out. */
size_t voc_log_count(const voc_log *log);

/* The kept diagnostic at an index, in the order of reporting; NULL past the end. */
const voc_diagnostic *voc_log_at(const voc_log *log, size_t index);

/* How many there were, kept or not. */
size_t voc_log_errors(const voc_log *log);
size_t voc_log_warnings(const voc_log *log);

/* How many were counted but not kept. */
size_t voc_log_dropped(const voc_log *log);

/* "error", "warning" or "note". Static text, never NULL. */
const char *voc_severity_name(voc_severity severity);

/* Prints one diagnostic, not NULL, as a line of its own, as voc_log_print does. */
void voc_diagnostic_print(const voc_diagnostic *diagnostic, FILE *out);

/* Prints all kept diagnostics, one a line, in the form
 *     nursing.json:5:53: error: /programs/1/courses/1: expected a string, found null
 * and at the end how many were dropped, if any. Control characters and bytes that are
 * not UTF-8 are printed as \xNN, so a hostile file cannot steer the terminal. */
void voc_log_print(const voc_log *log, FILE *out);

#ifdef __cplusplus
}
#endif
#endif
