/*
 * vocation/document.h - a document: what a report says, as a tree of meaning. No points, no fonts,
 * no pages: those are layout's. Composers build documents; programs may build their own.
 *
 * Building is sticky: a builder call on a failed (or NULL) document does nothing, and the failure
 * is told once, by the writer. So code that composes holds no error handling. A document belongs to
 * one thread at a time; finished, it may be read by many.
 */
#ifndef VOCATION_DOCUMENT_H
#define VOCATION_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include <vocation/date.h>
#include <vocation/decimal.h>
#include <vocation/log.h>
#include <vocation/status.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct voc_document voc_document;

/* The kinds of node; what may stand in what is the table in reports/doc/kinds.def. A container of
 * inlines is marked (i): its children are the kinds from VOC_NODE_TEXT on. */
typedef enum voc_node_kind {
    VOC_NODE_DOCUMENT,
    /* blocks */
    VOC_NODE_TITLE_BLOCK,  /* KICKER, TITLE, DECK, BYLINE, LEGEND; attribute role: LARGE, for a
                              handout */
    VOC_NODE_KICKER,       /* (i) the kind of document, above the title */
    VOC_NODE_TITLE,        /* (i) H1 */
    VOC_NODE_DECK,         /* (i) one or two sentences under the title */
    VOC_NODE_BYLINE,       /* (i) other names, codes */
    VOC_NODE_LEGEND,       /* PARAGRAPHs that explain the marks; stands beside the title */
    VOC_NODE_SECTION,      /* HEADING, ASIDE, then blocks; attribute level (2, 3), new_page */
    VOC_NODE_HEADING,      /* (i) */
    VOC_NODE_ASIDE,        /* (i) an age notice on the heading's line */
    VOC_NODE_PARAGRAPH,    /* (i) attribute role */
    VOC_NODE_LIST,         /* ITEMs; attributes marker, role */
    VOC_NODE_ITEM,         /* blocks (mostly one PARAGRAPH) */
    VOC_NODE_DEFINITIONS,  /* DEFINITIONs; attribute role */
    VOC_NODE_DEFINITION,   /* TERM, DETAILS */
    VOC_NODE_TERM,         /* (i) */
    VOC_NODE_DETAILS,      /* (i) */
    VOC_NODE_COLUMNS,      /* COLUMNs side by side; attribute ratio */
    VOC_NODE_COLUMN,       /* blocks */
    VOC_NODE_PANEL,        /* tinted; blocks; attribute foot */
    VOC_NODE_KEY_NUMBERS,  /* up to four KEY_NUMBERs side by side; attribute role: LARGE, between
                              two rules */
    VOC_NODE_KEY_NUMBER,   /* VALUE, TERM, then PARAGRAPHs: the lines under them */
    VOC_NODE_VALUE,        /* (i) the big numeral; TEXT of style UNIT is set smaller beside it */
    VOC_NODE_TABLE,        /* TABLE_COLUMNs, then ROWs; attributes role, alt (its summary) */
    VOC_NODE_TABLE_COLUMN, /* attributes align, weight */
    VOC_NODE_ROW,          /* CELLs; attributes head, row_style, sign, optional, late */
    VOC_NODE_CELL,         /* blocks; attributes head (TH), column_span, row_span */
    VOC_NODE_CHART,        /* CAPTION, chart nodes, NOTES; attributes chart, axis, alt */
    VOC_NODE_CAPTION,      /* (i) statement in STRONG, the rest SECONDARY; of CHART, TABLE */
    VOC_NODE_NOTES,        /* (i) and NOTEs: run in, in one small paragraph */
    VOC_NODE_NOTE,         /* (i) what a letter means; attribute note. Printed with its letter */
    VOC_NODE_NOTICE,       /* (i) outlined; first words STRONG */
    VOC_NODE_LISTING,      /* ENTRYs in two balanced columns */
    VOC_NODE_ENTRY,        /* TITLE-like first PARAGRAPH, further PARAGRAPHs, TAG at the right */
    VOC_NODE_SOURCES,  /* numbered sources, filled in by layout; attribute role (BODY: two columns,
                          DENSE: short forms, NOTE: these run in) */
    VOC_NODE_CONTENTS, /* filled in by layout from the SECTIONs */
    VOC_NODE_CONTACT,  /* PARAGRAPHs and other blocks beside a QR code of attribute url, whose alt
                          says so; without url the blocks alone. The address stands in words among
                          them.
                          Attribute role: LARGE has a larger code */
    VOC_NODE_ACTIONS,  /* ACTIONs, numbered; attribute role: LARGE, or as BODY */
    VOC_NODE_ACTION,   /* a TERM: what to do; then PARAGRAPHs; a LABEL last: a line to write on,
                          with these words at its left end ("by") */
    VOC_NODE_SLIP,     /* HEADING, ASIDE, then blocks: a form to cut off, at the foot of the paper
                          under a cut line from edge to edge; ASIDE: what to do with it */
    VOC_NODE_BLANKS,   /* BLANKs, two in a row */
    VOC_NODE_BLANK,    /* (i) a line to write on; its words stand below it */
    VOC_NODE_CHOICES,  /* a TERM, the question, or none; then CHOICEs in up to three columns;
                          attribute column_span: in so many at most */
    VOC_NODE_CHOICE,   /* (i) a box to tick; attribute blank */
    /* within CHART; see voc_chart */
    VOC_NODE_MARK,  /* LABELs; attributes x, x2, value, form, hollow, state, newest, uncertain */
    VOC_NODE_SPAN,  /* a bar from x to x2 (DOTS); LABELs */
    VOC_NODE_BREAK, /* a break at x (LINE); LABELs BEFORE, AFTER, then REASONs */
    VOC_NODE_REFERENCE, /* a dashed line at x with its LABEL (DOTS, BARS), the report's date
                           (WINDOWS) */
    VOC_NODE_LANE,      /* of TIMELINE, WAYS: LABELs (NAME, DETAILs), then its own MARKs and SPANs;
                           attribute lane */
    VOC_NODE_TREAD,     /* words at the foot between x and x2 (STEPS); LABEL; attribute uncertain */
    VOC_NODE_LABEL,     /* (i) attribute label */
    /* inlines */
    VOC_NODE_TEXT,    /* text; attribute style */
    VOC_NODE_CITE,    /* numbers of sources in brackets; attribute sources */
    VOC_NODE_LETTER,  /* boxed letter; attribute note */
    VOC_NODE_AGE,     /* clock, then text: "10 years old" */
    VOC_NODE_TAG,     /* text in a rounded outline: "Featured" */
    VOC_NODE_SAMPLE,  /* a mark itself, in a legend; attribute sample */
    VOC_NODE_LINK,    /* (i) attribute url */
    VOC_NODE_PAGE_OF, /* the page number on which the SOURCES begin; attribute before */
    VOC_NODE_LINE_BREAK,
    VOC_NODE_KIND_COUNT
} voc_node_kind;

/* How large and how tight a block is set. */
typedef enum voc_role {
    VOC_ROLE_BODY,      /* within a block of another role: as that one */
    VOC_ROLE_DENSE,     /* smaller, for lists and tables */
    VOC_ROLE_NOTE,      /* smallest, for what qualifies */
    VOC_ROLE_COMPARISON, /* a comparison sheet's table */
    VOC_ROLE_LARGE       /* larger than BODY, for a handout */
} voc_role;
typedef enum voc_marker { VOC_MARKER_DISC, VOC_MARKER_PLUS, VOC_MARKER_MINUS, VOC_MARKER_TICK,
                          VOC_MARKER_SQUARE, VOC_MARKER_NUMBER } voc_marker;
typedef enum voc_ratio { VOC_RATIO_EQUAL, VOC_RATIO_WIDE_NARROW, VOC_RATIO_NARROW_WIDE } voc_ratio;
typedef enum voc_align { VOC_ALIGN_START, VOC_ALIGN_END } voc_align;
typedef enum voc_row_style {
    VOC_ROW_PLAIN,
    VOC_ROW_NEWEST,     /* emphasised */
    VOC_ROW_SUPERSEDED, /* in the second ink */
    VOC_ROW_BREAK,      /* one cell over all columns that says why rows around it are unlike */
} voc_row_style;
/* The sign at the left of a comparison's row. */
typedef enum voc_sign { VOC_SIGN_NONE, VOC_SIGN_DIFFERS, VOC_SIGN_ALIKE } voc_sign;
typedef enum voc_style {
    VOC_STYLE_REGULAR,
    VOC_STYLE_STRONG,    /* semibold */
    VOC_STYLE_SECONDARY, /* second ink */
    VOC_STYLE_KEY,       /* a key number in a row */
    VOC_STYLE_SMALL,     /* note size, second ink */
    VOC_STYLE_UNIT,      /* beside a big numeral */
    VOC_STYLE_NAME,      /* a column's name in a comparison's head */
} voc_style;
typedef enum voc_sample { VOC_SAMPLE_CLOCK, VOC_SAMPLE_DIFFERS, VOC_SAMPLE_ALIKE, VOC_SAMPLE_LETTER,
                          VOC_SAMPLE_CITE } voc_sample;

/* x of a chart's nodes: LINE and WINDOWS: months since year 0 (12 * year + month - 1); STEPS,
 * TIMELINE and WAYS: months from the start; DOTS and BARS: the value itself. value is LINE's y,
 * BARS' length, the height of a TIMELINE's SPAN; else nothing. */
typedef enum voc_chart {
    VOC_CHART_LINE,    /* MARKs in time order, cut by BREAKs */
    VOC_CHART_DOTS,    /* MARKs, SPANs and a REFERENCE on one axis */
    VOC_CHART_BARS,    /* one MARK a bar, from zero; a REFERENCE */
    VOC_CHART_WINDOWS, /* one MARK a row, newest first: x to x2, state; a REFERENCE: the report's
                          date */
    VOC_CHART_STEPS,   /* MARKs: steps at x with LABELs on the tread; TREADs at the foot */
    VOC_CHART_TIMELINE, /* LANEs under each other on one scale of months; REFERENCEs: a line at x
                           with its LABEL. axis: from names month 0, suffix the unit */
    VOC_CHART_WAYS,     /* a LANE a way: SPANs in a row, MARKs under them as triangles; same axis */
} voc_chart;
/* What a LANE of a TIMELINE holds. A SPAN whose x2 is not after its x goes on to the end. */
typedef enum voc_lane {
    VOC_LANE_BARS,    /* SPANs of one height */
    VOC_LANE_NODES,   /* MARKs, joined to the bars above */
    VOC_LANE_HEIGHTS, /* SPANs as high as their value, from zero; of value 0: no figure, dashed */
} voc_lane;
typedef enum voc_form { VOC_FORM_DISC, VOC_FORM_RING, VOC_FORM_SQUARE, VOC_FORM_DIAMOND } voc_form;
typedef enum voc_state { VOC_STATE_CURRENT, VOC_STATE_DATED, VOC_STATE_ENDED } voc_state;
typedef enum voc_label {
    VOC_LABEL_NAME,  /* what the mark is: a bar's or dot's name, a window's years, a step's title */
    VOC_LABEL_VALUE, /* its value in words: "$37,110", "+7%" */
    VOC_LABEL_TICK,  /* under the axis: "2015", "24 months" */
    VOC_LABEL_DETAIL, /* lines beside or under: source, age, openings; several allowed */
    VOC_LABEL_BEFORE, /* left and right of a break's line */
    VOC_LABEL_AFTER,
    VOC_LABEL_REASON, /* why there is a break: one LABEL a line */
} voc_label;

/* An axis of money or percent: how its tick labels read. */
typedef struct voc_axis {
    const char *prefix, *suffix; /* "$", "%"; NULL: none */
    const char *from;            /* words before the first value of an axis not at zero: "from" */
    const char *group, *point;   /* between groups of digits, before decimals; NULL: "," and "." */
    int grouped_from;            /* the fewest digits that are parted into groups; 0: four */
} voc_axis;

/* All attributes of all kinds; zero is the default of each. Strings are copied. */
typedef struct voc_attributes {
    int            level;        /* SECTION: 2 or 3 */
    bool           new_page;     /* SECTION: begins a page */
    bool           foot;         /* PANEL: at the foot of its page, if there is room */
    bool           blank;        /* CHOICE: a line to write on follows its words */
    voc_role       role;
    voc_marker     marker;
    voc_ratio      ratio;
    voc_align      align;
    int            weight;       /* TABLE_COLUMN: share of spare width; 0: as wide as its words */
    bool           head;         /* ROW of heads; CELL that heads its row */
    voc_row_style  row_style;
    voc_sign       sign;
    bool           optional;     /* ROW that a one-page sheet may drop, saying so */
    bool           late;         /* an optional ROW that is dropped only after all others */
    int            column_span, row_span; /* 0 means 1 */
    voc_style      style;
    const int     *sources;      /* CITE: handles from voc_document_source */
    size_t         source_count;
    int            note;         /* LETTER and its NOTE: a handle from voc_document_note */
    voc_sample     sample;
    const char    *url;
    const char    *alt;          /* CHART, TABLE: the text alternative */
    const char    *before;       /* PAGE_OF: words said before the number, where there are pages */
    const char    *language;     /* BCP 47, where it is not the document's */
    voc_chart      chart;
    voc_axis       axis;
    voc_label      label;
    voc_decimal    x, x2, value;
    voc_form       form;
    voc_state      state;
    voc_lane       lane;
    bool           hollow;       /* LINE: the source rounds it */
    bool           newest;       /* of SPAN: filled */
    bool           uncertain;    /* drawn dashed */
} voc_attributes;

typedef struct voc_node voc_node;
struct voc_node {
    voc_node_kind   kind;
    voc_attributes  attributes;
    const char     *text; /* of TEXT, AGE, TAG; NULL else */
    const voc_node *parent, *first, *last, *next;
};

typedef enum voc_orientation { VOC_PORTRAIT, VOC_LANDSCAPE } voc_orientation;

/* The words that layout itself sets, in the document's language. All must be given. */
typedef struct voc_furniture_words {
    const char *page_of;      /* "Page %d of %d" with two %d, nothing else */
    const char *continued;    /* "continued" */
    const char *source;       /* read aloud before a number: "source" */
    const char *note;         /* "note %s, not like for like" with one %s */
    const char *differs, *alike;
    const char *sources;      /* heading of SOURCES in short form: "Sources" */
    const char *contents;     /* "Contents" */
    const char *rows_dropped; /* "Rows left out for want of room: %s" with one %s */
    const char *overleaf;     /* at the foot of a sheet's front in place of page_of; may be NULL */
} voc_furniture_words;

typedef struct voc_document_info {
    const char         *title;     /* of the file */
    const char         *subject;   /* running head, left */
    const char         *kind;      /* running head, right: "Career guide" */
    const char         *publisher; /* foot, left; NULL: the theme's */
    const char         *prepared;  /* "Prepared 15 April 2026" */
    const char         *recipient; /* "for Amina Diallo", or NULL */
    const char         *language;  /* BCP 47 */
    const char         *description, *keywords; /* metadata; NULL: none */
    voc_date            date;      /* creation date of the file, whole day */
    voc_orientation     orientation;
    bool                one_page;  /* tightened to fit one page: padding, then notes, then
                                      rows marked optional; else it takes more */
    bool                one_sheet; /* the same for front and back of one sheet, which begins on
                                      the front of one among other documents too */
    /* A character that no face has is set as a visible stand-in (U+FFFD, or a question mark), with
     * a warning of status VOC_ERROR_TEXT; false: it is an error. Both name the character, and the
     * package that has it. */
    bool                show_missing;
    voc_furniture_words words;
} voc_document_info;

/* Where readers turn to; every part may be NULL. url: http or https. */
typedef struct voc_contact {
    const char *name, *address, *phone, *email, *url;
} voc_contact;

/* A document in which nothing stands yet; NULL when memory is refused. info is copied; without it
 * (NULL) voc_document_check misses its words. */
voc_document *voc_document_new(const voc_document_info *info);

/* NULL is fine. */
void voc_document_free(voc_document *document);

/* Opens a node inside the innermost open one; attributes NULL: all zero. A kind that may not stand
 * there, an attribute out of range, or invalid UTF-8 fails the document. */
void voc_document_open(voc_document *document, voc_node_kind kind,
                       const voc_attributes *attributes);

/* Closes the innermost open node; one too many fails the document. */
void voc_document_close(voc_document *document);

/* Leaves. text is copied; a leaf of words (TEXT, AGE, TAG) whose text is empty or NULL adds
 * nothing; others take no text. voc_document_text is a VOC_NODE_TEXT of a style. */
void voc_document_text(voc_document *document, voc_style style, const char *text);
void voc_document_leaf(voc_document *document, voc_node_kind kind, const voc_attributes *attributes,
                       const char *text);

/* A source for CITE: returns its handle, the same one for the same key, whatever else is given with
 * it; -1 once the document has failed. text is the full entry in Sources, brief the short form
 * (NULL: text), url may be NULL; strings are copied. */
int voc_document_source(voc_document *document, const char *key, const char *text,
                        const char *brief, const char *url);

/* A handle, 1 or more, for a LETTER and its NOTE; 0 once the document has failed. Letters are given
 * by layout in reading order. */
int voc_document_note(voc_document *document);

/* Makes `part` the next part of `document`, which takes it over in any case: a part is freed with
 * it. Parts follow the document's own tree, each with its own paper's orientation, sources, letters
 * and words; pages are numbered through in the words of the whole, whose CONTENTS lists the parts
 * and their sections. A part that has parts, or NULL (one that could not be made), fails the
 * document. */
void voc_document_append(voc_document *document, voc_document *part);

/* 0 and NULL for what there is not. A part belongs to its document. */
size_t              voc_document_part_count(const voc_document *document);
const voc_document *voc_document_part(const voc_document *document, size_t index);

/* VOC_OK when the tree is whole, and those of its parts: every open node closed, every LETTER has
 * its NOTE, heads in order. Else what failed, told in log: the first failure of building, or all
 * that is amiss in the tree. A NULL document is one that memory was refused for. */
voc_status voc_document_check(const voc_document *document, voc_log *log);

/* What a document holds, for whoever reads it; all of it belongs to the document. NULL or 0 for a
 * NULL document, and for a handle that no source has. Sources are numbered from 0. */
const voc_document_info *voc_document_get_info(const voc_document *document);
const voc_node          *voc_document_root(const voc_document *document);
size_t                   voc_document_source_count(const voc_document *document);
const char              *voc_document_source_text(const voc_document *document, int source);
const char              *voc_document_source_brief(const voc_document *document, int source);
const char              *voc_document_source_url(const voc_document *document, int source);

/* The tree as indented text, for tests and for eyes. The document's failure, if it has one;
 * VOC_ERROR_FILE when out refuses. */
voc_status voc_document_dump(const voc_document *document, FILE *out);

#ifdef __cplusplus
}
#endif

#endif
