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
