/*
 * plain/plain.h - a document as plain text: good to read aloud, and as the body of a mail. No theme
 * and no faces: it knows columns, of which an East Asian wide character takes two and a combining
 * mark none.
 */
#ifndef VOC_PLAIN_PLAIN_H
#define VOC_PLAIN_PLAIN_H

#include <vocation/document.h>

#include "base/buffer.h"

/* Lines hold at most this many columns, but for an address that is longer by itself: broken it
 * would be of no use. */
enum { VOC__PLAIN_COLUMNS = 72 };

/* Adds the document to out as UTF-8, in lines that each end in a line feed. What could steer a
 * terminal is shown as \xNN. The failure of the document, or VOC_ERROR_MEMORY, told in log. */
voc_status voc__plain_write(const voc_document *document, voc__buffer *out, voc_log *log);

/* Whether it is known how a kind of node reads; tests hold every kind to it. */
bool voc__plain_knows(voc_node_kind kind);

#endif
