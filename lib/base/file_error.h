/* How a refusal of the system is told. */
#ifndef VOC_BASE_FILE_ERROR_H
#define VOC_BASE_FILE_ERROR_H

#include <vocation/log.h>

/* Reports "cannot <action>: <the system's words>" with a hint where one helps, about
 * `path`, for a value of errno. Returns the status reported. */
voc_status voc__file_error(voc_log *log, const char *path, const char *action, int error);

#endif
