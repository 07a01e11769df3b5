/*
 * doc/numbering.h - numbers of sources and letters of notes, given in reading order before
 * anything is set, so that a mark reads the same wherever it stands, and in every edition.
 */
#ifndef VOC_DOC_NUMBERING_H
#define VOC_DOC_NUMBERING_H

#include <vocation/document.h>

#include "base/arena.h"

typedef struct voc__numbering {
    int *numbers; /* by source handle; 0: not cited */
    int *order;   /* handles in the order of their numbers; order[0] is number 1 */
    size_t source_count;
    int *letters; /* by note handle, from 1; letter + 1, 0: not used */
    int letter_count, letter_size;
    const voc_node **notes;   /* by letter, from 1: the NOTE that says what it means */
    const voc_node **dropped; /* rows left out */
    size_t dropped_count;
    size_t optional;  /* rows that may be left out */
    size_t late;      /* those of them that are left out after all others */
    bool has_sources; /* there is a SOURCES: CITEs lead somewhere */
    bool has_page_of, has_contents;
} voc__numbering;

/* Walks the document. Of its optional rows `dropped` are left out, the last ones first, late ones
 * after all others. False without memory. */
bool voc__numbering_make(voc__numbering *numbering, const voc_document *document, size_t dropped,
                         voc__arena *arena);

bool voc__numbering_is_dropped(const voc__numbering *numbering, const voc_node *row);

/* The number printed for a source, from 1; 0: none. */
int voc__numbering_source(const voc__numbering *numbering, int source);

/* The numbers of a CITE, ascending and each once, into out, which holds its source_count. Returns
 * how many. */
size_t voc__numbering_cite(const voc__numbering *numbering, const voc_node *cite, int *out);

/* The letter of an index: 0 is "a", 26 is "aa". */
void voc__letter_of(int index, char out[8]);

/* The letter of a note, "a", "b", ..., "aa"; empty: it is not used. */
void voc__numbering_letter(const voc__numbering *numbering, int note, char out[8]);

/* The node after `node` in reading order within `root`; without its children if `skip`. */
const voc_node *voc__node_next(const voc_node *root, const voc_node *node, bool skip);

#endif
