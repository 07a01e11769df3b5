/* The default family as read-only data. */
#include "config.h"
#include "fonts/open_sans.h"

#include "base/embed.h"

VOC__EMBED("voc__open_sans_regular", VOC__OPEN_SANS_DIR "/OpenSans-Regular.ttf");
VOC__EMBED("voc__open_sans_semibold", VOC__OPEN_SANS_DIR "/OpenSans-Semibold.ttf");
VOC__EMBED("voc__open_sans_bold", VOC__OPEN_SANS_DIR "/OpenSans-Bold.ttf");
VOC__EMBED("voc__open_sans_extrabold", VOC__OPEN_SANS_DIR "/OpenSans-ExtraBold.ttf");
