/* The lines of a message's head. What they are given has passed voc__header_safe. */
#ifndef VOC_MAIL_HEADER_H
#define VOC_MAIL_HEADER_H

#include <stdint.h>

#include <vocation/mail.h>

#include "base/buffer.h"

/* Whether a value may stand in a header: UTF-8 without controls, at most 998 bytes. What may not is
 * told in log after the word that names it. NULL is safe. */
bool voc__header_safe(const char *value, const char *what, voc_log *log);

/* Text that people read, such as a subject: folded at spaces where it is ASCII, else in encoded
 * words (RFC 2047) of whole characters. */
void voc__header_text(voc__buffer *out, const char *name, const char *value);

void voc__header_mailbox(voc__buffer *out, const char *name, const voc_mailbox *mailbox);

/* "Mon, 23 Nov 2026 08:43:38 +0000"; see voc__date_printable. */
void voc__header_date(voc__buffer *out, const char *name, int64_t seconds);
bool voc__date_printable(int64_t seconds);

/* A parameter behind a header's value, on a line of its own: quoted, or by RFC 2231 where it is not
 * short ASCII. Without the line's end. */
void voc__header_parameter(voc__buffer *out, const char *name, const char *value);

#endif
