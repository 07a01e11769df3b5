#include "tests/base/suites.h"

int main(void)
{
    static const suite_maker makers[] = {
        log_suite,
    };
    return suites_run(makers, sizeof makers / sizeof *makers);
}
