#include "tests/base/suites.h"

int main(void)
{
    static const suite_maker makers[] = {
        arena_suite,    array_suite,   buffer_suite, csv_suite,   date_suite,
        decimal_suite,  file_suite,    log_suite,    map_suite,   name_suite,
        position_suite, refusal_suite, utf8_suite,   words_suite,
    };
    return suites_run(makers, sizeof makers / sizeof *makers);
}
