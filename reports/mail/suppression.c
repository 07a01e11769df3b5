#include "mail/suppression.h"

#include <string.h>

#include <vocation/mail.h>

#include "base/buffer.h"
#include "base/file.h"
#include "base/log.h"
#include "base/map.h"

enum { FILE_MAX = 256 * 1024 * 1024, ADDRESS_SIZE = 255 };

struct voc__suppression {
    voc__map *addresses; /* folded */
};

static void fold(char *address)
{
    for (; *address; address++) {
        if (*address >= 'A' && *address <= 'Z')
            *address = (char)(*address - 'A' + 'a');
    }
}

static size_t skip_blanks(const char *text, size_t size)
{
    size_t blanks = 0;
    while (blanks < size && (text[blanks] == ' ' || text[blanks] == '\t'))
        blanks++;
    return blanks;
}

static bool add_line(voc__suppression *list, voc__arena *arena, const char *path, unsigned line,
                     const char *text, size_t size, voc_log *log)
{
    size_t blanks = skip_blanks(text, size);
    text += blanks;
    size -= blanks;
    while (size > 0 && (text[size - 1] == ' ' || text[size - 1] == '\t' || text[size - 1] == '\r'))
        size--;
    if (size == 0 || *text == '#')
        return true;
    char *address = voc__arena_strndup(arena, text, size);
    if (!address)
        return false;
    /* A NUL would cut the line short. */
    const char *problem =
        strlen(address) < size ? "it has a NUL in it" : voc_mail_address_problem(address);
    if (problem) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_SYNTAX, path, line, 1, NULL, "not an address: %s",
                     problem);
        return false;
    }
    fold(address);
    return voc__map_set(list->addresses, address, list);
}

static bool add_all(voc__suppression *list, voc__arena *arena, const char *path,
                    const voc__buffer *file, voc_log *log)
{
    const char *text = (const char *)file->data;
    size_t left = file->size, bad = 0;
    if (left >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        text += 3;
        left -= 3;
    }
    for (unsigned line = 1; left > 0 && !voc__arena_failed(arena); line++) {
        const char *end = memchr(text, '\n', left);
        size_t size = end ? (size_t)(end - text) : left;
        bad += !add_line(list, arena, path, line, text, size, log);
        size += end != NULL;
        text += size;
        left -= size;
    }
    return bad == 0;
}

voc__suppression *voc__suppression_load(voc__arena *arena, const char *path, voc_log *log)
{
    voc__buffer file = {0};
    voc__suppression *list = voc__arena_alloc(arena, 1, sizeof *list);
    bool good = voc__file_read(path, FILE_MAX, &file, log) == VOC_OK;
    if (good && list) {
        list->addresses = voc__map_new(arena);
        good = add_all(list, arena, path, &file, log);
    }
    voc__buffer_free(&file);
    if (voc__arena_failed(arena)) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, path, 0, 0, NULL,
                     "no memory for the addresses");
        return NULL;
    }
    return good ? list : NULL;
}

bool voc__suppression_holds(const voc__suppression *list, const char *address)
{
    char folded[ADDRESS_SIZE];
    if (!list || strlen(address) >= sizeof folded)
        return false;
    memcpy(folded, address, strlen(address) + 1);
    fold(folded);
    return voc__map_get(list->addresses, folded) != NULL;
}
