/*
 * text/text.h - from UTF-8 to positioned glyphs: faces, fallback, shaping, direction, break
 * opportunities and widths. Only this folder knows HarfBuzz and ICU.
 *
 * Units: 1/1000 em as whole numbers (faces are scaled to 1000), so that layout, /W and TJ agree.
 * Faces are immutable and shared by threads; a shaper belongs to one thread at a time.
 */
#ifndef VOC_TEXT_TEXT_H
#define VOC_TEXT_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <vocation/log.h>
#include <vocation/status.h>

#include "base/arena.h"
#include "base/buffer.h"

typedef enum voc__weight {
    VOC__REGULAR,
    VOC__SEMIBOLD,
    VOC__BOLD,
    VOC__EXTRABOLD,
    VOC__WEIGHT_COUNT
} voc__weight;

typedef struct voc__face voc__face;
typedef struct voc__faces voc__faces;   /* the default family in four weights, then fallbacks */
typedef struct voc__shaper voc__shaper; /* one thread's buffer, memo of words, break iterator */

typedef enum voc__outline {
    VOC__OUTLINE_TRUETYPE,
    VOC__OUTLINE_CFF_CID,
    VOC__OUTLINE_CFF_NAME
} voc__outline;

/* What a font descriptor needs; 1/1000 em. */
typedef struct voc__face_info {
    const char *postscript_name; /* checked: ASCII, no delimiters of PDF */
    voc__outline outline;
    int ascent, descent, cap_height, x_height, weight_class, italic_angle;
    int bbox[4];
    bool fixed_pitch, serif;
    char digest[17]; /* 16 hex digits of the file, for dumps of tests */
} voc__face_info;

/* The compiled-in family; fallbacks of the manifest are opened when first asked for. NULL on
 * failure, told in log. */
voc__faces *voc__faces_new(voc_log *log);
void voc__faces_free(voc__faces *faces);

const voc__face *voc__faces_default(const voc__faces *faces, voc__weight weight);
const voc__face_info *voc__face_get_info(const voc__face *face);
int voc__face_index(const voc__face *face);                   /* stable number in its set, from 0 */
int voc__face_advance(const voc__face *face, uint16_t glyph); /* without kerning */
/* The nominal glyph of a character, 0: none. */
uint16_t voc__face_glyph(const voc__face *face, uint32_t character);

typedef struct voc__glyph {
    uint16_t id;     /* in the whole face; 0 never comes out of voc__shape */
    int16_t advance; /* 1/1000 em, kerning included */
    int16_t x_offset, y_offset;
    uint32_t
        cluster; /* byte offset into the run's text: glyphs with one cluster stand for its bytes */
} voc__glyph;

/* Shaped text of one face, script and direction; glyphs in visual order. */
typedef struct voc__run {
    const voc__face *face;
    const char *text; /* logical order, size bytes, not ended by NUL */
    size_t size;
    const voc__glyph *glyphs;
    size_t glyph_count;
    int advance;     /* sum of glyph advances */
    uint32_t script; /* ISO 15924 tag */
    bool right_to_left;
    bool complex;   /* of a script whose glyphs do not spell its text one after the other */
    uint32_t lacks; /* a character that no face has, shown by a stand-in; 0: all are there */
} voc__run;

typedef struct voc__runs {
    const voc__run *items;
    size_t count;
    int advance;
    bool special; /* a run is right to left or complex */
    bool lacking; /* a run shows stand-ins */
} voc__runs;

/* What to do with a character that no face has. */
typedef enum voc__missing {
    VOC__MISSING_ERROR, /* an error in log that names the character; VOC_ERROR_TEXT */
    VOC__MISSING_SHOW,  /* U+FFFD's glyph, or a question mark */
} voc__missing;

voc__shaper *voc__shaper_new(const voc__faces *faces);
void voc__shaper_free(voc__shaper *shaper);

/* Shapes size bytes of valid UTF-8 (one word, or a piece between break opportunities; may contain
 * spaces) in weight, language BCP 47. The runs live in the shaper's memo for repeated words, or
 * else in arena: they stay valid until the arena and the shaper are gone or voc__shaper_trim is
 * called. Control characters take no glyph. where names the place for messages. */
voc_status voc__shape(voc__shaper *shaper, voc__arena *arena, const char *text, size_t size,
                      voc__weight weight, const char *language, voc__missing missing,
                      const char *where, voc__runs *out, voc_log *log);

/* The same for text all of which runs from right to left, as voc__direction_levels says. voc__shape
 * itself takes a text as a line of its own: its runs come out as they stand from left to right. */
voc_status voc__shape_right_to_left(voc__shaper *shaper, voc__arena *arena, const char *text,
                                    size_t size, voc__weight weight, const char *language,
                                    voc__missing missing, const char *where, voc__runs *out,
                                    voc_log *log);

/* Warns of a character that is shown by a stand-in, and names the package that has it. */
void voc__shape_warn(voc__shaper *shaper, uint32_t lacks, voc__weight weight, const char *where,
                     voc_log *log);

/* Drops the memo when it has grown past its bound; call between documents. */
void voc__shaper_trim(voc__shaper *shaper);

/* Line break opportunities (UAX #14): flags[i] is set when a line may end before byte i, for i in
 * 1..size; flags must hold size + 1. VOC__BREAK_MUST after a line feed. flags[0] is
 * VOC__BREAK_PLAIN when the text is plain Latin: nothing in it has a direction or a script of its
 * own. */
enum { VOC__BREAK_NO = 0, VOC__BREAK_MAY = 1, VOC__BREAK_MUST = 2, VOC__BREAK_PLAIN = 3 };
voc_status voc__breaks(voc__shaper *shaper, const char *text, size_t size, const char *language,
                       unsigned char *flags);

/* Embedding levels (UAX #9) of a text that is a paragraph of its own, from left to right: levels[i]
 * is that of the character of byte i, odd if it runs from right to left. Embeddings and overrides
 * are passed over: nobody prints by them, and a name could upset with them what stands around it.
 * Costly: only for text of which voc__direction_matters. */
voc_status voc__direction_levels(voc__shaper *shaper, const char *text, size_t size,
                                 unsigned char *levels);

/* The same in arena; *levels NULL: all of it runs from left to right. */
voc_status voc__direction_find(voc__shaper *shaper, voc__arena *arena, const char *text,
                               size_t size, const unsigned char **levels);

/* Fills order: which of count things with these levels stands first from the left, second, ... */
void voc__direction_order(const unsigned char *levels, size_t count, size_t *order);

/* The language whose shapes Chinese characters in text should have, as far as it tells: "ja" beside
 * kana, "ko" beside Hangul, else "zh-Hans" or "zh-Hant". NULL: there are none. */
const char *voc__han_language(const char *text, size_t size);
/* Whether a language is one of those that write them. */
bool voc__han_is_own(const char *language);

/* ---- what the PDF side needs ----------------------------------------------------------------- */

/* The glyphs of a face that a document uses, and the subset made of them. */
typedef struct voc__subset {
    const unsigned char *font; /* the font program: whole TrueType file, or bare CFF table */
    size_t font_size;
    const uint16_t *new_ids; /* new_ids[i]: glyph id in the subset of old_ids[i] */
} voc__subset;

/* Makes the subset with glyphs old_ids (sorted, no duplicates, 0 left out) into arena. GSUB, GPOS,
 * cmap, name and hints are dropped. The bytes depend on the glyph set alone. */
voc_status voc__subset_new(const voc__face *face, const uint16_t *old_ids, size_t count,
                           voc__arena *arena, voc__subset *out);

#endif
