/* The sRGB profile of the output intent, compiled in. */
#ifndef VOC_PDF_PROFILE_H
#define VOC_PDF_PROFILE_H

#include <stdint.h>

extern const unsigned char voc__color_profile[];
extern const uint32_t voc__color_profile_size;

#endif
