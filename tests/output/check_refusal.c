/* What the system refuses: files, folders, memory. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/faults.h"
#include "tests/output/desk.h"
#include "tests/output/suites.h"

typedef struct attempt {
    desk *d;
    voc_document *document;
    voc_status status;
    bool overwrite;
} attempt;

static void write_file(void *context)
{
    attempt *a = context;
    a->status = voc_writer_pdf_file(a->d->writer, a->document, desk_path(a->d, "a.pdf"),
                                    a->overwrite, a->d->log);
}

/* Whole or not at all, and nothing beside it. A refusal after the file has its name (to sync the
 * folder) leaves the whole file. */
static void look_at_file(void *context, bool failed)
{
    attempt *a = context;
    struct stat info;
    ck_assert(failed || a->status == VOC_OK);
    ck_assert(a->status == VOC_OK || a->status == VOC_ERROR_FILE);
    ck_assert_uint_eq(voc_log_errors(a->d->log), a->status == VOC_OK ? 0 : 1);
    voc_log_clear(a->d->log);
    bool there = stat(desk_path(a->d, "a.pdf"), &info) == 0;
    ck_assert_int_eq(desk_files(a->d), there ? 1 : 0);
    ck_assert(!there || info.st_size > 10000);
    ck_assert(there || a->status != VOC_OK);
    if (there)
        remove(desk_path(a->d, "a.pdf"));
}

START_TEST(every_refusal_of_the_file_system_leaves_nothing)
{
    static const int errors[] = {ENOSPC, EACCES, EROFS, EIO};
    desk d;
    desk_open(&d, "refused");
    attempt a = {.d = &d, .document = desk_document()};
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        a.overwrite = i % 2;
        ck_assert_int_gt(faults_each(FAULT_FILE, errors[i], write_file, look_at_file, &a), 3);
    }
    voc_document_free(a.document);
    desk_close(&d);
}
END_TEST

START_TEST(a_missing_folder_and_a_folder_in_the_way_are_told)
{
    desk d;
    desk_open(&d, "missing");
    voc_document *document = desk_document();
    const char *path = desk_path(&d, "none/a.pdf");
    ck_assert_int_eq(voc_writer_pdf_file(d.writer, document, path, true, d.log), VOC_ERROR_FILE);
    ck_assert_ptr_nonnull(strstr(voc_log_at(d.log, 0)->text, "folder does not exist"));
    ck_assert_int_eq(voc_writer_pdf_file(d.writer, document, d.folder, true, d.log),
                     VOC_ERROR_FILE);
    ck_assert_ptr_nonnull(strstr(voc_log_at(d.log, 1)->text, "it is a folder"));
    ck_assert_int_eq(voc_writer_pdf_file(d.writer, document, "/dev/full", true, d.log),
                     VOC_ERROR_FILE);
    ck_assert_int_eq(desk_files(&d), 0);
    voc_document_free(document);
    desk_close(&d);
}
END_TEST

START_TEST(a_folder_that_may_not_be_written_is_told)
{
    desk d;
    desk_open(&d, "read-only");
    voc_document *document = desk_document();
    ck_assert_int_eq(chmod(d.folder, 0555), 0);
    if (geteuid() != 0) { /* the administrator may write everywhere */
        ck_assert_int_eq(
            voc_writer_pdf_file(d.writer, document, desk_path(&d, "a.pdf"), true, d.log),
            VOC_ERROR_FILE);
        ck_assert_int_eq(desk_files(&d), 0);
    }
    ck_assert_int_eq(chmod(d.folder, 0777), 0);
    voc_document_free(document);
    desk_close(&d);
}
END_TEST

/* ---- memory ---- */

typedef struct making {
    const voc_theme *theme;
    voc_log *log;
    voc_document *document;
    voc_writer *writer;
    const unsigned char *bytes;
    size_t size;
    voc_status status;
} making;

static void make(void *context)
{
    making *m = context;
    m->writer = voc_writer_new(m->theme, m->log);
    m->status = VOC_ERROR_MEMORY;
    if (m->writer)
        m->status = voc_writer_pdf(m->writer, m->document, &m->bytes, &m->size, m->log);
}

static void look_at_bytes(void *context, bool failed)
{
    making *m = context;
    ck_assert(failed || m->status == VOC_OK);
    if (m->status != VOC_OK && m->status != VOC_ERROR_MEMORY)
        ck_abort_msg("%s", voc_log_count(m->log) ? voc_log_at(m->log, 0)->text : "no message");
    ck_assert(m->status != VOC_OK || m->size > 10000);
    voc_writer_free(m->writer);
    voc_log_clear(m->log);
}

START_TEST(refused_memory_is_an_error_from_layout_to_bytes)
{
    desk d;
    desk_open(&d, "memory");
    making m = {.theme = d.theme, .log = d.log, .document = desk_document()};
    faults_sampled(FAULT_MEMORY, 0, 7, make, look_at_bytes, &m);
    voc_document_free(m.document);
    desk_close(&d);
}
END_TEST

Suite *refusal_suite(void)
{
    static const test_name tests[] = {
        &every_refusal_of_the_file_system_leaves_nothing,
        &a_missing_folder_and_a_folder_in_the_way_are_told,
        &a_folder_that_may_not_be_written_is_told,
        &refused_memory_is_an_error_from_layout_to_bytes,
    };
    return suite_of("refusal", tests, sizeof tests / sizeof *tests);
}
