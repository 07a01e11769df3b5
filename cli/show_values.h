/* Values of records as lines of text, each behind its label; nothing for what is not stated. */
#ifndef CLI_SHOW_VALUES_H
#define CLI_SHOW_VALUES_H

#include <vocation/catalog.h>

typedef void show_value(const char *label, const void *value, const char *language);

show_value show_text, show_words, show_bool, show_range, show_date, show_decimal, show_level,
    show_modality, show_source_kind, show_codes, show_aliases, show_statement, show_statements,
    show_entity, show_entities, show_sources, show_requirements, show_relations, show_course_uses,
    show_listings, show_figures;

#endif
