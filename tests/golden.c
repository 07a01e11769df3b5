#include "tests/golden.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/suites.h"

char *read_text(const char *path)
{
    FILE *in = fopen(path, "rb");
    if (!in)
        return NULL;
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    for (int c; (c = getc(in)) != EOF;)
        putc(c, out);
    fclose(in);
    fclose(out);
    return text;
}

static void expect_same(const char *path, const char *text, const char *golden)
{
    size_t line = 1;
    const char *a = text, *b = golden;
    for (; *a && *a == *b; a++, b++)
        line += *a == '\n';
    if (*a == *b)
        return;
    while (a > text && a[-1] != '\n') {
        a--;
        b--;
    }
    ck_abort_msg("%s, line %zu\n  is:     %.*s\n  golden: %.*s", path, line, (int)strcspn(a, "\n"),
                 a, (int)strcspn(b, "\n"), b);
}

void golden_expect(const char *folder, const char *name, const char *suffix, const char *text)
{
    char file[512];
    snprintf(file, sizeof file, "tests/golden/%s/%s%s", folder, name, suffix);
    const char *path = source_path(file);
    if (getenv("VOC_UPDATE_GOLDEN")) {
        FILE *out = fopen(path, "wb");
        ck_assert_ptr_nonnull(out);
        fputs(text, out);
        fclose(out);
    }
    char *golden = read_text(path);
    ck_assert_msg(golden, "no golden text %s", path);
    expect_same(path, text, golden);
    free(golden);
}
