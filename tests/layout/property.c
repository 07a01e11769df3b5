#include "tests/layout/property.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

typedef struct box {
    double left, top, right, bottom;
} box;

static voc_edition current = VOC_EDITION_STANDARD;

void test_edition(voc_edition edition)
{
    current = edition;
}

const voc_theme *test_theme(void)
{
    static voc_theme *themes[VOC_EDITION_INK_SAVING + 1];
    voc_theme **theme = &themes[current];
    if (!*theme)
        *theme = voc_theme_make(&(voc_theme_request){.edition = current}, NULL);
    ck_assert_ptr_nonnull(*theme);
    return *theme;
}

voc__shaper *test_shaper(void)
{
    static voc__shaper *shapers[VOC_EDITION_INK_SAVING + 1];
    voc__shaper **shaper = &shapers[current];
    if (!*shaper)
        *shaper = voc__shaper_new(voc__theme_faces(test_theme()));
    ck_assert_ptr_nonnull(*shaper);
    return *shaper;
}

static size_t item_text(const voc__item *item, char *out, size_t size)
{
    size_t used = 0;
    for (size_t i = 0; item->kind == VOC__ITEM_TEXT && i < item->as.text.runs.count; i++) {
        const voc__run *run = item->as.text.runs.items + i;
        size_t take = run->size < size - used - 1 ? run->size : size - used - 1;
        memcpy(out + used, run->text, take);
        used += take;
    }
    out[used] = '\0';
    return used;
}

/* The ink's room: from the top of a capital to a little under the baseline, without spaces at the
 * end. */
static box text_box(const voc__item *item)
{
    double advance = 0, spaces = 0, em = item->as.text.size / 1000;
    for (size_t i = 0; i < item->as.text.runs.count; i++) {
        const voc__run *run = item->as.text.runs.items + i;
        for (size_t k = 0; k < run->glyph_count; k++) {
            bool space = run->text[run->glyphs[k].cluster] == ' ';
            spaces = space ? spaces + run->glyphs[k].advance : 0;
            advance += run->glyphs[k].advance;
        }
    }
    double x = item->as.text.x, y = item->as.text.y, size = item->as.text.size;
    return (box){x, y - 0.7 * size, x + (advance - spaces) * em, y + 0.1 * size};
}

static bool overlap(box a, box b)
{
    const double touch = 0.05;
    return a.left < b.right - touch && b.left < a.right - touch && a.top < b.bottom - touch &&
           b.top < a.bottom - touch;
}

static void check_item(const voc__format *format, size_t page, const voc__item *item)
{
    char text[200];
    item_text(item, text, sizeof text);
    box at = text_box(item);
    double unit = voc__theme_manner(test_theme())->unit;
    at = (box){at.left / unit, at.top / unit, at.right / unit, at.bottom / unit};
    double top = page ? format->top : format->first_top;
    bool furniture = item->artifact == VOC__ARTIFACT_PAGINATION_HEAD ||
                     item->artifact == VOC__ARTIFACT_PAGINATION_FOOT;
    ck_assert_msg(at.left >= format->left - 0.05, "page %zu: left of the margin: %s", page, text);
    ck_assert_msg(at.right <= format->width - format->right + 0.05,
                  "page %zu: %.2f right of the margin: %s", page,
                  at.right - format->width + format->right, text);
    if (furniture)
        return;
    ck_assert_msg(at.top >= top - 0.05, "page %zu: above the content: %s", page, text);
    ck_assert_msg(at.bottom <= format->height - format->foot + 0.05,
                  "page %zu: below the content: %s", page, text);
    ck_assert_msg((item->tag == NULL) == (item->artifact != VOC__NOT_ARTIFACT),
                  "page %zu: neither tagged nor an artifact: %s", page, text);
}

static void check_page(const voc__format *format, const voc__pages *pages, size_t number)
{
    const voc__page *page = pages->pages + number;
    for (size_t i = 0; i < page->item_count; i++) {
        const voc__item *item = page->items + i;
        if (item->kind != VOC__ITEM_TEXT)
            continue;
        check_item(format, number, item);
        for (size_t k = i + 1; k < page->item_count; k++) {
            char one[100], other[100];
            const voc__item *next = page->items + k;
            if (next->kind != VOC__ITEM_TEXT || !overlap(text_box(item), text_box(next)))
                continue;
            item_text(item, one, sizeof one);
            item_text(next, other, sizeof other);
            ck_abort_msg("page %zu: \"%s\" and \"%s\" overlap", number, one, other);
        }
    }
}

void check_sound(const voc__pages *pages, const voc_document *document)
{
    bool landscape = voc_document_get_info(document)->orientation == VOC_LANDSCAPE;
    for (size_t i = 0; i < pages->page_count; i++)
        check_page(voc__theme_format(test_theme(), landscape), pages, i);
}

voc__pages *lay_out_sound(sketch to)
{
    voc_log *log = voc_log_new();
    voc__pages *pages = voc__layout(to.document, test_theme(), test_shaper(), NULL, log);
    voc_log_print(log, stdout);
    voc_log_free(log);
    ck_assert_ptr_nonnull(pages);
    check_sound(pages, to.document);
    voc_document_free(to.document);
    return pages;
}

const char *page_text(const voc__pages *pages, size_t page, bool artifacts)
{
    static char text[65536];
    size_t used = 0;
    text[0] = '\0';
    for (size_t i = 0; i < pages->pages[page].item_count; i++) {
        const voc__item *item = pages->pages[page].items + i;
        if (item->kind != VOC__ITEM_TEXT || (!item->tag && !artifacts))
            continue;
        used += item_text(item, text + used, sizeof text - used - 1);
        if (used && text[used - 1] != ' ')
            text[used++] = ' ';
        text[used] = '\0';
    }
    return text;
}

static const voc__item *find(const voc__pages *pages, const char *wanted, int *page)
{
    char text[200];
    for (size_t p = 0; p < pages->page_count; p++)
        for (size_t i = 0; i < pages->pages[p].item_count; i++) {
            const voc__item *item = pages->pages[p].items + i;
            item_text(item, text, sizeof text);
            if (item->kind == VOC__ITEM_TEXT && !strncmp(text, wanted, strlen(wanted))) {
                *page = (int)p;
                return item;
            }
        }
    *page = -1;
    return NULL;
}

const voc__item *item_of_text(const voc__pages *pages, const char *text)
{
    int page;
    return find(pages, text, &page);
}

const voc__tag *tag_of_text(const voc__pages *pages, const char *text)
{
    const voc__item *item = item_of_text(pages, text);
    return item ? item->tag : NULL;
}

int page_of_text(const voc__pages *pages, const char *text)
{
    int page;
    find(pages, text, &page);
    return page;
}
