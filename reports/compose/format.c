#include "compose/format.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/direction.h"
#include "base/name.h"
#include "doc/languages.h"

#define NO_BREAK_SPACE "\xC2\xA0"
#define POP_ISOLATE    "\xE2\x81\xA9"
#define MINUS          "\xE2\x88\x92"

/* The buffer's text in the arena; the buffer is freed. */
static const char *keep(const voc__format *format, voc__buffer *buffer)
{
    const char *text = NULL;
    if (!buffer->failed)
        text = voc__arena_strndup(format->arena, buffer->data ? (const char *)buffer->data : "",
                                  buffer->size);
    else
        voc__arena_alloc(format->arena, SIZE_MAX, 2); /* the arena remembers the refusal */
    voc__buffer_free(buffer);
    return text ? text : "";
}

/* What fills a hole; the word before it may have another form before what it begins with. */
static void fill_hole(voc__buffer *out, const voc__language *language, const char *text)
{
    const char *written = out->data ? (const char *)out->data : "";
    const char *word = out->size ? language->before(written, out->size, text) : NULL;
    if (word) {
        out->size -= strlen(word);
        voc__buffer_text(out, word);
    }
    voc__buffer_text(out, text);
}

/* Words with {0} ... filled in and ~ made a space that does not break. Other braces stay. */
static void fill(voc__buffer *out, const voc__language *language, const char *words,
                 const char *const *holes, int count)
{
    for (const char *s = words; *s; s++) {
        if (s[0] == '{' && s[1] >= '0' && s[1] < '0' + count && s[2] == '}') {
            fill_hole(out, language, holes[s[1] - '0'] ? holes[s[1] - '0'] : "");
            s += 2;
        } else if (*s == '~') {
            voc__buffer_text(out, NO_BREAK_SPACE);
        } else {
            voc__buffer_byte(out, (unsigned char)*s);
        }
    }
}

/* What is written from right to left must not order the words around it. Words of another language
 * than the report's are ordered by themselves anyway. */
static const char *isolated(const voc__format *format, const char *text)
{
    if (!format->turned || !text || !voc__direction_matters(text, strlen(text)) ||
        strstr(text, VOC__OTHER_FROM))
        return text;
    return voc__name_embed(format->arena, text);
}

const char *voc__format_phrase_v(const voc__format *format, voc__phrase_key key, va_list args)
{
    const voc__phrase_entry *entry = voc__language_phrase(format->language, key);
    const char *holes[VOC__MAX_HOLES] = {0};
    for (int i = 0; i < entry->holes && i < VOC__MAX_HOLES; i++)
        holes[i] = isolated(format, va_arg(args, const char *));
    voc__buffer out = {0};
    fill(&out, format->language, entry->words, holes, entry->holes);
    return keep(format, &out);
}

static const char *phrase(const voc__format *format, voc__phrase_key key, ...)
{
    va_list args;
    va_start(args, key);
    const char *text = voc__format_phrase_v(format, key, args);
    va_end(args);
    return text;
}

const char *voc__format_counted_value(const voc__format *format, voc__counted_key key,
                                      voc_decimal value)
{
    /* Without decimals that say nothing: 3.0 is three. Fractions go with the form of none. */
    while (value.scale > 0 && value.units % 10 == 0) {
        value.units /= 10;
        value.scale--;
    }
    int form = format->language->form(value.scale == 0 ? value.units : 0);
    const char *digits = voc__format_decimal(format, value, false);
    voc__buffer out = {0};
    fill(&out, format->language, voc__language_counted(format->language, key)->forms[form], &digits,
         1);
    return keep(format, &out);
}

const char *voc__format_counted(const voc__format *format, voc__counted_key key, int64_t number)
{
    return voc__format_counted_value(format, key, (voc_decimal){number, 0});
}

/* Digits in groups of three. */
static void add_grouped(voc__buffer *out, const char *digits, size_t size,
                        const voc__numerals *numerals)
{
    bool grouped = size >= (size_t)numerals->grouped_from;
    for (size_t i = 0; i < size; i++) {
        if (grouped && i > 0 && (size - i) % 3 == 0)
            voc__buffer_text(out, numerals->group);
        voc__buffer_byte(out, (unsigned char)digits[i]);
    }
}

static void add_number(voc__buffer *out, const voc__numerals *numerals, voc_decimal value)
{
    char text[VOC_DECIMAL_PRINT_SIZE];
    voc_decimal_print(value, text, sizeof text);
    const char *digits = text + (text[0] == '-');
    size_t whole = strcspn(digits, ".");
    add_grouped(out, digits, whole, numerals);
    if (digits[whole]) {
        voc__buffer_text(out, numerals->point);
        voc__buffer_text(out, digits + whole + 1);
    }
}

static const char *sign_of(voc_decimal value, bool plus)
{
    return value.units < 0 ? MINUS : plus && value.units > 0 ? "+" : "";
}

const char *voc__format_decimal(const voc__format *format, voc_decimal value, bool sign)
{
    voc__buffer out = {0};
    voc__buffer_text(&out, sign_of(value, sign));
    add_number(&out, format->numerals, value);
    return keep(format, &out);
}

const char *voc__format_percent(const voc__format *format, voc_decimal value, bool sign)
{
    voc__buffer out = {0};
    voc__buffer_text(&out, sign_of(value, sign));
    add_number(&out, format->numerals, value);
    voc__buffer_text(&out, format->numerals->percent);
    return keep(format, &out);
}

const char *voc__format_currency(const char *currency)
{
    static const struct {
        const char *code, *symbol;
    } symbols[] = {{"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}};
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++)
        if (strcmp(symbols[i].code, currency) == 0)
            return symbols[i].symbol;
    return NULL;
}

const char *voc__format_money(const voc__format *format, voc_decimal value, const char *currency)
{
    const char *symbol = voc__format_currency(currency);
    bool behind = format->numerals->symbol_behind;
    if (!symbol)
        return phrase(format, SAY_MONEY_CODE, currency, voc__format_decimal(format, value, false));
    voc__buffer out = {0};
    voc__buffer_text(&out, sign_of(value, false));
    voc__buffer_text(&out, behind ? "" : symbol);
    add_number(&out, format->numerals, value);
    voc__buffer_text(&out, behind ? NO_BREAK_SPACE : "");
    voc__buffer_text(&out, behind ? symbol : "");
    return keep(format, &out);
}

static const char *year(const voc__format *format, int number)
{
    const char *text = voc__arena_printf(format->arena, "%d", number);
    return text ? text : "";
}

const char *voc__format_date(const voc__format *format, voc_date date)
{
    if (!voc_date_valid(date))
        return phrase(format, SAY_UNDATED);
    if (!date.month)
        return year(format, date.year);
    const char *month = phrase(format, (voc__phrase_key)(SAY_MONTH_1 + date.month - 1));
    if (!date.day)
        return phrase(format, SAY_DATE_MONTH, month, year(format, date.year));
    return phrase(format, SAY_DATE_DAY, year(format, date.day), month, year(format, date.year));
}

/* "2024–34" within a century, whole years else. */
const char *voc__format_window(const voc__format *format, voc_window window)
{
    const char *to = window.from.year / 100 == window.to.year / 100
                         ? voc__arena_printf(format->arena, "%02d", window.to.year % 100)
                         : year(format, window.to.year);
    return phrase(format, SAY_SPAN, year(format, window.from.year), to);
}

const char *voc__format_window_long(const voc__format *format, voc_window window)
{
    return phrase(format, SAY_SPAN, year(format, window.from.year), year(format, window.to.year));
}

const char *voc__format_window_words(const voc__format *format, voc_window window)
{
    return phrase(format, SAY_FROM_TO, year(format, window.from.year),
                  year(format, window.to.year));
}

const char *voc__format_months(const voc__format *format, voc_range months)
{
    if (!months.stated)
        return phrase(format, SAY_NOT_STATED);
    const char *high = voc__format_counted(format, COUNT_MONTHS, months.high);
    if (months.low == months.high)
        return high;
    return phrase(format, SAY_FROM_TO, year(format, months.low), high);
}

const char *voc__format_work_time(const voc__format *format, voc_range months)
{
    if (months.low % 12 != 0 || months.high % 12 != 0 || months.high == 0)
        return voc__format_months(format, months);
    const char *high = voc__format_counted(format, COUNT_YEARS, months.high / 12);
    if (months.low == months.high)
        return high;
    return phrase(format, SAY_FROM_TO, year(format, months.low / 12), high);
}

static const char *value_words(const voc__format *format, const voc_figure *figure)
{
    bool sign = figure->measure == VOC_EMPLOYMENT_CHANGE;
    switch (figure->unit.kind) {
    case VOC_UNIT_MONEY:
        return voc__format_money(format, figure->value, figure->unit.currency);
    case VOC_UNIT_PERCENT:
        return voc__format_percent(format, figure->value, sign);
    case VOC_UNIT_MONTHS:
        return voc__format_counted_value(format, COUNT_MONTHS, figure->value);
    case VOC_UNIT_JOBS:
    case VOC_UNIT_SCORE:
        break;
    }
    return voc__format_decimal(format, figure->value, sign);
}

const char *voc__format_figure(const voc__format *format, const voc_figure *figure)
{
    static const voc__phrase_key missing[] = {
        [VOC_WITHHELD] = SAY_WITHHELD,
        [VOC_NOT_SURVEYED] = SAY_NOT_SURVEYED,
        [VOC_NOT_APPLICABLE] = SAY_NOT_APPLICABLE,
        [VOC_UNREADABLE] = SAY_UNREADABLE,
    };
    if (figure->status >= VOC_WITHHELD)
        return phrase(format, missing[figure->status]);
    const char *value = value_words(format, figure);
    if (figure->unit.period == VOC_AN_HOUR)
        value = phrase(format, SAY_AN_HOUR, value);
    if (figure->status == VOC_AT_LEAST)
        return phrase(format, SAY_AT_LEAST, value);
    if (figure->status == VOC_AT_MOST)
        return phrase(format, SAY_AT_MOST, value);
    return figure->approximate ? phrase(format, SAY_ABOUT, value) : value;
}

const char *voc__format_when(const voc__format *format, const voc_figure *figure)
{
    return figure->window.from.year ? voc__format_window(format, figure->window)
                                    : voc__format_date(format, figure->date);
}

const char *voc__format_age(const voc__format *format, const voc_figure *figure,
                            const voc_policy *policy)
{
    int years = voc_figure_age(figure, policy->as_of);
    switch (voc_figure_age_notice(figure, policy)) {
    case VOC_AGE_CURRENT:
        break;
    case VOC_AGE_OLD:
        return voc__format_counted(format, COUNT_YEARS_OLD, years);
    case VOC_AGE_WINDOW_BEGAN:
        return voc__format_counted(format, COUNT_BEGAN_AGO, years);
    case VOC_AGE_WINDOW_ENDED:
        return phrase(format, SAY_ENDED);
    case VOC_AGE_UNDATED:
        return phrase(format, SAY_UNDATED);
    }
    return NULL;
}

static const char *unmarked(const char *text)
{
    const size_t mark = strlen(VOC__OTHER_FROM);
    return strncmp(text, VOC__OTHER_FROM, mark) == 0 ? text + mark : text;
}

bool voc__format_begins(const char *text, const char *words)
{
    return strncmp(unmarked(text), words, strlen(words)) == 0;
}

char voc__format_last(const char *text)
{
    enum { MARK = 3 }; /* bytes of each */
    size_t size = strlen(text);
    while (size >= MARK && (strncmp(text + size - MARK, VOC__OTHER_TO, MARK) == 0 ||
                            strncmp(text + size - MARK, POP_ISOLATE, MARK) == 0))
        size -= MARK;
    return size ? text[size - 1] : '\0';
}

const char *voc__format_capital(const voc__format *format, const char *text)
{
    char *copy = voc__arena_strdup(format->arena, text);
    if (!copy)
        return "";
    unsigned char *letter = (unsigned char *)copy + (unmarked(copy) - copy);
    if (letter[0] >= 'a' && letter[0] <= 'z')
        letter[0] = (unsigned char)(letter[0] - 'a' + 'A');
    else if (letter[0] == 0xC3 && letter[1] >= 0xA0 && letter[1] <= 0xBE && letter[1] != 0xB7)
        letter[1] = (unsigned char)(letter[1] - 0x20); /* U+00E0 to U+00FE but the division sign */
    return copy;
}

const char *voc__format_number_word(const voc__format *format, size_t number)
{
    if (number < 1 || number > 12)
        return voc__format_decimal(format, (voc_decimal){(int64_t)number, 0}, false);
    voc__phrase_key key = (voc__phrase_key)(SAY_NUMBER_1 + (int)number - 1);
    return voc__format_capital(format, phrase(format, key));
}

const char *voc__format_place(const voc__format *format, const char *place)
{
    /* Longer places may break, but for what follows the last comma. */
    enum { SHORT = 24 };
    const char *comma = strrchr(place, ',');
    voc__buffer out = {0};
    for (const char *s = place; *s; s++) {
        bool keeps = *s == ' ' && (strlen(place) <= SHORT || (comma && s > comma));
        if (keeps)
            voc__buffer_text(&out, NO_BREAK_SPACE);
        else
            voc__buffer_byte(&out, (unsigned char)*s);
    }
    return keep(format, &out);
}
