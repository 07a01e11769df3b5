/* Calendar dates of which the day, or the month too, may be unknown. */
#ifndef VOCATION_DATE_H
#define VOCATION_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <vocation/status.h>

#ifdef __cplusplus
extern "C" {
#endif

#define VOC_DATE_PRINT_SIZE 11 /* "2021-05-31" and NUL */

/* Gregorian. month 0: only the year is known; day 0: only year and month.
 * Zero-initialised it is no date at all, for which voc_date_valid is false.
 * All functions here are pure: any thread, no ownership. */
typedef struct voc_date {
    int16_t year; /* 1 to 9999 */
    int8_t month; /* 1 to 12, or 0 */
    int8_t day;   /* 1 to 31, or 0 */
} voc_date;

/* Reads "2021", "2021-05" or "2021-05-31" and nothing else.
 * VOC_ERROR_SYNTAX: of another form; VOC_ERROR_RANGE: no such day.
 * `out` is written only on VOC_OK. NULL text is a syntax error. */
voc_status voc_date_parse(const char *text, voc_date *out);

/* Whether there is such a day, month or year. */
bool voc_date_valid(voc_date date);

/* Below, equal to or above 0; by year, month, day. An unknown part sorts first:
 * 2021 < 2021-05 < 2021-05-01. */
int voc_date_compare(voc_date a, voc_date b);

/* The last day of the period the date names: 2016 gives 2016-12-31, 2024-02 gives
 * 2024-02-29. A date that is not valid comes back as it is. */
voc_date voc_date_end(voc_date date);

/* Whole years from the end of `since` to the end of `now`, rounded down: 2016 is 9 years
 * old on 2026-11-23. The anniversary of 29 February in a common year is 28 February.
 * Negative when `now` comes first; 0 when one is not valid. */
int voc_date_years_since(voc_date since, voc_date now);

/* Prints the ISO 8601 form at the precision known. Returns the length without NUL, as
 * snprintf does; 0 and an empty string for a date that is not valid. */
int voc_date_print(voc_date date, char *out, size_t n);

#ifdef __cplusplus
}
#endif
#endif
