/* Collecting inline nodes: one text for break opportunities, and spans that say how it looks. */
#include "layout/inline.h"

#include "layout/pass.h"

static const voc__type *style_type(const voc__pass *pass, voc_style style)
{
    static const int roles[] = {
        [VOC_STYLE_REGULAR] = -1,           [VOC_STYLE_STRONG] = -1,
        [VOC_STYLE_SECONDARY] = -1,         [VOC_STYLE_KEY] = VOC__TYPE_KEY,
        [VOC_STYLE_SMALL] = VOC__TYPE_NOTE, [VOC_STYLE_UNIT] = VOC__TYPE_UNIT,
        [VOC_STYLE_NAME] = VOC__TYPE_NAME,
    };
    int role = roles[style] < 0 ? (int)pass->setting.type : roles[style];
    return voc__theme_type(pass->theme, (voc__type_role)role);
}

voc__span voc__span_look(const voc__pass *pass, voc_style style, voc__plan *plan)
{
    const voc__type *type = style_type(pass, style);
    const voc__setting *setting = &pass->setting;
    bool own = style == VOC_STYLE_REGULAR || style == VOC_STYLE_STRONG;
    voc__color color = type->color;
    voc__weight weight = type->weight;
    if (setting->color >= 0)
        color = (voc__color)setting->color;
    if (setting->weight >= 0 && (own || style == VOC_STYLE_SECONDARY))
        weight = (voc__weight)setting->weight;
    if (style == VOC_STYLE_STRONG && weight < VOC__SEMIBOLD)
        weight = VOC__SEMIBOLD;
    if (style == VOC_STYLE_SECONDARY)
        color = VOC__INK2;
    return (voc__span){.look = {.kind = VOC__PIECE_TEXT,
                                .color = voc__pass_color(pass, color),
                                .weight = weight,
                                .size = type->size,
                                .plan = plan}};
}

bool voc__span_is_small(voc__type_role type)
{
    return type == VOC__TYPE_NOTE || type == VOC__TYPE_NOTICE || type == VOC__TYPE_LABEL;
}

bool voc__span_after_space(const voc__pass *pass)
{
    const voc__buffer *text = &pass->text;
    return !text->size || text->data[text->size - 1] == ' ' || text->data[text->size - 1] == '\n';
}

voc__span *voc__span_add(voc__pass *pass, const voc__span *look, const char *text)
{
    voc__span *span = voc__array_push(&pass->spans, sizeof *span);
    if (!span) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return NULL;
    }
    *span = *look;
    if (pass->next_lead > 0 && text[0] != ' ')
        span->look.lead = pass->next_lead;
    pass->next_lead = 0;
    while (*text == ' ' && voc__span_after_space(pass))
        text++; /* one space is enough, and none at the beginning of a line */
    span->start = pass->text.size;
    voc__buffer_text(&pass->text, text);
    span->end = pass->text.size;
    return span;
}

void voc__inline_begin(voc__pass *pass, const voc__setting *setting, const char *language)
{
    pass->setting = *setting;
    pass->language = language;
    pass->next_lead = 0;
    pass->spans.count = 0;
    voc__buffer_reset(&pass->text);
}

static double baseline_in(const voc__pass *pass, const voc__type *type, double leading)
{
    const voc__face_info *face =
        voc__face_get_info(voc__faces_default(voc__theme_faces(pass->theme), type->weight));
    return leading / 2 + type->size * (face->ascent + face->descent) / 2000;
}

double voc__type_baseline(const voc__pass *pass, const voc__type *type)
{
    return baseline_in(pass, type, type->leading);
}

/* What a style other than the paragraph's own adds to the height of its lines. */
static void make_room(voc__pass *pass, voc__paragraph *paragraph, voc_style style)
{
    const voc__type *type = style_type(pass, style);
    double leading = type->leading;
    if (style == VOC_STYLE_KEY && pass->landscape)
        leading = type->size + 1; /* a sheet has no room for more */
    double above = baseline_in(pass, type, leading);
    double below = leading - above;
    double old_below = paragraph->leading - paragraph->above;
    paragraph->above = above > paragraph->above ? above : paragraph->above;
    paragraph->leading = paragraph->above + (below > old_below ? below : old_below);
}

void voc__inline_text(voc__pass *pass, voc_style style, const char *text, voc__plan *plan)
{
    voc__span look = voc__span_look(pass, style, plan);
    look.look.number = style; /* of TEXT: for the height of the lines */
    voc__span_add(pass, &look, text);
}

/* Lines are as high as the largest style in them; the paragraph's own counts unless all is small.
 */
static void find_height(voc__pass *pass, voc__paragraph *paragraph)
{
    const voc__span *spans = pass->spans.items;
    bool own = !pass->spans.count, small = false;
    for (size_t i = 0; i < pass->spans.count; i++) {
        bool words = spans[i].look.kind == VOC__PIECE_TEXT || spans[i].look.kind == VOC__PIECE_LINK;
        int style = words ? spans[i].look.number : VOC_STYLE_SMALL;
        if (style == VOC_STYLE_KEY || style == VOC_STYLE_NAME)
            make_room(pass, paragraph, (voc_style)style);
        small = small || style == VOC_STYLE_SMALL;
        own =
            own || (style != VOC_STYLE_SMALL && style != VOC_STYLE_KEY && style != VOC_STYLE_NAME);
    }
    if (own)
        make_room(pass, paragraph, VOC_STYLE_REGULAR);
    else if (small)
        make_room(pass, paragraph, VOC_STYLE_SMALL);
}

voc__paragraph *voc__inline_end(voc__pass *pass)
{
    voc__paragraph *paragraph = voc__arena_alloc(pass->arena, 1, sizeof *paragraph);
    if (!paragraph || pass->text.failed) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        pass->nothing = (voc__paragraph){0};
        return &pass->nothing;
    }
    paragraph->setting = pass->setting;
    paragraph->language = pass->language;
    find_height(pass, paragraph);
    if (pass->status == VOC_OK && pass->text.size)
        voc__segments_make(pass, paragraph);
    return paragraph;
}

voc__paragraph *voc__paragraph_of(voc__pass *pass, const voc_node *node,
                                  const voc__setting *setting, voc__plan *plan)
{
    voc__inline_begin(pass, setting, node->attributes.language);
    voc__inline_nodes(pass, node->first, plan);
    return voc__inline_end(pass);
}

voc__paragraph *voc__paragraph_text(voc__pass *pass, const char *text, const voc__setting *setting,
                                    voc__plan *plan)
{
    voc__inline_begin(pass, setting, NULL);
    voc__inline_text(pass, VOC_STYLE_REGULAR, text, plan);
    return voc__inline_end(pass);
}
