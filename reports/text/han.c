/* The language of text in Chinese characters: their shapes differ between China, Taiwan, Japan and
 * Korea, and a name comes without its language. */
#include <string.h>

#include "base/utf8.h"
#include "text/itemize.h"

typedef enum letters { OTHER, HAN, BOPOMOFO, HANGUL, KANA } letters;

/* Blocks of Unicode 15. */
static letters letters_of(uint32_t code)
{
    static const struct {
        uint32_t first, last;
        letters letters;
    } blocks[] = {
        {0x1100, 0x11FF, HANGUL}, {0x2E80, 0x2FDF, HAN},      {0x3005, 0x3007, HAN},
        {0x3041, 0x30FA, KANA},   {0x30FC, 0x30FF, KANA},     {0x3105, 0x312F, BOPOMOFO},
        {0x3131, 0x318E, HANGUL}, {0x31A0, 0x31BF, BOPOMOFO}, {0x31F0, 0x31FF, KANA},
        {0x3400, 0x4DBF, HAN},    {0x4E00, 0x9FFF, HAN},      {0xA960, 0xA97F, HANGUL},
        {0xAC00, 0xD7FF, HANGUL}, {0xF900, 0xFAFF, HAN},      {0xFF66, 0xFF9D, KANA},
        {0x20000, 0x3FFFF, HAN},
    };
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        if (code >= blocks[i].first && code <= blocks[i].last)
            return blocks[i].letters;
    return OTHER;
}

const char *voc__han_language(const char *text, size_t size)
{
    /* Letters that only one of them writes tell; without any, most are written in China. */
    static const char *const languages[] = {NULL, "zh-Hans", "zh-Hant", "ko", "ja"};
    enum { LEAST_BYTE = 0xE1 };
    letters most = OTHER;
    for (size_t i = 0; i < size;) {
        uint32_t code = 0;
        if ((unsigned char)text[i] < LEAST_BYTE) { /* or inside a character of more bytes */
            i++;
            continue;
        }
        int used = voc__utf8_decode(text + i, size - i, &code);
        letters own = letters_of(code);
        most = own > most ? own : most;
        i += used ? (size_t)used : 1;
    }
    return languages[most];
}

bool voc__han_is_own(const char *language)
{
    static const char *const languages[] = {"zh", "ja", "ko"};
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (strncmp(language, languages[i], 2) == 0)
            return language[2] == '\0' || language[2] == '-';
    return false;
}

bool voc__script_is_han(uint32_t script)
{
    static const hb_script_t scripts[] = {HB_SCRIPT_HAN, HB_SCRIPT_HIRAGANA, HB_SCRIPT_KATAKANA,
                                          HB_SCRIPT_HANGUL, HB_SCRIPT_BOPOMOFO};
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
        if (script == (uint32_t)scripts[i])
            return true;
    return false;
}
