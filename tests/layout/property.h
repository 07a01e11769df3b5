/* What must hold of any pages, whatever stands on them. */
#ifndef TESTS_LAYOUT_PROPERTY_H
#define TESTS_LAYOUT_PROPERTY_H

#include "layout/layout.h"
#include "tests/layout/sketch.h"

/* The edition of all that follows: standard at first. */
void test_edition(voc_edition edition);

/* One theme and one shaper an edition for the program's tests, made at the first call. */
const voc_theme *test_theme(void);
voc__shaper *test_shaper(void);

/* Lays out, frees the document, and checks that every text stands within the margins and between
 * head and foot, that no two texts of a page overlap, and that everything is tagged or an artifact.
 */
voc__pages *lay_out_sound(sketch to);
void check_sound(const voc__pages *pages, const voc_document *document);

/* The texts of a page joined by spaces, artifacts left out unless asked for. Static: the next call
 * overwrites it. */
const char *page_text(const voc__pages *pages, size_t page, bool artifacts);
/* The tag that holds text which begins with this, or NULL. */
const voc__tag *tag_of_text(const voc__pages *pages, const char *text);
/* The page of the first item whose text begins with this; -1: none. */
int page_of_text(const voc__pages *pages, const char *text);
/* That item. */
const voc__item *item_of_text(const voc__pages *pages, const char *text);

#endif
