#include "pages/pages.h"

#include <stdint.h>
#include <string.h>

static const char *const role_names[] = {
#define ROLE(constant, name) name,
#include "pages/roles.def"
};

const char *voc__tag_role_name(voc__tag_role role)
{
    return role_names[role];
}

/* Room for one more of size bytes at *items; the old array stays behind in the arena. */
static void *grow(voc__pages *pages, void *items, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity)
        return items;
    size_t wanted = *capacity ? *capacity * 2 : 8;
    void *larger = voc__arena_alloc(pages->arena, wanted, size);
    if (!larger) {
        pages->failed = true;
        return NULL;
    }
    if (count)
        memcpy(larger, items, count * size);
    *capacity = wanted;
    return larger;
}

static bool usable(const voc__pages *pages)
{
    return pages && !pages->failed;
}

static bool add_kid(voc__pages *pages, voc__tag *tag, voc__kid kid)
{
    voc__kid *kids = grow(pages, tag->kids, tag->kid_count, &tag->kid_capacity, sizeof *kids);
    if (!kids)
        return false;
    tag->kids = kids;
    tag->kids[tag->kid_count++] = kid;
    return true;
}

/* A page that there is, or NULL and failure. */
static voc__page *page_at(voc__pages *pages, int page)
{
    if (!usable(pages))
        return NULL;
    if (page < 0 || (size_t)page >= pages->page_count) {
        pages->failed = true;
        return NULL;
    }
    return &pages->pages[page];
}

static voc__tag *new_tag(voc__pages *pages, voc__tag *parent, voc__tag_role role)
{
    voc__tag **tags =
        grow(pages, pages->tags, pages->tag_count, &pages->tag_capacity, sizeof(voc__tag *));
    voc__tag *tag = tags ? voc__arena_alloc(pages->arena, 1, sizeof *tag) : NULL;
    if (!tag) {
        pages->failed = true;
        return NULL;
    }
    pages->tags = tags;
    tag->role = role;
    tag->parent = parent;
    tag->number = pages->tag_count;
    pages->tags[pages->tag_count++] = tag;
    return tag;
}

voc__pages *voc__pages_new(double width, double height)
{
    return voc__pages_new_in(voc__arena_new(), width, height);
}

voc__pages *voc__pages_new_in(voc__arena *arena, double width, double height)
{
    voc__pages *pages = voc__arena_alloc(arena, 1, sizeof *pages);
    if (!pages) {
        voc__arena_free(arena);
        return NULL;
    }
    pages->arena = arena;
    pages->width = width;
    pages->height = height;
    pages->root = new_tag(pages, NULL, VOC__TAG_DOCUMENT);
    return pages;
}

void voc__pages_free(voc__pages *pages)
{
    if (pages)
        voc__arena_free(pages->arena);
}

voc__arena *voc__pages_recycle(voc__pages *pages)
{
    voc__arena *arena = pages ? pages->arena : NULL;
    voc__arena_reset(arena);
    return arena;
}

int voc__pages_add_page(voc__pages *pages)
{
    if (!usable(pages))
        return -1;
    voc__page *grown = pages->page_count < INT32_MAX ? grow(pages, pages->pages, pages->page_count,
                                                            &pages->page_capacity, sizeof *grown)
                                                     : NULL;
    if (!grown) {
        pages->failed = true;
        return -1;
    }
    pages->pages = grown;
    pages->pages[pages->page_count] = (voc__page){.width = pages->width, .height = pages->height};
    return (int)pages->page_count++;
}

voc__tag *voc__pages_tag(voc__pages *pages, voc__tag *parent, voc__tag_role role)
{
    if (!usable(pages))
        return NULL;
    if (!parent)
        parent = pages->root;
    voc__tag *tag = new_tag(pages, parent, role);
    if (!tag || !add_kid(pages, parent, (voc__kid){.kind = VOC__KID_TAG, .tag = tag}))
        return NULL;
    return tag;
}

voc__item *voc__pages_item(voc__pages *pages, int page_number, const voc__item *item)
{
    voc__page *page = page_at(pages, page_number);
    voc__item *items =
        page ? grow(pages, page->items, page->item_count, &page->item_capacity, sizeof *items)
             : NULL;
    if (!items)
        return NULL;
    page->items = items;
    if (item->tag &&
        !add_kid(pages, item->tag,
                 (voc__kid){.kind = VOC__KID_ITEM, .page = page_number, .index = page->item_count}))
        return NULL;
    items[page->item_count] = *item;
    return &items[page->item_count++];
}

void voc__pages_annotation(voc__pages *pages, int page_number, const voc__annotation *annotation)
{
    voc__page *page = page_at(pages, page_number);
    voc__annotation *grown = page ? grow(pages, page->annotations, page->annotation_count,
                                         &page->annotation_capacity, sizeof *grown)
                                  : NULL;
    if (!grown)
        return;
    page->annotations = grown;
    if (annotation->tag && !add_kid(pages, annotation->tag,
                                    (voc__kid){.kind = VOC__KID_ANNOTATION,
                                               .page = page_number,
                                               .index = page->annotation_count}))
        return;
    grown[page->annotation_count++] = *annotation;
}

void voc__pages_bookmark(voc__pages *pages, const voc__bookmark *bookmark)
{
    if (!usable(pages))
        return;
    voc__bookmark *grown = grow(pages, pages->bookmarks, pages->bookmark_count,
                                &pages->bookmark_capacity, sizeof *grown);
    if (!grown)
        return;
    pages->bookmarks = grown;
    grown[pages->bookmark_count++] = *bookmark;
}
