#include <string.h>

#include <vocation/mail.h>

#include "tests/mail/suites.h"

START_TEST(addresses_that_people_have_pass)
{
    static const char *const good[] = {
        "ana@example.org",        "a@b.cd",
        "first.last@example.org", "o'brien+vocation@mail.example.org",
        "x_y-z@ex-ample.org",     "1234@example.org",
        "{a}~b|c@example.org",    "user@xn--bcher-kva.example",
        "a@4you.example",         "UPPER@EXAMPLE.ORG",
    };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        ck_assert_msg(!voc_mail_address_problem(good[i]), "%s: %s", good[i],
                      voc_mail_address_problem(good[i]));
}
END_TEST

START_TEST(each_kind_of_malformed_address_is_named)
{
    static const struct {
        const char *address, *part;
    } bad[] = {
        {"", "empty"},
        {"ana", "no @"},
        {"@example.org", "nothing stands before"},
        {"ana@", "part of the domain is empty"},
        {"ana@@example.org", "character before the @"},
        {"ana@example", "only one part"},
        {"ana@example.", "part of the domain is empty"},
        {"ana@.example.org", "part of the domain is empty"},
        {"ana@example..org", "part of the domain is empty"},
        {"ana@-example.org", "hyphen"},
        {"ana@example-.org", "hyphen"},
        {"ana@exa_mple.org", "not a letter"},
        {"ana@192.0.2.1", "number"},
        {"ana@[192.0.2.1]", "literals"},
        {".ana@example.org", "dot stands"},
        {"ana.@example.org", "dot stands"},
        {"a..b@example.org", "two dots"},
        {"\"a b\"@example.org", "space"},
        {"\"ab\"@example.org", "quoted"},
        {"ana(home)@example.org", "character before"},
        {"ana@example.org(home)", "not a letter"},
        {"Ana <ana@example.org>", "space"},
        {"<ana@example.org>", "character before"},
        {"ana@example.org,bob@example.org", "character before"},
        {"ana@example.org;", "not a letter"},
        {"ana@example.org\r\nBcc: bob@example.org", "line break"},
        {"ana@example.org\n", "line break"},
        {"ana\t@example.org", "control"},
        {"an\xC3\xA1@example.org", "beyond ASCII"},
        {"ana@b\xC3\xBC"
         "cher.example",
         "A-labels"},
        {"ana@example.org\x7F", "control"},
    };
    ck_assert_ptr_nonnull(voc_mail_address_problem(NULL));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        const char *problem = voc_mail_address_problem(bad[i].address);
        ck_assert_msg(problem && strstr(problem, bad[i].part), "%s: %s", bad[i].address,
                      problem ? problem : "passed");
    }
}
END_TEST

/* LOCAL@DOMAIN of so many bytes, the domain in labels of 63. */
static const char *sized(size_t local, size_t domain)
{
    static char out[1024];
    memset(out, 'a', sizeof out);
    out[local] = '@';
    for (size_t i = 63; i < domain - 1; i += 64)
        out[local + 1 + i] = '.';
    out[local + 1 + domain] = '\0';
    return out;
}

START_TEST(lengths_end_at_64_and_254)
{
    ck_assert_ptr_null(voc_mail_address_problem(sized(64, 189)));
    ck_assert_ptr_nonnull(strstr(voc_mail_address_problem(sized(65, 100)), "64"));
    ck_assert_ptr_nonnull(strstr(voc_mail_address_problem(sized(64, 190)), "254"));
    char label[80] = "a@";
    memset(label + 2, 'b', 64);
    strcpy(label + 66, ".org");
    ck_assert_ptr_nonnull(strstr(voc_mail_address_problem(label), "63"));
}
END_TEST

Suite *address_suite(void)
{
    static const test_name tests[] = {
        &addresses_that_people_have_pass,
        &each_kind_of_malformed_address_is_named,
        &lengths_end_at_64_and_254,
    };
    return suite_of("address", tests, sizeof tests / sizeof *tests);
}
