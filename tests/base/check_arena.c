#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "tests/base/suites.h"

START_TEST(memory_is_zeroed_aligned_and_apart)
{
    voc__arena *arena = voc__arena_new();
    unsigned char *last = NULL;
    for (size_t size = 0; size < 3000; size += 7) {
        unsigned char *p = voc__arena_alloc(arena, size, 1);
        ck_assert_ptr_nonnull(p);
        ck_assert_uint_eq((uintptr_t)p % _Alignof(long double), 0);
        for (size_t i = 0; i < size; i++)
            ck_assert_uint_eq(p[i], 0);
        memset(p, 0xA5, size);
        ck_assert_ptr_ne(p, last);
        last = p;
    }
    ck_assert(!voc__arena_failed(arena));
    ck_assert_uint_ge(voc__arena_used(arena), 3000);
    voc__arena_free(arena);
}
END_TEST

START_TEST(a_large_request_leaves_the_room_of_the_block_in_use)
{
    voc__arena *arena = voc__arena_new();
    char *before = voc__arena_alloc(arena, 16, 1);
    char *large = voc__arena_alloc(arena, 5, 1 << 20);
    char *after = voc__arena_alloc(arena, 16, 1);
    ck_assert_ptr_nonnull(large);
    large[(5 << 20) - 1] = 'x';
    ck_assert_ptr_eq(after, before + 16);
    voc__arena_free(arena);
}
END_TEST

START_TEST(a_size_that_overflows_is_refused_and_remembered)
{
    voc__arena *arena = voc__arena_new();
    ck_assert_ptr_null(voc__arena_alloc(arena, SIZE_MAX / 2, 3));
    ck_assert(voc__arena_failed(arena));
    ck_assert_ptr_null(voc__arena_alloc(arena, 1, 1));
    voc__arena_free(arena);
    arena = voc__arena_new();
    ck_assert_ptr_null(voc__arena_alloc(arena, SIZE_MAX, 1));
    ck_assert(voc__arena_failed(arena));
    voc__arena_free(arena);
}
END_TEST

START_TEST(texts_are_copied_and_cut)
{
    voc__arena *arena = voc__arena_new();
    char text[] = "catalog";
    char *copy = voc__arena_strdup(arena, text);
    text[0] = 'x';
    ck_assert_str_eq(copy, "catalog");
    ck_assert_str_eq(voc__arena_strndup(arena, "catalog", 3), "cat");
    ck_assert_str_eq(voc__arena_strndup(arena, "cat", 30), "cat");
    ck_assert_str_eq(voc__arena_printf(arena, "%s-%d", "part", 12), "part-12");
    ck_assert_str_eq(voc__arena_join(arena, (const char *const[]){"a", "", "bc"}, 3), "abc");
    ck_assert_str_eq(voc__arena_join(arena, NULL, 0), "");
    ck_assert_ptr_null(voc__arena_strdup(arena, NULL));
    ck_assert(!voc__arena_failed(arena));
    voc__arena_free(arena);
}
END_TEST

START_TEST(no_arena_is_an_arena_that_failed)
{
    ck_assert_ptr_null(voc__arena_alloc(NULL, 1, 1));
    ck_assert_ptr_null(voc__arena_strdup(NULL, "a"));
    ck_assert_ptr_null(voc__arena_strndup(NULL, "a", 1));
    ck_assert_ptr_null(voc__arena_printf(NULL, "a"));
    ck_assert_ptr_null(voc__arena_join(NULL, (const char *const[]){"a"}, 1));
    ck_assert(voc__arena_failed(NULL));
    ck_assert_uint_eq(voc__arena_used(NULL), 0);
    voc__arena_free(NULL);
}
END_TEST

START_TEST(an_arena_that_was_emptied_serves_again_with_the_memory_it_had)
{
    voc__arena *arena = voc__arena_new();
    for (int i = 0; i < 100; i++)
        ck_assert_ptr_nonnull(memset(voc__arena_alloc(arena, 1000, 1), 'x', 1000));
    ck_assert_ptr_null(voc__arena_alloc(arena, SIZE_MAX, 1));
    voc__arena_reset(arena);
    ck_assert(!voc__arena_failed(arena));
    ck_assert_uint_eq(voc__arena_used(arena), 0);
    char *first = voc__arena_alloc(arena, 1000, 1);
    ck_assert_ptr_nonnull(first);
    for (int i = 0; i < 1000; i++)
        ck_assert_int_eq(first[i], 0);
    voc__arena_reset(arena);
    ck_assert_ptr_eq(voc__arena_alloc(arena, 8, 1), first);
    voc__arena_free(arena);
    voc__arena_reset(NULL);
}
END_TEST

Suite *arena_suite(void)
{
    static const test_name tests[] = {
        &memory_is_zeroed_aligned_and_apart,
        &a_large_request_leaves_the_room_of_the_block_in_use,
        &a_size_that_overflows_is_refused_and_remembered,
        &texts_are_copied_and_cut,
        &no_arena_is_an_arena_that_failed,
        &an_arena_that_was_emptied_serves_again_with_the_memory_it_had,
    };
    return suite_of("arena", tests, sizeof tests / sizeof *tests);
}
