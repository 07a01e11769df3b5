/* From the cells of a row to a recipient. */
#include <string.h>

#include <vocation/nearest.h>

#include "base/words.h"
#include "batch/recipients.h"

/* What one cell is taken by: text is trimmed, not empty, and may be changed. */
typedef struct taking {
    voc_recipients *of;
    voc_recipient *out;
    voc_row_fault *fault;
    voc__column column;
} taking;

#define FAULT(t, ...)                                                                              \
    voc__recipients_fault((t)->of, (t)->fault, (t)->of->names[(t)->column], __VA_ARGS__)

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static char *trimmed(char *text)
{
    size_t size = strlen(text);
    while (size > 0 && is_space(text[size - 1]))
        text[--size] = '\0';
    while (is_space(*text))
        text++;
    return text;
}

static bool no_memory(taking *t)
{
    return FAULT(t, "no memory");
}

/* ---- single values --------------------------------------------------------------------------- */

/* A line break in what becomes a line: in a message's head it would begin another. */
static bool take_line(taking *t, char *text)
{
    if (strpbrk(text, "\r\n"))
        return FAULT(t, "a line break");
    const char **to[] = {[VOC__COLUMN_ID] = &t->out->id,
                         [VOC__COLUMN_NAME] = &t->out->name,
                         [VOC__COLUMN_EMAIL] = &t->out->email,
                         [VOC__COLUMN_TO] = &t->out->to,
                         [VOC__COLUMN_LANGUAGE] = &t->out->language,
                         [VOC__COLUMN_REPORT] = &t->out->report};
    *to[t->column] = text;
    return true;
}

/* One @ between two parts that are not empty, and nothing that separates addresses or ends them:
 * enough to tell a slip from an address. */
static bool take_email(taking *t, char *text)
{
    const char *at = strchr(text, '@');
    if (!at || at == text || !at[1] || strchr(at + 1, '@') || strpbrk(text, " \t\r\n,;<>()[]\\\""))
        return FAULT(t, "\"%s\" is no email address", text);
    if (text[0] == '.' || at[-1] == '.' || at[1] == '.' || text[strlen(text) - 1] == '.' ||
        strstr(text, ".."))
        return FAULT(t, "\"%s\" is no email address: a dot where none may be", text);
    return take_line(t, text);
}

/* BCP 47 as far as its form goes: letters and digits in groups of up to 8, joined by hyphens. */
static bool take_language(taking *t, char *text)
{
    size_t group = 0;
    for (const char *c = text;; c++) {
        bool word =
            (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') || (*c >= '0' && *c <= '9');
        if (word && ++group <= 8)
            continue;
        if (word || group == 0 || (*c != '-' && *c != '\0'))
            return FAULT(t, "\"%s\" is no language; en or es, for example", text);
        if (*c == '\0')
            return take_line(t, text);
        group = 0;
    }
}

static bool take_level(taking *t, char *text)
{
    const char *names[VOC_LEVEL_DOCTORAL + 1];
    for (char *c = text; *c; c++)
        if (*c == ' ' || *c == '_')
            *c = '-';
    for (int level = VOC_LEVEL_UNSTATED; level <= VOC_LEVEL_DOCTORAL; level++) {
        names[level] = voc_level_name((voc_level)level);
        if (level != VOC_LEVEL_UNSTATED && voc__compare_folded(text, names[level]) == 0) {
            t->out->person.level = (voc_level)level;
            return true;
        }
    }
    const char *nearest = voc_nearest(text, names + 1, VOC_LEVEL_DOCTORAL);
    return nearest ? FAULT(t, "no level is called \"%s\"; did you mean \"%s\"?", text, nearest)
                   : FAULT(t,
                           "no level is called \"%s\"; high-school, associate or bachelor, for "
                           "example",
                           text);
}

static bool take_flag(taking *t, char *text)
{
    static const char *const words[] = {"no", "yes", "false", "true", "0", "1", "n", "y"};
    bool *to = t->column == VOC__COLUMN_ONLINE ? &t->out->person.online : &t->out->person.earn;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (voc__compare_folded(text, words[i]) == 0) {
            *to = i % 2 == 1;
            return true;
        }
    }
    return FAULT(t, "\"%s\" is neither yes nor no", text);
}

enum { MOST_MONTHS = 1200 };

/* -1: not a whole number of months. */
static int months_of(const char *text)
{
    int months = 0;
    for (const char *c = text; *c; c++) {
        if (*c < '0' || *c > '9')
            return -1;
        months = months * 10 + (*c - '0');
        if (months > MOST_MONTHS)
            return -1;
    }
    return *text ? months : -1;
}

static bool take_months(taking *t, char *text)
{
    t->out->person.most_months = months_of(text);
    return t->out->person.most_months >= 0 ||
           FAULT(t, "\"%s\" is no number of months from 0 to %d", text, (int)MOST_MONTHS);
}

/* ---- lists ----------------------------------------------------------------------------------- */

/* The next part up to ";" or a line break, trimmed; *rest moves on and is NULL at the end. */
static char *next_part(char **rest)
{
    char *part = *rest, *end = strpbrk(part, ";\r\n");
    *rest = end ? end + 1 : NULL;
    if (end)
        *end = '\0';
    return trimmed(part);
}

static bool take_have(taking *t, char *text)
{
    for (char *rest = text; rest;) {
        char *part = next_part(&rest);
        if (!*part)
            continue;
        const char **item = voc__array_push(&t->of->have, sizeof *item);
        if (!item)
            return no_memory(t);
        *item = part;
    }
    t->out->person.have = t->of->have.items;
    t->out->person.have_count = t->of->have.count;
    return true;
}

static bool take_one_experience(taking *t, char *part)
{
    char *equals = strrchr(part, '=');
    int months = equals ? months_of(trimmed(equals + 1)) : -1;
    if (months < 0 || equals == part)
        return FAULT(t, "\"%s\" is not of the form occupation=months", part);
    *equals = '\0';
    part = trimmed(part);
    voc_experience *item = voc__array_push(&t->of->experience, sizeof *item);
    if (!item)
        return no_memory(t);
    *item = (voc_experience){part, months};
    return true;
}

static bool take_experience(taking *t, char *text)
{
    for (char *rest = text; rest;) {
        char *part = next_part(&rest);
        if (*part && !take_one_experience(t, part))
            return false;
    }
    t->out->person.experience = t->of->experience.items;
    t->out->person.experience_count = t->of->experience.count;
    return true;
}

/* ---- all of a row ---------------------------------------------------------------------------- */

static bool (*const takers[VOC__COLUMNS])(taking *t, char *text) = {
    [VOC__COLUMN_ID] = take_line,           [VOC__COLUMN_NAME] = take_line,
    [VOC__COLUMN_EMAIL] = take_email,       [VOC__COLUMN_LEVEL] = take_level,
    [VOC__COLUMN_HAVE] = take_have,         [VOC__COLUMN_EXPERIENCE] = take_experience,
    [VOC__COLUMN_TO] = take_line,           [VOC__COLUMN_ONLINE] = take_flag,
    [VOC__COLUMN_MAX_MONTHS] = take_months, [VOC__COLUMN_EARN] = take_flag,
    [VOC__COLUMN_LANGUAGE] = take_language, [VOC__COLUMN_REPORT] = take_line,
};

bool voc__recipients_read_cells(voc_recipients *r, voc_recipient *out, voc_row_fault *fault)
{
    taking t = {r, out, fault, VOC__COLUMN_ID};
    out->id = out->name = out->email = out->to = out->language = out->report = "";
    r->have.count = r->experience.count = 0;
    for (int i = 0; i < VOC__COLUMNS; i++) {
        t.column = (voc__column)i;
        char *text = r->cells[i].given ? trimmed((char *)r->text.data + r->cells[i].start) : NULL;
        if (text && *text && !takers[i](&t, text))
            return false;
    }
    if (!*out->to)
        return voc__recipients_fault(r, fault, r->names[VOC__COLUMN_TO], "nothing stands there");
    if (!*out->id && !*out->email)
        return voc__recipients_fault(r, fault, r->names[VOC__COLUMN_ID],
                                     "neither an id nor an email address");
    return true;
}
