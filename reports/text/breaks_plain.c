/*
 * UAX #14 for plain Latin text, at a tenth of the general price: a table of pairs says whether a
 * line may end between two characters. What the table does not know is left to ICU, so that both
 * always agree.
 */
#include <string.h>

#include "text/shaper.h"

/* Classes of characters, in the order of the table's rows and columns. */
enum {
    LETTER,
    DIGIT,
    INFIX,
    CLOSE,
    QUOTE,
    OPEN,
    GLUE,
    OBJECT,
    HYPHEN,
    PREFIX,
    PERCENT,
    SLASH,
    DASH,
    EXCLAIM,
    SPACE,
    FEED,
    UNKNOWN
};

/* '.': no line ends between them; '+': one may; '?': ask ICU. Nothing ends before a space. */
static const char pairs[][15] = {
    /*           ADICQOGBHP%/-! */
    [LETTER] = ".......+......", [DIGIT] = ".......+......",   [INFIX] = ".....?.+.??...",
    [CLOSE] = ".....+.+.??...",  [QUOTE] = "..............",   [OPEN] = "..............",
    [GLUE] = "..............",   [OBJECT] = "++...+.+???.?.",  [HYPHEN] = "+....??????.?.",
    [PREFIX] = "..????????????", [PERCENT] = ".....?.????...", [SLASH] = "+...??????????",
    [DASH] = "++...?????????",   [EXCLAIM] = "++...????????.", [SPACE] = "++?.+++++++.+.",
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static int class_of_ascii(unsigned char c)
{
    if (is_letter((char)c))
        return LETTER;
    if (c >= '0' && c <= '9')
        return DIGIT;
    switch (c) {
    case '.':
    case ',':
    case ':':
    case ';':
        return INFIX;
    case ')':
    case ']':
        return CLOSE;
    case '"':
    case '\'':
        return QUOTE;
    case '(':
    case '[':
        return OPEN;
    case '-':
        return HYPHEN;
    case '$':
    case '+':
        return PREFIX;
    case '%':
        return PERCENT;
    case '/':
        return SLASH;
    case '!':
    case '?':
        return EXCLAIM;
    case '&':
        return LETTER;
    case ' ':
        return SPACE;
    case '\n':
        return FEED;
    default:
        return UNKNOWN;
    }
}

/* The class of the character at text, and its bytes. */
static int class_at(const char *text, size_t size, size_t *bytes)
{
    static const struct {
        const char *bytes;
        int class;
    } wide[] = {
        {"\xe2\x80\x98", QUOTE},  {"\xe2\x80\x99", QUOTE}, {"\xe2\x80\x9c", QUOTE},
        {"\xe2\x80\x9d", QUOTE},  {"\xe2\x80\x93", DASH},  {"\xe2\x88\x92", PREFIX},
        {"\xef\xbf\xbc", OBJECT},
    };
    unsigned char c = (unsigned char)text[0];
    *bytes = 1;
    if (c < 0x80)
        return class_of_ascii(c);
    if (size >= 2 && c == 0xc2 && (unsigned char)text[1] == 0xa0) {
        *bytes = 2;
        return GLUE;
    }
    *bytes = 3;
    for (size_t i = 0; size >= 3 && i < sizeof wide / sizeof *wide; i++)
        if (memcmp(text, wide[i].bytes, 3) == 0)
            return wide[i].class;
    return UNKNOWN;
}

/* Whether a line may end after a space and before this class; solid: what stood before the spaces.
 */
static char after_space(int solid, int class)
{
    if (solid == OPEN || (solid == QUOTE && class == OPEN))
        return '.';
    return pairs[SPACE][class];
}

static bool is_joint(int class)
{
    return class == HYPHEN || class == SLASH;
}

/* Whether the table holds after a hyphen or a slash: within words, and a slash within fractions. */
static bool fits_joint(int before, int joint, int class)
{
    if (class == SPACE || class == FEED)
        return true;
    if (joint == SLASH && class == DIGIT)
        return before == DIGIT;
    return before == LETTER || before == DIGIT;
}

bool voc__breaks_plain(const char *text, size_t size, unsigned char *flags)
{
    /* The class before, the one before that, and the last one that is no space. */
    int last = UNKNOWN, before = UNKNOWN, solid = UNKNOWN;
    size_t bytes;
    for (size_t at = 0; at < size; at += bytes) {
        if (last == LETTER && is_letter(text[at])) { /* most of a text, and no line ends there */
            before = LETTER;
            bytes = 1;
            continue;
        }
        int class = class_at(text + at, size - at, &bytes);
        if (class == UNKNOWN)
            return false;
        char may = '.';
        if (last == FEED)
            flags[at] = VOC__BREAK_MUST;
        else if (at && class != SPACE && class != FEED)
            may = last == SPACE ? after_space(solid, class) : pairs[last][class];
        if (may == '?' || (is_joint(last) && !fits_joint(before, last, class)))
            return false;
        bool span = before == DIGIT && last == DASH && class == DIGIT; /* "2024-34" stays whole */
        if (may == '+' && !span)
            flags[at] = VOC__BREAK_MAY;
        solid = class == SPACE ? solid : class;
        before = last;
        last = class;
    }
    if (size)
        flags[size] = VOC__BREAK_MAY;
    return true;
}
