#ifndef TESTS_EXPORT_SUITES_H
#define TESTS_EXPORT_SUITES_H

#include "tests/suites.h"

Suite *whole_suite(void);
Suite *plan_suite(void);

#endif
