/* The words of a plan in text and JSON, which never change with the language of a report. */
#include <vocation/plan.h>

#define NAME_OF(names, index)                                                                      \
    ((size_t)(index) < sizeof(names) / sizeof *(names) ? (names)[index] : "unknown")

const char *voc_way_reason_name(voc_way_reason reason)
{
    static const char *const names[] = {"fastest", "earliest-pay", "fewest-steps", "online"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if ((unsigned)reason == 1u << i)
            return names[i];
    }
    return "unknown";
}

const char *voc_step_kind_name(voc_step_kind kind)
{
    static const char *const names[] = {"program", "certification", "work"};
    return NAME_OF(names, kind);
}

const char *voc_need_status_name(voc_need_status status)
{
    static const char *const names[] = {"held", "gained", "missing", "advised", "unchecked"};
    return NAME_OF(names, status);
}

const char *voc_block_kind_name(voc_block_kind kind)
{
    static const char *const names[] = {"need", "online", "months"};
    return NAME_OF(names, kind);
}
