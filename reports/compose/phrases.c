#include "compose/phrases.h"

#include <string.h>

static const voc__phrase_entry phrases_en[] = {
#define PHRASE(key, holes, words) {#key, words, holes},
#define COUNTED(key, one, other)
#include "compose/phrases_en.def"
#undef PHRASE
#undef COUNTED
};

static const voc__counted_entry counted_en[] = {
#define PHRASE(key, holes, words)
#define COUNTED(key, one, other) {#key, {one, other}},
#include "compose/phrases_en.def"
#undef PHRASE
#undef COUNTED
};

/* One, and everything else. */
static int form_en(int64_t number)
{
    return number != 1;
}

static const voc__language languages[] = {
    {"en", ",", ".", form_en, phrases_en, counted_en},
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
