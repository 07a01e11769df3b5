/* How hard the pages of a document are squeezed: passes until it fits. */
#include "layout/pass.h"

/* A shorter last page is pulled in if tighter gaps can do it. */
static const double short_page = 0.5;
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
            wanted.page_digits = digits_of(pass->first_page + pass->sources_place.page + 1);
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

/* The most pages that a sheet takes; 0: it is none. */
static int most_pages(const voc__pass *pass)
{
    if (!pass->manner->one_page)
        return 0;
    return pass->info->one_page ? 1 : pass->info->one_sheet ? 2 : 0;
}

/* The fewest rows left out with which a sheet fits: the last ones first. */
static bool drop_rows(voc__pass *pass, voc__fit *fit)
{
    int pages = most_pages(pass);
    size_t most = pass->numbering.optional, low = 1, high = most;
    if (!most)
        return false;
    fit->dropped = most;
    voc__pass_run(pass, fit);
    if (pass->status != VOC_OK || pass->page_count > pages)
        return false;
    while (low < high && pass->status == VOC_OK) {
        fit->dropped = low + (high - low) / 2;
        voc__pass_run(pass, fit);
        if (pass->page_count > pages)
            low = fit->dropped + 1;
        else
            high = fit->dropped;
    }
    fit->dropped = high;
    voc__pass_run(pass, fit);
    return true;
}

/* One sheet: padding, then notes, then rows; if nothing helps no row is left out. */
static void squeeze(voc__pass *pass, voc__fit *fit)
{
    int pages = most_pages(pass);
    if (pass->page_count <= pages)
        return;
    fit->tight = true;
    voc__pass_run(pass, fit);
    if (pass->status == VOC_OK && pass->page_count > pages) {
        fit->run_in = true;
        voc__pass_run(pass, fit);
    }
    if (pass->status != VOC_OK || pass->page_count <= pages || drop_rows(pass, fit))
        return;
    fit->dropped = 0;
    voc__pass_run(pass, fit);
}

/* Contents name sections too only where they all stand on the cover. */
static void shorten(voc__pass *pass, voc__fit *fit)
{
    if (!pass->parts || pass->status != VOC_OK || pass->page_count < 2)
        return;
    fit->brief = true;
    voc__pass_run(pass, fit);
}

void voc__pass_fit(voc__pass *pass)
{
    voc__fit fit = {.page_digits = 1, .contents = pass->parts != NULL};
    voc__pass_run(pass, &fit);
    settle(pass, &fit);
    shorten(pass, &fit);
    if (pass->status != VOC_OK)
        return;
    if (most_pages(pass))
        squeeze(pass, &fit);
    else
        pull_in(pass, &fit);
}

bool voc__pass_renumber(voc__pass *pass)
{
    voc__fit fit = pass->fit;
    if (pass->status != VOC_OK || !pass->numbering.has_page_of)
        return false;
    fit.page_digits = digits_of(pass->first_page + pass->sources_place.page + 1);
    if (fit.page_digits == pass->fit.page_digits)
        return false;
    voc__pass_run(pass, &fit);
    return true;
}
