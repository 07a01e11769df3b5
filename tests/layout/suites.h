#ifndef TESTS_LAYOUT_SUITES_H
#define TESTS_LAYOUT_SUITES_H

#include "tests/suites.h"

Suite *golden_suite(void);
Suite *editions_suite(void);
Suite *hostile_suite(void);
Suite *hostile_large_suite(void);
Suite *lines_suite(void);
Suite *memory_suite(void);
Suite *mixed_suite(void);
Suite *pages_suite(void);
Suite *strange_suite(void);
Suite *tables_suite(void);

#endif
