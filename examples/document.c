/* document OUTPUT: a document of one's own, without a catalog: a notice for an open day with a
 * table, as PDF in memory through the callback. Here the memory goes into a file in the end. */
#include <stdlib.h>
#include <string.h>

#include <vocation/report.h>

typedef struct memory {
    char *bytes;
    size_t size;
} memory;

/* Takes more bytes of the PDF; anything but 0 stops the writer. */
static int take(void *context, const void *bytes, size_t size)
{
    memory *to = context;
    char *larger = realloc(to->bytes, to->size + size);
    if (!larger)
        return 1;
    memcpy(larger + to->size, bytes, size);
    *to = (memory){larger, to->size + size};
    return 0;
}

/* A node that holds nothing but words. */
static void say(voc_document *to, voc_node_kind kind, const char *text)
{
    voc_document_open(to, kind, NULL);
    voc_document_text(to, VOC_STYLE_REGULAR, text);
    voc_document_close(to);
}

static void add_row(voc_document *to, const char *hour, const char *what, bool head)
{
    const char *const cells[] = {hour, what};
    voc_document_open(to, VOC_NODE_ROW, &(voc_attributes){.head = head});
    for (int i = 0; i < 2; i++) {
        voc_document_open(to, VOC_NODE_CELL, &(voc_attributes){.head = head || i == 0});
        say(to, VOC_NODE_PARAGRAPH, cells[i]);
        voc_document_close(to);
    }
    voc_document_close(to);
}

static void add_hours(voc_document *to)
{
    voc_document_open(to, VOC_NODE_TABLE, &(voc_attributes){.alt = "What happens at which hour"});
    voc_document_leaf(to, VOC_NODE_TABLE_COLUMN, NULL, NULL);
    voc_document_leaf(to, VOC_NODE_TABLE_COLUMN, &(voc_attributes){.weight = 1}, NULL);
    add_row(to, "Hour", "What happens", true);
    add_row(to, "10:00", "The workshops open", false);
    add_row(to, "13:30", "Ask those who graduated last year", false);
    voc_document_close(to);
}

/* Building tells no errors: the writer does, once. */
static voc_document *compose(void)
{
    voc_document *notice = voc_document_new(&(voc_document_info){
        .title = "Open day",
        .subject = "Open day",
        .kind = "Notice",
        .prepared = "Prepared 23 November 2026",
        .language = "en-US",
        .date = {2026, 11, 23},
        .words = {.page_of = "Page %d of %d",
                  .continued = "continued",
                  .source = "source",
                  .note = "note %s, not like for like",
                  .differs = "differs",
                  .alike = "alike",
                  .sources = "Sources",
                  .contents = "Contents",
                  .rows_dropped = "Rows left out for want of room: %s"},
    });
    voc_document_open(notice, VOC_NODE_TITLE_BLOCK, NULL);
    say(notice, VOC_NODE_KICKER, "Notice");
    say(notice, VOC_NODE_TITLE, "Open day");
    say(notice, VOC_NODE_DECK, "Come and see what you could learn here.");
    voc_document_close(notice);
    voc_document_open(notice, VOC_NODE_SECTION, &(voc_attributes){.level = 2});
    say(notice, VOC_NODE_HEADING, "The day, hour by hour");
    say(notice, VOC_NODE_PARAGRAPH, "Doors open at ten. No registration is needed.");
    add_hours(notice);
    voc_document_close(notice);
    return notice;
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    voc_log *log = voc_log_new();
    voc_theme *theme = voc_theme_load(NULL, log);
    voc_document *notice = compose();
    memory pdf = {0};
    voc_status status = voc_write_pdf(notice, theme, take, &pdf, log);
    voc_log_print(log, stderr);

    FILE *out = status == VOC_OK ? fopen(argv[1], "wb") : NULL;
    bool written = out && fwrite(pdf.bytes, 1, pdf.size, out) == pdf.size;
    if (out && fclose(out) != 0)
        written = false;
    free(pdf.bytes);
    voc_document_free(notice);
    voc_theme_free(theme);
    voc_log_free(log);
    return written ? 0 : 1;
}
