/* The way from the journal to a way out and back, with a way out and a clock that do as told. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "mail/way.h"
#include "tests/mail/office.h"
#include "tests/mail/suites.h"

/* What the way out answers, one letter a call: + over, - not, ~ later, . lost, ? uncertain, ! stop.
 * What comes of it is written down: row numbers, and waits in milliseconds behind a w. */
typedef struct world {
    char folder[FOLDER_SIZE];
    const char *answers;
    size_t asked, stop_after; /* stop_after: questions whether to go on; 0: never */
    int64_t time;
    char seen[512];
    voc_log *log;
    voc_mail *mail;
} world;

static void see(world *w, const char *kind, long long number)
{
    size_t size = strlen(w->seen);
    snprintf(w->seen + size, sizeof w->seen - size, "%s%lld ", kind, number);
}

static int64_t now(void *context)
{
    return ((world *)context)->time;
}

static bool wait_for(void *context, int64_t milliseconds)
{
    world *w = context;
    if (milliseconds > 0)
        see(w, "w", milliseconds);
    w->time += milliseconds;
    return !w->stop_after || --w->stop_after > 0;
}

/* Everything but "lost" and "stop" comes after the message has left. */
static voc__handed answer(void *self, voc__parcel *parcel, voc_log *log)
{
    static const char letters[] = "+-~.?!";
    world *w = self;
    char letter = w->answers[w->asked] ? w->answers[w->asked++] : '+';
    (void)log;
    see(w, "", (long long)(parcel->to[0] - '0'));
    if (!strchr(".!", letter) && !parcel->leaving(parcel->context))
        return VOC__HANDED_STOP;
    snprintf(parcel->words, sizeof parcel->words, "said %c", letter);
    return (voc__handed)(strchr(letters, letter) - letters);
}

static void open_mail(world *w, const voc_mail_settings *more)
{
    voc_mail_settings settings = *more;
    settings.from.address = "office@college.example";
    w->mail = voc_mail_open(w->folder, &settings, w->log);
    ck_assert_msg(w->mail != NULL, "%s",
                  voc_log_count(w->log) ? voc_log_at(w->log, 0)->text : "no word");
}

static void begin(world *w, const char *answers)
{
    *w = (world){.answers = answers, .log = voc_log_new()};
    office_make_run(w->folder, w->log);
    open_mail(w, &(voc_mail_settings){.date = 1});
}

static void end(world *w)
{
    voc_mail_free(w->mail);
    voc_log_free(w->log);
}

static voc_status send_all(world *w, const voc_mail_server *patience, voc_mail_counts *counts)
{
    voc_mail_hooks hooks = {now, wait_for, NULL, w};
    return voc__mail_hand_over(w->mail, &(voc__way){answer, w}, patience, &hooks, counts, w->log);
}

static const char *journal(world *w)
{
    voc_mail_free(w->mail);
    w->mail = NULL;
    return office_states(w->folder);
}

static const voc_mail_server patient = {.tries = 3, .first_wait = 100};

START_TEST(what_is_taken_is_handed_over_in_the_order_of_the_rows)
{
    world w;
    voc_mail_counts counts;
    begin(&w, "");
    ck_assert_int_eq(send_all(&w, &patient, &counts), VOC_OK);
    ck_assert_uint_eq(counts.handed_over, ROWS);
    ck_assert_uint_eq(counts.ready, 0);
    ck_assert_str_eq(w.seen, "2 3 4 5 ");
    ck_assert_int_eq(send_all(&w, &patient, &counts), VOC_OK);
    ck_assert_str_eq(w.seen, "2 3 4 5 ");
    ck_assert_str_eq(journal(&w), "HHHH");
    end(&w);
}
END_TEST

START_TEST(what_is_refused_or_uncertain_does_not_stop_the_others)
{
    world w;
    voc_mail_counts counts;
    begin(&w, "-?");
    ck_assert_int_eq(send_all(&w, &patient, &counts), VOC_OK);
    ck_assert_uint_eq(counts.refused, 1);
    ck_assert_uint_eq(counts.uncertain, 1);
    ck_assert_str_eq(journal(&w), "ruHH");
    open_mail(&w, &(voc_mail_settings){.resend_uncertain = true});
    ck_assert_int_eq(send_all(&w, &patient, &counts), VOC_OK);
    ck_assert_str_eq(journal(&w), "rHHH");
    open_mail(&w, &(voc_mail_settings){.resend_refused = true});
    ck_assert_int_eq(send_all(&w, &patient, &counts), VOC_OK);
    ck_assert_str_eq(journal(&w), "HHHH");
    ck_assert_str_eq(w.seen, "2 3 4 5 3 2 ");
    end(&w);
}
END_TEST

START_TEST(what_is_put_off_comes_again_after_the_others_and_after_waits_that_double)
{
    world w;
    voc_mail_counts counts;
    begin(&w, "~+~+~~~+");
    ck_assert_int_eq(send_all(&w, &patient, &counts), VOC_OK);
    ck_assert_str_eq(w.seen, "2 3 4 5 w100 2 4 w200 2 4 ");
    ck_assert_uint_eq(counts.ready, 1);
    ck_assert_ptr_nonnull(strstr(voc_log_at(w.log, 0)->text, "put off each of 3 times: 1;"));
    ck_assert_str_eq(journal(&w), "nHHH");
    end(&w);
}
END_TEST

START_TEST(what_is_lost_is_tried_again_at_once_and_then_given_up)
{
    world w;
    voc_mail_counts counts;
    begin(&w, ".+..+..");
    ck_assert_int_eq(send_all(&w, &patient, &counts), VOC_OK);
    ck_assert_str_eq(w.seen, "2 w100 2 3 w100 3 w200 3 4 w100 4 w200 4 5 ");
    end(&w);
    begin(&w, "...");
    ck_assert_int_eq(send_all(&w, &patient, &counts), VOC_ERROR_NETWORK);
    ck_assert_uint_eq(counts.ready, ROWS);
    ck_assert_str_eq(journal(&w), "nnnn");
    end(&w);
}
END_TEST

START_TEST(a_way_that_is_closed_stops_all)
{
    world w;
    voc_mail_counts counts;
    begin(&w, "+!");
    ck_assert_int_eq(send_all(&w, &patient, &counts), VOC_ERROR_NETWORK);
    ck_assert_str_eq(w.seen, "2 3 ");
    ck_assert_str_eq(journal(&w), "Hnnn");
    end(&w);
}
END_TEST

START_TEST(the_caller_sets_the_pace_and_may_stop)
{
    world w;
    voc_mail_counts counts;
    begin(&w, "");
    voc_mail_server slow = {.per_minute = 30};
    ck_assert_int_eq(send_all(&w, &slow, &counts), VOC_OK);
    ck_assert_str_eq(w.seen, "2 w2000 3 w2000 4 w2000 5 ");
    end(&w);
    begin(&w, "");
    w.stop_after = 3;
    ck_assert_int_eq(send_all(&w, &patient, &counts), VOC_OK);
    ck_assert(counts.stopped);
    ck_assert_uint_eq(counts.ready, 2);
    ck_assert_str_eq(journal(&w), "HHnn");
    end(&w);
}
END_TEST

START_TEST(a_file_that_is_not_the_one_that_was_made_is_not_sent)
{
    world w;
    voc_mail_counts counts;
    begin(&w, "");
    char path[600];
    snprintf(path, sizeof path, "%s/files/3.pdf", w.folder);
    office_write_file(path, "%PDF of somebody else");
    snprintf(path, sizeof path, "%s/files/4.pdf", w.folder);
    ck_assert_int_eq(unlink(path), 0);
    ck_assert_int_eq(voc_mail_count(w.mail, false, &counts, NULL), VOC_OK);
    ck_assert_uint_eq(counts.ready, ROWS);
    ck_assert_int_eq(voc_mail_count(w.mail, true, &counts, NULL), VOC_OK);
    ck_assert_uint_eq(counts.faulty, 2);
    ck_assert_int_eq(send_all(&w, &patient, &counts), VOC_OK);
    ck_assert_uint_eq(counts.faulty, 2);
    ck_assert_ptr_nonnull(strstr(voc_log_at(w.log, 0)->text, "row 3, the file is not the one"));
    ck_assert_ptr_nonnull(strstr(voc_log_at(w.log, 1)->text, "row 4, "));
    ck_assert_str_eq(journal(&w), "HnnH");
    end(&w);
}
END_TEST

START_TEST(settings_that_no_message_could_have_are_told_at_once)
{
    world w = {.log = voc_log_new()};
    office_make_run(w.folder, w.log);
    voc_mail_settings bad[] = {
        {.from = {NULL, "nobody"}},
        {.from = {"A\nB", "office@college.example"}},
        {.from = {NULL, "office@college.example"}, .reply_to = {NULL, "x"}},
        {.from = {NULL, "office@college.example"}, .unsubscribe_url = "https://x/{nmae}"},
        {.from = {NULL, "office@college.example"}, .unsubscribe_url = "http://x/{id}"},
        {.from = {NULL, "office@college.example"}, .text = "/nowhere/body.txt"},
        {.from = {NULL, "office@college.example"}, .suppressed = "/nowhere/list.txt"},
        {.from = {NULL, "office@college.example"}, .date = -1},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        voc_log_clear(w.log);
        ck_assert_ptr_null(voc_mail_open(w.folder, &bad[i], w.log));
        ck_assert_uint_eq(voc_log_errors(w.log), 1);
    }
    ck_assert_ptr_null(voc_mail_open(
        "/nowhere", &(voc_mail_settings){.from = {NULL, "office@college.example"}}, w.log));
    end(&w);
}
END_TEST

START_TEST(a_server_is_named_in_full_or_not_at_all)
{
    world w;
    begin(&w, "");
    voc_mail_hooks whole = {now, wait_for, NULL, &w}, deaf = {NULL, wait_for, NULL, &w};
    static const voc_mail_server bad[] = {
        {.url = NULL},
        {.url = "smtp://127.0.0.1", .user = "office"},
        {.url = "smtp://127.0.0.1", .password = "word"},
        {.url = "smtp://office:word@127.0.0.1"},
        {.url = "smtp://college.example", .plain_loopback = true},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        ck_assert_int_eq(voc_mail_submit(w.mail, &bad[i], &whole, NULL, w.log), VOC_ERROR_USAGE);
        ck_assert_uint_eq(voc_log_errors(w.log), i + 1);
    }
    voc_mail_server good = {.url = "smtp://127.0.0.1"};
    ck_assert_int_eq(voc_mail_submit(w.mail, &good, &deaf, NULL, w.log), VOC_ERROR_USAGE);
    ck_assert_int_eq(voc_mail_submit(w.mail, &good, NULL, NULL, w.log), VOC_ERROR_USAGE);
    ck_assert_str_eq(journal(&w), "nnnn");
    end(&w);
}
END_TEST

START_TEST(a_subject_has_fields_only_when_that_is_asked_for)
{
    world w = {.log = voc_log_new()};
    office_make_run(w.folder, w.log);
    char path[600];
    snprintf(path, sizeof path, "%s/subject.txt", w.folder);
    office_write_file(path, "For {name}\n");
    voc_mail_settings settings = {.from = {NULL, "office@college.example"}, .subject = path};
    ck_assert_ptr_null(voc_mail_open(w.folder, &settings, w.log));
    ck_assert_ptr_nonnull(strstr(voc_log_at(w.log, 0)->text, "no personal data"));
    ck_assert_uint_eq(voc_log_at(w.log, 0)->column, 5);
    settings.personal_subject = true;
    w.mail = voc_mail_open(w.folder, &settings, w.log);
    ck_assert_ptr_nonnull(w.mail);
    end(&w);
}
END_TEST

Suite *hand_over_suite(void)
{
    static const test_name tests[] = {
        &what_is_taken_is_handed_over_in_the_order_of_the_rows,
        &what_is_refused_or_uncertain_does_not_stop_the_others,
        &what_is_put_off_comes_again_after_the_others_and_after_waits_that_double,
        &what_is_lost_is_tried_again_at_once_and_then_given_up,
        &a_way_that_is_closed_stops_all,
        &the_caller_sets_the_pace_and_may_stop,
        &a_file_that_is_not_the_one_that_was_made_is_not_sent,
        &settings_that_no_message_could_have_are_told_at_once,
        &a_server_is_named_in_full_or_not_at_all,
        &a_subject_has_fields_only_when_that_is_asked_for,
    };
    return suite_of("hand over", tests, sizeof tests / sizeof *tests);
}
