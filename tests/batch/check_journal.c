/* The journal and the view of it, with rows that no report was made for. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <vocation/batch.h>

#include "batch/journal.h"
#include "tests/batch/suites.h"

enum { ROWS = 3 };

static char folder[512];
static voc_log *told;

/* Each test has a folder of its own, whether Check forks for it or not. */
static void begin(void)
{
    static int number;
    char name[64];
    snprintf(name, sizeof name, "run-%ld-%d", (long)getpid(), number++);
    snprintf(folder, sizeof folder, "%s", scratch(name));
    told = voc_log_new();
}

static void end(void)
{
    voc_log_free(told);
}

/* Rows 2 (made), 3 (refused) and 4 (pending). */
static void make_run(void)
{
    static const voc__journal_entry entries[ROWS] = {
        {2, 2, 20, "a-1", "Ana", "ana@example.org", "es", "career", "2-career.pdf", NULL, NULL},
        {3, 3, 40, "b-2", "Bo", "", "", "career", "", "email", "no address"},
        {4, 4, 60, "c-3", "Cy", "cy@example.org", "", "career", "4-career.pdf", NULL, NULL},
    };
    voc__journal *j = voc__journal_open(folder, VOC__JOURNAL_MAKE, false, told);
    ck_assert_ptr_nonnull(j);
    ck_assert_int_eq(voc__journal_begin(j), VOC_OK);
    for (size_t i = 0; i < ROWS; i++)
        ck_assert_int_eq(voc__journal_add(j, &entries[i]), VOC_OK);
    ck_assert_int_eq(voc__journal_set(j, "edition", "of today"), VOC_OK);
    ck_assert_int_eq(
        voc__journal_settle(j, &(voc__journal_outcome){2, "0123", "For Ana", NULL, NULL}), VOC_OK);
    ck_assert_int_eq(voc__journal_commit(j), VOC_OK);
    voc__journal_free(j);
}

START_TEST(what_is_committed_is_seen_from_outside_in_the_order_of_the_file)
{
    voc_run_row row;
    make_run();
    voc_run *run = voc_run_open(folder, VOC_RUN_READ, told);
    ck_assert_ptr_nonnull(run);
    ck_assert_str_eq(voc_run_edition(run), "of today");
    ck_assert(!voc_run_purged(run));
    ck_assert_int_eq(voc_run_next(run, 0, &row, told), VOC_ROW_GOOD);
    ck_assert_uint_eq(row.row, 2);
    ck_assert_int_eq(row.status, VOC_ROW_MADE);
    ck_assert_str_eq(row.file, "files/2-career.pdf");
    ck_assert_str_eq(row.title, "For Ana");
    ck_assert_str_eq(row.language, "es");
    ck_assert_int_eq(voc_run_next(run, 2, &row, told), VOC_ROW_GOOD);
    ck_assert_int_eq(row.status, VOC_ROW_REFUSED);
    ck_assert_str_eq(row.file, "");
    ck_assert_str_eq(row.column, "email");
    ck_assert_str_eq(row.reason, "no address");
    ck_assert_int_eq(voc_run_next(run, 3, &row, told), VOC_ROW_GOOD);
    ck_assert_int_eq(row.status, VOC_ROW_PENDING);
    ck_assert_int_eq(voc_run_next(run, 4, &row, told), VOC_ROW_END);
    voc_batch_counts counts;
    ck_assert_int_eq(voc_run_count(run, &counts, told), VOC_OK);
    ck_assert_uint_eq(counts.rows, 3);
    ck_assert_uint_eq(counts.made, 1);
    ck_assert_uint_eq(counts.bad, 1);
    ck_assert_uint_eq(counts.failed, 0);
    ck_assert_uint_eq(counts.pending, 1);
    voc_run_free(run);
    ck_assert_uint_eq(voc_log_count(told), 0);
}
END_TEST

START_TEST(marks_are_there_when_the_run_is_opened_again)
{
    voc_run_row row;
    make_run();
    voc_run *run = voc_run_open(folder, VOC_RUN_MARK, told);
    ck_assert_int_eq(voc_run_next(run, 0, &row, told), VOC_ROW_GOOD);
    ck_assert_int_eq(voc_run_mark(run, 2, VOC_MAIL_HANDING_OVER, NULL, told), VOC_OK);
    ck_assert_int_eq(voc_run_mark(run, 2, VOC_MAIL_HANDED_OVER, "250 taken", told), VOC_OK);
    ck_assert_int_eq(voc_run_mark(run, 99, VOC_MAIL_REFUSED, NULL, told), VOC_ERROR_USAGE);
    voc_run_free(run);
    run = voc_run_open(folder, VOC_RUN_READ, told);
    ck_assert_int_eq(voc_run_next(run, 0, &row, told), VOC_ROW_GOOD);
    ck_assert_int_eq(row.mail, VOC_MAIL_HANDED_OVER);
    ck_assert_str_eq(row.mail_note, "250 taken");
    ck_assert_int_eq(voc_run_mark(run, 2, VOC_MAIL_NONE, NULL, told), VOC_ERROR_USAGE);
    voc_run_free(run);
}
END_TEST

START_TEST(two_cannot_work_on_one_run_but_one_may_look_on)
{
    make_run();
    voc_run *first = voc_run_open(folder, VOC_RUN_MARK, told);
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_null(voc_run_open(folder, VOC_RUN_MARK, told));
    ck_assert_uint_eq(voc_log_count(told), 1);
    ck_assert_int_eq(voc_log_at(told, 0)->status, VOC_ERROR_CONFLICT);
    voc_run *reader = voc_run_open(folder, VOC_RUN_READ, told);
    ck_assert_ptr_nonnull(reader);
    voc_run_free(reader);
    voc_run_free(first);
    first = voc_run_open(folder, VOC_RUN_MARK, told);
    ck_assert_ptr_nonnull(first);
    voc_run_free(first);
}
END_TEST

START_TEST(a_folder_without_a_run_is_refused)
{
    ck_assert_ptr_null(voc_run_open(folder, VOC_RUN_READ, told));
    ck_assert_ptr_null(voc_run_open(folder, VOC_RUN_MARK, told));
    ck_assert_uint_eq(voc_log_errors(told), 2);
    ck_assert_int_ne(access(folder, F_OK), 0);
}
END_TEST

START_TEST(what_is_no_journal_is_refused)
{
    char path[600];
    make_run();
    snprintf(path, sizeof path, "%s/journal.db", folder);
    FILE *file = fopen(path, "wb");
    for (int i = 0; i < 5000; i++)
        fputs("no journal ", file);
    fclose(file);
    ck_assert_ptr_null(voc_run_open(folder, VOC_RUN_READ, told));
    ck_assert_int_eq(voc_log_at(told, 0)->status, VOC_ERROR_SYNTAX);
}
END_TEST

START_TEST(rows_that_were_not_committed_are_as_if_they_had_never_been)
{
    voc__journal *j = voc__journal_open(folder, VOC__JOURNAL_MAKE, false, told);
    ck_assert_int_eq(voc__journal_begin(j), VOC_OK);
    ck_assert_int_eq(voc__journal_set(j, "edition", "lost"), VOC_OK);
    voc__journal_free(j);
    j = voc__journal_open(folder, VOC__JOURNAL_MAKE, false, told);
    ck_assert_ptr_nonnull(j);
    ck_assert(!voc__journal_filled(j));
    voc__journal_free(j);
    ck_assert_ptr_null(voc_run_open(folder, VOC_RUN_READ, told));
}
END_TEST

START_TEST(only_the_owner_may_look_into_a_run)
{
    struct stat info;
    char path[600];
    make_run();
    ck_assert_int_eq(stat(folder, &info), 0);
    ck_assert_uint_eq(info.st_mode & 0777, 0700);
    snprintf(path, sizeof path, "%s/journal.db", folder);
    ck_assert_int_eq(stat(path, &info), 0);
    ck_assert_uint_eq(info.st_mode & 0777, 0600);
    snprintf(path, sizeof path, "%s/files", folder);
    ck_assert_int_eq(stat(path, &info), 0);
    ck_assert_uint_eq(info.st_mode & 0777, 0700);
}
END_TEST

/* How often the words stand in a file of the run. */
static bool holds(const char *name, const char *words)
{
    char path[600];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    static char bytes[1 << 18];
    size_t size = fread(bytes, 1, sizeof bytes, file), length = strlen(words);
    fclose(file);
    for (size_t i = 0; i + length <= size; i++)
        if (memcmp(bytes + i, words, length) == 0)
            return true;
    return false;
}

START_TEST(purging_removes_what_is_personal_and_keeps_the_counts)
{
    static const char *const personal[] = {"ana@example.org", "Ana", "a-1",      "For Ana",
                                           "no address",      "cy@", "250 taken"};
    char path[600];
    voc_run_row row;
    voc_batch_counts counts;
    make_run();
    snprintf(path, sizeof path, "%s/files/2-career.pdf", folder);
    fclose(fopen(path, "wb"));
    ck_assert(holds("journal.db", "ana@example.org"));
    voc_run *run = voc_run_open(folder, VOC_RUN_MARK, told);
    ck_assert_int_eq(voc_run_mark(run, 2, VOC_MAIL_HANDED_OVER, "250 taken", told), VOC_OK);
    ck_assert_int_eq(voc_run_next(run, 0, &row, told), VOC_ROW_GOOD);
    ck_assert_int_eq(voc_run_purge(run, told), VOC_OK);
    ck_assert(voc_run_purged(run));
    ck_assert_int_eq(voc_run_count(run, &counts, told), VOC_OK);
    ck_assert_uint_eq(counts.rows, 3);
    ck_assert_uint_eq(counts.made, 1);
    ck_assert_int_eq(voc_run_next(run, 0, &row, told), VOC_ROW_GOOD);
    ck_assert_str_eq(row.name, "");
    ck_assert_int_eq(row.mail, VOC_MAIL_HANDED_OVER);
    voc_run_free(run);
    ck_assert_int_ne(access(path, F_OK), 0);
    for (size_t i = 0; i < sizeof personal / sizeof *personal; i++) {
        ck_assert_msg(!holds("journal.db", personal[i]), "%s is left", personal[i]);
        ck_assert(!holds("journal.db-journal", personal[i]));
    }
    run = voc_run_open(folder, VOC_RUN_READ, told);
    ck_assert(voc_run_purged(run));
    voc_run_free(run);
}
END_TEST

Suite *journal_suite(void)
{
    static const test_name tests[] = {
        &what_is_committed_is_seen_from_outside_in_the_order_of_the_file,
        &marks_are_there_when_the_run_is_opened_again,
        &two_cannot_work_on_one_run_but_one_may_look_on,
        &a_folder_without_a_run_is_refused,
        &what_is_no_journal_is_refused,
        &rows_that_were_not_committed_are_as_if_they_had_never_been,
        &only_the_owner_may_look_into_a_run,
        &purging_removes_what_is_personal_and_keeps_the_counts,
    };
    return suite_with("journal", tests, sizeof tests / sizeof *tests, begin, end);
}
