#include <vocation/catalog.h>

#include <stdlib.h>

#include "base/file.h"
#include "base/log.h"
#include "json/document.h"
#include "load/assemble.h"
#include "load/inflate.h"

static const voc_limits defaults = {
    .file_bytes = (size_t)64 << 20,
    .inflated_bytes = (size_t)256 << 20,
    .inflation_ratio = 200,
    .depth = 32,
    .values = 8000000,
    .string_bytes = (size_t)64 << 10,
};

static size_t or_default(size_t stated, size_t usual)
{
    return stated ? stated : usual;
}

static voc_limits complete_limits(const voc_limits *limits)
{
    if (!limits)
        return defaults;
    return (voc_limits){
        .file_bytes = or_default(limits->file_bytes, defaults.file_bytes),
        .inflated_bytes = or_default(limits->inflated_bytes, defaults.inflated_bytes),
        .inflation_ratio = or_default(limits->inflation_ratio, defaults.inflation_ratio),
        .depth = or_default(limits->depth, defaults.depth),
        .values = or_default(limits->values, defaults.values),
        .string_bytes = or_default(limits->string_bytes, defaults.string_bytes),
    };
}

/* The bytes of an input, where they are: in the caller's memory, or read into the file's own. */
static voc_status take_bytes(voc__file *file, const voc_input *input, const voc_limits *limits,
                             voc_log *log)
{
    if (input->bytes) {
        file->bytes = input->bytes;
        file->size = input->size;
    } else {
        voc_status status = voc__file_read(input->name, limits->file_bytes, &file->own, log);
        if (status != VOC_OK)
            return status;
        file->bytes = file->own.data ? (const char *)file->own.data : "";
        file->size = file->own.size;
    }
    if (file->size <= limits->file_bytes)
        return VOC_OK;
    voc__log_add(log, VOC_ERROR, VOC_ERROR_LIMIT, file->name, 0, 0, NULL, "larger than %zu bytes",
                 limits->file_bytes);
    return VOC_ERROR_LIMIT;
}

/* Puts what compressed bytes hold in their place. */
static voc_status unpack(voc__file *file, const voc_limits *limits, voc_log *log)
{
    if (!voc__is_gzip(file->bytes, file->size))
        return VOC_OK;
    voc__buffer inflated = {0};
    voc_status status = voc__inflate(file->bytes, file->size, limits, file->name, &inflated, log);
    voc__buffer_free(&file->own);
    file->own = inflated;
    file->bytes = inflated.data ? (const char *)inflated.data : "";
    file->size = inflated.size;
    return status;
}

static void read_file(voc__file *file, const voc_input *input, const voc_limits *limits,
                      voc_log *log)
{
    voc__json_limits json_limits = {limits->depth, limits->values, limits->string_bytes};
    if (take_bytes(file, input, limits, log) == VOC_OK && unpack(file, limits, log) == VOC_OK)
        voc__json_scan(&file->json, file->name, file->bytes, file->size, &json_limits, log);
}

static void free_files(voc__file *files, size_t count)
{
    for (size_t i = 0; files && i < count; i++) {
        voc__json_free(&files[i].json);
        voc__buffer_free(&files[i].own);
    }
    free(files);
}

static voc_catalog *load(const voc_input *inputs, size_t count, const voc_limits *limits,
                         voc_log *log)
{
    voc__builder *builder = voc__builder_new(log);
    voc__file *files = builder ? calloc(count, sizeof *files) : NULL;
    if (!files) {
        if (builder)
            voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory");
        voc__builder_free(builder);
        return NULL;
    }
    voc__loader loader = {.builder = builder, .arena = builder->arena, .log = log};
    for (size_t i = 0; i < count; i++) {
        files[i].name = voc__arena_strdup(builder->arena, inputs[i].name);
        read_file(&files[i], &inputs[i], limits, log);
    }
    voc__assemble(&loader, files, count);
    if (loader.failed || loader.items.failed)
        voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory");
    voc__array_free(&loader.items);
    free_files(files, count);
    return voc__builder_finish(builder);
}

/* The errors in the log tell whether the load failed, so there has to be one. */
voc_catalog *voc_catalog_load_inputs(const voc_input *inputs, size_t count,
                                     const voc_limits *limits, voc_log *log)
{
    if (count == 0) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL, "no catalog file is named");
        return NULL;
    }
    voc_limits complete = complete_limits(limits);
    if (log)
        return load(inputs, count, &complete, log);
    voc_log *own = voc_log_new();
    voc_catalog *catalog = own ? load(inputs, count, &complete, own) : NULL;
    voc_log_free(own);
    return catalog;
}

voc_catalog *voc_catalog_load(const char *const *paths, size_t count, voc_log *log)
{
    voc_input *inputs = calloc(count ? count : 1, sizeof *inputs);
    if (!inputs) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory");
        return NULL;
    }
    for (size_t i = 0; i < count; i++)
        inputs[i].name = paths[i];
    voc_catalog *catalog = voc_catalog_load_inputs(inputs, count, NULL, log);
    free(inputs);
    return catalog;
}
