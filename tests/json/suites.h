#ifndef TESTS_JSON_SUITES_H
#define TESTS_JSON_SUITES_H

#include "tests/suites.h"

Suite *document_suite(void);
Suite *writer_suite(void);
Suite *diagnostics_suite(void);

#endif
