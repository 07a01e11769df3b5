#include "batch/identity.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <vocation/export.h>
#include <vocation/version.h>

#include "base/file_error.h"
#include "base/log.h"
#include "base/stream.h"
#include "batch/digest.h"

/* In the order in which differences are told. */
typedef enum part {
    PROGRAM,
    CATALOG,
    RECIPIENTS,
    COLUMN_MAP,
    REPORT,
    NAMES,
    DATE,
    LANGUAGE,
    FIGURES,
    SHARD,
    THEME,
} part;

static const struct {
    const char *key;
    const char *differs; /* how it is told that it does */
} parts[VOC__IDENTITY_PARTS] = {
    [PROGRAM] = {"program", "another version of this program began the run"},
    [CATALOG] = {"catalog", "the catalog is not that of the run"},
    [RECIPIENTS] = {"recipients", "the file of recipients is not that of the run"},
    [COLUMN_MAP] = {"map", "the map of columns is not that of the run"},
    [REPORT] = {"report", "the report is not that of the run"},
    [NAMES] = {"names", "the template of names is not that of the run"},
    [DATE] = {"date", "the date is not that of the run"},
    [LANGUAGE] = {"language", "the language is not that of the run"},
    [FIGURES] = {"figures", "the policy, publisher or contact is not that of the run"},
    [SHARD] = {"shard", "the shard is not that of the run"},
    [THEME] = {"theme", "the theme is not that of the run"},
};

static bool no_memory(voc_log *log)
{
    voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory for a run");
    return false;
}

static void put_digest(voc__identity *identity, part which, voc__digest *digest)
{
    char text[VOC__DIGEST_TEXT];
    voc__digest_text(digest, text);
    voc__buffer_text(&identity->parts[which], text);
}

/* ---- what is read ---------------------------------------------------------------------------- */

static bool add_record(voc__digest *digest, const voc_entity *record)
{
    char *bytes = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&bytes, &size);
    bool good = out && voc_export_record_json(record, out) == VOC_OK;
    if (out)
        good = fclose(out) == 0 && good;
    if (good)
        voc__digest_add(digest, bytes, size);
    free(bytes);
    return good;
}

/* All that its records say, whatever files they came from. */
static bool add_catalog(voc__identity *identity, const voc_catalog *catalog, voc_log *log)
{
    voc__digest digest;
    voc__digest_begin(&digest);
    voc__digest_add(&digest, voc_catalog_language(catalog), strlen(voc_catalog_language(catalog)));
    for (int kind = 0; kind < VOC_KIND_COUNT; kind++) {
        voc_entity_list list = voc_catalog_list(catalog, (voc_kind)kind);
        for (size_t i = 0; i < list.count; i++)
            if (!add_record(&digest, list.items[i]))
                return no_memory(log);
    }
    put_digest(identity, CATALOG, &digest);
    return true;
}

static bool add_file(voc__identity *identity, part which, const char *path, voc_log *log)
{
    voc__digest digest;
    voc__stream *s = malloc(sizeof *s);
    if (!s)
        return no_memory(log);
    bool good = voc__stream_open(s, path, log);
    voc__digest_begin(&digest);
    while (good && voc__stream_fill(s)) {
        voc__digest_add(&digest, s->bytes, s->size);
        s->at = s->size;
    }
    if (good && s->error) {
        voc__file_error(log, path, "read the file", s->error);
        good = false;
    }
    if (good)
        put_digest(identity, which, &digest);
    voc__stream_close(s);
    free(s);
    return good;
}

/* What the theme does to a page: a guide of the catalog's first occupation. The theme itself tells
 * neither its colors nor its logo. */
static bool add_theme(voc__identity *identity, const voc_batch_request *request, voc_log *log)
{
    voc__digest digest;
    const unsigned char *bytes = NULL;
    size_t size = 0;
    voc_entity_list list = voc_catalog_list(request->catalog, VOC_OCCUPATION);
    voc_report_options options = request->options;
    options.show_missing = true;
    voc_writer *writer = voc_writer_new(request->theme, log);
    voc_document *page =
        list.count
            ? voc_compose_career(request->catalog,
                                 &(voc_career_request){list.items[0]->id, request->as_of, options},
                                 NULL)
            : NULL;
    if (writer && page)
        voc_writer_pdf(writer, page, &bytes, &size, NULL);
    voc__digest_begin(&digest);
    voc__digest_add(&digest, bytes, size);
    put_digest(identity, THEME, &digest);
    voc_document_free(page);
    voc_writer_free(writer);
    return writer != NULL;
}

/* ---- what is wished -------------------------------------------------------------------------- */

static void add_text(voc__buffer *to, const char *text)
{
    voc__buffer_text(to, text ? text : "");
    voc__buffer_byte(to, '\n');
}

static void add_wishes(voc__identity *identity, const voc_batch_request *request)
{
    const voc_report_options *o = &request->options;
    char date[VOC_DATE_PRINT_SIZE];
    voc_date_print(request->as_of, date, sizeof date);
    voc__buffer_text(&identity->parts[PROGRAM], voc_version());
    voc__buffer_text(&identity->parts[REPORT],
                     request->report ? request->report : voc_batch_reports()[0]);
    voc__buffer_text(&identity->parts[NAMES], request->names ? request->names : "");
    voc__buffer_text(&identity->parts[DATE], date);
    voc__buffer_text(&identity->parts[LANGUAGE], o->language ? o->language : "");
    voc__buffer_printf(&identity->parts[SHARD], "%u/%u", request->shard.number, request->shard.of);
    voc__buffer *figures = &identity->parts[FIGURES];
    voc__buffer_printf(figures, "%d %d\n", (int)o->policy.choice, (int)o->show_missing);
    add_text(figures, o->publisher);
    if (o->contact) {
        const voc_contact *c = o->contact;
        const char *const lines[] = {c->name, c->address, c->phone, c->email, c->url};
        for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
            add_text(figures, lines[i]);
    }
}

bool voc__identity_make(voc__identity *identity, const voc_batch_request *request, voc_log *log)
{
    *identity = (voc__identity){0};
    add_wishes(identity, request);
    bool good = add_file(identity, RECIPIENTS, request->recipients, log) &&
                (!request->map || add_file(identity, COLUMN_MAP, request->map, log)) &&
                add_catalog(identity, request->catalog, log) && add_theme(identity, request, log);
    for (int i = 0; i < VOC__IDENTITY_PARTS; i++)
        if (good && identity->parts[i].failed)
            good = no_memory(log);
    return good;
}

void voc__identity_free(voc__identity *identity)
{
    for (int i = 0; i < VOC__IDENTITY_PARTS; i++)
        voc__buffer_free(&identity->parts[i]);
}

static const char *text_of(const voc__identity *identity, part which)
{
    return identity->parts[which].size ? (const char *)identity->parts[which].data : "";
}

voc_status voc__identity_write(const voc__identity *identity, voc__journal *journal)
{
    voc__buffer edition = {0};
    voc_status status = VOC_OK;
    for (int i = 0; i < VOC__IDENTITY_PARTS && status == VOC_OK; i++)
        status = voc__journal_set(journal, parts[i].key, text_of(identity, (part)i));
    voc__buffer_printf(&edition, "catalog %s theme %s date %s", text_of(identity, CATALOG),
                       text_of(identity, THEME), text_of(identity, DATE));
    if (status == VOC_OK)
        status = voc__journal_set(journal, "edition",
                                  edition.failed ? NULL : (const char *)edition.data);
    voc__buffer_free(&edition);
    return status;
}

voc_status voc__identity_compare(const voc__identity *identity, voc__journal *journal, voc_log *log)
{
    voc_status status = VOC_OK;
    for (int i = 0; i < VOC__IDENTITY_PARTS; i++) {
        const char *was = voc__journal_get(journal, parts[i].key), *is = text_of(identity, (part)i);
        /* The theme is seen on a page that shows the others too. */
        if (strcmp(was, is) == 0 || (i == THEME && status != VOC_OK))
            continue;
        bool told = strlen(was) < VOC__DIGEST_TEXT - 1 && *was && *is && i != FIGURES;
        voc__log_add(log, VOC_ERROR, VOC_ERROR_CONFLICT, voc__journal_folder(journal), 0, 0, NULL,
                     told ? "%s: that is %s, this %s" : "%s", parts[i].differs, was, is);
        status = VOC_ERROR_CONFLICT;
    }
    return status;
}
