#ifndef TESTS_THEME_SUITES_H
#define TESTS_THEME_SUITES_H

#include "tests/suites.h"

Suite *edition_suite(void);
Suite *file_suite(void);
Suite *palette_suite(void);
Suite *logo_suite(void);

#endif
