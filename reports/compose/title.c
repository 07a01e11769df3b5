/* The title block and the line that says which figures print. */
#include "compose/parts.h"

#include <string.h>

static const char *names(voc__composer *c, const voc_aliases *aliases, bool former)
{
    const char *list[16];
    size_t count = 0;
    for (size_t i = 0; i < aliases->count && count < sizeof list / sizeof *list; i++) {
        const voc_alias *alias = &aliases->items[i];
        bool current = alias->kind == VOC_ALIAS_NAME || alias->kind == VOC_ALIAS_ABBREVIATION;
        if (former ? alias->kind == VOC_ALIAS_FORMER : current)
            list[count++] = alias->name;
    }
    const char *text = count ? list[0] : NULL;
    for (size_t i = 1; i < count; i++)
        text = voc__phrase(c, i + 1 < count ? SAY_COMMA : SAY_SLASH_OR, text, list[i]);
    return text;
}

/* "soc-2018" as it is written: "SOC 2018". */
static const char *system_name(const char *system)
{
    static const struct {
        const char *system, *name;
    } known[] = {
        {"soc-2000", "SOC 2000"},
        {"soc-2010", "SOC 2010"},
        {"soc-2018", "SOC 2018"},
        {"onet-soc-2010", "O*NET-SOC 2010"},
        {"onet-soc-2019", "O*NET-SOC 2019"},
        {"cip-2010", "CIP 2010"},
        {"cip-2020", "CIP 2020"},
        {"ipeds", "IPEDS"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i].system, system) == 0)
            return known[i].name;
    return system;
}

/* The codes in the order of their systems, the newest edition first. */
static const voc_code **sorted_codes(voc__composer *c, const voc_codes *list)
{
    const voc_code **items = voc__arena_alloc(c->format.arena, list->count, sizeof *items);
    for (size_t i = 0; items && i < list->count; i++) {
        size_t at = i;
        for (; at > 0 && strcmp(items[at - 1]->system, list->items[i].system) < 0; at--)
            items[at] = items[at - 1];
        items[at] = &list->items[i];
    }
    return items;
}

/* "SOC 2018 29-2072, 29-9021 (our reading); SOC 2010 29-2071" */
static void codes(voc__composer *c, const voc_codes *list)
{
    const voc_code **items = sorted_codes(c, list);
    if (!items || !list->count)
        return;
    voc__add(c, voc__format_counted(&c->format, COUNT_CODE, (int64_t)list->count));
    for (size_t i = 0; i < list->count; i++) {
        bool same = i > 0 && strcmp(items[i - 1]->system, items[i]->system) == 0;
        voc__add(c, i == 0 ? NULL : same ? ", " : "; ");
        voc__add(c,
                 same ? items[i]->code
                      : voc__phrase(c, SAY_CODE_IN, system_name(items[i]->system), items[i]->code));
        bool next = i + 1 < list->count && items[i + 1]->inferred;
        if (items[i]->inferred && !next)
            voc__add_inferred(c);
    }
    voc__add(c, voc__phrase(c, SAY_STOP));
}

static void byline(voc__composer *c, const voc_entity *entity)
{
    const char *other = names(c, &entity->aliases, false);
    const char *former = names(c, &entity->aliases, true);
    if (!other && !former && !entity->codes.count)
        return;
    voc__open(c, VOC_NODE_BYLINE);
    if (other)
        voc__add(c, voc__phrase(c, SAY_ALSO_CALLED, other));
    if (former) {
        voc__add(c, other ? " " : NULL);
        voc__add(c, voc__phrase(c, SAY_FORMERLY, former));
    }
    voc__add(c, (other || former) && entity->codes.count ? " " : NULL);
    codes(c, &entity->codes);
    voc__close(c);
}

void voc__title_block(voc__composer *c, voc__phrase_key kind, const voc_entity *entity,
                      const voc_statement *deck)
{
    voc__open(c, VOC_NODE_TITLE_BLOCK);
    voc__add_node(c, VOC_NODE_KICKER, voc__phrase(c, kind));
    voc__add_node(c, VOC_NODE_TITLE, voc__title(c, entity));
    if (voc__stated(deck)) {
        voc__open(c, VOC_NODE_DECK);
        voc__statement(c, deck);
        voc__close(c);
    }
    byline(c, entity);
    voc__close(c);
}

void voc__policy_line(voc__composer *c)
{
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_NOTE);
    voc__add_marked_phrase(c, c->policy.choice == VOC_POLICY_NEWEST ? SAY_POLICY_NEWEST
                                                                    : SAY_POLICY_OFFICIAL);
    voc__close(c);
}
