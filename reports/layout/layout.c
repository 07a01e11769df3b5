/* From a document to pages: passes until it fits. */
#include "layout/layout.h"

#include "base/log.h"
#include "layout/pass.h"

/* A shorter last page is pulled in if tighter gaps can do it. */
static const double short_page = 0.25;
/* Contents only from this many pages. */
enum { CONTENTS_FROM = 6 };

static int digits_of(int number)
{
    int digits = 1;
    for (; number > 9; number /= 10)
        digits++;
    return digits;
}

/* What the first pass could not know: the number of pages, and where the sources are. */
static void settle(voc__pass *pass, voc__fit *fit)
{
    enum { MOST_PASSES = 3 };
    for (int i = 1; i < MOST_PASSES && pass->status == VOC_OK; i++) {
        voc__fit wanted = *fit;
        wanted.contents =
            fit->contents || (pass->numbering.has_contents && pass->page_count >= CONTENTS_FROM);
        if (pass->numbering.has_page_of)
            wanted.page_digits = digits_of(pass->sources_place.page + 1);
        if (wanted.contents == fit->contents && wanted.page_digits == fit->page_digits)
            return;
        *fit = wanted;
        voc__pass_run(pass, fit);
    }
}

static void pull_in(voc__pass *pass, voc__fit *fit)
{
    int pages = pass->page_count;
    if (pages < 2 || voc__flow_last_height(pass) > short_page * pass->room ||
        voc__flow_tight_pages(pass) >= pages)
        return;
    voc__fit tight = *fit;
    tight.tight = true;
    voc__pass_run(pass, &tight);
    if (pass->status == VOC_OK && pass->page_count < pages)
        *fit = tight;
    else
        voc__pass_run(pass, fit);
}

/* The fewest rows left out with which a sheet fits: the last ones first. */
static bool drop_rows(voc__pass *pass, voc__fit *fit)
{
    size_t most = pass->numbering.optional, low = 1, high = most;
    if (!most)
        return false;
    fit->dropped = most;
    voc__pass_run(pass, fit);
    if (pass->status != VOC_OK || pass->page_count > 1)
        return false;
    while (low < high && pass->status == VOC_OK) {
        fit->dropped = low + (high - low) / 2;
        voc__pass_run(pass, fit);
        if (pass->page_count > 1)
            low = fit->dropped + 1;
        else
            high = fit->dropped;
    }
    fit->dropped = high;
    voc__pass_run(pass, fit);
    return true;
}

/* One page: padding, then notes, then rows; if nothing helps no row is left out. */
static void squeeze(voc__pass *pass, voc__fit *fit)
{
    if (pass->page_count < 2)
        return;
    fit->tight = true;
    voc__pass_run(pass, fit);
    if (pass->status == VOC_OK && pass->page_count > 1) {
        fit->run_in = true;
        voc__pass_run(pass, fit);
    }
    if (pass->status != VOC_OK || pass->page_count < 2 || drop_rows(pass, fit))
        return;
    fit->dropped = 0;
    voc__pass_run(pass, fit);
}

static voc_status lay_out(voc__pass *pass)
{
    voc__fit fit = {.page_digits = 1};
    voc__pass_run(pass, &fit);
    settle(pass, &fit);
    if (pass->status == VOC_OK) {
        if (pass->info->one_page && pass->manner->one_page)
            squeeze(pass, &fit);
        else
            pull_in(pass, &fit);
    }
    voc__paint(pass);
    voc__furniture_paint(pass);
    if (pass->manner->unit != 1)
        voc__pages_scale(pass->pages, pass->manner->unit, pass->manner->lines);
    if (pass->pages->failed)
        voc__pass_fail(pass, VOC_ERROR_MEMORY);
    return pass->status;
}

static void copy_info(voc__pages *pages, const voc_document_info *info, const voc_theme *theme)
{
    pages->title = voc__arena_strdup(pages->arena, info->title);
    pages->language = voc__arena_strdup(pages->arena, info->language);
    pages->author = voc__arena_strdup(pages->arena, info->publisher ? info->publisher
                                                                    : voc_theme_publisher(theme));
    pages->description = voc__arena_strdup(pages->arena, info->description);
    pages->keywords = voc__arena_strdup(pages->arena, info->keywords);
    pages->date = info->date;
}

static bool begins_with_comparison(const voc_document *document)
{
    const voc_node *node = voc_document_root(document)->first;
    if (node && node->kind == VOC_NODE_TITLE_BLOCK)
        node = node->next;
    return node && node->kind == VOC_NODE_TABLE && node->attributes.role == VOC_ROLE_COMPARISON;
}

static bool begin(voc__pass *pass)
{
    const double dense_top = 40;
    const voc__format *format = pass->format;
    pass->landscape = format->width > format->height;
    pass->dense =
        !pass->landscape && pass->manner->one_page && begins_with_comparison(pass->document);
    pass->first_top = pass->dense ? dense_top : format->first_top;
    pass->measure = format->width - format->left - format->right;
    pass->room = format->height - format->foot - format->top;
    pass->pages = voc__pages_new(format->width, format->height);
    if (!pass->pages)
        return false;
    pass->arena = pass->pages->arena;
    pass->measured = voc__arena_alloc(pass->arena, VOC__MEASURED_BUCKETS, sizeof *pass->measured);
    copy_info(pass->pages, pass->info, pass->theme);
    return pass->measured;
}

voc__pages *voc__layout(const voc_document *document, const voc_theme *theme, voc__shaper *shaper,
                        voc__codes *codes, voc_log *log)
{
    if (voc_document_check(document, log) != VOC_OK)
        return NULL;
    voc__codes own = {0};
    voc__pass pass = {.document = document,
                      .info = voc_document_get_info(document),
                      .theme = theme,
                      .shaper = shaper,
                      .codes = codes ? codes : &own,
                      .log = log};
    pass.manner = voc__theme_manner(theme);
    pass.format = voc__theme_format(theme, pass.info->orientation == VOC_LANDSCAPE);
    voc_status status = begin(&pass) ? lay_out(&pass) : VOC_ERROR_MEMORY;
    voc__pass_end(&pass);
    voc__codes_free(&own);
    if (status == VOC_OK)
        return pass.pages;
    if (status == VOC_ERROR_MEMORY)
        voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory");
    voc__pages_free(pass.pages);
    return NULL;
}
