/* The tests of plans. */
#include "tests/plan/suites.h"
#include "tests/suites.h"

int main(void)
{
    static const suite_maker makers[] = {need_suite,    way_suite,     block_suite, random_suite,
                                         refusal_suite, hostile_suite, thread_suite};
    return suites_run(makers, sizeof makers / sizeof *makers);
}
