/* A way out for one message at a time: into a file, or to a server. */
#ifndef VOC_MAIL_WAY_H
#define VOC_MAIL_WAY_H

#include <vocation/mail.h>

#include "mail/message.h"

typedef enum voc__handed {
    VOC__HANDED_OVER,      /* it was taken */
    VOC__HANDED_NOT,       /* refused for good; the next message may be taken */
    VOC__HANDED_LATER,     /* put off: it may be taken later, the next one at once */
    VOC__HANDED_LOST,      /* not taken, since nobody answers: try again after a while */
    VOC__HANDED_UNCERTAIN, /* it may have been taken */
    VOC__HANDED_STOP,      /* not taken, and none will be: told in log */
} voc__handed;

enum { VOC__WORDS_SIZE = 320 };

/* What is handed over, and what came of it. */
typedef struct voc__parcel {
    const voc__message *message;
    const char *to;
    const char *name; /* of a file */

    /* Called when the message itself is about to leave; false: it does not. */
    bool (*leaving)(void *context);
    void *context;

    char words[VOC__WORDS_SIZE]; /* out: why it was not taken; one line */
} voc__parcel;

typedef struct voc__way {
    voc__handed (*hand_over)(void *self, voc__parcel *parcel, voc_log *log);
    void *self;
} voc__way;

/* All ready messages of the run, one after the other. patience: how often and how long to wait;
 * NULL for a way that never loses or puts off. */
voc_status voc__mail_hand_over(voc_mail *mail, const voc__way *way, const voc_mail_server *patience,
                               const voc_mail_hooks *hooks, voc_mail_counts *counts, voc_log *log);

#endif
