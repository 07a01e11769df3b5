#include <dirent.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "tests/base/suites.h"

static const voc__file_options overwrite = {true, 0};

static void put(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

static void expect_content(const char *path, const char *text)
{
    voc__buffer b = {0};
    ck_assert_int_eq(voc__file_read(path, 1000, &b, NULL), VOC_OK);
    ck_assert_uint_eq(b.size, strlen(text));
    if (b.size)
        ck_assert_str_eq((char *)b.data, text);
    voc__buffer_free(&b);
}

/* A new folder for one test; the caller frees the name. */
static char *folder_of(const char *name)
{
    char *path = strdup(scratch(name));
    ck_assert_int_eq(mkdir(path, 0777), 0);
    return path;
}

static char *in(const char *folder, const char *name)
{
    char *path = malloc(strlen(folder) + strlen(name) + 2);
    sprintf(path, "%s/%s", folder, name);
    return path;
}

static int entries(const char *folder)
{
    int count = -2; /* . and .. */
    DIR *dir = opendir(folder);
    ck_assert_ptr_nonnull(dir);
    while (readdir(dir))
        count++;
    closedir(dir);
    return count;
}

/* The only diagnostic holds this text. */
static void expect_error(voc_log *log, voc_status status, const char *part)
{
    ck_assert_uint_eq(voc_log_count(log), 1);
    const voc_diagnostic *d = voc_log_at(log, 0);
    ck_assert_int_eq(d->status, status);
    ck_assert_msg(strstr(d->text, part) != NULL, "%s", d->text);
    voc_log_clear(log);
}

START_TEST(a_file_is_read_whole_behind_what_the_buffer_holds)
{
    put(scratch("read"), "two");
    voc__buffer b = {0};
    voc__buffer_text(&b, "one ");
    ck_assert_int_eq(voc__file_read(scratch("read"), 3, &b, NULL), VOC_OK);
    ck_assert_str_eq((char *)b.data, "one two");
    voc__buffer_free(&b);
    put(scratch("read"), "");
    expect_content(scratch("read"), "");
}
END_TEST

START_TEST(a_file_above_the_limit_is_refused)
{
    voc_log *log = voc_log_new();
    voc__buffer b = {0};
    put(scratch("large"), "12345");
    ck_assert_int_eq(voc__file_read(scratch("large"), 4, &b, log), VOC_ERROR_LIMIT);
    expect_error(log, VOC_ERROR_LIMIT, "larger than the limit of 4 bytes");
    voc__buffer_free(&b);
    voc_log_free(log);
}
END_TEST

START_TEST(a_file_whose_size_is_not_told_is_held_to_the_limit_too)
{
    voc_log *log = voc_log_new();
    voc__buffer b = {0};
    if (access("/proc/self/maps", R_OK) == 0) { /* stat calls it empty */
        ck_assert_int_eq(voc__file_read("/proc/self/maps", 10, &b, log), VOC_ERROR_LIMIT);
        expect_error(log, VOC_ERROR_LIMIT, "limit of 10 bytes");
    }
    voc__buffer_free(&b);
    voc_log_free(log);
}
END_TEST

START_TEST(missing_files_folders_and_pipes_are_errors_and_never_waited_for)
{
    voc_log *log = voc_log_new();
    voc__buffer b = {0};
    ck_assert_int_eq(voc__file_read(scratch("none"), 10, &b, log), VOC_ERROR_FILE);
    expect_error(log, VOC_ERROR_FILE, "cannot open the file: No such file");
    ck_assert_int_eq(voc__file_read(scratch(""), 10, &b, log), VOC_ERROR_FILE);
    expect_error(log, VOC_ERROR_FILE, "it is a folder");
    ck_assert_int_eq(mkfifo(scratch("pipe"), 0666), 0);
    ck_assert_int_eq(voc__file_read(scratch("pipe"), 10, &b, log), VOC_ERROR_FILE);
    expect_error(log, VOC_ERROR_FILE, "not a regular file");
    ck_assert_uint_eq(b.size, 0);
    voc__buffer_free(&b);
    voc_log_free(log);
}
END_TEST

START_TEST(a_file_appears_only_when_committed)
{
    char *folder = folder_of("commit"), *path = in(folder, "out.pdf");
    voc__file_writer *w = voc__file_writer_open(path, NULL, NULL);
    ck_assert_int_eq(voc__file_writer_add(w, "one ", 4), VOC_OK);
    ck_assert_int_eq(voc__file_writer_add(w, "two", 3), VOC_OK);
    ck_assert_int_ne(access(path, F_OK), 0);
    ck_assert_int_eq(voc__file_writer_commit(w), VOC_OK);
    voc__file_writer_free(w);
    expect_content(path, "one two");
    ck_assert_int_eq(entries(folder), 1);
    free(path);
    free(folder);
}
END_TEST

START_TEST(what_is_not_committed_leaves_nothing)
{
    char *folder = folder_of("abandon"), *path = in(folder, "out.pdf");
    put(path, "old");
    voc__file_writer *w = voc__file_writer_open(path, &overwrite, NULL);
    voc__file_writer_add(w, "new", 3);
    ck_assert_int_eq(entries(folder), 2);
    voc__file_writer_free(w);
    ck_assert_int_eq(entries(folder), 1);
    expect_content(path, "old");
    free(path);
    free(folder);
}
END_TEST

START_TEST(an_existing_file_is_replaced_only_when_asked)
{
    voc_log *log = voc_log_new();
    char *folder = folder_of("replace"), *path = in(folder, "out.pdf");
    put(path, "old");
    ck_assert_ptr_null(voc__file_writer_open(path, NULL, log));
    expect_error(log, VOC_ERROR_FILE, "exists already");
    voc__file_writer *w = voc__file_writer_open(path, &overwrite, log);
    voc__file_writer_add(w, "new", 3);
    ck_assert_int_eq(voc__file_writer_commit(w), VOC_OK);
    voc__file_writer_free(w);
    expect_content(path, "new");
    ck_assert_int_eq(entries(folder), 1);
    free(path);
    free(folder);
    voc_log_free(log);
}
END_TEST

START_TEST(a_file_that_appears_in_between_is_not_overwritten)
{
    voc_log *log = voc_log_new();
    char *folder = folder_of("race"), *path = in(folder, "out.pdf");
    voc__file_writer *w = voc__file_writer_open(path, NULL, log);
    put(path, "theirs");
    voc__file_writer_add(w, "ours", 4);
    ck_assert_int_eq(voc__file_writer_commit(w), VOC_ERROR_FILE);
    voc__file_writer_free(w);
    expect_error(log, VOC_ERROR_FILE, "exists already");
    expect_content(path, "theirs");
    ck_assert_int_eq(entries(folder), 1);
    free(path);
    free(folder);
    voc_log_free(log);
}
END_TEST

START_TEST(two_writers_in_one_folder_do_not_meet)
{
    char *folder = folder_of("two"), *a = in(folder, "a"), *b = in(folder, "b");
    voc__file_writer *first = voc__file_writer_open(a, NULL, NULL);
    voc__file_writer *second = voc__file_writer_open(b, NULL, NULL);
    voc__file_writer_add(first, "a", 1);
    voc__file_writer_add(second, "b", 1);
    ck_assert_int_eq(voc__file_writer_commit(second), VOC_OK);
    ck_assert_int_eq(voc__file_writer_commit(first), VOC_OK);
    voc__file_writer_free(first);
    voc__file_writer_free(second);
    expect_content(a, "a");
    expect_content(b, "b");
    free(a);
    free(b);
    free(folder);
}
END_TEST

START_TEST(permissions_follow_the_umask_or_the_mode_given)
{
    static const voc__file_options secret = {false, 0600};
    static const struct {
        const char *name;
        const voc__file_options *options;
        unsigned mode;
    } cases[] = {{"open", NULL, 0640}, {"secret", &secret, 0600}};
    mode_t before = umask(027);
    for (int i = 0; i < 2; i++) {
        struct stat info;
        voc__file_writer *w = voc__file_writer_open(scratch(cases[i].name), cases[i].options, NULL);
        ck_assert_int_eq(voc__file_writer_commit(w), VOC_OK);
        voc__file_writer_free(w);
        ck_assert_int_eq(stat(scratch(cases[i].name), &info), 0);
        ck_assert_uint_eq(info.st_mode & 0777, cases[i].mode);
    }
    umask(before);
}
END_TEST

START_TEST(places_that_cannot_hold_a_file_are_told_clearly)
{
    voc_log *log = voc_log_new();
    put(scratch("plain"), "");
    mkfifo(scratch("fifo"), 0666);
    ck_assert_ptr_null(voc__file_writer_open(scratch("no/such/out.pdf"), NULL, log));
    expect_error(log, VOC_ERROR_FILE, "its folder does not exist");
    ck_assert_ptr_null(voc__file_writer_open(scratch("plain/out.pdf"), NULL, log));
    expect_error(log, VOC_ERROR_FILE, "Not a directory");
    ck_assert_ptr_null(voc__file_writer_open(scratch("."), &overwrite, log));
    expect_error(log, VOC_ERROR_FILE, "it is a folder");
    ck_assert_ptr_null(voc__file_writer_open(scratch("new/"), &overwrite, log));
    expect_error(log, VOC_ERROR_FILE, "not that of a file");
    ck_assert_ptr_null(voc__file_writer_open("", &overwrite, log));
    expect_error(log, VOC_ERROR_FILE, "not that of a file");
    ck_assert_ptr_null(voc__file_writer_open(scratch("fifo"), &overwrite, log));
    expect_error(log, VOC_ERROR_FILE, "not a regular file");
    voc_log_free(log);
}
END_TEST

START_TEST(a_folder_without_permission_is_told_clearly)
{
    voc_log *log = voc_log_new();
    char *folder = folder_of("closed"), *path = in(folder, "out.pdf");
    ck_assert_int_eq(chmod(folder, 0555), 0);
    if (geteuid() != 0) { /* root may write anywhere */
        ck_assert_ptr_null(voc__file_writer_open(path, NULL, log));
        expect_error(log, VOC_ERROR_FILE, "Permission denied (check the permissions");
    }
    chmod(folder, 0777);
    free(path);
    free(folder);
    voc_log_free(log);
}
END_TEST

START_TEST(a_write_that_is_cut_short_fails_once_and_leaves_nothing)
{
    /* A limit on file sizes stands in for the full disk. */
    struct rlimit small = {1000, 1000};
    voc_log *log = voc_log_new();
    char *folder = folder_of("full"), *path = in(folder, "out.pdf");
    static const char page[4000];
    voc__file_writer *w = voc__file_writer_open(path, NULL, log);
    signal(SIGXFSZ, SIG_IGN);
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
    ck_assert_int_eq(voc__file_writer_add(w, page, sizeof page), VOC_ERROR_FILE);
    ck_assert_int_eq(voc__file_writer_add(w, page, sizeof page), VOC_ERROR_FILE);
    ck_assert_int_eq(voc__file_writer_commit(w), VOC_ERROR_FILE);
    voc__file_writer_free(w);
    expect_error(log, VOC_ERROR_FILE, "cannot write the file: File too large");
    ck_assert_int_eq(entries(folder), 0);
    free(path);
    free(folder);
    voc_log_free(log);
}
END_TEST

START_TEST(no_writer_fails_quietly)
{
    ck_assert_int_eq(voc__file_writer_add(NULL, "a", 1), VOC_ERROR_FILE);
    ck_assert_int_eq(voc__file_writer_commit(NULL), VOC_ERROR_FILE);
    voc__file_writer_free(NULL);
}
END_TEST

START_TEST(a_second_commit_is_a_mistake_of_the_caller)
{
    voc__file_writer *w = voc__file_writer_open(scratch("once"), NULL, NULL);
    ck_assert_int_eq(voc__file_writer_commit(w), VOC_OK);
    ck_assert_int_eq(voc__file_writer_commit(w), VOC_ERROR_USAGE);
    voc__file_writer_free(w);
    expect_content(scratch("once"), "");
}
END_TEST

Suite *file_suite(void)
{
    static const test_name tests[] = {
        &a_file_is_read_whole_behind_what_the_buffer_holds,
        &a_file_above_the_limit_is_refused,
        &a_file_whose_size_is_not_told_is_held_to_the_limit_too,
        &missing_files_folders_and_pipes_are_errors_and_never_waited_for,
        &a_file_appears_only_when_committed,
        &what_is_not_committed_leaves_nothing,
        &an_existing_file_is_replaced_only_when_asked,
        &a_file_that_appears_in_between_is_not_overwritten,
        &two_writers_in_one_folder_do_not_meet,
        &permissions_follow_the_umask_or_the_mode_given,
        &places_that_cannot_hold_a_file_are_told_clearly,
        &a_folder_without_permission_is_told_clearly,
        &a_write_that_is_cut_short_fails_once_and_leaves_nothing,
        &no_writer_fails_quietly,
        &a_second_commit_is_a_mistake_of_the_caller,
    };
    return suite_of("file", tests, sizeof tests / sizeof *tests);
}
