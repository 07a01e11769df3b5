/* Submission of messages to one server, over one connection while it lasts. */
#ifndef VOC_MAIL_SMTP_H
#define VOC_MAIL_SMTP_H

#include "mail/way.h"

typedef struct voc__smtp voc__smtp;

/* Checks what the caller wants and makes ready; nothing is connected yet. *out is NULL when told
 * why not. */
voc_status voc__smtp_open(const voc_mail_server *server, const char *from, voc__smtp **out,
                          voc_log *log);
void voc__smtp_free(voc__smtp *smtp); /* says goodbye to the server */

/* As voc__way wants it; self is a voc__smtp. */
voc__handed voc__smtp_hand_over(void *self, voc__parcel *parcel, voc_log *log);

#endif
