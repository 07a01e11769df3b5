#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "tests/layout/sketch.h"
#include "tests/output/desk.h"
#include "tests/output/suites.h"

START_TEST(memory_file_and_callback_get_the_same_bytes)
{
    desk d;
    const unsigned char *bytes;
    size_t size;
    voc__buffer file = {0};
    desk_open(&d, "same");
    voc_document *document = desk_document();
    ck_assert_int_eq(voc_writer_pdf(d.writer, document, &bytes, &size, d.log), VOC_OK);
    ck_assert_uint_gt(size, 10000);
    ck_assert_int_eq(voc_write_pdf_file(document, d.theme, desk_path(&d, "a.pdf"), d.log), VOC_OK);
    ck_assert_int_eq(voc__file_read(desk_path(&d, "a.pdf"), 1 << 24, &file, d.log), VOC_OK);
    ck_assert_uint_eq(file.size, size);
    ck_assert_mem_eq(file.data, bytes, size);
    ck_assert_int_eq(desk_files(&d), 1);
    ck_assert_uint_eq(voc_log_count(d.log), 0);
    voc__buffer_free(&file);
    voc_document_free(document);
    desk_close(&d);
}
END_TEST

typedef struct receiver {
    voc__buffer all;
    int answer;
} receiver;

static int receive(void *context, const void *bytes, size_t size)
{
    receiver *r = context;
    voc__buffer_add(&r->all, bytes, size);
    return r->answer;
}

START_TEST(a_callback_gets_all_bytes_and_may_refuse)
{
    desk d;
    receiver r = {.answer = 0};
    desk_open(&d, "callback");
    voc_document *document = desk_document();
    ck_assert_int_eq(voc_write_pdf(document, d.theme, receive, &r, d.log), VOC_OK);
    ck_assert_mem_eq(r.all.data, "%PDF-1.7", 8);
    ck_assert_mem_eq(r.all.data + r.all.size - 6, "%%EOF\n", 6);
    r.answer = 1;
    ck_assert_int_eq(voc_write_pdf(document, d.theme, receive, &r, d.log), VOC_ERROR_FILE);
    ck_assert_str_eq(voc_log_at(d.log, 0)->text, "the receiver refused the PDF");
    voc__buffer_free(&r.all);
    voc_document_free(document);
    desk_close(&d);
}
END_TEST

START_TEST(text_goes_to_a_callback_and_to_a_file)
{
    desk d;
    receiver r = {.answer = 0};
    voc__buffer file = {0};
    desk_open(&d, "text");
    voc_document *document = desk_document();
    const char *path = desk_path(&d, "a.txt");
    ck_assert_int_eq(voc_write_text(document, receive, &r, d.log), VOC_OK);
    ck_assert_ptr_nonnull(strstr((const char *)r.all.data, "\n\nA section\n---------\nWhoever"));
    ck_assert_int_eq(voc_write_text_file(document, path, false, d.log), VOC_OK);
    ck_assert_int_eq(voc__file_read(path, 1 << 20, &file, d.log), VOC_OK);
    ck_assert_uint_eq(file.size, r.all.size);
    ck_assert_mem_eq(file.data, r.all.data, file.size);
    ck_assert_int_eq(voc_write_text_file(document, path, false, d.log), VOC_ERROR_FILE);
    ck_assert_int_eq(voc_write_text_file(document, path, true, d.log), VOC_OK);
    voc_log_clear(d.log);
    r.answer = 1;
    ck_assert_int_eq(voc_write_text(document, receive, &r, d.log), VOC_ERROR_FILE);
    ck_assert_int_eq(voc_write_text(NULL, receive, &r, d.log), VOC_ERROR_USAGE);
    ck_assert_int_eq(voc_write_text_file(NULL, path, true, d.log), VOC_ERROR_USAGE);
    ck_assert_int_eq(voc_write_text_file(document, NULL, true, d.log), VOC_ERROR_USAGE);
    ck_assert_uint_eq(voc_log_errors(d.log), 4);
    ck_assert_int_eq(desk_files(&d), 1);
    voc__buffer_free(&file);
    voc__buffer_free(&r.all);
    voc_document_free(document);
    desk_close(&d);
}
END_TEST

START_TEST(pages_are_told_as_text)
{
    desk d;
    char *text = NULL;
    size_t size = 0;
    desk_open(&d, "dump");
    voc_document *document = desk_document();
    FILE *out = open_memstream(&text, &size);
    ck_assert_int_eq(voc_writer_dump_pages(d.writer, document, out, d.log), VOC_OK);
    fclose(out);
    ck_assert_ptr_nonnull(strstr(text, "\nface OpenSans "));
    ck_assert_ptr_nonnull(strstr(text, "\npage 2\n"));
    ck_assert_ptr_nonnull(strstr(text, "\ntags\n  Document 0"));
    free(text);
    voc_document_free(document);
    desk_close(&d);
}
END_TEST

START_TEST(a_new_file_gets_the_usual_permissions_and_an_old_one_is_kept_unless_told)
{
    desk d;
    struct stat info;
    desk_open(&d, "keep");
    voc_document *document = desk_document();
    umask(022);
    const char *path = desk_path(&d, "a.pdf");
    ck_assert_int_eq(voc_writer_pdf_file(d.writer, document, path, false, d.log), VOC_OK);
    ck_assert_int_eq(stat(path, &info), 0);
    ck_assert_int_eq(info.st_mode & 0777, 0644);
    ck_assert_int_eq(truncate(path, 3), 0);
    ck_assert_int_eq(voc_writer_pdf_file(d.writer, document, path, false, d.log), VOC_ERROR_FILE);
    ck_assert_int_eq(stat(path, &info), 0);
    ck_assert_int_eq(info.st_size, 3);
    ck_assert_int_eq(voc_writer_pdf_file(d.writer, document, path, true, d.log), VOC_OK);
    ck_assert_int_eq(stat(path, &info), 0);
    ck_assert_int_gt(info.st_size, 10000);
    ck_assert_int_eq(desk_files(&d), 1);
    voc_document_free(document);
    desk_close(&d);
}
END_TEST

START_TEST(calls_that_make_no_sense_are_told)
{
    desk d;
    const unsigned char *bytes;
    size_t size;
    desk_open(&d, "misuse");
    ck_assert_ptr_null(voc_writer_new(NULL, d.log));
    ck_assert_int_eq(voc_writer_pdf(d.writer, NULL, &bytes, &size, d.log), VOC_ERROR_USAGE);
    ck_assert_ptr_null(bytes);
    voc_document *document = desk_document();
    ck_assert_int_eq(voc_writer_pdf(NULL, document, &bytes, &size, d.log), VOC_ERROR_USAGE);
    ck_assert_int_eq(voc_writer_pdf_file(d.writer, document, NULL, true, d.log), VOC_ERROR_USAGE);
    ck_assert_int_eq(voc_writer_dump_pages(d.writer, NULL, stdout, d.log), VOC_ERROR_USAGE);
    ck_assert_int_eq(voc_write_pdf(document, NULL, receive, NULL, d.log), VOC_ERROR_USAGE);
    ck_assert_int_eq(voc_write_pdf_file(document, NULL, desk_path(&d, "a"), d.log),
                     VOC_ERROR_USAGE);
    ck_assert_uint_eq(voc_log_errors(d.log), 7);
    ck_assert_int_eq(desk_files(&d), 0);
    voc_writer_free(NULL);
    voc_document_free(document);
    desk_close(&d);
}
END_TEST

/* A title with a character of the private use area, which no face has. */
static voc_document *strange_document(bool show)
{
    sketch model = sketch_new(false, false);
    voc_document_info info = *voc_document_get_info(model.document);
    info.show_missing = show;
    sketch strange = {.document = voc_document_new(&info)};
    voc_document_free(model.document);
    sketch_open(&strange, TITLE_BLOCK);
    sketch_block(&strange, TITLE, "A \xEE\x84\xA3 \xEE\x84\xA3 B");
    sketch_close(&strange);
    return strange.document;
}

START_TEST(a_character_that_no_face_has_is_an_error_or_shown_as_asked)
{
    desk d;
    const unsigned char *bytes;
    size_t size;
    desk_open(&d, "strange");
    voc_document *document = strange_document(false);
    ck_assert_int_eq(voc_writer_pdf(d.writer, document, &bytes, &size, d.log), VOC_ERROR_TEXT);
    ck_assert_ptr_nonnull(strstr(voc_log_at(d.log, 0)->text, "U+E123"));
    voc_document_free(document);
    voc_log_clear(d.log);
    document = strange_document(true);
    for (int again = 0; again < 2; again++) { /* each file is warned of, once */
        voc_log_clear(d.log);
        ck_assert_int_eq(voc_writer_pdf(d.writer, document, &bytes, &size, d.log), VOC_OK);
        ck_assert_uint_eq(voc_log_errors(d.log), 0);
        ck_assert_uint_eq(voc_log_warnings(d.log), 1);
        ck_assert_ptr_nonnull(strstr(voc_log_at(d.log, 0)->text, "U+E123"));
    }
    voc_document_free(document);
    desk_close(&d);
}
END_TEST

Suite *writer_suite(void)
{
    static const test_name tests[] = {
        &memory_file_and_callback_get_the_same_bytes,
        &a_callback_gets_all_bytes_and_may_refuse,
        &text_goes_to_a_callback_and_to_a_file,
        &pages_are_told_as_text,
        &a_new_file_gets_the_usual_permissions_and_an_old_one_is_kept_unless_told,
        &calls_that_make_no_sense_are_told,
        &a_character_that_no_face_has_is_an_error_or_shown_as_asked,
    };
    return suite_of("writer", tests, sizeof tests / sizeof *tests);
}
