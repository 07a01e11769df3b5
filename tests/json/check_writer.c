#include "json/writer.h"
#include "tests/json/suites.h"

static voc__buffer out;

START_TEST(containers_are_indented_and_separated)
{
    voc__json_writer w = {.out = &out};
    voc__json_begin(&w, NULL, '{');
    voc__json_string(&w, "id", "rhit");
    voc__json_begin(&w, "list", '[');
    voc__json_integer(&w, NULL, -7);
    voc__json_decimal(&w, NULL, (voc_decimal){150, 2});
    voc__json_end(&w, ']');
    voc__json_begin(&w, "empty", '{');
    voc__json_end(&w, '}');
    voc__json_bool(&w, "yes", true);
    voc__json_string(&w, "none", NULL);
    voc__json_end(&w, '}');
    ck_assert_str_eq((const char *)out.data,
                     "{\n  \"id\": \"rhit\",\n  \"list\": [\n    -7,\n    1.50\n  ],\n"
                     "  \"empty\": {},\n  \"yes\": true,\n  \"none\": null\n}\n");
    voc__buffer_free(&out);
}
END_TEST

START_TEST(a_compact_writer_stays_on_one_line)
{
    voc__json_writer w = {.out = &out, .compact = true};
    voc__json_begin(&w, NULL, '[');
    voc__json_integer(&w, NULL, 1);
    voc__json_begin(&w, NULL, '{');
    voc__json_bool(&w, "a", false);
    voc__json_end(&w, '}');
    voc__json_end(&w, ']');
    ck_assert_str_eq((const char *)out.data, "[1, {\"a\": false}]\n");
    voc__buffer_free(&out);
}
END_TEST

START_TEST(only_what_must_be_is_escaped)
{
    voc__json_writer w = {.out = &out};
    voc__json_string(&w, NULL, "\"\\/\b\f\n\r\t\x01\x7F\xC3\xA9");
    ck_assert_str_eq((const char *)out.data,
                     "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u007f\xC3\xA9\"\n");
    voc__buffer_free(&out);
}
END_TEST

Suite *writer_suite(void)
{
    static const test_name tests[] = {
        &containers_are_indented_and_separated,
        &a_compact_writer_stays_on_one_line,
        &only_what_must_be_is_escaped,
    };
    return suite_of("writer", tests, sizeof tests / sizeof *tests);
}
