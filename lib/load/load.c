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

/* Replaces compressed text by what it holds. */
static voc_status unpack(const voc_limits *limits, const char *name, voc__buffer *text,
                         voc_log *log)
{
    if (!voc__is_gzip(text->data, text->size))
        return VOC_OK;
    voc__buffer inflated = {0};
    voc_status status = voc__inflate(text->data, text->size, limits, name, &inflated, log);
    voc__buffer_free(text);
    *text = inflated;
    return status;
}

static voc_status take_bytes(const voc_input *input, const voc_limits *limits, voc__buffer *text,
                             voc_log *log)
{
    if (!input->bytes)
        return voc__file_read(input->name, limits->file_bytes, text, log);
    if (input->size > limits->file_bytes) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_LIMIT, input->name, 0, 0, NULL,
                     "larger than %zu bytes", limits->file_bytes);
        return VOC_ERROR_LIMIT;
    }
    voc__buffer_add(text, input->bytes, input->size);
    if (!text->failed)
        return VOC_OK;
    voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, input->name, 0, 0, NULL, "no memory");
    return VOC_ERROR_MEMORY;
}

static void read_file(voc__file *file, const voc_input *input, const voc_limits *limits,
                      voc_log *log)
{
    voc__json_limits json_limits = {limits->depth, limits->values, limits->string_bytes};
    if (take_bytes(input, limits, &file->text, log) != VOC_OK ||
        unpack(limits, file->name, &file->text, log) != VOC_OK)
        return;
    const char *text = file->text.data ? (const char *)file->text.data : "";
    voc__json_read(&file->json, file->name, text, file->text.size, &json_limits, log);
}

static void free_files(voc__file *files, size_t count)
{
    for (size_t i = 0; files && i < count; i++) {
        voc__json_free(&files[i].json);
        voc__buffer_free(&files[i].text);
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
    if (loader.items.failed)
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
