#include "tests/output/desk.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/layout/sketch.h"
#include "tests/suites.h"

void desk_open(desk *d, const char *name)
{
    snprintf(d->folder, sizeof d->folder, "%s", scratch(name));
    ck_assert_int_eq(mkdir(d->folder, 0777), 0);
    d->log = voc_log_new();
    d->theme = voc_theme_load(NULL, d->log);
    d->writer = voc_writer_new(d->theme, d->log);
    ck_assert_ptr_nonnull(d->writer);
}

void desk_close(desk *d)
{
    DIR *folder = opendir(d->folder);
    for (struct dirent *entry; folder && (entry = readdir(folder));)
        if (entry->d_name[0] != '.' || strlen(entry->d_name) > 2)
            remove(desk_path(d, entry->d_name));
    if (folder)
        closedir(folder);
    rmdir(d->folder);
    voc_writer_free(d->writer);
    voc_theme_free(d->theme);
    voc_log_free(d->log);
}

const char *desk_path(const desk *d, const char *name)
{
    static char path[sizeof d->folder + 300];
    snprintf(path, sizeof path, "%s/%s", d->folder, name);
    return path;
}

int desk_files(const desk *d)
{
    int count = 0;
    DIR *folder = opendir(d->folder);
    ck_assert_ptr_nonnull(folder);
    for (struct dirent *entry; (entry = readdir(folder));)
        count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    closedir(folder);
    return count;
}

voc_document *desk_document(void)
{
    return sketch_sections(4).document;
}
