#include "mail/template.h"

#include <string.h>

#include "base/log.h"
#include "base/position.h"
#include "base/utf8.h"

static const char *const field_names[VOC__FIELDS] = {"name", "id", "email", "title", "language"};

/* Words, then perhaps a field. */
typedef struct segment {
    const char *words;
    size_t size;
    int field; /* voc__field; -1: none */
    const char *instead;
    voc__position place;
    struct segment *next;
} segment;

struct voc__template {
    const char *file;
    voc__escape escape;
    segment *first, **last;
};

/* What is read, and where. */
typedef struct reading {
    voc__arena *arena;
    voc__template *into;
    const char *text;
    size_t size, at;
    voc_log *log;
} reading;

static bool fault(const reading *r, size_t offset, const char *what, const char *name, size_t size)
{
    voc__position place = voc__position_at(r->text, r->size, offset);
    voc__log_add(r->log, VOC_ERROR, VOC_ERROR_SYNTAX, r->into->file, place.line, place.column, NULL,
                 "%s%.*s", what, (int)(size < 80 ? size : 80), name);
    return false;
}

static bool add(reading *r, const char *words, size_t size, int field, const char *instead)
{
    segment *s = voc__arena_alloc(r->arena, 1, sizeof *s);
    if (!s)
        return false;
    *s = (segment){words, size, field, instead, voc__position_at(r->text, r->size, r->at), NULL};
    *r->into->last = s;
    r->into->last = &s->next;
    return true;
}

static int find_field(const char *name, size_t size)
{
    for (int i = 0; i < VOC__FIELDS; i++) {
        if (strlen(field_names[i]) == size && strncmp(field_names[i], name, size) == 0)
            return i;
    }
    return -1;
}

/* At "{": the field up to "}", behind words that stand before it. */
static bool read_field(reading *r, size_t words)
{
    const char *open = r->text + r->at;
    size_t left = r->size - r->at, inside = 1;
    while (inside < left && open[inside] != '}' && open[inside] != '{' && open[inside] != '\n')
        inside++;
    if (inside == left || open[inside] != '}')
        return fault(r, r->at, "this brace is not closed; a brace that is meant is written {{", "",
                     0);
    const char *name = open + 1, *bar = memchr(name, '|', inside - 1);
    size_t size = bar ? (size_t)(bar - name) : inside - 1;
    int field = find_field(name, size);
    if (field < 0)
        return fault(r, r->at + 1,
                     "there are the fields name, id, email, title and language; there is no ", name,
                     size);
    const char *instead = bar ? voc__arena_strndup(r->arena, bar + 1, inside - 2 - size) : NULL;
    if (!add(r, r->text + words, r->at - words, field, instead))
        return false;
    r->at += inside + 1;
    return true;
}

static bool read_all(reading *r)
{
    size_t words = r->at;
    while (r->at < r->size) {
        if (r->text[r->at] != '{') {
            r->at++;
        } else if (r->at + 1 < r->size && r->text[r->at + 1] == '{') {
            r->at++; /* the first of both ends the words, the second is left out */
            if (!add(r, r->text + words, r->at - words, -1, NULL))
                return false;
            words = ++r->at;
        } else {
            if (!read_field(r, words))
                return false;
            words = r->at;
        }
    }
    return add(r, r->text + words, r->size - words, -1, NULL);
}

/* Text as people write it: UTF-8, and no controls but tabs and the ends of lines. */
static bool is_text(const reading *r)
{
    for (size_t i = 0; i < r->size;) {
        uint32_t c;
        int used = voc__utf8_decode(r->text + i, r->size - i, &c);
        if (!used)
            return fault(r, i, "this is not UTF-8", "", 0);
        if ((c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F)
            return fault(r, i, "a control character does not belong here", "", 0);
        i += (size_t)used;
    }
    return true;
}

voc__template *voc__template_new(voc__arena *arena, const char *file, const char *text, size_t size,
                                 voc__escape escape, voc_log *log)
{
    voc__template *t = voc__arena_alloc(arena, 1, sizeof *t);
    if (t) {
        *t = (voc__template){voc__arena_strdup(arena, file), escape, NULL, NULL};
        t->last = &t->first;
        static const char mark[] = "\xEF\xBB\xBF";
        size_t begin = size >= 3 && memcmp(text, mark, 3) == 0 ? 3 : 0;
        reading r = {arena, t, "", size, begin, log};
        char *copy = voc__arena_alloc(arena, size + 1, 1);
        if (copy && size > 0)
            r.text = memcpy(copy, text, size);
        if (copy && (!is_text(&r) || !read_all(&r)) && !voc__arena_failed(arena))
            return NULL;
    }
    if (!voc__arena_failed(arena))
        return t;
    voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, file, 0, 0, NULL, "no memory for a template");
    return NULL;
}

bool voc__template_has_no_field(const voc__template *t, const char *why, voc_log *log)
{
    for (const segment *s = t->first; s; s = s->next) {
        if (s->field < 0)
            continue;
        voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, t->file, s->place.line, s->place.column, NULL,
                     "{%s}: %s", field_names[s->field], why);
        return false;
    }
    return true;
}

/* ---- filling --------------------------------------------------------------------------------- */

static void add_html(voc__buffer *out, const char *value)
{
    for (; *value; value++) {
        switch (*value) {
        case '&':
            voc__buffer_text(out, "&amp;");
            break;
        case '<':
            voc__buffer_text(out, "&lt;");
            break;
        case '>':
            voc__buffer_text(out, "&gt;");
            break;
        case '"':
            voc__buffer_text(out, "&quot;");
            break;
        case '\'':
            voc__buffer_text(out, "&#39;");
            break;
        default:
            voc__buffer_byte(out, (unsigned char)*value);
        }
    }
}

/* What RFC 3986 section 2.3 leaves as it is. */
static void add_url(voc__buffer *out, const char *value)
{
    static const char plain[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    for (; *value; value++) {
        if (strchr(plain, *value))
            voc__buffer_byte(out, (unsigned char)*value);
        else
            voc__buffer_printf(out, "%%%02X", (unsigned)(unsigned char)*value);
    }
}

static void add_value(voc__buffer *out, const char *value, voc__escape escape)
{
    if (escape == VOC__ESCAPE_HTML)
        add_html(out, value);
    else if (escape == VOC__ESCAPE_URL)
        add_url(out, value);
    else
        voc__buffer_text(out, value);
}

bool voc__template_fill(const voc__template *t, const char *const *values, voc__buffer *out,
                        voc_log *log)
{
    for (const segment *s = t->first; s; s = s->next) {
        voc__buffer_add(out, s->words, s->size);
        if (s->field < 0)
            continue;
        const char *value = values[s->field];
        if (value && *value) {
            add_value(out, value, t->escape);
        } else if (s->instead) {
            voc__buffer_text(out, s->instead);
        } else {
            voc__log_add(log, VOC_ERROR, VOC_ERROR_REFERENCE, NULL, 0, 0, NULL,
                         "%s: it is empty, and %s asks for it in line %u, column %u",
                         field_names[s->field], t->file, s->place.line, s->place.column);
            return false;
        }
    }
    return true;
}
