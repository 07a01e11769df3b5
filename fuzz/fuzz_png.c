/* The PNG path of a theme's logo. */
#include <stdlib.h>

#include "base/log.h"
#include "fuzz/target.h"
#include "theme/parts.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    voc__arena *arena = voc__arena_new();
    voc_log *log = voc_log_new();
    voc__image image = {0};
    voc_status status = voc__logo_decode(bytes, size, "logo.png", arena, &image, log);
    /* Either an image with its bytes, or an error and no image. */
    bool whole = status == VOC_OK && image.width > 0 && image.height > 0 && image.rgb &&
                 (image.alpha != NULL) == (image.alpha_size > 0) && voc_log_errors(log) == 0;
    bool refused = status != VOC_OK && image.width == 0 && voc_log_errors(log) == 1;
    if (!whole && !refused)
        abort();
    voc_log_free(log);
    voc__arena_free(arena);
    return 0;
}
