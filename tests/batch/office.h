/* What tests of whole runs share: a catalog, a theme, files of recipients, and folders compared. */
#ifndef TESTS_BATCH_OFFICE_H
#define TESTS_BATCH_OFFICE_H

#include <stdbool.h>

#include <vocation/batch.h>

typedef struct office {
    voc_catalog *catalog;
    voc_theme *theme;
    char recipients[512]; /* the file's path */
    char folder[512];     /* of runs of this test, which does not exist yet */
} office;

void office_open(office *o);
void office_close(office *o);

/* Writes the file of recipients. */
void office_put(office *o, const char *text);

/* One with so many good rows, from row 2 on, and a bad one behind every tenth. Returns how many. */
size_t office_fill(office *o, size_t good);

/* A request for career reports into the folder's `name`, which belongs to the request and is static
 * in the office: made anew by the next call with the same slot, 0 to 3. */
voc_batch_request office_request(office *o, int slot, const char *name);

/* "name digest" of every file of a run, and its journal's rows, as one text to compare and free.
 * Nothing that a failed run leaves behind is passed over. */
char *office_look(const char *folder);

#endif
