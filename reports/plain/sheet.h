/* plain/sheet.h - what the files of this folder share: the text as it grows, line by line. */
#ifndef VOC_PLAIN_SHEET_H
#define VOC_PLAIN_SHEET_H

#include "base/arena.h"
#include "doc/numbering.h"
#include "plain/plain.h"

typedef struct voc__plain {
    const voc_document *document;
    const voc_document_info *info;
    voc__numbering numbering;
    voc__arena *arena;
    voc__buffer *out;
    voc__buffer words;  /* gathered, not yet set in lines; a line feed is a line break */
    int indent;         /* columns at the left of each line */
    const char *marker; /* stands in the indent of the next line: "- " */
    int together;       /* above 0: no blank lines between blocks */
    bool flat;          /* blocks become one run of words */
    bool apart;         /* a blank line comes before the next line */
    bool close;         /* none does: it stands under its heading, or begins the text */
} voc__plain;

/* lines.c: the words that were gathered, in lines; those after the first `hang` columns further in.
 * Nothing where there are no words. */
void voc__plain_lines(voc__plain *plain, int hang);
/* One line as it is, from a buffer of its own. */
void voc__plain_line(voc__plain *plain, const char *text, size_t size);
/* A line made of so many of one character. */
void voc__plain_rule(voc__plain *plain, char mark, int columns);
/* No words are gathered any more; that memory was refused for them is not forgotten. */
void voc__plain_clear(voc__plain *plain);
/* A blank line before what comes next. */
void voc__plain_apart(voc__plain *plain);

/* inline.c: adds to the words. What steers a terminal is made visible. */
void voc__plain_say(voc__plain *plain, const char *text);
/* The same of an address, in angle brackets. */
void voc__plain_address(voc__plain *plain, const char *url);
/* A node, and those below one, as the table of kinds says. */
void voc__plain_node(voc__plain *plain, const voc_node *node);
void voc__plain_children(voc__plain *plain, const voc_node *node);

/* Adds the words of a node and of all below it as one run: blocks are parted by "; ". */
void voc__plain_flat(voc__plain *plain, const voc_node *node);

typedef void voc__plain_treatment(voc__plain *plain, const voc_node *node);

/* inline.c */
voc__plain_treatment voc__plain_text, voc__plain_cite, voc__plain_letter, voc__plain_age,
    voc__plain_tag, voc__plain_sample, voc__plain_link, voc__plain_page_of, voc__plain_line_break;
/* block.c */
voc__plain_treatment voc__plain_title_block, voc__plain_title, voc__plain_heading,
    voc__plain_paragraph, voc__plain_tight, voc__plain_list, voc__plain_definition,
    voc__plain_blank, voc__plain_choice, voc__plain_group, voc__plain_key_number, voc__plain_notes,
    voc__plain_note, voc__plain_entry, voc__plain_sources, voc__plain_nothing, voc__plain_contents,
    voc__plain_action;
/* table.c, chart.c */
voc__plain_treatment voc__plain_table, voc__plain_chart;

#endif
