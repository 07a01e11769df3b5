#include "tests/batch/office.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/file.h"
#include "batch/digest.h"
#include "tests/suites.h"

void office_open(office *o)
{
    static int number;
    const char *path = source_path("tests/catalogs/welding.json");
    char name[64];
    o->catalog = voc_catalog_load(&path, 1, NULL);
    o->theme = voc_theme_load(NULL, NULL);
    number++;
    snprintf(name, sizeof name, "recipients-%ld-%d.csv", (long)getpid(), number);
    snprintf(o->recipients, sizeof o->recipients, "%s", scratch(name));
    snprintf(name, sizeof name, "runs-%ld-%d", (long)getpid(), number);
    snprintf(o->folder, sizeof o->folder, "%s", scratch(name));
}

void office_close(office *o)
{
    voc_theme_free(o->theme);
    voc_catalog_free(o->catalog);
}

void office_put(office *o, const char *text)
{
    FILE *out = fopen(o->recipients, "wb");
    fputs(text, out);
    fclose(out);
}

size_t office_fill(office *o, size_t good)
{
    static const char *const targets[] = {"welder,career", "machinist,",
                                          "certified-welder,"
                                          "certification"};
    size_t rows = 0;
    FILE *out = fopen(o->recipients, "wb");
    fputs("id,name,email,to,report\n", out);
    for (size_t i = 0; i < good; i++, rows++) {
        fprintf(out, "A%zu,Person %zu,p%zu@example.org,%s\n", i, i, i, targets[i % 3]);
        if (i % 10 == 9) {
            fprintf(out, "B%zu,Person,no address,welder,\n", i);
            rows++;
        }
    }
    fclose(out);
    return rows;
}

voc_batch_request office_request(office *o, int slot, const char *name)
{
    static char folders[4][600];
    snprintf(folders[slot], sizeof folders[slot], "%s/%s", o->folder, name);
    return (voc_batch_request){.catalog = o->catalog,
                               .theme = o->theme,
                               .recipients = o->recipients,
                               .folder = folders[slot],
                               .report = "career",
                               .as_of = {2026, 11, 23},
                               .threads = 2,
                               .unsynced = true};
}

static void look_at_file(voc__buffer *out, const char *folder, const char *name)
{
    char path[1200], text[VOC__DIGEST_TEXT];
    voc__buffer bytes = {0};
    voc__digest digest;
    snprintf(path, sizeof path, "%s/files/%s", folder, name);
    voc__file_read(path, 1 << 24, &bytes, NULL);
    voc__digest_begin(&digest);
    voc__digest_add(&digest, bytes.data, bytes.size);
    voc__digest_text(&digest, text);
    voc__buffer_printf(out, "%s %s\n", name, text);
    voc__buffer_free(&bytes);
}

static void look_at_files(voc__buffer *out, const char *folder)
{
    char path[1200];
    struct dirent **names;
    snprintf(path, sizeof path, "%s/files", folder);
    int count = scandir(path, &names, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        if (strcmp(names[i]->d_name, ".") != 0 && strcmp(names[i]->d_name, "..") != 0)
            look_at_file(out, folder, names[i]->d_name);
        free(names[i]);
    }
    if (count >= 0)
        free(names);
}

char *office_look(const char *folder)
{
    voc__buffer out = {0};
    voc_run_row row;
    voc_run *run = voc_run_open(folder, VOC_RUN_READ, NULL);
    look_at_files(&out, folder);
    for (size_t at = 0; run && voc_run_next(run, at, &row, NULL) == VOC_ROW_GOOD; at = row.row)
        voc__buffer_printf(&out, "%zu %s %s %s %s %s %s %s %s %s %s\n", row.row,
                           voc_row_status_name(row.status), row.id, row.name, row.email, row.report,
                           row.file, row.digest, row.title, row.column, row.reason);
    if (!run)
        voc__buffer_text(&out, "no run\n");
    voc_run_free(run);
    return (char *)out.data;
}
