#include <vocation/decimal.h>

#include <stdbool.h>
#include <stdio.h>

enum { MAX_SCALE = VOC_DECIMAL_MAX_SCALE, FAR_EXPONENT = 1000 };

static const int64_t powers[MAX_SCALE + 1] = {
    1,
    10,
    100,
    1000,
    10000,
    100000,
    1000000,
    10000000,
    100000000,
    1000000000,
    10000000000,
    100000000000,
    1000000000000,
    10000000000000,
    100000000000000,
    1000000000000000,
    10000000000000000,
    100000000000000000,
    1000000000000000000,
};

/* The text still to be read, and what has been read of it. */
typedef struct reader {
    const char *at, *end;
    int64_t units; /* negative or zero while reading: it has the wider range */
    int scale;
    bool overflow;
} reader;

static bool is_digit(const reader *r)
{
    return r->at < r->end && *r->at >= '0' && *r->at <= '9';
}

static bool accept(reader *r, char c)
{
    if (r->at == r->end || *r->at != c)
        return false;
    r->at++;
    return true;
}

/* One or more digits; `step` is what each adds to the scale. */
static bool read_digits(reader *r, int step)
{
    if (!is_digit(r))
        return false;
    for (; is_digit(r); r->at++) {
        if (__builtin_mul_overflow(r->units, 10, &r->units) ||
            __builtin_sub_overflow(r->units, *r->at - '0', &r->units))
            r->overflow = true;
        if (r->scale < FAR_EXPONENT)
            r->scale += step;
    }
    return true;
}

static bool read_exponent(reader *r)
{
    int exponent = 0;
    bool negative = accept(r, '-');
    if (!negative)
        accept(r, '+');
    if (!is_digit(r))
        return false;
    for (; is_digit(r); r->at++)
        if (exponent < FAR_EXPONENT)
            exponent = exponent * 10 + (*r->at - '0');
    r->scale += negative ? exponent : -exponent;
    return true;
}

/* The grammar of RFC 8259, section 6. */
static bool read_number(reader *r, bool *negative)
{
    *negative = accept(r, '-');
    const char *first = r->at;
    if (!read_digits(r, 0) || (*first == '0' && r->at - first > 1))
        return false;
    if (accept(r, '.') && !read_digits(r, 1))
        return false;
    if ((accept(r, 'e') || accept(r, 'E')) && !read_exponent(r))
        return false;
    return r->at == r->end;
}

/* Brings the scale into 0 .. MAX_SCALE without changing the value. */
static bool fit_scale(reader *r)
{
    if (r->units == 0)
        r->scale = r->scale < 0 ? 0 : r->scale > MAX_SCALE ? MAX_SCALE : r->scale;
    for (; r->scale > MAX_SCALE && r->units % 10 == 0; r->scale--)
        r->units /= 10;
    for (; r->scale < 0; r->scale++)
        if (__builtin_mul_overflow(r->units, 10, &r->units))
            return false;
    return r->scale <= MAX_SCALE;
}

voc_status voc_decimal_parse(const char *text, size_t size, voc_decimal *out)
{
    if (!text)
        return VOC_ERROR_SYNTAX;
    reader r = {text, text + size, 0, 0, false};
    bool negative = false;
    if (!read_number(&r, &negative))
        return VOC_ERROR_SYNTAX;
    if (r.overflow || !fit_scale(&r) || (!negative && r.units == INT64_MIN))
        return VOC_ERROR_RANGE;
    *out = (voc_decimal){negative ? r.units : -r.units, (int8_t)r.scale};
    return VOC_OK;
}

int voc_decimal_compare(voc_decimal a, voc_decimal b)
{
    int64_t a_whole = a.units / powers[a.scale], b_whole = b.units / powers[b.scale];
    if (a_whole != b_whole)
        return a_whole < b_whole ? -1 : 1;
    int64_t a_rest = a.units % powers[a.scale] * powers[MAX_SCALE - a.scale];
    int64_t b_rest = b.units % powers[b.scale] * powers[MAX_SCALE - b.scale];
    return (a_rest > b_rest) - (a_rest < b_rest);
}

static bool rescale(voc_decimal *value, int8_t scale)
{
    if (__builtin_mul_overflow(value->units, powers[scale - value->scale], &value->units))
        return false;
    value->scale = scale;
    return true;
}

voc_status voc_decimal_add(voc_decimal a, voc_decimal b, voc_decimal *out)
{
    int8_t scale = a.scale > b.scale ? a.scale : b.scale;
    int64_t sum;
    if (!rescale(&a, scale) || !rescale(&b, scale) ||
        __builtin_add_overflow(a.units, b.units, &sum))
        return VOC_ERROR_RANGE;
    *out = (voc_decimal){sum, scale};
    return VOC_OK;
}

voc_status voc_decimal_subtract(voc_decimal a, voc_decimal b, voc_decimal *out)
{
    int8_t scale = a.scale > b.scale ? a.scale : b.scale;
    int64_t difference;
    if (!rescale(&a, scale) || !rescale(&b, scale) ||
        __builtin_sub_overflow(a.units, b.units, &difference))
        return VOC_ERROR_RANGE;
    *out = (voc_decimal){difference, scale};
    return VOC_OK;
}

double voc_decimal_double(voc_decimal value)
{
    return (double)value.units / (double)powers[value.scale];
}

int voc_decimal_print(voc_decimal value, char *out, size_t n)
{
    /* The magnitude as unsigned: INT64_MIN has no positive twin. */
    uint64_t magnitude = value.units < 0 ? 0 - (uint64_t)value.units : (uint64_t)value.units;
    uint64_t power = (uint64_t)powers[value.scale];
    const char *sign = value.units < 0 ? "-" : "";
    unsigned long long whole = magnitude / power, fraction = magnitude % power;
    if (value.scale == 0)
        return snprintf(out, n, "%s%llu", sign, whole);
    return snprintf(out, n, "%s%llu.%0*llu", sign, whole, value.scale, fraction);
}
