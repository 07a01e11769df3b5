#include "tests/pages/suites.h"

int main(void)
{
    static const suite_maker makers[] = {
        pages_suite,
        dump_suite,
        impose_suite,
    };
    return suites_run(makers, sizeof makers / sizeof *makers);
}
