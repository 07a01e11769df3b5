#include <string.h>

#include <vocation/model.h>

#include "base/words.h"

static const char *translation(const voc_words *words, const char *language)
{
    for (size_t i = 0; i < words->translation_count; i++) {
        if (voc__compare_folded(words->translations[i].language, language) == 0)
            return words->translations[i].text;
    }
    return NULL;
}

const char *voc_words_in(const voc_words *words, const char *language)
{
    if (!words->text || !language)
        return words->text;
    const char *text = translation(words, language);
    char primary[9];
    size_t length = strcspn(language, "-");
    if (!text && language[length] && length < sizeof primary) {
        memcpy(primary, language, length);
        primary[length] = '\0';
        text = translation(words, primary);
    }
    return text ? text : words->text;
}
