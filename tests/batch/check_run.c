/* Whole runs. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/batch/office.h"
#include "tests/batch/suites.h"

static office o;
static voc_log *told;
static voc_batch_counts counts;

static void begin(void)
{
    office_open(&o);
    told = voc_log_new();
}

static void end(void)
{
    voc_log_free(told);
    office_close(&o);
}

static void runs(const voc_batch_request *request, voc_status wanted)
{
    voc_status status = voc_batch(request, &counts, told);
    ck_assert_msg(status == wanted, "%s instead of %s: %s", voc_status_name(status),
                  voc_status_name(wanted),
                  voc_log_count(told) ? voc_log_at(told, voc_log_count(told) - 1)->text : "");
}

static void assert_same(const char *one, const char *other)
{
    char *first = office_look(one), *second = office_look(other);
    ck_assert_str_eq(first, second);
    free(first);
    free(second);
}

START_TEST(one_thread_and_sixteen_make_the_same_files)
{
    voc_batch_request one = office_request(&o, 0, "one"), many = office_request(&o, 1, "many");
    size_t rows = office_fill(&o, 100);
    one.threads = 1;
    many.threads = 16;
    many.unsynced = false;
    runs(&one, VOC_OK);
    ck_assert_uint_eq(counts.rows, rows);
    ck_assert_uint_eq(counts.made, 100);
    ck_assert_uint_eq(counts.bad, rows - 100);
    ck_assert_uint_eq(counts.pending, 0);
    runs(&many, VOC_OK);
    assert_same(one.folder, many.folder);
}
END_TEST

START_TEST(a_file_is_its_owners_alone_and_has_the_digest_of_the_journal)
{
    char path[1200];
    struct stat info;
    voc_run_row row;
    voc_batch_request q = office_request(&o, 0, "run");
    office_put(&o, "id,name,to\nA,Ana,welder\n");
    runs(&q, VOC_OK);
    snprintf(path, sizeof path, "%s/files/2-career.pdf", q.folder);
    ck_assert_int_eq(stat(path, &info), 0);
    ck_assert_uint_eq(info.st_mode & 0777, 0600);
    char *seen = office_look(q.folder);
    voc_run *run = voc_run_open(q.folder, VOC_RUN_READ, told);
    ck_assert_int_eq(voc_run_next(run, 0, &row, told), VOC_ROW_GOOD);
    ck_assert_ptr_nonnull(strstr(seen, row.digest));
    ck_assert_uint_eq(strlen(row.digest), 64);
    ck_assert_ptr_nonnull(strstr(voc_run_edition(run), "date 2026-11-23"));
    voc_run_free(run);
    free(seen);
}
END_TEST

START_TEST(rows_are_checked_against_the_catalog_and_each_other)
{
    static const struct {
        const char *row, *column, *reason;
    } bad[] = {
        {"B,,nowhere,,,", "to", "nowhere"},
        {"C,,welding-technology,,,", "to", "a career report is about an occupation"},
        {"D,,welder,,,brochure", "report", "no report is called"},
        {"E,,welder,certified-wellder,,", "have", "did you mean"},
        {"F,,welder,,plumber=3,", "experience", "plumber"},
        {"G,,welder,,certified-welder=3,", "experience", "occupations"},
        {"A,,welder,,,", "id", "the same as in row 2"},
    };
    char text[1000] = "id,name,to,have,experience,report\nA,,welder,,,\n";
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        sprintf(text + strlen(text), "%s\n", bad[i].row);
    strcat(text, "Z,,certified-welder,,,certification\n");
    voc_batch_request q = office_request(&o, 0, "run");
    office_put(&o, text);
    runs(&q, VOC_OK);
    ck_assert_uint_eq(counts.made, 2);
    ck_assert_uint_eq(counts.bad, sizeof bad / sizeof *bad);
    ck_assert_uint_eq(voc_log_errors(told), sizeof bad / sizeof *bad);
    voc_run *run = voc_run_open(q.folder, VOC_RUN_READ, told);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        voc_run_row row;
        ck_assert_int_eq(voc_run_next(run, i + 2, &row, told), VOC_ROW_GOOD);
        ck_assert_int_eq(row.status, VOC_ROW_REFUSED);
        ck_assert_str_eq(row.column, bad[i].column);
        ck_assert_msg(strstr(row.reason, bad[i].reason), "%s: %s", bad[i].row, row.reason);
        ck_assert_ptr_nonnull(strstr(voc_log_at(told, i)->text, row.reason));
    }
    voc_run_free(run);
}
END_TEST

START_TEST(names_that_collide_are_numbered_in_the_order_of_rows)
{
    static const char *const wanted[] = {"ana", "Ana-2", "ana-2-2", "ana-3"};
    voc_batch_request q = office_request(&o, 0, "run");
    q.names = "{name}";
    office_put(&o, "id,name,to\n1,ana,welder\n2,Ana,welder\n3,ana-2,welder\n4,ana,welder\n");
    runs(&q, VOC_OK);
    voc_run *run = voc_run_open(q.folder, VOC_RUN_READ, told);
    for (size_t i = 0; i < 4; i++) {
        voc_run_row row;
        char name[64];
        ck_assert_int_eq(voc_run_next(run, i + 1, &row, told), VOC_ROW_GOOD);
        snprintf(name, sizeof name, "files/%s.pdf", wanted[i]);
        ck_assert_str_eq(row.file, name);
    }
    voc_run_free(run);
}
END_TEST

START_TEST(a_name_that_no_face_has_is_printed_and_warned_of)
{
    voc_batch_request q = office_request(&o, 0, "run");
    q.report = "pathway";
    office_put(&o, "id,name,to\n1,Ana,welder\n2,Bo \xEE\x84\xA3,welder\n");
    runs(&q, VOC_OK);
    ck_assert_uint_eq(counts.made, 2);
    ck_assert_uint_eq(voc_log_errors(told), 0);
    size_t at = 0;
    while (at < voc_log_count(told) && voc_log_at(told, at)->severity != VOC_WARNING)
        at++;
    ck_assert_uint_lt(at, voc_log_count(told));
    ck_assert_ptr_nonnull(strstr(voc_log_at(told, at)->text, "row 3: "));
    ck_assert_ptr_nonnull(strstr(voc_log_at(told, at)->text, "U+E123"));
    ck_assert_uint_eq(voc_log_at(told, at)->line, 3);
}
END_TEST

/* Stops after so many questions. */
static bool stop_after(void *context)
{
    size_t *left = context;
    if (*left == 0)
        return true;
    --*left;
    return false;
}

START_TEST(a_run_that_was_stopped_ends_with_the_same_files)
{
    voc_batch_request whole = office_request(&o, 0, "whole"), cut = office_request(&o, 1, "cut");
    size_t rows = office_fill(&o, 60), left, rounds = 0;
    runs(&whole, VOC_OK);
    cut.stop = stop_after;
    cut.context = &left;
    cut.resume = true;
    do {
        left = rounds == 0 ? 10 : rows + 15; /* first in the taking in, then in the making */
        runs(&cut, VOC_OK);
        rounds++;
        ck_assert_uint_lt(rounds, 20);
    } while (counts.pending > 0);
    ck_assert_uint_gt(rounds, 2);
    assert_same(whole.folder, cut.folder);
    runs(&cut, VOC_OK); /* nothing is left to do */
    assert_same(whole.folder, cut.folder);
}
END_TEST

START_TEST(a_run_is_not_gone_on_with_when_something_differs)
{
    voc_batch_request q = office_request(&o, 0, "run"), other;
    office_fill(&o, 3);
    runs(&q, VOC_OK);
    runs(&q, VOC_ERROR_CONFLICT); /* without resume */
    q.resume = true;
    runs(&q, VOC_OK);
    other = q;
    other.as_of.day = 24;
    runs(&other, VOC_ERROR_CONFLICT);
    ck_assert_ptr_nonnull(strstr(voc_log_at(told, voc_log_count(told) - 1)->text, "2026-11-24"));
    other = q;
    other.report = "degree";
    runs(&other, VOC_ERROR_CONFLICT);
    other = q;
    other.names = "{id}";
    runs(&other, VOC_ERROR_CONFLICT);
    other = q;
    other.options.language = "es";
    runs(&other, VOC_ERROR_CONFLICT);
    other = q;
    other.options.publisher = "Somebody";
    runs(&other, VOC_ERROR_CONFLICT);
    office_fill(&o, 4);
    runs(&q, VOC_ERROR_CONFLICT);
    ck_assert_ptr_nonnull(strstr(voc_log_at(told, voc_log_count(told) - 1)->text, "recipients"));
}
END_TEST

START_TEST(another_catalog_or_theme_is_found_out)
{
    voc_batch_request q = office_request(&o, 0, "run"), other;
    office_fill(&o, 3);
    runs(&q, VOC_OK);
    q.resume = true;
    voc_theme *gray = voc_theme_load(source_path("data/themes/gray.json"), NULL);
    ck_assert_ptr_nonnull(gray);
    other = q;
    other.theme = gray;
    runs(&other, VOC_ERROR_CONFLICT);
    ck_assert_ptr_nonnull(strstr(voc_log_at(told, voc_log_count(told) - 1)->text, "the theme"));
    voc_theme_free(gray);
    const char *path = source_path("tests/catalogs/minimal.json");
    voc_catalog *more = voc_catalog_load(&path, 1, NULL);
    ck_assert_ptr_nonnull(more);
    other = q;
    other.catalog = more;
    runs(&other, VOC_ERROR_CONFLICT);
    ck_assert_ptr_nonnull(strstr(voc_log_at(told, voc_log_count(told) - 1)->text, "the catalog"));
    voc_catalog_free(more);
}
END_TEST

START_TEST(every_row_is_in_one_shard_and_named_as_in_the_whole)
{
    enum { SHARDS = 3 };
    voc_batch_request whole = office_request(&o, 0, "whole"), part = office_request(&o, 1, "parts");
    size_t rows = office_fill(&o, 40), sum = 0, made = 0;
    whole.names = part.names = "{to}";
    runs(&whole, VOC_OK);
    char *all = office_look(whole.folder);
    for (unsigned i = 1; i <= SHARDS; i++) {
        char folder[700];
        part.shard = (voc_shard){i, SHARDS};
        runs(&part, VOC_OK);
        sum += counts.rows;
        made += counts.made;
        snprintf(folder, sizeof folder, "%s/shard-%u-of-3", part.folder, i);
        char *one = office_look(folder);
        for (char *line = strtok(one, "\n"); line; line = strtok(NULL, "\n"))
            ck_assert_msg(strstr(all, line), "%s", line);
        free(one);
    }
    ck_assert_uint_eq(sum, rows);
    ck_assert_uint_eq(made, 40);
    free(all);
}
END_TEST

START_TEST(a_run_is_not_shared_out_in_two_ways)
{
    voc_batch_request parts = office_request(&o, 0, "parts");
    voc_batch_request whole = office_request(&o, 1, "whole");
    office_fill(&o, 4);
    parts.shard = (voc_shard){1, 4};
    runs(&parts, VOC_OK);
    parts.shard = (voc_shard){2, 4};
    runs(&parts, VOC_OK);
    parts.shard = (voc_shard){1, 2};
    runs(&parts, VOC_ERROR_CONFLICT);
    ck_assert_ptr_nonnull(
        strstr(voc_log_at(told, voc_log_count(told) - 1)->text, "shared out in another way"));
    parts.shard = (voc_shard){0, 0};
    runs(&parts, VOC_ERROR_CONFLICT);
    runs(&whole, VOC_OK);
    whole.shard = (voc_shard){1, 2};
    runs(&whole, VOC_ERROR_CONFLICT);
}
END_TEST

START_TEST(requests_that_make_no_sense_are_refused)
{
    voc_batch_request good = office_request(&o, 0, "run"), q;
    office_fill(&o, 1);
    runs(&(voc_batch_request){0}, VOC_ERROR_USAGE);
    q = good, q.as_of.year = 0;
    runs(&q, VOC_ERROR_USAGE);
    q = good, q.threads = 1000;
    runs(&q, VOC_ERROR_USAGE);
    q = good, q.shard = (voc_shard){3, 2};
    runs(&q, VOC_ERROR_USAGE);
    q = good, q.report = "brochure";
    runs(&q, VOC_ERROR_USAGE);
    q = good, q.names = "{nom}";
    runs(&q, VOC_ERROR_USAGE);
    q = good, q.recipients = "/nowhere.csv";
    runs(&q, VOC_ERROR_FILE);
    ck_assert_int_ne(access(good.folder, F_OK), 0);
}
END_TEST

START_TEST(a_purged_run_cannot_be_gone_on_with)
{
    voc_batch_request q = office_request(&o, 0, "run");
    office_fill(&o, 3);
    runs(&q, VOC_OK);
    voc_run *run = voc_run_open(q.folder, VOC_RUN_MARK, told);
    ck_assert_int_eq(voc_run_purge(run, told), VOC_OK);
    voc_run_free(run);
    q.resume = true;
    runs(&q, VOC_ERROR_CONFLICT);
}
END_TEST

Suite *run_suite(void)
{
    static const test_name tests[] = {
        &one_thread_and_sixteen_make_the_same_files,
        &a_file_is_its_owners_alone_and_has_the_digest_of_the_journal,
        &rows_are_checked_against_the_catalog_and_each_other,
        &names_that_collide_are_numbered_in_the_order_of_rows,
        &a_name_that_no_face_has_is_printed_and_warned_of,
        &a_run_that_was_stopped_ends_with_the_same_files,
        &a_run_is_not_gone_on_with_when_something_differs,
        &another_catalog_or_theme_is_found_out,
        &every_row_is_in_one_shard_and_named_as_in_the_whole,
        &a_run_is_not_shared_out_in_two_ways,
        &requests_that_make_no_sense_are_refused,
        &a_purged_run_cannot_be_gone_on_with,
    };
    return suite_with("run", tests, sizeof tests / sizeof *tests, begin, end);
}
