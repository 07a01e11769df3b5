/* Prints a small document for each name: print_names FOLDER < NAMES, where each name ends with a
 * NUL. The files are FOLDER/1.pdf and so on, in their order; FOLDER/1.txt is the dump of pages. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <vocation/report.h>
#include <vocation/vocation.h>

#include "base/arena.h"
#include "base/name.h"
#include "tests/layout/sketch.h"

static void block(voc_document *document, voc_node_kind kind, const char *text)
{
    voc_document_open(document, kind, NULL);
    voc_document_text(document, VOC_STYLE_REGULAR, text);
    voc_document_close(document);
}

static void section(voc_document *document, const char *heading, bool new_page)
{
    voc_document_open(document, VOC_NODE_SECTION,
                      &(voc_attributes){.level = 2, .new_page = new_page});
    block(document, VOC_NODE_HEADING, heading);
}

static void cell(voc_document *document, voc_style style, const char *text, bool head)
{
    voc_document_open(document, VOC_NODE_CELL, &(voc_attributes){.head = head});
    voc_document_open(document, VOC_NODE_PARAGRAPH, NULL);
    voc_document_text(document, style, text);
    voc_document_close(document);
    voc_document_close(document);
}

static void table(voc_document *document, const char *name)
{
    voc_document_open(document, VOC_NODE_TABLE, &(voc_attributes){.alt = "Who has what."});
    voc_document_leaf(document, VOC_NODE_TABLE_COLUMN, NULL, NULL);
    voc_document_leaf(document, VOC_NODE_TABLE_COLUMN, &(voc_attributes){.weight = 1}, NULL);
    for (int row = 0; row < 2; row++) {
        voc_document_open(document, VOC_NODE_ROW, &(voc_attributes){.head = !row});
        cell(document, row ? VOC_STYLE_STRONG : VOC_STYLE_REGULAR, row ? name : "Name", !row);
        cell(document, VOC_STYLE_REGULAR, row ? "Certificate, 2026" : "Has", !row);
        voc_document_close(document);
    }
    voc_document_close(document);
}

static void body(voc_document *document, voc__arena *arena, const char *name)
{
#define SAY(...) voc__arena_printf(arena, __VA_ARGS__)
    voc_document_open(document, VOC_NODE_TITLE_BLOCK, NULL);
    block(document, VOC_NODE_KICKER, SAY("Prepared for %s", name));
    block(document, VOC_NODE_TITLE, SAY("Pathway for %s 2026", name));
    block(document, VOC_NODE_DECK, name);
    voc_document_close(document);
    block(document, VOC_NODE_PARAGRAPH,
          SAY("Before (%s) after, 12 months. Again: \xE2\x80\x9C%s\xE2\x80\x9D, 34.", name, name));
    table(document, name);
    section(document, SAY("What %s has", name), false);
    block(document, VOC_NODE_PARAGRAPH, "Nothing yet.");
    voc_document_close(document);
    section(document, "What is missing", true);
    block(document, VOC_NODE_PARAGRAPH, "All of it.");
    voc_document_close(document);
#undef SAY
}

static voc_status print_name(voc_writer *writer, const char *folder, size_t number,
                             const char *given, voc_log *log)
{
    char path[4096];
    voc__arena *arena = voc__arena_new();
    const char *name = voc__name_embed(arena, given);
    const voc_document_info info = {
        .title = voc__arena_printf(arena, "Pathway for %s", name),
        .subject = voc__arena_printf(arena, "Pathway for %s", name),
        .kind = "Pathway",
        .publisher = "Lakeshire Community College",
        .prepared = "Prepared 15 April 2026",
        .recipient = voc__arena_printf(arena, "for %s", name),
        .language = "en-US",
        .date = {2026, 4, 15},
        .show_missing = true,
        .words = sketch_words,
    };
    voc_document *document = voc_document_new(&info);
    body(document, arena, name);
    snprintf(path, sizeof path, "%s/%zu.pdf", folder, number);
    voc_status status = voc_writer_pdf_file(writer, document, path, true, log);
    snprintf(path, sizeof path, "%s/%zu.txt", folder, number);
    FILE *dump = status == VOC_OK ? fopen(path, "w") : NULL;
    if (dump) {
        status = voc_writer_dump_pages(writer, document, dump, log);
        fclose(dump);
    }
    voc_document_free(document);
    voc__arena_free(arena);
    return status;
}

int main(int argc, char **argv)
{
    enum { MOST = 1 << 16 };
    static char name[MOST];
    voc_log *log = voc_log_new();
    voc_theme *theme = voc_theme_load(NULL, log);
    voc_writer *writer = voc_writer_new(theme, log);
    size_t size = 0, number = 0;
    int failed = argc != 2;
    for (int c; !failed && (c = getchar()) != EOF;) {
        name[size++] = (char)c;
        if (c == '\0') {
            if (print_name(writer, argv[1], ++number, name, log) != VOC_OK) {
                printf("name %zu failed\n", number);
                failed = 1;
            }
            size = 0;
        }
        failed = failed || size == MOST;
    }
    voc_log_print(log, stderr);
    voc_writer_free(writer);
    voc_theme_free(theme);
    voc_log_free(log);
    return failed;
}
