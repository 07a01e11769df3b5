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
            list[count++] = voc__own_words(c, alias->name);
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
        {"soc-2000", "SOC\u00a02000"},
        {"soc-2010", "SOC\u00a02010"},
        {"soc-2018", "SOC\u00a02018"},
        {"onet-soc-2010", "O*NET-SOC\u00a02010"},
        {"onet-soc-2019", "O*NET-SOC\u00a02019"},
        {"cip-2010", "CIP\u00a02010"},
        {"cip-2020", "CIP\u00a02020"},
        {"ipeds", "IPEDS"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i].system, system) == 0)
            return known[i].name;
    return system;
}

/* Whether the list has a code in a later edition of the same system: "soc-2018" after "soc-2010".
 */
static bool superseded(const voc_codes *list, const char *system)
{
    const char *edition = strrchr(system, '-');
    size_t family = edition ? (size_t)(edition - system) : strlen(system);
    for (size_t i = 0; i < list->count; i++) {
        const char *other = list->items[i].system;
        if (strncmp(system, other, family) == 0 && other[family] == '-' && edition &&
            strcmp(edition, other + family) < 0)
            return true;
    }
    return false;
}

/* "SOC 2018 29-2072, 29-9021 (our reading); CIP 2020 51.0707" */
static void codes(voc__composer *c, const voc_codes *list)
{
    const voc_code **items = voc__arena_alloc(c->format.arena, list->count, sizeof *items);
    size_t count = 0;
    for (size_t i = 0; items && i < list->count; i++)
        if (!superseded(list, list->items[i].system))
            items[count++] = &list->items[i];
    if (!count)
        return;
    voc__add(c, voc__format_counted(&c->format, COUNT_CODE, (int64_t)count));
    for (size_t i = 0; i < count; i++) {
        bool same = i > 0 && strcmp(items[i - 1]->system, items[i]->system) == 0;
        voc__add(c, i == 0 ? NULL : same ? ", " : "; ");
        voc__add(c,
                 same ? items[i]->code
                      : voc__phrase(c, SAY_CODE_IN, system_name(items[i]->system), items[i]->code));
        bool next = i + 1 < count && items[i + 1]->inferred;
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

void voc__title_block(voc__composer *c, voc__phrase_key kind, const char *title,
                      const voc_entity *entity, const voc_statement *deck)
{
    voc__open(c, VOC_NODE_TITLE_BLOCK);
    voc__add_node(c, VOC_NODE_KICKER, voc__phrase(c, kind));
    voc__add_node(c, VOC_NODE_TITLE, title);
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
