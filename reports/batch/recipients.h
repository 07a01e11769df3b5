/* A file of recipients, inside. */
#ifndef VOC_BATCH_RECIPIENTS_H
#define VOC_BATCH_RECIPIENTS_H

#include <stdbool.h>

#include <vocation/batch.h>

#include "base/attributes.h"
#include "base/csv.h"

typedef enum voc__column {
#define COLUMN(identifier, name, bytes) VOC__COLUMN_##identifier,
#include "batch/columns.def"
#undef COLUMN
    VOC__COLUMNS,
} voc__column;

extern const char *const voc__column_names[VOC__COLUMNS];

typedef enum voc__encoding { VOC__UTF_8, VOC__WINDOWS_1252 } voc__encoding;

struct voc_recipients {
    voc__csv csv; /* of JSON Lines too: its stream and its counts */
    char *path;
    bool json;
    voc__encoding encoding;
    char *names[VOC__COLUMNS]; /* as the file calls them */
    int *columns;              /* of CSV: which of ours each field is, or -1 */
    size_t column_count;
    uint64_t offset;  /* where the last row began */
    voc__buffer line; /* of JSON Lines: the row as it stands */
    voc__buffer text; /* what the last row says: each cell with a NUL behind */
    struct {
        bool given;
        size_t start;
    } cells[VOC__COLUMNS];       /* in text */
    voc__array have, experience; /* of the last row: names, voc_experience */
    voc__buffer reason;          /* of the last fault */
};

/* The same file from the start, read on its own; the encoding and columns are known. */
voc_recipients *voc__recipients_again(const voc_recipients *recipients, voc_log *log);

/* Goes where a row began: the `offset` below, when it was read. */
void voc__recipients_seek(voc_recipients *recipients, size_t row, size_t line, uint64_t offset);

/* Fills names from a map, NULL: our own. false, told. */
bool voc__recipients_map(voc_recipients *recipients, const char *map, voc_log *log);

/* Has one of our columns called so in the file; false, told. */
bool voc__recipients_call(voc_recipients *recipients, int column, const char *name, voc_log *log);

/* Finds our columns in the record read last; false, told. */
bool voc__recipients_header(voc_recipients *recipients, voc_log *log);

/* Tell what is wrong with the file as a whole; always false. */
bool voc__recipients_fail(voc_recipients *recipients, voc_status status, const char *what,
                          voc_log *log);
bool voc__recipients_no_memory(voc_recipients *recipients, voc_log *log);

/* Sets the reason of a fault; always false. */
bool voc__recipients_fault(voc_recipients *recipients, voc_row_fault *fault, const char *column,
                           const char *format, ...) VOC__PRINTF(4, 5);

/* Adds a cell of `size` bytes of the file's encoding; false with a fault. */
bool voc__recipients_cell(voc_recipients *recipients, voc__column column, const char *bytes,
                          size_t size, voc_row_fault *fault);

/* Reads the cells of a line of JSON; false with a fault. */
bool voc__recipients_read_json(voc_recipients *recipients, voc_row_fault *fault);

/* What the cells say; false with a fault. */
bool voc__recipients_read_cells(voc_recipients *recipients, voc_recipient *out,
                                voc_row_fault *fault);

#endif
