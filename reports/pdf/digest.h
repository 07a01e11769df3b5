/* A digest of 128 bits that names a file by its content: SipHash-2-4 with the key 0. It tells
 * documents apart; it guards nothing against someone who wants two to collide. */
#ifndef VOC_PDF_DIGEST_H
#define VOC_PDF_DIGEST_H

#include <stddef.h>

void voc__pdf_digest(const unsigned char *bytes, size_t size, unsigned char digest[16]);

#endif
