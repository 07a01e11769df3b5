/*
 * Documents for tests in few words. Text is written in a small markup:
 *     *strong*  ~secondary~  ^key number^  _small_  =name=  `unit`
 *     [1,4]     CITE of the sources with these numbers as keys
 *     {2}       LETTER of the note with this number
 *     <ended>   AGE
 *     |Paid|    TAG
 *     #         PAGE_OF
 *     $         the same text's next character as it is: "$*", "$$"
 * and a line feed is a LINE_BREAK.
 */
#ifndef VOC_TESTS_LAYOUT_SKETCH_H
#define VOC_TESTS_LAYOUT_SKETCH_H

#include <vocation/document.h>

#define SKETCH_NOTES 16

/* The words of heads and feet. */
extern const voc_furniture_words sketch_words;

typedef struct sketch {
    voc_document *document;
    int notes[SKETCH_NOTES]; /* handles by number, made when first met */
} sketch;

sketch sketch_new(bool landscape, bool one_page);

void sketch_say(sketch *to, const char *markup);

#define sketch_open(to, kind) voc_document_open((to)->document, VOC_NODE_##kind, NULL)
#define sketch_open_with(to, kind, ...)                                                            \
    voc_document_open((to)->document, VOC_NODE_##kind, &(voc_attributes){__VA_ARGS__})
void sketch_close(sketch *to);

/* A node that contains inlines. */
#define sketch_block(to, kind, markup)                                                             \
    (sketch_open(to, kind), sketch_say(to, markup), sketch_close(to))
#define sketch_block_with(to, kind, markup, ...)                                                   \
    (sketch_open_with(to, kind, __VA_ARGS__), sketch_say(to, markup), sketch_close(to))

void sketch_section(sketch *to, int level, const char *heading);           /* left open */
void sketch_list(sketch *to, voc_marker marker, const char *const *items); /* ends with NULL */
void sketch_row(sketch *to, bool head, const char *const *cells);
void sketch_note(sketch *to, int number, const char *markup);
void sketch_definition(sketch *to, const char *term, const char *details);
void sketch_number(sketch *to, const char *value, const char *term, const char *const *lines);

/* A title block, then as many sections of a few paragraphs as asked. */
sketch sketch_sections(int sections);

#endif
