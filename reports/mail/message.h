/* A message as bytes that are read piece by piece: head and texts are made at once, the attachment
 * is encoded while it is read and never held in base64. */
#ifndef VOC_MAIL_MESSAGE_H
#define VOC_MAIL_MESSAGE_H

#include <vocation/mail.h>

#include "base/buffer.h"

/* Zero-initialised it is empty. It borrows the attachment's bytes. */
typedef struct voc__message {
    voc__buffer head, tail; /* before and after the attachment's lines */
    const unsigned char *bytes;
    size_t byte_count;
    size_t size; /* of the whole on the wire */
} voc__message;

/* Replaces what the message held, keeping its memory. On failure, told in log, it is empty. */
voc_status voc__message_build(voc__message *out, const voc_mail_message *message, voc_log *log);
void voc__message_free(voc__message *message);

/* Copies what begins at an offset, at most `size` bytes; 0 at the end. */
size_t voc__message_read(const voc__message *message, size_t offset, char *out, size_t size);

#endif
