/* Diagnostics for programs to read. */
#ifndef VOCATION_DIAGNOSTICS_H
#define VOCATION_DIAGNOSTICS_H

#include <stdio.h>

#include <vocation/log.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Prints a log as one JSON object and a line break:
 *     {"errors": 1, "warnings": 0, "dropped": 0, "diagnostics": [
 *       {"severity": "error", "status": "schema", "file": "a.json", "line": 5, "column": 53,
 *        "pointer": "/programs/1", "text": "expected a string, found null"}]}
 * What a diagnostic does not have (file, place, pointer) is null. A NULL log prints as an empty
 * one. VOC_ERROR_MEMORY without memory, VOC_ERROR_FILE when `out` does not take it all. */
voc_status voc_log_print_json(const voc_log *log, FILE *out);

#ifdef __cplusplus
}
#endif
#endif
