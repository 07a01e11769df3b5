#ifndef TESTS_TEXT_SUITES_H
#define TESTS_TEXT_SUITES_H

#include "tests/suites.h"

Suite *faces_suite(void);
Suite *shape_suite(void);
Suite *breaks_suite(void);
Suite *levels_suite(void);
Suite *subset_suite(void);
Suite *refusal_suite(void);

#endif
