/*
 * Painting a line of which some is right to left or of a complex script. Pieces are placed in the
 * order in which they are seen, and painted in the order in which they are read; what is right to
 * left or complex becomes a Span of its own that says its text, since readers of a PDF cannot know
 * it from the glyphs.
 */
#include <string.h>

#include "base/buffer.h"
#include "base/direction.h"
#include "base/utf8.h"
#include "layout/line.h"

/* How a piece is read. */
typedef enum reading { PLAIN, COMPLEX, TURNED } reading;

typedef struct mixed {
    const voc__painter *painter;
    const voc__piece *pieces;
    size_t count;
    unsigned char *levels;
    size_t *order;  /* scratch for voc__direction_order */
    double *places; /* left end of each piece */
} mixed;

static reading reading_of(const mixed *m, size_t i)
{
    if (m->levels[i] % 2)
        return TURNED;
    bool space = m->pieces[i].level % 2; /* at the end of a line */
    return m->pieces[i].runs.special && !space ? COMPLEX : PLAIN;
}

/* UAX #9, L1: spaces at the end of a line stand at its end. */
static void settle_levels(const mixed *m)
{
    for (size_t i = 0; i < m->count; i++)
        m->levels[i] = m->pieces[i].level;
    for (size_t i = m->count; i-- > 0;) {
        const voc__piece *piece = m->pieces + i;
        bool mark = piece->runs.count && piece->space <= 0; /* without a width of its own */
        if (!voc__piece_is_text(piece) || piece->width > 0 || mark)
            break;
        m->levels[i] = 0;
    }
}

/* Only the pieces of one span change places with each other. */
static void place(const mixed *m, double x)
{
    for (size_t from = 0, to; from < m->count; from = to) {
        for (to = from + 1; to < m->count && m->pieces[to].span == m->pieces[from].span; to++)
            ;
        voc__direction_order(m->levels + from, to - from, m->order);
        for (size_t k = 0; k < to - from; k++) {
            size_t i = from + m->order[k];
            x += m->pieces[i].lead;
            m->places[i] = x;
            x += m->pieces[i].width + m->pieces[i].space;
        }
    }
}

/* Runs of one level each, in the order in which they are read: so most readers get the words, even
 * those that pass over the Spans. */
static bool goes_on(const mixed *m, size_t first, size_t i)
{
    bool plain = reading_of(m, first) == PLAIN && !m->levels[first];
    return voc__piece_same_look(m->pieces + first, m->pieces + i) &&
           m->levels[i] == m->levels[first] && reading_of(m, i) == reading_of(m, first) &&
           (plain || m->pieces[i].span == m->pieces[first].span);
}

/* The runs of pieces as they stand, and their place. */
static bool gather(const mixed *m, size_t first, size_t count, voc__group *group)
{
    size_t runs = 0;
    double space = 0;
    for (size_t i = first; i < first + count; i++)
        runs += m->pieces[i].runs.count;
    voc__run *items = voc__arena_alloc(m->painter->pass->arena, runs, sizeof *items);
    if (!items) {
        m->painter->pass->pages->failed = true;
        return false;
    }
    *group = (voc__group){.look = m->pieces + first, .runs.items = items};
    voc__direction_order(m->levels + first, count, m->order);
    group->x = m->places[first + m->order[0]];
    for (size_t k = 0; k < count; k++) {
        const voc__piece *piece = m->pieces + first + m->order[k];
        if (piece->runs.count)
            memcpy(items + group->runs.count, piece->runs.items, piece->runs.count * sizeof *items);
        group->runs.count += piece->runs.count;
        group->runs.advance += piece->runs.advance;
        group->runs.lacking = group->runs.lacking || piece->runs.lacking;
        group->width += piece->width + piece->space;
        space = piece->space;
    }
    group->width -= space;
    return true;
}

/* Without the characters that only steer the order. */
static void add_spoken(voc__buffer *out, const voc__run *run)
{
    for (size_t at = 0; at < run->size;) {
        uint32_t code = 0;
        int used = voc__utf8_decode(run->text + at, run->size - at, &code);
        if (!voc__direction_is_control(code))
            voc__buffer_add(out, run->text + at, (size_t)used);
        at += used ? (size_t)used : 1;
    }
}

/* The text of pieces in the order in which it is read; NULL when memory is refused. */
static const char *spoken(const mixed *m, size_t first, size_t count)
{
    voc__buffer out = {0};
    for (size_t i = first; i < first + count; i++) {
        const voc__piece *piece = m->pieces + i;
        for (size_t k = 0; k < piece->runs.count; k++)
            add_spoken(&out,
                       piece->runs.items + (piece->level % 2 ? piece->runs.count - 1 - k : k));
    }
    voc__arena *arena = m->painter->pass->arena;
    const char *copy =
        out.failed ? NULL : voc__arena_strndup(arena, (const char *)out.data, out.size);
    voc__buffer_free(&out);
    if (!copy)
        m->painter->pass->pages->failed = true;
    return copy;
}

static void paint_group(const mixed *m, size_t first, size_t count, double y)
{
    voc__group group;
    if (!gather(m, first, count, &group))
        return;
    reading how = reading_of(m, first);
    if (how != PLAIN && group.runs.count && !m->painter->artifact) {
        group.spoken = spoken(m, first, count);
        group.spelled = how == COMPLEX;
    }
    voc__group_paint(m->painter, &group, y);
}

static void paint_all(const mixed *m, double y)
{
    for (size_t i = 0, next; i < m->count; i = next) {
        next = i + 1;
        if (!voc__piece_is_text(m->pieces + i)) {
            voc__piece_paint(m->painter, m->pieces + i, m->places[i], y);
            continue;
        }
        while (next < m->count && goes_on(m, i, next))
            next++;
        paint_group(m, i, next - i, y);
    }
}

void voc__mixed_paint(const voc__painter *painter, const voc__piece *pieces, size_t count, double x,
                      double y)
{
    voc__arena *arena = painter->pass->arena;
    mixed m = {painter, pieces, count, NULL, NULL, NULL};
    m.levels = voc__arena_alloc(arena, count, 1);
    m.order = voc__arena_alloc(arena, count, sizeof *m.order);
    m.places = voc__arena_alloc(arena, count, sizeof *m.places);
    if (!m.levels || !m.order || !m.places) {
        painter->pass->pages->failed = true;
        return;
    }
    settle_levels(&m);
    place(&m, x);
    paint_all(&m, y);
}
