#include "tests/pdf/suites.h"

int main(void)
{
    static const suite_maker makers[] = {
        syntax_suite,
        font_suite,
        document_suite,
        fault_suite,
    };
    return suites_run(makers, sizeof makers / sizeof *makers);
}
