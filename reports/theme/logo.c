/* The logo: a PNG decoded once and deflated once, for every document that carries it. */
#include <libdeflate.h>
#include <png.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "theme/parts.h"

enum { MOST_SIDE = 8192, MOST_PIXELS = 16 << 20, LEVEL = 9 };

static voc_status refuse(const char *file, voc_status status, const char *why, voc_log *log)
{
    voc__log_add(log, VOC_ERROR, status, file, 0, 0, NULL, "%s", why);
    return status;
}

/* Compressed bytes in arena; NULL: no memory. */
static const unsigned char *deflated(const unsigned char *bytes, size_t size, voc__arena *arena,
                                     size_t *out_size)
{
    struct libdeflate_compressor *deflater = libdeflate_alloc_compressor(LEVEL);
    size_t room = deflater ? libdeflate_zlib_compress_bound(deflater, size) : 0;
    unsigned char *scratch = room ? malloc(room) : NULL, *kept = NULL;
    if (scratch) {
        *out_size = libdeflate_zlib_compress(deflater, bytes, size, scratch, room);
        kept = voc__arena_alloc(arena, *out_size, 1);
    }
    if (kept)
        memcpy(kept, scratch, *out_size);
    free(scratch);
    libdeflate_free_compressor(deflater);
    return kept;
}

/* Splits pixels into color and transparency, in place: colors first, then alpha. false: opaque. */
static bool split(unsigned char *pixels, size_t count, unsigned char *alpha)
{
    bool transparent = false;
    for (size_t i = 0; i < count; i++) {
        alpha[i] = pixels[4 * i + 3];
        transparent = transparent || alpha[i] != 255;
        memmove(pixels + 3 * i, pixels + 4 * i, 3);
    }
    return transparent;
}

static voc_status pack(unsigned char *pixels, const png_image *png, voc__arena *arena,
                       voc__image *out)
{
    size_t count = (size_t)png->width * png->height;
    unsigned char *alpha = malloc(count);
    if (!alpha)
        return VOC_ERROR_MEMORY;
    voc__image image = {.width = (int)png->width, .height = (int)png->height, .alt = out->alt};
    bool transparent = split(pixels, count, alpha);
    image.rgb = deflated(pixels, 3 * count, arena, &image.rgb_size);
    if (transparent)
        image.alpha = deflated(alpha, count, arena, &image.alpha_size);
    free(alpha);
    if (!image.rgb || (transparent && !image.alpha))
        return VOC_ERROR_MEMORY;
    *out = image;
    return VOC_OK;
}

/* In place: each pixel's three values become its gray one. */
static void take_color_out(unsigned char *rgb, size_t size)
{
    for (size_t i = 0; i + 2 < size; i += 3) {
        int gray = voc__gray(rgb[i] << 16 | rgb[i + 1] << 8 | rgb[i + 2]);
        memset(rgb + i, gray, 3);
    }
}

voc_status voc__logo_gray(voc_theme *theme, voc_log *log)
{
    voc__image *logo = &theme->logo;
    if (theme->gray_logo.width) {
        *logo = theme->gray_logo;
        return VOC_OK;
    }
    size_t size = (size_t)logo->width * (size_t)logo->height * 3;
    struct libdeflate_decompressor *inflater = libdeflate_alloc_decompressor();
    unsigned char *rgb = malloc(size);
    bool done = inflater && rgb &&
                libdeflate_zlib_decompress(inflater, logo->rgb, logo->rgb_size, rgb, size, NULL) ==
                    LIBDEFLATE_SUCCESS;
    if (done) {
        take_color_out(rgb, size);
        logo->rgb = deflated(rgb, size, theme->arena, &logo->rgb_size);
        done = logo->rgb;
    }
    free(rgb);
    libdeflate_free_decompressor(inflater);
    return done ? VOC_OK : refuse(NULL, VOC_ERROR_MEMORY, "out of memory for the gray logo", log);
}

static voc_status decode(png_image *png, const char *file, voc__arena *arena, voc__image *out,
                         voc_log *log)
{
    if (png->width > MOST_SIDE || png->height > MOST_SIDE ||
        (size_t)png->width * png->height > MOST_PIXELS)
        return refuse(file, VOC_ERROR_LIMIT,
                      "the image is too large: at most 8192 pixels a side and 16 megapixels", log);
    png->format = PNG_FORMAT_RGBA;
    unsigned char *pixels = malloc(PNG_IMAGE_SIZE(*png));
    voc_status status = VOC_ERROR_MEMORY;
    if (pixels && png_image_finish_read(png, NULL, pixels, 0, NULL))
        status = pack(pixels, png, arena, out);
    else if (pixels)
        status = VOC_ERROR_SYNTAX;
    free(pixels);
    if (status == VOC_ERROR_SYNTAX)
        return refuse(file, status, png->message, log);
    return status == VOC_OK ? VOC_OK : refuse(file, status, "out of memory for the image", log);
}

voc_status voc__logo_decode(const unsigned char *bytes, size_t size, const char *file,
                            voc__arena *arena, voc__image *out, voc_log *log)
{
    png_image png = {.version = PNG_IMAGE_VERSION};
    voc_status status = VOC_ERROR_SYNTAX;
    if (png_image_begin_read_from_memory(&png, bytes, size))
        status = decode(&png, file, arena, out, log);
    else
        refuse(file, status, png.message, log);
    png_image_free(&png);
    return status;
}
