#include "pdf/deflate.h"

#include <limits.h>

/* Measured on the pages of a career guide: level 1 takes a third of level 6's time for a quarter
 * more bytes of contents, which are a seventh of the file; fonts come out the same with every
 * level. */
enum { LEVEL = 1 };

static bool prepare(voc__pdf *pdf)
{
    if (pdf->deflater_ready)
        return deflateReset(&pdf->deflater) == Z_OK;
    pdf->deflater_ready = deflateInit(&pdf->deflater, LEVEL) == Z_OK;
    return pdf->deflater_ready;
}

void voc__pdf_deflate(voc__pdf *pdf, const void *bytes, size_t size, voc__buffer *out)
{
    z_stream *z = &pdf->deflater;
    if (out->failed)
        return;
    if (size > UINT_MAX / 2 || !prepare(pdf)) {
        out->failed = true;
        return;
    }
    uLong bound = deflateBound(z, (uLong)size);
    if (!voc__buffer_reserve(out, bound))
        return;
    z->next_in = bytes;
    z->avail_in = (uInt)size;
    z->next_out = out->data + out->size;
    z->avail_out = (uInt)bound;
    if (deflate(z, Z_FINISH) != Z_STREAM_END) {
        out->failed = true;
        return;
    }
    out->size += (size_t)z->total_out;
    out->data[out->size] = '\0';
}

void voc__pdf_deflate_end(voc__pdf *pdf)
{
    if (pdf->deflater_ready)
        deflateEnd(&pdf->deflater);
    pdf->deflater_ready = false;
}
