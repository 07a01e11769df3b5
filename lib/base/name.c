#include "base/name.h"

#include <string.h>

#include "base/direction.h"
#include "base/utf8.h"

enum { FIRST_ISOLATE = 0x2066, POP_ISOLATE = 0x2069 };

static const char first_strong_isolate[] = "\xE2\x81\xA8", pop_isolate[] = "\xE2\x81\xA9";

/* What becomes of a character. */
typedef enum fate { KEPT, SPACE, DROPPED } fate;

static fate on_a_line(uint32_t code)
{
    if ((code >= 0x09 && code <= 0x0D) || code == 0x85 || code == 0x2028 || code == 0x2029)
        return SPACE;
    if (code < 0x20 || (code >= 0x7F && code < 0xA0))
        return DROPPED;
    bool nothing = (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
    return nothing ? DROPPED : KEPT;
}

static bool is_isolate(uint32_t code)
{
    return code >= FIRST_ISOLATE && code <= POP_ISOLATE;
}

static fate in_a_sentence(uint32_t code)
{
    return voc__direction_is_control(code) ? DROPPED : on_a_line(code);
}

/* The same for a text whose isolates are closed. */
static fate around_isolates(uint32_t code)
{
    return is_isolate(code) ? KEPT : in_a_sentence(code);
}

/* How the isolates of a text lie, which end as brackets do. */
typedef enum isolates { OPEN, CLOSED, AROUND_ALL } isolates;

static isolates isolates_of(const char *text, size_t size)
{
    size_t depth = 0, outside = 0;
    for (size_t i = 0; i < size;) {
        uint32_t code = 0xFFFD;
        int used = voc__utf8_decode(text + i, size - i, &code);
        bool begins = is_isolate(code) && code != POP_ISOLATE;
        if (code == POP_ISOLATE && depth == 0)
            return OPEN;
        depth += begins;
        outside += depth == 0;
        depth -= code == POP_ISOLATE;
        i += used ? (size_t)used : 1;
    }
    return depth ? OPEN : outside ? CLOSED : AROUND_ALL;
}

static bool stays(const char *text, size_t size, fate (*fate_of)(uint32_t))
{
    for (size_t i = 0; i < size;) {
        unsigned char byte = (unsigned char)text[i];
        uint32_t code = byte;
        int used = byte >= 0x20 && byte < 0x7F ? 1 : voc__utf8_decode(text + i, size - i, &code);
        if (fate_of(code) != KEPT)
            return false;
        i += used ? (size_t)used : 1;
    }
    return true;
}

/* text with its characters after their fate, between two others. */
static const char *copy(voc__arena *arena, const char *text, size_t size, const char *before,
                        const char *after, fate (*fate_of)(uint32_t))
{
    size_t kept = strlen(before);
    char *out = voc__arena_alloc(arena, kept + size + strlen(after) + 1, 1);
    if (!out)
        return NULL;
    memcpy(out, before, kept);
    for (size_t i = 0; i < size;) {
        uint32_t code = 0xFFFD;
        int used = voc__utf8_decode(text + i, size - i, &code);
        size_t step = used ? (size_t)used : 1;
        fate what = fate_of(code);
        if (what == KEPT)
            memcpy(out + kept, text + i, step);
        else if (what == SPACE)
            out[kept] = ' ';
        kept += what == KEPT ? step : what == SPACE ? 1 : 0;
        i += step;
    }
    memcpy(out + kept, after, strlen(after) + 1);
    return out;
}

const char *voc__name_line(voc__arena *arena, const char *text)
{
    size_t size = text ? strlen(text) : 0;
    if (!text || stays(text, size, on_a_line))
        return text;
    return copy(arena, text, size, "", "", on_a_line);
}

const char *voc__name_embed(voc__arena *arena, const char *text)
{
    size_t size = text ? strlen(text) : 0;
    if (!text || !voc__direction_matters(text, size))
        return voc__name_line(arena, text);
    isolates own = isolates_of(text, size);
    fate (*fate_of)(uint32_t) = own == OPEN ? in_a_sentence : around_isolates;
    if (own != AROUND_ALL)
        return copy(arena, text, size, first_strong_isolate, pop_isolate, fate_of);
    return stays(text, size, fate_of) ? text : copy(arena, text, size, "", "", fate_of);
}

bool voc__name_is_closed(const char *text, size_t size)
{
    return isolates_of(text, size) != OPEN;
}

/* Spaces and characters of no width, Unicode 15: White_Space and Default_Ignorable_Code_Point. */
static bool is_unseen(uint32_t code)
{
    static const struct {
        uint32_t first, last;
    } blocks[] = {
        {0x20, 0x20},       {0xA0, 0xA0},     {0xAD, 0xAD},       {0x34F, 0x34F},
        {0x61C, 0x61C},     {0x115F, 0x1160}, {0x1680, 0x1680},   {0x17B4, 0x17B5},
        {0x180B, 0x180F},   {0x2000, 0x200F}, {0x202A, 0x202F},   {0x205F, 0x206F},
        {0x3000, 0x3000},   {0x3164, 0x3164}, {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0},   {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A},
        {0xE0000, 0xE0FFF},
    };
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        if (code >= blocks[i].first && code <= blocks[i].last)
            return true;
    return on_a_line(code) != KEPT;
}

bool voc__name_is_blank(const char *text)
{
    size_t size = text ? strlen(text) : 0;
    for (size_t i = 0; i < size;) {
        uint32_t code = 0xFFFD;
        int used = voc__utf8_decode(text + i, size - i, &code);
        if (!is_unseen(code))
            return false;
        i += used ? (size_t)used : 1;
    }
    return true;
}
