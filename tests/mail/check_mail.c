#include "tests/mail/suites.h"

int main(void)
{
    static const suite_maker makers[] = {
        address_suite, hand_over_suite,   header_suite,   message_suite,
        refusal_suite, suppression_suite, template_suite, words_suite,
    };
    return suites_run(makers, sizeof makers / sizeof *makers);
}
