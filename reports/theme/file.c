#include "theme/file.h"

#include <stddef.h>
#include <string.h>

#include <vocation/decimal.h>
#include <vocation/nearest.h>

#include "base/file.h"
#include "base/log.h"

#include "json/document.h"
#include "json/place.h"

enum {
    MOST_BYTES = 1 << 20,
    MOST_LOGO_BYTES = 8 << 20,
    MOST_MEMBERS = 32,
};

static const voc__json_limits limits = {.depth = 8, .values = 10000, .string_bytes = 4096};

/* A theme file while it is read. */
typedef struct reading {
    voc_theme *theme;
    voc__json json;
    const char *path;
    voc_log *log;
    voc_status status; /* of the first error */
    const voc__json_value *accent;
    bool darken;
} reading;

typedef struct member {
    const char *name;
    void (*read)(reading *r, const voc__json_value *value, void *slot);
    size_t offset; /* of the slot in its record; strings only */
    bool required;
} member;

static void fail(reading *r, voc_status status)
{
    if (r->status == VOC_OK)
        r->status = status;
}

#define REPORT(r, value, problem, ...)                                                             \
    (voc__json_report(&(r)->json, value, (r)->log, VOC_ERROR, problem, __VA_ARGS__),               \
     fail(r, problem))

static bool is_type(reading *r, const voc__json_value *value, voc__json_type type, const char *what)
{
    if (value->type == type)
        return true;
    REPORT(r, value, VOC_ERROR_SCHEMA, "expected %s, found %s", what,
           voc__json_type_name(value->type));
    return false;
}

/* Words that will be printed, or a name: one line, not empty. */
static void read_string(reading *r, const voc__json_value *value, void *slot)
{
    const char **out = slot;
    if (!is_type(r, value, VOC__JSON_STRING, "a string"))
        return;
    bool control = false;
    for (const char *p = value->string; *p; p++)
        control = control || (unsigned char)*p < 0x20 || *p == 0x7f;
    if (!*value->string || control) {
        REPORT(r, value, VOC_ERROR_SCHEMA, "expected words in one line");
        return;
    }
    *out = voc__arena_strdup(r->theme->arena, value->string);
    if (!*out)
        fail(r, VOC_ERROR_MEMORY);
}

static void read_url(reading *r, const voc__json_value *value, void *slot)
{
    read_string(r, value, slot);
    const char *url = value->string;
    if (url && strncmp(url, "https://", 8) != 0 && strncmp(url, "http://", 7) != 0)
        REPORT(r, value, VOC_ERROR_SCHEMA,
               "\"%.100s\" is no address such as \"https://www.bls.gov/\"", url);
}

static void read_yes(reading *r, const voc__json_value *value, void *slot)
{
    bool *out = slot;
    if (value->type == VOC__JSON_TRUE || value->type == VOC__JSON_FALSE)
        *out = value->type == VOC__JSON_TRUE;
    else
        is_type(r, value, VOC__JSON_TRUE, "true or false");
}

/* A number of points; false, reported, when it is none or out of range. */
static bool take_points(reading *r, const voc__json_value *value, double low, double high,
                        double *out)
{
    size_t size;
    voc_decimal number;
    const char *text = voc__json_source(&r->json, value, &size);
    if (!is_type(r, value, VOC__JSON_NUMBER, "a number"))
        return false;
    if (voc_decimal_parse(text, size, &number) == VOC_OK && voc_decimal_double(number) >= low &&
        voc_decimal_double(number) <= high) {
        *out = voc_decimal_double(number);
        return true;
    }
    voc__buffer range = {0};
    voc__buffer_number(&range, low, 2);
    voc__buffer_text(&range, " and ");
    voc__buffer_number(&range, high, 2);
    REPORT(r, value, VOC_ERROR_RANGE, "%.*s is not between %s points", (int)size, text,
           range.failed ? "its bounds" : (const char *)range.data);
    voc__buffer_free(&range);
    return false;
}

static const member *find(const member *members, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(members[i].name, name) == 0)
            return &members[i];
    return NULL;
}

static void warn_unknown(reading *r, const voc__json_value *value, const char *const *names,
                         size_t count)
{
    const char *near = voc_nearest(value->key, names, count);
    if (strncmp(value->key, "x-", 2) == 0)
        return;
    voc__json_report_name(&r->json, value, r->log, VOC_WARNING, VOC_ERROR_SCHEMA,
                          "unknown member \"%.60s\"%s%s%s", value->key,
                          near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
}

/* Reads the members of an object; unknown ones get a warning, missing ones an error. */
static void read_members(reading *r, const voc__json_value *value, const member *members,
                         size_t count, void *record)
{
    const char *names[MOST_MEMBERS] = {NULL};
    if (!is_type(r, value, VOC__JSON_OBJECT, "an object"))
        return;
    for (size_t i = 0; i < count; i++)
        names[i] = members[i].name;
    const voc__json_value *child = voc__json_first(value);
    for (; child; child = voc__json_next(value, child)) {
        const member *m = find(members, count, child->key);
        if (m)
            m->read(r, child, (char *)record + m->offset);
        else
            warn_unknown(r, child, names, count);
    }
    for (size_t i = 0; i < count; i++)
        if (members[i].required && !voc__json_member(&r->json, value, members[i].name))
            REPORT(r, value, VOC_ERROR_SCHEMA, "\"%s\" is missing", members[i].name);
}

static void read_format(reading *r, const voc__json_value *value, void *slot)
{
    (void)slot;
    if (is_type(r, value, VOC__JSON_STRING, "a string") &&
        strcmp(value->string, "vocation-theme/1") != 0)
        REPORT(r, value, VOC_ERROR_SCHEMA, "the format is \"%.60s\", not \"vocation-theme/1\"",
               value->string);
}

static void read_edition(reading *r, const voc__json_value *value, void *slot)
{
    voc_edition *out = slot;
    if (!is_type(r, value, VOC__JSON_STRING, "a string"))
        return;
    for (int i = VOC_EDITION_STANDARD; i <= VOC_EDITION_INK_SAVING; i++)
        if (strcmp(value->string, voc__edition_name((voc_edition)i)) == 0) {
            *out = (voc_edition)i;
            return;
        }
    REPORT(r, value, VOC_ERROR_SCHEMA,
           "\"%.60s\" is none of \"standard\", \"large-print\", \"gray\" and \"ink-saving\"",
           value->string);
}

static void read_paper(reading *r, const voc__json_value *value, void *slot)
{
    (void)slot;
    if (!is_type(r, value, VOC__JSON_STRING, "a string"))
        return;
    if (strcmp(value->string, "letter") == 0)
        r->theme->paper = VOC_PAPER_LETTER;
    else if (strcmp(value->string, "a4") == 0)
        r->theme->paper = VOC_PAPER_A4;
    else
        REPORT(r, value, VOC_ERROR_SCHEMA, "\"%.60s\" is neither \"letter\" nor \"a4\"",
               value->string);
}

/* "#7A1E48" as a number; -1 when it is no color. */
static int color_of(const char *text)
{
    int color = 0;
    if (text[0] != '#' || strlen(text) != 7)
        return -1;
    for (int i = 1; i < 7; i++) {
        const char *digits = "0123456789abcdef";
        char c = text[i] >= 'A' && text[i] <= 'F' ? (char)(text[i] - 'A' + 'a') : text[i];
        const char *digit = strchr(digits, c);
        if (!digit)
            return -1;
        color = color << 4 | (int)(digit - digits);
    }
    return color;
}

static void read_accent(reading *r, const voc__json_value *value, void *slot)
{
    (void)slot;
    if (!is_type(r, value, VOC__JSON_STRING, "a string"))
        return;
    if (color_of(value->string) < 0)
        REPORT(r, value, VOC_ERROR_SCHEMA, "\"%.60s\" is no color such as \"#0A5468\"",
               value->string);
    else
        r->accent = value;
}

/* When all is read, since the member that forbids darkening may come later. */
static void settle_accent(reading *r)
{
    if (!r->accent)
        return;
    int wanted = color_of(r->accent->string), accent = voc__accent_darken(wanted);
    voc__theme_set_accent(r->theme, accent);
    if (accent == wanted)
        return;
    if (r->darken)
        voc__json_report(&r->json, r->accent, r->log, VOC_WARNING, VOC_ERROR_RANGE,
                         "%s is too light to be read on white and in gray; darkened to #%06X",
                         r->accent->string, (unsigned)accent);
    else
        REPORT(r, r->accent, VOC_ERROR_RANGE,
               "%s is too light to be read on white and in gray; #%06X would do", r->accent->string,
               (unsigned)accent);
}

static void read_role(reading *r, const voc__json_value *role, voc__type *type)
{
    static const char *const parts[] = {"size", "leading"};
    if (!is_type(r, role, VOC__JSON_OBJECT, "an object"))
        return;
    const voc__json_value *size = voc__json_member(&r->json, role, parts[0]);
    const voc__json_value *leading = voc__json_member(&r->json, role, parts[1]);
    double ratio = type->leading / type->size;
    /* Never smaller than the design, nor so large that a page holds nothing. */
    if (size && take_points(r, size, type->size, 2 * type->size, &type->size))
        type->leading = type->size * ratio;
    if (leading)
        take_points(r, leading, type->size, 2 * type->leading, &type->leading);
    const voc__json_value *part = voc__json_first(role);
    for (; part; part = voc__json_next(role, part))
        if (part != size && part != leading)
            warn_unknown(r, part, parts, 2);
}

static void read_type(reading *r, const voc__json_value *value, void *slot)
{
    const char *names[VOC__TYPE_COUNT];
    (void)slot;
    if (!is_type(r, value, VOC__JSON_OBJECT, "an object"))
        return;
    for (int i = 0; i < VOC__TYPE_COUNT; i++)
        names[i] = voc__type_name((voc__type_role)i);
    const voc__json_value *role = voc__json_first(value);
    for (; role; role = voc__json_next(value, role)) {
        int index = 0;
        while (index < VOC__TYPE_COUNT && strcmp(names[index], role->key) != 0)
            index++;
        if (index < VOC__TYPE_COUNT)
            read_role(r, role, &r->theme->types[index]);
        else
            warn_unknown(r, role, names, VOC__TYPE_COUNT);
    }
}

static void read_contact(reading *r, const voc__json_value *value, void *slot)
{
    static const member members[] = {
        {"name", read_string, offsetof(voc_contact, name), false},
        {"address", read_string, offsetof(voc_contact, address), false},
        {"phone", read_string, offsetof(voc_contact, phone), false},
        {"email", read_string, offsetof(voc_contact, email), false},
        {"url", read_url, offsetof(voc_contact, url), false},
    };
    (void)slot;
    read_members(r, value, members, sizeof members / sizeof *members, &r->theme->contact);
}

/* A path in the theme file is meant from the file's own folder. */
static const char *beside(reading *r, const char *name)
{
    const char *slash = strrchr(r->path, '/');
    if (name[0] == '/' || !slash)
        return name;
    return voc__arena_printf(r->theme->arena, "%.*s/%s", (int)(slash - r->path), r->path, name);
}

static void load_logo(reading *r, const char *name, voc__image *logo)
{
    voc__buffer file = {0};
    const char *path = beside(r, name);
    voc_status status =
        path ? voc__file_read(path, MOST_LOGO_BYTES, &file, r->log) : VOC_ERROR_MEMORY;
    if (status == VOC_OK)
        status = voc__logo_decode(file.data, file.size, path, r->theme->arena, logo, r->log);
    fail(r, status);
    voc__buffer_free(&file);
}

static void read_logo(reading *r, const voc__json_value *value, void *slot)
{
    typedef struct logo {
        const char *file, *gray, *alt;
    } logo;
    static const member members[] = {
        {"file", read_string, offsetof(logo, file), true},
        {"gray", read_string, offsetof(logo, gray), false},
        {"alt", read_string, offsetof(logo, alt), true},
    };
    logo found = {NULL, NULL, NULL};
    (void)slot;
    read_members(r, value, members, sizeof members / sizeof *members, &found);
    if (!found.file || !found.alt)
        return;
    r->theme->logo.alt = r->theme->gray_logo.alt = found.alt;
    load_logo(r, found.file, &r->theme->logo);
    if (found.gray)
        load_logo(r, found.gray, &r->theme->gray_logo);
}

static void read_darken(reading *r, const voc__json_value *value, void *slot)
{
    (void)slot;
    read_yes(r, value, &r->darken);
}

static const member theme_members[] = {
    {"format", read_format, 0, true},
    {"publisher", read_string, offsetof(voc_theme, publisher), false},
    {"paper", read_paper, 0, false},
    {"edition", read_edition, offsetof(voc_theme, edition), false},
    {"accent", read_accent, 0, false},
    {"darken", read_darken, 0, false},
    {"type", read_type, 0, false},
    {"contact", read_contact, 0, false},
    {"logo", read_logo, 0, false},
};

voc_status voc__theme_read(voc_theme *theme, const char *path, voc_log *log)
{
    voc__buffer file = {0};
    reading r = {.theme = theme, .path = path, .log = log, .darken = true};
    r.status = voc__file_read(path, MOST_BYTES, &file, log);
    if (r.status == VOC_OK)
        r.status = voc__json_read(&r.json, path, (const char *)file.data, file.size, &limits, log);
    if (r.status == VOC_OK) {
        read_members(&r, r.json.values, theme_members, sizeof theme_members / sizeof *theme_members,
                     theme);
        settle_accent(&r);
    }
    if (r.status == VOC_ERROR_MEMORY)
        voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, path, 0, 0, NULL,
                     "out of memory for the theme");
    voc__json_free(&r.json);
    voc__buffer_free(&file);
    return r.status;
}
