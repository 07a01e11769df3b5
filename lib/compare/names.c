/* The words of a comparison in text and JSON, which never change with the language of a report. */
#include <vocation/compare.h>

#define NAME_OF(names, index)                                                                      \
    ((size_t)(index) < sizeof(names) / sizeof *(names) ? (names)[index] : "")

const char *voc_criterion_name(voc_criterion criterion)
{
    static const char *const names[] = {
#define NAME(criterion, name) [criterion] = name,
#include "compare/names.def"
    };
    return NAME_OF(names, criterion);
}

const char *voc_missing_name(voc_missing missing)
{
    static const char *const names[] = {
        "", "not-stated", "none-found", "withheld", "not-surveyed", "not-applicable", "unreadable"};
    return NAME_OF(names, missing);
}

const char *voc_row_verdict_name(voc_row_verdict verdict)
{
    static const char *const names[] = {"not-compared", "differs", "alike"};
    return NAME_OF(names, verdict);
}

const char *voc_unlikeness_name(voc_unlikeness bit)
{
    static const char *const names[] = {"statistic",  "source-kind", "source", "date",
                                        "scope",      "taxonomy",    "place",  "industry",
                                        "population", "unit"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if ((unsigned)bit == 1u << i)
            return names[i];
    }
    return "";
}
