#include "batch/intake.h"

#include <vocation/nearest.h>

#include "base/log.h"
#include "batch/names.h"
#include "batch/reports.h"

typedef struct intake {
    const voc_batch_request *request;
    voc_recipients *recipients;
    voc__journal *journal;
    voc_log *log;
    voc_log *found; /* what the catalog says of one row */
    voc__buffer name, key;
} intake;

void voc__tell_row(const voc_batch_request *request, size_t row, size_t line, const char *column,
                   const char *reason, voc_log *log)
{
    voc__log_add(log, VOC_ERROR, VOC_ERROR_SCHEMA, request->recipients, (unsigned)line, 1, NULL,
                 *column ? "row %zu, %s: %s" : "row %zu%s: %s", row, column, reason);
}

/* ---- against the catalog --------------------------------------------------------------------- */

static bool fault(intake *in, voc_row_fault *f, voc__column column, const char *reason)
{
    return voc__recipients_fault(in->recipients, f, in->recipients->names[column], "%s", reason);
}

/* The record that a cell names; NULL with the catalog's reason. */
static const voc_entity *find(intake *in, const char *name, voc__column column, voc_row_fault *f)
{
    const voc_entity *record = voc_catalog_find(in->request->catalog, name, in->found);
    if (record)
        return record;
    const voc_diagnostic *d = voc_log_at(in->found, 0);
    fault(in, f, column, d ? d->text : "no memory");
    voc_log_clear(in->found);
    return NULL;
}

static const voc__report *find_report(intake *in, const voc_recipient *r, voc_row_fault *f)
{
    const voc__report *report = voc__report_of(in->request, r);
    if (report)
        return report;
    const char *const *names = voc_batch_reports();
    size_t count = 0;
    while (names[count])
        count++;
    const char *nearest = voc_nearest(r->report, names, count);
    voc__recipients_fault(in->recipients, f, in->recipients->names[VOC__COLUMN_REPORT],
                          nearest ? "no report is called \"%s\"; did you mean \"%s\"?"
                                  : "no report is called \"%s\"",
                          r->report, nearest);
    return NULL;
}

static bool check_have(intake *in, const voc_recipient *r, voc_row_fault *f)
{
    for (size_t i = 0; i < r->person.have_count; i++)
        if (!find(in, r->person.have[i], VOC__COLUMN_HAVE, f))
            return false;
    for (size_t i = 0; i < r->person.experience_count; i++) {
        const char *name = r->person.experience[i].occupation;
        const voc_entity *in_what = find(in, name, VOC__COLUMN_EXPERIENCE, f);
        if (!in_what)
            return false;
        if (in_what->kind != VOC_OCCUPATION)
            return fault(in, f, VOC__COLUMN_EXPERIENCE, "experience is counted in occupations");
    }
    return true;
}

/* NULL with a fault. */
static const voc__report *check(intake *in, const voc_recipient *r, voc_row_fault *f)
{
    const voc__report *report = find_report(in, r, f);
    const voc_entity *to = report ? find(in, r->to, VOC__COLUMN_TO, f) : NULL;
    if (!to || !check_have(in, r, f))
        return NULL;
    if (report->kinds & 1u << to->kind)
        return report;
    voc__recipients_fault(in->recipients, f, in->recipients->names[VOC__COLUMN_TO],
                          "a %s report is about %s, and \"%s\" is a %s", report->name,
                          report->wanted, to->id, voc_kind_name(to->kind));
    return NULL;
}

/* ---- against the other rows ------------------------------------------------------------------ */

/* Who a row is for: its id, else its address. */
static voc_status check_key(intake *in, const voc_recipient *r, voc_row_fault *f, bool *good)
{
    size_t first = r->row;
    voc__column column = *r->id ? VOC__COLUMN_ID : VOC__COLUMN_EMAIL;
    voc__buffer_reset(&in->key);
    voc__buffer_printf(&in->key, "%s %s", *r->id ? "id" : "email", *r->id ? r->id : r->email);
    if (in->key.failed)
        return VOC_ERROR_MEMORY;
    voc_status status =
        voc__journal_claim_text(in->journal, VOC__CLAIM_KEY, (const char *)in->key.data, &first);
    *good = status == VOC_OK && first == r->row;
    if (status == VOC_OK && !*good)
        voc__recipients_fault(in->recipients, f, in->recipients->names[column],
                              "the same as in row %zu", first);
    return status;
}

/* Gives the name in in->name a number until no row before has it. */
static voc_status make_unique(intake *in, size_t row)
{
    voc__buffer base = {0};
    voc_status status = VOC_OK;
    voc__buffer_add(&base, in->name.data, in->name.size);
    while (status == VOC_OK) {
        size_t holder = row, times = 0;
        if (base.failed || in->name.failed)
            status = VOC_ERROR_MEMORY;
        else
            status = voc__journal_claim_text(in->journal, VOC__CLAIM_NAME,
                                             (const char *)in->name.data, &holder);
        if (status != VOC_OK || holder == row)
            break;
        status = voc__journal_repeat(in->journal, (const char *)base.data, &times);
        voc__buffer_reset(&in->name);
        voc__buffer_printf(&in->name, "%s-%zu", (const char *)base.data, times + 1);
    }
    voc__buffer_free(&base);
    return status;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static bool of_shard(const intake *in, size_t index)
{
    voc_shard shard = in->request->shard;
    return shard.of == 0 || index % shard.of == shard.number - 1;
}

static voc_status refuse(intake *in, voc__journal_entry *entry, const voc_row_fault *f)
{
    entry->id = entry->name = entry->email = "";
    entry->file = "";
    entry->column = f->column;
    entry->reason = f->reason;
    voc__tell_row(in->request, f->row, f->line, f->column, f->reason, in->log);
    return voc__journal_add(in->journal, entry);
}

static voc_status accept(intake *in, voc__journal_entry *entry, const voc_recipient *r,
                         const voc__report *report, bool ours)
{
    const char *template_text = in->request->names ? in->request->names : "{row}-{report}";
    entry->language = voc__language_of(in->request, r);
    entry->report = report->name;
    entry->id = r->id;
    entry->name = r->name;
    entry->email = r->email;
    voc__names_make(template_text, r, report->name, entry->language, &in->name);
    voc_status status = make_unique(in, r->row);
    if (status != VOC_OK || !ours)
        return status;
    voc__buffer_text(&in->name, ".pdf");
    if (in->name.failed)
        return VOC_ERROR_MEMORY;
    entry->file = (const char *)in->name.data;
    return voc__journal_add(in->journal, entry);
}

/* Rows of other shards are looked at too: who comes twice, and which name is taken, does not depend
 * on how a run is shared out. */
static voc_status take(intake *in, size_t index, bool good, const voc_recipient *r,
                       voc_row_fault *f)
{
    voc__journal_entry entry = {.row = f->row, .line = f->line, .offset = in->recipients->offset};
    const voc__report *report = NULL;
    voc_status status = VOC_OK;
    if (good)
        report = check(in, r, f);
    if (report)
        status = check_key(in, r, f, &good);
    if (status != VOC_OK)
        return status;
    if (report && good)
        return accept(in, &entry, r, report, of_shard(in, index));
    return of_shard(in, index) ? refuse(in, &entry, f) : VOC_OK;
}

static voc_status take_all(intake *in, size_t *rows)
{
    const voc_batch_request *request = in->request;
    for (*rows = 0;; ++*rows) {
        voc_recipient recipient;
        voc_row_fault f;
        if (request->stop && request->stop(request->context))
            return VOC_OK;
        voc_row_result result = voc_recipients_next(in->recipients, &recipient, &f, in->log);
        if (result == VOC_ROW_END)
            return VOC_OK;
        if (result == VOC_ROW_ERROR)
            return VOC_ERROR_FILE;
        voc_status status = take(in, *rows, result == VOC_ROW_GOOD, &recipient, &f);
        if (status != VOC_OK)
            return status;
    }
}

voc_status voc__intake(const voc_batch_request *request, const voc__identity *identity,
                       voc_recipients *recipients, voc__journal *journal, size_t *rows,
                       voc_log *log)
{
    intake in = {.request = request, .recipients = recipients, .journal = journal, .log = log};
    in.found = voc_log_new();
    voc_status status = in.found ? voc__journal_begin(journal) : VOC_ERROR_MEMORY;
    if (status == VOC_OK) {
        status = voc__identity_write(identity, journal);
        if (status == VOC_OK)
            status = take_all(&in, rows);
        bool stopped = request->stop && request->stop(request->context);
        if (status == VOC_OK && !stopped)
            status = voc__journal_commit(journal);
        else
            voc__journal_rollback(journal);
    }
    if (status == VOC_ERROR_MEMORY)
        voc__log_add(log, VOC_ERROR, status, request->recipients, 0, 0, NULL,
                     "no memory to take in the recipients");
    voc__buffer_free(&in.name);
    voc__buffer_free(&in.key);
    voc_log_free(in.found);
    return status;
}
