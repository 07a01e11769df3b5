/*
 * Runs a fuzz target on every file of its seeds, in order, for `make check`; or on the files named.
 * To fuzz, compile the target with clang -fsanitize=fuzzer,address in place of this main, against
 * libraries that were configured with CC=clang --enable-sanitize.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "fuzz/target.h"

enum { MOST_BYTES = 16 << 20, MOST_PATH = 4096 };

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_seed(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static int replay(const char *path)
{
    voc__buffer file = {0};
    if (voc__file_read(path, MOST_BYTES, &file, NULL) != VOC_OK) {
        fprintf(stderr, "cannot read %s\n", path);
        voc__buffer_free(&file);
        return 1;
    }
    /* A copy of the exact size, so that a sanitizer sees each byte read past the end. */
    uint8_t *bytes = malloc(file.size ? file.size : 1);
    if (bytes && file.size)
        memcpy(bytes, file.data, file.size);
    int failed = bytes ? LLVMFuzzerTestOneInput(bytes, file.size) : 1;
    free(bytes);
    voc__buffer_free(&file);
    return failed;
}

int main(int argc, char **argv)
{
    char folder[MOST_PATH], path[2 * MOST_PATH];
    const char *root = getenv("srcdir");
    struct dirent **entries = NULL;
    int failed = 0;
    for (int i = 1; i < argc; i++)
        failed |= replay(argv[i]);
    if (argc > 1)
        return failed;
    snprintf(folder, sizeof folder, "%s/%s", root ? root : ".", SEEDS);
    int count = scandir(folder, &entries, is_seed, by_name);
    for (int i = 0; i < count; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
        failed |= replay(path);
        free(entries[i]);
    }
    free(entries);
    if (count <= 0)
        fprintf(stderr, "no seeds in %s\n", folder);
    return failed || count <= 0;
}
