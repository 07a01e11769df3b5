/* Documents held to files: where they are, and where two texts part. */
#include "tests/compose/suites.h"

#include <stdlib.h>
#include <string.h>

static const char *golden_path(const char *folder, const char *name)
{
    static char path[4096];
    const char *source = getenv("srcdir");
    snprintf(path, sizeof path, "%s/tests/golden/%s/%s.txt", source ? source : "..", folder,
             name);
    return path;
}

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

/* Where two texts part: the line of each. */
static void expect_same(const char *name, const char *text, const char *golden)
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
    ck_abort_msg("%s, line %zu\n  is:     %.*s\n  golden: %.*s", name, line, (int)strcspn(a, "\n"),
                 a, (int)strcspn(b, "\n"), b);
}

void expect_golden_text(const char *folder, const char *name, const char *text)
{
    const char *path = golden_path(folder, name);
    if (getenv("VOC_UPDATE_GOLDEN")) {
        FILE *out = fopen(path, "wb");
        ck_assert_ptr_nonnull(out);
        fputs(text, out);
        fclose(out);
    }
    char *golden = read_text(path);
    ck_assert_msg(golden, "no golden text %s", path);
    expect_same(name, text, golden);
    free(golden);
}

void expect_golden(const char *name, const char *text)
{
    expect_golden_text("documents", name, text);
}
