#include "tests/layout/suites.h"

int main(void)
{
    static const suite_maker makers[] = {
        editions_suite, golden_suite, hostile_suite, hostile_large_suite, lines_suite,
        memory_suite,   mixed_suite,  pages_suite,   strange_suite,       tables_suite};
    return suites_run(makers, sizeof makers / sizeof *makers);
}
