#include <stdio.h>
#include <string.h>

#include "base/map.h"
#include "tests/base/suites.h"

START_TEST(what_was_set_is_found_and_the_order_is_kept)
{
    static char keys[5000][8];
    voc__arena *arena = voc__arena_new();
    voc__map *map = voc__map_new(arena);
    for (int i = 0; i < 5000; i++) {
        snprintf(keys[i], sizeof keys[i], "k%d", (i * 7919) % 5000);
        ck_assert(voc__map_set(map, keys[i], keys[i]));
    }
    ck_assert_uint_eq(voc__map_count(map), 5000);
    for (size_t i = 0; i < 5000; i++) {
        char key[sizeof keys[i]]; /* other memory, same text */
        memcpy(key, keys[i], sizeof key);
        ck_assert_ptr_eq(voc__map_get(map, key), keys[i]);
        ck_assert_ptr_eq(voc__map_key_at(map, i), keys[i]);
    }
    ck_assert_ptr_null(voc__map_get(map, "k5000"));
    ck_assert_ptr_null(voc__map_get(map, ""));
    ck_assert_ptr_null(voc__map_key_at(map, 5000));
    voc__arena_free(arena);
}
END_TEST

START_TEST(setting_again_replaces_in_place)
{
    int one = 1, two = 2;
    voc__arena *arena = voc__arena_new();
    voc__map *map = voc__map_new(arena);
    voc__map_set(map, "a", &one);
    voc__map_set(map, "b", &one);
    voc__map_set(map, "a", &two);
    ck_assert_uint_eq(voc__map_count(map), 2);
    ck_assert_ptr_eq(voc__map_get(map, "a"), &two);
    ck_assert_str_eq(voc__map_key_at(map, 0), "a");
    voc__arena_free(arena);
}
END_TEST

START_TEST(keys_that_begin_alike_or_have_the_length_of_a_word_are_told_apart)
{
    static const char *const keys[] = {"", "a", "aaaaaaa", "aaaaaaaa", "aaaaaaaaa",
                                       "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaab"};
    static int values[7];
    voc__arena *arena = voc__arena_new();
    voc__map *map = voc__map_new(arena);
    for (int i = 0; i < 7; i++)
        voc__map_set(map, keys[i], &values[i]);
    for (int i = 0; i < 7; i++)
        ck_assert_ptr_eq(voc__map_get(map, keys[i]), &values[i]);
    voc__arena_free(arena);
}
END_TEST

START_TEST(no_map_is_empty_and_refuses)
{
    ck_assert_ptr_null(voc__map_new(NULL));
    ck_assert(!voc__map_set(NULL, "a", NULL));
    ck_assert_ptr_null(voc__map_get(NULL, "a"));
    ck_assert_uint_eq(voc__map_count(NULL), 0);
    ck_assert_ptr_null(voc__map_key_at(NULL, 0));
}
END_TEST

START_TEST(a_missing_key_is_refused)
{
    voc__arena *arena = voc__arena_new();
    voc__map *map = voc__map_new(arena);
    ck_assert(!voc__map_set(map, NULL, NULL));
    ck_assert_ptr_null(voc__map_get(map, NULL));
    voc__arena_free(arena);
}
END_TEST

Suite *map_suite(void)
{
    static const test_name tests[] = {
        &what_was_set_is_found_and_the_order_is_kept,
        &setting_again_replaces_in_place,
        &keys_that_begin_alike_or_have_the_length_of_a_word_are_told_apart,
        &no_map_is_empty_and_refuses,
        &a_missing_key_is_refused,
    };
    return suite_of("map", tests, sizeof tests / sizeof *tests);
}
