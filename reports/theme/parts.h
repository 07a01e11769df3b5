/*
 * theme/parts.h - a theme while it is made, for the files of this folder.
 */
#ifndef VOC_THEME_PARTS_H
#define VOC_THEME_PARTS_H

#include "base/arena.h"
#include "theme/theme.h"

struct voc_theme {
    voc__arena *arena;
    voc__faces *faces;
    voc__type types[VOC__TYPE_COUNT];
    int colors[VOC__COLOR_COUNT];
    voc_paper paper;
    voc_edition edition;
    const voc__manner *manner;
    voc__format formats[2]; /* portrait, landscape: of the paper, in the edition's units */
    const char *publisher;
    voc_contact contact;
    voc__image logo, gray_logo; /* width 0: none */
};

/* The name of a role in theme files. */
const char *voc__type_name(voc__type_role role);

/* "large-print": the name of an edition in theme files; edition is not VOC_EDITION_THEME. */
const char *voc__edition_name(voc_edition edition);

/* Gives the theme what its edition changes: once, when all else is known. */
voc_status voc__edition_apply(voc_theme *theme, voc_log *log);

/* Contrast of two colors, 0xRRGGBB: 1 to 21 (WCAG 2.2, relative luminance). */
double voc__contrast(int one, int other);

/* The gray a color becomes on a printer without color: 0 to 255 (weights of Rec. 601). */
int voc__gray(int color);

/* color on white paper, share of it from 0 to 1. */
int voc__tint(int color, double share);

/* True when white text is legible on the accent, and the accent on white and on its tint. */
bool voc__accent_fits(int accent);

/* The accent itself, or the lightest darker shade of it that fits. */
int voc__accent_darken(int accent);

/* Sets the accent and the tints mixed from it. */
void voc__theme_set_accent(voc_theme *theme, int accent);

/* Decodes a PNG of size bytes into arena. Errors name the file. */
voc_status voc__logo_decode(const unsigned char *png, size_t size, const char *file,
                            voc__arena *arena, voc__image *out, voc_log *log);

/* Puts the theme's gray logo in the place of the colored one; without one, its own gray values. */
voc_status voc__logo_gray(voc_theme *theme, voc_log *log);

#endif
