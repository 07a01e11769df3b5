/*
 * A letter's note stands on the same page. Where a table goes on over pages, and
 * its notes with it, they are printed once more at the foot of the pages before, as artifacts.
 */
#include "layout/paint.h"

/* Letters past this one, of a table that has as many, are explained at their notes alone. */
enum { MOST_LETTERS = 64 };
static const double above_notes = 4;

/* What stands on a page: letters, and notes. */
typedef struct page_letters {
    uint64_t letters, notes;
} page_letters;

static void find_letters(const voc__op *op, page_letters *page)
{
    const voc__paragraph *paragraph = op->as.line.paragraph;
    const voc__line *line = paragraph->lines + op->as.line.line;
    const voc__segment *segments = paragraph->segments + line->segment;
    const voc__segment *last = segments + line->segment_count - 1;
    for (size_t i = segments->piece; i < last->piece + last->piece_count; i++) {
        const voc__piece *piece = paragraph->pieces + i;
        int letter = piece->kind == VOC__PIECE_LETTER ? piece->number : 0;
        if (letter > 0 && letter <= MOST_LETTERS)
            page->letters |= (uint64_t)1 << (letter - 1);
        if (letter < 0 && letter >= -MOST_LETTERS)
            page->notes |= (uint64_t)1 << (-letter - 1);
    }
}

static void scan(const voc__pass *pass, page_letters *pages)
{
    for (size_t i = 0; i < voc__slice_count(pass); i++) {
        const voc__slice *slice = voc__slice_at(pass, i);
        const voc__op *ops = (const voc__op *)pass->ops.items + slice->op;
        for (size_t k = 0; slice->page != VOC__NO_PAGE && k < slice->op_count; k++)
            if (ops[k].kind == VOC__OP_LINE)
                find_letters(ops + k, pages + slice->page);
    }
}

static voc__page_notes *find(const voc__pass *pass, int page)
{
    voc__page_notes *notes = pass->page_notes.items;
    for (size_t i = 0; i < pass->page_notes.count; i++)
        if (notes[i].page == page)
            return notes + i;
    return NULL;
}

static void collect(voc__pass *pass, voc__page_notes *notes)
{
    const voc__setting setting = {.type = VOC__TYPE_NOTE, .weight = -1, .color = -1};
    voc__inline_begin(pass, &setting, NULL);
    for (int i = 0; i < pass->numbering.letter_count && i < MOST_LETTERS; i++) {
        const voc_node *note = pass->numbering.notes[i + 1];
        if (note && notes->letters >> i & 1)
            voc__inline_node(pass, note, NULL);
    }
    notes->words = voc__inline_end(pass);
    voc__paragraph_break(pass, notes->words, pass->measure);
    double height = (double)notes->words->line_count * notes->words->leading;
    /* Notes that take half a page would leave no room for what they explain. */
    notes->height = height > 0 && height < pass->room / 2 ? height + above_notes : 0;
}

bool voc__page_notes_find(voc__pass *pass)
{
    bool changed = false;
    if (pass->status != VOC_OK || !pass->numbering.letter_count || pass->page_count < 2)
        return false;
    page_letters *pages = voc__arena_alloc(pass->arena, (size_t)pass->page_count, sizeof *pages);
    if (!pages) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return false;
    }
    scan(pass, pages);
    for (int page = 0; page < pass->page_count && pass->status == VOC_OK; page++) {
        uint64_t missing = pages[page].letters & ~pages[page].notes;
        voc__page_notes *notes = find(pass, page);
        if (notes ? (notes->letters & missing) == missing : !missing)
            continue;
        if (!notes)
            notes = voc__array_push(&pass->page_notes, sizeof *notes);
        if (!notes) {
            voc__pass_fail(pass, VOC_ERROR_MEMORY);
            return false;
        }
        notes->page = page;
        notes->letters |= missing;
        collect(pass, notes);
        changed = true;
    }
    return changed;
}

double voc__page_notes_height(const voc__pass *pass, int page)
{
    const voc__page_notes *notes = find(pass, page);
    return notes ? notes->height : 0;
}

/* Where the page's own content ends. */
static double content_end(const voc__pass *pass, int page)
{
    double end = 0;
    for (size_t i = 0; i < voc__slice_count(pass); i++) {
        const voc__slice *slice = voc__slice_at(pass, i);
        if (slice->page == page && slice->y + slice->height > end)
            end = slice->y + slice->height;
    }
    return end;
}

/* The room that notes take may have moved their letters to the next page: those are not painted. */
static void forget_gone(voc__pass *pass)
{
    voc__page_notes *all = pass->page_notes.items;
    page_letters *pages = voc__arena_alloc(pass->arena, (size_t)pass->page_count, sizeof *pages);
    if (!pages) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return;
    }
    scan(pass, pages);
    for (size_t i = 0; i < pass->page_notes.count; i++) {
        voc__page_notes *notes = all + i;
        uint64_t here = notes->page < pass->page_count ? pages[notes->page].letters : 0;
        if ((notes->letters & here) == notes->letters)
            continue;
        notes->letters &= here;
        collect(pass, notes);
    }
}

void voc__page_notes_paint(voc__pass *pass)
{
    const voc__page_notes *all = pass->page_notes.items;
    if (pass->page_notes.count)
        forget_gone(pass);
    for (size_t i = 0; i < pass->page_notes.count && pass->status == VOC_OK; i++) {
        const voc__page_notes *notes = all + i;
        if (notes->page >= pass->page_count || notes->height <= 0 || !notes->letters)
            continue;
        voc__painter painter = {pass, pass->first_page + notes->page, pass->format->left, true,
                                VOC__ARTIFACT_LAYOUT};
        double y = content_end(pass, notes->page) + above_notes + notes->words->above;
        for (size_t line = 0; line < notes->words->line_count; line++)
            voc__painter_line(&painter, notes->words, line, painter.left,
                              y + (double)line * notes->words->leading);
    }
}
