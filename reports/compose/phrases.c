#include "compose/phrases.h"

#include <string.h>

/* Each language's table puts its lines where the key says, in whatever order it has them. */
#define PHRASE(key, holes, words) [SAY_##key] = {#key, words, holes},
#define COUNTED(key, one, other)
static const voc__phrase_entry phrases_en[SAY_COUNT_OF_PHRASES] = {
#include "compose/phrases_en.def"
};
static const voc__phrase_entry phrases_es[SAY_COUNT_OF_PHRASES] = {
#include "compose/phrases_es.def"
};
#undef PHRASE
#undef COUNTED

#define PHRASE(key, holes, words)
#define COUNTED(key, one, other) [COUNT_##key] = {#key, {one, other}},
static const voc__counted_entry counted_en[COUNT_OF_COUNTED] = {
#include "compose/phrases_en.def"
};
static const voc__counted_entry counted_es[COUNT_OF_COUNTED] = {
#include "compose/phrases_es.def"
};
#undef PHRASE
#undef COUNTED

/* One, and everything else. */
static int one_or_other(int64_t number)
{
    return number != 1;
}

static const char *stays(const char *text, size_t size, const char *follows)
{
    (void)text;
    (void)size;
    (void)follows;
    return NULL;
}

static bool ends_with_word(const char *text, size_t size, const char *word)
{
    size_t length = strlen(word);
    return size > length && memcmp(text + size - length, word, length) == 0 &&
           text[size - length - 1] == ' ';
}

/* Whether a text begins with one of the spellings, the last of which is NULL. */
static bool begins_with(const char *text, const char *const *spellings)
{
    for (; *spellings; spellings++)
        if (strncmp(text, *spellings, strlen(*spellings)) == 0)
            return true;
    return false;
}

/* "e inglés", but "y hielo"; "u ocho", "u 8". */
static const char *before_sound(const char *text, size_t size, const char *follows)
{
    static const char *const i[] = {"i", "I", "í", "Í", "hi", "Hi", "hí", "Hí", NULL};
    static const char *const glides[] = {"hia", "hie", "hio", "Hia", "Hie", "Hio", "ia",
                                         "ie",  "io",  "Ia",  "Ie",  "Io",  NULL};
    static const char *const o[] = {"o", "O", "ó", "Ó", "ho", "Ho", "hó", "Hó", "8", NULL};
    if (ends_with_word(text, size, "y "))
        return begins_with(follows, i) && !begins_with(follows, glides) ? "e " : NULL;
    if (ends_with_word(text, size, "o "))
        return begins_with(follows, o) ? "u " : NULL;
    return NULL;
}

static const voc__language languages[] = {
    {"en", one_or_other, stays, phrases_en, counted_en},
    {"es", one_or_other, before_sound, phrases_es, counted_es},
};

const voc__language *voc__language_find(const char *tag)
{
    size_t primary = tag ? strcspn(tag, "-") : 0;
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (strlen(languages[i].tag) == primary && strncmp(languages[i].tag, tag, primary) == 0)
            return &languages[i];
    return NULL;
}

const voc__language *voc__language_default(void)
{
    return &languages[0];
}

const voc__phrase_entry *voc__language_phrase(const voc__language *language, voc__phrase_key key)
{
    return language->phrases[key].words ? &language->phrases[key] : &phrases_en[key];
}

const voc__counted_entry *voc__language_counted(const voc__language *language, voc__counted_key key)
{
    return language->counted[key].name ? &language->counted[key] : &counted_en[key];
}
