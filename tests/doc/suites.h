#ifndef TESTS_DOC_SUITES_H
#define TESTS_DOC_SUITES_H

#include "tests/suites.h"

#include <vocation/document.h>

Suite *build_suite(void);
Suite *check_suite(void);
Suite *dump_suite(void);
Suite *languages_suite(void);

/* A new document with everything its information needs. */
voc_document *empty_document(void);

#endif
