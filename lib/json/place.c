#include "json/place.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/log.h"
#include "base/utf8.h"

static void add_token(voc__buffer *out, const char *name, size_t size)
{
    voc__buffer_byte(out, '/');
    for (const char *end = name + size; name < end; name++) {
        if (*name == '~')
            voc__buffer_text(out, "~0");
        else if (*name == '/')
            voc__buffer_text(out, "~1");
        else
            voc__buffer_byte(out, (unsigned char)*name);
    }
}

void voc__json_pointer(const voc__json *json, const voc__json_value *value, voc__buffer *out)
{
    const voc__json_value *at = json->values;
    while (at != value) {
        const voc__json_value *child = voc__json_first(at);
        size_t index = 0;
        for (; value >= child + child->span; index++)
            child = voc__json_next(at, child);
        size_t size;
        if (at->type == VOC__JSON_OBJECT) {
            const char *name = voc__json_name(json, child, &size);
            add_token(out, name, size);
        } else {
            voc__buffer_printf(out, "/%zu", index);
        }
        at = child;
    }
}

static void report_at(voc__json *json, const voc__json_value *value, size_t offset, voc_log *log,
                      voc_severity severity, voc_status status, const char *text)
{
    if (voc__log_full(log, severity)) {
        voc__log_add(log, severity, status, json->file, 0, 0, NULL, "%s", text);
        return;
    }
    voc__position at = voc__json_position(json, offset);
    voc__buffer pointer = {0};
    voc__json_pointer(json, value, &pointer);
    const char *path = pointer.failed ? NULL : pointer.data ? (const char *)pointer.data : "";
    voc__log_add(log, severity, status, json->file, at.line, at.column, path, "%s", text);
    voc__buffer_free(&pointer);
}

void voc__json_report(voc__json *json, const voc__json_value *value, voc_log *log,
                      voc_severity severity, voc_status status, const char *format, ...)
{
    char text[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    report_at(json, value, value->offset, log, severity, status, text);
}

void voc__json_report_name(voc__json *json, const voc__json_value *value, voc_log *log,
                           voc_severity severity, voc_status status, const char *format, ...)
{
    char text[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    report_at(json, value, value->key_offset, log, severity, status, text);
}

voc__position voc__json_position(voc__json *json, size_t offset)
{
    voc__json_cursor *cursor = &json->cursor;
    if (offset < cursor->offset)
        *cursor = (voc__json_cursor){0};
    if (cursor->offset == 0 && json->size >= 3 && memcmp(json->text, "\xEF\xBB\xBF", 3) == 0)
        cursor->offset = 3;
    const char *at = json->text + cursor->offset;
    const char *end = json->text + offset;
    for (const char *line; at < end && (line = memchr(at, '\n', (size_t)(end - at)));
         at = line + 1) {
        cursor->line++;
        cursor->column = 0;
    }
    if (at < end)
        cursor->column += (unsigned)voc__utf8_length(at, (size_t)(end - at));
    cursor->offset = offset;
    return (voc__position){cursor->line + 1, cursor->column + 1};
}
