/* From placed slices to the items of pages. */
#include "layout/paint.h"

#include <string.h>

#include "base/name.h"
#include "layout/marks.h"

static const voc__drawing *mark_of(voc__pass *pass, voc__mark_form form)
{
    typedef void draw(voc__drawing *, const voc_theme *, double, double);
    static draw *const draws[VOC__MARK_FORMS] = {
        [VOC__MARK_FORM_CLOCK] = voc__mark_clock,
        [VOC__MARK_FORM_DIFFERS] = voc__mark_differs,
        [VOC__MARK_FORM_ALIKE] = voc__mark_alike,
        [VOC__MARK_FORM_MARKER + VOC_MARKER_DISC] = voc__mark_disc,
        [VOC__MARK_FORM_MARKER + VOC_MARKER_PLUS] = voc__mark_plus,
        [VOC__MARK_FORM_MARKER + VOC_MARKER_MINUS] = voc__mark_minus,
        [VOC__MARK_FORM_MARKER + VOC_MARKER_TICK] = voc__mark_tick,
        [VOC__MARK_FORM_MARKER + VOC_MARKER_SQUARE] = voc__mark_square,
    };
    voc__drawing *mark = &pass->marks[form];
    if (!mark->count && !mark->failed) {
        mark->arena = pass->arena;
        draws[form](mark, pass->theme, 0, 0);
    }
    return mark;
}

voc__tag *voc__painter_tag(const voc__painter *painter, voc__plan *plan)
{
    return painter->artifact ? NULL : voc__plan_tag(plan, painter->pass->pages);
}

void voc__painter_mark(const voc__painter *painter, voc__mark_form form, voc__plan *plan, double x,
                       double y)
{
    voc__drawing_paint(mark_of(painter->pass, form), painter->pass->pages, painter->page,
                       voc__painter_tag(painter, plan), VOC__ARTIFACT_LAYOUT, x, y);
}

static void paint_box(const voc__painter *painter, const voc__op *op, double x, double y)
{
    double inset = op->as.box.stroke == VOC__NO_COLOR ? 0 : op->as.box.stroke_width / 2;
    voc__pages_rect(painter->pass->pages, painter->page, NULL, VOC__ARTIFACT_LAYOUT, x + inset,
                    y + inset, op->as.box.width - 2 * inset, op->as.box.height - 2 * inset,
                    op->as.box.radius, op->as.box.fill, op->as.box.stroke, op->as.box.stroke_width);
}

static void paint_logo(const voc__painter *painter, const voc__op *op, double x, double y)
{
    voc__tag *tag = voc__painter_tag(painter, op->plan);
    voc__item item = {.kind = VOC__ITEM_IMAGE, .tag = tag};
    item.artifact = tag ? VOC__NOT_ARTIFACT : VOC__ARTIFACT_LAYOUT;
    item.as.image.x = x;
    item.as.image.y = y;
    item.as.image.width = op->as.logo.width;
    item.as.image.height = op->as.logo.height;
    voc__pages_item(painter->pass->pages, painter->page, &item);
    if (tag) {
        const double box[4] = {x, y, x + op->as.logo.width, y + op->as.logo.height};
        tag->has_bbox = true;
        memcpy(tag->bbox, box, sizeof box);
    }
}

/* The page number at the right end of an entry of contents, and the link that covers its lines. */
static void paint_content(const voc__painter *painter, const voc__op *op, double x, double y)
{
    voc__pass *pass = painter->pass;
    const voc__pass *of = op->as.content.of;
    voc__heading heading = {
        .title = voc__arena_strdup(pass->arena, voc__name_line(pass->arena, of->info->title)),
        .y = of->first_top};
    const voc__type *type = voc__theme_type(pass->theme, VOC__TYPE_BODY);
    if (op->as.content.index < of->headings.count)
        heading = ((const voc__heading *)of->headings.items)[op->as.content.index];
    heading.page += of->first_page;
    const char *number = voc__pass_print(pass, "%d", heading.page + 1);
    double width = voc__painter_words(painter, number, type, op->plan, x, y, VOC_ALIGN_END);
    voc__tag *tag = voc__painter_tag(painter, op->plan);
    if (!tag)
        return;
    (void)width;
    voc__annotation link = {.tag = tag,
                            .box = {painter->left, y - type->size - op->as.content.above, x,
                                    y + type->leading - type->size},
                            .contents = heading.title,
                            .target_page = heading.page,
                            .target_y = heading.y};
    voc__pages_annotation(pass->pages, painter->page, &link);
}

static void paint_op(const voc__painter *painter, const voc__op *op, double top)
{
    voc__pass *pass = painter->pass;
    double x = painter->left + op->x, y = top + op->y;
    switch (op->kind) {
    case VOC__OP_LINE:
        voc__painter_line(painter, op->as.line.paragraph, op->as.line.line, x, y);
        break;
    case VOC__OP_BOX:
        paint_box(painter, op, x, y);
        break;
    case VOC__OP_RULE:
        voc__pages_line(pass->pages, painter->page, NULL, VOC__ARTIFACT_LAYOUT, x, y,
                        painter->left + op->as.rule.x2, top + op->as.rule.y2, op->as.rule.color,
                        op->as.rule.width, op->as.rule.dash_on, op->as.rule.dash_off);
        break;
    case VOC__OP_MARKER: {
        double inset = op->as.mark.form == VOC_MARKER_DISC ? 1 : 0;
        voc__painter_mark(painter, VOC__MARK_FORM_MARKER + op->as.mark.form, op->plan, x + inset,
                          y);
        break;
    }
    case VOC__OP_SIGN:
        voc__painter_mark(painter,
                          op->as.mark.form == VOC_SIGN_ALIKE ? VOC__MARK_FORM_ALIKE
                                                             : VOC__MARK_FORM_DIFFERS,
                          op->plan, x, y);
        break;
    case VOC__OP_DRAWING:
        voc__drawing_place(op->as.drawing, pass->pages, painter->page,
                           voc__painter_tag(painter, op->plan), x, y);
        break;
    case VOC__OP_LOGO:
        paint_logo(painter, op, x, y);
        break;
    case VOC__OP_TAG:
        voc__painter_tag(painter, op->plan);
        break;
    case VOC__OP_CONTENT:
        paint_content(painter, op, x, y);
        break;
    case VOC__OP_HEADING:
    case VOC__OP_SOURCE:
    case VOC__OP_SOURCES:
        break; /* places only: see flow.c */
    }
}

static void paint_slice(const voc__painter *painter, const voc__slice *slice, double y)
{
    const voc__op *ops = (const voc__op *)painter->pass->ops.items + slice->op;
    for (size_t i = 0; i < slice->op_count; i++)
        paint_op(painter, ops + i, y);
}

/* The head of a table that goes on, as an artifact. */
static void paint_repeat(const voc__painter *content, const voc__repeat *repeat, double y)
{
    voc__painter painter = *content;
    painter.artifact = true;
    if (repeat->continued->line_count)
        voc__painter_line(&painter, repeat->continued, 0, painter.left + repeat->x,
                          y + repeat->continued->above);
    y += repeat->continued_height;
    for (size_t i = 0; i < repeat->slice_count; i++) {
        const voc__slice *slice = voc__slice_at(painter.pass, repeat->first_slice + i);
        y += i ? slice->before : 0;
        paint_slice(&painter, slice, y);
        y += slice->height;
    }
}

/* A part's sections are under its own. */
static void add_bookmarks(voc__pass *pass)
{
    const voc__heading *headings = pass->headings.items;
    bool part = pass->root;
    if (part) {
        const char *title = voc__arena_strdup(pass->arena, pass->info->title);
        voc__pages_bookmark(pass->pages, &(voc__bookmark){title, 1, pass->first_page, 0});
    }
    for (size_t i = 0; i < pass->headings.count && pass->all_pages > 1; i++) {
        voc__bookmark bookmark = {headings[i].title, headings[i].level - !part,
                                  pass->first_page + headings[i].page, headings[i].y};
        voc__pages_bookmark(pass->pages, &bookmark);
    }
}

void voc__paint(voc__pass *pass)
{
    if (pass->status != VOC_OK)
        return;
    pass->pages->width = pass->format->width;
    pass->pages->height = pass->format->height;
    for (int i = 0; i < pass->page_count + pass->blank_pages; i++)
        voc__pages_add_page(pass->pages);
    for (size_t i = 0; i < voc__slice_count(pass) && !pass->pages->failed; i++) {
        const voc__slice *slice = voc__slice_at(pass, i);
        if (slice->page == VOC__NO_PAGE)
            continue;
        voc__painter painter = {pass, pass->first_page + slice->page, pass->format->left + slice->x,
                                false, VOC__ARTIFACT_LAYOUT};
        if (slice->repeats)
            paint_repeat(&painter, slice->repeat, slice->y - slice->repeat->height);
        paint_slice(&painter, slice, slice->y);
    }
    voc__page_notes_paint(pass);
    add_bookmarks(pass);
}
