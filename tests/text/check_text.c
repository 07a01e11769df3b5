#include "tests/text/suites.h"

int main(void)
{
    static const suite_maker makers[] = {
        faces_suite,
        shape_suite,
        breaks_suite,
        levels_suite,
        subset_suite,
        refusal_suite,
    };
    return suites_run(makers, sizeof makers / sizeof *makers);
}
