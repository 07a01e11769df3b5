#ifndef TESTS_PLAN_SUITES_H
#define TESTS_PLAN_SUITES_H

#include <check.h>

Suite *need_suite(void);
Suite *way_suite(void);
Suite *block_suite(void);
Suite *random_suite(void);
Suite *refusal_suite(void);
Suite *hostile_suite(void);
Suite *thread_suite(void);

#endif
