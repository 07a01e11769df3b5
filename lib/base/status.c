#include <vocation/status.h>

static const char *const names[] = {
    [VOC_OK] = "ok",
    [VOC_ERROR_SYNTAX] = "syntax",
    [VOC_ERROR_SCHEMA] = "schema",
    [VOC_ERROR_REFERENCE] = "reference",
    [VOC_ERROR_CONFLICT] = "conflict",
    [VOC_ERROR_LIMIT] = "limit",
    [VOC_ERROR_RANGE] = "range",
    [VOC_ERROR_DUPLICATE] = "duplicate",
    [VOC_ERROR_UNKNOWN_ID] = "unknown-id",
    [VOC_ERROR_AMBIGUOUS] = "ambiguous",
    [VOC_ERROR_TEXT] = "text",
    [VOC_ERROR_FILE] = "file",
    [VOC_ERROR_NETWORK] = "network",
    [VOC_ERROR_MEMORY] = "memory",
    [VOC_ERROR_USAGE] = "usage",
    [VOC_ERROR_INTERNAL] = "internal",
};

const char *voc_status_name(voc_status status)
{
    /* Through unsigned: a caller may hand in anything. */
    unsigned index = (unsigned)status;
    return names[index < sizeof names / sizeof *names ? index : VOC_ERROR_INTERNAL];
}
