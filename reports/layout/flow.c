/* From slices to pages: which slice stands where. */
#include <string.h>

#include "base/log.h"
#include "layout/balance.h"
#include "layout/layout.h"
#include "layout/pass.h"

/* Where the next slice would stand. */
typedef struct cursor {
    int page;
    double y, top, bottom;
    double foot; /* where what stands at the foot of the page ends */
    bool at_top;
} cursor;

/* What is cut off the back of a sheet takes with it what stands behind it: on the front, as much is
 * left to what stands at its foot. */
static double cut_off(const voc__pass *pass)
{
    double height = 0;
    if (!pass->info->one_sheet || !pass->manner->one_page)
        return 0;
    for (size_t i = 0; i < voc__slice_count(pass); i++)
        if (voc__slice_at(pass, i)->slip)
            height = voc__slice_at(pass, i)->height;
    return height;
}

static void begin_page(const voc__pass *pass, cursor *at, int page)
{
    at->page = page;
    at->top = page ? pass->format->top : pass->first_top;
    at->y = at->top;
    at->foot = pass->format->height - pass->format->foot - voc__page_notes_height(pass, page);
    at->bottom = at->foot - (page ? 0 : cut_off(pass));
    at->at_top = true;
}

/* A section that begins a page does so only when the page before it is not left rather empty. */
static const double full_enough = 0.67;

/* Entries of a set that begin it on a page, if it has as many: two a column, one where it is high.
 */
static const size_t fewest_entries = 4, fewest_high = 2;
static const double high_entry = 48;

/* Slack for sums of lengths that are not whole binary fractions. */
static const double rounding = 0.01;

static double height_at(const voc__slice *slice, bool at_top)
{
    if (!at_top)
        return slice->before + slice->height;
    return slice->height + (slice->repeat ? slice->repeat->height : 0);
}

static void place(cursor *at, voc__slice *slice)
{
    if (slice->foot && at->y + slice->before + slice->height < at->foot)
        at->y = at->foot - slice->height - (at->at_top ? 0 : slice->before);
    slice->x = 0;
    slice->repeats = false;
    if (!at->at_top)
        at->y += slice->before;
    else if (slice->repeat) {
        slice->repeats = true;
        at->y += slice->repeat->height;
    }
    slice->page = at->page;
    slice->y = at->y;
    at->y += slice->height;
    at->at_top = false;
}

/* The fewest of the entries that are left of a set with which it begins on a page. */
static size_t fewest_of(const voc__slice *slices, size_t count)
{
    size_t fewest = slices->height >= high_entry ? fewest_high : fewest_entries;
    return count < fewest ? count : fewest;
}

/* The height that the fewest entries of a set take with which flow_balanced begins it on a page. */
static double set_height(const voc__pass *pass, size_t first)
{
    const voc__slice *slices = voc__slice_at(pass, first);
    const voc__balance *balance = slices->balance;
    size_t count = fewest_of(slices, balance->first + balance->count - first);
    double columns[2] = {0, 0};
    for (size_t i = 0; i < count; i++)
        columns[i >= (count + 1) / 2] += slices[i].before + slices[i].height;
    return columns[0] > columns[1] ? columns[0] : columns[1];
}

/* The slices from `from` that are kept together: returns the one after the last, and the height
 * that they take as they stand and at the top of a page. */
static size_t chain(const voc__pass *pass, size_t from, double *here, double *at_top)
{
    size_t count = voc__slice_count(pass), at = from;
    *here = height_at(voc__slice_at(pass, from), false);
    *at_top = height_at(voc__slice_at(pass, from), true);
    while (at + 1 < count && voc__slice_at(pass, at)->keep &&
           !voc__slice_at(pass, at + 1)->new_page && *at_top <= pass->room) {
        at++;
        bool set = voc__slice_at(pass, at)->balance;
        double height = set ? set_height(pass, at) : height_at(voc__slice_at(pass, at), false);
        *here += height;
        *at_top += height;
        if (set)
            return at; /* it needs room for the first few, but is placed with its set */
    }
    return at + 1;
}

/* Where more than a page is kept together: as much from its beginning as a page has room for. */
static size_t first_part(const voc__pass *pass, size_t from, double *here, double *at_top)
{
    size_t count = voc__slice_count(pass), at = from;
    *here = height_at(voc__slice_at(pass, from), false);
    *at_top = height_at(voc__slice_at(pass, from), true);
    for (; at + 1 < count && voc__slice_at(pass, at)->keep && !voc__slice_at(pass, at)->balance;
         at++) {
        double height = height_at(voc__slice_at(pass, at + 1), false);
        if (*at_top + height > pass->room)
            break;
        *here += height;
        *at_top += height;
    }
    return at + 1;
}

/* As many of a set of entries as there is room for, in two columns. */
static bool flow_balanced(voc__pass *pass, cursor *at, size_t *next)
{
    voc__slice *slices = voc__slice_at(pass, *next);
    const voc__balance *balance = slices->balance;
    size_t count = balance->first + balance->count - *next;
    double before = at->at_top ? 0 : slices->before, room = at->bottom - at->y - before;
    voc__balanced how = voc__balance_fit(slices, count, room);
    if (how.count < count && count - how.count < fewest_entries && count >= 2 * fewest_entries)
        how = voc__balance_fit(slices, count - fewest_entries, room); /* no fewer on the next */
    if (!at->at_top && how.count < fewest_of(slices, count)) {
        begin_page(pass, at, at->page + 1);
        return at->page < VOC__MAX_PAGES;
    }
    if (!how.count)
        how = (voc__balanced){1, 1, slices->height};
    voc__balance_place(pass, slices, &how, balance->dx);
    for (size_t i = 0; i < how.count; i++) {
        slices[i].page = at->page;
        slices[i].y += at->y + before;
    }
    at->y += before + how.height;
    at->at_top = false;
    *next += how.count;
    return true;
}

/* A heading that alone would be left behind: two slices after it stay with it, unless the first is
 * large enough by itself. */
static void keep_headings(voc__pass *pass)
{
    const double enough = 28;
    size_t count = voc__slice_count(pass);
    for (size_t i = 0; i + 2 < count; i++) {
        voc__slice *slice = voc__slice_at(pass, i);
        voc__slice *next = slice + 1;
        if (slice->heading && !next->heading && next->height < enough && !slice[2].heading)
            next->keep = true;
    }
}

static void leave_out(voc__pass *pass, size_t from, size_t count)
{
    for (size_t i = from; i < from + count; i++)
        voc__slice_at(pass, i)->page = VOC__NO_PAGE;
}

static bool flow_chain(voc__pass *pass, cursor *at, size_t *next);

/* Sections side by side split nowhere: whether they are set under each other here, since the room
 * that they would leave empty is large, and the other form takes a good part of it. */
static bool goes_under(voc__pass *pass, const cursor *at, size_t index)
{
    const double small_hole = 0.12, good_part = 0.5;
    const voc__slice *beside = voc__slice_at(pass, index);
    size_t next = index + 1, end = next + beside->instead;
    double room = at->bottom - at->y;
    if (next == end || height_at(beside, at->at_top) <= room + rounding)
        return false;
    if (at->at_top)
        return true;
    cursor trial = *at;
    double y = at->y;
    while (next < end && flow_chain(pass, &trial, &next) && trial.page == at->page)
        y = trial.y;
    return room > small_hole * pass->room && y - at->y > good_part * room;
}

static bool flow_chain(voc__pass *pass, cursor *at, size_t *next)
{
    double here, at_top;
    if (voc__slice_at(pass, *next)->balance)
        return flow_balanced(pass, at, next);
    if (goes_under(pass, at, *next)) {
        leave_out(pass, (*next)++, 1);
        return true;
    }
    size_t end = chain(pass, *next, &here, &at_top);
    if (at_top > pass->room + rounding)
        end = first_part(pass, *next, &here, &at_top);
    voc__slice *first = voc__slice_at(pass, *next);
    double bottom = first->foot ? at->foot : at->bottom;
    bool fits =
        at->at_top ? at->y + at_top <= bottom + rounding : at->y + here <= bottom + rounding;
    bool fits_page = at_top <= pass->room + rounding;
    bool new_page = first->new_page && at->y > at->top + full_enough * (at->bottom - at->top);
    if (!at->at_top && (new_page || (!fits && fits_page))) {
        begin_page(pass, at, at->page + 1);
        return at->page < VOC__MAX_PAGES;
    }
    if (!fits && !at->at_top && at->y + height_at(first, false) > bottom + rounding) {
        begin_page(pass, at, at->page + 1);
        return at->page < VOC__MAX_PAGES;
    }
    if (!fits && at->at_top)
        end = *next + 1;
    for (size_t i = *next; i < end; i++)
        place(at, voc__slice_at(pass, i));
    size_t instead = voc__slice_at(pass, end - 1)->instead;
    leave_out(pass, end, instead);
    *next = end + instead;
    return true;
}

/* Where headings and sources stand, for what leads to them. */
static void note_places(voc__pass *pass)
{
    for (size_t i = 0; i < voc__slice_count(pass); i++) {
        const voc__slice *slice = voc__slice_at(pass, i);
        const voc__op *ops = (const voc__op *)pass->ops.items + slice->op;
        for (size_t k = 0; slice->page != VOC__NO_PAGE && k < slice->op_count; k++) {
            voc__place at = {slice->page, slice->y + ops[k].y};
            if (ops[k].kind == VOC__OP_SOURCE) {
                pass->source_places[ops[k].as.index] = at;
            } else if (ops[k].kind == VOC__OP_SOURCES) {
                pass->sources_place = at;
            } else if (ops[k].kind == VOC__OP_HEADING) {
                voc__heading *heading = (voc__heading *)pass->headings.items + ops[k].as.index;
                heading->page = at.page;
                heading->y = at.y;
            }
        }
    }
}

void voc__flow(voc__pass *pass)
{
    cursor at;
    if (pass->status != VOC_OK)
        return;
    begin_page(pass, &at, 0);
    keep_headings(pass);
    for (size_t next = 0; next < voc__slice_count(pass);)
        if (!flow_chain(pass, &at, &next)) {
            voc__log_add(pass->log, VOC_ERROR, VOC_ERROR_LIMIT, NULL, 0, 0, NULL,
                         "the document takes more than %d pages", VOC__MAX_PAGES);
            voc__pass_fail(pass, VOC_ERROR_LIMIT);
            return;
        }
    pass->page_count = at.page + 1;
    note_places(pass);
}

int voc__flow_tight_pages(voc__pass *pass)
{
    size_t count = voc__slice_count(pass);
    voc__slice *slices = pass->slices.items;
    voc__slice *kept = voc__arena_alloc(pass->arena, count, sizeof *kept);
    if (!kept) {
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
        return pass->page_count;
    }
    memcpy(kept, slices, count * sizeof *kept);
    for (size_t i = 0; i < count; i++) {
        slices[i].before -= slices[i].spare_before;
        slices[i].height -= slices[i].spare;
    }
    voc__flow(pass);
    int pages = pass->page_count;
    memcpy(slices, kept, count * sizeof *kept);
    voc__flow(pass); /* again, since sets of entries move their lines when they are placed */
    return pages;
}

double voc__flow_last_height(const voc__pass *pass)
{
    double top = pass->page_count > 1 ? pass->format->top : pass->first_top, bottom = top;
    for (size_t i = voc__slice_count(pass); i-- > 0;) {
        const voc__slice *slice = voc__slice_at(pass, i);
        if (slice->page == VOC__NO_PAGE)
            continue;
        if (slice->page < pass->page_count - 1)
            break;
        double end = slice->y + slice->height;
        bottom = end > bottom ? end : bottom;
    }
    return bottom - top;
}
