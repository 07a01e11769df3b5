#ifndef TESTS_PDF_SUITES_H
#define TESTS_PDF_SUITES_H

#include "tests/suites.h"

Suite *document_suite(void);
Suite *fault_suite(void);
Suite *font_suite(void);
Suite *syntax_suite(void);

#endif
