/* Refusals on purpose: memory that is not given, and files that cannot be written.
 *
 * A test program that links tests/libfaults.a replaces malloc, calloc and realloc, and what
 * changes files (FAULT_FILE), for itself and all libraries it uses. Until a fault is set they
 * do what they always do. One thread sets faults; calls are counted in all. */
#ifndef TESTS_FAULTS_H
#define TESTS_FAULTS_H

#include <stdbool.h>

/* Which calls are counted, and may fail. */
typedef enum fault_kind {
    FAULT_MEMORY, /* malloc, calloc, realloc: ENOMEM */
    FAULT_FILE    /* open, write, pwrite, fsync, fdatasync, ftruncate, close, rename, link, mkdir:
                     the errno given to faults_each */
} fault_kind;

/* Runs the action again and again, with the first call failing, then the second, and so on
 * until it runs through; then once more over all, with every call failing from there on.
 * The action must not use Check's assertions: they need memory too. `after` is called after
 * each run, out of danger, and is the place for them; `failed` tells whether a call was
 * refused in that run. Returns how many calls the whole action makes; 0 where memory cannot
 * be refused (sanitizers have their own malloc), after one plain run. */
long faults_each(fault_kind kind, int error, void (*action)(void *context),
                 void (*after)(void *context, bool failed), void *context);

/* The same for one call in `step`, where trying all takes too long. */
long faults_sampled(fault_kind kind, int error, long step, void (*action)(void *context),
                    void (*after)(void *context, bool failed), void *context);

/* Ends the process by SIGKILL when it makes the file call of this number, from 0: for a process
 * that is there to be killed. */
void faults_kill_at(long number);

/* From the file call of this number on every one is refused, till the end. */
void faults_refuse_from(long number, int error);
void faults_end(void);

/* How many file calls an action makes. */
long faults_count(void (*action)(void *context), void *context);

#endif
