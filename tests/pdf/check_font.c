#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pdf/font.h"
#include "tests/pdf/suites.h"

START_TEST(a_code_may_stand_for_several_characters_and_for_any)
{
    voc__pdf_use uses[] = {
        {.said = "ffi", .said_size = 3, .code = 1},
        {.said = "\xF0\x9F\x98\x80", .said_size = 4, .code = 0x102},
    };
    voc__pdf_use *const sorted[] = {&uses[0], &uses[1]};
    voc__buffer out = {0};
    voc__pdf_tounicode(&out, sorted, 2);
    ck_assert(!out.failed);
    ck_assert_ptr_nonnull(strstr((const char *)out.data, "2 beginbfchar\n"
                                                         "<0001> <006600660069>\n"
                                                         "<0102> <D83DDE00>\n"
                                                         "endbfchar\n"));
    voc__buffer_free(&out);
}
END_TEST

START_TEST(maps_are_cut_into_blocks_of_a_hundred_and_tell_each_code_once)
{
    enum { COUNT = 251 };
    static voc__pdf_use uses[COUNT];
    voc__pdf_use *sorted[COUNT];
    for (int i = 0; i < COUNT; i++) {
        /* The last two share a code. */
        uses[i] = (voc__pdf_use){
            .said = "x", .said_size = 1, .code = (uint16_t)(i == COUNT - 1 ? i : i + 1)};
        sorted[i] = &uses[i];
    }
    voc__buffer out = {0};
    voc__pdf_tounicode(&out, sorted, COUNT);
    const char *text = (const char *)out.data;
    int blocks = 0, lines = 0;
    for (const char *p = text; (p = strstr(p, "\nendbfchar\n")); p++)
        blocks++;
    for (const char *p = text; (p = strstr(p, "> <0078>\n")); p++)
        lines++;
    ck_assert_int_eq(blocks, 3);
    ck_assert_int_eq(lines, COUNT - 1);
    ck_assert_ptr_nonnull(strstr(text, "\n50 beginbfchar\n"));
    voc__buffer_free(&out);
}
END_TEST

Suite *font_suite(void)
{
    static const test_name tests[] = {
        &a_code_may_stand_for_several_characters_and_for_any,
        &maps_are_cut_into_blocks_of_a_hundred_and_tell_each_code_once,
    };
    return suite_of("font", tests, sizeof tests / sizeof *tests);
}
