#include "compose/numerals.h"

#include <stddef.h>
#include <string.h>

#include "base/words.h"

#define NO_BREAK_SPACE "\xC2\xA0"

/* The first stands in for languages that are not here; a language stands before its places. Source:
 * Unicode CLDR 42, numbers (symbols, percent and currency formats, minimumGroupingDigits). English
 * tables of money group four digits too, and so do the places of es-419 that write as the United
 * States do; Spain and the south of America write as "es" does. The dollar's symbol is "$" alone:
 * these reports have no other dollar. */
static const voc__numerals table[] = {
    {"en", ",", ".", 4, "%", false},
    {"es", ".", ",", 5, NO_BREAK_SPACE "%", true},
    {"es-US", ",", ".", 4, NO_BREAK_SPACE "%", false},
    {"es-419", ",", ".", 4, NO_BREAK_SPACE "%", false},
    {"es-MX", ",", ".", 4, "%", false},
    {"es-PR", ",", ".", 4, NO_BREAK_SPACE "%", false},
    {"es-DO", ",", ".", 4, NO_BREAK_SPACE "%", false},
    {"es-GT", ",", ".", 4, NO_BREAK_SPACE "%", false},
    {"es-HN", ",", ".", 4, NO_BREAK_SPACE "%", false},
    {"es-NI", ",", ".", 4, NO_BREAK_SPACE "%", false},
    {"es-PA", ",", ".", 4, NO_BREAK_SPACE "%", false},
    {"es-PE", ",", ".", 4, NO_BREAK_SPACE "%", false},
    {"es-SV", ",", ".", 4, NO_BREAK_SPACE "%", false},
};

const voc__numerals *voc__numerals_find(const char *tag)
{
    size_t primary = tag ? strcspn(tag, "-") : 0;
    const voc__numerals *found = NULL;
    for (size_t i = 0; i < sizeof table / sizeof *table && tag; i++) {
        if (voc__compare_folded(table[i].tag, tag) == 0)
            return &table[i];
        if (!found && strlen(table[i].tag) == primary && strncmp(table[i].tag, tag, primary) == 0)
            found = &table[i];
    }
    return found ? found : &table[0];
}
