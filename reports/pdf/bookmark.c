#include "pdf/interactive.h"
#include "pdf/object.h"
#include "pdf/syntax.h"

/* Places in a list of entries; entry 0 is the root. */
typedef struct entry {
    HPDF_Dict object;
    size_t parent, previous, next, first, last; /* 0: none, but for parent */
    long descendants;
} entry;

/* The nearest entry before that is of an outer level. */
static size_t parent_of(const voc__bookmark *bookmarks, size_t i)
{
    for (size_t k = i; k > 0; k--)
        if (bookmarks[k - 1].level < bookmarks[i].level)
            return k;
    return 0;
}

static void link_entries(entry *entries, const voc__bookmark *bookmarks, size_t count)
{
    for (size_t i = 1; i <= count; i++) {
        entry *parent = &entries[entries[i].parent = parent_of(bookmarks, i - 1)];
        entries[i].previous = parent->last;
        if (parent->last)
            entries[parent->last].next = i;
        else
            parent->first = i;
        parent->last = i;
    }
    for (size_t i = count; i > 0; i--)
        entries[entries[i].parent].descendants += 1 + entries[i].descendants;
}

static void put(voc__buffer *out, const entry *entries, const char *name, size_t place)
{
    voc__buffer_text(out, name);
    voc__pdf_reference(out, voc__pdf_object_number(entries[place].object));
}

static void write_entry(voc__pdf_job *job, const entry *entries, size_t i)
{
    voc__buffer *out = &job->pdf->bodies;
    const entry *self = &entries[i];
    size_t start = out->size;
    if (i > 0) {
        const voc__bookmark *bookmark = &job->pages->bookmarks[i - 1];
        voc__buffer_text(out, "/Title");
        if (!voc__pdf_text_string(out, bookmark->title))
            voc__pdf_fail(job, VOC_ERROR_LIMIT, "the title of a bookmark is too long for a PDF");
        put(out, entries, "/Parent ", self->parent);
        voc__pdf_destination(job, bookmark->page, bookmark->y);
    } else
        voc__buffer_text(out, "/Type/Outlines");
    if (self->previous)
        put(out, entries, "/Prev ", self->previous);
    if (self->next)
        put(out, entries, "/Next ", self->next);
    if (self->first) {
        put(out, entries, "/First ", self->first);
        put(out, entries, "/Last ", self->last);
        voc__buffer_text(out, "/Count ");
        voc__pdf_integer(out, self->descendants);
    }
    voc__pdf_object_body(job, self->object, start);
}

HPDF_Dict voc__pdf_bookmarks_write(voc__pdf_job *job)
{
    size_t count = job->pages->bookmark_count;
    if (count == 0)
        return NULL;
    entry *entries = voc__arena_alloc(job->arena, count + 1, sizeof *entries);
    if (!entries) {
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "cannot make bookmarks");
        return NULL;
    }
    for (size_t i = 0; i <= count; i++)
        entries[i].object = voc__pdf_object(job);
    link_entries(entries, job->pages->bookmarks, count);
    for (size_t i = 0; i <= count && !voc__pdf_failed(job); i++)
        write_entry(job, entries, i);
    return entries[0].object;
}
