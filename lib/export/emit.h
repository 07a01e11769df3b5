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

void voc__emit_figure(voc__json_writer *to, const char *name, const voc_figure *figure);

#endif
