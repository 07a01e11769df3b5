#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "mail/words.h"
#include "tests/faults.h"
#include "tests/mail/office.h"
#include "tests/mail/suites.h"

static const char *const values[VOC__FIELDS] = {"Ana", "7", "ana@example.org", "Guide", "es"};

/* A file in a folder of its own for each test. */
static const char *put(const char *name, const char *text)
{
    static char path[4][FOLDER_SIZE + 64];
    static int slot;
    char folder[FOLDER_SIZE];
    snprintf(folder, sizeof folder, "%s", scratch("words.of.mail"));
    mkdir(folder, 0700);
    snprintf(path[slot %= 4], sizeof path[0], "%s/%s", folder, name);
    office_write_file(path[slot], text);
    return path[slot++];
}

static void ck_says(const voc__words *words, voc__part part, const char *language, const char *said)
{
    voc__buffer out = {0};
    ck_assert(voc__template_fill(voc__words_find(words, part, language), values, &out, NULL));
    ck_assert_msg(strstr((const char *)out.data, said) != NULL, "%s: %s", language, out.data);
    voc__buffer_free(&out);
}

START_TEST(own_words_are_in_the_language_of_the_row)
{
    voc__words words = {{{NULL}}};
    voc__arena *arena = voc__arena_new();
    ck_assert(voc__words_read(&words, arena, &(voc_mail_settings){.text = NULL}, NULL));
    ck_says(&words, VOC__PART_TEXT, "", "Good day");
    ck_says(&words, VOC__PART_TEXT, "en-US", "Good day");
    ck_says(&words, VOC__PART_TEXT, "fr", "Good day");
    ck_says(&words, VOC__PART_TEXT, "est", "Good day");
    ck_says(&words, VOC__PART_TEXT, "es", "Buenos");
    ck_says(&words, VOC__PART_SUBJECT, "es-MX", "La informaci");
    ck_assert_ptr_null(voc__words_find(&words, VOC__PART_HTML, "es"));
    voc__arena_free(arena);
}
END_TEST

START_TEST(a_file_beside_is_for_its_language)
{
    voc__words words = {{{NULL}}};
    voc__arena *arena = voc__arena_new();
    voc_mail_settings settings = {.text = put("body.txt", "Dear {name}")};
    put("body.es.txt", "Hola {name}");
    settings.html = put("page", "<p>{name}");
    put("page.en", "<b>{name}");
    ck_assert(voc__words_read(&words, arena, &settings, NULL));
    ck_says(&words, VOC__PART_TEXT, "", "Dear Ana");
    ck_says(&words, VOC__PART_TEXT, "en", "Dear Ana");
    ck_says(&words, VOC__PART_TEXT, "es", "Hola Ana");
    ck_says(&words, VOC__PART_HTML, "es", "<p>Ana");
    ck_says(&words, VOC__PART_HTML, "en-GB", "<b>Ana");
    ck_says(&words, VOC__PART_SUBJECT, "es", "La informaci");
    voc__arena_free(arena);
}
END_TEST

START_TEST(what_is_wrong_in_any_of_the_files_is_told)
{
    voc__words words = {{{NULL}}};
    voc__arena *arena = voc__arena_new();
    voc_log *log = voc_log_new();
    voc_mail_settings settings = {.subject = put("subject.txt", "Yours\r\n"),
                                  .text = put("letter.txt", "Dear {name}")};
    put("subject.es.txt", "Para {name}\n");
    put("letter.es.txt", "Hola\n{nombre}");
    ck_assert(!voc__words_read(&words, arena, &settings, log));
    ck_assert_uint_eq(voc_log_errors(log), 2);
    ck_assert_ptr_nonnull(strstr(voc_log_at(log, 0)->file, "letter.es.txt"));
    ck_assert_uint_eq(voc_log_at(log, 0)->line, 2);
    ck_assert_ptr_nonnull(strstr(voc_log_at(log, 1)->file, "subject.es.txt"));
    ck_assert_uint_eq(voc_log_at(log, 1)->column, 6);
    settings.personal_subject = true;
    settings.text = NULL;
    ck_assert(voc__words_read(&words, arena, &settings, log));
    ck_says(&words, VOC__PART_SUBJECT, "es", "Para Ana");
    voc_log_free(log);
    voc__arena_free(arena);
}
END_TEST

static const char *letter;

static void make(void *context)
{
    voc__words words = {{{NULL}}};
    voc__arena *arena = voc__arena_new();
    voc_mail_settings settings = {.text = letter, .html = letter};
    *(bool *)context = arena && voc__words_read(&words, arena, &settings, NULL);
    voc__arena_free(arena);
}

static void look(void *context, bool failed)
{
    ck_assert(*(bool *)context == !failed);
}

START_TEST(each_refusal_of_memory_is_a_failure)
{
    bool good;
    letter = put("memory.txt", "Dear {name}");
    put("memory.es.txt", "Hola {name}");
    faults_each(FAULT_MEMORY, 0, make, look, &good);
}
END_TEST

Suite *words_suite(void)
{
    static const test_name tests[] = {
        &own_words_are_in_the_language_of_the_row,
        &a_file_beside_is_for_its_language,
        &what_is_wrong_in_any_of_the_files_is_told,
        &each_refusal_of_memory_is_a_failure,
    };
    return suite_of("words", tests, sizeof tests / sizeof *tests);
}
