#ifndef TESTS_BASE_SUITES_H
#define TESTS_BASE_SUITES_H

#include "tests/suites.h"

Suite *log_suite(void);

#endif
