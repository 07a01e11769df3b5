/* Runs whose every file call fails in turn, and runs that are killed: going on with them ends with
 * the files of an undisturbed run. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/batch/office.h"
#include "tests/faults.h"
#include "tests/suites.h"

enum { MOMENTS = 100, MOMENTS_SLOW = 20 };

static office o;
static char *wanted; /* how the undisturbed run looks */
static int round_number;
static voc_batch_request request;
static voc_status status;

static void begin(size_t rows)
{
    office_open(&o);
    office_fill(&o, rows);
    request = office_request(&o, 0, "whole");
    request.unsynced = false;
    ck_assert_int_eq(voc_batch(&request, NULL, NULL), VOC_OK);
    wanted = office_look(request.folder);
    ck_assert_ptr_nonnull(strstr(wanted, "made"));
    request.resume = true;
}

static void end(void)
{
    free(wanted);
    office_close(&o);
}

static void next_folder(void)
{
    char name[32];
    snprintf(name, sizeof name, "round-%d", round_number++);
    request.folder = office_request(&o, 1, name).folder;
}

/* Whether the run in the folder looks as it should. */
static bool is_whole(void)
{
    char *seen = office_look(request.folder);
    bool same = strcmp(seen, wanted) == 0;
    if (!same)
        fprintf(stderr, "round %d:\n%s\ninstead of\n%s\n", round_number, seen, wanted);
    free(seen);
    return same;
}

static void make(void *context)
{
    (void)context;
    next_folder();
    status = voc_batch(&request, NULL, NULL);
}

static void look(void *context, bool failed)
{
    (void)context;
    if (failed && status != VOC_OK)
        ck_assert_int_eq(voc_batch(&request, NULL, NULL), VOC_OK);
    ck_assert(is_whole());
}

START_TEST(a_run_whose_every_file_call_fails_can_be_gone_on_with)
{
    begin(2);
    ck_assert_int_gt(faults_each(FAULT_FILE, ENOSPC, make, look, NULL), 20);
    end();
}
END_TEST

START_TEST(a_full_disk_is_told)
{
    voc_log *told = voc_log_new();
    int failed = 0;
    begin(2);
    /* From a call in the middle on, as a disk that has filled up. */
    for (long at = 12; at < 40; at++) {
        next_folder();
        voc_log_clear(told);
        faults_refuse_from(at, ENOSPC);
        status = voc_batch(&request, NULL, told);
        faults_end();
        if (status == VOC_OK)
            continue;
        failed++;
        ck_assert_msg(voc_log_errors(told) > 0, "call %ld: nothing is told", at);
        /* The database does not always keep the system's reason. */
        const char *text = voc_log_at(told, 0)->text;
        ck_assert_msg(strstr(text, "o space left") || strstr(text, "nput/output"), "call %ld: %s",
                      at, text);
    }
    ck_assert_int_gt(failed, 0);
    voc_log_free(told);
    end();
}
END_TEST

/* Fewer where the build is slow. */
static int moments(void)
{
    const char *kind = getenv("build_kind");
    return !kind || strcmp(kind, "plain") == 0 ? MOMENTS : MOMENTS_SLOW;
}

static void die(long at)
{
    pid_t child = fork();
    if (child == 0) {
        faults_kill_at(at);
        voc_batch(&request, NULL, NULL);
        _exit(0);
    }
    int how;
    ck_assert_int_eq(waitpid(child, &how, 0), child);
    ck_assert(WIFSIGNALED(how) || WEXITSTATUS(how) == 0);
}

START_TEST(a_run_that_was_killed_at_any_of_a_hundred_moments_ends_with_the_same_files)
{
    unsigned state = 1;
    int rounds = moments();
    begin(34);
    long calls = faults_count(make, NULL);
    ck_assert_int_gt(calls, rounds);
    for (int i = 0; i < rounds; i++) {
        next_folder();
        state = state * 1664525u + 1013904223u;
        /* Twice: what goes on with a killed run is killed too. */
        die(i * calls / rounds + (long)((state >> 16) % (unsigned)(calls / rounds + 1)));
        die((long)((state >> 8) % (unsigned)calls));
        ck_assert_int_eq(voc_batch(&request, NULL, NULL), VOC_OK);
        ck_assert(is_whole());
    }
    end();
}
END_TEST

static Suite *refusal_suite(void)
{
    static const test_name tests[] = {
        &a_run_whose_every_file_call_fails_can_be_gone_on_with,
        &a_full_disk_is_told,
        &a_run_that_was_killed_at_any_of_a_hundred_moments_ends_with_the_same_files,
    };
    return suite_of("refusal", tests, sizeof tests / sizeof *tests);
}

int main(void)
{
    static const suite_maker makers[] = {refusal_suite};
    return suites_run(makers, sizeof makers / sizeof *makers);
}
