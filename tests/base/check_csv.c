/* CSV, from files as people and programs write them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/csv.h"
#include "tests/base/suites.h"

/* Reads all of a text; records come out as "[a|b]", faults as "!N:why", one a line. */
static const char *read_all(const char *text, size_t size)
{
    static char out[1 << 16];
    voc__csv *csv = calloc(1, sizeof *csv);
    voc__csv_record record;
    const char *path = scratch("table.csv");
    FILE *file = fopen(path, "wb");
    fwrite(text, 1, size, file);
    fclose(file);
    ck_assert(voc__stream_open(&csv->stream, path, NULL));
    csv->row = csv->line = 1;
    char *at = out;
    while (voc__csv_next(csv, &record) == VOC__CSV_RECORD_READ) {
        at += sprintf(at, "%zu/%zu", record.row, record.line);
        if (record.fault)
            at += sprintf(at, "!%zu:%.20s", record.field, record.fault);
        for (size_t i = 0; i < csv->fields.count && !record.fault; i++) {
            size_t length;
            const char *field = voc__csv_text(csv, i, &length);
            at += sprintf(at, "[%.*s]", (int)length, field);
        }
        at += sprintf(at, "\n");
    }
    voc__stream_close(&csv->stream);
    voc__csv_free(csv);
    free(csv);
    return out;
}

static void reads(const char *text, const char *wanted)
{
    ck_assert_str_eq(read_all(text, strlen(text)), wanted);
}

START_TEST(fields_stand_between_commas_and_lines_end_in_any_way)
{
    reads("", "");
    reads("a,b\r\nc,d\r\n", "1/1[a][b]\n2/2[c][d]\n");
    reads("a,b\nc,d", "1/1[a][b]\n2/2[c][d]\n");
    reads("a\rb\r", "1/1[a]\n2/2[b]\n");
    reads("a,\n,", "1/1[a][]\n2/2[][]\n");
    reads("a\n\n\nb\n", "1/1[a]\n2/2\n3/3\n4/4[b]\n");
}
END_TEST

START_TEST(quoted_fields_hold_commas_quotes_and_line_breaks)
{
    reads("\"a,b\",\"say \"\"hi\"\"\"\n", "1/1[a,b][say \"hi\"]\n");
    reads("\"one\r\ntwo\",x\nnext\n", "1/1[one\ntwo][x]\n2/3[next]\n");
    reads("\"\",\"\"", "1/1[][]\n");
}
END_TEST

START_TEST(a_fault_costs_its_row_and_not_the_next)
{
    reads("a\"b,c\nd\n", "1/1!0:a quote inside a fie\n2/2[d]\n");
    reads("x,\"a\"b,c\nd\n", "1/1!1:text after a closing\n2/2[d]\n");
    reads("\"never,closed\nd,e\nf\n", "1/1!0:a quote is opened an\n2/2[d][e]\n3/3[f]\n");
    reads("\"never,closed\n\"d\",e\nf\n", "1/1!0:text after a closing\n2/2[d][e]\n3/3[f]\n");
}
END_TEST

START_TEST(rows_and_fields_have_limits)
{
    size_t size = 2 * VOC__CSV_RECORD;
    char *text = malloc(size + 8);
    memset(text, 'x', size);
    memcpy(text + size, "\nnext\n", 7);
    reads(text, "1/1!0:the row is too long\n2/2[next]\n");
    text[0] = '"';
    reads(text, "1/1!0:the row is too long,\n2/2[next]\n");
    memset(text, ',', 600);
    memcpy(text + 600, "\nnext\n", 7);
    reads(text, "1/1!512:more than 512 fields\n2/2[next]\n");
    free(text);
}
END_TEST

START_TEST(no_folder_and_no_missing_file_is_opened)
{
    voc__stream *s = calloc(1, sizeof *s);
    voc_log *log = voc_log_new();
    ck_assert(!voc__stream_open(s, "/", log));
    ck_assert(!voc__stream_open(s, scratch("nothing.csv"), log));
    ck_assert_uint_eq(voc_log_errors(log), 2);
    voc_log_free(log);
    free(s);
}
END_TEST

Suite *csv_suite(void)
{
    static const test_name tests[] = {
        &fields_stand_between_commas_and_lines_end_in_any_way,
        &quoted_fields_hold_commas_quotes_and_line_breaks,
        &a_fault_costs_its_row_and_not_the_next,
        &rows_and_fields_have_limits,
        &no_folder_and_no_missing_file_is_opened,
    };
    return suite_of("csv", tests, sizeof tests / sizeof *tests);
}
