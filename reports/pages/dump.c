#include "pages/pages.h"

#include <stdlib.h>
#include <string.h>

static void indent(voc__buffer *out, int depth)
{
    for (int i = 0; i < depth; i++)
        voc__buffer_text(out, "  ");
}

static void number(voc__buffer *out, double value)
{
    voc__buffer_byte(out, ' ');
    voc__buffer_number(out, value, 2);
}

static void text(voc__buffer *out, const char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (c < 0x20 || c == 0x7F)
            voc__buffer_printf(out, "\\x%02X", c);
        else {
            if (c == '"' || c == '\\')
                voc__buffer_byte(out, '\\');
            voc__buffer_byte(out, c);
        }
    }
}

static void quoted(voc__buffer *out, const char *name, const char *value)
{
    if (!value)
        return;
    voc__buffer_printf(out, "%s \"", name);
    text(out, value, strlen(value));
    voc__buffer_byte(out, '"');
}

static void color(voc__buffer *out, const char *name, int value)
{
    if (value != VOC__NO_COLOR)
        voc__buffer_printf(out, " %s#%06X", name, (unsigned)value);
}

static void item_text(voc__buffer *out, const voc__item *item)
{
    const voc__runs *runs = &item->as.text.runs;
    for (size_t i = 0; i < runs->count; i++)
        text(out, runs->items[i].text, runs->items[i].size);
}

/* ---- faces ------------------------------------------------------------------------------ */

static int by_index(const void *a, const void *b)
{
    int left = voc__face_index(*(const voc__face *const *)a);
    int right = voc__face_index(*(const voc__face *const *)b);
    return (left > right) - (left < right);
}

/* The faces in use, once each; a document has a handful. */
static size_t collect_faces(const voc__pages *pages, const voc__face **faces, size_t room)
{
    size_t count = 0;
    for (size_t p = 0; p < pages->page_count; p++)
        for (size_t i = 0; i < pages->pages[p].item_count; i++) {
            const voc__item *item = &pages->pages[p].items[i];
            size_t runs = item->kind == VOC__ITEM_TEXT ? item->as.text.runs.count : 0;
            for (size_t r = 0; r < runs; r++) {
                const voc__face *face = item->as.text.runs.items[r].face;
                size_t known = 0;
                while (known < count && faces[known] != face)
                    known++;
                if (known == count && count < room)
                    faces[count++] = face;
            }
        }
    qsort(faces, count, sizeof *faces, by_index);
    return count;
}

static void dump_faces(voc__buffer *out, const voc__pages *pages)
{
    const voc__face *faces[256];
    size_t count = collect_faces(pages, faces, sizeof faces / sizeof *faces);
    for (size_t i = 0; i < count; i++) {
        const voc__face_info *info = voc__face_get_info(faces[i]);
        voc__buffer_printf(out, "face %s %s\n", info->postscript_name, info->digest);
    }
}

/* ---- items ------------------------------------------------------------------------------ */

static const char *const artifact_names[] = {"none", "layout", "head", "foot", "background"};

static void dump_text_item(voc__buffer *out, const voc__item *item)
{
    voc__buffer_text(out, "text");
    number(out, item->as.text.x);
    number(out, item->as.text.y);
    voc__buffer_text(out, " size");
    number(out, item->as.text.size);
    color(out, "", item->as.text.color);
    for (size_t i = 0; i < item->as.text.runs.count; i++) {
        const voc__face *face = item->as.text.runs.items[i].face;
        if (i == 0 || face != item->as.text.runs.items[i - 1].face)
            voc__buffer_printf(out, " %s", voc__face_get_info(face)->postscript_name);
    }
    voc__buffer_printf(out, " advance %d", item->as.text.runs.advance);
    voc__buffer_text(out, " \"");
    item_text(out, item);
    voc__buffer_byte(out, '"');
}

static void dump_path_item(voc__buffer *out, const voc__item *item)
{
    static const char letters[] = "mlchr";
    static const int points[] = {1, 1, 3, 0, 2};
    voc__buffer_text(out, "path");
    color(out, "fill ", item->as.path.fill);
    color(out, "stroke ", item->as.path.stroke);
    if (item->as.path.stroke != VOC__NO_COLOR) {
        voc__buffer_text(out, " width");
        number(out, item->as.path.width);
    }
    if (item->as.path.dash[0] > 0) {
        voc__buffer_text(out, " dash");
        number(out, item->as.path.dash[0]);
        number(out, item->as.path.dash[1]);
    }
    for (size_t i = 0; i < item->as.path.count; i++) {
        const voc__path_step *step = &item->as.path.steps[i];
        voc__buffer_printf(out, " %c", letters[step->op]);
        for (int k = 0; k < points[step->op]; k++) {
            number(out, step->x[k]);
            number(out, step->y[k]);
        }
    }
}

static void dump_item(voc__buffer *out, const voc__item *item)
{
    indent(out, 1);
    if (item->kind == VOC__ITEM_TEXT)
        dump_text_item(out, item);
    else if (item->kind == VOC__ITEM_PATH)
        dump_path_item(out, item);
    else if (item->kind == VOC__ITEM_DISC) {
        voc__buffer_text(out, "disc");
        number(out, item->as.disc.x);
        number(out, item->as.disc.y);
        number(out, item->as.disc.radius);
        color(out, "fill ", item->as.disc.color);
    } else {
        voc__buffer_text(out, "image");
        number(out, item->as.image.x);
        number(out, item->as.image.y);
        number(out, item->as.image.width);
        number(out, item->as.image.height);
    }
    if (item->tag)
        voc__buffer_printf(out, " %s %zu\n", voc__tag_role_name(item->tag->role),
                           item->tag->number);
    else
        voc__buffer_printf(out, " artifact %s\n", artifact_names[item->artifact]);
}

static void dump_annotation(voc__buffer *out, const voc__annotation *annotation)
{
    voc__buffer_text(out, "  link");
    for (int i = 0; i < 4; i++)
        number(out, annotation->box[i]);
    quoted(out, "", annotation->contents);
    if (annotation->url)
        quoted(out, " url", annotation->url);
    else {
        voc__buffer_printf(out, " page %d at", annotation->target_page + 1);
        number(out, annotation->target_y);
    }
    voc__buffer_byte(out, '\n');
}

/* Where it is not that of the first page. */
static void dump_size(voc__buffer *out, const voc__page *page, const voc__page *first)
{
    if (page->width == first->width && page->height == first->height)
        return;
    voc__buffer_text(out, " of");
    number(out, page->width);
    number(out, page->height);
}

static void dump_trim(voc__buffer *out, const voc__page *page)
{
    if (!(page->trim[2] > 0))
        return;
    voc__buffer_text(out, " trim");
    for (int i = 0; i < 4; i++)
        number(out, page->trim[i]);
    voc__buffer_text(out, " bleed");
    number(out, page->bleed);
}

static void dump_page(voc__buffer *out, const voc__pages *pages, size_t index)
{
    const voc__page *page = &pages->pages[index];
    voc__buffer_printf(out, "page %zu", index + 1);
    dump_size(out, page, &pages->pages[0]);
    dump_trim(out, page);
    voc__buffer_byte(out, '\n');
    for (size_t i = 0; i < page->item_count; i++)
        dump_item(out, &page->items[i]);
    for (size_t i = 0; i < page->annotation_count; i++)
        dump_annotation(out, &page->annotations[i]);
}

/* ---- tags ------------------------------------------------------------------------------- */

static const char *const scope_names[] = {NULL, "column", "row", "both"};

static void dump_attributes(voc__buffer *out, const voc__tag *tag)
{
    if (tag->scope != VOC__SCOPE_NONE)
        voc__buffer_printf(out, " scope %s", scope_names[tag->scope]);
    if (tag->column_span > 1)
        voc__buffer_printf(out, " columns %d", tag->column_span);
    if (tag->row_span > 1)
        voc__buffer_printf(out, " rows %d", tag->row_span);
    if (tag->numbered_list)
        voc__buffer_text(out, " numbered");
    for (int i = 0; tag->has_bbox && i < 4; i++) {
        voc__buffer_text(out, i ? "" : " box");
        number(out, tag->bbox[i]);
    }
    quoted(out, " alt", tag->alt);
    quoted(out, tag->spelled ? " spelled" : " actual", tag->actual_text);
    quoted(out, " language", tag->language);
    quoted(out, " id", tag->id);
}

/* Writes the line of a tag and of the items and links it holds; its tags follow by themselves. */
static void dump_kid_text(voc__buffer *out, const voc__pages *pages, const voc__tag *tag)
{
    bool open = false;
    for (size_t i = 0; i < tag->kid_count; i++) {
        const voc__kid *kid = &tag->kids[i];
        if (kid->kind != VOC__KID_ITEM)
            continue;
        const voc__item *item = &pages->pages[kid->page].items[kid->index];
        if (item->kind != VOC__ITEM_TEXT)
            continue;
        voc__buffer_text(out, open ? "|" : " \"");
        item_text(out, item);
        open = true;
    }
    if (open)
        voc__buffer_byte(out, '"');
}

static void dump_tag(voc__buffer *out, const voc__pages *pages, const voc__tag *tag, int depth)
{
    indent(out, depth);
    voc__buffer_printf(out, "%s %zu", voc__tag_role_name(tag->role), tag->number);
    dump_attributes(out, tag);
    dump_kid_text(out, pages, tag);
    voc__buffer_byte(out, '\n');
    for (size_t i = 0; i < tag->kid_count; i++)
        if (tag->kids[i].kind == VOC__KID_TAG)
            dump_tag(out, pages, tag->kids[i].tag, depth + 1);
}

/* ---- the whole -------------------------------------------------------------------------- */

static void dump_info(voc__buffer *out, const voc__pages *pages)
{
    char date[VOC_DATE_PRINT_SIZE];
    voc__buffer_printf(out, "pages %zu", pages->page_count);
    number(out, pages->page_count ? pages->pages[0].width : pages->width);
    number(out, pages->page_count ? pages->pages[0].height : pages->height);
    voc_date_print(pages->date, date, sizeof date);
    voc__buffer_printf(out, "\ndate %s", date);
    quoted(out, "\ntitle", pages->title);
    quoted(out, "\nlanguage", pages->language);
    quoted(out, "\nauthor", pages->author);
    quoted(out, "\ndescription", pages->description);
    quoted(out, "\nkeywords", pages->keywords);
    voc__buffer_byte(out, '\n');
}

static void dump_bookmarks(voc__buffer *out, const voc__pages *pages)
{
    for (size_t i = 0; i < pages->bookmark_count; i++) {
        const voc__bookmark *bookmark = &pages->bookmarks[i];
        voc__buffer_printf(out, "bookmark %d page %d at", bookmark->level, bookmark->page + 1);
        number(out, bookmark->y);
        quoted(out, "", bookmark->title);
        voc__buffer_byte(out, '\n');
    }
}

voc_status voc__pages_dump(const voc__pages *pages, FILE *file)
{
    if (!pages || pages->failed)
        return VOC_ERROR_MEMORY;
    voc__buffer out = {0};
    dump_info(&out, pages);
    dump_faces(&out, pages);
    for (size_t i = 0; i < pages->page_count; i++)
        dump_page(&out, pages, i);
    voc__buffer_text(&out, "tags\n");
    dump_tag(&out, pages, pages->root, 1);
    dump_bookmarks(&out, pages);
    return voc__buffer_finish(&out, file);
}
