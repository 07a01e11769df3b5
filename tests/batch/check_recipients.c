/* Files of recipients: what rows say, and what is said of bad ones. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <vocation/batch.h>

#include "tests/batch/suites.h"

static voc_log *told;
static voc_recipients *file;
static voc_recipient r;
static voc_row_fault f;

static void begin(void)
{
    told = voc_log_new();
}

static void end(void)
{
    voc_recipients_free(file);
    voc_log_free(told);
    file = NULL;
}

static void put(const char *path, const char *text, size_t size)
{
    FILE *out = fopen(path, "wb");
    fwrite(text, 1, size, out);
    fclose(out);
}

static voc_recipients *open_bytes(const char *text, size_t size, const char *map)
{
    char path[512], map_path[512];
    snprintf(path, sizeof path, "%s", scratch("recipients"));
    snprintf(map_path, sizeof map_path, "%s", scratch("map.json"));
    put(path, text, size);
    if (map)
        put(map_path, map, strlen(map));
    voc_recipients_free(file);
    file = voc_recipients_open(path, map ? map_path : NULL, told);
    return file;
}

static voc_recipients *open_text(const char *text)
{
    return open_bytes(text, strlen(text), NULL);
}

/* Whether the last that was told says so. */
static bool says(const char *words)
{
    size_t count = voc_log_count(told);
    return count > 0 && strstr(voc_log_at(told, count - 1)->text, words);
}

static void next(voc_row_result wanted)
{
    voc_row_result result = voc_recipients_next(file, &r, &f, told);
    ck_assert_msg(result == wanted, "%d instead of %d: row %zu, %s: %s", result, wanted, f.row,
                  f.column ? f.column : "", f.reason ? f.reason : "");
}

static const char header[] =
    "id,name,email,level,have,experience,to,online,max_months,earn,language,report\r\n";

START_TEST(a_row_of_csv_is_read_whole)
{
    char text[600];
    snprintf(text, sizeof text, "\xef\xbb\xbf%s%s", header,
             "A-1,\"Diallo, Amina \"\"Mina\"\"\",amina@example.org,High School,rhit; rhia ;,"
             "\"welder=12;\nmachinist = 3\",welder,YES,24,no,es,career\r\n");
    ck_assert_ptr_nonnull(open_text(text));
    next(VOC_ROW_GOOD);
    ck_assert_uint_eq(r.row, 2);
    ck_assert_uint_eq(r.line, 2);
    ck_assert_str_eq(r.id, "A-1");
    ck_assert_str_eq(r.name, "Diallo, Amina \"Mina\"");
    ck_assert_str_eq(r.email, "amina@example.org");
    ck_assert_int_eq(r.person.level, VOC_LEVEL_HIGH_SCHOOL);
    ck_assert_uint_eq(r.person.have_count, 2);
    ck_assert_str_eq(r.person.have[0], "rhit");
    ck_assert_str_eq(r.person.have[1], "rhia");
    ck_assert_uint_eq(r.person.experience_count, 2);
    ck_assert_str_eq(r.person.experience[1].occupation, "machinist");
    ck_assert_int_eq(r.person.experience[1].months, 3);
    ck_assert_str_eq(r.to, "welder");
    ck_assert(r.person.online);
    ck_assert(!r.person.earn);
    ck_assert_int_eq(r.person.most_months, 24);
    ck_assert_str_eq(r.language, "es");
    ck_assert_str_eq(r.report, "career");
    next(VOC_ROW_END);
    ck_assert_uint_eq(voc_log_count(told), 0);
}
END_TEST

START_TEST(a_line_of_json_says_the_same)
{
    ck_assert_ptr_nonnull(open_text(
        "{\"id\": 17, \"name\": \"A \\u00e9\", \"to\": \"welder\", \"level\": \"associate\","
        " \"have\": [\"rhit\", \"rhia\"], \"experience\": {\"welder\": 12}, \"online\": true,"
        " \"max_months\": 24, \"email\": null, \"colour\": {\"any\": [1]}}\n"
        "\n"
        "{\"id\": \"x\", \"to\": [1]}\n"
        "{\"id\": \"x\", \"id\": \"y\", \"to\": \"welder\"}\n"
        "{\"id\": \"x\" \"to\": 1}\n"
        "[1]\n"
        "{\"id\": \"last\", \"to\": \"welder\"}"));
    next(VOC_ROW_GOOD);
    ck_assert_uint_eq(r.row, 1);
    ck_assert_str_eq(r.id, "17");
    ck_assert_str_eq(r.name, "A \xc3\xa9");
    ck_assert_int_eq(r.person.level, VOC_LEVEL_ASSOCIATE);
    ck_assert_uint_eq(r.person.have_count, 2);
    ck_assert_int_eq(r.person.experience[0].months, 12);
    ck_assert(r.person.online);
    ck_assert_int_eq(r.person.most_months, 24);
    next(VOC_ROW_BAD);
    ck_assert_uint_eq(f.row, 3);
    ck_assert_str_eq(f.column, "to");
    next(VOC_ROW_BAD);
    next(VOC_ROW_BAD);
    next(VOC_ROW_BAD);
    ck_assert_ptr_nonnull(strstr(f.reason, "expected an object"));
    next(VOC_ROW_GOOD);
    ck_assert_uint_eq(r.row, 7);
    next(VOC_ROW_END);
}
END_TEST

/* The cells of one bad row, the column named, and words of the reason. */
typedef struct bad {
    const char *row;
    const char *column, *reason;
} bad;

START_TEST(bad_rows_are_named_and_do_not_stop_the_others)
{
    static const bad rows[] = {
        {"A,,,,,,,,,,,", "to", "nothing"},
        {",,,,,,welder,,,,,", "id", "neither"},
        {"A,,bad,,,,welder,,,,,", "email", "no email address"},
        {"A,,a@b@c,,,,welder,,,,,", "email", "no email address"},
        {"A,,@b,,,,welder,,,,,", "email", "no email address"},
        {"A,,a..b@c,,,,welder,,,,,", "email", "a dot"},
        {"A,,\"a@b,c@d\",,,,welder,,,,,", "email", "no email address"},
        {"A,,,bachelors,,,welder,,,,,", "level", "did you mean \"bachelor\""},
        {"A,,,,,welder,welder,,,,,", "experience", "occupation=months"},
        {"A,,,,,welder=x,welder,,,,,", "experience", "occupation=months"},
        {"A,,,,,=3,welder,,,,,", "experience", "occupation=months"},
        {"A,,,,,,welder,perhaps,,,,", "online", "neither yes nor no"},
        {"A,,,,,,welder,,-3,,,", "max_months", "no number of months"},
        {"A,,,,,,welder,,99999999999999,,,", "max_months", "no number of months"},
        {"A,,,,,,welder,,,,not a language,", "language", "no language"},
        {"A,\"Ana\r\nBcc: x@example.org\",,,,,welder,,,,,", "name", "a line break"},
        {"\"A\nB\",,,,,,welder,,,,,", "id", "a line break"},
        {"A,An\x01"
         "a,,,,,welder,,,,,",
         "name", "U+0001"},
        {"A,An\xc2\x9b"
         "a,,,,,welder,,,,,",
         "name", "U+009B"},
        {"A,An\xff"
         "a,,,,,welder,,,,,",
         "name", "no UTF-8"},
        {"A,Ana", "", "2 fields, but the header has 12"},
        {"A,A\"na,,,,,welder,,,,,", "name", "a quote inside"},
        {"A,\"A\"na,,,,,welder,,,,,", "name", "after a closing quote"},
    };
    enum { ROWS = sizeof rows / sizeof *rows };
    static char text[1 << 14];
    /* Characters enough that the one stray byte does not make it another encoding. */
    char *at = text + sprintf(text, "%sgood,\xc3\xa9\xc3\xa9\xc3\xa9,,,,,welder,,,,,\n", header);
    for (size_t i = 0; i < ROWS; i++)
        at += sprintf(at, "%s\n", rows[i].row);
    sprintf(at, "last,,,,,,welder,,,,,\n");
    ck_assert_ptr_nonnull(open_text(text));
    next(VOC_ROW_GOOD);
    for (size_t i = 0; i < ROWS; i++) {
        next(VOC_ROW_BAD);
        ck_assert_str_eq(f.column, rows[i].column);
        ck_assert_msg(strstr(f.reason, rows[i].reason), "%s: %s", rows[i].row, f.reason);
        ck_assert_uint_eq(f.row, i + 3);
    }
    next(VOC_ROW_GOOD);
    ck_assert_str_eq(r.id, "last");
    next(VOC_ROW_END);
}
END_TEST

START_TEST(a_nul_is_refused_in_its_place)
{
    char text[200];
    int size = snprintf(text, sizeof text, "id,name,to\nA,An?a,welder\nB,Bo,welder\n");
    *strchr(text, '?') = '\0';
    ck_assert_ptr_nonnull(open_bytes(text, (size_t)size, NULL));
    next(VOC_ROW_BAD);
    ck_assert_str_eq(f.column, "name");
    ck_assert_str_eq(f.reason, "a NUL");
    next(VOC_ROW_GOOD);
}
END_TEST

START_TEST(windows_1252_is_found_and_named)
{
    ck_assert_ptr_nonnull(open_text("id,name,to\nA,Zo\xeb \x80 Mu\xf1oz,welder\nB,\x81,welder\n"));
    ck_assert_uint_eq(voc_log_warnings(told), 1);
    ck_assert_ptr_nonnull(strstr(voc_log_at(told, 0)->text, "Windows-1252"));
    next(VOC_ROW_GOOD);
    ck_assert_str_eq(r.name, "Zo\xc3\xab \xe2\x82\xac Mu\xc3\xb1oz");
    next(VOC_ROW_BAD);
    ck_assert_str_eq(f.reason, "bytes that are no Windows-1252");
}
END_TEST

START_TEST(a_tab_is_a_space_and_a_line_break_ends_a_part)
{
    ck_assert_ptr_nonnull(
        open_text("id,name,have,to\nA\t1,\tAn\ta\t,\"b\tc\r\nd;\n\ne\",welder\n"));
    next(VOC_ROW_GOOD);
    ck_assert_str_eq(r.id, "A 1");
    ck_assert_str_eq(r.name, "An a");
    ck_assert_uint_eq(r.person.have_count, 3);
    ck_assert_str_eq(r.person.have[0], "b c");
    ck_assert_str_eq(r.person.have[1], "d");
    ck_assert_str_eq(r.person.have[2], "e");
}
END_TEST

START_TEST(empty_rows_count_and_are_passed_over)
{
    ck_assert_ptr_nonnull(open_text("id,to\n\n,\n  ,\t\nA,welder\n\n"));
    next(VOC_ROW_GOOD);
    ck_assert_uint_eq(r.row, 5);
    next(VOC_ROW_END);
}
END_TEST

START_TEST(a_map_gives_columns_the_names_of_the_file)
{
    static const char text[] = "Applicant no.,Target job,id\n1,welder,other\n";
    ck_assert_ptr_nonnull(
        open_bytes(text, strlen(text), "{\"to\": \"Target job\", \"id\": \"Applicant no.\"}"));
    next(VOC_ROW_GOOD);
    ck_assert_str_eq(r.id, "1");
    ck_assert_str_eq(r.to, "welder");
    ck_assert_uint_eq(voc_log_warnings(told), 1); /* "id" is now a column like any other */
    ck_assert_ptr_null(open_bytes(text, strlen(text), "{\"too\": \"Target job\"}"));
    ck_assert(says("did you mean \"to\""));
    ck_assert_ptr_null(open_bytes(text, strlen(text), "{\"to\": 3}"));
    ck_assert_ptr_null(open_bytes(text, strlen(text), "[]"));
    ck_assert_ptr_null(open_bytes(text, strlen(text), "{"));
}
END_TEST

START_TEST(headers_that_do_not_do_are_refused)
{
    ck_assert_ptr_null(open_text(""));
    ck_assert_ptr_null(open_text("id,name\n"));
    ck_assert_ptr_null(open_text("to,name\n"));
    ck_assert_ptr_null(open_text("id,to,TO\n"));
    ck_assert_ptr_null(open_text("id;to\n1;welder\n"));
    ck_assert(says("semicolons"));
    ck_assert_ptr_null(open_text("\"id,to\n"));
    ck_assert_ptr_null(open_bytes("\xff\xfei\0d\0", 6, NULL));
    ck_assert(says("UTF-16"));
    ck_assert_uint_eq(voc_log_errors(told), 7);
    ck_assert_ptr_null(voc_recipients_open(NULL, NULL, told));
    ck_assert_ptr_null(voc_recipients_open("/", NULL, told));
    ck_assert_ptr_nonnull(open_text("ID, To ,notes\n"));
    next(VOC_ROW_END);
}
END_TEST

Suite *recipients_suite(void)
{
    static const test_name tests[] = {
        &a_row_of_csv_is_read_whole,
        &a_line_of_json_says_the_same,
        &bad_rows_are_named_and_do_not_stop_the_others,
        &a_nul_is_refused_in_its_place,
        &windows_1252_is_found_and_named,
        &a_tab_is_a_space_and_a_line_break_ends_a_part,
        &empty_rows_count_and_are_passed_over,
        &a_map_gives_columns_the_names_of_the_file,
        &headers_that_do_not_do_are_refused,
    };
    return suite_with("recipients", tests, sizeof tests / sizeof *tests, begin, end);
}
