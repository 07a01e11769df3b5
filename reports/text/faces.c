/* The set of faces: the compiled-in family, and fallbacks opened when a character asks for them. */
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "text/face.h"
#include "fonts/open_sans.h"

enum { MAX_FALLBACK_FILE = 64 << 20 };

typedef struct fallback {
    const char *script;   /* NULL: any */
    const char *files[2]; /* regular, bold */
    const char *package;
} fallback;

static const fallback fallbacks[] = {
#define ANY                                      NULL
#define FALLBACK(script, regular, bold, package) {script, {regular, bold}, package},
#include "fonts/manifest.def"
#undef ANY
};

enum { FALLBACK_COUNT = sizeof fallbacks / sizeof *fallbacks };

/* What is opened late; the lock makes a set of faces safe to share all the same. */
typedef struct late {
    pthread_mutex_t lock;
    voc__face *faces[FALLBACK_COUNT][2];
    bool tried[FALLBACK_COUNT][2];
} late;

struct voc__faces {
    voc__face *faces[VOC__WEIGHT_COUNT];
    late *late;
};

static void tell_memory(voc_log *log)
{
    voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "out of memory for faces");
}

static bool open_default(voc__faces *faces, voc__weight weight, const unsigned char *data,
                         uint32_t size, voc_log *log)
{
    const char *reason;
    hb_blob_t *blob = hb_blob_create((const char *)data, size, HB_MEMORY_MODE_READONLY, NULL, NULL);
    faces->faces[weight] = voc__face_new(blob, (int)weight, weight, &reason);
    if (faces->faces[weight])
        return true;
    if (reason)
        voc__log_add(log, VOC_ERROR, VOC_ERROR_INTERNAL, NULL, 0, 0, NULL,
                     "a compiled-in face cannot be used: %s", reason);
    else
        tell_memory(log);
    return false;
}

voc__faces *voc__faces_new(voc_log *log)
{
    voc__faces *faces = calloc(1, sizeof *faces);
    late *state = calloc(1, sizeof *state);
    if (!faces || !state || pthread_mutex_init(&state->lock, NULL) != 0) {
        free(faces);
        free(state);
        tell_memory(log);
        return NULL;
    }
    faces->late = state;
#define DEFAULT(weight, symbol)                                                                    \
    if (!open_default(faces, VOC__##weight, voc__##symbol, voc__##symbol##_size, log)) {           \
        voc__faces_free(faces);                                                                    \
        return NULL;                                                                               \
    }
#include "fonts/manifest.def"
    return faces;
}

void voc__faces_free(voc__faces *faces)
{
    if (!faces)
        return;
    for (int i = 0; i < VOC__WEIGHT_COUNT; i++)
        voc__face_free(faces->faces[i]);
    for (int i = 0; i < FALLBACK_COUNT; i++) {
        voc__face_free(faces->late->faces[i][0]);
        voc__face_free(faces->late->faces[i][1]);
    }
    pthread_mutex_destroy(&faces->late->lock);
    free(faces->late);
    free(faces);
}

const voc__face *voc__faces_default(const voc__faces *faces, voc__weight weight)
{
    return faces->faces[weight];
}

/* A file that is missing or damaged is no error: the next line may do, and if none does, the
 * character is reported. False: memory was refused, and it may be tried again. */
static bool open_fallback(int line, int heavy, voc__face **out)
{
    voc__buffer file = {0};
    *out = NULL;
    voc_status status =
        voc__file_read(fallbacks[line].files[heavy], MAX_FALLBACK_FILE, &file, NULL);
    if (status != VOC_OK) {
        voc__buffer_free(&file);
        return status != VOC_ERROR_MEMORY;
    }
    hb_blob_t *blob = hb_blob_create((const char *)file.data, (unsigned)file.size,
                                     HB_MEMORY_MODE_READONLY, file.data, free);
    const char *reason;
    *out = voc__face_new(blob, VOC__WEIGHT_COUNT + 2 * line + heavy,
                         heavy ? VOC__BOLD : VOC__REGULAR, &reason);
    return *out || reason;
}

/* The index of the round-th line for a script. -1: there are no more. */
static int line_of(uint32_t script, size_t round)
{
    for (int i = 0; i < FALLBACK_COUNT; i++) {
        const char *own = fallbacks[i].script;
        if ((own ? hb_tag_from_string(own, 4) : 0) == script && round-- == 0)
            return i;
    }
    return -1;
}

voc__offer voc__faces_fallback(const voc__faces *faces, uint32_t script, voc__weight weight,
                               size_t round)
{
    int line = line_of(script, round);
    if (line < 0)
        return (voc__offer){0};
    int heavy = weight != VOC__REGULAR;
    late *state = faces->late;
    pthread_mutex_lock(&state->lock);
    bool *tried = &state->tried[line][heavy];
    if (!*tried)
        *tried = open_fallback(line, heavy, &state->faces[line][heavy]);
    voc__offer offer = {state->faces[line][heavy], NULL, !*tried, true};
    pthread_mutex_unlock(&state->lock);
    if (!offer.face)
        offer.package = fallbacks[line].package;
    return offer;
}
