#ifndef TESTS_OUTPUT_SUITES_H
#define TESTS_OUTPUT_SUITES_H

#include "tests/suites.h"

Suite *refusal_suite(void);
Suite *writer_suite(void);

#endif
