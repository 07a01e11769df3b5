/* The suites of this folder. */
#ifndef TESTS_BATCH_SUITES_H
#define TESTS_BATCH_SUITES_H

#include "tests/suites.h"

Suite *journal_suite(void);

#endif
