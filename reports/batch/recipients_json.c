/* JSON Lines: one object a line, with the members that CSV has as columns. */
#include <string.h>

#include "batch/recipients.h"
#include "json/document.h"

static const voc__json_limits limits = {
    .depth = 4, .values = 4096, .string_bytes = VOC__CSV_RECORD};

/* What a value is in a cell of CSV; elements of a list stand between ";". */
typedef struct cell {
    const voc__json *json;
    voc__buffer text;
    const char *fault; /* NULL: none */
} cell;

static void add_scalar(cell *c, const voc__json_value *value)
{
    size_t size;
    const char *source = voc__json_source(c->json, value, &size);
    switch (value->type) {
    case VOC__JSON_STRING:
        voc__buffer_text(&c->text, value->string);
        break;
    case VOC__JSON_NUMBER:
        voc__buffer_add(&c->text, source, size);
        break;
    case VOC__JSON_TRUE:
    case VOC__JSON_FALSE:
        voc__buffer_text(&c->text, value->type == VOC__JSON_TRUE ? "yes" : "no");
        break;
    case VOC__JSON_NULL:
        break;
    default:
        c->fault = "a list or object inside another";
    }
}

/* A part of a list: what separates parts may not stand in it. */
static void add_part(cell *c, const char *text, char separator)
{
    if (strchr(text, separator))
        c->fault = separator == ';' ? "a semicolon in an element" : "an equals sign in a name";
    voc__buffer_text(&c->text, text);
}

static void add_container(cell *c, const voc__json_value *value)
{
    const voc__json_value *child = voc__json_first(value);
    for (; child && !c->fault; child = voc__json_next(value, child)) {
        if (value->type == VOC__JSON_OBJECT) {
            add_part(c, child->key, ';');
            voc__buffer_byte(&c->text, '=');
            add_scalar(c, child);
        } else if (child->type == VOC__JSON_STRING) {
            add_part(c, child->string, ';');
        } else {
            c->fault = "an element that is no string";
        }
        voc__buffer_byte(&c->text, ';');
    }
}

/* Lists only where a cell may hold several, objects only where it holds pairs. */
static bool may_hold(voc__column column, uint8_t type)
{
    if (type == VOC__JSON_ARRAY)
        return column == VOC__COLUMN_HAVE || column == VOC__COLUMN_EXPERIENCE;
    return type != VOC__JSON_OBJECT || column == VOC__COLUMN_EXPERIENCE;
}

static bool read_member(voc_recipients *r, const voc__json *json, voc__column column,
                        const voc__json_value *value, voc_row_fault *fault)
{
    cell c = {.json = json};
    if (!may_hold(column, value->type))
        c.fault = value->type == VOC__JSON_ARRAY ? "a list" : "an object";
    else if (value->type == VOC__JSON_ARRAY || value->type == VOC__JSON_OBJECT)
        add_container(&c, value);
    else
        add_scalar(&c, value);
    if (c.text.failed)
        c.fault = "no memory";
    bool good =
        c.fault ? voc__recipients_fault(r, fault, r->names[column], "%s", c.fault)
                : voc__recipients_cell(r, column, (const char *)c.text.data, c.text.size, fault);
    voc__buffer_free(&c.text);
    return good;
}

static bool read_object(voc_recipients *r, const voc__json *json, voc_row_fault *fault)
{
    const voc__json_value *root = json->values;
    if (root->type != VOC__JSON_OBJECT)
        return voc__recipients_fault(r, fault, "", "expected an object, found %s",
                                     voc__json_type_name(root->type));
    for (int i = 0; i < VOC__COLUMNS; i++) {
        const voc__json_value *value = voc__json_member(json, root, r->names[i]);
        if (value && !read_member(r, json, (voc__column)i, value, fault))
            return false;
    }
    return true;
}

bool voc__recipients_read_json(voc_recipients *r, voc_row_fault *fault)
{
    voc__json json;
    voc_log *told = voc_log_new();
    voc_status status =
        voc__json_read(&json, r->path, (const char *)r->line.data, r->line.size, &limits, told);
    bool good = status == VOC_OK;
    if (good) {
        good = read_object(r, &json, fault);
        voc__json_free(&json);
    } else {
        const voc_diagnostic *d = voc_log_at(told, 0);
        voc__recipients_fault(r, fault, "", "%s (character %u)", d ? d->text : "no memory",
                              d ? d->column : 0);
    }
    voc_log_free(told);
    return good;
}
