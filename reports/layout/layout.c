/* From a document and its parts to pages. */
#include "layout/layout.h"

#include <string.h>

#include "base/log.h"
#include "base/name.h"
#include "layout/pass.h"

/* A document and its parts, each measured by a pass of its own; the first is the document's. */
typedef struct whole {
    voc__pass *passes;
    size_t count;
    voc__pages *pages;
} whole;

/* What names the file, on one line. */
static const char *line_of(voc__pages *pages, const char *text)
{
    return voc__arena_strdup(pages->arena, voc__name_line(pages->arena, text));
}

static void copy_info(voc__pages *pages, const voc_document_info *info, const voc_theme *theme)
{
    pages->title = line_of(pages, info->title);
    pages->language = voc__arena_strdup(pages->arena, info->language);
    pages->author = line_of(pages, info->publisher ? info->publisher : voc_theme_publisher(theme));
    pages->description = line_of(pages, info->description);
    pages->keywords = line_of(pages, info->keywords);
    pages->date = info->date;
}

static bool begins_with_comparison(const voc_document *document)
{
    const voc_node *node = voc_document_root(document)->first;
    if (node && node->kind == VOC_NODE_TITLE_BLOCK)
        node = node->next;
    return node && node->kind == VOC_NODE_TABLE && node->attributes.role == VOC_ROLE_COMPARISON;
}

static void begin_pass(voc__pass *pass, const whole *all, const voc_document *document,
                       voc__shaper *shaper)
{
    const double dense_top = 40;
    const voc__format *format;
    pass->document = document;
    pass->info = voc_document_get_info(document);
    pass->shaper = shaper;
    pass->manner = voc__theme_manner(pass->theme);
    pass->format = format =
        voc__theme_format(pass->theme, pass->info->orientation == VOC_LANDSCAPE);
    pass->landscape = format->width > format->height;
    pass->dense = !pass->landscape && pass->manner->one_page && begins_with_comparison(document);
    pass->first_top = pass->dense ? dense_top : format->first_top;
    pass->measure = format->width - format->left - format->right;
    pass->room = format->height - format->foot - format->top;
    pass->pages = all->pages;
    pass->arena = all->pages->arena;
    pass->measured = voc__arena_alloc(pass->arena, VOC__MEASURED_BUCKETS, sizeof *pass->measured);
    if (!pass->measured)
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
}

/* A part's tag; with its language, if it is another than the whole's. */
static void begin_part(voc__pass *pass, const voc__pass *cover)
{
    const char *language = pass->info->language;
    bool same = strcmp(language, cover->info->language) == 0;
    pass->root = voc__pass_plan(pass, NULL, VOC__TAG_PART, same ? NULL : language);
}

static bool begin(whole *all, const voc_document *document, const voc_theme *theme,
                  voc__shaper *shaper, voc__kept *kept, voc_log *log)
{
    all->pages = voc__pages_new_in(kept->arena ? kept->arena : voc__arena_new(), 0, 0);
    kept->arena = NULL;
    size_t count = 1 + voc_document_part_count(document);
    voc__pass *passes =
        all->pages ? voc__arena_alloc(all->pages->arena, count, sizeof *passes) : NULL;
    if (!passes)
        return false;
    all->passes = passes;
    all->count = count;
    for (size_t i = 0; i < count; i++) {
        passes[i].theme = theme;
        passes[i].codes = &kept->codes;
        passes[i].log = log;
        begin_pass(&passes[i], all, i ? voc_document_part(document, i - 1) : document, shaper);
        passes[i].words = &passes[0].info->words;
        if (i > 0)
            begin_part(&passes[i], &passes[0]);
    }
    if (count > 1) {
        passes[0].parts = passes + 1;
        passes[0].part_count = count - 1;
    }
    copy_info(all->pages, passes[0].info, theme);
    return true;
}

/* Gives every document its first page. What is one sheet begins on the front of one: the document
 * before it ends with an empty page, if need be. */
static void place(whole *all)
{
    int page = 0;
    for (size_t i = 0; i < all->count; i++) {
        voc__pass *pass = &all->passes[i];
        pass->blank_pages = 0;
        if (i > 0 && pass->info->one_sheet && page % 2 != 0) {
            pass[-1].blank_pages = 1;
            page++;
        }
        pass->first_page = page;
        page += pass->page_count;
    }
    for (size_t i = 0; i < all->count; i++)
        all->passes[i].all_pages = page;
}

static voc_status status_of(const whole *all)
{
    for (size_t i = 0; i < all->count; i++)
        if (all->passes[i].status != VOC_OK)
            return all->passes[i].status;
    return all->pages->failed ? VOC_ERROR_MEMORY : VOC_OK;
}

/* The document itself comes last: its contents list the sections of the others. */
static voc_status measure(whole *all)
{
    bool again = true;
    for (size_t i = all->count; i-- > 0;)
        voc__pass_fit(&all->passes[i]);
    for (int round = 0; again && round < 3; round++) {
        again = false;
        place(all);
        for (size_t i = 0; i < all->count; i++)
            again = voc__pass_renumber(&all->passes[i]) || again;
    }
    place(all);
    voc_status status = status_of(all);
    if (status == VOC_OK && all->passes[0].all_pages > VOC__MAX_PAGES) {
        voc__log_add(all->passes[0].log, VOC_ERROR, VOC_ERROR_LIMIT, NULL, 0, 0, NULL,
                     "the document takes more than %d pages", VOC__MAX_PAGES);
        status = VOC_ERROR_LIMIT;
    }
    return status;
}

static voc_status paint(whole *all)
{
    const voc__manner *manner = all->passes[0].manner;
    for (size_t i = 0; i < all->count; i++) {
        voc__paint(&all->passes[i]);
        voc__furniture_paint(&all->passes[i]);
    }
    if (manner->unit != 1)
        voc__pages_scale(all->pages, manner->unit, manner->lines);
    return status_of(all);
}

void voc__kept_free(voc__kept *kept)
{
    voc__codes_free(&kept->codes);
    voc__arena_free(kept->arena);
    kept->arena = NULL;
}

voc__pages *voc__layout(const voc_document *document, const voc_theme *theme, voc__shaper *shaper,
                        voc__kept *kept, voc_log *log)
{
    if (voc_document_check(document, log) != VOC_OK)
        return NULL;
    whole all = {0};
    voc__kept own = {0};
    voc_status status = VOC_ERROR_MEMORY;
    if (begin(&all, document, theme, shaper, kept ? kept : &own, log))
        status = measure(&all);
    if (status == VOC_OK)
        status = paint(&all);
    for (size_t i = 0; i < all.count; i++)
        voc__pass_end(&all.passes[i]);
    voc__kept_free(&own);
    if (status == VOC_OK)
        return all.pages;
    if (status == VOC_ERROR_MEMORY)
        voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory");
    voc__pages_free(all.pages);
    return NULL;
}
