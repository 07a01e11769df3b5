/* From the journal to a way out and back. The mark "handing over" is on the disk before a message
 * leaves, and what became of it after: whatever ends the program in between leaves a row that says
 * that nobody knows. */
#include <string.h>

#include "base/array.h"
#include "base/log.h"
#include "mail/post.h"
#include "mail/way.h"

enum { TRIES = 5, DOUBLINGS_MAX = 10 };

typedef struct round {
    voc_mail *mail;
    const voc__way *way;
    const voc_mail_server *patience;
    const voc_mail_hooks *hooks;
    voc_mail_counts *counts;
    voc_log *log;
    size_t row;         /* in work */
    voc__array put_off; /* row numbers (size_t), ascending */
    int64_t next;       /* by the hooks' clock: when the next message may leave */
    bool marked;        /* the row in work says "handing over" */
    voc_status status;  /* of the journal or the way: no way on */
} round;

/* ---- time ------------------------------------------------------------------------------------ */

static bool wait_for(round *r, int64_t milliseconds)
{
    if (r->hooks && r->hooks->wait && !r->hooks->wait(r->hooks->context, milliseconds))
        r->counts->stopped = true;
    return !r->counts->stopped;
}

/* Until the next message may leave. A clock that is set back costs one interval at most. */
static bool wait_for_turn(round *r)
{
    unsigned per_minute = r->patience ? r->patience->per_minute : 0;
    if (!per_minute)
        return wait_for(r, 0);
    int64_t interval = 60000 / (int64_t)per_minute;
    int64_t now = r->hooks->now(r->hooks->context), left = r->next - now;
    left = left < 0 ? 0 : left > interval ? interval : left;
    r->next = now + left + interval;
    return wait_for(r, left);
}

static bool wait_after(round *r, unsigned tries)
{
    unsigned doublings = tries < DOUBLINGS_MAX ? tries : DOUBLINGS_MAX;
    return wait_for(r, r->patience ? r->patience->first_wait << doublings : 0);
}

/* ---- the journal ----------------------------------------------------------------------------- */

static bool mark(round *r, voc_mail_state state, const char *note)
{
    voc_status status = voc_run_mark(r->mail->run, r->row, state, note, r->log);
    if (status != VOC_OK)
        r->status = status;
    return status == VOC_OK;
}

static bool mark_leaving(void *context)
{
    round *r = context;
    r->marked = mark(r, VOC_MAIL_HANDING_OVER, NULL);
    return r->marked;
}

/* ---- one message ----------------------------------------------------------------------------- */

static void settle(round *r, size_t *count, voc_mail_state state, const char *note)
{
    r->counts->ready--;
    ++*count;
    mark(r, state, note);
}

static void put_off(round *r, const char *words)
{
    size_t *row = voc__array_push(&r->put_off, sizeof *row);
    if (row)
        *row = r->row;
    else
        r->status = VOC_ERROR_MEMORY;
    if (r->marked)
        mark(r, VOC_MAIL_NONE, words);
}

static void warn(round *r, const char *what, const char *words)
{
    voc__log_add(r->log, VOC_WARNING, VOC_ERROR_NETWORK, NULL, 0, 0, NULL, "row %zu: %s: %s",
                 r->row, what, words);
}

/* What became of a message, into the journal; false: it has to be tried again now. */
static bool conclude(round *r, voc__handed handed, const char *words)
{
    switch (handed) {
    case VOC__HANDED_OVER:
        settle(r, &r->counts->handed_over, VOC_MAIL_HANDED_OVER, NULL);
        return true;
    case VOC__HANDED_NOT:
        settle(r, &r->counts->refused, VOC_MAIL_REFUSED, words);
        warn(r, "the server refused it", words);
        return true;
    case VOC__HANDED_UNCERTAIN:
        settle(r, &r->counts->uncertain, VOC_MAIL_UNCERTAIN, words);
        warn(r, "nobody knows whether the server took it", words);
        return true;
    case VOC__HANDED_LATER:
        put_off(r, words);
        return true;
    case VOC__HANDED_STOP:
        if (r->status == VOC_OK)
            r->status = VOC_ERROR_NETWORK;
        if (r->marked)
            mark(r, VOC_MAIL_NONE, words);
        return true;
    case VOC__HANDED_LOST:
        break;
    }
    if (r->marked)
        mark(r, VOC_MAIL_NONE, words);
    return r->status != VOC_OK;
}

static unsigned tries_of(const round *r)
{
    return r->patience && r->patience->tries ? r->patience->tries : TRIES;
}

static void hand_over(round *r)
{
    voc_mail *mail = r->mail;
    char name[64];
    const char *digest = strchr(mail->id, '.') + 1;
    snprintf(name, sizeof name, "%06zu-%.16s.eml", r->row, digest);
    voc__parcel parcel = {.message = &mail->message,
                          .to = mail->to,
                          .name = name,
                          .leaving = mark_leaving,
                          .context = r};
    for (unsigned tries = 0; tries < tries_of(r); tries++) {
        if (tries > 0 && !wait_after(r, tries - 1))
            return;
        r->marked = false;
        if (conclude(r, r->way->hand_over(r->way->self, &parcel, r->log), parcel.words))
            return;
    }
    voc__log_add(r->log, VOC_ERROR, VOC_ERROR_NETWORK, NULL, 0, 0, NULL,
                 "nothing more is sent: no way to the server after %u tries: %s", tries_of(r),
                 parcel.words);
    r->status = VOC_ERROR_NETWORK;
}

/* A row that is to be sent: its message is made anew, since rows live only until the next one. */
static void send_row(round *r, const voc_run_row *row)
{
    r->row = row->row;
    if (!wait_for_turn(r))
        return;
    if (voc__mail_make(r->mail, row, true, r->log) == VOC_OK) {
        hand_over(r);
    } else {
        r->counts->ready--;
        r->counts->faulty++;
    }
    if (r->hooks && r->hooks->progress)
        r->hooks->progress(r->hooks->context, r->counts);
}

/* ---- rounds ---------------------------------------------------------------------------------- */

static bool goes_on(const round *r)
{
    return r->status == VOC_OK && !r->counts->stopped;
}

/* Makes no message: faults are told, and counted, when their turn comes. */
static bool count_errands(round *r)
{
    voc_run_row row = {.row = 0};
    voc_row_result result;
    *r->counts = (voc_mail_counts){.rows = 0};
    while ((result = voc_run_next(r->mail->run, row.row, &row, NULL)) == VOC_ROW_GOOD)
        voc__mail_tally(r->counts, voc__mail_errand(r->mail, &row));
    return result == VOC_ROW_END;
}

static void send_all(round *r)
{
    voc_run_row row = {.row = 0};
    while (goes_on(r)) {
        voc_row_result result = voc_run_next(r->mail->run, r->row, &row, r->log);
        if (result == VOC_ROW_END)
            return;
        if (result != VOC_ROW_GOOD) {
            r->status = VOC_ERROR_FILE;
            return;
        }
        if (voc__mail_errand(r->mail, &row) == VOC__ERRAND_SEND)
            send_row(r, &row);
        r->row = row.row;
    }
}

static void send_put_off(round *r, const voc__array *rows)
{
    for (size_t i = 0; i < rows->count && goes_on(r); i++) {
        voc_run_row row;
        size_t number = ((const size_t *)rows->items)[i];
        if (voc_run_next(r->mail->run, number - 1, &row, r->log) == VOC_ROW_GOOD)
            send_row(r, &row);
        else
            r->status = VOC_ERROR_FILE;
    }
}

/* Rounds over what was put off, further and further apart. */
static void send_later(round *r)
{
    for (unsigned tries = 1; tries < tries_of(r) && r->put_off.count && goes_on(r); tries++) {
        voc__array rows = r->put_off;
        r->put_off = (voc__array){.count = 0};
        if (wait_after(r, tries - 1))
            send_put_off(r, &rows);
        voc__array_free(&rows);
    }
    if (r->put_off.count && goes_on(r))
        voc__log_add(r->log, VOC_ERROR, VOC_ERROR_NETWORK, NULL, 0, 0, NULL,
                     "messages that the server put off each of %u times: %zu; they can be tried "
                     "again later",
                     tries_of(r), r->put_off.count);
    voc__array_free(&r->put_off);
}

voc_status voc__mail_hand_over(voc_mail *mail, const voc__way *way, const voc_mail_server *patience,
                               const voc_mail_hooks *hooks, voc_mail_counts *counts, voc_log *log)
{
    voc_mail_counts own;
    round r = {.mail = mail, .way = way, .patience = patience, .hooks = hooks, .log = log};
    r.counts = counts ? counts : &own;
    if (!count_errands(&r))
        return VOC_ERROR_FILE;
    send_all(&r);
    send_later(&r);
    return r.status;
}
