/* One datum as words of the catalog format, for the text of comparisons and records. */
#ifndef VOC_COMPARE_WORDING_H
#define VOC_COMPARE_WORDING_H

#include <vocation/compare.h>

#include "base/buffer.h"

/* Where words go, and the language chosen among translations (NULL: the catalog's). */
typedef struct voc__wording {
    voc__buffer text;
    const char *language;
} voc__wording;

/* Text of the catalog: what could steer a terminal is escaped. NULL: nothing. */
void voc__wording_text(voc__wording *out, const char *text);
void voc__wording_words(voc__wording *out, const voc_words *words);
void voc__wording_date(voc__wording *out, voc_date date);
void voc__wording_range(voc__wording *out, voc_range range, const char *unit);
void voc__wording_requirement(voc__wording *out, const voc_requirement *requirement);
void voc__wording_figure(voc__wording *out, const voc_figure *figure);
/* What stands behind a figure in a row: derived rate, age, what is unlike. */
void voc__wording_datum(voc__wording *out, const voc_datum *datum, const voc_policy *policy);
void voc__wording_posting(voc__wording *out, const voc_posting *posting);

#endif
