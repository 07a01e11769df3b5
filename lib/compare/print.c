/* A comparison as plain text, in the words of the catalog format: subject by subject under each
 * row, so that nothing is cut however long it is. */
#include "compare/wording.h"

static void add_cell(voc__wording *out, const voc_comparison *comparison,
                     const voc_comparison_cell *cell)
{
    for (size_t i = 0; i < cell->count; i++) {
        voc__buffer_text(&out->text, i ? "\n      " : "");
        voc__wording_datum(out, &cell->items[i], &comparison->policy);
    }
    if (cell->count == 0)
        voc__buffer_text(&out->text, voc_missing_name(cell->missing));
    voc__buffer_text(&out->text, "\n");
}

static void add_row(voc__wording *out, const voc_comparison *comparison,
                    const voc_comparison_row *row)
{
    voc__buffer_printf(&out->text, "%s%s: %s%s\n", voc_criterion_name(row->criterion),
                       row->part ? " (continued, unlike the row above)" : "",
                       voc_row_verdict_name(row->verdict), row->superseded ? ", superseded" : "");
    if (row->verdict == VOC_ROW_ALIKE) {
        voc__buffer_text(&out->text, "  all:\n      ");
        add_cell(out, comparison, &row->cells[0]);
        return;
    }
    for (size_t s = 0; s < comparison->subject_count; s++) {
        voc__buffer_printf(&out->text, "  %s:\n      ", comparison->subjects[s]->id);
        add_cell(out, comparison, &row->cells[s]);
    }
}

voc_status voc_comparison_print(const voc_comparison *comparison, const char *language, FILE *out)
{
    static const char *const policies[] = {"newest official", "newest", "same source"};
    voc__wording text = {.language = language};
    voc__buffer_text(&text.text, "Compared:");
    for (size_t s = 0; s < comparison->subject_count; s++) {
        voc__buffer_text(&text.text, s ? "; " : " ");
        voc__wording_words(&text, &comparison->subjects[s]->title);
    }
    voc__buffer_printf(&text.text, "\nFigures: %s on ", policies[comparison->policy.choice]);
    voc__wording_date(&text, comparison->policy.as_of);
    voc__buffer_text(&text.text, "\n");
    for (size_t r = 0; r < comparison->row_count; r++) {
        voc__buffer_text(&text.text, "\n");
        add_row(&text, comparison, &comparison->rows[r]);
    }
    return voc__buffer_finish(&text.text, out);
}
