#include <vocation/date.h>

#include <stdio.h>
#include <string.h>

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in(int year, int month)
{
    static const signed char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool voc_date_valid(voc_date date)
{
    if (date.year < 1 || date.year > 9999 || date.month < 0 || date.month > 12 || date.day < 0)
        return false;
    if (date.month == 0)
        return date.day == 0;
    return date.day <= days_in(date.year, date.month);
}

/* Exactly `count` digits, or -1. */
static int number(const char *text, int count)
{
    int value = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

voc_status voc_date_parse(const char *text, voc_date *out)
{
    size_t size = text ? strlen(text) : 0;
    if (size != 4 && size != 7 && size != 10)
        return VOC_ERROR_SYNTAX;
    int year = number(text, 4), month = 0, day = 0;
    if (size >= 7)
        month = text[4] == '-' ? number(text + 5, 2) : -1;
    if (size == 10)
        day = text[7] == '-' ? number(text + 8, 2) : -1;
    if (year < 0 || month < 0 || day < 0)
        return VOC_ERROR_SYNTAX;
    /* "2021-00" would otherwise pass for a year alone. */
    if ((size >= 7 && month == 0) || (size == 10 && day == 0))
        return VOC_ERROR_RANGE;
    voc_date date = {(int16_t)year, (int8_t)month, (int8_t)day};
    if (!voc_date_valid(date))
        return VOC_ERROR_RANGE;
    *out = date;
    return VOC_OK;
}

int voc_date_compare(voc_date a, voc_date b)
{
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (a.month != b.month)
        return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}

voc_date voc_date_end(voc_date date)
{
    if (!voc_date_valid(date))
        return date;
    if (date.month == 0)
        date.month = 12;
    if (date.day == 0)
        date.day = (int8_t)days_in(date.year, date.month);
    return date;
}

int voc_date_years_since(voc_date since, voc_date now)
{
    if (!voc_date_valid(since) || !voc_date_valid(now))
        return 0;
    since = voc_date_end(since);
    now = voc_date_end(now);
    voc_date anniversary = {now.year, since.month, since.day};
    if (since.month == 2 && since.day == 29 && !is_leap(now.year))
        anniversary.day = 28;
    return now.year - since.year - (voc_date_compare(now, anniversary) < 0);
}

int voc_date_print(voc_date date, char *out, size_t n)
{
    if (!voc_date_valid(date))
        return snprintf(out, n, "%s", "");
    if (date.month == 0)
        return snprintf(out, n, "%04d", date.year);
    if (date.day == 0)
        return snprintf(out, n, "%04d-%02d", date.year, date.month);
    return snprintf(out, n, "%04d-%02d-%02d", date.year, date.month, date.day);
}
