#include <stdlib.h>
#include <string.h>

#include "tests/pages/suites.h"
#include "tests/pdf/sample.h"

static char *dump_of(const voc__pages *pages)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    ck_assert_int_eq(voc__pages_dump(pages, out), VOC_OK);
    fclose(out);
    return text;
}

START_TEST(a_dump_names_faces_items_tags_and_bookmarks)
{
    sample s;
    sample_open(&s);
    voc__tag *heading =
        sample_line(&s, NULL, VOC__TAG_H1, 54, 90.125, 30, VOC__EXTRABOLD, "Say \"hi\"");
    heading->language = "en-GB";
    voc__pages_line(s.pages, 0, NULL, VOC__ARTIFACT_LAYOUT, 1, 2, 3, 4.5, 0xC3CBD1, 0.5, 2, 2.5);
    sample_text(&s, NULL, 54, 30, 8, VOC__REGULAR, 0x45515B, "x");
    voc__tag *link = voc__pages_tag(s.pages, NULL, VOC__TAG_LINK);
    voc__pages_annotation(
        s.pages, 0,
        &(voc__annotation){
            .tag = link, .box = {1, 2, 3, 4}, .contents = "to", .target_page = 0, .target_y = 5});
    voc__pages_bookmark(s.pages, &(voc__bookmark){.title = "Top", .level = 1, .y = 60});
    char expected[2000];
    snprintf(expected, sizeof expected,
             "pages 1 612 792\n"
             "date 2026-11-23\n"
             "title \"Sample\"\n"
             "language \"en-US\"\n"
             "face OpenSans %s\n"
             "face OpenSans-Extrabold %s\n"
             "page 1\n"
             "  text 54 90.13 size 30 #16222C OpenSans-Extrabold advance %d "
             "\"Say \\\"hi\\\"\" H1 1\n"
             "  path stroke #C3CBD1 width 0.5 dash 2 2.5 m 1 2 l 3 4.5 artifact layout\n"
             "  text 54 30 size 8 #45515B OpenSans advance %d \"x\" artifact head\n"
             "  link 1 2 3 4 \"to\" page 1 at 5\n"
             "tags\n"
             "  Document 0\n"
             "    H1 1 language \"en-GB\" \"Say \\\"hi\\\"\"\n"
             "    Link 2\n"
             "bookmark 1 page 1 at 60 \"Top\"\n",
             voc__face_get_info(s.pages->pages[0].items[2].as.text.runs.items[0].face)->digest,
             voc__face_get_info(s.pages->pages[0].items[0].as.text.runs.items[0].face)->digest,
             s.pages->pages[0].items[0].as.text.runs.advance,
             s.pages->pages[0].items[2].as.text.runs.advance);
    char *text = dump_of(s.pages);
    ck_assert_str_eq(text, expected);
    free(text);
    sample_close(&s);
}
END_TEST

START_TEST(a_dump_tells_attributes_of_tags)
{
    sample s;
    sample_open(&s);
    sample_everything(&s);
    char *text = dump_of(s.pages);
    static const char *const lines[] = {
        " scope column\n",
        " columns 2\n",
        " numbered\n",
        " box 500 36 530 66 alt \"A circle\"",
        " actual \"differs\"",
        " url \"https://example.org/",
        "image 500 36 30 30 Figure",
        " artifact foot\n",
        " artifact background\n",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (!strstr(text, lines[i]))
            ck_abort_msg("%s", lines[i]);
    free(text);
    sample_close(&s);
}
END_TEST

START_TEST(a_stream_that_refuses_is_told)
{
    sample s;
    sample_open(&s);
    FILE *full = fopen("/dev/full", "w");
    if (full) {
        ck_assert_int_eq(voc__pages_dump(s.pages, full), VOC_ERROR_FILE);
        fclose(full);
    }
    sample_close(&s);
}
END_TEST

Suite *dump_suite(void)
{
    static const test_name tests[] = {
        &a_dump_names_faces_items_tags_and_bookmarks,
        &a_dump_tells_attributes_of_tags,
        &a_stream_that_refuses_is_told,
    };
    return suite_of("dump", tests, sizeof tests / sizeof *tests);
}
