#define _DEFAULT_SOURCE /* syscall */
#include "tests/faults.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
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
    bool set, for_good, reached;
    fault_kind kind;
    long left, calls;
    int error;
} fault;

static bool refused(fault_kind kind)
{
    if (!fault.set || fault.kind != kind)
        return false;
    fault.calls++;
    if (fault.left-- > 0)
        return false;
    if (fault.left != -1 && !fault.for_good)
        return false;
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

ssize_t write(int fd, const void *bytes, size_t size)
{
    return refused(FAULT_FILE) ? -1 : syscall(SYS_write, fd, bytes, size);
}

int fsync(int fd)
{
    return refused(FAULT_FILE) ? -1 : (int)syscall(SYS_fsync, fd);
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
