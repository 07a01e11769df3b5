/* A run that is open for mail, and the message of each row. */
#ifndef VOC_MAIL_POST_H
#define VOC_MAIL_POST_H

#include <vocation/mail.h>

#include "base/arena.h"
#include "mail/message.h"
#include "mail/suppression.h"
#include "mail/template.h"
#include "mail/words.h"

struct voc_mail {
    voc__arena *arena;
    voc_run *run;
    voc_mail_settings settings; /* strings in the arena */
    voc__words words;
    voc__template *unsubscribe; /* NULL: none */
    voc__suppression *suppressed;
    voc_log *row_log; /* what is wrong with the row in work */

    /* What rows are made with, kept from one to the next. */
    voc__buffer path, pdf, filled[VOC__PARTS + 1]; /* the last: the URL to unsubscribe */
    voc__message message;
    char id[64], to[256];
};

/* What is to be done with a row. */
typedef enum voc__errand {
    VOC__ERRAND_SEND,
    VOC__ERRAND_HANDED_OVER,
    VOC__ERRAND_REFUSED,
    VOC__ERRAND_UNCERTAIN,
    VOC__ERRAND_SUPPRESSED,
    VOC__ERRAND_UNMADE
} voc__errand;

voc__errand voc__mail_errand(const voc_mail *mail, const voc_run_row *row);

/* Counts a row by its errand; what is to be sent is ready, whether a message can be made or not. */
void voc__mail_tally(voc_mail_counts *counts, voc__errand errand);

/* Makes mail->message, mail->id and mail->to of a row; file: with the PDF in it, else with none.
 * What cannot be is told in log after the row's number. */
voc_status voc__mail_make(voc_mail *mail, const voc_run_row *row, bool file, voc_log *log);

/* What the message is made of; its strings live until the next row's. mask: the address is not
 * given away. False, told in mail->row_log. */
bool voc__mail_request(voc_mail *mail, const voc_run_row *row, bool mask, voc_mail_message *out);

/* The file's name as the recipient sees it. */
const char *voc__mail_file_name(const voc_run_row *row);

#endif
