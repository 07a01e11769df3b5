#include <vocation/version.h>

const char *voc_version(void)
{
    return VOC_VERSION;
}
