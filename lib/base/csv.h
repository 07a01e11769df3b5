/* CSV as RFC 4180 has it, read record by record: fields between commas, quoted where they hold
 * commas, quotes (doubled) or line breaks. Lines end with CR LF, or with LF or CR alone. Memory
 * does not grow with the file. */
#ifndef VOC_BASE_CSV_H
#define VOC_BASE_CSV_H

#include "base/array.h"
#include "base/buffer.h"
#include "base/stream.h"

enum {
    VOC__CSV_RECORD = 1 << 16, /* bytes of a record, as written */
    VOC__CSV_FIELDS = 512,     /* in a record */
};

typedef struct voc__csv {
    voc__stream stream;
    size_t row, line;  /* of the record that is read next, from 1 */
    voc__buffer text;  /* the fields of the last record, each with a NUL behind */
    voc__array fields; /* of voc__csv_field */
} voc__csv;

/* Raw bytes: what a NUL or bytes in the wrong encoding mean is for the reader to say. */
typedef struct voc__csv_field {
    size_t start, size; /* in text */
} voc__csv_field;

/* One record and where it stood. fault: NULL, or why it is none; then the record's first line alone
 * is passed over, so that a quote that is never closed costs one row and not all that follow. */
typedef struct voc__csv_record {
    size_t row, line;
    uint64_t offset;
    const char *fault;
    size_t field; /* where the fault is, from 0 */
} voc__csv_record;

typedef enum voc__csv_result {
    VOC__CSV_RECORD_READ, /* with or without a fault */
    VOC__CSV_END,
    VOC__CSV_REFUSED, /* stream.error; 0: no memory */
} voc__csv_result;

/* Reads one record; its fields are csv->fields. One that is an empty line has no field. */
voc__csv_result voc__csv_next(voc__csv *csv, voc__csv_record *record);

static inline const char *voc__csv_text(const voc__csv *csv, size_t field, size_t *size)
{
    const voc__csv_field *f = (const voc__csv_field *)csv->fields.items + field;
    *size = f->size;
    return (const char *)csv->text.data + f->start;
}

/* Gives back memory; the stream is the caller's to close. */
void voc__csv_free(voc__csv *csv);

#endif
