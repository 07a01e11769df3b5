/* Running head and foot of each page: all artifacts. */
#include "base/name.h"
#include "layout/paint.h"
#include "layout/words.h"

static const double between = 12, foot_padding = 4.5, leading = 11;

static double baseline(const voc__pass *pass, const voc__type *type, double top)
{
    return top + voc__type_baseline(pass, type) + (leading - type->leading) / 2;
}

/* Words on at most so many lines of at most width, cut with an ellipsis; with ALIGN_END, for one
 * line, x is their right end. Returns the width that the last line takes. */
static double paint_cut(const voc__painter *painter, const char *text, double x, double y,
                        double width, int lines, voc_align align)
{
    voc__pass *pass = painter->pass;
    const voc__setting setting = {.type = VOC__TYPE_NOTE, .weight = -1, .color = -1};
    const voc__type *type = voc__theme_type(pass->theme, VOC__TYPE_NOTE);
    if (!text || !text[0])
        return 0;
    voc__paragraph *words = voc__paragraph_text(pass, text, &setting, NULL);
    voc__paragraph_break(pass, words, width);
    bool cut = words->line_count > (size_t)lines;
    if (cut)
        voc__paragraph_break(pass, words, width - type->size);
    if (pass->status != VOC_OK || !words->line_count)
        return 0;
    size_t last = (cut ? (size_t)lines : words->line_count) - 1;
    double taken = words->lines[last].width + (cut ? type->size : 0);
    x = align == VOC_ALIGN_END ? x - taken : x;
    for (size_t i = 0; i <= last; i++)
        voc__painter_line(painter, words, i, x, y + (double)i * type->leading);
    if (cut)
        voc__painter_words(painter, "\xE2\x80\xA6", type, NULL, x + words->lines[last].width,
                           y + (double)last * type->leading, VOC_ALIGN_START);
    return taken;
}

/* lines: of the left words, at most. */
static void paint_pair(const voc__painter *painter, const char *left, const char *right, double y,
                       int lines)
{
    double measure = painter->pass->measure;
    double taken =
        paint_cut(painter, right, painter->left + measure, y, measure / 2, 1, VOC_ALIGN_END);
    paint_cut(painter, left, painter->left, y, measure - taken - between, lines, VOC_ALIGN_START);
}

/* Publisher, date, recipient: what there is of them. */
static const char *foot_words(voc__pass *pass)
{
    const char *publisher = pass->info->publisher;
    if (!publisher)
        publisher = voc_theme_publisher(pass->theme);
    const char *parts[] = {voc__name_embed(pass->arena, publisher), pass->info->prepared,
                           pass->info->recipient};
    const char *words = "";
    for (size_t i = 0; i < sizeof parts / sizeof *parts && words; i++)
        if (parts[i] && parts[i][0])
            words = voc__pass_print(pass, "%s%s%s", words, words[0] ? " \xC2\xB7 " : "", parts[i]);
    return words ? words : "";
}

/* The page's number in the whole; on the front of a sheet by itself what is on its back. */
static const char *number_words(const voc__painter *painter)
{
    const voc__pass *pass = painter->pass;
    const char *overleaf = pass->words->overleaf;
    bool sheet = overleaf && pass->manner->one_page;
    return sheet && painter->page == 0 && pass->all_pages > 1
               ? overleaf
               : voc__words_numbers(pass->arena, pass->words->page_of, painter->page + 1,
                                    pass->all_pages);
}

static void paint_foot(voc__painter *painter, const char *words)
{
    voc__pass *pass = painter->pass;
    const voc__format *format = pass->format;
    double top = format->height - format->foot_rule;
    const voc__type *type = voc__theme_type(pass->theme, VOC__TYPE_NOTE);
    painter->artifact_kind = VOC__ARTIFACT_PAGINATION_FOOT;
    voc__pages_line(pass->pages, painter->page, NULL, VOC__ARTIFACT_PAGINATION_FOOT, format->left,
                    top + 0.25, format->left + pass->measure, top + 0.25,
                    voc__pass_color(pass, VOC__RULE), 0.5, 0, 0);
    paint_pair(painter, words, number_words(painter), baseline(pass, type, top + foot_padding),
               pass->manner->foot_lines);
}

void voc__furniture_paint(voc__pass *pass)
{
    if (pass->status != VOC_OK)
        return;
    const char *foot = foot_words(pass);
    const voc__type *type = voc__theme_type(pass->theme, VOC__TYPE_NOTE);
    int pages = pass->page_count + pass->blank_pages;
    for (int page = 0; page < pages && pass->status == VOC_OK; page++) {
        voc__painter painter = {pass, pass->first_page + page, pass->format->left, true,
                                VOC__ARTIFACT_PAGINATION_HEAD};
        if (page)
            paint_pair(&painter, pass->info->subject, pass->info->kind,
                       baseline(pass, type, pass->format->head_line), 1);
        paint_foot(&painter, foot);
    }
}
