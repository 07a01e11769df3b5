#include "batch/names.h"

#include <stdio.h>
#include <string.h>

#include <vocation/nearest.h>

#include "base/log.h"
#include "base/utf8.h"
#include "base/words.h"

typedef enum place { ROW, ID, NAME, TO, LANGUAGE, REPORT, PLACES } place;

static const char *const place_names[PLACES] = {"row", "id", "name", "to", "language", "report"};

/* The place named between braces, or PLACES. */
static place find_place(const char *name, size_t size)
{
    int i = 0;
    while (i < PLACES &&
           (strlen(place_names[i]) != size || strncmp(place_names[i], name, size) != 0))
        i++;
    return (place)i;
}

static bool refuse(const char *text, const char *name, size_t size, voc_log *log)
{
    char word[32];
    snprintf(word, sizeof word, "%.*s", (int)(size < 31 ? size : 31), name);
    const char *nearest = voc_nearest(word, place_names, PLACES);
    voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                 nearest ? "the names \"%s\": no place is called {%s}; did you mean {%s}?"
                         : "the names \"%s\": no place is called {%s}; there are {row}, {id}, "
                           "{name}, {to}, {language} and {report}",
                 text, word, nearest);
    return false;
}

bool voc__names_check(const char *text, voc_log *log)
{
    if (!*text || !voc__utf8_valid(text, strlen(text))) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                     "the names of files need words in UTF-8, such as {row}-{report}");
        return false;
    }
    for (const char *open = text; (open = strchr(open, '{'));) {
        const char *name = open + 1, *close = strchr(name, '}');
        size_t size = close ? (size_t)(close - name) : strlen(name);
        if (!close || find_place(name, size) == PLACES)
            return refuse(text, name, size, log);
        open = close;
    }
    return true;
}

/* ---- taming ---------------------------------------------------------------------------------- */

typedef struct range {
    uint32_t first, last;
} range;

/* What cannot be seen in a name, or turns the direction of what follows. */
static const range invisible[] = {
    {0x7f, 0x9f},     {0xad, 0xad},       {0x34f, 0x34f},     {0x61c, 0x61c},      {0x115f, 0x1160},
    {0x17b4, 0x17b5}, {0x180b, 0x180f},   {0x200b, 0x200f},   {0x2028, 0x202e},    {0x2060, 0x206f},
    {0x3164, 0x3164}, {0xd800, 0xf8ff},   {0xfe00, 0xfe0f},   {0xfeff, 0xfeff},    {0xffa0, 0xffa0},
    {0xfff0, 0xffff}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0x10ffff},
};

/* Spaces beyond ASCII, and what looks like a slash or a backslash. */
static const range separators[] = {
    {0xa0, 0xa0},     {0x1680, 0x1680}, {0x2000, 0x200a}, {0x2044, 0x2044},
    {0x205f, 0x205f}, {0x2215, 0x2216}, {0x29f5, 0x29f9}, {0x3000, 0x3000},
    {0xfe68, 0xfe68}, {0xff0f, 0xff0f}, {0xff3c, 0xff3c},
};

static bool within(const range *ranges, size_t count, uint32_t c)
{
    for (size_t i = 0; i < count; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

/* Of ASCII only letters, digits and these: the rest means something somewhere. */
static bool is_plain(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c < 0x80 && c > 0 && strchr("_.+@,=", (int)c));
}

static unsigned char last_byte(const voc__buffer *out)
{
    return out->size ? out->data[out->size - 1] : '-';
}

/* One character; neither a dot nor a hyphen begins a name or follows its like. */
static void add_tame(uint32_t c, voc__buffer *out)
{
    char bytes[4];
    if (c < 0x80 ? !is_plain(c) : within(separators, sizeof separators / sizeof *separators, c))
        c = '-';
    else if (c >= 0x80 && within(invisible, sizeof invisible / sizeof *invisible, c))
        return;
    unsigned char last = last_byte(out);
    if (c == '-' && last == '-')
        return;
    if (c == '.' && (last == '.' || last == '-'))
        return;
    voc__buffer_add(out, bytes, (size_t)voc__utf8_encode(c, bytes));
}

/* Windows takes these for devices, whatever stands behind a dot. */
static bool is_reserved(const char *name)
{
    static const char *const words[] = {"con", "prn", "aux", "nul", "conin$", "conout$"};
    char stem[8];
    size_t size = strcspn(name, ".");
    if (size >= sizeof stem)
        return false;
    memcpy(stem, name, size);
    stem[size] = '\0';
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (voc__compare_folded(stem, words[i]) == 0)
            return true;
    bool port = size >= 4;
    char digit = port ? stem[3] : '\0';
    bool last =
        (size == 4 && digit >= '0' && digit <= '9') ||
        /* superscript 1, 2 and 3 count too */
        (size == 5 && (strcmp(stem + 3, "\xc2\xb9") == 0 || strcmp(stem + 3, "\xc2\xb2") == 0 ||
                       strcmp(stem + 3, "\xc2\xb3") == 0));
    if (port)
        stem[3] = '\0';
    return last && (voc__compare_folded(stem, "com") == 0 || voc__compare_folded(stem, "lpt") == 0);
}

static void trim_end(voc__buffer *out)
{
    while (out->size && (last_byte(out) == '.' || last_byte(out) == '-'))
        out->data[--out->size] = '\0';
}

void voc__names_tame(const char *text, size_t size, size_t row, voc__buffer *out)
{
    voc__buffer_reset(out);
    for (size_t at = 0; at < size && out->size + 4 <= VOC__NAME_BYTES;) {
        uint32_t c;
        int length = voc__utf8_decode(text + at, size - at, &c);
        add_tame(length ? c : '-', out);
        at += length ? (size_t)length : 1;
    }
    trim_end(out);
    if (out->size == 0)
        voc__buffer_printf(out, "%zu", row);
    else if (!out->failed && is_reserved((const char *)out->data)) {
        voc__buffer_byte(out, '_');
        if (out->failed)
            return;
        memmove(out->data + 1, out->data, out->size - 1);
        out->data[0] = '_';
    }
}

/* ---- the template ---------------------------------------------------------------------------- */

static void add_place(place which, const voc_recipient *r, const char *report, const char *language,
                      voc__buffer *out)
{
    const char *const texts[PLACES] = {
        [ID] = r->id, [NAME] = r->name, [TO] = r->to, [LANGUAGE] = language, [REPORT] = report};
    if (which == ROW)
        voc__buffer_printf(out, "%zu", r->row);
    else
        voc__buffer_text(out, texts[which]);
}

void voc__names_make(const char *text, const voc_recipient *recipient, const char *report,
                     const char *language, voc__buffer *out)
{
    voc__buffer filled = {0};
    while (*text) {
        size_t plain = strcspn(text, "{");
        voc__buffer_add(&filled, text, plain);
        text += plain;
        const char *close = *text ? strchr(text, '}') : NULL;
        if (!close)
            break;
        add_place(find_place(text + 1, (size_t)(close - text - 1)), recipient, report, language,
                  &filled);
        text = close + 1;
    }
    voc__names_tame(filled.size ? (const char *)filled.data : "", filled.size, recipient->row, out);
    if (filled.failed)
        out->failed = true;
    voc__buffer_free(&filled);
}
