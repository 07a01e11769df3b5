/* Tags that are to be. */
#include "layout/plan.h"

voc__plan *voc__plan_new(voc__arena *arena, voc__plan *parent, voc__tag_role role,
                         const char *language)
{
    voc__plan *plan = voc__arena_alloc(arena, 1, sizeof *plan);
    if (!plan)
        return NULL;
    plan->parent = parent;
    plan->role = role;
    plan->language = voc__arena_strdup(arena, language); /* pages outlive the document */
    return plan;
}

voc__tag *voc__plan_tag(voc__plan *plan, voc__pages *pages)
{
    if (!plan)
        return NULL;
    if (plan->tag)
        return plan->tag;
    voc__tag *parent = voc__plan_tag(plan->parent, pages); /* as deep as the document, so bounded */
    if (plan->parent && !parent)
        return NULL;
    voc__tag *tag = voc__pages_tag(pages, parent, plan->role);
    if (!tag)
        return NULL;
    tag->scope = plan->scope;
    tag->column_span = plan->column_span;
    tag->row_span = plan->row_span;
    tag->numbered_list = plan->numbered_list;
    tag->alt = plan->alt;
    tag->actual_text = plan->actual_text;
    tag->language = plan->language;
    plan->tag = tag;
    return tag;
}
