#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "pdf/font.h"

enum { GLYPHS = 65536, MAX_USES = 65000 };

/* Read by nobody, shown as nothing: for a glyph whose cluster's text went to its neighbors. */
static const char nothing[] = "\xE2\x80\x8B";

static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
                              "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                              "0123456789";
/* Where each alphabet of letters begins, and the last one ends. */
static const size_t alphabets[] = {0, 26, 52, VOC__PDF_LETTERS};

static bool grow_fonts(voc__pdf *pdf, size_t count)
{
    voc__pdf_font *fonts = realloc(pdf->fonts, count * sizeof *fonts);
    if (!fonts)
        return false;
    memset(fonts + pdf->font_count, 0, (count - pdf->font_count) * sizeof *fonts);
    pdf->fonts = fonts;
    pdf->font_count = count;
    return true;
}

static void reset_font(voc__pdf_font *font)
{
    const voc__pdf_use *uses = font->uses.items;
    for (size_t i = 0; i < font->uses.count; i++)
        font->heads[uses[i].glyph] = 0;
    font->uses.count = 0;
    font->uses.failed = false;
    font->face = NULL;
    font->object = NULL;
    voc__pdf_programs_trim(font, VOC__PDF_PROGRAMS_KEPT);
}

voc__pdf_font *voc__pdf_font_of(voc__pdf_job *job, const voc__face *face)
{
    size_t index = (size_t)voc__face_index(face);
    return index < job->pdf->font_count ? &job->pdf->fonts[index] : NULL;
}

static voc__pdf_font *open_font(voc__pdf_job *job, const voc__face *face)
{
    size_t index = (size_t)voc__face_index(face);
    if (index >= job->pdf->font_count && !grow_fonts(job->pdf, index + 1))
        return NULL;
    voc__pdf_font *font = &job->pdf->fonts[index];
    if (!font->heads) {
        font->heads = calloc(GLYPHS, sizeof *font->heads);
        for (size_t i = 0; i < VOC__PDF_LETTERS; i++)
            font->letters[i] = voc__face_glyph(face, (unsigned char)letters[i]);
    }
    if (!font->heads)
        return NULL;
    font->face = face;
    return font;
}

/* Controls, soft hyphens, joiners, marks of direction: they have no glyph of their own, so shaping
 * leaves them to the cluster before. U+FEFF and U+FFFE may not stand in a ToUnicode map at all. */
static bool is_silent(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
           c == 0xFFFE || c == 0xFFFF;
}

static bool set_said(voc__pdf_job *job, voc__pdf_use *use)
{
    char *clean = NULL;
    size_t kept = 0;
    if (use->size == 1 && use->text[0] >= ' ' && use->text[0] < 0x7F) { /* nearly all */
        use->said = use->text;
        use->said_size = 1;
        return true;
    }
    for (size_t at = 0; at < use->size;) {
        uint32_t c;
        int length = voc__utf8_decode(use->text + at, use->size - at, &c);
        if (length == 0)
            return false;
        if (is_silent(c) && !clean) {
            clean = voc__arena_alloc(job->arena, use->size, 1);
            if (!clean)
                return false;
            memcpy(clean, use->text, at);
        } else if (!is_silent(c)) {
            if (clean)
                memcpy(clean + kept, use->text + at, (size_t)length);
            kept += (size_t)length;
        }
        at += (size_t)length;
    }
    use->said = kept == 0 ? nothing : clean ? clean : use->text;
    use->said_size = (uint32_t)(kept == 0 ? sizeof nothing - 1 : kept);
    return true;
}

static uint16_t add_use(voc__pdf_job *job, voc__pdf_font *font, voc__pdf_use use)
{
    if (font->uses.count >= MAX_USES) {
        voc__pdf_fail(job, VOC_ERROR_LIMIT, "a face stands for too many different texts");
        return 0;
    }
    use.next = font->heads[use.glyph];
    voc__pdf_use *stored = set_said(job, &use) ? voc__array_push(&font->uses, sizeof use) : NULL;
    if (!stored) {
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "cannot gather the text");
        return 0;
    }
    *stored = use;
    font->heads[use.glyph] = (uint16_t)font->uses.count;
    return (uint16_t)(font->uses.count - 1);
}

/* For the few bytes of a cluster a call of memcmp would take longer. */
static bool same_bytes(const char *a, const char *b, size_t size)
{
    while (size > 0 && *a == *b)
        a++, b++, size--;
    return size == 0;
}

static uint16_t later_use_of(voc__pdf_job *job, voc__pdf_font *font, uint16_t glyph,
                             const char *text, size_t size)
{
    const voc__pdf_use *uses = font->uses.items;
    for (unsigned at = font->heads[glyph]; at; at = uses[at - 1].next)
        if (uses[at - 1].size == size && same_bytes(uses[at - 1].text, text, size))
            return (uint16_t)(at - 1);
    return add_use(job, font, (voc__pdf_use){.glyph = glyph, .text = text, .size = (uint32_t)size});
}

/* Nearly all glyphs stand for one byte, and always for the same. */
static inline uint16_t use_of(voc__pdf_job *job, voc__pdf_font *font, uint16_t glyph,
                              const char *text, size_t size)
{
    const voc__pdf_use *uses = font->uses.items;
    unsigned first = font->heads[glyph];
    if (first && size == 1 && uses[first - 1].size == 1 && uses[first - 1].text[0] == text[0])
        return (uint16_t)(first - 1);
    return later_use_of(job, font, glyph, text, size);
}

/* A cluster of several glyphs: each takes one character, in reading order; what is left over goes
 * to the first, and glyphs left over say nothing. */
static void gather_cluster(voc__pdf_job *job, voc__pdf_font *font, const voc__run *run,
                           size_t first, size_t count, const char *text, size_t size)
{
    size_t characters = voc__utf8_length(text, size);
    size_t extra = characters > count ? characters - count : 0;
    for (size_t k = 0; k < count; k++) {
        size_t place = first + (run->right_to_left ? count - 1 - k : k);
        size_t length = 0;
        for (size_t taken = 0; taken <= (k == 0 ? extra : 0) && length < size; taken++) {
            int step = voc__utf8_decode(text + length, size - length, NULL);
            length += step ? (size_t)step : 1;
        }
        uint16_t use = length
                           ? use_of(job, font, run->glyphs[place].id, text, length)
                           : use_of(job, font, run->glyphs[place].id, nothing, sizeof nothing - 1);
        job->codes[job->code_count + place - first] = use;
        text += length;
        size -= length;
    }
}

static void gather_run(voc__pdf_job *job, voc__pdf_font *font, const voc__run *run)
{
    const voc__glyph *glyphs = run->glyphs;
    size_t count = run->glyph_count, next;
    for (size_t i = 0; i < count; i = next) {
        for (next = i + 1; next < count && glyphs[next].cluster == glyphs[i].cluster; next++)
            ;
        size_t start = glyphs[i].cluster, end = run->size;
        if (run->right_to_left && i > 0)
            end = glyphs[i - 1].cluster;
        else if (!run->right_to_left && next < count)
            end = glyphs[next].cluster;
        if (end < start || end > run->size) {
            voc__pdf_fail(job, VOC_ERROR_INTERNAL, "the clusters of shaped text are not in order");
            return;
        }
        if (next == i + 1)
            job->codes[job->code_count] =
                use_of(job, font, glyphs[i].id, run->text + start, end - start);
        else
            gather_cluster(job, font, run, i, next - i, run->text + start, end - start);
        job->code_count += next - i;
    }
}

static size_t count_glyphs(const voc__pages *pages)
{
    size_t count = 0;
    for (size_t p = 0; p < pages->page_count; p++)
        for (size_t i = 0; i < pages->pages[p].item_count; i++) {
            const voc__item *item = &pages->pages[p].items[i];
            if (item->kind == VOC__ITEM_TEXT)
                for (size_t r = 0; r < item->as.text.runs.count; r++)
                    count += item->as.text.runs.items[r].glyph_count;
        }
    return count;
}

static void gather_item(voc__pdf_job *job, const voc__item *item)
{
    for (size_t r = 0; r < item->as.text.runs.count && job->status == VOC_OK; r++) {
        const voc__run *run = &item->as.text.runs.items[r];
        voc__pdf_font *font = voc__pdf_font_of(job, run->face);
        if (!font || !font->face)
            font = open_font(job, run->face);
        if (!font)
            voc__pdf_fail(job, VOC_ERROR_MEMORY, "cannot gather the text");
        else
            gather_run(job, font, run);
    }
}

static bool uses_letter(const voc__pdf_font *font, size_t letter)
{
    const voc__pdf_use *uses = font->uses.items;
    unsigned at = font->heads[font->letters[letter]];
    while (at && (uses[at - 1].size != 1 || uses[at - 1].text[0] != letters[letter]))
        at = uses[at - 1].next;
    return at != 0;
}

/* A font with one of an alphabet's letters gets all of them: documents that differ in a name or a
 * number then share their fonts, which a writer keeps. It costs some kilobytes a document. */
static void complete_alphabets(voc__pdf_job *job, voc__pdf_font *font)
{
    for (size_t i = 0; i + 1 < sizeof alphabets / sizeof *alphabets; i++) {
        size_t used = alphabets[i], end = alphabets[i + 1];
        while (used < end && !uses_letter(font, used))
            used++;
        for (size_t k = alphabets[i]; used < end && k < end && job->status == VOC_OK; k++)
            if (font->letters[k])
                use_of(job, font, font->letters[k], &letters[k], 1);
    }
}

void voc__pdf_fonts_gather(voc__pdf_job *job)
{
    for (size_t i = 0; i < job->pdf->font_count; i++)
        reset_font(&job->pdf->fonts[i]);
    job->codes = voc__arena_alloc(job->arena, count_glyphs(job->pages), sizeof *job->codes);
    if (!job->codes) {
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "cannot gather the text");
        return;
    }
    for (size_t p = 0; p < job->pages->page_count; p++)
        for (size_t i = 0; i < job->pages->pages[p].item_count; i++) {
            const voc__item *item = &job->pages->pages[p].items[i];
            if (item->kind == VOC__ITEM_TEXT && job->status == VOC_OK)
                gather_item(job, item);
        }
    for (size_t i = 0; i < job->pdf->font_count; i++)
        if (job->pdf->fonts[i].face)
            complete_alphabets(job, &job->pdf->fonts[i]);
}

void voc__pdf_fonts_free(voc__pdf *pdf)
{
    for (size_t i = 0; i < pdf->font_count; i++) {
        voc__pdf_programs_trim(&pdf->fonts[i], 0);
        voc__array_free(&pdf->fonts[i].uses);
        free(pdf->fonts[i].heads);
    }
    free(pdf->fonts);
}
