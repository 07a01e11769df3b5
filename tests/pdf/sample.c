#include "tests/pdf/sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zlib.h>

#include "theme/parts.h"

enum { INK = 0x16222C, INK2 = 0x45515B, ACCENT = 0x0A5468, HAIR = 0xC3CBD1 };

/* Also for programs that are no tests of Check's. */
static void must(bool good, const char *what)
{
    if (good)
        return;
    fprintf(stderr, "sample: %s failed\n", what);
    exit(EXIT_FAILURE);
}

void sample_open(sample *s)
{
    *s = (sample){0};
    s->log = voc_log_new();
    s->theme = voc_theme_load(NULL, s->log);
    must(s->theme, "the theme");
    s->shaper = voc__shaper_new(voc__theme_faces(s->theme));
    s->pages = voc__pages_new(612, 792);
    must(s->shaper && s->pages, "opening");
    s->pages->title = "Sample";
    s->pages->language = "en-US";
    s->pages->date = (voc_date){2026, 11, 23};
    s->page = voc__pages_add_page(s->pages);
}

void sample_close(sample *s)
{
    voc__pages_free(s->pages);
    voc__shaper_free(s->shaper);
    voc_theme_free(s->theme);
    voc_log_free(s->log);
}

double sample_text(sample *s, voc__tag *tag, double x, double y, double size, voc__weight weight,
                   int color, const char *text)
{
    voc__item item = {.kind = VOC__ITEM_TEXT, .tag = tag};
    item.artifact = tag ? VOC__NOT_ARTIFACT : VOC__ARTIFACT_PAGINATION_HEAD;
    char *copy = voc__arena_strdup(s->pages->arena, text);
    voc_status status = voc__shape(s->shaper, s->pages->arena, copy, strlen(copy), weight, "en",
                                   VOC__MISSING_ERROR, "a sample", &item.as.text.runs, s->log);
    must(status == VOC_OK, "shaping");
    item.as.text.x = x;
    item.as.text.y = y;
    item.as.text.size = size;
    item.as.text.color = color;
    voc__pages_item(s->pages, s->page, &item);
    return item.as.text.runs.advance * size / 1000;
}

voc__tag *sample_line(sample *s, voc__tag *parent, voc__tag_role role, double x, double y,
                      double size, voc__weight weight, const char *text)
{
    voc__tag *tag = voc__pages_tag(s->pages, parent, role);
    sample_text(s, tag, x, y, size, weight, INK, text);
    return tag;
}

static void add_head(sample *s, int number)
{
    char text[32];
    sample_text(s, NULL, 54, 30, 8, VOC__REGULAR, INK2, "A sample of everything");
    snprintf(text, sizeof text, "Page %d of 3", number);
    voc__item *item = NULL;
    sample_text(s, NULL, 500, 760, 8, VOC__REGULAR, INK2, text);
    item = &s->pages->pages[s->page].items[s->pages->pages[s->page].item_count - 1];
    item->artifact = VOC__ARTIFACT_PAGINATION_FOOT;
    voc__pages_line(s->pages, s->page, NULL, VOC__ARTIFACT_LAYOUT, 54, 750, 558, 750, HAIR, 0.5, 0,
                    0);
}

static void add_text(sample *s)
{
    sample_line(s, NULL, VOC__TAG_H1, 54, 90, 30, VOC__EXTRABOLD, "AV Wave (Tofu) office");
    voc__tag *p = voc__pages_tag(s->pages, NULL, VOC__TAG_P);
    sample_text(s, p, 54, 120, 10, VOC__REGULAR, INK, "A first line that goes on \\ in ");
    sample_text(s, p, 54, 134, 10, VOC__REGULAR, INK,
                "a second one: fi fl ffi, 10\xC2\xA0km, caf\xC3\xA9.");
    sample_line(s, NULL, VOC__TAG_P, 54, 154, 10, VOC__SEMIBOLD,
                "\xCE\x91\xCE\xB2\xCE\xB3 A \xD0\x90\xD0\xB1\xD0\xB2, \xE2\x88\x92"
                "5 \xE2\x80\x93 7");
    sample_line(s, NULL, VOC__TAG_P, 54, 174, 10, VOC__BOLD,
                "Bold, To Ty Va \xE2\x80\x9Cquoted\xE2\x80\x9D");
    voc__tag *spaced = voc__pages_tag(s->pages, NULL, VOC__TAG_P);
    sample_text(s, spaced, 54, 194, 10, VOC__REGULAR, INK, "wide word gaps here");
    s->pages->pages[s->page].items[s->pages->pages[s->page].item_count - 1].as.text.word_gap = 3;
    voc__tag *list = voc__pages_tag(s->pages, NULL, VOC__TAG_L);
    list->numbered_list = true;
    for (int i = 1; i <= 2; i++) {
        char label[16];
        voc__tag *li = voc__pages_tag(s->pages, list, VOC__TAG_LI);
        snprintf(label, sizeof label, "%d. ", i);
        sample_line(s, li, VOC__TAG_LBL, 54, 200 + 16 * i, 10, VOC__REGULAR, label);
        voc__tag *body = voc__pages_tag(s->pages, li, VOC__TAG_LBODY);
        sample_line(s, body, VOC__TAG_P, 70, 200 + 16 * i, 10, VOC__REGULAR, "An item of a list");
    }
}

static void add_cell(sample *s, voc__tag *row, int column, double y, const char *text, bool head)
{
    voc__tag *cell = voc__pages_tag(s->pages, row, head ? VOC__TAG_TH : VOC__TAG_TD);
    if (head)
        cell->scope = column == 0 && y > 270 ? VOC__SCOPE_ROW : VOC__SCOPE_COLUMN;
    sample_line(s, cell, VOC__TAG_P, 54 + 120 * column, y, 9.5, head ? VOC__SEMIBOLD : VOC__REGULAR,
                text);
}

static void add_table(sample *s)
{
    voc__tag *table = voc__pages_tag(s->pages, NULL, VOC__TAG_TABLE);
    sample_line(s, table, VOC__TAG_CAPTION, 54, 250, 9.5, VOC__SEMIBOLD, "Pay, in dollars");
    voc__tag *row =
        voc__pages_tag(s->pages, voc__pages_tag(s->pages, table, VOC__TAG_THEAD), VOC__TAG_TR);
    const char *const heads[] = {"Year", "Median", "Source"};
    for (int i = 0; i < 3; i++)
        add_cell(s, row, i, 265, heads[i], true);
    voc__tag *body = voc__pages_tag(s->pages, table, VOC__TAG_TBODY);
    row = voc__pages_tag(s->pages, body, VOC__TAG_TR);
    add_cell(s, row, 0, 280, "2015", true);
    add_cell(s, row, 1, 280, "$37,110", false);
    add_cell(s, row, 2, 280, "[1]", false);
    row = voc__pages_tag(s->pages, body, VOC__TAG_TR);
    add_cell(s, row, 0, 295, "2023", true);
    voc__tag *wide = voc__pages_tag(s->pages, row, VOC__TAG_TD);
    wide->column_span = 2;
    sample_line(s, wide, VOC__TAG_P, 174, 295, 9.5, VOC__REGULAR, "not surveyed");
    voc__pages_line(s->pages, s->page, NULL, VOC__ARTIFACT_LAYOUT, 54, 269, 400, 269, INK, 1, 0, 0);
}

static void add_figure(sample *s)
{
    voc__tag *figure = voc__pages_tag(s->pages, NULL, VOC__TAG_FIGURE);
    const double points[][2] = {{60, 380}, {120, 340}, {200, 360}, {260, 320}};
    figure->alt = "Pay rose: 2015 $37,110; 2023 $48,780. \xCE\x94 31 %";
    figure->has_bbox = true;
    memcpy(figure->bbox, (const double[4]){50, 305, 300, 415}, sizeof figure->bbox);
    voc__pages_polyline(s->pages, s->page, figure, VOC__NOT_ARTIFACT, points, 4, VOC__NO_COLOR,
                        ACCENT, 2);
    for (int i = 0; i < 4; i++)
        voc__pages_circle(s->pages, s->page, figure, VOC__NOT_ARTIFACT, points[i][0], points[i][1],
                          3.6, i % 2 ? 0xFFFFFF : ACCENT, ACCENT, 1.6);
    voc__pages_line(s->pages, s->page, figure, VOC__NOT_ARTIFACT, 160, 310, 160, 400, HAIR, 0.6, 2,
                    2.5);
    sample_text(s, figure, 54, 410, 8, VOC__REGULAR, INK2, "2015");
    voc__pages_rect(s->pages, s->page, NULL, VOC__ARTIFACT_BACKGROUND, 330, 310, 200, 90, 0,
                    0xEEF3F5, VOC__NO_COLOR, 0);
    voc__pages_rect(s->pages, s->page, NULL, VOC__ARTIFACT_BACKGROUND, 340, 320, 60, 30, 4,
                    VOC__NO_COLOR, INK, 0.8);
}

/* A gray circle on nothing. */
static void add_logo(sample *s)
{
    enum { SIDE = 16 };
    unsigned char rgb[SIDE * SIDE * 3], alpha[SIDE * SIDE];
    voc__image *logo = &s->theme->logo;
    for (int i = 0; i < SIDE * SIDE; i++) {
        int x = i % SIDE - SIDE / 2, y = i / SIDE - SIDE / 2;
        alpha[i] = x * x + y * y < SIDE * SIDE / 4 ? 255 : 0;
        memset(rgb + 3 * i, 100, 3);
    }
    unsigned char *kept = voc__arena_alloc(s->theme->arena, 2, 1024);
    uLongf rgb_size = 1024, alpha_size = 1024;
    must(kept && compress(kept, &rgb_size, rgb, sizeof rgb) == Z_OK &&
             compress(kept + 1024, &alpha_size, alpha, sizeof alpha) == Z_OK,
         "the logo");
    *logo = (voc__image){.width = SIDE,
                         .height = SIDE,
                         .rgb = kept,
                         .alpha = kept + 1024,
                         .rgb_size = rgb_size,
                         .alpha_size = alpha_size,
                         .alt = "A circle"};
    voc__item item = {.kind = VOC__ITEM_IMAGE};
    item.tag = voc__pages_tag(s->pages, NULL, VOC__TAG_FIGURE);
    item.tag->alt = logo->alt;
    item.tag->has_bbox = true;
    memcpy(item.tag->bbox, (const double[4]){500, 36, 530, 66}, sizeof item.tag->bbox);
    item.as.image.x = 500;
    item.as.image.y = 36;
    item.as.image.width = item.as.image.height = 30;
    voc__pages_item(s->pages, s->page, &item);
}

static voc__tag *add_link(sample *s, voc__tag *parent, double x, double y, const char *text,
                          const char *url)
{
    voc__tag *link = voc__pages_tag(s->pages, parent, VOC__TAG_LINK);
    double width = sample_text(s, link, x, y, 10, VOC__REGULAR, ACCENT, text);
    voc__annotation annotation = {.tag = link,
                                  .box = {x, y - 10, x + width, y + 3},
                                  .contents = text,
                                  .url = url,
                                  .target_page = 2,
                                  .target_y = 50};
    voc__pages_annotation(s->pages, s->page, &annotation);
    return link;
}

static void add_links(sample *s)
{
    sample_line(s, NULL, VOC__TAG_H2, 54, 80, 14, VOC__BOLD, "Links and notes");
    voc__tag *p = voc__pages_tag(s->pages, NULL, VOC__TAG_P);
    sample_text(s, p, 54, 100, 10, VOC__REGULAR, INK, "See ");
    add_link(s, p, 80, 100, "the site (caf\xC3\xA9)",
             "https://example.org/caf\xC3\xA9 (1)?a=b&c=d");
    sample_text(s, p, 180, 100, 10, VOC__REGULAR, INK, " or ");
    voc__tag *reference = voc__pages_tag(s->pages, p, VOC__TAG_REFERENCE);
    add_link(s, reference, 200, 100, "[1]", NULL);
    voc__tag *note = voc__pages_tag(s->pages, NULL, VOC__TAG_NOTE);
    sample_line(s, note, VOC__TAG_LBL, 54, 120, 8, VOC__REGULAR, "[1] ");
    sample_line(s, note, VOC__TAG_P, 70, 120, 8, VOC__REGULAR, "A source.");
    voc__tag *span =
        voc__pages_tag(s->pages, voc__pages_tag(s->pages, NULL, VOC__TAG_P), VOC__TAG_SPAN);
    span->actual_text = "differs";
    voc__pages_line(s->pages, s->page, span, VOC__NOT_ARTIFACT, 54, 140, 63, 140, INK, 1.2, 0, 0);
    voc__tag *foreign =
        sample_line(s, NULL, VOC__TAG_P, 54, 160, 10, VOC__REGULAR, "Se habla espa\xC3\xB1ol");
    foreign->language = "es";
}

void sample_everything(sample *s)
{
    s->pages->author = "A & B <press>";
    s->pages->description = "One of everything: \xCE\xB1 > \xCE\xB2";
    s->pages->keywords = "pay, outlook";
    add_head(s, 1);
    add_logo(s);
    add_text(s);
    add_table(s);
    add_figure(s);
    s->page = voc__pages_add_page(s->pages);
    add_head(s, 2);
    add_links(s);
    voc__tag *across = voc__pages_tag(s->pages, NULL, VOC__TAG_P);
    sample_text(s, across, 54, 700, 10, VOC__REGULAR, INK, "This paragraph crosses ");
    s->page = voc__pages_add_page(s->pages);
    add_head(s, 3);
    sample_text(s, across, 54, 60, 10, VOC__REGULAR, INK, "from page to page.");
    const voc__bookmark bookmarks[] = {{"A sample", 1, 0, 60},
                                       {"Links (\xCE\xB1)", 2, 1, 60},
                                       {"Across", 2, 2, 40},
                                       {"End", 1, 2, 60}};
    for (size_t i = 0; i < sizeof bookmarks / sizeof *bookmarks; i++)
        voc__pages_bookmark(s->pages, &bookmarks[i]);
}
