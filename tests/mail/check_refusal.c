/* Mail whose every file call fails in turn, that is refused memory, and that is killed at each file
 * call: nothing is accepted twice, nothing accepted is forgotten, files are whole or absent. */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/file.h"
#include "mail/way.h"
#include "tests/faults.h"
#include "tests/mail/office.h"
#include "tests/mail/suites.h"

enum { CALLS_MAX = 2000, MEMORY_STEP = 31 };

static char folder[FOLDER_SIZE], box[FOLDER_SIZE + 32];
static voc__buffer pristine;
static unsigned *accepted; /* of each row: shared with processes that are killed */
static voc_status status;
static size_t errors; /* in the log of the last delivery */

/* Every round begins with the journal of a run of which nothing was mailed. */
static void put_journal(void)
{
    char path[FOLDER_SIZE + 32];
    snprintf(path, sizeof path, "%s/journal.db-journal", folder);
    unlink(path);
    snprintf(path, sizeof path, "%s/journal.db", folder);
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(pristine.data, 1, pristine.size, file), pristine.size);
    ck_assert_int_eq(fclose(file), 0);
}

static void next_round(void)
{
    static int number;
    put_journal();
    snprintf(box, sizeof box, "%s/box-%d", folder, number++);
    memset(accepted, 0, ROWS * sizeof *accepted);
}

static void begin(void)
{
    char path[FOLDER_SIZE + 32];
    accepted = mmap(NULL, ROWS * sizeof *accepted, PROT_READ | PROT_WRITE,
                    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    ck_assert_ptr_ne(accepted, MAP_FAILED);
    office_make_run(folder, NULL);
    snprintf(path, sizeof path, "%s/journal.db", folder);
    ck_assert_int_eq(voc__file_read(path, 1 << 20, &pristine, NULL), VOC_OK);
    next_round();
}

static void end(void)
{
    munmap(accepted, ROWS * sizeof *accepted);
    voc__buffer_free(&pristine);
}

/* ---- to somebody who accepts everything ------------------------------------------------------ */

static voc__handed accept_it(void *self, voc__parcel *parcel, voc_log *log)
{
    (void)self, (void)log;
    if (!parcel->leaving(parcel->context))
        return VOC__HANDED_STOP;
    accepted[parcel->to[0] - '2']++;
    return VOC__HANDED_OVER;
}

static voc_status hand_over(voc_mail *mail, voc_log *log)
{
    return voc__mail_hand_over(mail, &(voc__way){accept_it, NULL}, NULL, NULL, NULL, log);
}

static voc_status write_files(voc_mail *mail, voc_log *log)
{
    return voc_mail_write_files(mail, box, NULL, NULL, log);
}

/* context: one of these two. */
typedef struct errand {
    voc_status (*run)(voc_mail *mail, voc_log *log);
} errand;

static errand by_hand = {hand_over}, by_file = {write_files};

static void deliver(void *context)
{
    const errand *e = context;
    voc_log *log = voc_log_new();
    voc_mail_settings settings = {.from = {"Office", "office@college.example"}, .date = 1};
    voc_mail *mail = voc_mail_open(folder, &settings, log);
    status = mail ? e->run(mail, log) : VOC_ERROR_FILE;
    errors = log ? voc_log_errors(log) : 1;
    voc_mail_free(mail);
    voc_log_free(log);
}

/* Accepted: the journal says so, or that it does not know. Not accepted: it does not say so. */
static void ck_journal_is_true(void)
{
    const char *states = office_states(folder);
    for (size_t i = 0; i < ROWS; i++)
        ck_assert_msg(strchr(accepted[i] ? "hH" : "nh", states[i]) && accepted[i] <= 1,
                      "row %zu was accepted %u times: %s", i + 2, accepted[i], states);
}

static void ck_going_on_ends_well(void)
{
    ck_journal_is_true();
    deliver(&by_hand);
    ck_assert_int_eq(status, VOC_OK);
    ck_journal_is_true();
    ck_assert_ptr_null(strchr(office_states(folder), 'n'));
}

/* A report that could not be read is told, and the others follow. */
static void ck_failure_is_told(void)
{
    bool all = strcmp(office_states(folder), "HHHH") == 0;
    ck_assert_msg(errors > 0 || (all && status == VOC_OK), "%s: nothing is told",
                  office_states(folder));
}

static void look(void *context, bool failed)
{
    (void)context, (void)failed;
    ck_failure_is_told();
    ck_going_on_ends_well();
    next_round();
}

/* The log may be what there was no memory for. */
static void look_at_journal(void *context, bool failed)
{
    (void)context;
    ck_assert(failed || status == VOC_OK);
    ck_going_on_ends_well();
    next_round();
}

START_TEST(with_every_file_call_failing_in_turn_the_journal_is_true)
{
    begin();
    ck_assert_int_gt(faults_each(FAULT_FILE, ENOSPC, deliver, look, &by_hand), 4 * ROWS);
    end();
}
END_TEST

START_TEST(without_memory_the_journal_is_true)
{
    begin();
    faults_sampled(FAULT_MEMORY, 0, MEMORY_STEP, deliver, look_at_journal, &by_hand);
    end();
}
END_TEST

/* False when it ran to its end. */
static bool die(errand *e, long at)
{
    int how;
    pid_t child = fork();
    if (child == 0) {
        faults_kill_at(at);
        deliver(e);
        _exit(0);
    }
    ck_assert_int_eq(waitpid(child, &how, 0), child);
    ck_assert(WIFSIGNALED(how) || WEXITSTATUS(how) == 0);
    return WIFSIGNALED(how);
}

START_TEST(killed_at_every_file_call_nothing_is_accepted_twice)
{
    long at = 0;
    begin();
    for (; die(&by_hand, at); at++) {
        ck_assert_int_lt(at, CALLS_MAX);
        ck_going_on_ends_well();
        next_round();
    }
    ck_assert_int_gt(at, 4 * ROWS);
    ck_assert_str_eq(office_states(folder), "HHHH");
    end();
}
END_TEST

/* ---- into files ------------------------------------------------------------------------------ */

static char *wanted; /* names and bytes of all messages of an undisturbed run */

static void add_message(voc__buffer *all, const char *name)
{
    char path[sizeof box + 300];
    snprintf(path, sizeof path, "%s/%s", box, name);
    voc__buffer_text(all, name);
    ck_assert_int_eq(voc__file_read(path, 1 << 20, all, NULL), VOC_OK);
}

/* What is there has to be a part of what is wanted, up to the next name. */
static void ck_message_is_whole(const char *name)
{
    voc__buffer one = {0};
    add_message(&one, name);
    voc__buffer_byte(&one, '\0');
    const char *found = strstr(wanted, (const char *)one.data);
    ck_assert_msg(found != NULL, "%s is another message", name);
    found += one.size - 1;
    ck_assert_msg(*found == '\0' || strncmp(found, "00000", 5) == 0, "%s is cut short", name);
    voc__buffer_free(&one);
}

/* The messages in the box, as they are wanted; wanted is set when it is not yet. */
static size_t look_into_box(void)
{
    struct dirent **names;
    voc__buffer all = {0};
    size_t found = 0;
    int count = scandir(box, &names, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        const char *dot = strrchr(names[i]->d_name, '.');
        bool message = strcmp(dot ? dot : "", ".eml") == 0;
        found += message;
        if (message && wanted)
            ck_message_is_whole(names[i]->d_name);
        else if (message)
            add_message(&all, names[i]->d_name);
        free(names[i]);
    }
    if (count >= 0)
        free(names);
    voc__buffer_byte(&all, '\0');
    ck_assert(!all.failed);
    if (!wanted)
        wanted = (char *)all.data;
    else
        voc__buffer_free(&all);
    return found;
}

static void ck_box_becomes_whole(void)
{
    look_into_box();
    deliver(&by_file);
    ck_assert_int_eq(status, VOC_OK);
    ck_assert_str_eq(office_states(folder), "HHHH");
    ck_assert_uint_eq(look_into_box(), ROWS);
    next_round();
}

static void look_at_files(void *context, bool failed)
{
    (void)context, (void)failed;
    ck_failure_is_told();
    ck_box_becomes_whole();
}

static void begin_files(void)
{
    begin();
    deliver(&by_file);
    wanted = NULL;
    ck_assert_uint_eq(look_into_box(), ROWS);
    next_round();
}

static void end_files(void)
{
    free(wanted);
    end();
}

START_TEST(with_every_file_call_failing_in_turn_messages_are_whole_or_absent)
{
    begin_files();
    ck_assert_int_gt(faults_each(FAULT_FILE, ENOSPC, deliver, look_at_files, &by_file),
                     4 * ROWS);
    end_files();
}
END_TEST

START_TEST(killed_at_every_file_call_messages_are_whole_or_absent)
{
    long at = 0;
    begin_files();
    for (; die(&by_file, at); at++) {
        ck_assert_int_lt(at, CALLS_MAX);
        ck_box_becomes_whole();
    }
    ck_assert_int_gt(at, 4 * ROWS);
    end_files();
}
END_TEST

Suite *refusal_suite(void)
{
    static const test_name tests[] = {
        &with_every_file_call_failing_in_turn_the_journal_is_true,
        &without_memory_the_journal_is_true,
        &killed_at_every_file_call_nothing_is_accepted_twice,
        &with_every_file_call_failing_in_turn_messages_are_whole_or_absent,
        &killed_at_every_file_call_messages_are_whole_or_absent,
    };
    return suite_of("refusal", tests, sizeof tests / sizeof *tests);
}
