#include <string.h>

#include "mail/template.h"
#include "tests/faults.h"
#include "tests/mail/suites.h"

static const char *const values[VOC__FIELDS] = {"Zo\xC3\xAB <&\"'>", "a 7", NULL, "Pathway", ""};

static voc__template *made(voc__arena *arena, const char *text, voc__escape escape, voc_log *log)
{
    return voc__template_new(arena, "body.txt", text, strlen(text), escape, log);
}

static void ck_filled(const char *text, voc__escape escape, const char *expected)
{
    voc__arena *arena = voc__arena_new();
    voc__buffer out = {0};
    voc__template *t = made(arena, text, escape, NULL);
    ck_assert_ptr_nonnull(t);
    ck_assert(voc__template_fill(t, values, &out, NULL));
    ck_assert_str_eq(out.size ? (const char *)out.data : "", expected);
    voc__buffer_free(&out);
    voc__arena_free(arena);
}

START_TEST(fields_are_filled_in_and_escaped)
{
    ck_filled("", VOC__ESCAPE_NONE, "");
    ck_filled("no field } at all", VOC__ESCAPE_NONE, "no field } at all");
    ck_filled("\xEF\xBB\xBFHi {name}!", VOC__ESCAPE_NONE, "Hi Zo\xC3\xAB <&\"'>!");
    ck_filled("{id}{title}", VOC__ESCAPE_NONE, "a 7Pathway");
    ck_filled("{{name}} {{{title}}}", VOC__ESCAPE_NONE, "{name}} {Pathway}}");
    ck_filled("<b>{name}</b>", VOC__ESCAPE_HTML, "<b>Zo\xC3\xAB &lt;&amp;&quot;&#39;&gt;</b>");
    ck_filled("https://x/{id}", VOC__ESCAPE_URL, "https://x/a%207");
    ck_filled("{email|nobody} {language|}.", VOC__ESCAPE_NONE, "nobody .");
}
END_TEST

START_TEST(a_row_without_the_field_is_told_with_its_place)
{
    voc__arena *arena = voc__arena_new();
    voc_log *log = voc_log_new();
    voc__buffer out = {0};
    voc__template *t = made(arena, "Hello\n to {email}", VOC__ESCAPE_NONE, log);
    ck_assert(!voc__template_fill(t, values, &out, log));
    ck_assert_str_eq(voc_log_at(log, 0)->text,
                     "email: it is empty, and body.txt asks for it in line 2, column 5");
    ck_assert(!voc__template_has_no_field(t, "no personal data here", log));
    ck_assert_str_eq(voc_log_at(log, 1)->text, "{email}: no personal data here");
    ck_assert_uint_eq(voc_log_at(log, 1)->line, 2);
    voc__buffer_free(&out);
    voc_log_free(log);
    voc__arena_free(arena);
}
END_TEST

START_TEST(malformed_templates_are_told_with_line_and_column)
{
    static const struct {
        const char *text;
        unsigned line, column;
        const char *said;
    } bad[] = {
        {"a\nb {nmae}", 2, 4, "there is no nmae"}, {"{}", 1, 2, "there is no "},
        {"{name", 1, 1, "not closed"},             {"{na\nme}", 1, 1, "not closed"},
        {"x{a{b}", 1, 2, "not closed"},            {"\xFF", 1, 1, "UTF-8"},
        {"a\x01", 1, 2, "control"},                {"{|x}", 1, 2, "there is no "},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        voc__arena *arena = voc__arena_new();
        voc_log *log = voc_log_new();
        ck_assert_ptr_null(made(arena, bad[i].text, VOC__ESCAPE_NONE, log));
        const voc_diagnostic *d = voc_log_at(log, 0);
        ck_assert_msg(strstr(d->text, bad[i].said), "%s", d->text);
        ck_assert_uint_eq(d->line, bad[i].line);
        ck_assert_uint_eq(d->column, bad[i].column);
        voc_log_free(log);
        voc__arena_free(arena);
    }
}
END_TEST

static void make(void *context)
{
    voc__arena *arena = voc__arena_new();
    voc__buffer out = {0};
    voc__template *t = made(arena, "Hi {name}, {email|you}", VOC__ESCAPE_HTML, NULL);
    *(bool *)context = t && voc__template_fill(t, values, &out, NULL) && !out.failed;
    voc__buffer_free(&out);
    voc__arena_free(arena);
}

static void look(void *context, bool failed)
{
    ck_assert(*(bool *)context == !failed);
}

START_TEST(each_refusal_of_memory_is_a_failure)
{
    bool good;
    faults_each(FAULT_MEMORY, 0, make, look, &good);
}
END_TEST

Suite *template_suite(void)
{
    static const test_name tests[] = {
        &fields_are_filled_in_and_escaped,
        &a_row_without_the_field_is_told_with_its_place,
        &malformed_templates_are_told_with_line_and_column,
        &each_refusal_of_memory_is_a_failure,
    };
    return suite_of("template", tests, sizeof tests / sizeof *tests);
}
