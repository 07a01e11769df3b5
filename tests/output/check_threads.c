/* Threads share a catalog and a theme, each with a writer of its own. What they find is looked at
 * after they have ended: a check that fails in a thread would end it alone. A program of its own,
 * without the interposer of allocations, so that it also runs under the thread sanitizer. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include <vocation/compose.h>
#include <vocation/output.h>

#include "tests/suites.h"

enum { THREADS = 4, ROUNDS = 3, MOST_GUIDES = 16 };

static const voc_date day = {2026, 11, 23};

typedef struct shared {
    const voc_catalog *catalog;
    const voc_theme *theme;
} shared;

typedef struct guide {
    unsigned char *bytes;
    size_t size;
} guide;

/* A thread's guides of every occupation; those of further rounds must be the same. */
typedef struct shelf {
    const shared *of;
    guide guides[MOST_GUIDES];
    size_t count;
    bool failed;
} shelf;

static bool keep(shelf *s, size_t at, const unsigned char *bytes, size_t size)
{
    guide *g = &s->guides[at];
    if (g->bytes)
        return g->size == size && memcmp(g->bytes, bytes, size) == 0;
    g->bytes = malloc(size);
    if (!g->bytes)
        return false;
    memcpy(g->bytes, bytes, size);
    g->size = size;
    s->count = at + 1;
    return true;
}

static bool print_one(shelf *s, size_t at, const voc_entity *occupation, voc_writer *writer)
{
    const unsigned char *bytes;
    size_t size;
    voc_document *document = voc_compose_career(
        s->of->catalog, &(voc_career_request){.occupation = occupation->id, .as_of = day}, NULL);
    bool done =
        voc_writer_pdf(writer, document, &bytes, &size, NULL) == VOC_OK && keep(s, at, bytes, size);
    voc_document_free(document);
    return done;
}

static void *print_all(void *context)
{
    shelf *s = context;
    voc_entity_list occupations = voc_catalog_list(s->of->catalog, VOC_OCCUPATION);
    const voc_occupation *reference = voc_catalog_reference(s->of->catalog);
    voc_writer *writer = voc_writer_new(s->of->theme, NULL);
    for (size_t round = 0; round < ROUNDS; round++)
        for (size_t i = 0, at = 0; i < occupations.count && at < MOST_GUIDES; i++) {
            if (reference && occupations.items[i] == &reference->entity)
                continue;
            if (!print_one(s, at++, occupations.items[i], writer))
                s->failed = true;
        }
    voc_writer_free(writer);
    return NULL;
}

static void empty(shelf *s)
{
    for (size_t i = 0; i < s->count; i++)
        free(s->guides[i].bytes);
}

START_TEST(threads_with_one_catalog_and_theme_print_what_one_alone_prints)
{
    const char *path = source_path("tests/catalogs/welding.json");
    voc_catalog *catalog = voc_catalog_load(&path, 1, NULL);
    voc_theme *theme = voc_theme_load(NULL, NULL);
    shared all = {catalog, theme};
    shelf alone = {.of = &all}, shelves[THREADS];
    pthread_t threads[THREADS];

    for (size_t i = 0; i < THREADS; i++) {
        shelves[i] = (shelf){.of = &all};
        ck_assert_int_eq(pthread_create(&threads[i], NULL, print_all, &shelves[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++)
        ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
    print_all(&alone);

    ck_assert(!alone.failed);
    ck_assert_uint_gt(alone.count, 1);
    for (size_t i = 0; i < THREADS; i++) {
        ck_assert(!shelves[i].failed);
        ck_assert_uint_eq(shelves[i].count, alone.count);
        for (size_t g = 0; g < alone.count; g++) {
            ck_assert_uint_eq(shelves[i].guides[g].size, alone.guides[g].size);
            ck_assert_mem_eq(shelves[i].guides[g].bytes, alone.guides[g].bytes,
                             alone.guides[g].size);
        }
        empty(&shelves[i]);
    }
    empty(&alone);
    voc_theme_free(theme);
    voc_catalog_free(catalog);
}
END_TEST

static Suite *threads_suite(void)
{
    static const test_name tests[] = {
        &threads_with_one_catalog_and_theme_print_what_one_alone_prints,
    };
    return suite_of("threads", tests, sizeof tests / sizeof *tests);
}

int main(void)
{
    return suites_run((const suite_maker[]){threads_suite}, 1);
}
