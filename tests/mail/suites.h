#ifndef TESTS_MAIL_SUITES_H
#define TESTS_MAIL_SUITES_H

#include "tests/suites.h"

Suite *address_suite(void);
Suite *hand_over_suite(void);
Suite *header_suite(void);
Suite *message_suite(void);
Suite *refusal_suite(void);
Suite *suppression_suite(void);
Suite *template_suite(void);
Suite *words_suite(void);

#endif
