#include <string.h>

#include <vocation/log.h>

#include "tests/faults.h"
#include "tests/text/suites.h"
#include "text/text.h"

/* What one run gave. */
typedef struct outcome {
    voc_status shaped, broken, cut;
    int runs;
    bool faces, whole; /* whole: all results were there and right */
} outcome;

static const char text[] = "Kl\xc3\xa4ger \xd0\x98\xd0\xb2\xd0\xb0\xd0\xbd e\xcc\x81 "
                           "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d 12";

static bool subset_fits(const voc__shaper *shaper, const voc__faces *faces, outcome *o)
{
    static const uint16_t ids[] = {36, 68, 120};
    voc__arena *arena = voc__arena_new();
    voc__subset subset;
    (void)shaper;
    o->cut = voc__subset_new(voc__faces_default(faces, VOC__BOLD), ids, 3, arena, &subset);
    bool fits = o->cut == VOC_OK && subset.font_size > 500 && subset.new_ids[2] > 0;
    voc__arena_free(arena);
    return fits;
}

static void shape_all(void *context)
{
    outcome *o = context;
    *o = (outcome){VOC_ERROR_MEMORY, VOC_ERROR_MEMORY, VOC_ERROR_MEMORY, 0, false, false};
    voc__faces *faces = voc__faces_new(NULL);
    voc__shaper *shaper = voc__shaper_new(faces);
    voc__arena *arena = voc__arena_new();
    unsigned char flags[sizeof text];
    voc__runs runs = {0};
    o->faces = faces != NULL;
    if (shaper) {
        o->shaped = voc__shape(shaper, arena, text, strlen(text), VOC__REGULAR, "en",
                               VOC__MISSING_SHOW, NULL, &runs, NULL);
        o->broken = voc__breaks(shaper, text, strlen(text), "en", flags);
        o->runs = (int)runs.count;
        o->whole = subset_fits(shaper, faces, o) && o->shaped == VOC_OK && runs.count >= 5 &&
                   o->broken == VOC_OK && flags[8] == VOC__BREAK_MAY;
    }
    voc__arena_free(arena);
    voc__shaper_free(shaper);
    voc__faces_free(faces);
}

static void check_all(void *context, bool failed)
{
    const outcome *o = context;
    if (!failed) {
        ck_assert(o->whole);
        return;
    }
    /* A refusal is told, or was met by doing without; never by half a result. */
    bool told = !o->faces || o->shaped != VOC_OK || o->broken != VOC_OK || o->cut != VOC_OK;
    ck_assert_msg(told || o->whole, "%d runs, %d of them whole", o->runs, o->whole);
}

START_TEST(a_refusal_of_memory_is_told)
{
    outcome o;
    (void)faults_sampled(FAULT_MEMORY, 0, 3, shape_all, check_all, &o);
}
END_TEST

Suite *refusal_suite(void)
{
    static const test_name tests[] = {&a_refusal_of_memory_is_told};
    return suite_of("refusal", tests, sizeof tests / sizeof *tests);
}
