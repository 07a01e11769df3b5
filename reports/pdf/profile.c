#include "config.h"
#include "pdf/profile.h"

#include "base/embed.h"

VOC__EMBED("voc__color_profile", VOC__ICC_PROFILE);
