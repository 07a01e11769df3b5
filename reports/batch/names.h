/* Names of files from a template. */
#ifndef VOC_BATCH_NAMES_H
#define VOC_BATCH_NAMES_H

#include <stdbool.h>

#include <vocation/batch.h>

#include "base/buffer.h"

enum { VOC__NAME_BYTES = 200 }; /* of a name before ".pdf": file systems take 255 */

/* Whether all that stands between braces is known; else told. */
bool voc__names_check(const char *template_text, voc_log *log);

/* Sets *out to the name that a recipient's file is to have, without ".pdf": only what no file
 * system, shell or terminal takes for anything but a name. report and language as they are
 * printed. */
void voc__names_make(const char *template_text, const voc_recipient *recipient, const char *report,
                     const char *language, voc__buffer *out);

/* Makes a name of any text: what the function above does to what a template gives. */
void voc__names_tame(const char *text, size_t size, size_t row, voc__buffer *out);

#endif
