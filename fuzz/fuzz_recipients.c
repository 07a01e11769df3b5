/* A file of recipients, CSV or JSON Lines, from its bytes to the rows that a batch is made of. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <vocation/batch.h>

#include "base/utf8.h"
#include "fuzz/target.h"

/* The reader wants a regular file. */
static void write_file(char *path, const uint8_t *bytes, size_t size)
{
    int fd = mkstemp(path);
    FILE *file = fd < 0 ? NULL : fdopen(fd, "wb");
    if (!file || fwrite(bytes, 1, size, file) != size || fclose(file) != 0)
        abort();
}

/* One line of UTF-8 without controls. */
static bool is_plain(const char *text)
{
    size_t size = strlen(text);
    for (size_t i = 0; i < size; i++)
        if ((unsigned char)text[i] < 0x20 || text[i] == 0x7f)
            return false;
    return voc__utf8_valid(text, size);
}

static bool is_sound(const voc_recipient *r)
{
    bool plain = is_plain(r->id) && is_plain(r->name) && is_plain(r->email) && is_plain(r->to) &&
                 is_plain(r->language) && is_plain(r->report);
    for (size_t i = 0; i < r->person.have_count; i++)
        plain = plain && is_plain(r->person.have[i]);
    for (size_t i = 0; i < r->person.experience_count; i++)
        plain = plain && is_plain(r->person.experience[i].occupation) &&
                r->person.experience[i].months >= 0;
    return plain && *r->to && (*r->id || *r->email) && r->person.most_months >= 0;
}

/* Rows and lines rise, what is good is sound, and what is bad has a reason of one line. */
static bool read_all(voc_recipients *recipients, voc_log *log)
{
    size_t row = 0, line = 0;
    voc_recipient good;
    voc_row_fault fault;
    for (;;) {
        voc_row_result result = voc_recipients_next(recipients, &good, &fault, log);
        if (result == VOC_ROW_END)
            return true;
        if (result == VOC_ROW_ERROR)
            return voc_log_errors(log) > 0;
        bool is_good = result == VOC_ROW_GOOD;
        size_t at_row = is_good ? good.row : fault.row, at_line = is_good ? good.line : fault.line;
        if (at_row <= row || at_line <= line)
            return false;
        row = at_row;
        line = at_line;
        if (is_good ? !is_sound(&good) : !*fault.reason || !is_plain(fault.reason))
            return false;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    char path[] = "fuzz-recipients-XXXXXX";
    write_file(path, bytes, size);
    voc_log *log = voc_log_new();
    voc_recipients *recipients = voc_recipients_open(path, NULL, log);
    bool sound = recipients ? read_all(recipients, log) : voc_log_errors(log) > 0;
    voc_recipients_free(recipients);
    voc_log_free(log);
    unlink(path);
    if (!sound)
        abort();
    return 0;
}
