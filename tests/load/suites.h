#ifndef TESTS_LOAD_SUITES_H
#define TESTS_LOAD_SUITES_H

#include "tests/suites.h"

Suite *bad_suite(void);
Suite *good_suite(void);
Suite *limits_suite(void);
Suite *refusal_suite(void);

#endif
