/* Texts of characters by chance, of every script and with the controls of direction: laid out
 * without a fault, and all that is said is read back from the tags, in its order. VOC_STRANGE_COUNT
 * in the environment: how many texts, in the stead of a hundred. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/name.h"
#include "base/utf8.h"
#include "tests/layout/property.h"
#include "tests/layout/suites.h"

enum { FEW = 100, MOST_CHARACTERS = 70, ROOM = 8 * MOST_CHARACTERS };

static uint64_t seed;

static uint32_t chance(uint32_t below)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (uint32_t)((seed >> 16) % below);
}

/* Blocks that texts are made of; a text takes few of them. */
static uint32_t character(uint32_t block)
{
    static const struct {
        uint32_t first, last;
    } blocks[] = {
        {0x20, 0x7E},       {0x30, 0x39},       {0x20, 0x2F},       {0x61, 0x7A},
        {0xA0, 0x17F},      {0x300, 0x36F},     {0x370, 0x52F},     {0x531, 0x58F},
        {0x591, 0x5F4},     {0x5D0, 0x5EA},     {0x600, 0x6FF},     {0x621, 0x652},
        {0x660, 0x66C},     {0x700, 0x7FF},     {0x800, 0x8FF},     {0x900, 0x97F},
        {0x980, 0xDFF},     {0xE01, 0xE5B},     {0xE80, 0xFFF},     {0x1000, 0x10FF},
        {0x1100, 0x11FF},   {0x1200, 0x1FFF},   {0x2000, 0x206F},   {0x2066, 0x2069},
        {0x202A, 0x202E},   {0x200B, 0x200F},   {0x2070, 0x2BFF},   {0x2C00, 0x2FFF},
        {0x3000, 0x30FF},   {0x3100, 0x33FF},   {0x4E00, 0x4FFF},   {0xA000, 0xABFF},
        {0xAC00, 0xAD00},   {0xFB00, 0xFDCF},   {0xFE00, 0xFEFE},   {0xFF01, 0xFFEF},
        {0x10000, 0x10FFF}, {0x11000, 0x11FFF}, {0x1D400, 0x1D7FF}, {0x1E800, 0x1EEFF},
        {0x1F000, 0x1FAFF}, {0x20000, 0x20100}, {0xE0000, 0xE01EF}, {0xE123, 0xE123},
        {0x01, 0x1F},       {0x7F, 0x9F},
    };
    enum { COUNT = sizeof blocks / sizeof *blocks };
    uint32_t first = blocks[block % COUNT].first, last = blocks[block % COUNT].last;
    return first + chance(last - first + 1);
}

static void make_text(char *text)
{
    uint32_t blocks[4], length = 1 + chance(MOST_CHARACTERS);
    size_t size = 0;
    for (size_t i = 0; i < 4; i++)
        blocks[i] = chance(1 << 16);
    for (uint32_t i = 0; i < length; i++) {
        uint32_t code = chance(6) ? character(blocks[chance(4)]) : character(chance(5));
        size += (size_t)voc__utf8_encode(code, text + size);
    }
    text[size] = '\0';
}

/* What is no space, has a glyph and so must be read back. */
static bool is_heard(uint32_t code)
{
    static const struct {
        uint32_t first, last;
    } silent[] = {
        {0x00, 0x20},       {0x7F, 0xA0},     {0xAD, 0xAD},       {0x34F, 0x34F},
        {0x61C, 0x61C},     {0x115F, 0x1160}, {0x1680, 0x1680},   {0x17B4, 0x17B5},
        {0x180B, 0x180F},   {0x2000, 0x200F}, {0x2028, 0x202F},   {0x205F, 0x206F},
        {0x3000, 0x3000},   {0x3164, 0x3164}, {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0},   {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A},
        {0xE0000, 0xE0FFF},
    };
    for (size_t i = 0; i < sizeof silent / sizeof *silent; i++)
        if (code >= silent[i].first && code <= silent[i].last)
            return false;
    return true;
}

/* Adds the characters of text that are heard. */
static size_t hear(const char *text, size_t size, uint32_t *out, size_t count)
{
    for (size_t i = 0; i < size;) {
        uint32_t code = 0xFFFD;
        int used = voc__utf8_decode(text + i, size - i, &code);
        ck_assert_int_gt(used, 0);
        ck_assert_uint_lt(count, 8 * ROOM);
        if (is_heard(code))
            out[count++] = code;
        i += (size_t)used;
    }
    return count;
}

/* All that the tags say, page after page. */
static size_t read_back(const voc__pages *pages, uint32_t *out)
{
    const voc__tag *last = NULL;
    size_t count = 0;
    for (size_t p = 0; p < pages->page_count; p++)
        for (size_t i = 0; i < pages->pages[p].item_count; i++) {
            const voc__item *item = pages->pages[p].items + i;
            if (item->kind != VOC__ITEM_TEXT || !item->tag)
                continue;
            const char *said = item->tag->actual_text;
            const voc__runs *runs = &item->as.text.runs;
            if (said && item->tag != last)
                count = hear(said, strlen(said), out, count);
            for (size_t k = 0; !said && k < runs->count; k++) {
                const voc__run *run = runs->items + k;
                size_t before = count;
                count = hear(run->text, run->size, out, count);
                ck_assert_msg(count == before || !run->right_to_left, "turned, and not said: %.*s",
                              (int)run->size, run->text);
            }
            last = item->tag;
        }
    return count;
}

static void add_cell(sketch *to, const char *text)
{
    sketch_open(to, CELL);
    sketch_open(to, PARAGRAPH);
    voc_document_text(to->document, VOC_STYLE_REGULAR, text);
    sketch_close(to);
    sketch_close(to);
}

static sketch strange(const char *text, const char *name)
{
    sketch model = sketch_new(false, false);
    voc_document_info info = *voc_document_get_info(model.document);
    info.show_missing = true;
    sketch to = {.document = voc_document_new(&info)};
    voc_document_free(model.document);
    sketch_open(&to, PARAGRAPH);
    voc_document_text(to.document, VOC_STYLE_REGULAR, text);
    voc_document_text(to.document, VOC_STYLE_STRONG, name);
    sketch_close(&to);
    sketch_open(&to, TABLE);
    for (int i = 0; i < 5; i++)
        voc_document_leaf(to.document, VOC_NODE_TABLE_COLUMN, NULL, NULL);
    for (int row = 0; row < 2; row++) {
        sketch_open_with(&to, ROW, .head = row == 0);
        for (int i = 0; i < 5; i++)
            add_cell(&to, i % 2 ? text : name);
        sketch_close(&to);
    }
    sketch_close(&to);
    return to;
}

static void check_read_back(const voc__pages *pages, const char *text, const char *name)
{
    static uint32_t wanted[8 * ROOM], back[8 * ROOM];
    size_t count = 0;
    const char *const texts[] = {text, name};
    static const int order[] = {0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        count = hear(texts[order[i]], strlen(texts[order[i]]), wanted, count);
    size_t said = read_back(pages, back);
    for (size_t i = 0; i < count && i < said; i++)
        ck_assert_msg(back[i] == wanted[i] || back[i] == '?', "%zu: U+%04X for U+%04X in \"%s\"", i,
                      (unsigned)back[i], (unsigned)wanted[i], text);
    ck_assert_msg(said == count, "%zu characters of %zu in \"%s\"", said, count, text);
}

START_TEST(texts_of_every_script_are_read_back_in_their_order)
{
    char text[ROOM];
    const char *asked = getenv("VOC_STRANGE_COUNT");
    long count = asked ? atol(asked) : FEW;
    voc__arena *arena = voc__arena_new();
    for (long i = 0; i < count; i++) {
        seed = UINT64_C(0x9E3779B97F4A7C15) * (uint64_t)(i + 1);
        make_text(text);
        const char *line = voc__name_line(arena, text), *name = voc__name_embed(arena, text);
        sketch to = strange(line, name);
        voc__pages *pages = voc__layout(to.document, test_theme(), test_shaper(), NULL, NULL);
        ck_assert_msg(pages != NULL, "text %ld: \"%s\"", i, text);
        check_read_back(pages, line, name);
        voc__pages_free(pages);
        voc_document_free(to.document);
        voc__shaper_trim(test_shaper());
        if (i % 1000 == 999) {
            voc__arena_free(arena);
            arena = voc__arena_new();
        }
    }
    voc__arena_free(arena);
}
END_TEST

Suite *strange_suite(void)
{
    static const test_name tests[] = {&texts_of_every_script_are_read_back_in_their_order};
    return suite_of("strange", tests, sizeof tests / sizeof *tests);
}
