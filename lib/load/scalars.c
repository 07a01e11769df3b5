#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "load/readers.h"
#include "model/form.h"

void voc__read_string(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                      void *slot)
{
    (void)member;
    const char **text = slot;
    if (voc__load_is(loader, value, VOC__JSON_STRING, "a string"))
        *text = voc__load_keep(loader, value->string);
}

void voc__read_url(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                   void *slot)
{
    voc__read_string(loader, value, member, slot);
    if (value->type == VOC__JSON_STRING && !voc__url_fits(value->string))
        voc__load_error(loader, value, VOC_ERROR_SCHEMA,
                        "\"%.100s\" is no address such as \"https://www.bls.gov/\"", value->string);
}

void voc__read_bool(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                    void *slot)
{
    (void)member;
    bool *yes = slot;
    if (value->type == VOC__JSON_TRUE || value->type == VOC__JSON_FALSE)
        *yes = value->type == VOC__JSON_TRUE;
    else
        voc__load_expected(loader, value, "true or false");
}

/* The exact number; false, reported, for another type or one that cannot be kept. */
static bool take_decimal(voc__loader *loader, const voc__json_value *value, const char *what,
                         voc_decimal *number)
{
    if (!voc__load_is(loader, value, VOC__JSON_NUMBER, what))
        return false;
    size_t size;
    const char *text = voc__json_source(&loader->file->json, value, &size);
    if (voc_decimal_parse(text, size, number) == VOC_OK)
        return true;
    voc__load_error(loader, value, VOC_ERROR_RANGE, "%.*s has more digits than can be kept exactly",
                    (int)size, text);
    return false;
}

static bool take_whole(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                       long *number)
{
    voc_decimal decimal;
    if (!take_decimal(loader, value, "a whole number", &decimal))
        return false;
    voc_decimal whole = decimal;
    while (whole.scale > 0 && whole.units % 10 == 0) {
        whole.units /= 10;
        whole.scale--;
    }
    if (whole.scale > 0) {
        voc__load_error(loader, value, VOC_ERROR_SCHEMA, "expected a whole number");
        return false;
    }
    if (whole.units < member->low || whole.units > member->high) {
        voc__load_error(loader, value, VOC_ERROR_RANGE, "%lld is not between %ld and %ld",
                        (long long)whole.units, member->low, member->high);
        return false;
    }
    *number = (long)whole.units;
    return true;
}

void voc__read_long(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                    void *slot)
{
    take_whole(loader, value, member, slot);
}

void voc__read_int(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                   void *slot)
{
    long number;
    if (take_whole(loader, value, member, &number))
        *(int *)slot = (int)number;
}

static bool take_span(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                      long *low, long *high)
{
    if (value->count != 2) {
        voc__load_error(loader, value, VOC_ERROR_SCHEMA,
                        "expected two numbers, the least and the most; found %u", value->count);
        return false;
    }
    const voc__json_value *first = voc__json_first(value);
    const voc__json_value *second = voc__json_next(value, first);
    bool whole = take_whole(loader, first, member, low);
    if (!take_whole(loader, second, member, high) || !whole)
        return false;
    if (*low > *high)
        voc__load_error(loader, value, VOC_ERROR_RANGE, "the range ends before it begins");
    return *low <= *high;
}

void voc__read_range(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                     void *slot)
{
    long low = 0, high = 0;
    if (value->type == VOC__JSON_ARRAY) {
        if (!take_span(loader, value, member, &low, &high))
            return;
    } else if (value->type == VOC__JSON_NUMBER) {
        if (!take_whole(loader, value, member, &low))
            return;
        high = low;
    } else {
        voc__load_expected(loader, value, "a whole number or two");
        return;
    }
    voc_range *range = slot;
    range->stated = true;
    range->low = (int)low;
    range->high = (int)high;
}

void voc__read_decimal(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                       void *slot)
{
    (void)member;
    take_decimal(loader, value, "a number", slot);
}

void voc__read_date(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                    void *slot)
{
    (void)member;
    if (!voc__load_is(loader, value, VOC__JSON_STRING, "a date such as \"2021-05\""))
        return;
    voc_status status = voc_date_parse(value->string, slot);
    if (status == VOC_ERROR_RANGE)
        voc__load_error(loader, value, VOC_ERROR_RANGE, "there is no day \"%.40s\"", value->string);
    else if (status != VOC_OK)
        voc__load_error(loader, value, VOC_ERROR_SCHEMA,
                        "\"%.40s\" is no date such as \"2021\", \"2021-05\" or \"2021-05-31\"",
                        value->string);
}

static void report_term(voc__loader *loader, const voc__json_value *value,
                        const voc__vocabulary *vocabulary)
{
    const char *const *words = vocabulary->words + vocabulary->first;
    size_t count = (size_t)(vocabulary->count - vocabulary->first);
    const char *nearest = voc__load_nearest(loader, value->string, words, count);
    if (nearest) {
        voc__load_error(loader, value, VOC_ERROR_SCHEMA,
                        "\"%.80s\" is not %s; did you mean \"%s\"?", value->string,
                        vocabulary->noun, nearest);
        return;
    }
    char list[400];
    size_t length = 0;
    for (size_t i = 0; i < count && length < sizeof list; i++)
        length +=
            (size_t)snprintf(list + length, sizeof list - length, "%s%s", i ? ", " : "", words[i]);
    voc__load_error(loader, value, VOC_ERROR_SCHEMA, "\"%.80s\" is not %s; there are: %s",
                    value->string, vocabulary->noun, list);
}

void voc__read_term(voc__loader *loader, const voc__json_value *value, const voc__member *member,
                    void *slot)
{
    if (!voc__load_is(loader, value, VOC__JSON_STRING, member->vocabulary->noun))
        return;
    int term = voc__vocabulary_find(member->vocabulary, value->string);
    if (term < 0) {
        report_term(loader, value, member->vocabulary);
        return;
    }
    memcpy(slot, &term, sizeof term); /* every enum of the model has the size of an int */
}
