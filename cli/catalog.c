/* Opening catalogs: those that are named, or the shipped one. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"

#define SHIPPED "health-information.json"

/* More than any catalog may be, see voc_limits. */
enum { READ_MAX = 257 * 1024 * 1024 };

/* ---- standard input -------------------------------------------------------------------------- */

static char *read_standard_input(size_t *size)
{
    size_t capacity = 64 * 1024;
    char *bytes = malloc(capacity);
    *size = 0;
    while (bytes) {
        size_t got = fread(bytes + *size, 1, capacity - *size, stdin);
        *size += got;
        if (got == 0 || *size >= READ_MAX)
            return bytes;
        if (*size < capacity)
            continue;
        capacity *= 2;
        char *more = realloc(bytes, capacity);
        if (!more)
            free(bytes);
        bytes = more;
    }
    return NULL;
}

voc_catalog *open_catalogs(const char *const *paths, size_t count, voc_log *log)
{
    voc_input inputs[CATALOGS_MAX] = {{0}};
    char *piped = NULL;
    for (size_t i = 0; i < count; i++) {
        inputs[i].name = paths[i];
        if (strcmp(paths[i], "-") == 0 && !piped) {
            piped = read_standard_input(&inputs[i].size);
            inputs[i].name = "standard input";
            inputs[i].bytes = piped ? piped : "";
        }
    }
    voc_catalog *catalog = voc_catalog_load_inputs(inputs, count, NULL, log);
    free(piped);
    return catalog;
}

/* ---- the shipped catalog --------------------------------------------------------------------- */

/* The folder of the running program, with a slash; false where the system does not tell. */
static bool program_folder(char *out, size_t size)
{
    ssize_t length = readlink("/proc/self/exe", out, size - 1);
    if (length <= 0)
        return false;
    out[length] = '\0';
    char *slash = strrchr(out, '/');
    if (!slash)
        return false;
    slash[1] = '\0';
    return true;
}

/* Beside the program in the build tree, in share/ when installed anywhere, else where configure
 * said. */
static void find_shipped(char *out, size_t size)
{
    static const char *const places[] = {"data/" SHIPPED, "../share/vocation/" SHIPPED};
    char folder[PATH_MAX];
    for (size_t i = 0; i < 2 && program_folder(folder, sizeof folder); i++) {
        snprintf(out, size, "%s%s", folder, places[i]);
        if (access(out, R_OK) == 0)
            return;
    }
    snprintf(out, size, "%s", PKGDATADIR "/" SHIPPED);
}

voc_catalog *open_catalog(const cli_options *options, voc_log *log)
{
    if (options->catalog_count)
        return open_catalogs(options->catalogs, options->catalog_count, log);
    char path[PATH_MAX + 64];
    find_shipped(path, sizeof path);
    const char *shipped = path;
    return open_catalogs(&shipped, 1, log);
}

/* ---- the end --------------------------------------------------------------------------------- */

static int exit_status(const voc_diagnostic *diagnostic)
{
    if (diagnostic->severity != VOC_ERROR)
        return EXIT_DONE;
    switch (diagnostic->status) {
    case VOC_ERROR_FILE:
    case VOC_ERROR_NETWORK:
    case VOC_ERROR_MEMORY:
    case VOC_ERROR_INTERNAL:
        return EXIT_SYSTEM;
    case VOC_ERROR_UNKNOWN_ID:
    case VOC_ERROR_AMBIGUOUS:
    case VOC_ERROR_USAGE:
        return EXIT_USAGE;
    default:
        return EXIT_INPUT;
    }
}

int exit_status_of(const voc_log *log)
{
    int status = EXIT_DONE;
    for (size_t i = 0; i < voc_log_count(log); i++) {
        int one = exit_status(voc_log_at(log, i));
        if (one > status)
            status = one;
    }
    return status;
}

int finish(const cli_options *options, voc_log *log)
{
    int status = exit_status_of(log);
    if (!options->quiet || status != EXIT_DONE)
        voc_log_print(log, stderr);
    voc_log_free(log);
    return status;
}
