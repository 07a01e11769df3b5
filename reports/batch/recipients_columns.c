/* The columns of a file of recipients: what a map and the header call them. */
#include <stdlib.h>
#include <string.h>

#include <vocation/nearest.h>

#include "base/file.h"
#include "base/log.h"
#include "base/words.h"
#include "batch/encoding.h"
#include "batch/recipients.h"
#include "json/document.h"

enum { MAP_BYTES = 1 << 16 };

const char *const voc__column_names[VOC__COLUMNS] = {
#define COLUMN(identifier, name, bytes) [VOC__COLUMN_##identifier] = name,
#include "batch/columns.def"
#undef COLUMN
};

/* ---- the names of columns -------------------------------------------------------------------- */

bool voc__recipients_call(voc_recipients *r, int column, const char *name, voc_log *log)
{
    free(r->names[column]);
    r->names[column] = strdup(name);
    return r->names[column] || voc__recipients_no_memory(r, log);
}

static int column_of(const char *name)
{
    for (int i = 0; i < VOC__COLUMNS; i++)
        if (strcmp(voc__column_names[i], name) == 0)
            return i;
    return -1;
}

static bool map_member(voc_recipients *r, const char *map, const voc__json_value *value,
                       voc_log *log)
{
    int column = column_of(value->key);
    if (column >= 0 && value->type == VOC__JSON_STRING && *value->string)
        return voc__recipients_call(r, column, value->string, log);
    if (column >= 0) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_SCHEMA, map, 0, 0, value->key,
                     "expected the name of a column, found %s",
                     voc__json_type_name((voc__json_type)value->type));
        return false;
    }
    const char *nearest = voc_nearest(value->key, voc__column_names, VOC__COLUMNS);
    voc__log_add(log, VOC_ERROR, VOC_ERROR_SCHEMA, map, 0, 0, value->key,
                 nearest ? "there is no column \"%s\"; did you mean \"%s\"?"
                         : "there is no column \"%s\"",
                 value->key, nearest);
    return false;
}

static bool read_map(voc_recipients *r, const char *map, voc_log *log)
{
    static const voc__json_limits limits = {4, 1024, 4096};
    voc__buffer text = {0};
    voc__json json = {0};
    bool good = voc__file_read(map, MAP_BYTES, &text, log) == VOC_OK &&
                voc__json_read(&json, map, text.size ? (const char *)text.data : "", text.size,
                               &limits, log) == VOC_OK;
    if (good && json.values->type != VOC__JSON_OBJECT) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_SCHEMA, map, 1, 1, "", "expected an object");
        good = false;
    }
    const voc__json_value *member = good ? voc__json_first(json.values) : NULL;
    for (; member; member = voc__json_next(json.values, member))
        good = map_member(r, map, member, log) && good;
    voc__json_free(&json);
    voc__buffer_free(&text);
    return good;
}

bool voc__recipients_map(voc_recipients *r, const char *map, voc_log *log)
{
    for (int i = 0; i < VOC__COLUMNS; i++)
        if (!voc__recipients_call(r, i, voc__column_names[i], log))
            return false;
    return !map || read_map(r, map, log);
}

/* ---- the header ------------------------------------------------------------------------------ */

/* Which of our columns a field of the header is, or -1. */
static int find_column(const voc_recipients *r, const char *name)
{
    for (int i = 0; i < VOC__COLUMNS; i++)
        if (voc__compare_folded(r->names[i], name) == 0)
            return i;
    return -1;
}

/* Decodes a field of the header into r->text, trimmed. */
static const char *header_name(voc_recipients *r, size_t field)
{
    size_t size;
    const char *bytes = voc__csv_text(&r->csv, field, &size);
    voc__buffer_reset(&r->text);
    while (size > 0 && (*bytes == ' ' || *bytes == '\t'))
        bytes++, size--;
    while (size > 0 && (bytes[size - 1] == ' ' || bytes[size - 1] == '\t'))
        size--;
    voc__decode(r->encoding, bytes, size, &r->text);
    return r->text.size ? (const char *)r->text.data : "";
}

static void tell_unknown(voc_recipients *r, const char *name, voc_log *log)
{
    const char *const *names = (const char *const *)r->names;
    const char *nearest = voc_nearest(name, names, VOC__COLUMNS);
    voc__log_add(log, VOC_WARNING, VOC_ERROR_SCHEMA, r->path, 1, 0, NULL,
                 nearest ? "the column \"%s\" is not read; did you mean \"%s\"?"
                         : "the column \"%s\" is not read",
                 name, nearest);
}

bool voc__recipients_header(voc_recipients *r, voc_log *log)
{
    size_t found[VOC__COLUMNS] = {0};
    bool good = true;
    r->column_count = r->csv.fields.count;
    r->columns = malloc((r->column_count + 1) * sizeof *r->columns);
    if (!r->columns)
        return voc__recipients_no_memory(r, log);
    for (size_t i = 0; i < r->column_count; i++) {
        const char *name = header_name(r, i);
        r->columns[i] = find_column(r, name);
        if (r->columns[i] >= 0 && ++found[r->columns[i]] > 1) {
            voc__log_add(log, VOC_ERROR, VOC_ERROR_DUPLICATE, r->path, 1, 0, NULL,
                         "the column \"%s\" stands there twice", name);
            good = false;
        } else if (r->columns[i] < 0 && *name) {
            tell_unknown(r, name, log);
        }
    }
    bool semicolons = r->column_count == 1 && strchr(header_name(r, 0), ';');
    if (!found[VOC__COLUMN_TO]) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_SCHEMA, r->path, 1, 0, NULL,
                     "the header has no column \"%s\"%s", r->names[VOC__COLUMN_TO],
                     semicolons ? "; columns are separated by commas, not semicolons" : "");
        return false;
    }
    if (!found[VOC__COLUMN_ID] && !found[VOC__COLUMN_EMAIL]) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_SCHEMA, r->path, 1, 0, NULL,
                     "the header has neither a column \"%s\" nor \"%s\"", r->names[VOC__COLUMN_ID],
                     r->names[VOC__COLUMN_EMAIL]);
        return false;
    }
    return good;
}
