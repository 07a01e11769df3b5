/* Looking before sending: counts, and one message as people read it. */
#include <string.h>

#include "base/log.h"
#include "base/visible.h"
#include "mail/post.h"

static void tell_uncertain(const voc_run_row *row, voc_log *log)
{
    voc__log_add(log, VOC_NOTE, VOC_OK, NULL, 0, 0, NULL,
                 "row %zu may have been handed over before: %s", row->row,
                 row->mail == VOC_MAIL_HANDING_OVER ? "there was no time to note the answer"
                                                    : row->mail_note);
}

void voc__mail_tally(voc_mail_counts *counts, voc__errand errand)
{
    size_t *const by_errand[] = {
        [VOC__ERRAND_SEND] = &counts->ready,
        [VOC__ERRAND_HANDED_OVER] = &counts->handed_over,
        [VOC__ERRAND_REFUSED] = &counts->refused,
        [VOC__ERRAND_UNCERTAIN] = &counts->uncertain,
        [VOC__ERRAND_SUPPRESSED] = &counts->suppressed,
        [VOC__ERRAND_UNMADE] = &counts->unmade,
    };
    counts->rows++;
    ++*by_errand[errand];
}

static void count_row(voc_mail *mail, const voc_run_row *row, bool files, voc_mail_counts *counts,
                      voc_log *log)
{
    voc__errand errand = voc__mail_errand(mail, row);
    voc__mail_tally(counts, errand);
    if (errand == VOC__ERRAND_UNCERTAIN)
        tell_uncertain(row, log);
    if (errand == VOC__ERRAND_SEND && voc__mail_make(mail, row, files, log) != VOC_OK) {
        counts->ready--;
        counts->faulty++;
    }
}

voc_status voc_mail_count(voc_mail *mail, bool files, voc_mail_counts *counts, voc_log *log)
{
    voc_run_row row = {.row = 0};
    voc_row_result result;
    *counts = (voc_mail_counts){.rows = 0};
    while ((result = voc_run_next(mail->run, row.row, &row, log)) == VOC_ROW_GOOD)
        count_row(mail, &row, files, counts, log);
    return result == VOC_ROW_END ? VOC_OK : VOC_ERROR_FILE;
}

/* ---- a sample -------------------------------------------------------------------------------- */

static void print_text(const char *words, const char *text, FILE *out)
{
    fputs(words, out);
    voc__visible_print(text, out);
    fputc('\n', out);
}

static void print_mailbox(const char *words, const voc_mailbox *mailbox, FILE *out)
{
    fputs(words, out);
    voc__visible_print(mailbox->name, out);
    fprintf(out, "%s<%s>\n", mailbox->name && *mailbox->name ? " " : "", mailbox->address);
}

/* Line by line: a line break is not to be made visible. */
static void print_lines(const char *text, FILE *out)
{
    while (*text) {
        char line[512];
        size_t size = strcspn(text, "\r\n"), kept = size < sizeof line ? size : sizeof line - 1;
        memcpy(line, text, kept);
        line[kept] = '\0';
        print_text("", line, out);
        text += kept;
        if (kept == size && text[0] == '\r' && text[1] == '\n')
            text++;
        if (kept == size && *text)
            text++;
    }
}

static void print_message(const voc_mail_message *m, const char *file, FILE *out)
{
    print_mailbox("From: ", &m->from, out);
    if (m->reply_to.address)
        print_mailbox("Reply-To: ", &m->reply_to, out);
    print_mailbox("To: ", &m->to, out);
    print_text("Subject: ", m->subject, out);
    if (m->unsubscribe_url)
        print_text("List-Unsubscribe: ", m->unsubscribe_url, out);
    if (m->unsubscribe_address)
        print_text("List-Unsubscribe: mailto:", m->unsubscribe_address, out);
    print_text("Attached: ", file, out);
    if (m->html)
        fputs("With the same as HTML\n", out);
    fputc('\n', out);
    print_lines(m->text, out);
}

voc_status voc_mail_print_sample(voc_mail *mail, FILE *out, voc_log *log)
{
    voc_run_row row = {.row = 0};
    voc_row_result result;
    while ((result = voc_run_next(mail->run, row.row, &row, log)) == VOC_ROW_GOOD) {
        voc_mail_message request;
        if (voc__mail_errand(mail, &row) != VOC__ERRAND_SEND ||
            voc__mail_make(mail, &row, false, NULL) != VOC_OK)
            continue;
        if (voc__mail_request(mail, &row, true, &request))
            print_message(&request, voc__mail_file_name(&row), out);
        return VOC_OK;
    }
    return result == VOC_ROW_END ? VOC_OK : VOC_ERROR_FILE;
}
