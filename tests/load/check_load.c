#include "tests/load/suites.h"

int main(void)
{
    static const suite_maker makers[] = {bad_suite, good_suite, limits_suite, refusal_suite};
    return suites_run(makers, sizeof makers / sizeof *makers);
}
