#include "theme/file.h"

#include "base/log.h"

voc_status voc__theme_read(voc_theme *theme, const char *path, voc_log *log)
{
    (void)theme;
    voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, path, 0, 0, NULL,
                 "theme files cannot be read yet");
    return VOC_ERROR_USAGE;
}
