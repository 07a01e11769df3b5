#define _DEFAULT_SOURCE      /* syscall */
#define _LARGEFILE64_SOURCE /* open64 and its like */
#include "tests/faults.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define OWN_MALLOC 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define OWN_MALLOC 0
#endif
#endif
#ifndef OWN_MALLOC
#define OWN_MALLOC 1
#endif

/* The fault that is set. left: calls until it; below zero: it has been reached. */
static struct {
    atomic_bool set, reached;
    bool for_good, kills;
    fault_kind kind;
    atomic_long left, calls;
    int error;
} fault;

static bool refused(fault_kind kind)
{
    if (!fault.set || fault.kind != kind)
        return false;
    fault.calls++;
    long left = fault.left--;
    if (left > 0 || (left < 0 && !fault.for_good))
        return false;
    if (fault.kills)
        kill(getpid(), SIGKILL);
    fault.reached = true;
    errno = fault.error;
    return true;
}

#if OWN_MALLOC
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);

void *malloc(size_t size)
{
    return refused(FAULT_MEMORY) ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return refused(FAULT_MEMORY) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
    return refused(FAULT_MEMORY) ? NULL : __libc_realloc(old, size);
}
#endif

int open(const char *path, int flags, ...)
{
    va_list args;
    va_start(args, flags);
    unsigned mode = flags & O_CREAT ? va_arg(args, unsigned) : 0;
    va_end(args);
    return refused(FAULT_FILE) ? -1 : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

/* The database calls these by the names for large files. */
int open64(const char *path, int flags, ...)
{
    va_list args;
    va_start(args, flags);
    unsigned mode = flags & O_CREAT ? va_arg(args, unsigned) : 0;
    va_end(args);
    return refused(FAULT_FILE) ? -1 : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
    return refused(FAULT_FILE) ? -1 : syscall(SYS_pwrite64, fd, bytes, size, at);
}

int ftruncate64(int fd, off64_t size)
{
    return refused(FAULT_FILE) ? -1 : (int)syscall(SYS_ftruncate, fd, size);
}

/* No test needs its files to outlive a power cut: nobody waits for the disk. */
int fdatasync(int fd)
{
    (void)fd;
    return refused(FAULT_FILE) ? -1 : 0;
}

int mkdir(const char *path, mode_t mode)
{
    return refused(FAULT_FILE) ? -1 : (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}

ssize_t write(int fd, const void *bytes, size_t size)
{
    return refused(FAULT_FILE) ? -1 : syscall(SYS_write, fd, bytes, size);
}

int fsync(int fd)
{
    (void)fd;
    return refused(FAULT_FILE) ? -1 : 0;
}

/* A close that fails has closed all the same. */
int close(int fd)
{
    bool fails = refused(FAULT_FILE);
    int error = errno;
    int result = (int)syscall(SYS_close, fd);
    if (!fails)
        return result;
    errno = error;
    return -1;
}

int rename(const char *from, const char *to)
{
    return refused(FAULT_FILE) ? -1 : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int link(const char *from, const char *to)
{
    return refused(FAULT_FILE) ? -1 : (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
}

long faults_each(fault_kind kind, int error, void (*action)(void *context),
                 void (*after)(void *context, bool failed), void *context)
{
    return faults_sampled(kind, error, 1, action, after, context);
}

long faults_sampled(fault_kind kind, int error, long step, void (*action)(void *context),
                    void (*after)(void *context, bool failed), void *context)
{
    long calls = 0;
    for (int for_good = 0; for_good < 2; for_good++) {
        bool reached = true;
        for (long n = 0; reached; n += step) {
            fault.set = true;
            fault.for_good = for_good;
            fault.reached = false;
            fault.kind = kind;
            fault.left = n;
            fault.calls = 0;
            fault.error = kind == FAULT_MEMORY ? ENOMEM : error;
            action(context);
            fault.set = false;
            reached = fault.reached;
            calls = fault.calls;
            after(context, reached);
        }
    }
    return calls;
}

void faults_kill_at(long number)
{
    fault.for_good = false;
    fault.kills = true;
    fault.kind = FAULT_FILE;
    fault.left = number;
    fault.set = true;
}

void faults_refuse_from(long number, int error)
{
    fault.for_good = true;
    fault.kind = FAULT_FILE;
    fault.left = number;
    fault.error = error;
    fault.set = true;
}

void faults_end(void)
{
    fault.set = false;
}

long faults_count(void (*action)(void *context), void *context)
{
    fault.for_good = false;
    fault.kind = FAULT_FILE;
    fault.left = LONG_MAX;
    fault.calls = 0;
    fault.set = true;
    action(context);
    fault.set = false;
    return fault.calls;
}
