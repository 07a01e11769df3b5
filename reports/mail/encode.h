/* The encodings of bodies: quoted-printable for text, base64 for files (RFC 2045). */
#ifndef VOC_MAIL_ENCODE_H
#define VOC_MAIL_ENCODE_H

#include <stddef.h>

#include "base/buffer.h"

enum {
    VOC__LINE_MAX = 76,         /* of an encoded line, without CRLF */
    VOC__BASE64_LINE_BYTES = 57 /* of the file, in a full line */
};

/* Lines of text, ended by \n, \r\n or \r, as quoted-printable lines that end with CRLF. No line
 * begins with a dot or with "From ", so that no transport needs to change one. */
void voc__quoted_printable(voc__buffer *out, const char *text);

/* How many bytes base64 lines of `size` bytes take, each ended by CRLF. */
size_t voc__base64_lines_size(size_t size);

/* One line of up to 57 bytes with its CRLF; returns its length. */
size_t voc__base64_line(const unsigned char *bytes, size_t size, char out[VOC__LINE_MAX + 2]);

/* The same without CRLF: an encoded word's. */
size_t voc__base64(const unsigned char *bytes, size_t size, char *out);

#endif
