#include "model/form.h"

#include <string.h>

static const voc__code_system systems[] = {
    {"soc-2000", {"99-9999"}, "29-2071"},
    {"soc-2010", {"99-9999"}, "29-2071"},
    {"soc-2018", {"99-9999"}, "29-2072"},
    {"onet-soc-2010", {"99-9999.99"}, "29-2071.00"},
    {"onet-soc-2019", {"99-9999.99"}, "29-2072.00"},
    {"cip-2010", {"99", "99.99", "99.9999", "9999", "999999"}, "51.0707"},
    {"cip-2020", {"99", "99.99", "99.9999", "9999", "999999"}, "51.0707"},
    {"ipeds", {"999999"}, "102553"},
};

enum { SYSTEM_COUNT = sizeof systems / sizeof *systems };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool fits(const char *form, const char *text)
{
    for (; *form && *text; form++, text++) {
        if (*form == '9' ? !is_digit(*text) : *form != *text)
            return false;
    }
    return *form == *text;
}

const voc__code_system *voc__code_system_find(const char *name)
{
    for (size_t i = 0; i < SYSTEM_COUNT; i++) {
        if (strcmp(systems[i].name, name) == 0)
            return &systems[i];
    }
    return NULL;
}

const char *const *voc__code_system_names(size_t *count)
{
    static const char *const names[] = {"soc-2000",      "soc-2010", "soc-2018", "onet-soc-2010",
                                        "onet-soc-2019", "cip-2010", "cip-2020", "ipeds"};
    _Static_assert(sizeof names / sizeof *names == SYSTEM_COUNT, "one name a system");
    *count = SYSTEM_COUNT;
    return names;
}

bool voc__code_fits(const voc__code_system *system, const char *code)
{
    for (size_t i = 0; i < sizeof system->forms / sizeof *system->forms; i++) {
        if (system->forms[i] && fits(system->forms[i], code))
            return true;
    }
    return false;
}

/* "" once, "/year", "/hour". */
static bool parse_period(const char *text, voc_unit_period *period)
{
    static const char *const words[] = {
        [VOC_ONCE] = "", [VOC_A_YEAR] = "/year", [VOC_AN_HOUR] = "/hour"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(words[i], text) == 0) {
            *period = (voc_unit_period)i;
            return true;
        }
    }
    return false;
}

static bool is_currency(const char *text)
{
    for (int i = 0; i < 3; i++) {
        if (text[i] < 'A' || text[i] > 'Z')
            return false;
    }
    return text[3] == '\0' || text[3] == '/';
}

bool voc__unit_parse(const char *text, voc_unit *unit)
{
    static const struct {
        const char *text;
        voc_unit unit;
    } words[] = {
        {"percent", {VOC_UNIT_PERCENT, VOC_ONCE, ""}},  {"jobs", {VOC_UNIT_JOBS, VOC_ONCE, ""}},
        {"jobs/year", {VOC_UNIT_JOBS, VOC_A_YEAR, ""}}, {"months", {VOC_UNIT_MONTHS, VOC_ONCE, ""}},
        {"score", {VOC_UNIT_SCORE, VOC_ONCE, ""}},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(words[i].text, text) == 0) {
            *unit = words[i].unit;
            return true;
        }
    }
    voc_unit money = {.kind = VOC_UNIT_MONEY};
    if (!is_currency(text) || !parse_period(text + 3, &money.period))
        return false;
    memcpy(money.currency, text, 3);
    *unit = money;
    return true;
}

bool voc__url_fits(const char *text)
{
    const char *host = strncmp(text, "https://", 8) == 0  ? text + 8
                       : strncmp(text, "http://", 7) == 0 ? text + 7
                                                          : NULL;
    if (!host || !(is_letter(*host) || is_digit(*host)))
        return false;
    for (; *host; host++) {
        if ((unsigned char)*host <= ' ' || *host == 0x7F || strchr("\"<>\\^`{|}", *host))
            return false;
    }
    return true;
}

bool voc__language_fits(const char *text)
{
    size_t length = 0;
    while (is_letter(text[length]))
        length++;
    if (length < 2 || length > 3)
        return false;
    for (text += length; *text; text += length) {
        if (*text++ != '-')
            return false;
        for (length = 0; is_letter(text[length]) || is_digit(text[length]);)
            length++;
        if (length < 1 || length > 8)
            return false;
    }
    return true;
}
