#include "tests/layout/suites.h"

int main(void)
{
    static const suite_maker makers[] = {pages_suite};
    return suites_run(makers, sizeof makers / sizeof *makers);
}
