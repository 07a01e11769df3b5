#ifndef TESTS_MODEL_SUITES_H
#define TESTS_MODEL_SUITES_H

#include "tests/suites.h"

Suite *figure_suite(void);
Suite *form_suite(void);
Suite *vocabulary_suite(void);

#endif
