/*
 * layout/marks.h - the small drawn marks: no glyph font has them all.
 *
 * Each is drawn into a voc__drawing at x (its left end) on the baseline of the text beside it, y
 * downwards. Widths are constants, but for the boxed letter's and the tag's, which depend on their
 * text. Those of notes (the clock, the letter's box, the tag's) are drawn for notes of 8 points and
 * grow with them by voc__mark_scale. Colors come from the theme.
 */
#ifndef VOC_LAYOUT_MARKS_H
#define VOC_LAYOUT_MARKS_H

#include "layout/drawing.h"
#include "theme/theme.h"

#define VOC__MARK_CLOCK      7.6 /* wide and high; then 2 before the words */
#define VOC__MARK_SIGN       9.0 /* differs, alike */
#define VOC__MARK_PLUS       8.0 /* plus, minus */
#define VOC__MARK_TICK       9.0
#define VOC__MARK_SQUARE     6.6
#define VOC__MARK_DISC       3.6
#define VOC__MARK_LETTER_PAD 2.6  /* either side of the boxed letter: 2.2 and half the outline */
#define VOC__MARK_TAG_PAD    3.35 /* the same of a tag: 3 and half the outline */
#define VOC__MARK_GAP        2.0  /* between a clock or sign and its words */

/* How much larger than 8 the theme's notes are, and with them the marks that stand in them. */
double voc__mark_scale(const voc_theme *theme);

/* The clock that begins an age notice. */
void voc__mark_clock(voc__drawing *drawing, const voc_theme *theme, double x, double baseline);

/* Signs of a comparison's rows. */
void voc__mark_differs(voc__drawing *drawing, const voc_theme *theme, double x, double baseline);
void voc__mark_alike(voc__drawing *drawing, const voc_theme *theme, double x, double baseline);

/* Markers of lists. */
void voc__mark_disc(voc__drawing *drawing, const voc_theme *theme, double x, double baseline);
void voc__mark_plus(voc__drawing *drawing, const voc_theme *theme, double x, double baseline);
void voc__mark_minus(voc__drawing *drawing, const voc_theme *theme, double x, double baseline);
void voc__mark_tick(voc__drawing *drawing, const voc_theme *theme, double x, double baseline);
void voc__mark_square(voc__drawing *drawing, const voc_theme *theme, double x, double baseline);

/* The box of a boxed letter whose Bold text of a note's size is width wide; the text then stands at
 * x + VOC__MARK_LETTER_PAD. The box is width + 2 * VOC__MARK_LETTER_PAD wide; both scaled. */
void voc__mark_letter_box(voc__drawing *drawing, const voc_theme *theme, double x, double baseline,
                          double width);

/* The outline of a tag whose Semibold text of a note's size is width wide. */
void voc__mark_tag_box(voc__drawing *drawing, const voc_theme *theme, double x, double baseline,
                       double width);

#endif
