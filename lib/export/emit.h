/* What the writers of data share. */
#ifndef VOC_EXPORT_EMIT_H
#define VOC_EXPORT_EMIT_H

#include <vocation/figure.h>

#include "base/buffer.h"
#include "export/members.h"
#include "json/writer.h"

/* Any list of records as a list of what all records begin with. list points to a voc_..._list. */
voc_entity_list voc__entities(const void *list);

/* The record that a member points to, or NULL. member points to the pointer. */
const voc_entity *voc__entity_at(const void *member);

/* The word of a member with a vocabulary, NULL when not stated. value points to the enumerator. */
const char *voc__member_word(voc__member_form form, const void *value);

/* A member of the object that is open; none where there is nothing to say: words not stated, NULL,
 * a decimal of 0 units, false, no date. */
void voc__emit_words(voc__json_writer *to, const char *name, const voc_words *words);
void voc__emit_id(voc__json_writer *to, const char *name, const voc_entity *record);
void voc__emit_flag(voc__json_writer *to, const char *name, bool yes);
void voc__emit_date(voc__json_writer *to, const char *name, voc_date date);
void voc__emit_decimal(voc__json_writer *to, const char *name, voc_decimal value);
void voc__emit_string(voc__json_writer *to, const char *name, const char *text);

/* record_json.c */
void voc__emit_requirement(voc__json_writer *to, const char *name,
                           const voc_requirement *requirement);

/* figure_json.c */
void voc__emit_figure(voc__json_writer *to, const char *name, const voc_figure *figure);

#endif
