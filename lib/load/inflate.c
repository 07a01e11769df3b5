#include "load/inflate.h"

#include <limits.h>

#include <zlib.h>

#include "base/log.h"

/* What is inflated at a time, and what is free of the limit on the ratio. */
enum { CHUNK = 64 * 1024, FREE_BYTES = 1024 * 1024 };

/* zlib: the largest window, and 16 for gzip's wrapping. */
enum { GZIP_WINDOW = 15 + 16 };

bool voc__is_gzip(const void *bytes, size_t size)
{
    const unsigned char *b = bytes;
    return size >= 2 && b[0] == 0x1F && b[1] == 0x8B;
}

typedef struct inflater {
    z_stream stream;
    const unsigned char *bytes;
    size_t size, at; /* given to zlib up to here */
    const voc_limits *limits;
    const char *name;
    voc__buffer *out;
    voc_log *log;
} inflater;

static voc_status fail(inflater *in, voc_status status, const char *text)
{
    voc__log_add(in->log, VOC_ERROR, status, in->name, 0, 0, NULL, "%s", text);
    return status;
}

/* zlib counts what is left in an unsigned int. */
static void feed(inflater *in)
{
    size_t left = in->size - in->at;
    size_t take = left < INT_MAX ? left : INT_MAX;
    if (in->stream.avail_in > 0 || take == 0)
        return;
    in->stream.next_in = (unsigned char *)(uintptr_t)(in->bytes + in->at);
    in->stream.avail_in = (unsigned)take;
    in->at += take;
}

static voc_status check_limits(inflater *in)
{
    size_t used = in->at - in->stream.avail_in;
    if (in->out->size > in->limits->inflated_bytes) {
        voc__log_add(in->log, VOC_ERROR, VOC_ERROR_LIMIT, in->name, 0, 0, NULL,
                     "inflates to more than %zu bytes", in->limits->inflated_bytes);
        return VOC_ERROR_LIMIT;
    }
    if (in->out->size > FREE_BYTES &&
        (in->out->size - FREE_BYTES) / in->limits->inflation_ratio > used) {
        voc__log_add(in->log, VOC_ERROR, VOC_ERROR_LIMIT, in->name, 0, 0, NULL,
                     "inflates to more than %zu times its size", in->limits->inflation_ratio);
        return VOC_ERROR_LIMIT;
    }
    return VOC_OK;
}

/* One chunk; *result is zlib's. */
static voc_status step(inflater *in, int *result)
{
    feed(in);
    if (!voc__buffer_reserve(in->out, CHUNK))
        return fail(in, VOC_ERROR_MEMORY, "no memory");
    in->stream.next_out = in->out->data + in->out->size;
    in->stream.avail_out = CHUNK;
    *result = inflate(&in->stream, Z_NO_FLUSH);
    size_t made = CHUNK - in->stream.avail_out;
    in->out->size += made;
    in->out->data[in->out->size] = '\0';
    if (*result == Z_MEM_ERROR)
        return fail(in, VOC_ERROR_MEMORY, "no memory");
    if (*result == Z_DATA_ERROR || *result == Z_NEED_DICT)
        return fail(in, VOC_ERROR_SYNTAX, "the compressed data is damaged");
    if (*result == Z_BUF_ERROR)
        return fail(in, VOC_ERROR_SYNTAX, "the compressed data is cut off");
    return check_limits(in);
}

/* A gzip file is one member or several, one behind the other. */
static bool next_member(inflater *in)
{
    size_t used = in->at - in->stream.avail_in;
    if (used == in->size)
        return false;
    return inflateReset(&in->stream) == Z_OK;
}

static voc_status inflate_all(inflater *in)
{
    for (;;) {
        int result = Z_OK;
        voc_status status = step(in, &result);
        if (status != VOC_OK)
            return status;
        if (result == Z_STREAM_END && !next_member(in))
            return VOC_OK;
    }
}

voc_status voc__inflate(const void *bytes, size_t size, const voc_limits *limits, const char *name,
                        voc__buffer *out, voc_log *log)
{
    inflater in = {
        .bytes = bytes, .size = size, .limits = limits, .name = name, .out = out, .log = log};
    if (inflateInit2(&in.stream, GZIP_WINDOW) != Z_OK)
        return fail(&in, VOC_ERROR_MEMORY, "no memory");
    voc_status status = inflate_all(&in);
    inflateEnd(&in.stream);
    return status;
}
