/* compose/format.h - numbers, money, dates and spans in the words of a language. No locale.
 * Results live in the arena; "" when it refuses. */
#ifndef VOC_COMPOSE_FORMAT_H
#define VOC_COMPOSE_FORMAT_H

#include <stdarg.h>
#include <stdbool.h>

#include <vocation/figure.h>

#include "base/arena.h"
#include "compose/numerals.h"
#include "compose/phrases.h"

typedef struct voc__format {
    voc__arena *arena;
    const voc__language *language;
    const voc__numerals *numerals;
    bool turned; /* what fills holes may be written from right to left */
} voc__format;

/* A phrase with its holes filled by as many const char * from args. */
const char *voc__format_phrase_v(const voc__format *format, voc__phrase_key key, va_list args);
/* A counted phrase in the form for the number. */
const char *voc__format_counted(const voc__format *format, voc__counted_key key, int64_t number);

/* The same for a number that may have decimals. */
const char *voc__format_counted_value(const voc__format *format, voc__counted_key key,
                                      voc_decimal value);

/* "1,234.50", with a true minus. With sign: "+7.1" for what is above zero. Examples are in English
 * forms. */
const char *voc__format_decimal(const voc__format *format, voc_decimal value, bool sign);
const char *voc__format_percent(const voc__format *format, voc_decimal value, bool sign);
/* "$", "€", "£"; NULL: this currency is known by its code alone. */
const char *voc__format_currency(const char *currency);
/* "$50,250", "€1.50", "CHF 1,000" */
const char *voc__format_money(const voc__format *format, voc_decimal value, const char *currency);

/* "2024", "May 2024", "15 April 2026"; "undated". */
const char *voc__format_date(const voc__format *format, voc_date date);
/* "2024–34" */
const char *voc__format_window(const voc__format *format, voc_window window);
/* "2024–2034" */
const char *voc__format_window_long(const voc__format *format, voc_window window);
/* "2024 to 2034" */
const char *voc__format_window_words(const voc__format *format, voc_window window);
/* "24 months", "12 to 24 months"; "not stated". */
const char *voc__format_months(const voc__format *format, voc_range months);
/* Time at work, in years where they are whole: "2 to 3 years". */
const char *voc__format_work_time(const voc__format *format, voc_range months);

/* A figure's value in words: "about $36,000", "at least $239,200", "withheld", "+7.1%". */
const char *voc__format_figure(const voc__format *format, const voc_figure *figure);
/* A figure's date or window. */
const char *voc__format_when(const voc__format *format, const voc_figure *figure);
/* "10 years old", "ended", "began 5 years ago", "undated"; NULL when current. */
const char *voc__format_age(const voc__format *format, const voc_figure *figure,
                            const voc_policy *policy);

/* Whether the text, a mark of language left out, begins with the words. */
bool voc__format_begins(const char *text, const char *words);
/* The last byte of the words themselves, marks of language left out; NUL for none. */
char voc__format_last(const char *text);

/* The text with its first letter in upper case, if it is one of ASCII or Latin-1. */
const char *voc__format_capital(const voc__format *format, const char *text);

/* "Two"; above twelve in digits: "13". */
const char *voc__format_number_word(const voc__format *format, size_t number);

/* "Juneau, AK" with a space that does not break before the last word. */
const char *voc__format_place(const voc__format *format, const char *place);

#endif
