#include "batch/recipients.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file_error.h"
#include "base/log.h"
#include "base/utf8.h"
#include "base/visible.h"
#include "batch/encoding.h"

static const size_t most_bytes[VOC__COLUMNS] = {
#define COLUMN(identifier, name, bytes) [VOC__COLUMN_##identifier] = bytes,
#include "batch/columns.def"
#undef COLUMN
};

bool voc__recipients_fail(voc_recipients *r, voc_status status, const char *what, voc_log *log)
{
    voc__log_add(log, VOC_ERROR, status, r->path, 0, 0, NULL, "%s", what);
    return false;
}

bool voc__recipients_no_memory(voc_recipients *r, voc_log *log)
{
    return voc__recipients_fail(r, VOC_ERROR_MEMORY, "no memory for the recipients", log);
}

bool voc__recipients_fault(voc_recipients *r, voc_row_fault *fault, const char *column,
                           const char *format, ...)
{
    voc__buffer words = {0};
    va_list args;
    va_start(args, format);
    voc__buffer_vprintf(&words, format, args);
    va_end(args);
    /* It may quote a cell, and is one line all the same. */
    voc__buffer_reset(&r->reason);
    voc__visible_add(&r->reason, (const char *)words.data, words.size);
    r->reason.failed = r->reason.failed || words.failed;
    voc__buffer_free(&words);
    fault->column = column;
    fault->reason = r->reason.failed ? "no memory" : (const char *)r->reason.data;
    return false;
}

/* ---- opening --------------------------------------------------------------------------------- */

/* A byte-order mark is passed over; that of UTF-16 is told. */
static bool pass_mark(voc_recipients *r, voc_log *log)
{
    voc__stream *s = &r->csv.stream;
    voc__encoding_guess guess = voc__encoding_guess_of(s);
    if (s->error) {
        voc__file_error(log, r->path, "read the file", s->error);
        return false;
    }
    voc__stream_seek(s, guess.mark);
    if (guess.utf_16)
        return voc__recipients_fail(r, VOC_ERROR_SYNTAX, "the file is UTF-16; save it as UTF-8",
                                    log);
    r->encoding = guess.encoding;
    r->json = voc__stream_peek(s) == '{';
    if (r->encoding == VOC__WINDOWS_1252 && !r->json)
        voc__log_add(log, VOC_WARNING, VOC_ERROR_SYNTAX, r->path, 0, 0, NULL,
                     "the file is not UTF-8; it is read as Windows-1252: look at the accents");
    return true;
}

static bool open_csv(voc_recipients *r, voc_log *log)
{
    voc__csv_record record;
    voc__csv_result result = voc__csv_next(&r->csv, &record);
    if (result == VOC__CSV_REFUSED && r->csv.stream.error)
        voc__file_error(log, r->path, "read the file", r->csv.stream.error);
    else if (result == VOC__CSV_REFUSED)
        voc__recipients_no_memory(r, log);
    else if (result == VOC__CSV_END)
        voc__recipients_fail(r, VOC_ERROR_SYNTAX, "the file is empty", log);
    else if (record.fault)
        voc__log_add(log, VOC_ERROR, VOC_ERROR_SYNTAX, r->path, 1, 0, NULL,
                     "the header, field %zu: %s", record.field + 1, record.fault);
    else
        return voc__recipients_header(r, log);
    return false;
}

static voc_recipients *make(const char *path, voc_log *log)
{
    voc_recipients *r = calloc(1, sizeof *r);
    if (r)
        r->csv.stream.fd = -1;
    if (r && (r->path = strdup(path))) {
        r->csv.row = r->csv.line = 1;
        if (voc__stream_open(&r->csv.stream, path, log))
            return r;
    } else {
        voc__file_error(log, path, "open the file", ENOMEM);
    }
    voc_recipients_free(r);
    return NULL;
}

voc_recipients *voc_recipients_open(const char *path, const char *map, voc_log *log)
{
    if (!path) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL, "recipients need a file");
        return NULL;
    }
    voc_recipients *r = make(path, log);
    if (r && voc__recipients_map(r, map, log) && pass_mark(r, log) && (r->json || open_csv(r, log)))
        return r;
    voc_recipients_free(r);
    return NULL;
}

voc_recipients *voc__recipients_again(const voc_recipients *of, voc_log *log)
{
    voc_recipients *r = make(of->path, log);
    bool good = r != NULL;
    for (int i = 0; good && i < VOC__COLUMNS; i++)
        good = voc__recipients_call(r, i, of->names[i], log);
    if (good && of->columns) {
        size_t size = (of->column_count + 1) * sizeof *r->columns;
        r->columns = malloc(size);
        good = r->columns || voc__recipients_no_memory(r, log);
        if (good)
            memcpy(r->columns, of->columns, size);
    }
    if (good) {
        r->json = of->json;
        r->encoding = of->encoding;
        r->column_count = of->column_count;
        return r;
    }
    voc_recipients_free(r);
    return NULL;
}

void voc_recipients_free(voc_recipients *r)
{
    if (!r)
        return;
    voc__stream_close(&r->csv.stream);
    voc__csv_free(&r->csv);
    for (int i = 0; i < VOC__COLUMNS; i++)
        free(r->names[i]);
    voc__array_free(&r->have);
    voc__array_free(&r->experience);
    voc__buffer_free(&r->line);
    voc__buffer_free(&r->text);
    voc__buffer_free(&r->reason);
    free(r->columns);
    free(r->path);
    free(r);
}

void voc__recipients_seek(voc_recipients *r, size_t row, size_t line, uint64_t offset)
{
    r->csv.row = row;
    r->csv.line = line;
    voc__stream_seek(&r->csv.stream, offset);
}

/* ---- rows ------------------------------------------------------------------------------------ */

/* Controls but line breaks: nobody typed them. */
static bool is_control(uint32_t c)
{
    return (c < 0x20 && c != '\n' && c != '\r') || (c >= 0x7f && c < 0xa0);
}

bool voc__recipients_cell(voc_recipients *r, voc__column column, const char *bytes, size_t size,
                          voc_row_fault *fault)
{
    const char *name = r->names[column];
    size_t start = r->text.size;
    if (size > most_bytes[column])
        return voc__recipients_fault(r, fault, name, "longer than %zu bytes", most_bytes[column]);
    if (memchr(bytes ? bytes : "", '\0', size))
        return voc__recipients_fault(r, fault, name, "a NUL");
    if (!voc__decode(r->encoding, bytes, size, &r->text))
        return voc__recipients_fault(r, fault, name, "bytes that are no %s",
                                     r->encoding == VOC__UTF_8 ? "UTF-8" : "Windows-1252");
    voc__buffer_byte(&r->text, '\0');
    if (r->text.failed)
        return voc__recipients_fault(r, fault, name, "no memory");
    char *at = (char *)r->text.data + start, *end = (char *)r->text.data + r->text.size - 1;
    while (at < end) {
        uint32_t c;
        if (*at == '\t')
            *at = ' '; /* what it looks like */
        at += voc__utf8_decode(at, (size_t)(end - at), &c);
        if (is_control(c))
            return voc__recipients_fault(r, fault, name, "the control character U+%04X",
                                         (unsigned)c);
    }
    r->cells[column].given = true;
    r->cells[column].start = start;
    return true;
}

static void empty_cells(voc_recipients *r)
{
    voc__buffer_reset(&r->text);
    for (int i = 0; i < VOC__COLUMNS; i++)
        r->cells[i].given = false;
}

/* The name of the column in which reading a record ended. */
static const char *column_at(const voc_recipients *r, size_t field)
{
    return field < r->column_count && r->columns[field] >= 0 ? r->names[r->columns[field]] : "";
}

static bool read_fields(voc_recipients *r, const voc__csv_record *record, voc_row_fault *fault)
{
    size_t count = r->csv.fields.count;
    if (record->fault)
        return voc__recipients_fault(r, fault, column_at(r, record->field), "%s (field %zu)",
                                     record->fault, record->field + 1);
    if (count != r->column_count)
        return voc__recipients_fault(r, fault, "", "%zu fields, but the header has %zu", count,
                                     r->column_count);
    for (size_t i = 0; i < count; i++) {
        size_t size;
        const char *bytes = voc__csv_text(&r->csv, i, &size);
        if (r->columns[i] >= 0 &&
            !voc__recipients_cell(r, (voc__column)r->columns[i], bytes, size, fault))
            return false;
    }
    return true;
}

/* A spreadsheet writes rows that were cleared as commas alone. */
static bool is_empty(const voc_recipients *r)
{
    for (size_t i = 0; i < r->csv.fields.count; i++) {
        size_t size;
        const char *bytes = voc__csv_text(&r->csv, i, &size);
        if (strspn(bytes, " \t") < size)
            return false;
    }
    return true;
}

static voc__csv_result next_record(voc_recipients *r, voc__csv_record *record)
{
    voc__csv_result result;
    do
        result = voc__csv_next(&r->csv, record);
    while (result == VOC__CSV_RECORD_READ && !record->fault && is_empty(r));
    return result;
}

/* A line of JSON Lines; one that is too long is read to its end all the same. */
static voc__csv_result next_line(voc_recipients *r, voc__csv_record *record)
{
    voc__stream *s = &r->csv.stream;
    for (;;) {
        *record = (voc__csv_record){r->csv.row, r->csv.line, voc__stream_place(s), NULL, 0};
        voc__buffer_reset(&r->line);
        int byte = voc__stream_get(s);
        if (byte == VOC__STREAM_END)
            return s->error ? VOC__CSV_REFUSED : VOC__CSV_END;
        bool blank = true;
        for (; byte != VOC__STREAM_END && byte != '\n'; byte = voc__stream_get(s)) {
            blank = blank && (byte == ' ' || byte == '\t' || byte == '\r');
            if (r->line.size < VOC__CSV_RECORD)
                voc__buffer_byte(&r->line, (unsigned char)byte);
            else
                record->fault = "the row is too long";
        }
        if (s->error || r->line.failed)
            return VOC__CSV_REFUSED;
        r->csv.row++;
        r->csv.line++;
        if (!blank)
            return VOC__CSV_RECORD_READ;
    }
}

static bool read_row(voc_recipients *r, const voc__csv_record *record, voc_row_fault *fault)
{
    if (!r->json)
        return read_fields(r, record, fault);
    if (record->fault)
        return voc__recipients_fault(r, fault, "", "%s", record->fault);
    return voc__recipients_read_json(r, fault);
}

voc_row_result voc_recipients_next(voc_recipients *r, voc_recipient *recipient,
                                   voc_row_fault *fault, voc_log *log)
{
    voc__csv_record record;
    voc__csv_result result = r->json ? next_line(r, &record) : next_record(r, &record);
    if (result == VOC__CSV_END)
        return VOC_ROW_END;
    if (result == VOC__CSV_REFUSED) {
        if (r->csv.stream.error)
            voc__file_error(log, r->path, "read the file", r->csv.stream.error);
        else
            voc__recipients_no_memory(r, log);
        return VOC_ROW_ERROR;
    }
    r->offset = record.offset;
    *fault = (voc_row_fault){record.row, record.line, "", ""};
    *recipient = (voc_recipient){.row = record.row, .line = record.line};
    empty_cells(r);
    return read_row(r, &record, fault) && voc__recipients_read_cells(r, recipient, fault)
               ? VOC_ROW_GOOD
               : VOC_ROW_BAD;
}
