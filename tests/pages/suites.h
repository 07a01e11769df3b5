#ifndef TESTS_PAGES_SUITES_H
#define TESTS_PAGES_SUITES_H

#include "tests/suites.h"

Suite *dump_suite(void);
Suite *impose_suite(void);
Suite *pages_suite(void);

#endif
