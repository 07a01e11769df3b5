#ifndef TESTS_BASE_SUITES_H
#define TESTS_BASE_SUITES_H

#include "tests/suites.h"

Suite *arena_suite(void);
Suite *array_suite(void);
Suite *buffer_suite(void);
Suite *csv_suite(void);
Suite *date_suite(void);
Suite *decimal_suite(void);
Suite *file_suite(void);
Suite *log_suite(void);
Suite *map_suite(void);
Suite *name_suite(void);
Suite *position_suite(void);
Suite *refusal_suite(void);
Suite *utf8_suite(void);
Suite *words_suite(void);

#endif
