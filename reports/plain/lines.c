/* Words set in lines. Lines end at spaces, and between wide characters, which know no spaces. */
#include <string.h>

#include "base/utf8.h"
#include "plain/sheet.h"
#include "plain/width.h"

/* However deep lists stand in each other, words keep some room. */
enum { MOST_INDENT = 40 };

static const uint32_t no_break_space = 0xA0, narrow_no_break_space = 0x202F;

void voc__plain_clear(voc__plain *plain)
{
    plain->out->failed = plain->out->failed || plain->words.failed;
    voc__buffer_reset(&plain->words);
}

void voc__plain_apart(voc__plain *plain)
{
    if (!plain->together && !plain->close)
        plain->apart = true;
}

static int indent_of(const voc__plain *plain)
{
    return plain->indent < MOST_INDENT ? plain->indent : MOST_INDENT;
}

static void begin_line(voc__plain *plain, int hang)
{
    const char *marker = plain->marker ? plain->marker : "";
    int indent = indent_of(plain) + hang - voc__width(marker, strlen(marker));
    if (plain->apart)
        voc__buffer_byte(plain->out, '\n');
    for (int i = 0; i < indent; i++)
        voc__buffer_byte(plain->out, ' ');
    voc__buffer_text(plain->out, marker);
    plain->marker = NULL;
    plain->apart = plain->close = false;
}

/* No-break spaces have done their part: a terminal gets plain ones. */
static void add_words(voc__plain *plain, const char *text, size_t size)
{
    for (size_t i = 0; i < size;) {
        uint32_t c;
        size_t used = (size_t)voc__utf8_decode(text + i, size - i, &c);
        if (c == no_break_space || c == narrow_no_break_space)
            voc__buffer_byte(plain->out, ' ');
        else
            voc__buffer_add(plain->out, text + i, used ? used : 1);
        i += used ? used : 1;
    }
}

void voc__plain_line(voc__plain *plain, const char *text, size_t size)
{
    begin_line(plain, 0);
    add_words(plain, text, size);
    voc__buffer_byte(plain->out, '\n');
}

void voc__plain_rule(voc__plain *plain, char mark, int columns)
{
    begin_line(plain, 0);
    for (int i = 0; i < columns; i++)
        voc__buffer_byte(plain->out, (unsigned char)mark);
    voc__buffer_byte(plain->out, '\n');
}

/* ---- where lines may end --------------------------------------------------------------------- */

static bool holds(const uint32_t *set, size_t count, uint32_t c)
{
    for (size_t i = 0; i < count; i++)
        if (set[i] == c)
            return true;
    return false;
}

/* Marks that belong to what is before them, and those that belong to what follows. */
static bool closes(uint32_t c)
{
    static const uint32_t marks[] = {
        '!',    '%',    ')',    ',',    '.',    ':',    ';',    '?',    ']',    '}',
        0x2019, 0x201D, 0x2026, 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F,
        0x3011, 0x3015, 0x30FB, 0x30FC, 0xFF01, 0xFF05, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A,
        0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF61, 0xFF63, 0xFF64,
    };
    return holds(marks, sizeof marks / sizeof *marks, c);
}

static bool opens(uint32_t c)
{
    static const uint32_t marks[] = {'$',    '(',    '[',    '{',    0x2018, 0x201C,
                                     0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014,
                                     0xFF04, 0xFF08, 0xFF3B, 0xFF5B, 0xFF62};
    return holds(marks, sizeof marks / sizeof *marks, c);
}

static bool is_blank(uint32_t c)
{
    return c == ' ' || c == '\n' || c == no_break_space || c == narrow_no_break_space;
}

/* Whether a line may end between two characters that no space parts. */
static bool may_part(uint32_t before, uint32_t after)
{
    return (voc__width_of(before) == 2 || voc__width_of(after) == 2) && voc__width_of(after) &&
           !is_blank(before) && !is_blank(after) && !opens(before) && !closes(after);
}

/* The bytes from text on that stay together. */
static size_t atom_size(const char *text, size_t size)
{
    uint32_t before = 0, c;
    size_t i = 0;
    while (i < size && text[i] != ' ' && text[i] != '\n') {
        size_t used = (size_t)voc__utf8_decode(text + i, size - i, &c);
        if (i && may_part(before, c))
            break;
        if (voc__width_of(c) || !i)
            before = c;
        i += used ? used : 1;
    }
    return i;
}

/* An address reaches a reader whole or not at all. */
static bool is_address(const char *text, size_t size)
{
    while (size && strchr("<([", *text)) {
        text++;
        size--;
    }
    return (size > 7 && strncmp(text, "http://", 7) == 0) ||
           (size > 8 && strncmp(text, "https://", 8) == 0);
}

/* The bytes of an atom that fit into so many columns: at least one character with its marks. */
static size_t cut(const char *text, size_t size, int columns)
{
    size_t i = 0;
    for (int used = 0; i < size;) {
        uint32_t c;
        size_t bytes = (size_t)voc__utf8_decode(text + i, size - i, &c);
        used += voc__width_of(c);
        if (i && used > columns)
            break;
        i += bytes ? bytes : 1;
    }
    return i;
}

/* ---- lines ----------------------------------------------------------------------------------- */

static void end_line(voc__plain *plain)
{
    voc__buffer_byte(plain->out, '\n');
}

void voc__plain_lines(voc__plain *plain, int hang)
{
    const char *text = (const char *)plain->words.data;
    size_t size = plain->words.size;
    int room = VOC__PLAIN_COLUMNS - indent_of(plain), column = -1, left = 0;
    bool space = false;
    for (size_t i = 0, atom; i < size; i += atom) {
        if (text[i] == ' ' || text[i] == '\n') {
            if (text[i] == '\n' && column >= 0) {
                end_line(plain);
                column = -1;
            }
            space = column >= 0;
            atom = 1;
            continue;
        }
        atom = atom_size(text + i, size - i);
        int wide = voc__width(text + i, atom);
        if (column > left && column + space + wide > room) {
            end_line(plain);
            column = -1;
            space = false;
        }
        if (column < 0) {
            begin_line(plain, left);
            column = left;
            left = hang;
        }
        if (column + space + wide > room && !is_address(text + i, atom)) {
            atom = cut(text + i, atom, room - column - space);
            wide = voc__width(text + i, atom);
        }
        if (space)
            voc__buffer_byte(plain->out, ' ');
        add_words(plain, text + i, atom);
        column += space + wide;
        space = false;
    }
    if (column >= 0)
        end_line(plain);
    voc__plain_clear(plain);
}
