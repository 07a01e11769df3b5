#include "cli/credentials.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool refuse(const char *path, const char *why)
{
    fprintf(stderr, "vocation: %s: %s\n", path, why);
    return false;
}

/* Of the file that was opened, not of one that has its name by now. */
static bool is_private(int fd, const char *path)
{
    struct stat info;
    if (fstat(fd, &info) != 0)
        return refuse(path, strerror(errno));
    if (!S_ISREG(info.st_mode))
        return refuse(path, "name and password are read from a regular file only");
    if (info.st_uid != geteuid())
        return refuse(path, "name and password are read from a file of one's own only");
    if (info.st_mode & (S_IRWXG | S_IRWXO))
        return refuse(path, "others may read or write this file; chmod 600 keeps it private");
    return true;
}

/* Two lines, ended by \n or \r\n. */
static bool split(char *text, const char *path, cli_credentials *out)
{
    char *end = strchr(text, '\n');
    out->user = text;
    out->password = end ? end + 1 : text + strlen(text);
    if (end)
        *end = '\0';
    out->password[strcspn(out->password, "\r\n")] = '\0';
    out->user[strcspn(out->user, "\r")] = '\0';
    if (*out->user && *out->password)
        return true;
    return refuse(path, "it wants two lines: the name, then the password");
}

static bool read_file(const char *path, cli_credentials *out)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return refuse(path, strerror(errno));
    size_t size = 0;
    bool good = is_private(fd, path);
    while (good && size < sizeof out->bytes - 1) {
        ssize_t got = read(fd, out->bytes + size, sizeof out->bytes - 1 - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            good = refuse(path, strerror(errno));
        if (got <= 0)
            break;
        size += (size_t)got;
    }
    close(fd);
    out->bytes[size] = '\0';
    return good && split(out->bytes, path, out);
}

static bool read_environment(cli_credentials *out)
{
    const char *user = getenv("VOCATION_SMTP_USER"), *word = getenv("VOCATION_SMTP_PASSWORD");
    if (!user && !word)
        return true;
    if (!user || !word || strlen(user) >= CREDENTIALS_SIZE || strlen(word) >= CREDENTIALS_SIZE) {
        fprintf(stderr, "vocation: VOCATION_SMTP_USER and VOCATION_SMTP_PASSWORD go together, each "
                        "of less than 1024 bytes\n");
        return false;
    }
    out->user = strcpy(out->bytes, user);
    out->password = strcpy(out->bytes + CREDENTIALS_SIZE, word);
    return true;
}

bool credentials_read(const char *path, cli_credentials *out)
{
    *out = (cli_credentials){.user = NULL};
    return path ? read_file(path, out) : read_environment(out);
}

void credentials_forget(cli_credentials *credentials)
{
    /* volatile: else the compiler may leave out what nobody reads. */
    volatile char *bytes = credentials->bytes;
    for (size_t i = 0; i < sizeof credentials->bytes; i++)
        bytes[i] = 0;
}
