#include "text/itemize.h"

#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "base/utf8.h"

static voc__character *at(const voc__items *items, size_t index)
{
    return (voc__character *)items->characters.items + index;
}

static bool is_silent(uint32_t code)
{
    if (code < 0x20 || (code >= 0x7f && code < 0xa0))
        return true;
    return code == 0x2028 || code == 0x2029 || /* line and paragraph separators */
           code == 0x115f || code == 0x1160 || code == 0x3164 || code == 0xffa0; /* fillers */
}

bool voc__is_ignorable(uint32_t code)
{
    return code >= 0xad && u_hasBinaryProperty((UChar32)code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

static bool is_mark(uint32_t code)
{
    return code >= 0x300 && (U_GET_GC_MASK((UChar32)code) & U_GC_M_MASK) != 0;
}

uint32_t voc__stand_in(const voc__face *face, uint32_t code)
{
    if (voc__face_glyph(face, code))
        return code;
    if ((code == 0x2010 || code == 0x2011) && voc__face_glyph(face, '-')) /* hyphens */
        return '-';
    /* HarfBuzz itself makes spaces of other widths from the plain one. */
    if (face->has_space && u_charType((UChar32)code) == U_SPACE_SEPARATOR)
        return code;
    return voc__is_ignorable(code) ? code : 0;
}

static bool decode(const char *text, size_t size, const unsigned char *levels, unsigned char level,
                   voc__items *items)
{
    for (size_t i = 0; i < size;) {
        voc__character *c = voc__array_push(&items->characters, sizeof *c);
        uint32_t code = 0;
        int used = voc__utf8_decode(text + i, size - i, &code);
        if (!c)
            return false;
        *c = (voc__character){.code = code,
                              .offset = (uint32_t)i,
                              .level = levels ? levels[i] : level,
                              .silent = is_silent(code)};
        i += used > 0 ? (size_t)used : 1;
    }
    return true;
}

/* Common and inherited characters belong to the script before them; at the start, to the first one
 * that has a script, else to Latin. */
static void find_scripts(voc__items *items)
{
    hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
    size_t count = items->characters.count, settled = 0;
    uint32_t script = HB_SCRIPT_LATIN;
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        voc__character *c = at(items, i);
        hb_script_t own = c->code < 0x80 && u_isalpha((UChar32)c->code)
                              ? HB_SCRIPT_LATIN
                              : hb_unicode_script(unicode, c->code);
        if (own != HB_SCRIPT_COMMON && own != HB_SCRIPT_INHERITED && own != HB_SCRIPT_UNKNOWN) {
            script = own;
            for (; !found && settled < i; settled++)
                at(items, settled)->script = script;
            found = true;
        }
        c->script = script;
    }
}

/* A character with the marks, joiners and selectors that hang on it must come from one face. */
static size_t cluster_length(const voc__items *items, size_t first)
{
    size_t i = first + 1, count = items->characters.count;
    for (; i < count && !at(items, i)->silent; i++) {
        uint32_t code = at(items, i)->code;
        bool joined = at(items, i - 1)->code == 0x200d;
        if (!joined && !is_mark(code) && !voc__is_ignorable(code))
            break;
    }
    return i - first;
}

static bool has_all(const voc__face *face, const voc__items *items, size_t first, size_t count)
{
    for (size_t i = first; i < first + count; i++)
        if (!voc__stand_in(face, at(items, i)->code))
            return false;
    return true;
}

/* "e" and a combining acute may be there as one glyph only: HarfBuzz composes them. */
static bool has_composed(const voc__face *face, const voc__items *items, size_t first, size_t count)
{
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
    if (count < 2 || U_FAILURE(error))
        return false;
    UChar32 base = (UChar32)at(items, first)->code;
    for (size_t i = first + 1; i < first + count; i++) {
        UChar32 next = (UChar32)at(items, i)->code;
        UChar32 pair = unorm2_composePair(nfc, base, next);
        if (pair >= 0)
            base = pair;
        else if (!voc__stand_in(face, (uint32_t)next))
            return false;
    }
    return voc__face_glyph(face, (uint32_t)base) != 0;
}

static bool covers(const voc__face *face, const voc__items *items, size_t first, size_t count)
{
    return has_all(face, items, first, count) || has_composed(face, items, first, count);
}

/* What is looked for: characters that one face must have. */
typedef struct cluster {
    size_t first, count;
    voc__weight weight;
} cluster;

/* A face among the manifest's lines for a script; 0: those for any. */
static const voc__face *face_of_script(const voc__faces *faces, voc__items *items,
                                       const cluster *wanted, uint32_t script)
{
    voc__offer offer = {.more = true};
    for (size_t round = 0; offer.more; round++) {
        offer = voc__faces_fallback(faces, script, wanted->weight, round);
        if (offer.face && covers(offer.face, items, wanted->first, wanted->count))
            return offer.face;
        items->refused = items->refused || offer.refused;
        if (!items->package)
            items->package = offer.package;
    }
    return NULL;
}

static const voc__face *fallback_for(const voc__faces *faces, voc__items *items,
                                     const cluster *wanted)
{
    uint32_t scripts[VOC__MOST_SCRIPTS];
    /* A keycap is a digit for all but its last character. */
    const size_t tell[] = {wanted->first + wanted->count - 1, wanted->first};
    items->package = NULL;
    for (size_t k = 0; k < (wanted->count > 1 ? 2 : 1); k++) {
        const voc__character *c = at(items, tell[k]);
        size_t count = voc__scripts_of(c->code, c->script, scripts);
        for (size_t i = 0; i < count; i++) {
            const voc__face *face = face_of_script(faces, items, wanted, scripts[i]);
            if (face)
                return face;
        }
    }
    return face_of_script(faces, items, wanted, 0);
}

static const voc__face *face_for(const voc__faces *faces, voc__items *items, const cluster *wanted,
                                 const voc__face *before)
{
    const voc__face *face = voc__faces_default(faces, wanted->weight);
    size_t first = wanted->first, count = wanted->count;
    uint32_t script = at(items, first)->script;
    /* Spaces and signs inside a passage of another face stay in it: fewer, longer runs. Not among
     * Chinese characters, whose faces have quotes and commas as wide as those. */
    if (before && before != face && !voc__script_is_han(script) && first > 0 &&
        at(items, first - 1)->script == script && covers(before, items, first, count))
        return before;
    return covers(face, items, first, count) ? face : fallback_for(faces, items, wanted);
}

static void find_faces(const voc__faces *faces, voc__items *items, voc__weight weight)
{
    const voc__face *before = NULL;
    for (size_t i = 0; i < items->characters.count;) {
        if (at(items, i)->silent) {
            i++;
            continue;
        }
        size_t count = cluster_length(items, i);
        const voc__face *face = face_for(faces, items, &(cluster){i, count, weight}, before);
        for (size_t k = i; k < i + count; k++) {
            at(items, k)->face = face;
            at(items, k)->script = at(items, i)->script;
        }
        before = face;
        i += count;
    }
}

/* Pieces in the order of the text. */
static bool cut(voc__items *items)
{
    voc__piece *last = NULL;
    for (size_t i = 0; i < items->characters.count; i++) {
        const voc__character *c = at(items, i);
        if (c->silent)
            continue;
        if (last && last->first + last->count == i && last->face == c->face &&
            last->script == c->script && last->level == c->level) {
            last->count++;
            continue;
        }
        last = voc__array_push(&items->pieces, sizeof *last);
        if (!last)
            return false;
        *last = (voc__piece){i, 1, c->face, c->script, c->level};
    }
    return true;
}

/* Puts the pieces as they stand from left to right. */
static bool order(voc__items *items)
{
    size_t count = items->pieces.count;
    if (!count)
        return true;
    for (size_t i = 0; i < count; i++) {
        const voc__piece *piece = (const voc__piece *)items->pieces.items + i;
        unsigned char *level = voc__array_push(&items->levels, sizeof *level);
        if (!level || !voc__array_push(&items->order, sizeof(size_t)))
            return false;
        *level = piece->level;
    }
    voc__direction_order(items->levels.items, count, items->order.items);
    for (size_t i = 0; i < count; i++) { /* behind the others, then in their place */
        size_t from = ((const size_t *)items->order.items)[i];
        voc__piece *copy = voc__array_push(&items->pieces, sizeof *copy);
        if (!copy)
            return false;
        *copy = ((const voc__piece *)items->pieces.items)[from];
    }
    voc__piece *pieces = items->pieces.items;
    memcpy(pieces, pieces + count, count * sizeof *pieces);
    items->pieces.count = count;
    return true;
}

voc_status voc__itemize(const voc__faces *faces, const char *text, size_t size, voc__weight weight,
                        const unsigned char *levels, unsigned char level, voc__items *items)
{
    voc__array *const arrays[] = {&items->characters, &items->pieces, &items->order,
                                  &items->levels};
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++) {
        arrays[i]->count = 0;
        arrays[i]->failed = false;
    }
    items->package = NULL;
    items->refused = false;
    if (!decode(text, size, levels, level, items))
        return VOC_ERROR_MEMORY;
    find_scripts(items);
    find_faces(faces, items, weight);
    if (items->refused)
        return VOC_ERROR_MEMORY;
    bool turned = levels || level % 2;
    return cut(items) && (!turned || order(items)) ? VOC_OK : VOC_ERROR_MEMORY;
}
