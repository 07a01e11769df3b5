/* A theme, a writer, a log and a folder for the files of one test. */
#ifndef TESTS_OUTPUT_DESK_H
#define TESTS_OUTPUT_DESK_H

#include <vocation/output.h>

typedef struct desk {
    voc_log *log;
    voc_theme *theme;
    voc_writer *writer;
    char folder[4096]; /* empty, made for this test */
} desk;

void desk_open(desk *d, const char *name);
void desk_close(desk *d); /* removes the folder with what is in it */

/* A path in the folder; kept in a static buffer. */
const char *desk_path(const desk *d, const char *name);

/* How many files the folder holds. */
int desk_files(const desk *d);

/* A document of a few sections, about a page and a half. */
voc_document *desk_document(void);

#endif
