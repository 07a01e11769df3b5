#include "pdf/structure.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "pdf/object.h"
#include "pdf/syntax.h"

/* ---- before painting -------------------------------------------------------------------- */

static bool find_kids(voc__pdf_job *job)
{
    const voc__pages *pages = job->pages;
    for (size_t p = 0; p < pages->page_count; p++) {
        job->page[p].kids =
            voc__arena_alloc(job->arena, pages->pages[p].item_count, sizeof(size_t));
        if (!job->page[p].kids)
            return false;
    }
    for (size_t t = 0; t < pages->tag_count; t++)
        for (size_t k = 0; k < pages->tags[t]->kid_count; k++) {
            const voc__kid *kid = &pages->tags[t]->kids[k];
            if (kid->kind == VOC__KID_ITEM)
                job->page[kid->page].kids[kid->index] = k;
        }
    return true;
}

void voc__pdf_structure_prepare(voc__pdf_job *job)
{
    size_t count = job->pages->tag_count;
    job->tags = voc__arena_alloc(job->arena, count, sizeof(HPDF_Dict));
    if (!job->tags || !find_kids(job)) {
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "cannot make the structure tree");
        return;
    }
    for (size_t i = 0; i < count && !voc__pdf_failed(job); i++)
        job->tags[i] = voc__pdf_object(job);
}

/* ---- elements --------------------------------------------------------------------------- */

static void put_text(voc__pdf_job *job, const char *name, const char *text)
{
    voc__pdf_text_entry(job, name, text, "a text alternative is too long for a PDF");
}

static void put_table_attributes(voc__buffer *out, const voc__tag *tag)
{
    static const char *const scopes[] = {"", "/Scope/Column", "/Scope/Row", "/Scope/Both"};
    if (tag->scope == VOC__SCOPE_NONE && tag->column_span <= 1 && tag->row_span <= 1)
        return;
    voc__buffer_text(out, "/A<</O/Table");
    voc__buffer_text(out, scopes[tag->scope]);
    if (tag->column_span > 1) {
        voc__buffer_text(out, "/ColSpan ");
        voc__pdf_integer(out, tag->column_span);
    }
    if (tag->row_span > 1) {
        voc__buffer_text(out, "/RowSpan ");
        voc__pdf_integer(out, tag->row_span);
    }
    voc__buffer_text(out, ">>");
}

static void put_box(voc__pdf_job *job, const voc__tag *tag)
{
    voc__buffer *out = &job->pdf->bodies;
    const double *box = tag->bbox;
    int page = voc__tag_page(tag);
    double height = page < 0 ? 0 : job->pages->pages[page].height;
    const double corners[] = {box[0], height - box[3], box[2], height - box[1]};
    voc__buffer_byte(out, '[');
    for (int i = 0; i < 4; i++) {
        voc__pdf_length(out, voc__pdf_hundredths(out, corners[i]));
        voc__buffer_text(out, i < 3 ? " " : "]");
    }
}

/* ISO 32000-1, 14.8.5. */
static void put_attributes(voc__pdf_job *job, const voc__tag *tag)
{
    voc__buffer *out = &job->pdf->bodies;
    switch (tag->role) {
    case VOC__TAG_TH:
    case VOC__TAG_TD:
        put_table_attributes(out, tag);
        break;
    case VOC__TAG_L:
        voc__buffer_text(out, tag->numbered_list ? "/A<</O/List/ListNumbering/Decimal>>"
                                                 : "/A<</O/List/ListNumbering/Disc>>");
        break;
    case VOC__TAG_FIGURE:
        if (tag->has_bbox) {
            voc__buffer_text(out, "/A<</O/Layout/Placement/Block/BBox");
            put_box(job, tag);
            voc__buffer_text(out, ">>");
        }
        break;
    default:
        break;
    }
}

/* A Note must have an ID (ISO 14289-1, 7.9); ours come from its number. */
static void put_id(voc__pdf_job *job, voc__buffer *out, const voc__tag *tag)
{
    if (tag->id) {
        if (!voc__pdf_text_string(out, tag->id))
            voc__pdf_fail(job, VOC_ERROR_LIMIT, "the identifier of a tag is too long");
        return;
    }
    voc__buffer_text(out, "(note");
    voc__pdf_integer(out, (long)tag->number);
    voc__buffer_byte(out, ')');
}

static bool has_id(const voc__tag *tag)
{
    return tag->id || tag->role == VOC__TAG_NOTE;
}

static void put_kid(voc__pdf_job *job, const voc__kid *kid, int page)
{
    voc__buffer *out = &job->pdf->bodies;
    if (kid->kind == VOC__KID_TAG) {
        voc__pdf_reference(out, voc__pdf_object_number(job->tags[kid->tag->number]));
        return;
    }
    const voc__pdf_page *on = &job->page[kid->page];
    if (kid->kind == VOC__KID_ITEM && kid->page == page) {
        voc__pdf_integer(out, on->pieces[kid->index]);
        return;
    }
    voc__buffer_text(out, kid->kind == VOC__KID_ITEM ? "<</Type/MCR/Pg " : "<</Type/OBJR/Pg ");
    voc__pdf_reference(out, voc__pdf_object_number(on->object));
    if (kid->kind == VOC__KID_ITEM) {
        voc__buffer_text(out, "/MCID ");
        voc__pdf_integer(out, on->pieces[kid->index]);
    } else {
        voc__buffer_text(out, "/Obj ");
        voc__pdf_reference(out, voc__pdf_object_number(on->annotations[kid->index]));
    }
    voc__buffer_text(out, ">>");
}

/* An item that goes on with the piece of the one before has no piece of its own. */
static bool is_told(const voc__pdf_job *job, const voc__kid *kid)
{
    return kid->kind != VOC__KID_ITEM || job->page[kid->page].pieces[kid->index] >= 0;
}

static void put_kids(voc__pdf_job *job, const voc__tag *tag)
{
    voc__buffer *out = &job->pdf->bodies;
    int page = -1;
    size_t told = 0;
    for (size_t i = 0; i < tag->kid_count; i++) {
        if (page < 0 && tag->kids[i].kind == VOC__KID_ITEM)
            page = tag->kids[i].page;
        told += is_told(job, &tag->kids[i]);
    }
    if (page >= 0) {
        voc__buffer_text(out, "/Pg ");
        voc__pdf_reference(out, voc__pdf_object_number(job->page[page].object));
    }
    if (told == 0)
        return;
    voc__buffer_text(out, told > 1 ? "/K[" : "/K ");
    for (size_t i = 0, put = 0; i < tag->kid_count; i++) {
        if (!is_told(job, &tag->kids[i]))
            continue;
        if (put++ > 0)
            voc__buffer_byte(out, ' ');
        put_kid(job, &tag->kids[i], page);
    }
    voc__buffer_text(out, told > 1 ? "]" : "");
}

static void write_element(voc__pdf_job *job, const voc__tag *tag, HPDF_Dict parent)
{
    voc__buffer *out = &job->pdf->bodies;
    size_t start = out->size;
    voc__buffer_text(out, "/S/");
    voc__buffer_text(out, voc__tag_role_name(tag->role));
    voc__buffer_text(out, "/P ");
    voc__pdf_reference(out, voc__pdf_object_number(parent));
    if (has_id(tag)) {
        voc__buffer_text(out, "/ID");
        put_id(job, out, tag);
    }
    put_text(job, "/Lang", tag->language);
    put_text(job, "/Alt", tag->alt);
    put_text(job, "/ActualText", tag->actual_text);
    put_attributes(job, tag);
    put_kids(job, tag);
    voc__pdf_object_body(job, job->tags[tag->number], start);
}

/* ---- the ways back ---------------------------------------------------------------------- */

static void put_owners(voc__pdf_job *job, voc__buffer *out, const voc__pdf_page *page)
{
    voc__buffer_byte(out, '[');
    for (size_t i = 0; i < page->owner_count; i++) {
        voc__pdf_reference(out, voc__pdf_object_number(job->tags[page->owners[i]->number]));
        voc__buffer_byte(out, ' ');
    }
    voc__buffer_byte(out, ']');
}

/* From StructParents of pages and StructParent of annotations, which count on after them. */
static HPDF_Dict write_parent_tree(voc__pdf_job *job)
{
    voc__pdf_tree tree = {.job = job};
    voc__buffer key = {0}, value = {0};
    for (size_t p = 0; p < job->pages->page_count; p++) {
        voc__buffer_reset(&key);
        voc__buffer_reset(&value);
        voc__pdf_integer(&key, (long)p);
        put_owners(job, &value, &job->page[p]);
        voc__pdf_tree_add(&tree, &key, &value);
    }
    for (size_t p = 0; p < job->pages->page_count; p++) {
        const voc__page *page = &job->pages->pages[p];
        for (size_t i = 0; i < page->annotation_count; i++) {
            const voc__tag *tag = page->annotations[i].tag;
            voc__buffer_reset(&key);
            voc__buffer_reset(&value);
            voc__pdf_integer(&key,
                             (long)(job->pages->page_count + job->page[p].annotation_key + i));
            voc__pdf_reference(&value, voc__pdf_object_number(job->tags[tag->number]));
            voc__pdf_tree_add(&tree, &key, &value);
        }
    }
    job->pdf->bodies.failed = job->pdf->bodies.failed || key.failed || value.failed;
    voc__buffer_free(&key);
    voc__buffer_free(&value);
    return voc__pdf_tree_end(&tree);
}

typedef struct identified {
    voc__buffer id;
    const voc__tag *tag;
} identified;

static int by_id(const void *a, const void *b)
{
    const identified *left = a, *right = b;
    return strcmp((const char *)left->id.data, (const char *)right->id.data);
}

static HPDF_Dict write_id_tree(voc__pdf_job *job)
{
    voc__pdf_tree tree = {.job = job, .names = true};
    voc__array ids = {0};
    for (size_t i = 0; i < job->pages->tag_count; i++) {
        const voc__tag *tag = job->pages->tags[i];
        identified *entry = has_id(tag) ? voc__array_push(&ids, sizeof *entry) : NULL;
        if (!entry)
            continue;
        entry->tag = tag;
        put_id(job, &entry->id, tag);
        ids.failed = ids.failed || entry->id.failed || !entry->id.data;
    }
    identified *entries = ids.items;
    if (!ids.failed && ids.count > 0) {
        voc__buffer value = {0};
        qsort(entries, ids.count, sizeof *entries, by_id);
        for (size_t i = 0; i < ids.count; i++) {
            voc__buffer_reset(&value);
            voc__pdf_reference(&value, voc__pdf_object_number(job->tags[entries[i].tag->number]));
            voc__pdf_tree_add(&tree, &entries[i].id, &value);
        }
        voc__buffer_free(&value);
    }
    job->pdf->bodies.failed = job->pdf->bodies.failed || ids.failed;
    for (size_t i = 0; i < ids.count; i++)
        voc__buffer_free(&entries[i].id);
    voc__array_free(&ids);
    return voc__pdf_tree_end(&tree);
}

HPDF_Dict voc__pdf_structure_write(voc__pdf_job *job)
{
    voc__buffer *out = &job->pdf->bodies;
    HPDF_Dict root = voc__pdf_object(job);
    for (size_t i = 0; i < job->pages->tag_count && !voc__pdf_failed(job); i++) {
        const voc__tag *tag = job->pages->tags[i];
        write_element(job, tag, tag->parent ? job->tags[tag->parent->number] : root);
    }
    HPDF_Dict parents = write_parent_tree(job), ids = write_id_tree(job);
    size_t start = out->size;
    voc__buffer_text(out, "/Type/StructTreeRoot/K ");
    voc__pdf_reference(out, voc__pdf_object_number(job->tags[job->pages->root->number]));
    voc__buffer_text(out, "/ParentTree ");
    voc__pdf_reference(out, voc__pdf_object_number(parents));
    voc__buffer_text(out, "/ParentTreeNextKey ");
    voc__pdf_integer(out, (long)(job->pages->page_count + job->annotation_count));
    if (ids) {
        voc__buffer_text(out, "/IDTree ");
        voc__pdf_reference(out, voc__pdf_object_number(ids));
    }
    voc__pdf_object_body(job, root, start);
    return root;
}
