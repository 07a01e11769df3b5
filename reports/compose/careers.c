/* A table of occupations with what they pay and how they grow. */
#include "compose/parts.h"

static void figure_cell(voc__composer *c, const voc_figure *figure)
{
    voc__open_cell(c);
    if (figure) {
        voc__figure(c, figure);
        voc__add_style(c, VOC_STYLE_SMALL,
                       voc__arena_printf(c->format.arena, " %s", voc__when(c, figure)));
    } else {
        voc__add(c, voc__phrase(c, SAY_NONE_FOUND));
    }
    voc__close_cell(c);
}

void voc__career_table(voc__composer *c, const voc_occupation *const *occupations, size_t count)
{
    const char *heads[] = {
        voc__phrase(c, SAY_COLUMN_CAREER),
        voc__phrase(c, SAY_MEDIAN_PAY_YEAR),
        voc__phrase(c, SAY_COLUMN_CHANGE),
    };
    voc__table(c, VOC_ROLE_DENSE, voc__phrase(c, SAY_CAREERS), heads, 3, 0, 0);
    for (size_t i = 0; i < count; i++) {
        const voc_figure_list *figures = &occupations[i]->figures;
        voc__open(c, VOC_NODE_ROW);
        voc__add_cell(c, voc__title(c, &occupations[i]->entity));
        figure_cell(c, voc__pick(c, figures, VOC_PAY, VOC_MEDIAN, VOC_UNIT_MONEY));
        figure_cell(c, voc__pick(c, figures, VOC_EMPLOYMENT_CHANGE, VOC_PERCENT, VOC_UNIT_PERCENT));
        voc__close(c);
    }
    voc__close(c);
    voc__notes(c);
}
