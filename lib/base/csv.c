#include "base/csv.h"

/* What a record is read into. */
typedef struct reading {
    voc__csv *csv;
    voc__csv_record *record;
    uint64_t limit;     /* the place where the record is too long */
    uint64_t first_end; /* where the line after the record's first begins; 0: not yet known */
    size_t lines;       /* passed */
    bool ended;         /* the record has */
} reading;

static void fault(reading *r, const char *why)
{
    if (!r->record->fault) {
        r->record->fault = why;
        r->record->field = r->csv->fields.count ? r->csv->fields.count - 1 : 0;
    }
}

/* The byte was CR or LF: passes the LF of CR LF and counts the line. */
static void pass_line_break(reading *r, int byte)
{
    voc__stream *s = &r->csv->stream;
    if (byte == '\r' && voc__stream_peek(s) == '\n')
        voc__stream_get(s);
    r->lines++;
    if (!r->first_end)
        r->first_end = voc__stream_place(s);
}

/* Ends a field at a comma, a line break or the end of the file, which the byte is. */
static void end_field(reading *r, int byte)
{
    if (byte == ',')
        return;
    r->ended = true;
    if (byte != VOC__STREAM_END)
        pass_line_break(r, byte);
}

static bool ends_field(int byte)
{
    return byte == ',' || byte == '\n' || byte == '\r' || byte == VOC__STREAM_END;
}

static void read_quoted(reading *r)
{
    voc__stream *s = &r->csv->stream;
    voc__buffer *text = &r->csv->text;
    for (;;) {
        int byte = voc__stream_get(s);
        if (byte == VOC__STREAM_END || voc__stream_place(s) > r->limit) {
            fault(r, byte == VOC__STREAM_END ? "a quote is opened and never closed"
                                             : "the row is too long, or a quote is never closed");
            return;
        }
        if (byte == '"') {
            byte = voc__stream_get(s);
            if (byte != '"') {
                if (ends_field(byte))
                    end_field(r, byte);
                else
                    fault(r, "text after a closing quote");
                return;
            }
        } else if (byte == '\n' || byte == '\r') {
            pass_line_break(r, byte);
            byte = '\n';
        }
        voc__buffer_byte(text, (unsigned char)byte);
    }
}

static void read_bare(reading *r)
{
    voc__stream *s = &r->csv->stream;
    for (;;) {
        int byte = voc__stream_get(s);
        if (ends_field(byte)) {
            end_field(r, byte);
            return;
        }
        if (byte == '"')
            fault(r, "a quote inside a field that does not begin with one");
        else if (voc__stream_place(s) > r->limit)
            fault(r, "the row is too long");
        if (r->record->fault)
            return;
        voc__buffer_byte(&r->csv->text, (unsigned char)byte);
    }
}

static void read_field(reading *r)
{
    voc__csv *csv = r->csv;
    voc__csv_field *field = voc__array_push(&csv->fields, sizeof *field);
    if (!field)
        return;
    field->start = csv->text.size;
    if (csv->fields.count > VOC__CSV_FIELDS)
        fault(r, "more than 512 fields");
    else if (voc__stream_peek(&csv->stream) == '"') {
        voc__stream_get(&csv->stream);
        read_quoted(r);
    } else {
        read_bare(r);
    }
    field->size = csv->text.size - field->start;
    voc__buffer_byte(&csv->text, '\0');
}

/* After a fault: to the line after the record's first. */
static void pass_first_line(reading *r)
{
    voc__stream *s = &r->csv->stream;
    while (!r->first_end) {
        int byte = voc__stream_get(s);
        if (byte == VOC__STREAM_END)
            return;
        if (byte == '\n' || byte == '\r')
            pass_line_break(r, byte);
    }
    voc__stream_seek(s, r->first_end);
    r->lines = 1;
}

static void empty(voc__csv *csv)
{
    csv->fields.count = 0;
    voc__buffer_reset(&csv->text);
}

voc__csv_result voc__csv_next(voc__csv *csv, voc__csv_record *record)
{
    voc__stream *s = &csv->stream;
    int first = voc__stream_peek(s);
    *record = (voc__csv_record){csv->row, csv->line, voc__stream_place(s), NULL, 0};
    reading r = {.csv = csv, .record = record, .limit = record->offset + VOC__CSV_RECORD};
    empty(csv);
    if (first == VOC__STREAM_END)
        return s->error ? VOC__CSV_REFUSED : VOC__CSV_END;
    if (first == '\n' || first == '\r')
        pass_line_break(&r, voc__stream_get(s));
    else
        while (!r.ended && !record->fault && !csv->fields.failed)
            read_field(&r);
    if (s->error || csv->fields.failed || csv->text.failed)
        return VOC__CSV_REFUSED;
    if (record->fault)
        pass_first_line(&r);
    csv->row++;
    csv->line += r.lines;
    return VOC__CSV_RECORD_READ;
}

void voc__csv_free(voc__csv *csv)
{
    voc__buffer_free(&csv->text);
    voc__array_free(&csv->fields);
}
