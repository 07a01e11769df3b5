#include "mail/words.h"

#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"

enum { TEMPLATE_MAX = 1024 * 1024 };

#define ENGLISH                                                                                    \
    {                                                                                              \
        "The information you asked for",                                                           \
            "Good day,\n\n"                                                                        \
            "attached is the information that was put together for you, as a PDF file.\n\n"        \
            "If you have questions, please answer this message.\n",                                \
            NULL                                                                                   \
    }

/* Words of our own. The first ones are for rows of any language that is not here. */
static const struct {
    const char *language, *parts[VOC__PARTS];
} own[VOC__WORDINGS] = {
    {"", ENGLISH},
    {"en", ENGLISH},
    {"es",
     {"La informaci\xC3\xB3n que pidi\xC3\xB3",
      "Buenos d\xC3\xAD"
      "as:\n\n"
      "Adjuntamos en un archivo PDF la informaci\xC3\xB3n que se prepar\xC3\xB3 para usted.\n\n"
      "Si tiene preguntas, responda a este mensaje.\n",
      NULL}},
};

/* What is read, and into what. */
typedef struct reading {
    voc__words *into;
    voc__arena *arena;
    voc__part part;
    const char *path; /* of the caller's file; NULL: none */
    voc_log *log;
} reading;

static voc__template *take(const reading *r, const char *file, const char *text, size_t size)
{
    voc__escape escape = r->part == VOC__PART_HTML ? VOC__ESCAPE_HTML : VOC__ESCAPE_NONE;
    return voc__template_new(r->arena, file, text, size, escape, r->log);
}

static voc__template *read_file(const reading *r, const char *path)
{
    voc__buffer file = {0};
    voc__template *read = NULL;
    if (voc__file_read(path, TEMPLATE_MAX, &file, r->log) == VOC_OK) {
        const char *text = file.size ? (const char *)file.data : "";
        size_t size = file.size;
        /* The last line break is the file's, not the subject's. */
        while (r->part == VOC__PART_SUBJECT && size > 0 &&
               (text[size - 1] == '\n' || text[size - 1] == '\r'))
            size--;
        read = take(r, path, text, size);
    }
    voc__buffer_free(&file);
    return read;
}

/* "letters/body.es.txt" beside "letters/body.txt". */
static void add_path_beside(voc__buffer *out, const char *path, const char *language)
{
    const char *slash = strrchr(path, '/'), *dot = strrchr(path, '.');
    size_t size = dot && dot > (slash ? slash + 1 : path) ? (size_t)(dot - path) : strlen(path);
    voc__buffer_add(out, path, size);
    voc__buffer_printf(out, ".%s%s", language, path + size);
}

/* The file for a language, or else what is for any. */
static voc__template *read_beside(const reading *r, const char *language)
{
    voc__buffer path = {0};
    voc__template *read = r->into->parts[0][r->part];
    add_path_beside(&path, r->path, language);
    if (path.failed) {
        voc__log_add(r->log, VOC_ERROR, VOC_ERROR_MEMORY, r->path, 0, 0, NULL,
                     "no memory for a path");
        read = NULL;
    } else if (access((const char *)path.data, F_OK) == 0) {
        read = read_file(r, (const char *)path.data);
    }
    voc__buffer_free(&path);
    return read;
}

static bool read_part(const reading *r)
{
    for (size_t i = 0; i < VOC__WORDINGS; i++) {
        const char *text = own[i].parts[r->part];
        voc__template **into = &r->into->parts[i][r->part];
        if (r->path)
            *into = i == 0 ? read_file(r, r->path) : read_beside(r, own[i].language);
        else if (text)
            *into = take(r, "", text, strlen(text));
        if (!*into && (r->path || text))
            return false;
    }
    return true;
}

static bool subjects_are_impersonal(const voc__words *words, voc_log *log)
{
    static const char why[] = "no personal data in a subject, unless that is asked for";
    bool good = true;
    for (size_t i = 0; i < VOC__WORDINGS; i++) {
        const voc__template *subject = words->parts[i][VOC__PART_SUBJECT];
        bool seen = i > 0 && subject == words->parts[0][VOC__PART_SUBJECT];
        good = (seen || voc__template_has_no_field(subject, why, log)) && good;
    }
    return good;
}

bool voc__words_read(voc__words *out, voc__arena *arena, const voc_mail_settings *settings,
                     voc_log *log)
{
    const char *const paths[VOC__PARTS] = {settings->subject, settings->text, settings->html};
    bool good = true, subjects = false;
    for (voc__part part = 0; part < VOC__PARTS; part++) {
        bool read = read_part(&(reading){out, arena, part, paths[part], log});
        subjects = subjects || (part == VOC__PART_SUBJECT && read);
        good = read && good;
    }
    if (subjects && !settings->personal_subject)
        good = subjects_are_impersonal(out, log) && good;
    return good;
}

const voc__template *voc__words_find(const voc__words *words, voc__part part, const char *language)
{
    for (size_t i = 1; i < VOC__WORDINGS; i++) {
        size_t size = strlen(own[i].language);
        if (strncmp(language, own[i].language, size) == 0 &&
            (language[size] == '\0' || language[size] == '-'))
            return words->parts[i][part];
    }
    return words->parts[0][part];
}
