#include "layout/qr.h"

#include <errno.h>
#include <math.h>
#include <qrencode.h>
#include <stdlib.h>
#include <string.h>

/* ISO/IEC 18004, 5.3.8 (of the 2015 edition: 6.3.8): four modules of light on every side. */
enum { QUIET = 4 };
/* The smallest module that office printers and telephones agree on: half a millimeter. */
static const double least_module = 1.4;
/* Pages place things in hundredths of a point: modules of even ones meet exactly. */
static const double step = 0.02;

void voc__codes_free(voc__codes *codes)
{
    free(codes->url);
    free(codes->bars);
    *codes = (voc__codes){0};
}

static bool is_dark(const QRcode *code, int x, int y)
{
    return code->data[y * code->width + x] & 1;
}

/* The bars that begin at each column, by the row on which they were last seen. */
typedef struct column {
    size_t bar;
    int row; /* 0: none yet; else the number of the row, from 1 */
} column;

/* The runs of one row; one that stands just so in the row above becomes higher. Returns how many
 * bars there are. */
static size_t add_row(const QRcode *code, int y, column *columns, voc__qr_bar *bars, size_t count)
{
    for (int x = 0; x < code->width; x++) {
        int from = x;
        while (x < code->width && is_dark(code, x, y))
            x++;
        if (x == from)
            continue;
        column *above = &columns[from];
        if (above->row == y && y > 0 && bars[above->bar].width == x - from) {
            bars[above->bar].height++;
        } else {
            above->bar = count;
            bars[count++] = (voc__qr_bar){(short)from, (short)y, (short)(x - from), 1};
        }
        above->row = y + 1;
    }
    return count;
}

static bool gather(voc__codes *codes, const QRcode *code)
{
    size_t modules = (size_t)code->width * (size_t)code->width;
    column *columns = calloc((size_t)code->width, sizeof *columns);
    codes->bars = malloc(modules / 2 * sizeof *codes->bars + sizeof *codes->bars);
    for (int y = 0; columns && codes->bars && y < code->width; y++)
        codes->count = add_row(code, y, columns, codes->bars, codes->count);
    codes->size = code->width;
    bool done = columns && codes->bars;
    free(columns);
    return done;
}

static voc_status encode(voc__codes *codes, const char *url)
{
    codes->url = strdup(url);
    if (!codes->url)
        return VOC_ERROR_MEMORY;
    QRcode *code = QRcode_encodeString8bit(url, 0, QR_ECLEVEL_M);
    if (!code)
        return errno == ERANGE || errno == EINVAL ? VOC_OK : VOC_ERROR_MEMORY;
    voc_status status = gather(codes, code) ? VOC_OK : VOC_ERROR_MEMORY;
    QRcode_free(code);
    return status;
}

voc_status voc__codes_find(voc__codes *codes, const char *url)
{
    if (codes->url && strcmp(codes->url, url) == 0)
        return VOC_OK;
    voc__codes_free(codes);
    voc_status status = encode(codes, url);
    if (status != VOC_OK)
        voc__codes_free(codes);
    return status;
}

double voc__qr_width(const voc__codes *codes, double wanted)
{
    double module = floor(wanted / codes->size / step + 1e-9) * step;
    return codes->size * (module < least_module ? least_module : module);
}

double voc__qr_quiet(const voc__codes *codes, double width)
{
    return QUIET * width / codes->size;
}

void voc__qr_draw(const voc__codes *codes, voc__drawing *drawing, double width, int color)
{
    double module = width / codes->size;
    voc__path_step *steps = voc__arena_alloc(drawing->arena, codes->count, sizeof *steps);
    for (size_t i = 0; steps && i < codes->count; i++) {
        const voc__qr_bar *bar = &codes->bars[i];
        steps[i] = (voc__path_step){.op = VOC__PATH_RECT,
                                    .x = {bar->x * module, (bar->x + bar->width) * module},
                                    .y = {bar->y * module, (bar->y + bar->height) * module}};
    }
    drawing->width = drawing->height = width;
    voc__drawing_path(drawing, steps, codes->count, color);
}
