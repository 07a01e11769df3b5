#include "json/gate.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/attributes.h"
#include "base/utf8.h"
#include "json/string.h"

/* cJSON copies a number into a buffer of 64 bytes. */
enum { NUMBER_BYTES = 63, DEPTH_MAX = 1000 };

#define NO_PARENT UINT32_MAX

typedef struct gate {
    const char *text;
    size_t size;
    size_t at;
    const voc__json_limits *limits;
    voc__json_value *values;
    size_t count, capacity;
    uint32_t open; /* the innermost open container; while open, its span holds its parent */
    size_t depth;
    bool keeps_key; /* for the next value */
    voc__json_fault *fault;
} gate;

static bool fail_at(gate *g, size_t offset, voc_status status, const char *format, ...)
    VOC__PRINTF(4, 5);

static bool fail_at(gate *g, size_t offset, voc_status status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(g->fault->text, sizeof g->fault->text, format, arguments);
    va_end(arguments);
    g->fault->status = status;
    g->fault->offset = offset;
    return false;
}

/* "expected a value, found \"x\"". */
static bool expected(gate *g, const char *what)
{
    if (g->at == g->size)
        return fail_at(g, g->at, VOC_ERROR_SYNTAX, "expected %s, found the end of the file", what);
    uint32_t c = 0;
    int length = voc__utf8_decode(g->text + g->at, g->size - g->at, &c);
    if (length == 0)
        return fail_at(g, g->at, VOC_ERROR_SYNTAX, "byte 0x%02X is not UTF-8",
                       (unsigned char)g->text[g->at]);
    if (c < 0x20 || c == 0x7F)
        return fail_at(g, g->at, VOC_ERROR_SYNTAX,
                       "expected %s, found the control character U+%04X", what, (unsigned)c);
    return fail_at(g, g->at, VOC_ERROR_SYNTAX, "expected %s, found '%.*s'", what, length,
                   g->text + g->at);
}

static char peek(const gate *g)
{
    return g->at < g->size ? g->text[g->at] : '\0';
}

static void skip_space(gate *g)
{
    const char *at = g->text + g->at, *end = g->text + g->size;
    while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
        at++;
    g->at = (size_t)(at - g->text);
}

static voc__json_value *add_value(gate *g, voc__json_type type, size_t key_offset)
{
    if (g->count == g->limits->values) {
        fail_at(g, g->at, VOC_ERROR_LIMIT, "more than %zu values", g->limits->values);
        return NULL;
    }
    if (g->count == g->capacity) {
        size_t capacity = g->capacity ? g->capacity * 2 : g->size / 32 + 16;
        voc__json_value *values = NULL;
        if (capacity <= SIZE_MAX / sizeof *values)
            values = realloc(g->values, capacity * sizeof *values);
        if (!values) {
            fail_at(g, g->at, VOC_ERROR_MEMORY, "no memory");
            return NULL;
        }
        g->values = values;
        g->capacity = capacity;
    }
    voc__json_value *value = &g->values[g->count++];
    *value = (voc__json_value){
        .offset = (uint32_t)g->at,
        .key_offset = (uint32_t)key_offset,
        .span = 1,
        .type = (uint8_t)type,
        .keeps_key = g->keeps_key,
    };
    if (g->open != NO_PARENT)
        g->values[g->open].count++;
    return value;
}

static bool scan_string(gate *g, bool *escaped)
{
    size_t start = g->at;
    voc__json_string_fault fault;
    if (!voc__json_string_scan(g->text, g->size, &g->at, escaped, &fault))
        return fail_at(g, fault.offset, VOC_ERROR_SYNTAX, "%s", fault.text);
    if (g->at - start - 2 > g->limits->string_bytes)
        return fail_at(g, start, VOC_ERROR_LIMIT, "a string longer than %zu bytes",
                       g->limits->string_bytes);
    return true;
}

static size_t skip_digits(gate *g)
{
    size_t start = g->at;
    while (g->at < g->size && g->text[g->at] >= '0' && g->text[g->at] <= '9')
        g->at++;
    return g->at - start;
}

static bool scan_number(gate *g)
{
    size_t start = g->at;
    if (peek(g) == '-')
        g->at++;
    size_t first = g->at;
    size_t digits = skip_digits(g);
    if (digits == 0)
        return expected(g, "a digit");
    if (digits > 1 && g->text[first] == '0')
        return fail_at(g, start, VOC_ERROR_SYNTAX, "a number must not begin with 0");
    if (peek(g) == '.') {
        g->at++;
        if (skip_digits(g) == 0)
            return expected(g, "a digit after the decimal point");
    }
    if (peek(g) == 'e' || peek(g) == 'E') {
        g->at++;
        if (peek(g) == '+' || peek(g) == '-')
            g->at++;
        if (skip_digits(g) == 0)
            return expected(g, "a digit of the exponent");
    }
    if (g->at - start > NUMBER_BYTES)
        return fail_at(g, start, VOC_ERROR_LIMIT, "a number longer than %d characters",
                       NUMBER_BYTES);
    return true;
}

static bool scan_word(gate *g, const char *word)
{
    size_t length = strlen(word);
    if (g->size - g->at < length || memcmp(g->text + g->at, word, length) != 0)
        return expected(g, "a value");
    g->at += length;
    return true;
}

static bool open_container(gate *g, voc__json_type type, size_t key_offset)
{
    if (g->depth == g->limits->depth)
        return fail_at(g, g->at, VOC_ERROR_LIMIT, "nested deeper than %zu", g->limits->depth);
    if (!add_value(g, type, key_offset))
        return false;
    g->values[g->count - 1].span = g->open;
    g->open = (uint32_t)(g->count - 1);
    g->depth++;
    g->at++;
    return true;
}

static void close_container(gate *g)
{
    voc__json_value *container = &g->values[g->open];
    uint32_t parent = container->span;
    container->span = (uint32_t)(g->count - g->open);
    g->open = parent;
    g->depth--;
    g->at++;
}

/* A value that stands at g->at; a container is opened only. */
static bool scan_value(gate *g, size_t key_offset)
{
    bool escaped;
    switch (peek(g)) {
    case '{':
        return open_container(g, VOC__JSON_OBJECT, key_offset);
    case '[':
        return open_container(g, VOC__JSON_ARRAY, key_offset);
    case '"':
        return add_value(g, VOC__JSON_STRING, key_offset) && scan_string(g, &escaped);
    case 't':
        return add_value(g, VOC__JSON_TRUE, key_offset) && scan_word(g, "true");
    case 'f':
        return add_value(g, VOC__JSON_FALSE, key_offset) && scan_word(g, "false");
    case 'n':
        return add_value(g, VOC__JSON_NULL, key_offset) && scan_word(g, "null");
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
        return add_value(g, VOC__JSON_NUMBER, key_offset) && scan_number(g);
    default:
        return expected(g, "a value");
    }
}

/* A member's name and the colon; *key_offset is where the name begins. */
static bool scan_name(gate *g, size_t *key_offset)
{
    if (peek(g) != '"')
        return expected(g, "a member's name in double quotes");
    *key_offset = g->at;
    bool escaped;
    if (!scan_string(g, &escaped))
        return false;
    g->keeps_key = escaped || g->depth == 1;
    skip_space(g);
    if (peek(g) != ':')
        return expected(g, "':' after the member's name");
    g->at++;
    skip_space(g);
    return true;
}

/* One step in an open container: its end, or the next of its values. */
static bool scan_inside(gate *g)
{
    const voc__json_value *container = &g->values[g->open];
    bool object = container->type == VOC__JSON_OBJECT;
    char end = object ? '}' : ']';
    if (peek(g) == end) {
        close_container(g);
        return true;
    }
    if (container->count > 0) {
        if (peek(g) != ',')
            return expected(g, object ? "',' or '}'" : "',' or ']'");
        size_t comma = g->at++;
        skip_space(g);
        if (peek(g) == end)
            return fail_at(g, comma, VOC_ERROR_SYNTAX, "a comma before '%c'", end);
    }
    size_t key_offset = g->at;
    g->keeps_key = false;
    if (object && !scan_name(g, &key_offset))
        return false;
    return scan_value(g, object ? key_offset : g->at);
}

static bool scan_text(gate *g)
{
    if (g->size >= UINT32_MAX)
        return fail_at(g, 0, VOC_ERROR_LIMIT, "4 GiB or more of JSON");
    if (g->size >= 2 &&
        (memcmp(g->text, "\xFE\xFF", 2) == 0 || memcmp(g->text, "\xFF\xFE", 2) == 0))
        return fail_at(g, 0, VOC_ERROR_SYNTAX, "UTF-16 is not read; save the file as UTF-8");
    if (g->size >= 3 && memcmp(g->text, "\xEF\xBB\xBF", 3) == 0)
        g->at = 3;
    skip_space(g);
    if (g->at == g->size)
        return fail_at(g, g->at, VOC_ERROR_SYNTAX, "the file is empty");
    if (!scan_value(g, g->at))
        return false;
    skip_space(g);
    while (g->open != NO_PARENT) {
        if (!scan_inside(g))
            return false;
        skip_space(g);
    }
    return g->at == g->size || expected(g, "nothing after the value");
}

voc_status voc__json_gate(const char *text, size_t size, const voc__json_limits *limits,
                          voc__json_value **values, size_t *count, voc__json_fault *fault)
{
    voc__json_limits bounded = *limits;
    if (bounded.depth > DEPTH_MAX)
        bounded.depth = DEPTH_MAX;
    gate g = {.text = text, .size = size, .limits = &bounded, .open = NO_PARENT, .fault = fault};
    if (!scan_text(&g)) {
        free(g.values);
        *values = NULL;
        *count = 0;
        return fault->status;
    }
    *values = g.values;
    *count = g.count;
    return VOC_OK;
}
