#include "base/buffer.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

bool voc__buffer_reserve(voc__buffer *buffer, size_t size)
{
    if (buffer->failed)
        return false;
    if (size < buffer->capacity - buffer->size) /* not equal: the NUL needs a byte */
        return true;
    if (size >= SIZE_MAX / 2 - buffer->size) {
        buffer->failed = true;
        return false;
    }
    size_t capacity = buffer->capacity ? buffer->capacity * 2 : 64;
    if (capacity < buffer->size + size + 1)
        capacity = buffer->size + size + 1;
    unsigned char *data = realloc(buffer->data, capacity);
    if (!data) {
        buffer->failed = true;
        return false;
    }
    buffer->data = data;
    buffer->capacity = capacity;
    buffer->data[buffer->size] = '\0';
    return true;
}

void voc__buffer_vprintf(voc__buffer *buffer, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    if (length < 0)
        buffer->failed = true;
    else if (voc__buffer_reserve(buffer, (size_t)length)) {
        vsnprintf((char *)buffer->data + buffer->size, (size_t)length + 1, format, again);
        buffer->size += (size_t)length;
    }
    va_end(again);
}

void voc__buffer_printf(voc__buffer *buffer, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    voc__buffer_vprintf(buffer, format, args);
    va_end(args);
}

void voc__buffer_number(voc__buffer *buffer, double value, int decimals)
{
    static const int64_t powers[] = {1,      10,      100,      1000,      10000,
                                     100000, 1000000, 10000000, 100000000, 1000000000};
    if (!(value > -1e9 && value < 1e9) || decimals < 0 || decimals > 9) {
        buffer->failed = true;
        return;
    }
    bool negative = value < 0;
    int64_t units = (int64_t)((negative ? -value : value) * (double)powers[decimals] + 0.5);
    int64_t whole = units / powers[decimals], fraction = units % powers[decimals];
    char digits[24];
    int length = 0;
    while (decimals > 0 && fraction % 10 == 0) {
        fraction /= 10;
        decimals--;
    }
    for (int i = 0; i < decimals; i++, fraction /= 10)
        digits[length++] = (char)('0' + fraction % 10);
    if (decimals > 0)
        digits[length++] = '.';
    do
        digits[length++] = (char)('0' + whole % 10);
    while (whole /= 10);
    if (negative && units != 0)
        digits[length++] = '-';
    if (!voc__buffer_reserve(buffer, (size_t)length))
        return;
    while (length > 0)
        voc__buffer_byte(buffer, (unsigned char)digits[--length]);
}

void voc__buffer_reset(voc__buffer *buffer)
{
    buffer->size = 0;
    buffer->failed = false;
    if (buffer->data)
        buffer->data[0] = '\0';
}

void voc__buffer_free(voc__buffer *buffer)
{
    free(buffer->data);
    *buffer = (voc__buffer){0};
}

voc_status voc__buffer_finish(voc__buffer *buffer, FILE *out)
{
    voc_status status = VOC_OK;
    if (buffer->failed)
        status = VOC_ERROR_MEMORY;
    else if ((buffer->size && fwrite(buffer->data, 1, buffer->size, out) != buffer->size) ||
             fflush(out) != 0)
        status = VOC_ERROR_FILE;
    voc__buffer_free(buffer);
    return status;
}
