#ifndef TESTS_LOAD_BAD_H
#define TESTS_LOAD_BAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* Loads the catalog in a folder and prints the log; false when there was no catalog. */
bool load_folder(const char *folder, FILE *out);

/* The bytes of a file, NUL behind them; free them. NULL when it cannot be read. */
char *read_whole(const char *folder, const char *name, size_t *size);

#endif
