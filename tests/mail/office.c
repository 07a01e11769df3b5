#include "tests/mail/office.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "batch/digest.h"
#include "batch/journal.h"
#include "tests/suites.h"

void office_write_file(const char *path, const char *bytes)
{
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    fputs(bytes, file);
    ck_assert_int_eq(fclose(file), 0);
}

static void add_row(voc__journal *j, const char *folder, size_t row)
{
    static const char pdf[] = "%PDF";
    char name[32], address[32], path[FOLDER_SIZE + 64], text[VOC__DIGEST_TEXT];
    voc__digest digest;
    voc__digest_begin(&digest);
    voc__digest_add(&digest, pdf, sizeof pdf - 1);
    voc__digest_text(&digest, text);
    snprintf(name, sizeof name, "%zu.pdf", row);
    snprintf(address, sizeof address, "%zu@example.org", row);
    snprintf(path, sizeof path, "%s/files/%s", folder, name);
    voc__journal_add(j, &(voc__journal_entry){row, row, 0, "id", "Ana", address, "en", "career",
                                              name, NULL, NULL});
    voc__journal_settle(j, &(voc__journal_outcome){row, text, "Guide", NULL, NULL});
    office_write_file(path, pdf);
}

void office_make_run(char folder[FOLDER_SIZE], voc_log *log)
{
    static int number;
    char name[64];
    snprintf(name, sizeof name, "mail-%ld-%d", (long)getpid(), number++);
    snprintf(folder, FOLDER_SIZE, "%s", scratch(name));
    voc__journal *j = voc__journal_open(folder, VOC__JOURNAL_MAKE, true, log);
    ck_assert_ptr_nonnull(j);
    ck_assert_int_eq(voc__journal_begin(j), VOC_OK);
    for (size_t row = 2; row < 2 + ROWS; row++)
        add_row(j, folder, row);
    ck_assert_int_eq(voc__journal_set(j, "edition", "of today"), VOC_OK);
    ck_assert_int_eq(voc__journal_commit(j), VOC_OK);
    voc__journal_free(j);
}

const char *office_states(const char *folder)
{
    static char states[ROWS + 1];
    voc_run *run = voc_run_open(folder, VOC_RUN_READ, NULL);
    ck_assert_ptr_nonnull(run);
    voc_run_row row = {.row = 0};
    for (size_t i = 0; voc_run_next(run, row.row, &row, NULL) == VOC_ROW_GOOD && i < ROWS; i++)
        states[i] = "nhHru"[row.mail];
    voc_run_free(run);
    return states;
}
