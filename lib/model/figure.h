/* What the parts of the model share about figures. */
#ifndef VOC_MODEL_FIGURE_H
#define VOC_MODEL_FIGURE_H

#include <vocation/figure.h>

/* The same text, or both NULL. */
bool voc__text_equal(const char *a, const char *b);

bool voc__unit_equal(const voc_unit *a, const voc_unit *b);

/* Whether there is a number, if only a bound. */
bool voc__figure_has_value(const voc_figure *figure);

/* The step that the last digit written stands for, zeros at the end not counted: 100 of 41,100,
 * 0.5 of 6.5 is 0.1. As a decimal of one unit. */
voc_decimal voc__decimal_step(voc_decimal value);

#endif
