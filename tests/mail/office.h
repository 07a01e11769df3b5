/* What tests of mail share: a run of a few rows whose reports are made, and its journal. */
#ifndef TESTS_MAIL_OFFICE_H
#define TESTS_MAIL_OFFICE_H

#include <vocation/log.h>

enum { ROWS = 4, FOLDER_SIZE = 512 };

/* A new run of rows 2 to 5, all made, for 2@example.org ... */
void office_make_run(char folder[FOLDER_SIZE], voc_log *log);

/* The mail states of its rows, a letter each: n(one), h(anding over), H(anded over), r(efused),
 * u(ncertain). Static. */
const char *office_states(const char *folder);

void office_write_file(const char *path, const char *bytes);

#endif
