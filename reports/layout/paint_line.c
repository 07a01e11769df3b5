/* Painting one line of a paragraph: pieces of one look become one item. */
#include <string.h>

#include "layout/line.h"
#include "layout/marks.h"

/* Each character once a document, and a few of them: what is wrong is clear then. */
static void warn(voc__pass *pass, voc__weight weight, const voc__runs *runs)
{
    enum { MOST = 8 };
    for (size_t i = 0; i < runs->count && pass->lacking.count < MOST; i++) {
        uint32_t lacks = runs->items[i].lacks;
        const uint32_t *told = pass->lacking.items;
        size_t at = 0;
        while (at < pass->lacking.count && told[at] != lacks)
            at++;
        uint32_t *own = lacks && at == pass->lacking.count
                            ? voc__array_push(&pass->lacking, sizeof *own)
                            : NULL;
        if (!own)
            continue;
        *own = lacks;
        voc__shape_warn(pass->shaper, lacks, weight, pass->info->title, pass->log);
    }
}

static void add_text(const voc__painter *painter, const voc__piece *look, voc__tag *tag,
                     voc__runs runs, double x, double y)
{
    voc__item item = {.kind = VOC__ITEM_TEXT, .tag = tag};
    if (!runs.count)
        return;
    if (runs.lacking)
        warn(painter->pass, look->weight, &runs);
    item.artifact = tag ? VOC__NOT_ARTIFACT : painter->artifact_kind;
    item.as.text.runs = runs;
    item.as.text.x = x;
    item.as.text.y = y - look->raise;
    item.as.text.size = look->size;
    item.as.text.color = look->color;
    voc__pages_item(painter->pass->pages, painter->page, &item);
}

static voc__runs join(const voc__painter *painter, const voc__piece *pieces, size_t count,
                      size_t run_count)
{
    if (count == 1)
        return pieces->runs;
    voc__run *runs = voc__arena_alloc(painter->pass->arena, run_count, sizeof *runs);
    voc__runs joined = {.items = runs};
    if (!runs) {
        painter->pass->pages->failed = true;
        return joined;
    }
    for (size_t i = 0; i < count; i++) {
        const voc__runs *own = &pieces[i].runs;
        if (own->count)
            memcpy(runs + joined.count, own->items, own->count * sizeof *runs);
        joined.count += own->count;
        joined.advance += own->advance;
        joined.lacking = joined.lacking || own->lacking;
    }
    return joined;
}

/* The Link in which words of a language of their own may stand. */
static voc__plan *link_of(voc__plan *plan)
{
    voc__plan *link = plan;
    while (link && link->role != VOC__TAG_LINK)
        link = link->parent;
    return link ? link : plan;
}

static void add_link(const voc__painter *painter, const voc__piece *look, double x, double y,
                     double width)
{
    voc__tag *tag = voc__painter_tag(painter, link_of(look->plan));
    voc__annotation link = {
        .tag = tag,
        .box = {x, y - look->raise - look->size, x + width, y - look->raise + look->size * 0.3},
        .url = look->url};
    if (!tag)
        return;
    link.contents = look->url;
    if (!look->url) {
        const voc__place *place = painter->pass->source_places + look->number;
        if (tag->actual_text) /* without what keeps it apart in the text */
            link.contents = tag->actual_text + strspn(tag->actual_text, ", ");
        link.target_page = painter->pass->first_page + place->page;
        link.target_y = place->y;
    }
    voc__pages_annotation(painter->pass->pages, painter->page, &link);
}

/* A Span that says the text of a group, unless what it stands in is said otherwise already. */
static voc__tag *span_of(const voc__painter *painter, const voc__group *group, voc__tag *tag)
{
    if (!tag || tag->actual_text)
        return tag;
    voc__tag *span = voc__pages_tag(painter->pass->pages, tag, VOC__TAG_SPAN);
    if (span) {
        span->actual_text = group->spoken;
        span->spelled = group->spelled;
    }
    return span;
}

void voc__group_paint(const voc__painter *painter, const voc__group *group, double y)
{
    const voc__piece *look = group->look;
    if (!group->runs.count) /* nothing but control characters, say */
        return;
    voc__tag *tag = voc__painter_tag(painter, look->plan);
    if (group->spoken)
        tag = span_of(painter, group, tag);
    add_text(painter, look, tag, group->runs, group->x, y);
    if (look->kind == VOC__PIECE_LINK)
        voc__pages_line(painter->pass->pages, painter->page, NULL, VOC__ARTIFACT_LAYOUT, group->x,
                        y + 1.4, group->x + group->width, y + 1.4, look->color, 0.5, 0, 0);
    if (look->url || look->kind == VOC__PIECE_CITE)
        add_link(painter, look, group->x, y, group->width);
}

static void paint_page_of(const voc__painter *painter, const voc__piece *piece, double x, double y)
{
    voc__pass *pass = painter->pass;
    voc__type type = {piece->weight, piece->size, 0, VOC__INK};
    const char *number =
        voc__pass_print(pass, "%d", pass->first_page + pass->sources_place.page + 1);
    voc__runs runs = {0};
    if (number &&
        voc__shape(pass->shaper, pass->arena, number, strlen(number), type.weight,
                   pass->info->language, VOC__MISSING_ERROR, NULL, &runs, pass->log) == VOC_OK)
        add_text(painter, piece, voc__painter_tag(painter, piece->plan), runs, x, y);
}

/* A box around words: a letter's belongs to its tag, a tag's outline is an artifact. */
static void paint_boxed(const voc__painter *painter, const voc__piece *piece, double x, double y)
{
    voc__pass *pass = painter->pass;
    voc__drawing box = {.arena = pass->arena};
    bool letter = piece->kind == VOC__PIECE_LETTER;
    double padding =
        (letter ? VOC__MARK_LETTER_PAD : VOC__MARK_TAG_PAD) * voc__mark_scale(pass->theme);
    double width = piece->width - 2 * padding;
    if (letter)
        voc__mark_letter_box(&box, pass->theme, x, y - piece->raise, width);
    else
        voc__mark_tag_box(&box, pass->theme, x, y - piece->raise, width);
    voc__tag *tag = letter ? voc__painter_tag(painter, piece->plan) : NULL;
    voc__drawing_paint(&box, pass->pages, painter->page, tag, VOC__ARTIFACT_LAYOUT, 0, 0);
    add_text(painter, piece, voc__painter_tag(painter, piece->plan), piece->runs, x + padding, y);
}

void voc__piece_paint(const voc__painter *painter, const voc__piece *piece, double x, double y)
{
    static const int forms[] = {[VOC__PIECE_CLOCK] = VOC__MARK_FORM_CLOCK,
                                [VOC__PIECE_DIFFERS] = VOC__MARK_FORM_DIFFERS,
                                [VOC__PIECE_ALIKE] = VOC__MARK_FORM_ALIKE};
    switch (piece->kind) {
    case VOC__PIECE_LETTER:
    case VOC__PIECE_TAG:
        paint_boxed(painter, piece, x, y);
        break;
    case VOC__PIECE_PAGE_OF:
        paint_page_of(painter, piece, x, y);
        break;
    default:
        voc__painter_mark(painter, (voc__mark_form)forms[piece->kind], piece->plan, x, y);
        break;
    }
}

void voc__painter_line(const voc__painter *painter, const voc__paragraph *paragraph, size_t line,
                       double x, double y)
{
    const voc__line *place = paragraph->lines + line;
    const voc__segment *first = paragraph->segments + place->segment;
    const voc__segment *last = first + place->segment_count - 1;
    const voc__piece *piece = paragraph->pieces + first->piece;
    const voc__piece *end = paragraph->pieces + last->piece + last->piece_count;
    if (paragraph->mixed) {
        voc__mixed_paint(painter, piece, (size_t)(end - piece), x, y);
        return;
    }
    while (piece < end) {
        x += piece->lead;
        if (!voc__piece_is_text(piece)) {
            voc__piece_paint(painter, piece, x, y);
            x += piece->width + piece->space;
            piece++;
            continue;
        }
        voc__group group = {piece, {0}, x, 0, NULL, false};
        double space = 0;
        size_t runs = 0;
        do {
            runs += piece->runs.count;
            x += piece->width + piece->space;
            space = piece->space;
            piece++;
        } while (piece < end && voc__piece_same_look(group.look, piece));
        group.width = x - space - group.x;
        group.runs = join(painter, group.look, (size_t)(piece - group.look), runs);
        voc__group_paint(painter, &group, y);
    }
}

double voc__painter_words(const voc__painter *painter, const char *text, const voc__type *type,
                          voc__plan *plan, double x, double y, voc_align align)
{
    voc__pass *pass = painter->pass;
    voc__piece look = {.size = type->size,
                       .weight = type->weight,
                       .color = voc__pass_color(pass, type->color),
                       .plan = plan};
    if (!text || voc__shape(pass->shaper, pass->arena, text, strlen(text), type->weight,
                            pass->info->language, voc__pass_missing(pass), NULL, &look.runs,
                            pass->log) != VOC_OK)
        return 0;
    double width = look.runs.advance * type->size / 1000;
    add_text(painter, &look, voc__painter_tag(painter, plan), look.runs,
             align == VOC_ALIGN_END ? x - width : x, y);
    return width;
}
