/* Templates of subjects and texts: "Dear {name|applicant}," with fields of the row between braces,
 * behind the bar what stands there when the row has none; "{{" is a brace. */
#ifndef VOC_MAIL_TEMPLATE_H
#define VOC_MAIL_TEMPLATE_H

#include <stdbool.h>

#include <vocation/log.h>

#include "base/arena.h"
#include "base/buffer.h"

/* In the order of the names in template.c. */
typedef enum voc__field {
    VOC__FIELD_NAME,
    VOC__FIELD_ID,
    VOC__FIELD_EMAIL,
    VOC__FIELD_TITLE,    /* of the attached report */
    VOC__FIELD_LANGUAGE, /* of it, such as "en" */
    VOC__FIELDS
} voc__field;

/* How a field's value is written; the template's own words stand as they are. */
typedef enum voc__escape { VOC__ESCAPE_NONE, VOC__ESCAPE_HTML, VOC__ESCAPE_URL } voc__escape;

typedef struct voc__template voc__template;

/* `file` names it in messages: the path it was read from, or what it is. Both are copied. NULL,
 * told with line and column: text that is not UTF-8 or has controls in it, a field that there is
 * not, a brace that is not closed; or no memory. */
voc__template *voc__template_new(voc__arena *arena, const char *file, const char *text, size_t size,
                                 voc__escape escape, voc_log *log);

/* Where its first field stands is told as an error of `file`, with why: for a template that must
 * not have any. True when there is none. */
bool voc__template_has_no_field(const voc__template *template, const char *why, voc_log *log);

/* Appends the text with its fields filled in. values: VOC__FIELDS of them, NULL or "": none. False
 * when one is missing that has no words instead: told in log with its place in the template. */
bool voc__template_fill(const voc__template *template, const char *const *values, voc__buffer *out,
                        voc_log *log);

#endif
