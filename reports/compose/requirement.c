/* Requirements in words, from the strongest to the weakest. */
#include "compose/parts.h"

#include <string.h>

voc__topic voc__requirement_topic(const voc_requirement *requirement)
{
    switch (requirement->kind) {
    case VOC_REQUIRE_LEVEL:
    case VOC_REQUIRE_PROGRAM:
        return VOC__TOPIC_EDUCATION;
    case VOC_REQUIRE_CERTIFICATION:
        return VOC__TOPIC_CERTIFICATION;
    case VOC_REQUIRE_EXPERIENCE:
        return VOC__TOPIC_EXPERIENCE;
    case VOC_REQUIRE_ANY:
    case VOC_REQUIRE_ALL:
        return requirement->parts.count ? voc__requirement_topic(&requirement->parts.items[0])
                                        : VOC__TOPIC_OTHER;
    case VOC_REQUIRE_COURSE:
    case VOC_REQUIRE_CHECK:
    case VOC_REQUIRE_TEXT:
        break;
    }
    return VOC__TOPIC_OTHER;
}

bool voc__has_topic(const voc_requirements *requirements, voc__topic topic)
{
    for (size_t i = 0; i < requirements->count; i++)
        if (voc__requirement_topic(&requirements->items[i]) == topic)
            return true;
    return false;
}

const char *voc__level_words(const voc__composer *c, voc_level level)
{
    static const voc__phrase_key keys[] = {
        [VOC_LEVEL_UNSTATED] = SAY_NOT_STATED,
        [VOC_LEVEL_NONE] = SAY_LEVEL_NONE,
        [VOC_LEVEL_HIGH_SCHOOL] = SAY_LEVEL_HIGH_SCHOOL,
        [VOC_LEVEL_CERTIFICATE] = SAY_LEVEL_CERTIFICATE,
        [VOC_LEVEL_DIPLOMA] = SAY_LEVEL_DIPLOMA,
        [VOC_LEVEL_SOME_COLLEGE] = SAY_LEVEL_SOME_COLLEGE,
        [VOC_LEVEL_ASSOCIATE] = SAY_LEVEL_ASSOCIATE,
        [VOC_LEVEL_BACHELOR] = SAY_LEVEL_BACHELOR,
        [VOC_LEVEL_POST_BACHELOR_CERTIFICATE] = SAY_LEVEL_POST_BACHELOR_CERTIFICATE,
        [VOC_LEVEL_MASTER] = SAY_LEVEL_MASTER,
        [VOC_LEVEL_POST_MASTER_CERTIFICATE] = SAY_LEVEL_POST_MASTER_CERTIFICATE,
        [VOC_LEVEL_DOCTORAL] = SAY_LEVEL_DOCTORAL,
    };
    return voc__phrase(c, keys[level]);
}

const char *voc__strength_words(const voc__composer *c, voc_strength strength)
{
    static const voc__phrase_key keys[] = {
        [VOC_STRENGTH_UNSTATED] = SAY_STRENGTH_UNSTATED,
        [VOC_REQUIRED_BY_LAW] = SAY_STRENGTH_BY_LAW,
        [VOC_REQUIRED_BY_ISSUER] = SAY_STRENGTH_BY_ISSUER,
        [VOC_REQUIRED] = SAY_STRENGTH_REQUIRED,
        [VOC_USUAL] = SAY_STRENGTH_USUAL,
        [VOC_PREFERRED] = SAY_STRENGTH_PREFERRED,
        [VOC_SEEN_IN_POSTING] = SAY_STRENGTH_IN_POSTING,
        [VOC_OPTIONAL] = SAY_STRENGTH_OPTIONAL,
        [VOC_NOT_REQUIRED] = SAY_STRENGTH_NOT_REQUIRED,
    };
    return voc__phrase(c, keys[strength]);
}

static const char *accreditors(voc__composer *c, const voc_organization_list *list)
{
    const char *text = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const char *name = voc__organization_short(c, list->items[i]);
        text = text ? voc__phrase(c, SAY_SLASH_OR, text, name) : name;
    }
    return text;
}

static const char *program_words(voc__composer *c, const voc_requirement *r)
{
    if (r->program)
        return voc__program_name(c, r->program);
    const char *who = accreditors(c, &r->accreditors);
    if (r->level == VOC_LEVEL_UNSTATED)
        return who ? voc__phrase(c, SAY_PROGRAM_OF_ACCREDITOR, who)
                   : voc__phrase(c, SAY_ANY_PROGRAM);
    const char *level = voc__level_words(c, r->level);
    return who ? voc__phrase(c, SAY_ACCREDITED_PROGRAM, level, who) : level;
}

static const char *experience_words(voc__composer *c, const voc_requirement *r)
{
    const char *text = r->months.stated ? voc__phrase(c, SAY_EXPERIENCE_OF,
                                                      voc__format_work_time(&c->format, r->months))
                                        : voc__phrase(c, SAY_EXPERIENCE);
    const char *where = NULL;
    for (size_t i = 0; i < r->occupations.count; i++) {
        const char *title = voc__title(c, &r->occupations.items[i]->entity);
        where = where ? voc__phrase(c, SAY_SLASH_OR, where, title) : title;
    }
    return where ? voc__phrase(c, SAY_EXPERIENCE_IN, text, where) : text;
}

static const char *group_words(voc__composer *c, const voc_requirement *r, bool full)
{
    voc__phrase_key how = r->kind == VOC_REQUIRE_ANY ? SAY_SLASH_OR : SAY_SLASH_AND;
    const char *text = NULL;
    for (size_t i = 0; i < r->parts.count; i++) {
        const char *part = voc__requirement_words(c, &r->parts.items[i], full);
        text = text ? voc__phrase(c, how, text, part) : part;
    }
    return text ? text : "";
}

static const char *plain_words(voc__composer *c, const voc_requirement *r, bool full)
{
    const char *text = NULL;
    switch (r->kind) {
    case VOC_REQUIRE_LEVEL:
        text = voc__level_words(c, r->level);
        if (full && r->subject.text)
            text = voc__phrase(c, SAY_LEVEL_IN, text, voc__text(c, &r->subject));
        return text;
    case VOC_REQUIRE_PROGRAM:
        return program_words(c, r);
    case VOC_REQUIRE_CERTIFICATION:
        return voc__certification_short(c, r->certification);
    case VOC_REQUIRE_COURSE:
        return voc__title(c, &r->course->entity);
    case VOC_REQUIRE_EXPERIENCE:
        return experience_words(c, r);
    case VOC_REQUIRE_ANY:
    case VOC_REQUIRE_ALL:
        return group_words(c, r, full);
    case VOC_REQUIRE_CHECK:
    case VOC_REQUIRE_TEXT:
        break;
    }
    text = voc__text(c, &r->text);
    return text ? text : "";
}

const char *voc__requirement_words(voc__composer *c, const voc_requirement *r, bool full)
{
    const char *text = plain_words(c, r, full);
    const char *note = full ? voc__text(c, &r->note) : NULL;
    /* Of experience without a length the note is all there is to say: "less than 5 years". */
    if (note && r->kind == VOC_REQUIRE_EXPERIENCE && !r->months.stated && !r->occupations.count &&
        r->strength != VOC_NOT_REQUIRED)
        return note;
    return note ? voc__phrase(c, SAY_BRACKETED, text, note) : text;
}

void voc__requirement(voc__composer *c, const voc_requirement *r, bool strength)
{
    const char *text = voc__format_capital(&c->format, voc__requirement_words(c, r, true));
    if (strength && r->strength != VOC_STRENGTH_UNSTATED)
        text = voc__phrase(c, SAY_LABELLED, text, voc__strength_words(c, r->strength));
    voc__add(c, text);
    if (r->inferred)
        voc__add_inferred(c);
    voc__cite(c, &r->sources);
}

/* Whether a requirement reads the same as an earlier one of its strength: its source is then added
 * there. */
static const voc_requirement *same_before(voc__composer *c, const voc_requirements *all, size_t at,
                                          bool full)
{
    const voc_requirement *r = &all->items[at];
    for (size_t i = 0; i < at; i++)
        if (all->items[i].strength == r->strength &&
            strcmp(voc__requirement_words(c, &all->items[i], full),
                   voc__requirement_words(c, r, full)) == 0)
            return &all->items[i];
    return NULL;
}

/* Sources of all that read the same as this one. */
static voc_source_list same_sources(voc__composer *c, const voc_requirements *all, size_t at,
                                    bool full)
{
    voc_source_list sources = all->items[at].sources;
    for (size_t i = at + 1; i < all->count; i++)
        if (same_before(c, all, i, full) == &all->items[at])
            sources = voc__sources_joined(c, &sources, &all->items[i].sources);
    return sources;
}

/* Whether the same words stand already with a greater strength. */
static bool said_more_firmly(voc__composer *c, const voc_requirements *all, size_t at, bool full)
{
    const voc_requirement *r = &all->items[at];
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].strength != VOC_STRENGTH_UNSTATED &&
            all->items[i].strength < r->strength &&
            strcmp(voc__requirement_words(c, &all->items[i], full),
                   voc__requirement_words(c, r, full)) == 0)
            return true;
    return false;
}

/* What is being run in, and how much more may be. */
typedef struct running {
    const voc_requirements *all;
    voc__topic topic;
    bool full;
    size_t left;     /* requirements that may still be said */
    size_t postings; /* of these, what was only seen in advertisements */
    bool any;        /* something has been said */
} running;

/* Where not all can be said, advertisements give way to what holds more generally. */
static size_t room_for_postings(const voc_requirements *all, voc__topic topic, size_t most)
{
    size_t general = 0;
    for (size_t i = 0; i < all->count; i++)
        general += voc__requirement_topic(&all->items[i]) == topic &&
                   all->items[i].strength != VOC_SEEN_IN_POSTING;
    return most > general ? most - general : 0;
}

static void one_strength(voc__composer *c, running *run, voc_strength strength)
{
    const voc_requirements *all = run->all;
    bool full = run->full, any = false, first_group = !run->any;
    voc__topic topic = run->topic;
    for (size_t i = 0; i < all->count && run->left > 0; i++) {
        const voc_requirement *r = &all->items[i];
        if (voc__requirement_topic(r) != topic || r->strength != strength ||
            same_before(c, all, i, full) || (!full && said_more_firmly(c, all, i, full)))
            continue;
        if (strength == VOC_SEEN_IN_POSTING && run->postings-- == 0)
            break;
        run->left--;
        run->any = true;
        const char *words = voc__requirement_words(c, r, full);
        bool nothing = strength == VOC_NOT_REQUIRED && topic == VOC__TOPIC_EXPERIENCE;
        if (nothing)
            words = voc__phrase(c, SAY_NONE_TO_ENTER);
        else if (!any && strength != VOC_STRENGTH_UNSTATED)
            words = voc__phrase(c, SAY_LABELLED,
                                voc__format_capital(&c->format, voc__strength_words(c, strength)),
                                words);
        voc__add(c, any ? "; " : first_group ? NULL : ". ");
        voc__add(c, any ? words : voc__format_capital(&c->format, words));
        if (r->inferred)
            voc__add_inferred(c);
        voc_source_list sources = same_sources(c, all, i, full);
        voc__cite(c, &sources);
        any = true;
    }
}

void voc__requirements_run_in(voc__composer *c, const voc_requirements *requirements,
                              voc__topic topic, bool full, size_t most)
{
    running run = {.all = requirements,
                   .topic = topic,
                   .full = full,
                   .left = most,
                   .postings = room_for_postings(requirements, topic, most)};
    for (int strength = VOC_REQUIRED_BY_LAW; strength <= VOC_NOT_REQUIRED; strength++)
        one_strength(c, &run, (voc_strength)strength);
    one_strength(c, &run, VOC_STRENGTH_UNSTATED);
}

void voc__requirements_list(voc__composer *c, const voc_requirements *requirements, voc_role role)
{
    if (!requirements->count)
        return;
    voc_document_open(c->document, VOC_NODE_LIST, &(voc_attributes){.role = role});
    for (int pass = VOC_REQUIRED_BY_LAW; pass <= VOC_NOT_REQUIRED + 1; pass++) {
        voc_strength strength =
            pass > VOC_NOT_REQUIRED ? VOC_STRENGTH_UNSTATED : (voc_strength)pass;
        for (size_t i = 0; i < requirements->count; i++) {
            if (requirements->items[i].strength != strength)
                continue;
            voc__open(c, VOC_NODE_ITEM);
            voc__open_role(c, VOC_NODE_PARAGRAPH, role);
            voc__requirement(c, &requirements->items[i], true);
            voc__close(c);
            voc__close(c);
        }
    }
    voc__close(c);
}
