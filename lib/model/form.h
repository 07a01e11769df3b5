/* How codes, currencies, addresses and language tags are written. */
#ifndef VOC_MODEL_FORM_H
#define VOC_MODEL_FORM_H

#include <stdbool.h>

#include <vocation/figure.h>

/* A published system of codes. */
typedef struct voc__code_system {
    const char *name;
    const char *forms[5]; /* 9 stands for a digit; the first that fits */
    const char *example;
} voc__code_system;

/* NULL when it is not among those known. */
const voc__code_system *voc__code_system_find(const char *name);

/* The names of all systems, and their count. */
const char *const *voc__code_system_names(size_t *count);

bool voc__code_fits(const voc__code_system *system, const char *code);

/* "USD/year", "USD/hour", "USD", "percent", "jobs", "jobs/year", "months", "score". */
bool voc__unit_parse(const char *text, voc_unit *unit);

bool voc__url_fits(const char *text);      /* http or https, a host, no spaces */
bool voc__language_fits(const char *text); /* BCP 47: "en", "en-US", "zh-Hant-TW" */

#endif
