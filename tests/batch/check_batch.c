#include "tests/batch/suites.h"

int main(void)
{
    static const suite_maker makers[] = {digest_suite, journal_suite, names_suite, recipients_suite,
                                         run_suite};
    return suites_run(makers, sizeof makers / sizeof *makers);
}
