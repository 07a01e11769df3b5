/*
 * theme/file.h - themes as JSON files.
 */
#ifndef VOC_THEME_FILE_H
#define VOC_THEME_FILE_H

#include "theme/parts.h"

/* Changes the built-in theme to what the file at path says. */
voc_status voc__theme_read(voc_theme *theme, const char *path, voc_log *log);

#endif
