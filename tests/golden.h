/* Texts held to files that were read and found good. */
#ifndef TESTS_GOLDEN_H
#define TESTS_GOLDEN_H

/* Holds a text to tests/golden/FOLDER/NAMESUFFIX; a failure shows the first line that differs.
 * VOC_UPDATE_GOLDEN=1 in the environment writes the file anew, for the difference to be read before
 * it is kept. */
void golden_expect(const char *folder, const char *name, const char *suffix, const char *text);

/* The bytes of a file as a string, or NULL; the caller frees it. */
char *read_text(const char *path);

#endif
