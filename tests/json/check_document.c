#include <stdlib.h>
#include <string.h>

#include "json/document.h"
#include "json/place.h"
#include "json/string.h"
#include "json/tree.h"
#include "tests/json/suites.h"

static const voc__json_limits limits = {32, 1000000, 65536};
static voc__json json;

static voc_status read_text(const char *text)
{
    return voc__json_read(&json, "a.json", text, strlen(text), &limits, NULL);
}

START_TEST(values_stand_in_pre_order_with_their_offsets)
{
    const char *text = " {\"a\": [1, \"two\"], \"b\": {\"c\": null}}";
    ck_assert_int_eq(read_text(text), VOC_OK);
    ck_assert_uint_eq(json.count, 6);
    static const size_t offsets[] = {1, 7, 8, 11, 24, 30};
    for (size_t i = 0; i < json.count; i++)
        ck_assert_uint_eq(json.values[i].offset, offsets[i]);
    ck_assert_str_eq(json.values[3].string, "two");
    ck_assert_str_eq(json.values[4].key, "b");
    ck_assert_uint_eq(json.values[0].span, 6);
    ck_assert_uint_eq(json.values[1].count, 2);
    voc__json_free(&json);
}
END_TEST

START_TEST(a_container_is_walked_child_by_child)
{
    ck_assert_int_eq(read_text("[[1, [2]], {}, 3]"), VOC_OK);
    const voc__json_value *root = json.values;
    const voc__json_value *child = voc__json_first(root);
    ck_assert_int_eq(child->type, VOC__JSON_ARRAY);
    child = voc__json_next(root, child);
    ck_assert_int_eq(child->type, VOC__JSON_OBJECT);
    ck_assert_ptr_null(voc__json_first(child));
    child = voc__json_next(root, child);
    ck_assert_int_eq(child->type, VOC__JSON_NUMBER);
    ck_assert_ptr_null(voc__json_next(root, child));
    voc__json_free(&json);
}
END_TEST

START_TEST(escapes_are_decoded_in_names_and_strings)
{
    ck_assert_int_eq(read_text("{\"\\u0061\\n\": \"\\ud83d\\ude00\\/\\b\\f\\r\\t\\\"\\\\\"}"),
                     VOC_OK);
    ck_assert_str_eq(json.values[1].key, "a\n");
    ck_assert_str_eq(json.values[1].string, "\xF0\x9F\x98\x80/\b\f\r\t\"\\");
    voc__json_free(&json);
}
END_TEST

START_TEST(a_value_gives_its_own_text)
{
    static const char *const texts[] = {"-1.50e+2", "true", "\"a\\\"]\"", "[1, {\"b\": \"}\"}]",
                                        "{}"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char text[100];
        size_t size;
        snprintf(text, sizeof text, "[ %s ]", texts[i]);
        ck_assert_int_eq(read_text(text), VOC_OK);
        const char *source = voc__json_source(&json, &json.values[1], &size);
        ck_assert_uint_eq(size, strlen(texts[i]));
        ck_assert_int_eq(strncmp(source, texts[i], size), 0);
        voc__json_free(&json);
    }
}
END_TEST

START_TEST(a_pointer_escapes_slashes_and_tildes)
{
    ck_assert_int_eq(read_text("{\"a/b\": [0, {\"~\": [7]}]}"), VOC_OK);
    voc__buffer pointer = {0};
    voc__json_pointer(&json, &json.values[5], &pointer);
    ck_assert_str_eq((const char *)pointer.data, "/a~1b/1/~0/0");
    voc__buffer_free(&pointer);
    voc__json_free(&json);
}
END_TEST

START_TEST(positions_are_right_forwards_and_backwards)
{
    const char *text = "\xEF\xBB\xBF[\"\xC3\xA9\", 1,\n\n  2]";
    ck_assert_int_eq(read_text(text), VOC_OK);
    static const struct {
        size_t value;
        unsigned line, column;
    } places[] = {{3, 3, 3}, {1, 1, 2}, {2, 1, 7}, {0, 1, 1}, {3, 3, 3}};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        voc__position at = voc__json_position(&json, json.values[places[i].value].offset);
        ck_assert_uint_eq(at.line, places[i].line);
        ck_assert_uint_eq(at.column, places[i].column);
    }
    voc__json_free(&json);
}
END_TEST

START_TEST(all_names_given_twice_are_reported)
{
    voc_log *log = voc_log_new();
    const char *text = "{\"a\": 1, \"a\": 2, \"b\": {\"c\": 1, \"d\": 1, \"c\": 1}, \"a\": 3}";
    ck_assert_int_eq(voc__json_read(&json, "a.json", text, strlen(text), &limits, log),
                     VOC_ERROR_DUPLICATE);
    ck_assert_uint_eq(voc_log_errors(log), 3);
    ck_assert_ptr_null(json.values);
    voc_log_free(log);
}
END_TEST

START_TEST(a_name_is_given_twice_however_it_is_written)
{
    static const char *const texts[] = {
        "{\"ab\": 1, \"\\u0061b\": 2}",
        "{\"\\u00e9\": 1, \"\\u00E9\": 2}",
        "{\"\\u00e9\": 1, \"\xC3\xA9\": 2}",
        "{\"a\": 1, \"b\": 1, \"c\": 1, \"d\": 1, \"e\": 1, \"f\": 1, \"g\": 1, \"h\": 1,"
        " \"i\": 1, \"j\": 1, \"k\": 1, \"l\": 1, \"m\": 1, \"\\u0063\": 2}",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        ck_assert_int_eq(read_text(texts[i]), VOC_ERROR_DUPLICATE);
    ck_assert_int_eq(read_text("{\"a\\u0062\": 1, \"a\": 2, \"a\\\\u0062\": 3}"), VOC_OK);
    voc__json_free(&json);
}
END_TEST

static const char *const nested =
    "{\"a\": [{\"id\": \"x\", \"n\\u0061me\": \"y\"}, {\"id\": \"z\"}]}";

START_TEST(members_are_found_by_name_before_anything_is_open)
{
    ck_assert_int_eq(voc__json_scan(&json, "a", nested, strlen(nested), &limits, NULL), VOC_OK);
    ck_assert_str_eq(json.values[1].key, "a");
    ck_assert_ptr_eq(voc__json_member(&json, json.values, "a"), &json.values[1]);
    const voc__json_value *record = &json.values[2];
    ck_assert_ptr_eq(voc__json_member(&json, record, "id"), &json.values[3]);
    ck_assert_ptr_eq(voc__json_member(&json, record, "name"), &json.values[4]);
    ck_assert_ptr_null(voc__json_member(&json, record, "i"));
    ck_assert_ptr_null(voc__json_member(&json, record, "id2"));
    ck_assert_ptr_null(json.values[3].string);
    voc__buffer pointer = {0};
    voc__json_pointer(&json, &json.values[3], &pointer);
    ck_assert_str_eq((const char *)pointer.data, "/a/0/id");
    voc__buffer_free(&pointer);
    voc__json_free(&json);
}
END_TEST

START_TEST(opening_a_value_closes_the_one_before)
{
    ck_assert_int_eq(voc__json_scan(&json, "a", nested, strlen(nested), &limits, NULL), VOC_OK);
    ck_assert(voc__json_open(&json, &json.values[2]));
    ck_assert_str_eq(json.values[3].key, "id");
    ck_assert_str_eq(json.values[3].string, "x");
    ck_assert_str_eq(json.values[4].key, "name");
    ck_assert_str_eq(json.values[4].string, "y");
    ck_assert(voc__json_open(&json, &json.values[6]));
    ck_assert_ptr_null(json.values[3].key);
    ck_assert_ptr_null(json.values[3].string);
    ck_assert_str_eq(json.values[4].key, "name");
    ck_assert_ptr_null(json.values[4].string);
    ck_assert_str_eq(json.values[6].string, "z");
    voc__json_close(&json);
    ck_assert_ptr_null(json.values[6].string);
    voc__json_free(&json);
}
END_TEST

/* Strings are scanned eight bytes at once: wherever in them a byte matters, it is seen there. */
START_TEST(what_ends_or_spoils_a_string_is_seen_at_every_place)
{
    enum { LONGEST = 27 };
    for (size_t length = 1; length < LONGEST; length++) {
        for (size_t place = 1; place <= length; place++) {
            static const char marks[] = "\x1F\n\xFF\x80\xA0\"\\";
            for (const char *mark = marks; *mark; mark++) {
                char *text = malloc(length + 2);
                memset(text, place % 2 ? '!' : '~', length + 2);
                text[0] = text[length + 1] = '"';
                text[place] = *mark;
                size_t at = 0;
                bool escaped;
                voc__json_string_fault fault;
                bool good = voc__json_string_scan(text, length + 2, &at, &escaped, &fault);
                ck_assert_int_eq(good, *mark == '"');
                /* a backslash before the last quote: the string does not end */
                size_t told = *mark == '\\' && place == length ? 0 : place;
                ck_assert_uint_eq(good ? at - 1 : fault.offset, told);
                free(text);
            }
        }
    }
}
END_TEST

START_TEST(depth_costs_no_stack_and_stays_below_what_cjson_bears)
{
    enum { DEPTH = 5000 };
    voc__json_limits deep = {DEPTH, 100000, 100};
    char *text = malloc(2 * DEPTH);
    memset(text, '[', DEPTH);
    memset(text + DEPTH, ']', DEPTH);
    ck_assert_int_eq(voc__json_read(&json, "a", text, 2 * DEPTH, &deep, NULL), VOC_ERROR_LIMIT);
    ck_assert_int_eq(voc__json_read(&json, "a", text + DEPTH - 900, 1800, &deep, NULL), VOC_OK);
    voc__json_free(&json);
    free(text);
}
END_TEST

START_TEST(every_cut_of_a_text_is_refused)
{
    const char *text = "{\"a\": [1.5e3, \"\\u00e9\xC3\xA9\", true, false, null], \"b\": {}}";
    for (size_t size = 0; size < strlen(text); size++) {
        char *cut = malloc(size + 1); /* of the exact size, so that reading past it shows */
        memcpy(cut, text, size);
        ck_assert_int_eq(voc__json_read(&json, "a", cut, size, &limits, NULL), VOC_ERROR_SYNTAX);
        free(cut);
    }
    ck_assert_int_eq(read_text(text), VOC_OK);
    voc__json_free(&json);
}
END_TEST

Suite *document_suite(void)
{
    static const test_name tests[] = {
        &values_stand_in_pre_order_with_their_offsets,
        &a_container_is_walked_child_by_child,
        &escapes_are_decoded_in_names_and_strings,
        &a_value_gives_its_own_text,
        &a_pointer_escapes_slashes_and_tildes,
        &positions_are_right_forwards_and_backwards,
        &all_names_given_twice_are_reported,
        &a_name_is_given_twice_however_it_is_written,
        &members_are_found_by_name_before_anything_is_open,
        &opening_a_value_closes_the_one_before,
        &what_ends_or_spoils_a_string_is_seen_at_every_place,
        &depth_costs_no_stack_and_stays_below_what_cjson_bears,
        &every_cut_of_a_text_is_refused,
    };
    return suite_of("document", tests, sizeof tests / sizeof *tests);
}
