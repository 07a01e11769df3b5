/* The built-in theme, and what layout and pdf ask of any theme. */
#include "theme/parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "theme/file.h"

static const voc__type built_in_types[] = {
#define ROLE(constant, name, weight, size, leading, large_size, large_leading, color)              \
    [VOC__TYPE_##constant] = {VOC__##weight, size, leading, VOC__##color},
#include "theme/type.def"
};

static const char *const type_names[] = {
#define ROLE(constant, name, weight, size, leading, large_size, large_leading, color)              \
    [VOC__TYPE_##constant] = name,
#include "theme/type.def"
};

/* The accent's tints are set by hand here; those of other accents are mixed. */
static const int built_in_colors[VOC__COLOR_COUNT] = {
    [VOC__INK] = 0x16222c,   [VOC__INK2] = 0x45515b,   [VOC__RULE] = 0x78838c,
    [VOC__HAIR] = 0xc3cbd1,  [VOC__ACCENT] = 0x0a5468, [VOC__TINT] = 0xeef3f5,
    [VOC__TINT2] = 0xd5e4e8, [VOC__WHITE] = 0xffffff,
};

static void tell_memory(voc_log *log)
{
    voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "out of memory for a theme");
}

static voc_theme *built_in(voc_log *log)
{
    voc_theme *theme = calloc(1, sizeof *theme);
    if (!theme || !(theme->arena = voc__arena_new())) {
        free(theme);
        tell_memory(log);
        return NULL;
    }
    memcpy(theme->types, built_in_types, sizeof theme->types);
    memcpy(theme->colors, built_in_colors, sizeof theme->colors);
    theme->paper = VOC_PAPER_LETTER;
    theme->edition = VOC_EDITION_STANDARD;
    theme->publisher = "";
    theme->logo.alt = "";
    theme->faces = voc__faces_new(log);
    if (theme->faces)
        return theme;
    voc_theme_free(theme);
    return NULL;
}

static voc_status settle(voc_theme *theme, const voc_theme_request *request, voc_log *log)
{
    voc_status status = request->path ? voc__theme_read(theme, request->path, log) : VOC_OK;
    if (status != VOC_OK)
        return status;
    if (request->paper != VOC_PAPER_THEME)
        theme->paper = request->paper;
    if (request->edition != VOC_EDITION_THEME)
        theme->edition = request->edition;
    return voc__edition_apply(theme, log);
}

voc_theme *voc_theme_make(const voc_theme_request *request, voc_log *log)
{
    static const voc_theme_request nothing;
    voc_theme *theme = built_in(log);
    if (!theme || settle(theme, request ? request : &nothing, log) == VOC_OK)
        return theme;
    voc_theme_free(theme);
    return NULL;
}

voc_theme *voc_theme_load(const char *path, voc_log *log)
{
    return voc_theme_make(&(voc_theme_request){.path = path}, log);
}

void voc_theme_free(voc_theme *theme)
{
    if (!theme)
        return;
    voc__faces_free(theme->faces);
    voc__arena_free(theme->arena);
    free(theme);
}

const char *voc_theme_publisher(const voc_theme *theme)
{
    return theme->publisher;
}

const voc_contact *voc_theme_contact(const voc_theme *theme)
{
    return &theme->contact;
}

const char *voc__type_name(voc__type_role role)
{
    return type_names[role];
}

const voc__type *voc__theme_type(const voc_theme *theme, voc__type_role role)
{
    return &theme->types[role];
}

int voc__theme_color(const voc_theme *theme, voc__color color)
{
    return theme->colors[color];
}

const voc__faces *voc__theme_faces(const voc_theme *theme)
{
    return theme->faces;
}

const voc__image *voc__theme_logo(const voc_theme *theme)
{
    return &theme->logo;
}
