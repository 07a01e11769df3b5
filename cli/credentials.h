/* The name and password for a mail server: from a file that only its owner may read, or from the
 * environment; never from the command line, where everybody can read them. */
#ifndef CLI_CREDENTIALS_H
#define CLI_CREDENTIALS_H

#include <stdbool.h>

enum { CREDENTIALS_SIZE = 1024 };

typedef struct cli_credentials {
    char *user, *password; /* in bytes, or NULL */
    char bytes[2 * CREDENTIALS_SIZE];
} cli_credentials;

/* Reads a file of two lines, name and password; path NULL: VOCATION_SMTP_USER and
 * VOCATION_SMTP_PASSWORD, or none when neither is set. False, said on standard error. */
bool credentials_read(const char *path, cli_credentials *out);

/* Leaves nothing of them in memory. */
void credentials_forget(cli_credentials *credentials);

#endif
