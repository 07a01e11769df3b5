/* Adding to a log. */
#ifndef VOC_BASE_LOG_H
#define VOC_BASE_LOG_H

#include <stdbool.h>

#include <vocation/log.h>

#include "base/attributes.h"

/* Adds one diagnostic; all of them pass here, so a breakpoint on this function sees every
 * error. All strings are copied. log, file and pointer may be NULL; line 0: no position.
 * Without memory the log keeps one diagnostic that says so. */
void voc__log_add(voc_log *log, voc_severity severity, voc_status status, const char *file,
                  unsigned line, unsigned column, const char *pointer, const char *format, ...)
    VOC__PRINTF(8, 9);

/* Adds copies of all that another log has kept. */
void voc__log_add_all(voc_log *log, const voc_log *from);

/* Whether a diagnostic of this severity would only be counted: no need then to work out where
 * it stands. True for NULL. */
bool voc__log_full(const voc_log *log, voc_severity severity);

#endif
