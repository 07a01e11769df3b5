#include "tests/json/suites.h"

int main(void)
{
    static const suite_maker makers[] = {document_suite, writer_suite, diagnostics_suite};
    return suites_run(makers, sizeof makers / sizeof *makers);
}
