#include "base/log.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/buffer.h"
#include "base/visible.h"

enum { KEPT_PER_SEVERITY = 1000, SEVERITIES = 3 };

static const char *const severity_names[SEVERITIES] = {"note", "warning", "error"};

/* Stands in for what could not be recorded: it needs no memory. */
static const voc_diagnostic out_of_memory = {
    VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "out of memory while recording a problem"};

struct voc_log {
    voc__arena *arena;
    voc__array kept; /* of voc_diagnostic */
    size_t kept_by_severity[SEVERITIES], counts[SEVERITIES];
    bool exhausted; /* out_of_memory stands at the end */
};

voc_log *voc_log_new(void)
{
    voc_log *log = calloc(1, sizeof *log);
    if (log && !(log->arena = voc__arena_new())) {
        free(log);
        log = NULL;
    }
    return log;
}

void voc_log_free(voc_log *log)
{
    if (!log)
        return;
    voc__arena_free(log->arena);
    voc__array_free(&log->kept);
    free(log);
}

void voc_log_clear(voc_log *log)
{
    if (!log)
        return;
    voc__arena *arena = voc__arena_new();
    voc__arena_free(log->arena);
    voc__array_free(&log->kept);
    *log = (voc_log){.arena = arena};
}

size_t voc_log_count(const voc_log *log)
{
    return log ? log->kept.count + log->exhausted : 0;
}

const voc_diagnostic *voc_log_at(const voc_log *log, size_t index)
{
    if (!log || index >= voc_log_count(log))
        return NULL;
    const voc_diagnostic *kept = log->kept.items;
    return index < log->kept.count ? &kept[index] : &out_of_memory;
}

size_t voc_log_errors(const voc_log *log)
{
    return log ? log->counts[VOC_ERROR] + log->exhausted : 0;
}

size_t voc_log_warnings(const voc_log *log)
{
    return log ? log->counts[VOC_WARNING] : 0;
}

size_t voc_log_dropped(const voc_log *log)
{
    size_t all = 0;
    for (int i = 0; log && i < SEVERITIES; i++)
        all += log->counts[i];
    return log ? all - log->kept.count : 0;
}

const char *voc_severity_name(voc_severity severity)
{
    return severity_names[(unsigned)severity < SEVERITIES ? severity : VOC_ERROR];
}

bool voc__log_full(const voc_log *log, voc_severity severity)
{
    return !log || log->exhausted || log->kept_by_severity[severity] == KEPT_PER_SEVERITY;
}

void voc__log_add(voc_log *log, voc_severity severity, voc_status status, const char *file,
                  unsigned line, unsigned column, const char *pointer, const char *format, ...)
{
    if (!log)
        return;
    log->counts[severity]++;
    if (voc__log_full(log, severity))
        return;
    voc__buffer text = {0};
    va_list args;
    va_start(args, format);
    voc__buffer_vprintf(&text, format, args);
    va_end(args);
    voc_diagnostic d = {severity, status,
                        voc__arena_strdup(log->arena, file), line, column,
                        voc__arena_strdup(log->arena, pointer),
                        voc__arena_strdup(log->arena, text.data ? (char *)text.data : "")};
    voc_diagnostic *slot = NULL;
    if (!text.failed && !voc__arena_failed(log->arena))
        slot = voc__array_push(&log->kept, sizeof *slot);
    voc__buffer_free(&text);
    if (!slot) {
        log->exhausted = true;
        return;
    }
    *slot = d;
    log->kept_by_severity[severity]++;
}

void voc__log_add_all(voc_log *log, const voc_log *from)
{
    for (size_t i = 0; i < voc_log_count(from); i++) {
        const voc_diagnostic *d = voc_log_at(from, i);
        voc__log_add(log, d->severity, d->status, d->file, d->line, d->column, d->pointer, "%s",
                     d->text);
    }
}

void voc_diagnostic_print(const voc_diagnostic *d, FILE *out)
{
    if (d->file) {
        voc__visible_print(d->file, out);
        if (d->line)
            fprintf(out, ":%u:%u", d->line, d->column);
        fputs(": ", out);
    }
    fprintf(out, "%s: ", voc_severity_name(d->severity));
    if (d->pointer && *d->pointer) {
        voc__visible_print(d->pointer, out);
        fputs(": ", out);
    }
    voc__visible_print(d->text, out);
    fputc('\n', out);
}

void voc_log_print(const voc_log *log, FILE *out)
{
    for (size_t i = 0; i < voc_log_count(log); i++)
        voc_diagnostic_print(voc_log_at(log, i), out);
    if (voc_log_dropped(log))
        fprintf(out, "and %zu more\n", voc_log_dropped(log));
}
