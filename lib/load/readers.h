/* Readers of the forms that recur in the catalog format. */
#ifndef VOC_LOAD_READERS_H
#define VOC_LOAD_READERS_H

#include "load/member.h"

/* Slot types beside. */
voc__reader voc__read_string;       /* const char * */
voc__reader voc__read_url;          /* const char * */
voc__reader voc__read_bool;         /* bool */
voc__reader voc__read_int;          /* int, from low to high */
voc__reader voc__read_long;         /* long, from low to high */
voc__reader voc__read_range;        /* voc_range, from low to high */
voc__reader voc__read_decimal;      /* voc_decimal */
voc__reader voc__read_date;         /* voc_date */
voc__reader voc__read_term;         /* an enum, of the vocabulary */
voc__reader voc__read_words;        /* voc_words */
voc__reader voc__read_statement;    /* voc_statement */
voc__reader voc__read_statements;   /* voc_statements */
voc__reader voc__read_reference;    /* const T * of the kind */
voc__reader voc__read_references;   /* T_list of the kind */
voc__reader voc__read_codes;        /* voc_codes */
voc__reader voc__read_aliases;      /* voc_aliases */
voc__reader voc__read_requirements; /* voc_requirements */
voc__reader voc__read_relations;    /* voc_relations */
voc__reader voc__read_course_uses;  /* voc_course_uses */
voc__reader voc__read_listings;     /* voc_listings */
voc__reader voc__read_figures;      /* voc_figure_list */

/* The record of that kind that the value names, or NULL, reported. */
const voc_entity *voc__resolve(voc__loader *loader, const voc__json_value *value, voc_kind kind);

/* The sources that the value names, added to list. */
void voc__read_sources(voc__loader *loader, const voc__json_value *value, voc_source_list *list);

/* Those of an object's own "sources", else those that hold where we stand. */
voc_source_list voc__sources_of(voc__loader *loader, const voc_source_list *own);

#endif
