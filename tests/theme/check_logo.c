#include "tests/theme/suites.h"

#include <dirent.h>
#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include <vocation/log.h>

#include "base/file.h"
#include "theme/parts.h"

static unsigned char png[1 << 16];

/* A PNG of width x height; every pixel like the sample. Returns its size. */
static size_t make_png(unsigned width, unsigned height, unsigned format, const char *sample)
{
    png_image image = {
        .version = PNG_IMAGE_VERSION, .width = width, .height = height, .format = format};
    size_t pixel = PNG_IMAGE_PIXEL_SIZE(format), count = (size_t)width * height;
    unsigned char *pixels = malloc(count * pixel);
    png_alloc_size_t size = sizeof png;
    for (size_t i = 0; i < count; i++)
        memcpy(pixels + i * pixel, sample, pixel);
    ck_assert(png_image_write_to_memory(&image, png, &size, 0, pixels, 0, NULL));
    free(pixels);
    return size;
}

static voc_status decode(size_t size, voc__arena *arena, voc__image *out, voc_log *log)
{
    *out = (voc__image){0};
    return voc__logo_decode(png, size, "logo.png", arena, out, log);
}

static void check_pixels(const unsigned char *bytes, size_t size, const char *sample, size_t pixel,
                         size_t count)
{
    unsigned char *back = malloc(pixel * count + 1);
    uLongf room = (uLongf)(pixel * count + 1);
    ck_assert_int_eq(uncompress(back, &room, bytes, (uLong)size), Z_OK);
    ck_assert_uint_eq(room, pixel * count);
    for (size_t i = 0; i < count; i++)
        ck_assert_int_eq(memcmp(back + i * pixel, sample, pixel), 0);
    free(back);
}

START_TEST(an_opaque_image_has_no_alpha)
{
    voc__arena *arena = voc__arena_new();
    voc__image image;
    size_t size = make_png(30, 20, PNG_FORMAT_RGB, "\x10\x80\xf0");
    ck_assert_int_eq(decode(size, arena, &image, NULL), VOC_OK);
    ck_assert_int_eq(image.width, 30);
    ck_assert_int_eq(image.height, 20);
    ck_assert_ptr_null(image.alpha);
    check_pixels(image.rgb, image.rgb_size, "\x10\x80\xf0", 3, 600);
    voc__arena_free(arena);
}
END_TEST

START_TEST(transparency_is_kept_apart)
{
    voc__arena *arena = voc__arena_new();
    voc__image image;
    size_t size = make_png(5, 7, PNG_FORMAT_RGBA, "\x10\x80\xf0\x40");
    ck_assert_int_eq(decode(size, arena, &image, NULL), VOC_OK);
    check_pixels(image.alpha, image.alpha_size, "\x40", 1, 35);
    check_pixels(image.rgb, image.rgb_size, "\x10\x80\xf0", 3, 35);
    voc__arena_free(arena);
}
END_TEST

START_TEST(gray_images_become_colors)
{
    voc__arena *arena = voc__arena_new();
    voc__image image;
    size_t size = make_png(4, 4, PNG_FORMAT_GRAY, "\x77");
    ck_assert_int_eq(decode(size, arena, &image, NULL), VOC_OK);
    check_pixels(image.rgb, image.rgb_size, "\x77\x77\x77", 3, 16);
    voc__arena_free(arena);
}
END_TEST

/* The same picture always gives the same bytes. */
START_TEST(an_image_is_packed_alike_every_time)
{
    voc__arena *arena = voc__arena_new();
    voc__image one, other;
    size_t size = make_png(64, 64, PNG_FORMAT_RGBA, "\x01\x02\x03\x04");
    ck_assert_int_eq(decode(size, arena, &one, NULL), VOC_OK);
    ck_assert_int_eq(decode(size, arena, &other, NULL), VOC_OK);
    ck_assert_uint_eq(one.rgb_size, other.rgb_size);
    ck_assert_int_eq(memcmp(one.rgb, other.rgb, one.rgb_size), 0);
    voc__arena_free(arena);
}
END_TEST

START_TEST(every_cut_of_a_file_is_refused)
{
    voc__arena *arena = voc__arena_new();
    voc__image image;
    size_t size = make_png(40, 40, PNG_FORMAT_RGB, "\x10\x80\xf0");
    for (size_t kept = 0; kept + 13 < size; kept++) { /* the end marker itself may be missing */
        ck_assert_msg(decode(kept, arena, &image, NULL) != VOC_OK, "%zu of %zu", kept, size);
        ck_assert_int_eq(image.width, 0);
    }
    voc__arena_free(arena);
}
END_TEST

START_TEST(damage_is_refused_with_a_reason)
{
    voc__arena *arena = voc__arena_new();
    voc_log *log = voc_log_new();
    voc__image image;
    size_t size = make_png(40, 40, PNG_FORMAT_RGB, "\x10\x80\xf0");
    const size_t places[] = {0, 1, 12, 20, 24, 25, 29, size - 14};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        png[places[i]] ^= 0x55;
        ck_assert_msg(decode(size, arena, &image, log) != VOC_OK, "byte %zu", places[i]);
        png[places[i]] ^= 0x55;
        ck_assert_uint_eq(voc_log_errors(log), i + 1);
        ck_assert_str_eq(voc_log_at(log, i)->file, "logo.png");
    }
    voc_log_free(log);
    voc__arena_free(arena);
}
END_TEST

START_TEST(any_flipped_byte_does_no_harm)
{
    voc__arena *arena = voc__arena_new();
    voc__image image;
    size_t size = make_png(9, 9, PNG_FORMAT_RGBA, "\x10\x80\xf0\x33");
    for (size_t i = 0; i < size; i++) {
        png[i] ^= 0xff;
        (void)decode(size, arena, &image, NULL);
        png[i] ^= 0xff;
    }
    voc__arena_free(arena);
}
END_TEST

START_TEST(an_image_too_large_is_refused_before_it_is_decoded)
{
    /* The head alone says 8,193 pixels; its check sum is right. */
    static const unsigned char head[] =
        "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x20\x01\0\0\0\x01\x08\x02\0\0\0";
    voc__arena *arena = voc__arena_new();
    voc_log *log = voc_log_new();
    voc__image image;
    size_t size = make_png(8, 8, PNG_FORMAT_RGB, "\x10\x80\xf0");
    memcpy(png, head, 29);
    uLong crc = crc32(0, png + 12, 17);
    for (int i = 0; i < 4; i++)
        png[29 + i] = (unsigned char)(crc >> (24 - 8 * i));
    ck_assert_int_eq(decode(size, arena, &image, log), VOC_ERROR_LIMIT);
    ck_assert_ptr_nonnull(strstr(voc_log_at(log, 0)->text, "8192"));
    voc_log_free(log);
    voc__arena_free(arena);
}
END_TEST

/* The seeds of the fuzz target: what is wrong with a file stands in its name. */
START_TEST(seeds_are_refused_by_name_and_taken_else)
{
    char path[512];
    int seen = 0, refused = 0;
    DIR *seeds = opendir(source_path("fuzz/png"));
    ck_assert_ptr_nonnull(seeds);
    for (struct dirent *entry; (entry = readdir(seeds)) != NULL;) {
        if (entry->d_name[0] == '.')
            continue;
        voc__buffer file = {0};
        voc__image image = {0};
        voc__arena *arena = voc__arena_new();
        snprintf(path, sizeof path, "fuzz/png/%s", entry->d_name);
        ck_assert_int_eq(voc__file_read(source_path(path), 1 << 20, &file, NULL), VOC_OK);
        bool bad = !strncmp(entry->d_name, "bad-", 4) || !strncmp(entry->d_name, "large-", 6);
        voc_status status =
            voc__logo_decode(file.data, file.size, entry->d_name, arena, &image, NULL);
        ck_assert_msg((status != VOC_OK) == bad, "%s", entry->d_name);
        seen++;
        refused += bad;
        voc__arena_free(arena);
        voc__buffer_free(&file);
    }
    closedir(seeds);
    ck_assert_int_ge(seen - refused, 15);
    ck_assert_int_ge(refused, 12);
}
END_TEST

Suite *logo_suite(void)
{
    static const test_name tests[] = {
        &an_opaque_image_has_no_alpha,
        &transparency_is_kept_apart,
        &gray_images_become_colors,
        &an_image_is_packed_alike_every_time,
        &every_cut_of_a_file_is_refused,
        &damage_is_refused_with_a_reason,
        &any_flipped_byte_does_no_harm,
        &an_image_too_large_is_refused_before_it_is_decoded,
        &seeds_are_refused_by_name_and_taken_else,
    };
    return suite_of("logo", tests, sizeof tests / sizeof *tests);
}
