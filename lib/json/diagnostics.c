#include <vocation/diagnostics.h>

#include "json/writer.h"

static void write_place(voc__json_writer *writer, const char *name, unsigned number)
{
    if (number)
        voc__json_integer(writer, name, number);
    else
        voc__json_raw(writer, name, "null");
}

static void write_diagnostic(voc__json_writer *writer, const voc_diagnostic *diagnostic)
{
    voc__json_begin(writer, NULL, '{');
    voc__json_string(writer, "severity", voc_severity_name(diagnostic->severity));
    voc__json_string(writer, "status", voc_status_name(diagnostic->status));
    voc__json_string(writer, "file", diagnostic->file);
    write_place(writer, "line", diagnostic->line);
    write_place(writer, "column", diagnostic->column);
    voc__json_string(writer, "pointer", diagnostic->pointer);
    voc__json_string(writer, "text", diagnostic->text);
    voc__json_end(writer, '}');
}

voc_status voc_log_print_json(const voc_log *log, FILE *out)
{
    voc__buffer buffer = {0};
    voc__json_writer writer = {.out = &buffer};
    voc__json_begin(&writer, NULL, '{');
    voc__json_integer(&writer, "errors", (long long)voc_log_errors(log));
    voc__json_integer(&writer, "warnings", (long long)voc_log_warnings(log));
    voc__json_integer(&writer, "dropped", (long long)voc_log_dropped(log));
    voc__json_begin(&writer, "diagnostics", '[');
    for (size_t i = 0; i < voc_log_count(log); i++)
        write_diagnostic(&writer, voc_log_at(log, i));
    voc__json_end(&writer, ']');
    voc__json_end(&writer, '}');
    return voc__buffer_finish(&buffer, out);
}
