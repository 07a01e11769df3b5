#include "tests/batch/suites.h"

int main(void)
{
    static const suite_maker makers[] = {journal_suite};
    return suites_run(makers, sizeof makers / sizeof *makers);
}
