/* The tables of the records. */
#ifndef VOC_LOAD_RECORDS_H
#define VOC_LOAD_RECORDS_H

#include "load/readers.h"

extern const voc__table voc__field_table, voc__occupation_table, voc__program_table,
    voc__offering_table, voc__course_table, voc__certification_table, voc__organization_table,
    voc__institution_table, voc__posting_table, voc__source_table;

/* What every record of a type has; "id" and "extends" are read when records are declared, "sources"
 * and "replace" before the other members. */
#define VOC__ENTITY_MEMBERS(type)                                                                  \
    {.name = "id"}, {.name = "extends"}, {.name = "replace"},                                      \
        {.name = "codes",                                                                          \
         .read = voc__read_codes,                                                                  \
         VOC__SLOT(type, entity.codes),                                                            \
         .flags = VOC__LIST},                                                                      \
        {.name = "aliases",                                                                        \
         .read = voc__read_aliases,                                                                \
         VOC__SLOT(type, entity.aliases),                                                          \
         .flags = VOC__LIST},                                                                      \
    {                                                                                              \
        .name = "sources", VOC__SLOT(type, entity.sources), .flags = VOC__LIST                     \
    }

#define VOC__TITLE(type, word, required)                                                           \
    {                                                                                              \
        .name = word, .read = voc__read_words, VOC__SLOT(type, entity.title), .flags = required    \
    }

/* One line a member: of words, statements and so on. */
#define VOC__MEMBER(type, member, reader)                                                          \
    {                                                                                              \
        .name = #member, .read = reader, VOC__SLOT(type, member)                                   \
    }
#define VOC__LIST_MEMBER(type, member, reader)                                                     \
    {                                                                                              \
        .name = #member, .read = reader, VOC__SLOT(type, member), .flags = VOC__LIST               \
    }
#define VOC__REFERENCE(type, member, target)                                                       \
    {                                                                                              \
        .name = #member, .read = voc__read_reference, VOC__SLOT(type, member), .kind = target      \
    }
#define VOC__REFERENCES(type, member, target)                                                      \
    {                                                                                              \
        .name = #member, .read = voc__read_references, VOC__SLOT(type, member),                    \
        .flags = VOC__LIST, .kind = target                                                         \
    }

enum { VOC__MONTHS_MAX = 600 };

#endif
