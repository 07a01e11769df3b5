/* doc/doc.h - what the files of this folder share: the document's insides and the grammar. */
#ifndef VOC_DOC_DOC_H
#define VOC_DOC_DOC_H

#include <vocation/document.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/map.h"

/* Deeper trees are refused, so that walking one by recursion is safe. */
enum { VOC__MAX_DOCUMENT_DEPTH = 32 };

/* Groups of kinds, as kinds.def uses them. */
enum {
    HEAD_G = 1 << 0,
    TITLE_G = 1 << 1,
    FLOW_G = 1 << 2,
    SIMPLE_G = 1 << 3, /* what may stand in a cell or an item */
    PARAGRAPH_G = 1 << 4,
    HEADING_G = 1 << 5,
    ITEM_G = 1 << 6,
    DEFINITION_G = 1 << 7,
    TERM_G = 1 << 8,
    DETAILS_G = 1 << 9,
    COLUMN_G = 1 << 10,
    KEY_NUMBER_G = 1 << 11,
    VALUE_G = 1 << 12,
    TABLE_COLUMN_G = 1 << 13,
    ROW_G = 1 << 14,
    CELL_G = 1 << 15,
    CAPTION_G = 1 << 16,
    NOTES_G = 1 << 17,
    NOTE_G = 1 << 18,
    ENTRY_G = 1 << 19,
    TAG_G = 1 << 20,
    PLOT_G = 1 << 21,
    LABEL_G = 1 << 22,
    INLINE_G = 1 << 23,
    LINK_G = 1 << 24,
    WORDS_G = 1 << 25,
    ACTION_G = 1 << 26,
    LANE_G = 1 << 27,
    BLANK_G = 1 << 28,
    CHOICE_G = 1 << 29
};

typedef struct voc__node_rule {
    const char *name;
    unsigned groups, contains;
} voc__node_rule;

extern const voc__node_rule voc__node_rules[VOC_NODE_KIND_COUNT];

typedef struct voc__document_source {
    const char *key, *text, *brief, *url;
    const voc_node *text_parts, *brief_parts; /* TEXTs of several languages; NULL: of one */
} voc__document_source;

/* A node that is not yet closed, and the last of its children so far. */
typedef struct voc__open_node {
    voc_node *node, *last;
} voc__open_node;

struct voc_document {
    voc__arena *arena;
    voc_document_info info;
    voc__open_node open[VOC__MAX_DOCUMENT_DEPTH]; /* open[0]: the root, always */
    int depth;                                    /* open[depth]: the innermost */
    voc__array sources;                           /* of voc__document_source */
    voc__map *source_keys;                        /* key to its voc__source_handle */
    voc__array parts;                             /* of voc_document *, which it owns */
    int notes;                                    /* handles given: 1 to notes */
    voc_status failure; /* VOC_OK until something goes wrong; then nothing more is added */
    const char *reason; /* of the failure; NULL for refused memory */
};

#endif
