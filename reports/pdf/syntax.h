/* Tokens of PDF, ISO 32000-1, 7.3. All go to the end of a buffer. */
#ifndef VOC_PDF_SYNTAX_H
#define VOC_PDF_SYNTAX_H

#include <stddef.h>

#include "base/buffer.h"

/* Lengths are written in hundredths of a point; no page is larger than LIMIT points, and what
 * lies farther away is a mistake. */
enum { VOC__PDF_LIMIT = 14400 * 2 };

void voc__pdf_integer(voc__buffer *out, long value);

/* A length in hundredths of a point, rounded half away from zero. Fails the buffer when it is not
 * finite or beyond the limit, and is then 0. */
long voc__pdf_hundredths(voc__buffer *out, double points);

/* Hundredths as a decimal number: 1250 is 12.5. */
void voc__pdf_length(voc__buffer *out, long hundredths);
/* Two of them, each with a space after it. */
void voc__pdf_lengths(voc__buffer *out, long x, long y);

/* "12 0 R" */
void voc__pdf_reference(voc__buffer *out, unsigned number);

/* UTF-8 as a text string: a literal where ASCII is enough, else UTF-16 in hexadecimal. False when
 * it is longer than a string may be, or no UTF-8; nothing is then written. */
bool voc__pdf_text_string(voc__buffer *out, const char *text);

/* A URI as an ASCII string: other bytes are percent-encoded. */
void voc__pdf_uri_string(voc__buffer *out, const char *uri);

/* UTF-16BE of UTF-8 in hexadecimal digits; false when it is no UTF-8. */
bool voc__pdf_utf16_hex(voc__buffer *out, const char *text, size_t size);

#endif
