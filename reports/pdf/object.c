#include "pdf/object.h"

#include <string.h>
#include "pdf/syntax.h"

/* Bytes in a buffer that may still move, or fixed ones. */
typedef struct slice {
    const voc__buffer *buffer; /* NULL: bytes */
    const unsigned char *bytes;
    size_t start, size, at;
} slice;

/* Copies of one object that libharu made, since making takes it longer than writing. They share
 * their empty list of entries: libharu frees it with each, which does nothing to a pool. */
HPDF_Dict voc__pdf_object(voc__pdf_job *job)
{
    if (!job->blank)
        job->blank = HPDF_Dict_New(job->doc->mmgr);
    HPDF_Dict object = job->blank ? voc__arena_alloc(job->arena, 1, sizeof *object) : NULL;
    if (object)
        *object = *job->blank;
    if (object && HPDF_Xref_Add(job->doc->xref, object) == HPDF_OK)
        return object;
    voc__pdf_fail(job, VOC_ERROR_MEMORY, "cannot make an object");
    return NULL;
}

unsigned voc__pdf_object_number(HPDF_Dict object)
{
    return object ? object->header.obj_id & 0x00FFFFFFu : 0;
}

static const unsigned char *bytes_of(const slice *from)
{
    return (from->buffer ? from->buffer->data : from->bytes) + from->start;
}

static slice *new_slice(voc__pdf_job *job, slice value)
{
    slice *result = voc__arena_alloc(job->arena, 1, sizeof *result);
    if (result)
        *result = value;
    else
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "cannot make an object");
    return result;
}

static HPDF_STATUS write_body(HPDF_Dict object, HPDF_Stream stream)
{
    const slice *body = object->attr;
    if (body->size == 0)
        return HPDF_OK;
    return HPDF_Stream_Write(stream, bytes_of(body), (HPDF_UINT)body->size);
}

void voc__pdf_object_body(voc__pdf_job *job, HPDF_Dict object, size_t start)
{
    const voc__buffer *bodies = &job->pdf->bodies;
    if (!object || bodies->failed)
        return;
    object->attr =
        new_slice(job, (slice){.buffer = bodies, .start = start, .size = bodies->size - start});
    if (object->attr)
        object->write_fn = write_body;
}

static HPDF_STATUS read_slice(HPDF_Stream stream, HPDF_BYTE *out, HPDF_UINT *size)
{
    slice *from = stream->attr;
    size_t left = from->size - from->at;
    bool end = left <= *size;
    if (end)
        *size = (HPDF_UINT)left;
    memcpy(out, bytes_of(from) + from->at, *size);
    from->at += *size;
    return end ? HPDF_STREAM_EOF : HPDF_OK;
}

static HPDF_STATUS rewind_slice(HPDF_Stream stream, HPDF_INT position, HPDF_WhenceMode mode)
{
    slice *from = stream->attr;
    if (position != 0 || mode != HPDF_SEEK_SET)
        return HPDF_INVALID_OPERATION;
    from->at = 0;
    return HPDF_OK;
}

static HPDF_INT32 tell_slice(HPDF_Stream stream)
{
    return (HPDF_INT32)((const slice *)stream->attr)->at;
}

static HPDF_UINT32 size_of_slice(HPDF_Stream stream)
{
    return (HPDF_UINT32)((const slice *)stream->attr)->size;
}

/* Streams that libharu made itself have their length already; ours get a list for it. */
static bool add_length(voc__pdf_job *job, HPDF_Dict object)
{
    if (HPDF_Dict_GetItem(object, "Length", HPDF_OCLASS_NUMBER))
        return true;
    HPDF_Number length = HPDF_Number_New(job->doc->mmgr, 0);
    object->list = HPDF_List_New(job->doc->mmgr, 1);
    return length && object->list && HPDF_Xref_Add(job->doc->xref, length) == HPDF_OK &&
           HPDF_Dict_Add(object, "Length", length) == HPDF_OK;
}

void voc__pdf_object_stream(voc__pdf_job *job, HPDF_Dict object, const voc__buffer *buffer,
                            size_t start, const unsigned char *bytes, size_t size)
{
    if (!object)
        return;
    slice *data =
        new_slice(job, (slice){.buffer = buffer, .bytes = bytes, .start = start, .size = size});
    if (!data)
        return;
    HPDF_Stream stream = HPDF_CallbackReader_New(job->doc->mmgr, read_slice, rewind_slice,
                                                 tell_slice, size_of_slice, data);
    if (!stream || !add_length(job, object))
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "cannot make a stream");
    else
        object->stream = stream;
}

void voc__pdf_text_entry(voc__pdf_job *job, const char *name, const char *text,
                         const char *too_long)
{
    voc__buffer *out = &job->pdf->bodies;
    if (!text)
        return;
    voc__buffer_text(out, name);
    if (!voc__pdf_text_string(out, text))
        voc__pdf_fail(job, VOC_ERROR_LIMIT, too_long);
}
