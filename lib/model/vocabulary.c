#include "model/vocabulary.h"

#include <string.h>

#include <vocation/figure.h>
#include <vocation/model.h>

#define VOC__TERM(enumerator, word) [enumerator] = word,

static const char *const kind_words[] = {
#include "model/kinds.def"
};
static const char *const level_words[] = {
#include "model/levels.def"
};
static const char *const strength_words[] = {
#include "model/strengths.def"
};
static const char *const modality_words[] = {
#include "model/modalities.def"
};
static const char *const course_role_words[] = {
#include "model/course_roles.def"
};
static const char *const certification_kind_words[] = {
#include "model/certification_kinds.def"
};
static const char *const source_kind_words[] = {
#include "model/source_kinds.def"
};
static const char *const alias_kind_words[] = {
#include "model/alias_kinds.def"
};
static const char *const answer_words[] = {
#include "model/answers.def"
};
static const char *const listing_status_words[] = {
#include "model/listing_statuses.def"
};
static const char *const measure_words[] = {
#include "model/measures.def"
};
static const char *const statistic_words[] = {
#include "model/statistics.def"
};
static const char *const figure_status_words[] = {
#include "model/figure_statuses.def"
};
static const char *const scope_relation_words[] = {
#include "model/scope_relations.def"
};

#undef VOC__TERM

_Static_assert(sizeof kind_words / sizeof *kind_words == VOC_KIND_COUNT, "a kind without a word");
_Static_assert(sizeof measure_words / sizeof *measure_words == VOC_MEASURE_COUNT,
               "a measure without a word");
_Static_assert(sizeof statistic_words / sizeof *statistic_words == VOC_STATISTIC_COUNT,
               "a statistic without a word");

#define VOCABULARY(noun, words, first)                                                             \
    {                                                                                              \
        noun, words, first, (int)(sizeof words / sizeof *words)                                    \
    }

const voc__vocabulary voc__kinds = VOCABULARY("a kind", kind_words, 0);
const voc__vocabulary voc__levels = VOCABULARY("a level", level_words, VOC_LEVEL_NONE);
const voc__vocabulary voc__strengths =
    VOCABULARY("a strength", strength_words, VOC_REQUIRED_BY_LAW);
const voc__vocabulary voc__modalities = VOCABULARY("a modality", modality_words, VOC_IN_PERSON);
const voc__vocabulary voc__course_roles = VOCABULARY("a course role", course_role_words, 0);
const voc__vocabulary voc__certification_kinds =
    VOCABULARY("a kind of certification", certification_kind_words, 0);
const voc__vocabulary voc__source_kinds = VOCABULARY("a kind of source", source_kind_words, 0);
const voc__vocabulary voc__alias_kinds = VOCABULARY("a kind of alias", alias_kind_words, 0);
const voc__vocabulary voc__answers = VOCABULARY("an answer", answer_words, 0);
const voc__vocabulary voc__listing_statuses =
    VOCABULARY("a status of a listing", listing_status_words, 0);
const voc__vocabulary voc__measures = VOCABULARY("a measure", measure_words, 0);
const voc__vocabulary voc__statistics = VOCABULARY("a statistic", statistic_words, 0);
const voc__vocabulary voc__figure_statuses =
    VOCABULARY("a status of a figure", figure_status_words, VOC_AT_LEAST);
const voc__vocabulary voc__scope_relations =
    VOCABULARY("a relation of a scope", scope_relation_words, 0);

int voc__vocabulary_find(const voc__vocabulary *vocabulary, const char *word)
{
    for (int i = vocabulary->first; i < vocabulary->count; i++) {
        if (strcmp(vocabulary->words[i], word) == 0)
            return i;
    }
    return -1;
}

const char *voc__vocabulary_word(const voc__vocabulary *vocabulary, int value)
{
    return value >= 0 && value < vocabulary->count ? vocabulary->words[value] : "unknown";
}

const char *voc_kind_name(voc_kind kind)
{
    return voc__vocabulary_word(&voc__kinds, (int)kind);
}

const char *voc_level_name(voc_level level)
{
    return voc__vocabulary_word(&voc__levels, (int)level);
}

const char *voc_strength_name(voc_strength strength)
{
    return voc__vocabulary_word(&voc__strengths, (int)strength);
}

const char *voc_modality_name(voc_modality modality)
{
    return voc__vocabulary_word(&voc__modalities, (int)modality);
}

const char *voc_course_role_name(voc_course_role role)
{
    return voc__vocabulary_word(&voc__course_roles, (int)role);
}

const char *voc_source_kind_name(voc_source_kind kind)
{
    return voc__vocabulary_word(&voc__source_kinds, (int)kind);
}

const char *voc_measure_name(voc_measure measure)
{
    return voc__vocabulary_word(&voc__measures, (int)measure);
}

const char *voc_statistic_name(voc_statistic statistic)
{
    return voc__vocabulary_word(&voc__statistics, (int)statistic);
}

const char *voc_figure_status_name(voc_figure_status status)
{
    return voc__vocabulary_word(&voc__figure_statuses, (int)status);
}
