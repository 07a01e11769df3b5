#include <stdlib.h>
#include <string.h>

#include "pdf/deflate.h"
#include "pdf/font.h"
#include "pdf/syntax.h"

static void free_program(voc__pdf_program *program)
{
    voc__buffer *const buffers[] = {&program->key, &program->file, &program->map, &program->unicode,
                                    &program->widths};
    for (size_t i = 0; i < sizeof buffers / sizeof *buffers; i++)
        voc__buffer_free(buffers[i]);
    voc__array_free(&program->places);
    free(program);
}

static size_t size_of(const voc__pdf_program *program)
{
    return sizeof *program + program->key.capacity + program->file.capacity +
           program->map.capacity + program->unicode.capacity + program->widths.capacity +
           program->places.capacity * sizeof(voc__pdf_place);
}

void voc__pdf_programs_trim(voc__pdf_font *font, size_t most)
{
    voc__pdf_program **last = &font->programs;
    if (font->programs_size <= most)
        return;
    font->programs_size = 0;
    for (size_t size = 0; *last && (size += size_of(*last)) <= most; font->programs_size = size)
        last = &(*last)->next;
    for (voc__pdf_program *program = *last, *next; program; program = next) {
        next = program->next;
        free_program(program);
    }
    *last = NULL;
}

static void put_key(voc__buffer *out, voc__pdf_use *const *uses, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        /* Byte by byte: the tag is made from the key and must be the same on every machine. */
        unsigned glyph = uses[i]->glyph, size = uses[i]->said_size;
        const unsigned char head[] = {(unsigned char)(glyph >> 8), (unsigned char)glyph,
                                      (unsigned char)(size >> 24), (unsigned char)(size >> 16),
                                      (unsigned char)(size >> 8),  (unsigned char)size};
        voc__buffer_add(out, head, sizeof head);
        voc__buffer_add(out, uses[i]->said, uses[i]->said_size);
    }
}

/* ISO 32000-1, 9.6.4: six letters tell subsets of one font apart; the same subset gets the same. */
static void set_tag(voc__pdf_program *program, const voc__face *face)
{
    uint64_t hash = 14695981039346656037u;
    const char *digest = voc__face_get_info(face)->digest;
    for (const char *p = digest; *p; p++)
        hash = (hash ^ (unsigned char)*p) * 1099511628211u;
    for (size_t i = 0; i < program->key.size; i++)
        hash = (hash ^ program->key.data[i]) * 1099511628211u;
    hash ^= hash >> 29;
    for (int i = 0; i < 6; i++, hash /= 26)
        program->tag[i] = (char)('A' + hash % 26);
}

/* Each glyph once; returns how many. rank_of[i] is the place of use i's glyph. */
static size_t distinct_glyphs(voc__pdf_use *const *uses, size_t count, uint16_t *glyphs,
                              size_t *rank_of)
{
    size_t distinct = 0;
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || uses[i]->glyph != uses[i - 1]->glyph)
            glyphs[distinct++] = uses[i]->glyph;
        rank_of[i] = distinct - 1;
    }
    return distinct;
}

static uint16_t code_of(voc__outline outline, size_t rank, uint16_t old_id, uint16_t new_id)
{
    switch (outline) {
    case VOC__OUTLINE_CFF_CID:
        return old_id;
    case VOC__OUTLINE_CFF_NAME:
        return new_id;
    case VOC__OUTLINE_TRUETYPE:
        break;
    }
    return (uint16_t)(rank + 1);
}

static void put_widths(voc__buffer *out, voc__pdf_use *const *uses, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool follows = i > 0 && uses[i]->code == uses[i - 1]->code + 1;
        if (i > 0 && uses[i]->code == uses[i - 1]->code)
            continue;
        if (!follows) {
            voc__buffer_text(out, i > 0 ? "]" : "");
            voc__pdf_integer(out, uses[i]->code);
            voc__buffer_byte(out, '[');
        } else
            voc__buffer_byte(out, ' ');
        voc__pdf_integer(out, uses[i]->width);
    }
    voc__buffer_text(out, count ? "]" : "");
}

/* Fills program, whose key is set. scratch is free for use. */
static bool build(voc__pdf_job *job, voc__pdf_program *program, const voc__face *face,
                  voc__pdf_use *const *uses, size_t count, voc__buffer *scratch)
{
    voc__outline outline = voc__face_get_info(face)->outline;
    uint16_t *glyphs = voc__arena_alloc(job->arena, count, sizeof *glyphs);
    size_t *rank_of = voc__arena_alloc(job->arena, count, sizeof *rank_of);
    voc__subset subset;
    if (!glyphs || !rank_of)
        return false;
    size_t distinct = distinct_glyphs(uses, count, glyphs, rank_of);
    if (voc__subset_new(face, glyphs, distinct, job->arena, &subset) != VOC_OK)
        return false;
    voc__buffer_add(scratch, "\0", 2); /* code 0 is glyph 0 */
    for (size_t i = 0; i < count; i++) {
        uint16_t new_id = subset.new_ids[rank_of[i]];
        const unsigned char entry[2] = {(unsigned char)(new_id >> 8), (unsigned char)new_id};
        uses[i]->code = code_of(outline, i, uses[i]->glyph, new_id);
        voc__buffer_add(scratch, entry, sizeof entry);
        uses[i]->width = (int16_t)voc__face_advance(face, uses[i]->glyph);
        voc__pdf_place *place = voc__array_push(&program->places, sizeof *place);
        if (place)
            *place = (voc__pdf_place){uses[i]->code, uses[i]->width};
    }
    if (outline == VOC__OUTLINE_TRUETYPE)
        voc__pdf_deflate(job->pdf, scratch->data, scratch->size, &program->map);
    voc__buffer_reset(scratch);
    voc__pdf_tounicode(scratch, uses, count);
    voc__pdf_deflate(job->pdf, scratch->data, scratch->size, &program->unicode);
    voc__pdf_deflate(job->pdf, subset.font, subset.font_size, &program->file);
    program->file_size = subset.font_size;
    put_widths(&program->widths, uses, count);
    set_tag(program, face);
    return !scratch->failed && !program->map.failed && !program->unicode.failed &&
           !program->file.failed && !program->widths.failed && !program->places.failed;
}

static bool is_of(const voc__pdf_program *program, const voc__buffer *key)
{
    return program->key.size == key->size && memcmp(program->key.data, key->data, key->size) == 0;
}

/* NULL when memory is refused. Takes what is in key, which then is free for use. */
static voc__pdf_program *new_program(voc__pdf_job *job, voc__pdf_font *font,
                                     voc__pdf_use *const *uses, size_t count, voc__buffer *key)
{
    voc__pdf_program *program = calloc(1, sizeof *program);
    if (!program)
        return NULL;
    voc__buffer_add(&program->key, key->data, key->size);
    voc__buffer_reset(key);
    if (!program->key.failed && build(job, program, font->face, uses, count, key)) {
        font->programs_size += size_of(program);
        return program;
    }
    free_program(program);
    return NULL;
}

const voc__pdf_program *voc__pdf_program_for(voc__pdf_job *job, voc__pdf_font *font,
                                             voc__pdf_use *const *uses, size_t count)
{
    voc__buffer *key = &job->pdf->content;
    voc__buffer_reset(key);
    put_key(key, uses, count);
    if (key->failed)
        return NULL;
    voc__pdf_program **at = &font->programs, *program;
    while (*at && !is_of(*at, key))
        at = &(*at)->next;
    program = *at;
    if (program) {
        const voc__pdf_place *places = program->places.items;
        for (size_t k = 0; k < count; k++) {
            uses[k]->code = places[k].code;
            uses[k]->width = places[k].width;
        }
        *at = program->next;
    } else
        program = new_program(job, font, uses, count, key);
    if (program) {
        program->next = font->programs;
        font->programs = program;
    }
    return program;
}
