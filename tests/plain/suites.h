#ifndef TESTS_PLAIN_SUITES_H
#define TESTS_PLAIN_SUITES_H

#include "tests/layout/sketch.h"
#include "tests/suites.h"

Suite *blocks_suite(void);
Suite *lines_suite(void);
Suite *refusal_suite(void);

/* Holds the text of a sketch to what is expected, and frees it. */
void expect_text(sketch *to, const char *expected);

#endif
