/* Prints what the loader says of the catalog in a folder of tests/catalog-bad: its .json and .gz
 * files in the order of their names, which messages call by these names alone. */
#include "tests/load/bad.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include <vocation/catalog.h>

enum { FILES_MAX = 4, FILE_BYTES_MAX = 1 << 20 };

static int is_catalog(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');
    return dot && (strcmp(dot, ".json") == 0 || strcmp(dot, ".gz") == 0);
}

static int compare_names(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

char *read_whole(const char *folder, const char *name, size_t *size)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    char *bytes = file ? calloc(1, FILE_BYTES_MAX) : NULL;
    *size = bytes ? fread(bytes, 1, FILE_BYTES_MAX - 1, file) : 0;
    if (file)
        fclose(file);
    return bytes;
}

bool load_folder(const char *folder, FILE *out)
{
    struct dirent **entries = NULL;
    int count = scandir(folder, &entries, is_catalog, compare_names);
    voc_input inputs[FILES_MAX] = {{0}};
    for (int i = 0; i < count; i++) {
        inputs[i].name = entries[i]->d_name;
        inputs[i].bytes = read_whole(folder, entries[i]->d_name, &inputs[i].size);
    }
    voc_log *log = voc_log_new();
    voc_catalog *catalog =
        voc_catalog_load_inputs(inputs, count > 0 ? (size_t)count : 0, NULL, log);
    voc_log_print(log, out);
    bool loaded = catalog != NULL;
    voc_catalog_free(catalog);
    voc_log_free(log);
    for (int i = 0; i < count; i++) {
        free((void *)(uintptr_t)inputs[i].bytes);
        free(entries[i]);
    }
    free(entries);
    return loaded;
}
