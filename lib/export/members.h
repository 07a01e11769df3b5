/* The members of each kind of record in the catalog's order, as a table that every writer walks. */
#ifndef VOC_EXPORT_MEMBERS_H
#define VOC_EXPORT_MEMBERS_H

#include <vocation/figure.h>

typedef enum voc__member_form {
    VOC__FORM_STRING, /* const char * */
    VOC__FORM_WORDS,
    VOC__FORM_STATEMENT,
    VOC__FORM_STATEMENTS,
    VOC__FORM_REQUIREMENTS,
    VOC__FORM_RECORD,  /* pointer to a record: its id */
    VOC__FORM_RECORDS, /* a list of records: their ids */
    VOC__FORM_RELATIONS,
    VOC__FORM_COURSES, /* course uses */
    VOC__FORM_LISTINGS,
    VOC__FORM_FIGURES,
    VOC__FORM_RANGE, /* months */
    VOC__FORM_DATE,
    VOC__FORM_DECIMAL, /* not stated at 0 units */
    VOC__FORM_BOOL,    /* not stated when false */
    VOC__FORM_LEVEL,
    VOC__FORM_MODALITY,
    VOC__FORM_SOURCE_KIND,
    VOC__FORM_CERTIFICATION_KIND,
} voc__member_form;

typedef struct voc__member {
    const char *name;
    voc__member_form form;
    size_t offset; /* from the record's start */
    bool derived;  /* made by the library, not stated in a file */
} voc__member;

typedef struct voc__members {
    const voc__member *items;
    size_t count;
} voc__members;

/* Of the record's own kind; what every record has (id, title ...) is not among them. */
voc__members voc__members_of(const voc_entity *record);

#endif
