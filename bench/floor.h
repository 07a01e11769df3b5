/* The floor: what libharu alone needs to put the same words and lines on pages, with the fonts
 * every reader brings along, no tags, no shaping, no layout. */
#ifndef VOC_BENCH_FLOOR_H
#define VOC_BENCH_FLOOR_H

#include "pages/pages.h"

typedef struct floor_page floor_page;

/* What is drawn, in libharu's terms: coordinates from below, text in WinAnsi. */
typedef struct floor_work {
    double width, height;
    floor_page *pages;
    size_t page_count;
} floor_work;

floor_work floor_prepare(const voc__pages *pages);
void floor_free(floor_work *work);

/* Draws it all and saves it to memory. Returns the size of the file. */
size_t floor_run(const floor_work *work);

#endif
