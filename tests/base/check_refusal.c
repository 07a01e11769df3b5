#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/buffer.h"
#include "base/file.h"
#include "base/log.h"
#include "base/map.h"
#include "tests/base/suites.h"
#include "tests/faults.h"

/* What one run left to be looked at. */
typedef struct outcome {
    voc_log *log;
    voc__arena *arena;
    voc__map *map;
    voc__buffer buffer;
    voc__array array;
    voc_status status;
    const char *path;
    bool overwrite;
} outcome;

static void clear(outcome *o)
{
    voc_log_free(o->log);
    voc__arena_free(o->arena);
    voc__buffer_free(&o->buffer);
    voc__array_free(&o->array);
    *o = (outcome){.path = o->path, .overwrite = o->overwrite};
}

static void fill_log(void *context)
{
    outcome *o = context;
    o->log = voc_log_new();
    for (int i = 0; i < 200; i++)
        voc__log_add(o->log, VOC_ERROR, VOC_ERROR_SCHEMA, "file.json", 1, 1, "/a", "%0100d", i);
}

static void look_at_log(void *context, bool failed)
{
    outcome *o = context;
    size_t kept = voc_log_count(o->log);
    if (!failed)
        ck_assert_uint_eq(kept, 200);
    for (size_t i = 0; i < kept; i++)
        ck_assert_ptr_nonnull(voc_log_at(o->log, i)->text);
    if (o->log && failed) {
        ck_assert_int_eq(voc_log_at(o->log, kept - 1)->status, VOC_ERROR_MEMORY);
        ck_assert_uint_gt(voc_log_errors(o->log), 200);
    }
    clear(o);
}

START_TEST(a_log_without_memory_says_so)
{
    outcome o = {0};
    faults_each(FAULT_MEMORY, 0, fill_log, look_at_log, &o);
}
END_TEST

static void fill_map(void *context)
{
    static const char names[26][2] = {"a", "b", "c", "d", "e", "f", "g", "h", "i",
                                      "j", "k", "l", "m", "n", "o", "p", "q", "r",
                                      "s", "t", "u", "v", "w", "x", "y", "z"};
    outcome *o = context;
    o->arena = voc__arena_new();
    o->map = voc__map_new(o->arena);
    bool all = true;
    for (int round = 0; round < 3; round++)
        for (int i = 0; i < 26; i++)
            all = voc__map_set(o->map, names[i], o) && voc__arena_alloc(o->arena, 1, 500) && all;
    o->status = all ? VOC_OK : VOC_ERROR_MEMORY;
}

static void look_at_map(void *context, bool failed)
{
    outcome *o = context;
    ck_assert_int_eq(o->status, failed ? VOC_ERROR_MEMORY : VOC_OK);
    ck_assert_int_eq(voc__arena_failed(o->arena), failed);
    for (size_t i = 0; i < voc__map_count(o->map); i++)
        ck_assert_ptr_eq(voc__map_get(o->map, voc__map_key_at(o->map, i)), o);
    clear(o);
}

START_TEST(an_arena_and_its_map_refuse_once_and_from_then_on)
{
    outcome o = {0};
    faults_each(FAULT_MEMORY, 0, fill_map, look_at_map, &o);
}
END_TEST

static void fill_buffers(void *context)
{
    outcome *o = context;
    for (int i = 0; i < 100; i++) {
        voc__buffer_printf(&o->buffer, "%09d,", i);
        voc__array_push(&o->array, 16);
    }
}

static void look_at_buffers(void *context, bool failed)
{
    outcome *o = context;
    ck_assert_int_eq(o->buffer.failed || o->array.failed, failed);
    ck_assert_uint_eq(o->buffer.size % 10, 0);
    if (!o->buffer.failed)
        ck_assert_uint_eq(o->buffer.size, 1000);
    ck_assert_uint_eq(o->array.count == 100, !o->array.failed);
    clear(o);
}

START_TEST(buffers_and_arrays_keep_what_they_had)
{
    outcome o = {0};
    faults_each(FAULT_MEMORY, 0, fill_buffers, look_at_buffers, &o);
}
END_TEST

static void write_file(void *context)
{
    outcome *o = context;
    voc__file_options options = {o->overwrite, 0};
    o->log = voc_log_new();
    voc__file_writer *w = voc__file_writer_open(o->path, &options, o->log);
    voc__file_writer_add(w, "new", 3);
    o->status = voc__file_writer_commit(w);
    voc__file_writer_free(w);
}

static int files_beside(const char *path)
{
    char folder[4096];
    int count = -2; /* . and .. */
    snprintf(folder, sizeof folder, "%s", path);
    *strrchr(folder, '/') = '\0';
    DIR *dir = opendir(folder);
    ck_assert_ptr_nonnull(dir);
    while (readdir(dir))
        count++;
    closedir(dir);
    return count;
}

static void expect_text(const char *path, const char *text)
{
    char found[16] = "";
    FILE *file = fopen(path, "r");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fread(found, 1, sizeof found - 1, file), strlen(text));
    ck_assert_str_eq(found, text);
    fclose(file);
}

/* Whole or not at all, told once, nothing left over. */
static void look_at_file(void *context, bool failed)
{
    outcome *o = context;
    bool exists = access(o->path, F_OK) == 0;
    if (o->status == VOC_OK)
        expect_text(o->path, "new");
    else if (o->overwrite && exists && !failed)
        ck_abort_msg("a failure without a fault");
    if (o->status != VOC_OK && o->log)
        ck_assert_uint_ge(voc_log_errors(o->log), 1);
    if (exists && o->status != VOC_OK && !o->overwrite)
        expect_text(o->path, "new"); /* named, but the folder could not be synced */
    ck_assert_int_eq(files_beside(o->path), exists);
    if (exists)
        unlink(o->path);
    clear(o);
}

static void look_at_replaced_file(void *context, bool failed)
{
    outcome *o = context;
    char found[8] = "";
    FILE *file = fopen(o->path, "r");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fread(found, 1, 7, file), 3);
    fclose(file);
    ck_assert(strcmp(found, "new") == 0 || (failed && strcmp(found, "old") == 0));
    if (o->status == VOC_OK)
        ck_assert_str_eq(found, "new");
    ck_assert_int_eq(files_beside(o->path), 1);
    file = fopen(o->path, "w");
    fputs("old", file);
    fclose(file);
    clear(o);
}

static char *path_in_new_folder(const char *name)
{
    char *path = malloc(4096);
    ck_assert_int_eq(mkdir(scratch(name), 0777), 0);
    snprintf(path, 4096, "%s/out.pdf", scratch(name));
    return path;
}

static const int errors[] = {ENOSPC, EIO, EROFS, EPERM};

START_TEST(a_new_file_is_whole_or_absent_whatever_fails)
{
    char *path = path_in_new_folder("new");
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        outcome o = {.path = path};
        ck_assert_int_ge(faults_each(FAULT_FILE, errors[i], write_file, look_at_file, &o), 6);
    }
    outcome o = {.path = path};
    faults_each(FAULT_MEMORY, 0, write_file, look_at_file, &o);
    free(path);
}
END_TEST

START_TEST(a_replaced_file_is_the_old_or_the_new_whatever_fails)
{
    char *path = path_in_new_folder("old");
    FILE *file = fopen(path, "w");
    fputs("old", file);
    fclose(file);
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        outcome o = {.path = path, .overwrite = true};
        faults_each(FAULT_FILE, errors[i], write_file, look_at_replaced_file, &o);
    }
    free(path);
}
END_TEST

static void read_file(void *context)
{
    outcome *o = context;
    o->log = voc_log_new();
    o->status = voc__file_read(o->path, 1 << 20, &o->buffer, o->log);
}

static void look_at_what_was_read(void *context, bool failed)
{
    outcome *o = context;
    if (!failed)
        ck_assert_int_eq(o->status, VOC_OK);
    if (o->status == VOC_OK)
        ck_assert_str_eq((char *)o->buffer.data, "content");
    else if (o->log)
        ck_assert_uint_ge(voc_log_errors(o->log), 1);
    clear(o);
}

START_TEST(reading_without_memory_fails_clearly)
{
    char *path = path_in_new_folder("reading");
    FILE *file = fopen(path, "w");
    fputs("content", file);
    fclose(file);
    outcome o = {.path = path};
    faults_each(FAULT_MEMORY, 0, read_file, look_at_what_was_read, &o);
    free(path);
}
END_TEST

Suite *refusal_suite(void)
{
    static const test_name tests[] = {
        &a_log_without_memory_says_so,
        &an_arena_and_its_map_refuse_once_and_from_then_on,
        &buffers_and_arrays_keep_what_they_had,
        &a_new_file_is_whole_or_absent_whatever_fails,
        &a_replaced_file_is_the_old_or_the_new_whatever_fails,
        &reading_without_memory_fails_clearly,
    };
    return suite_of("refusal", tests, sizeof tests / sizeof *tests);
}
