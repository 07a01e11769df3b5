/* BLAKE2b-256 against what `b2sum -l 256` prints. */
#include <string.h>

#include "batch/digest.h"
#include "tests/batch/suites.h"

/* Of `count` times x, added in parts of `part` bytes. */
static void digest_of(size_t count, size_t part, char out[VOC__DIGEST_TEXT])
{
    static char xs[4096];
    voc__digest digest;
    memset(xs, 'x', sizeof xs);
    voc__digest_begin(&digest);
    while (count > 0) {
        size_t now = count < part ? count : part;
        voc__digest_add(&digest, xs, now);
        count -= now;
    }
    voc__digest_text(&digest, out);
}

START_TEST(digests_are_those_of_the_standard)
{
    char text[VOC__DIGEST_TEXT];
    voc__digest digest;
    voc__digest_begin(&digest);
    voc__digest_add(&digest, "abc", 3);
    voc__digest_text(&digest, text);
    ck_assert_str_eq(text, "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    digest_of(0, 1, text);
    ck_assert_str_eq(text, "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    digest_of(128, 128, text);
    ck_assert_str_eq(text, "164ffb7089bae6f5a62fb0795e751dc9e88eac92e1a5b2fafe93a25abf2d9c3b");
}
END_TEST

START_TEST(digests_do_not_depend_on_the_parts)
{
    static const size_t parts[] = {1, 7, 127, 128, 129, 256, 1000, 4096};
    char text[VOC__DIGEST_TEXT];
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        digest_of(1000, parts[i], text);
        ck_assert_str_eq(text, "ab75119ede14ef06ebf31f745fb655ed006cccfe8054c635308a557f7c9beaba");
    }
}
END_TEST

Suite *digest_suite(void)
{
    static const test_name tests[] = {
        &digests_are_those_of_the_standard,
        &digests_do_not_depend_on_the_parts,
    };
    return suite_of("digest", tests, sizeof tests / sizeof *tests);
}
