/* The suites of this folder. */
#ifndef TESTS_BATCH_SUITES_H
#define TESTS_BATCH_SUITES_H

#include "tests/suites.h"

Suite *digest_suite(void);
Suite *journal_suite(void);
Suite *names_suite(void);
Suite *recipients_suite(void);
Suite *run_suite(void);

#endif
