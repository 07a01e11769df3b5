#include "json/writer.h"

#include <string.h>

#include "base/utf8.h"
#include "base/visible.h"

/* One character as an escape. All that are escaped are of the first plane. */
static void add_escape(voc__buffer *out, uint32_t c)
{
    static const char short_names[] = "\"\"\\\\\bb\ff\nn\rr\tt"; /* character, its letter, ... */
    const char *pair = short_names;
    while (*pair && (unsigned char)*pair != c)
        pair += 2;
    if (*pair)
        voc__buffer_printf(out, "\\%c", pair[1]);
    else
        voc__buffer_printf(out, "\\u%04x", (unsigned)c);
}

/* What would steer a terminal is escaped too, since people look at JSON there. Bytes that are not
 * UTF-8, as a file's name may hold, become the replacement character: the result is always JSON. */
static void add_escaped(voc__buffer *out, const char *text)
{
    voc__buffer_byte(out, '"');
    for (size_t size = strlen(text); size > 0;) {
        uint32_t c = 0;
        int used = voc__utf8_decode(text, size, &c);
        if (!used || c == '"' || c == '\\' || voc__steers_terminal(c))
            add_escape(out, used ? c : 0xFFFD);
        else
            voc__buffer_add(out, text, (size_t)used);
        text += used ? used : 1;
        size -= used ? (size_t)used : 1;
    }
    voc__buffer_byte(out, '"');
}

static void add_break(voc__json_writer *writer)
{
    if (writer->compact)
        return;
    voc__buffer_byte(writer->out, '\n');
    for (unsigned i = 0; i < writer->depth; i++)
        voc__buffer_text(writer->out, "  ");
}

static void begin_value(voc__json_writer *writer, const char *name)
{
    if (writer->filled)
        voc__buffer_text(writer->out, writer->compact ? ", " : ",");
    if (writer->depth > 0)
        add_break(writer);
    if (name) {
        add_escaped(writer->out, name);
        voc__buffer_text(writer->out, ": ");
    }
}

static void end_value(voc__json_writer *writer)
{
    writer->filled = true;
    if (writer->depth == 0)
        voc__buffer_byte(writer->out, '\n');
}

void voc__json_begin(voc__json_writer *writer, const char *name, char bracket)
{
    begin_value(writer, name);
    voc__buffer_byte(writer->out, (unsigned char)bracket);
    writer->depth++;
    writer->filled = false;
}

void voc__json_end(voc__json_writer *writer, char bracket)
{
    writer->depth--;
    if (writer->filled)
        add_break(writer);
    voc__buffer_byte(writer->out, (unsigned char)bracket);
    end_value(writer);
}

void voc__json_string(voc__json_writer *writer, const char *name, const char *text)
{
    if (!text) {
        voc__json_raw(writer, name, "null");
        return;
    }
    begin_value(writer, name);
    add_escaped(writer->out, text);
    end_value(writer);
}

void voc__json_integer(voc__json_writer *writer, const char *name, long long number)
{
    begin_value(writer, name);
    voc__buffer_printf(writer->out, "%lld", number);
    end_value(writer);
}

void voc__json_decimal(voc__json_writer *writer, const char *name, voc_decimal number)
{
    char text[VOC_DECIMAL_PRINT_SIZE];
    voc_decimal_print(number, text, sizeof text);
    voc__json_raw(writer, name, text);
}

void voc__json_bool(voc__json_writer *writer, const char *name, bool yes)
{
    voc__json_raw(writer, name, yes ? "true" : "false");
}

void voc__json_raw(voc__json_writer *writer, const char *name, const char *json)
{
    begin_value(writer, name);
    voc__buffer_text(writer->out, json);
    end_value(writer);
}
