/* Decimals: money and percentages as they were published, never as binary fractions. */
#ifndef VOCATION_DECIMAL_H
#define VOCATION_DECIMAL_H

#include <stddef.h>
#include <stdint.h>

#include <vocation/status.h>

#ifdef __cplusplus
extern "C" {
#endif

#define VOC_DECIMAL_MAX_SCALE 18
#define VOC_DECIMAL_PRINT_SIZE 24 /* room for every decimal, with sign, point and NUL */

/* The value is units / 10^scale, 0 <= scale <= VOC_DECIMAL_MAX_SCALE. The scale keeps the
 * precision of the source: 26.50 is {2650, 2}, not {265, 1}. Zero-initialised it is 0.
 * All functions here are pure: any thread, no ownership. */
typedef struct voc_decimal {
    int64_t units;
    int8_t scale;
} voc_decimal;

/* Reads a JSON number of exactly `size` bytes ("-0.5", "46660", "1.2e3") without rounding.
 * VOC_ERROR_SYNTAX: not a number; VOC_ERROR_RANGE: does not fit exactly.
 * `out` is written only on VOC_OK. */
voc_status voc_decimal_parse(const char *text, size_t size, voc_decimal *out);

/* Below, equal to or above 0 as a is below, equal to or above b; 1.0 equals 1. Exact. */
int voc_decimal_compare(voc_decimal a, voc_decimal b);

/* Exact sum and difference at the larger of the two scales; VOC_ERROR_RANGE when it does
 * not fit. `out` is written only on VOC_OK. */
voc_status voc_decimal_add(voc_decimal a, voc_decimal b, voc_decimal *out);
voc_status voc_decimal_subtract(voc_decimal a, voc_decimal b, voc_decimal *out);

/* The nearest double: for geometry and ratios, never for printing. */
double voc_decimal_double(voc_decimal value);

/* Prints with exactly `scale` digits after the point, no grouping, no locale ("-0.50").
 * Returns the length without NUL; like snprintf it cuts at n and returns what it wanted. */
int voc_decimal_print(voc_decimal value, char *out, size_t n);

#ifdef __cplusplus
}
#endif
#endif
