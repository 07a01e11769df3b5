/*
 * fonts/open_sans.h - the default family's files, compiled in by fonts/open_sans.c. Read-only.
 */
#ifndef VOC_FONTS_OPEN_SANS_H
#define VOC_FONTS_OPEN_SANS_H

#include <stdint.h>

extern const unsigned char voc__open_sans_regular[];
extern const unsigned char voc__open_sans_semibold[];
extern const unsigned char voc__open_sans_bold[];
extern const unsigned char voc__open_sans_extrabold[];

/* Bytes of each file. */
extern const uint32_t voc__open_sans_regular_size;
extern const uint32_t voc__open_sans_semibold_size;
extern const uint32_t voc__open_sans_bold_size;
extern const uint32_t voc__open_sans_extrabold_size;

#endif
