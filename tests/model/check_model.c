#include "tests/model/suites.h"

int main(void)
{
    static const suite_maker makers[] = {figure_suite, form_suite, vocabulary_suite};
    return suites_run(makers, sizeof makers / sizeof *makers);
}
