/* SHA-256 against what `sha256sum` prints. */
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
    ck_assert_str_eq(text, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    digest_of(0, 1, text);
    ck_assert_str_eq(text, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    digest_of(64, 64, text);
    ck_assert_str_eq(text, "7ce100971f64e7001e8fe5a51973ecdfe1ced42befe7ee8d5fd6219506b5393c");
}
END_TEST

START_TEST(digests_do_not_depend_on_the_parts)
{
    static const size_t parts[] = {1, 7, 63, 64, 65, 128, 1000, 4096};
    char text[VOC__DIGEST_TEXT];
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        digest_of(1000, parts[i], text);
        ck_assert_str_eq(text, "44f8354494a5ba03ba1792a8d3e9c534c47a9181980fde7a3f44b06ef2ae7c7f");
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
