/* Shaping: pieces of text to positioned glyphs. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/utf8.h"
#include "text/shaper.h"

/* Beyond this a sum of advances might not fit an int; no word or paragraph comes near. */
enum { MAX_TEXT = 0xffff };

/* How far a mark is moved up or down, 1/1000 em. No language needs more; towers of marks would
 * reach over the lines around them. */
enum { MAX_RISE = 450 };

static const char *default_language = "en";

/* One call of voc__shape. */
typedef struct job {
    voc__shaper *shaper;
    voc__arena *arena;
    const char *text; /* the arena's copy */
    size_t size;
    voc__weight weight;
    const char *language;
    voc__missing missing;
    bool right_to_left;
    const char *where;
    voc_log *log;
} job;

static const voc__character *character(const job *j, size_t index)
{
    return (const voc__character *)j->shaper->items.characters.items + index;
}

static size_t offset_of(const job *j, size_t index)
{
    return index < j->shaper->items.characters.count ? character(j, index)->offset : j->size;
}

static voc_status out_of_memory(const job *j)
{
    voc__log_add(j->log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL,
                 "out of memory while shaping text");
    return VOC_ERROR_MEMORY;
}

static voc_status tell_missing(const job *j, uint32_t code, voc_severity severity,
                               const char *remedy)
{
    const char *package = j->shaper->items.package;
    voc__log_add(j->log, severity, VOC_ERROR_TEXT, NULL, 0, 0, NULL,
                 "%s%sno face has the character U+%04X%s%s%s", j->where ? j->where : "",
                 j->where ? ": " : "", (unsigned)code, remedy,
                 package ? "; on Debian: apt-get install " : "", package ? package : "");
    return VOC_ERROR_TEXT;
}

/* The faces for Chinese characters choose their shapes by language. Only layout knows more of the
 * text than these bytes, and gives the language then. */
static const char *language_of(const job *j, const voc__piece *piece)
{
    const char *language = voc__script_is_han(piece->script) && !voc__han_is_own(j->language)
                               ? voc__han_language(j->text, j->size)
                               : NULL;
    return language ? language : j->language;
}

static void fill_buffer(const job *j, const voc__piece *piece)
{
    hb_buffer_t *buffer = j->shaper->buffer;
    size_t start = offset_of(j, piece->first);
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    for (size_t i = piece->first; i < piece->first + piece->count; i++) {
        const voc__character *c = character(j, i);
        uint32_t code = voc__stand_in(piece->face, c->code);
        hb_buffer_add(buffer, code ? code : c->code, (unsigned)(c->offset - start));
    }
    hb_buffer_set_direction(buffer, piece->level % 2 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, (hb_script_t)piece->script);
    hb_buffer_set_language(buffer, hb_language_from_string(language_of(j, piece), -1));
}

/* false: memory was refused. */
static bool shape_buffer(const job *j, const voc__piece *piece)
{
    /* Lining figures of one width, so that numbers stand under each other. Ligatures are off in
     * Arabic, where readers of the PDF would lose letters. */
    static const hb_feature_t features[] = {
        {HB_TAG('l', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
        {HB_TAG('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
        {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    };
    unsigned count = piece->script == HB_SCRIPT_ARABIC ? 3 : 2;
    hb_buffer_t *buffer = j->shaper->buffer;
    return hb_buffer_allocation_successful(buffer) &&
           hb_shape_full(piece->face->font, buffer, features, count, NULL) &&
           hb_buffer_allocation_successful(buffer) &&
           hb_buffer_get_content_type(buffer) == HB_BUFFER_CONTENT_TYPE_GLYPHS;
}

static int16_t narrow(hb_position_t value)
{
    return (int16_t)(value < INT16_MIN ? INT16_MIN : value > INT16_MAX ? INT16_MAX : value);
}

static int16_t rise_of(hb_position_t value)
{
    return (int16_t)(value < -MAX_RISE ? -MAX_RISE : value > MAX_RISE ? MAX_RISE : value);
}

static voc_status copy_glyphs(const job *j, voc__run *run)
{
    unsigned count, position_count;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(j->shaper->buffer, &count);
    const hb_glyph_position_t *places =
        hb_buffer_get_glyph_positions(j->shaper->buffer, &position_count);
    voc__glyph *glyphs = voc__arena_alloc(j->arena, count, sizeof *glyphs);
    if (!glyphs)
        return VOC_ERROR_MEMORY;
    for (unsigned i = 0; i < count; i++) {
        if (infos[i].codepoint == 0 || infos[i].codepoint > 0xffff || infos[i].cluster >= run->size)
            return VOC_ERROR_TEXT;
        glyphs[i] =
            (voc__glyph){(uint16_t)infos[i].codepoint, narrow(places[i].x_advance),
                         narrow(places[i].x_offset), rise_of(places[i].y_offset), infos[i].cluster};
        run->advance += glyphs[i].advance;
    }
    run->glyphs = glyphs;
    run->glyph_count = count;
    return VOC_OK;
}

/* What a stand-in is read as: the character it stands for, or a question mark for one that means
 * nothing to anybody else: ISO 19005-2, 6.2.11.7.3 forbids private use without more words. */
static bool is_meant(uint32_t code)
{
    hb_unicode_general_category_t category =
        hb_unicode_general_category(hb_unicode_funcs_get_default(), code);
    return code != 0xfffd && category != HB_UNICODE_GENERAL_CATEGORY_PRIVATE_USE &&
           category != HB_UNICODE_GENERAL_CATEGORY_UNASSIGNED;
}

/* The character of a piece that is really missing: a mark, not the letter it stands on. */
static uint32_t missing_code(const job *j, const voc__piece *piece)
{
    const voc__face *face = voc__faces_default(j->shaper->faces, j->weight);
    for (size_t i = 0; i < piece->count; i++) {
        uint32_t code = character(j, piece->first + i)->code;
        if (voc__face_glyph(face, code) == 0)
            return code;
    }
    return character(j, piece->first)->code;
}

/* The visible fallback: one sign a character. */
static voc_status show_missing(const job *j, const voc__piece *piece, voc__run *run)
{
    const voc__face *face = voc__faces_default(j->shaper->faces, j->weight);
    uint16_t id = voc__face_glyph(face, 0xfffd);
    if (id == 0)
        id = voc__face_glyph(face, '?');
    voc__glyph *glyphs = voc__arena_alloc(j->arena, piece->count, sizeof *glyphs);
    char *text = voc__arena_alloc(j->arena, run->size, 1);
    if (!glyphs || !text)
        return VOC_ERROR_MEMORY;
    int16_t advance = narrow(hb_font_get_glyph_h_advance(face->font, id));
    size_t size = 0, count = 0;
    for (size_t i = 0; i < piece->count; i++) {
        size_t from = offset_of(j, piece->first + i), to = offset_of(j, piece->first + i + 1);
        uint32_t code = character(j, piece->first + i)->code;
        if (voc__is_ignorable(code)) /* what joined or chose the signs that are missing */
            continue;
        glyphs[count++] = (voc__glyph){id, advance, 0, 0, (uint32_t)size};
        bool meant = is_meant(code);
        memcpy(text + size, meant ? j->text + from : "?", meant ? to - from : 1);
        size += meant ? to - from : 1;
        run->advance += advance;
    }
    run->face = face;
    run->text = text;
    run->size = size;
    run->right_to_left = run->complex = false;
    run->lacks = missing_code(j, piece);
    run->glyphs = glyphs;
    run->glyph_count = count;
    return VOC_OK;
}

/* Scripts whose letters stand one after the other, as they are read. */
static bool is_complex(uint32_t script)
{
    static const hb_script_t plain[] = {
        HB_SCRIPT_LATIN,    HB_SCRIPT_COMMON,
        HB_SCRIPT_GREEK,    HB_SCRIPT_CYRILLIC,
        HB_SCRIPT_HAN,      HB_SCRIPT_HIRAGANA,
        HB_SCRIPT_KATAKANA, HB_SCRIPT_HANGUL,
        HB_SCRIPT_BOPOMOFO, HB_SCRIPT_ARMENIAN,
        HB_SCRIPT_GEORGIAN, HB_SCRIPT_ETHIOPIC,
        HB_SCRIPT_CHEROKEE, HB_SCRIPT_CANADIAN_SYLLABICS,
        HB_SCRIPT_UNKNOWN,  HB_SCRIPT_INHERITED,
    };
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (script == (uint32_t)plain[i])
            return false;
    return true;
}

static voc_status shape_piece(const job *j, const voc__piece *piece, voc__run *run)
{
    size_t start = offset_of(j, piece->first);
    *run = (voc__run){
        .face = piece->face,
        .text = j->text + start,
        .size = offset_of(j, piece->first + piece->count) - start,
        .script = piece->script,
        .right_to_left = piece->level % 2,
        .complex = is_complex(piece->script),
    };
    voc_status status = VOC_ERROR_TEXT;
    if (piece->face) {
        fill_buffer(j, piece);
        status = shape_buffer(j, piece) ? copy_glyphs(j, run) : VOC_ERROR_MEMORY;
    }
    if (status != VOC_ERROR_TEXT)
        return status == VOC_OK ? VOC_OK : out_of_memory(j);
    if (j->missing == VOC__MISSING_ERROR)
        return tell_missing(j, missing_code(j, piece), VOC_ERROR, "");
    run->advance = 0;
    return show_missing(j, piece, run) == VOC_OK ? VOC_OK : out_of_memory(j);
}

static voc_status shape_text(job *j, const char *text, voc__runs *out)
{
    char *copy = voc__arena_alloc(j->arena, j->size + 1, 1);
    const unsigned char *levels = NULL;
    unsigned char level = j->right_to_left;
    if (!copy ||
        (!level && voc__direction_find(j->shaper, j->arena, text, j->size, &levels) != VOC_OK) ||
        voc__itemize(j->shaper->faces, text, j->size, j->weight, levels, level, &j->shaper->items))
        return out_of_memory(j);
    memcpy(copy, text, j->size);
    j->text = copy;
    const voc__piece *pieces = j->shaper->items.pieces.items;
    size_t count = j->shaper->items.pieces.count;
    voc__run *runs = voc__arena_alloc(j->arena, count, sizeof *runs);
    if (!runs)
        return out_of_memory(j);
    for (size_t i = 0; i < count; i++) {
        voc__run *run = &runs[out->count];
        voc_status status = shape_piece(j, &pieces[i], run);
        if (status != VOC_OK)
            return status;
        out->advance += run->advance;
        out->special = out->special || run->right_to_left || run->complex;
        out->lacking = out->lacking || run->lacks;
        out->count += run->glyph_count > 0; /* a lone joiner leaves nothing */
    }
    out->items = runs;
    return VOC_OK;
}

/* j's text is not yet set. */
static voc_status shape(job *j, const char *text, voc__runs *out)
{
    voc__memo *memo = j->shaper->memo;
    voc__memo_key key = {text, j->size, j->language,
                         voc__memo_form(j->weight, j->missing, j->right_to_left)};
    bool is_word = j->size <= VOC__MEMO_WORD;
    const voc__runs *known = is_word ? voc__memo_find(memo, &key) : NULL;
    *out = known ? *known : (voc__runs){0};
    if (known)
        return VOC_OK;
    if (j->size > MAX_TEXT) {
        voc__log_add(j->log, VOC_ERROR, VOC_ERROR_LIMIT, NULL, 0, 0, NULL,
                     "%s%sa text of %zu bytes in one piece; at most %d", j->where ? j->where : "",
                     j->where ? ": " : "", j->size, MAX_TEXT);
        return VOC_ERROR_LIMIT;
    }
    voc__arena *own = is_word ? voc__memo_arena(memo) : NULL;
    if (own)
        j->arena = own;
    voc_status status = shape_text(j, text, out);
    if (status != VOC_OK)
        *out = (voc__runs){0};
    else if (own)
        voc__memo_keep(memo, &key, out);
    return status;
}

voc_status voc__shape(voc__shaper *shaper, voc__arena *arena, const char *text, size_t size,
                      voc__weight weight, const char *language, voc__missing missing,
                      const char *where, voc__runs *out, voc_log *log)
{
    language = language ? language : default_language;
    job j = {shaper, arena, NULL, size, weight, language, missing, false, where, log};
    return shape(&j, text, out);
}

voc_status voc__shape_right_to_left(voc__shaper *shaper, voc__arena *arena, const char *text,
                                    size_t size, voc__weight weight, const char *language,
                                    voc__missing missing, const char *where, voc__runs *out,
                                    voc_log *log)
{
    language = language ? language : default_language;
    job j = {shaper, arena, NULL, size, weight, language, missing, true, where, log};
    return shape(&j, text, out);
}

void voc__shape_warn(voc__shaper *shaper, uint32_t lacks, voc__weight weight, const char *where,
                     voc_log *log)
{
    char text[4];
    size_t size = (size_t)voc__utf8_encode(lacks, text);
    if (voc__itemize(shaper->faces, text, size, weight, NULL, 0, &shaper->items) != VOC_OK)
        return;
    job j = {.shaper = shaper, .where = where, .log = log};
    tell_missing(&j, lacks, VOC_WARNING, ", and a sign stands for it");
}

voc__shaper *voc__shaper_new(const voc__faces *faces)
{
    voc__shaper *shaper = faces ? calloc(1, sizeof *shaper) : NULL;
    if (!shaper)
        return NULL;
    shaper->faces = faces;
    shaper->buffer = hb_buffer_create();
    shaper->memo = voc__memo_new();
    if (shaper->buffer != hb_buffer_get_empty() && shaper->memo)
        return shaper;
    voc__shaper_free(shaper);
    return NULL;
}

void voc__shaper_free(voc__shaper *shaper)
{
    if (!shaper)
        return;
    hb_buffer_destroy(shaper->buffer);
    voc__memo_free(shaper->memo);
    voc__array_free(&shaper->items.characters);
    voc__array_free(&shaper->items.pieces);
    voc__array_free(&shaper->items.order);
    voc__array_free(&shaper->items.levels);
    voc__shaper_close_levels(shaper);
    voc__shaper_close_breaks(shaper);
    free(shaper);
}

void voc__shaper_trim(voc__shaper *shaper)
{
    voc__memo_trim(shaper->memo);
}
