#include "export/emit.h"

#include <string.h>

#include "model/vocabulary.h"

/* All list types come from VOC_LIST and every record begins with a voc_entity: the same bytes. */
voc_entity_list voc__entities(const void *list)
{
    voc_entity_list records;
    memcpy(&records, list, sizeof records);
    return records;
}

const voc_entity *voc__entity_at(const void *member)
{
    const voc_entity *record;
    memcpy(&record, member, sizeof record);
    return record;
}

const char *voc__member_word(voc__member_form form, const void *value)
{
    switch (form) {
    case VOC__FORM_LEVEL: {
        voc_level level = *(const voc_level *)value;
        return level == VOC_LEVEL_UNSTATED ? NULL : voc_level_name(level);
    }
    case VOC__FORM_MODALITY: {
        voc_modality modality = *(const voc_modality *)value;
        return modality == VOC_MODALITY_UNSTATED ? NULL : voc_modality_name(modality);
    }
    case VOC__FORM_SOURCE_KIND:
        return voc_source_kind_name(*(const voc_source_kind *)value);
    case VOC__FORM_CERTIFICATION_KIND:
        return voc__vocabulary_word(&voc__certification_kinds,
                                    (int)*(const voc_certification_kind *)value);
    default:
        return NULL;
    }
}

void voc__emit_words(voc__json_writer *to, const char *name, const voc_words *words)
{
    if (!words->text)
        return;
    if (words->translation_count == 0) {
        voc__json_string(to, name, words->text);
        return;
    }
    voc__json_begin(to, name, '{');
    for (size_t i = 0; i < words->translation_count; i++)
        voc__json_string(to, words->translations[i].language, words->translations[i].text);
    voc__json_end(to, '}');
}

void voc__emit_id(voc__json_writer *to, const char *name, const voc_entity *record)
{
    if (record)
        voc__json_string(to, name, record->id);
}

void voc__emit_flag(voc__json_writer *to, const char *name, bool yes)
{
    if (yes)
        voc__json_bool(to, name, true);
}

void voc__emit_date(voc__json_writer *to, const char *name, voc_date date)
{
    char text[VOC_DATE_PRINT_SIZE];
    if (voc_date_print(date, text, sizeof text) > 0)
        voc__json_string(to, name, text);
}

void voc__emit_decimal(voc__json_writer *to, const char *name, voc_decimal value)
{
    if (value.units != 0)
        voc__json_decimal(to, name, value);
}

void voc__emit_string(voc__json_writer *to, const char *name, const char *text)
{
    if (text)
        voc__json_string(to, name, text);
}
