/* Where no way reaches the goal: what blocks, and how near one comes. */
#include "compose/pathway.h"

enum { MOST_BLOCKS = 4 };

/* "High school, associate degree, RHIT" */
static const char *steps_words(voc__composer *c, const voc_way *way)
{
    const char *text = NULL;
    for (size_t i = 0; i < way->step_count; i++) {
        const char *name = voc__step_title(c, &way->steps[i]);
        text = text ? voc__phrase(c, SAY_SEMICOLON, text, name) : name;
    }
    return text;
}

static void what_blocks(voc__composer *c, const voc_block *block)
{
    const voc_requirement *r = block->blocking.requirement;
    switch (block->kind) {
    case VOC_BLOCK_NEED:
        voc__add_style(c, VOC_STYLE_STRONG,
                       voc__format_capital(&c->format, voc__requirement_words(c, r, true)));
        voc__add(c, voc__phrase(c, SAY_ASKED_BY, voc__strength_words(c, r->strength),
                                voc__in_sentence(c, block->at)));
        voc__cite(c, &r->sources);
        break;
    case VOC_BLOCK_ONLINE:
        voc__add_style(c, VOC_STYLE_STRONG, voc__title(c, block->at));
        voc__add(c, voc__phrase(c, SAY_NOT_ONLINE));
        break;
    case VOC_BLOCK_MONTHS:
        voc__add_style(
            c, VOC_STYLE_STRONG,
            voc__phrase(c, SAY_TAKES_LONGER, voc__format_months(&c->format, block->way.months)));
        break;
    }
}

static void block_item(voc__composer *c, const voc_block *block)
{
    const char *steps = steps_words(c, &block->way);
    voc__open(c, VOC_NODE_ITEM);
    voc__open(c, VOC_NODE_PARAGRAPH);
    what_blocks(c, block);
    voc__add(c, voc__phrase(c, SAY_STOP));
    if (steps)
        voc__add(c, voc__arena_printf(
                        c->format.arena, " %s",
                        voc__stopped(c, voc__phrase(c, SAY_LABELLED,
                                                    voc__phrase(c, SAY_WAY_TO_HERE), steps))));
    voc__close(c);
    voc__close(c);
}

void voc__pathway_blocks(voc__composer *c, const voc__pathway *p)
{
    size_t count = voc_plan_block_count(p->plan);
    if (!p->block)
        return;
    voc__section_titled(c, 2, voc__phrase(c, SAY_WHAT_BLOCKS));
    voc_document_open(c->document, VOC_NODE_LIST, &(voc_attributes){.marker = VOC_MARKER_SQUARE});
    for (size_t i = 0; i < count && i < MOST_BLOCKS; i++)
        block_item(c, voc_plan_block(p->plan, i));
    voc__close(c);
    voc__close(c);
}
