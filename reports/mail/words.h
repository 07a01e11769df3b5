/* What the messages of a run say: the caller's files or words of our own, in the language of the
 * row where there are such. */
#ifndef VOC_MAIL_WORDS_H
#define VOC_MAIL_WORDS_H

#include <vocation/mail.h>

#include "base/arena.h"
#include "mail/template.h"

typedef enum voc__part { VOC__PART_SUBJECT, VOC__PART_TEXT, VOC__PART_HTML, VOC__PARTS } voc__part;

enum { VOC__WORDINGS = 3 }; /* for any language, and for two that we know */

typedef struct voc__words {
    voc__template *parts[VOC__WORDINGS][VOC__PARTS]; /* NULL: no such part */
} voc__words;

/* Reads the files that settings name, and those beside them that are for one language: body.es.txt
 * beside body.txt. False with all that is wrong in log. */
bool voc__words_read(voc__words *out, voc__arena *arena, const voc_mail_settings *settings,
                     voc_log *log);

/* The part for a row of this language, such as "es-MX". */
const voc__template *voc__words_find(const voc__words *words, voc__part part, const char *language);

#endif
