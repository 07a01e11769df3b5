#include "pdf/deflate.h"

#include <libdeflate.h>

/* Measured on a career guide: a level more costs an eighth of the time of the whole PDF for half a
 * percent of its bytes, which are fonts for the most part. */
enum { LEVEL = 1 };

void voc__pdf_deflate(voc__pdf *pdf, const void *bytes, size_t size, voc__buffer *out)
{
    if (!pdf->deflater)
        pdf->deflater = libdeflate_alloc_compressor(LEVEL);
    if (!pdf->deflater) {
        out->failed = true;
        return;
    }
    size_t bound = libdeflate_zlib_compress_bound(pdf->deflater, size);
    if (!voc__buffer_reserve(out, bound))
        return;
    out->size += libdeflate_zlib_compress(pdf->deflater, bytes, size, out->data + out->size, bound);
    out->data[out->size] = '\0';
}

void voc__pdf_deflate_end(voc__pdf *pdf)
{
    libdeflate_free_compressor(pdf->deflater);
}
