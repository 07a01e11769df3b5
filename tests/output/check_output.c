#include "tests/output/suites.h"

int main(void)
{
    static const suite_maker makers[] = {
        writer_suite,
        refusal_suite,
    };
    return suites_run(makers, sizeof makers / sizeof *makers);
}
