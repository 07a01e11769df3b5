/* Addresses that get no mail. */
#ifndef VOC_MAIL_SUPPRESSION_H
#define VOC_MAIL_SUPPRESSION_H

#include <stdbool.h>

#include <vocation/log.h>

#include "base/arena.h"

typedef struct voc__suppression voc__suppression;

/* Reads a file of one address a line; empty lines and those that begin with # are left out. NULL,
 * told with the line: a line that is no address, since a list that is misread would let mail
 * through; no such file; no memory. */
voc__suppression *voc__suppression_load(voc__arena *arena, const char *path, voc_log *log);

/* Upper and lower case of ASCII are the same, before the @ too: RFC 5321 lets a server tell them
 * apart, but who asked for no mail is to get none. A NULL list holds nobody. */
bool voc__suppression_holds(const voc__suppression *list, const char *address);

#endif
