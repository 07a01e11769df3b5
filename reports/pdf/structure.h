/* The tree of structure elements, ISO 32000-1, 14.7. */
#ifndef VOC_PDF_STRUCTURE_H
#define VOC_PDF_STRUCTURE_H

#include "pdf/job.h"

/* Before painting: numbers an element for each tag and finds each item's place in its tag. */
void voc__pdf_structure_prepare(voc__pdf_job *job);

/* After painting: writes the elements, the tree's root and the tree back from pieces to elements.
 * Returns the root. */
HPDF_Dict voc__pdf_structure_write(voc__pdf_job *job);

/* Number trees and name trees, tree.c. The entries are in bodies[start..], each put there between
 * begin and end; leaves hold LEAF entries. */
typedef struct voc__pdf_tree {
    voc__pdf_job *job;
    bool names;              /* keys are strings */
    size_t count;            /* entries in the open leaf */
    voc__buffer leaf;        /* its text */
    voc__buffer kids;        /* references to the closed leaves */
    voc__buffer first, last; /* its limits */
    size_t leaves;
} voc__pdf_tree;

/* Adds key (a number or a string, as PDF text) with value; keys must come in order. */
void voc__pdf_tree_add(voc__pdf_tree *tree, const voc__buffer *key, const voc__buffer *value);

/* Writes what is open, returns the root (NULL when there are no entries), frees the buffers. */
HPDF_Dict voc__pdf_tree_end(voc__pdf_tree *tree);

#endif
